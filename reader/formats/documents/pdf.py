"""PDF: the text of its pages, joined to paragraphs. Needs pypdf (the extra ``pdf``)."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.documents.printed_head import find_printed_head
from reader.formats.documents.printed_pages import join_lines, remove_running_heads
from reader.formats.shared.dates import read_date
from reader.formats.shared.read_errors import damaged_error, no_text_error
from reader.formats.shared.source import Source, clean_line
from reader.text import SENTENCE_ENDS
from reader.word_counts import count_words

_CPU_SECONDS = 9  # of work of the child
_TIMEOUT_SECONDS = 120.0  # until a child that does not even work is killed
_COMMAND = [sys.executable, "-P", "-m", "reader.formats.documents.pdf_child"]
_SENTENCE_END = re.compile(rf"[{SENTENCE_ENDS}:：]['\"’”»)\]」』）]*$")
_JUNK_TITLE = re.compile(
    r"\.(?:docx?|indd|qxd|pdf|tex|dvi|rtf|pages)$|^untitled|^microsoft word", re.I
)
_JUNK_AUTHOR = re.compile(r"^\(?(?:anonymous|unknown|unspecified|user|admin)\)?$", re.I)
_MAX_HEADLINE_WORDS = 20


def read(source: Source) -> Iterator[Article]:
    """Yield the article; raises ``UnreadableError``, also if the extra is not installed."""
    if find_spec("pypdf") is None:
        raise UnreadableError(
            f"{source.path} is a PDF file; to read PDF files, pip install 'reader-tui[pdf]'.",
            source.path,
        )
    yield make_pdf_article(source, *_run_child(source))


def make_pdf_article(
    source: Source, messages: Sequence[dict[str, Any]], timed_out: bool = False
) -> Article:
    """Return the article in the messages of ``pdf_child``; if it ``timed_out``, pages are missing.

    Raises ``UnreadableError``.
    """
    metadata, pages = _split_messages(source, messages, timed_out)
    if not any(page.strip() for page in pages):
        if timed_out:
            raise damaged_error(source.path, "a PDF file", "it takes too long to read")
        raise UnreadableError(
            f"{source.path} is a PDF file of images without text; run OCR on it first.",
            source.path,
        )
    lines, head = remove_running_heads(pages)
    texts = list(join_lines(lines))
    if not texts:
        raise no_text_error(source.path)
    title = clean_line(str(metadata.get("title", "")))
    has_more = len(texts) > 1
    if not title or _JUNK_TITLE.search(title):
        first = texts[0]
        is_title = (
            has_more
            and count_words(first) <= _MAX_HEADLINE_WORDS
            and not _SENTENCE_END.search(first)
        )
        title = texts.pop(0) if is_title else head or ""
    printed = find_printed_head(texts, title)
    if printed.headline is not None and has_more:
        title = texts.pop(printed.headline)
    told = read_date(str(metadata.get("date", "")).removeprefix("D:")[:8])
    if printed.date is not None and (told is None or printed.date < told):
        told = printed.date  # the document's own is the day of printing
    remarks: tuple[str, ...] = ()
    if len(pages) < metadata.get("pages", 0):
        remarks = (f"only the first {len(pages):,} of {metadata['pages']:,} pages were read",)
    return source.make_article(
        texts,
        title=title,
        date=told,
        author=_JUNK_AUTHOR.sub("", str(metadata.get("author", ""))) or printed.author or "",
        remarks=remarks,
        ordered=True,
    )


def _run_child(source: Source) -> tuple[list[dict[str, Any]], bool]:
    """Return the messages of a child process, and whether its time was up.

    The time is that of its processor: on a busy machine no page must be missing.
    """
    timed_out = False
    before = os.times()
    try:
        with subprocess.Popen(
            [*_COMMAND, str(_CPU_SECONDS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as child:
            try:
                output, _ = child.communicate(source.data, timeout=_TIMEOUT_SECONDS)
                timed_out = child.returncode == -signal.SIGXCPU
            except subprocess.TimeoutExpired:
                timed_out = True
                child.kill()
                output, _ = child.communicate()
    except OSError as error:
        raise damaged_error(
            source.path, "a PDF file", "the program that reads it cannot be started"
        ) from error
    after = os.times()
    seconds = after.children_user + after.children_system
    source.budget.child_seconds += seconds - before.children_user - before.children_system
    lines = output.decode("utf-8", "replace").split("\n")[:-1]
    return [json.loads(line) for line in lines], timed_out


def _split_messages(
    source: Source, messages: Sequence[dict[str, Any]], timed_out: bool
) -> tuple[dict[str, Any], list[str]]:
    """Return the metadata of a PDF, and the texts of its pages; raises ``UnreadableError``."""
    failure = next((message["error"] for message in messages if "error" in message), None)
    pages = [message["text"] for message in messages if "text" in message]
    if failure == "locked":
        raise UnreadableError(
            f"{source.path} is a PDF file with a password; save it without the password.",
            source.path,
        )
    if not pages and not timed_out and (failure or not messages):
        reason = "it needs too much memory" if failure == "memory" or not messages else ""
        raise damaged_error(source.path, "a PDF file", reason)
    return (messages[0] if messages else {}), pages
