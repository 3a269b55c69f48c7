"""The paragraphs of plain text: one a line, or wrapped to a width with blank lines between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_LINE_END = re.compile(r"\r\n|\r|\n")
_MAX_WIDTH = 100  # columns of a text wrapped by hand or by a mail program
_MIN_WIDTH = 40
_MOST_ENDED = 0.6  # of the lines of a wrapped text end a sentence; of prose a tenth do
_URL_LINE = re.compile(r"\s*https?://\S*\s*", re.IGNORECASE)
_SENTENCE_END = re.compile("[.!?…。！？।۔]['\"”’»›)\\]]*\\s*\\Z")
_LIST_ITEM = re.compile(r"\s*(?:[-*•–+]|[0-9]{1,3}[.)])\s")


def split_lines(text: str) -> list[str]:
    """Return the lines of a text; they end at LF, CRLF or CR and nothing else."""
    return _LINE_END.split(text) if "\r" in text else text.split("\n")


def split_paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text: its lines, or its blocks if it is wrapped."""
    return (paragraph for _, paragraph in numbered_paragraphs(split_lines(text)))


def numbered_paragraphs(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield each paragraph with the line, from 1, on which it begins; blank ones are left out."""
    if not is_wrapped(lines):
        for number, line in enumerate(lines, start=1):
            if line and not line.isspace():
                yield number, line
        return
    block: list[str] = []
    for number, line in enumerate([*lines, ""], start=1):
        is_blank = not line or line.isspace()
        if block and (is_blank or _LIST_ITEM.match(line)):
            yield number - len(block), _join(block)
            block = []
        if not is_blank:
            block.append(line)


def is_wrapped(lines: list[str]) -> bool:
    """Whether a text is wrapped: no line is wide, and most lines within paragraphs are full.

    A line is full if the first word of the next line would not have fitted on it. Lines with
    nothing but a URL are not counted: a list of links has them too. Where most lines end a
    sentence, each is a paragraph: whoever wraps a text breaks it within sentences.
    """
    width = max(map(len, lines), default=0)
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return False
    inner = full = ended = 0
    for line, following in pairwise(lines):
        if _URL_LINE.fullmatch(line) or _URL_LINE.fullmatch(following):
            continue
        if line.strip() and following.strip() and not _LIST_ITEM.match(following):
            inner += 1
            first_word = following.split(None, 1)[0]
            full += len(line.rstrip()) + 1 + len(first_word) > width - 6
            ended += bool(_SENTENCE_END.search(line))
    if ended > _MOST_ENDED * inner:
        return False
    blanks = sum(not line.strip() for line in lines[1:-1])
    return inner >= 3 and full >= 0.7 * inner and (blanks > 0 or full >= 0.9 * inner)


def _join(block: list[str]) -> str:
    """Join the lines of a paragraph; a hyphen at a line's end stays, it may be part of the word."""
    return " ".join(line.strip() for line in block)
