"""PDF: the text of its pages, joined to paragraphs. Needs pypdf, the extra ``pdf``."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.dates import read_date
from reader.formats.refusals import refuse_damaged, refuse_textless
from reader.formats.source import Source, tidy

_SECONDS = 9  # of work
_PATIENCE = 120.0  # seconds until a child is given up that does not even work
_COMMAND = [sys.executable, "-P", "-m", "reader.formats.pdf_text"]
_END = re.compile(r"[.!?:…]['\"’”»)\]]*$")
_HYPHEN = re.compile(r"[a-zà-ÿ]-$")
_DIGITS = re.compile("[0-9]+")
_NUMBER = re.compile(
    r"\W*(?:page|seite|página)?\s*[0-9]{1,4}(?:\s*(?:/|of|von|de)\s*[0-9]{1,4})?\W*", re.I
)
_JUNK_TITLE = re.compile(
    r"\.(?:docx?|indd|qxd|pdf|tex|dvi|rtf|pages)$|^untitled|^microsoft word", re.I
)
_HEADLINE = 20  # words
_SHORT = 0.75  # of the usual width


def read(source: Source) -> Iterator[Article]:
    """Yield the article; raises ``UnreadableError``, also where the extra is not installed."""
    if find_spec("pypdf") is None:
        raise UnreadableError(
            f"{source.path} is a PDF file; to read such, pip install 'reader-tui[pdf]'.",
            source.path,
        )
    yield make_article(source, *_ask_child(source))


def make_article(source: Source, told: Sequence[dict[str, Any]], late: bool = False) -> Article:
    """Return the article in what ``pdf_text`` told, all of it unless it was ``late``.

    Raises ``UnreadableError``.
    """
    known, pages = _sort(source, told, late)
    if not any(page.strip() for page in pages):
        if late:
            raise refuse_damaged(source.path, "a PDF file", "it takes too long to read")
        raise UnreadableError(
            f"{source.path} is a PDF file of pictures, without text; put it through OCR first.",
            source.path,
        )
    texts = list(join_lines(_without_running_heads([page.split("\n") for page in pages])))
    if not texts:
        raise refuse_textless(source.path)
    title = tidy(str(known.get("title", "")))
    more = len(texts) > 1
    if not title or _JUNK_TITLE.search(title):
        first = texts[0]
        is_title = more and len(first.split()) <= _HEADLINE and not _END.search(first)
        title = texts.pop(0) if is_title else ""
    elif more and texts[0].casefold() == title.casefold():
        del texts[0]
    remarks: tuple[str, ...] = ()
    if len(pages) < known.get("pages", 0):
        remarks = (f"only the first {len(pages):,} of {known['pages']:,} pages were read",)
    return source.article(
        texts,
        title=title,
        date=read_date(str(known.get("date", "")).removeprefix("D:")[:8]),
        author=str(known.get("author", "")),
        remarks=remarks,
    )


def _ask_child(source: Source) -> tuple[list[dict[str, Any]], bool]:
    """Return what a child process tells in the time it has, and whether it was late.

    The time is that of its processor: on a busy machine a page must not be missing.
    """
    late = False
    before = os.times()
    try:
        with subprocess.Popen(
            [*_COMMAND, str(_SECONDS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as child:
            try:
                output, _ = child.communicate(source.data, timeout=_PATIENCE)
                late = child.returncode == -signal.SIGXCPU
            except subprocess.TimeoutExpired:
                late = True
                child.kill()
                output, _ = child.communicate()
    except OSError as error:
        raise refuse_damaged(source.path, "a PDF file", "its reader cannot be started") from error
    after = os.times()
    work = after.children_user + after.children_system
    source.budget.elsewhere += work - before.children_user - before.children_system
    lines = output.decode("utf-8", "replace").split("\n")[:-1]
    return [json.loads(line) for line in lines], late


def _sort(
    source: Source, told: Sequence[dict[str, Any]], late: bool
) -> tuple[dict[str, Any], list[str]]:
    """Return what is known of a PDF, and its pages' texts."""
    failure = next((one["error"] for one in told if "error" in one), None)
    pages = [one["text"] for one in told if "text" in one]
    if failure == "locked":
        raise UnreadableError(
            f"{source.path} is a PDF file with a password; save it without one.", source.path
        )
    if not pages and not late and (failure or not told):
        reason = "it asks for too much memory" if failure == "memory" or not told else ""
        raise refuse_damaged(source.path, "a PDF file", reason)
    return (told[0] if told else {}), pages


def _without_running_heads(pages: list[list[str]]) -> list[str]:
    """Return the lines of all pages without page numbers and what stands on most pages' edges."""
    pages = [[line for line in page if line.strip()] or [""] for page in pages]
    edges = Counter(
        _DIGITS.sub("0", line) for page in pages for line in {page[0].strip(), page[-1].strip()}
    )
    often = {line for line, count in edges.items() if count >= 3 and 2 * count > len(pages)}
    lines: list[str] = []
    for page in pages:
        for number, line in enumerate(page):
            edge = number in (0, len(page) - 1)
            same = _DIGITS.sub("0", line.strip()) in often
            if not (edge and (same or _NUMBER.fullmatch(line))):
                lines.append(line)
    return lines


def join_lines(lines: list[str]) -> Iterator[str]:
    """Yield the paragraphs in printed lines.

    One ends with a line that is clearly shorter than most and ends a sentence, or that is followed
    by one that begins with a capital or digit, as headings are.
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    usual = lengths[int(0.8 * (len(lengths) - 1))] if lengths else 0
    text = ""
    for line, following in zip(lines, [*lines, ""][1:], strict=True):
        line = line.strip()
        if _HYPHEN.search(text) and line[:1].islower():
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
        begins = following.strip()[:1]
        short = len(line) < _SHORT * usual
        new = begins.isupper() or begins.isdigit() or begins in "\"'“‘„«•–-"
        if not line or not begins or (short and (_END.search(line) or new)):
            if tidy(text):
                yield tidy(text)
            text = ""
    if tidy(text):
        yield tidy(text)
