"""ZIM archives, in which whole sites are kept to be read offline: each article of one.

Needs libzim (the extra ``zim``), which reads files alone: the archive goes to a file that only the
user can read, and a child process reads that within its bounds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from typing import IO, Any
from urllib.parse import quote

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.shared.read_errors import damaged_error, no_text_error, slow_archive_error
from reader.formats.shared.source import Source, clean_line, shorten_title
from reader.formats.web.web_page import read_page

_CPU_SECONDS = 9  # of work of the child
_COMMAND = [sys.executable, "-P", "-m", "reader.formats.archives.zim_child"]
_MIN_MAIN_WORDS = 30  # of a main page beside articles that is one too, and no table of contents


def read(source: Source) -> Iterator[Article]:
    """Yield the articles; raises ``UnreadableError``, also if the extra is not installed."""
    if find_spec("libzim") is None:
        raise UnreadableError(
            f"{source.path} is a ZIM archive; to read ZIM archives, pip install 'reader-tui[zim]'.",
            source.path,
        )
    metadata: dict[str, str] = {}
    has_article, contents = False, None
    for message in _run_child(source):
        if "error" in message:
            if not has_article and message["error"] != "size":
                raise damaged_error(source.path, "a ZIM archive", _describe(message["error"]))
            source.on_error(_incomplete_error(source))
        elif "html" not in message:
            metadata = message
        elif source.budget.is_out_of_time:
            source.on_error(slow_archive_error(source.path))
            return
        elif (article := _read_page(source, message, metadata)) is not None:
            source.budget.add_article_time()
            if message["is_main"] and article.words < _MIN_MAIN_WORDS:
                contents = article
                continue
            has_article = True
            yield article
    if not has_article and contents is None:
        raise no_text_error(source.path)
    if not has_article and contents is not None:
        yield contents


def _read_page(source: Source, message: dict[str, Any], metadata: dict[str, str]) -> Article | None:
    """Return the article of a page, None where it has no text."""
    try:
        article = read_page(source, message["html"], _find_address(message["path"], metadata))
    except UnreadableError:
        return None
    if not article.words:
        return None
    title = shorten_title(clean_line(message["title"]))
    # A page without a title has its path for one in the archive.
    return replace(article, title=title) if title and title != message["path"] else article


def _find_address(path: str, metadata: dict[str, str]) -> str | None:
    """Return where a page was on the web, by what the programs say that make most archives."""
    scraper, source = metadata.get("scraper", "").lower(), metadata.get("source", "").strip("/ ")
    if scraper.startswith(("zimit", "warc2zim")) and "." in path.partition("/")[0]:
        return f"https://{quote(path, safe='/%?=&:+,;@!~*()-._')}"
    if scraper.startswith("mwoffliner") and source:
        host = source.partition("://")[2] or source
        return f"https://{host.partition('/')[0]}/wiki/{quote(path.removeprefix('A/'))}"
    return None


def _run_child(source: Source) -> Iterator[dict[str, Any]]:
    """Yield the messages of a child process, as they come; it ends with the last that is wanted."""
    before = os.times()
    size = max(source.budget.bytes_left, 0)
    try:
        with tempfile.NamedTemporaryFile(suffix=".zim") as file:
            file.write(source.data)
            file.flush()
            command = [*_COMMAND, file.name, str(_CPU_SECONDS), str(size)]
            with subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            ) as child:
                try:
                    yield from _read_messages(source, child.stdout)
                finally:
                    child.kill()
    except OSError as error:
        raise damaged_error(
            source.path, "a ZIM archive", "the program that reads it cannot be started"
        ) from error
    after = os.times()
    seconds = after.children_user + after.children_system
    source.budget.child_seconds += seconds - before.children_user - before.children_system
    if child.returncode != 0:
        yield {"error": "time"}


def _read_messages(source: Source, output: IO[bytes] | None) -> Iterator[dict[str, Any]]:
    for line in output or ():
        if not line.endswith(b"\n"):
            return  # the child was ended within it
        message: dict[str, Any] = json.loads(line)
        source.budget.bytes_left -= len(message.get("html", ""))
        yield message


def _describe(error: str) -> str:
    match error:
        case "time":
            return "it takes too long to read"
        case "memory":
            return "it takes too much memory to read"
        case _:
            return "its content is not what a ZIM archive has"


def _incomplete_error(source: Source) -> UnreadableError:
    return UnreadableError(
        f"{source.path} is a ZIM archive that is too large when unpacked, or damaged; only its"
        " first articles were read.",
        source.path,
    )
