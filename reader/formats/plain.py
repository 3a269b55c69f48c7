"""Plain text: a paragraph a line, or paragraphs wrapped to a width and parted by blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_LINE_END = re.compile(r"\r\n|\r|\n")
_WIDEST = 100  # columns of a text wrapped by hand or by a mail program
_NARROWEST = 40
_ADDRESS = re.compile(r"\s*https?://\S*\s*", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*•–+]|[0-9]{1,3}[.)])\s")


def split_lines(text: str) -> list[str]:
    """Return the lines of a text; they end at LF, CRLF or CR and nothing else."""
    return _LINE_END.split(text)


def split_paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text: its lines, or its blocks where it is wrapped."""
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
        blank = not line or line.isspace()
        if block and (blank or _ITEM.match(line)):
            yield number - len(block), _join(block)
            block = []
        if not blank:
            block.append(line)


def is_wrapped(lines: list[str]) -> bool:
    """Whether the lines of a text are pieces of paragraphs: none is wide, and most are full.

    A line within a paragraph is full if the next line's first word would not have fitted in. An
    address that has a line for itself tells nothing: it has one in a list of links too.
    """
    widest = max(map(len, lines), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    inner = full = 0
    for line, following in pairwise(lines):
        if _ADDRESS.fullmatch(line) or _ADDRESS.fullmatch(following):
            continue
        if line.strip() and following.strip() and not _ITEM.match(following):
            inner += 1
            first = following.split(None, 1)[0]
            full += len(line.rstrip()) + 1 + len(first) > widest - 6
    blanks = sum(not line.strip() for line in lines[1:-1])
    return inner >= 3 and full >= 0.7 * inner and (blanks > 0 or full >= 0.9 * inner)


def _join(block: list[str]) -> str:
    """Join the lines of a paragraph; a hyphen at a line's end stays, as it may belong there."""
    return " ".join(line.strip() for line in block)
