"""Breaks text into lines of at most a number of cells."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

# One cell each in every terminal, so that a line's cells are its characters.
_NARROW = re.compile(r"[ -~¡-¬®-˿Ͱ-ϿЀ-҂Ҋ-ӿ‐-‧′″€]*\Z")


# No line of Chinese or Japanese begins with these.
_CLOSING = frozenset("、。，．：；！？）」』】〉》〕｝ー")


@lru_cache(maxsize=64)
def _line_pattern(width: int) -> re.Pattern[str]:
    # A line ends before a space or at the end of the text; a word wider than a line is cut.
    return re.compile(rf"(?! )(?:.{{1,{width}}}(?= |\Z)|[^ ]{{{width}}})", re.DOTALL)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the lines of ``text`` as (start, end) in code points, each at most ``width`` cells.

    Lines break at spaces, and between wide characters; a word that is wider than a line is cut
    between graphemes. An empty text is one empty line. Only spaces stand between two lines.
    """
    width = max(width, 1)
    if not text:
        return [(0, 0)]
    if _NARROW.match(text):
        lines = [match.span() for match in _line_pattern(width).finditer(text)]
        return [(start, start + len(text[start:end].rstrip(" "))) for start, end in lines] or [
            (0, 0)
        ]
    return _wrap_graphemes(text, width)


def _wrap_graphemes(text: str, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    start = end = 0  # the line so far without trailing spaces
    used = 0  # its cells, spaces included
    break_end = break_next = -1  # where the line may be broken: its end, and the next line's start
    cells_at_break = 0
    for first, last, cells in split_graphemes(text)[0]:
        if text[first:last] == " ":
            if end > start:
                break_end, break_next, cells_at_break = end, last, used + 1
                used += 1
            else:
                start = end = last
            continue
        if cells > 1 and end > start and end == first and text[first] not in _CLOSING:
            break_end, break_next, cells_at_break = first, first, used
        if used + cells > width and end > start:
            if break_end > start:
                lines.append((start, break_end))
                start, used = break_next, used - cells_at_break
            else:
                lines.append((start, end))
                start, used = first, 0
            break_end = -1
            # The piece carried over may itself be too wide for what comes now.
            if used + cells > width and first > start:
                lines.append((start, first))
                start, used = first, 0
        used += cells
        end = last
    if end > start or not lines:
        lines.append((start, end))
    return lines


def cut(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` cells, ending in "…" where something was cut off."""
    narrow = _NARROW.match(text)
    if (len(text) if narrow else cell_len(text)) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    if narrow:
        return text[: width - 1].rstrip() + "…"
    used = 0
    for start, _end, cells in split_graphemes(text)[0]:
        if used + cells > width - 1:
            return text[:start].rstrip() + "…"
        used += cells
    return text


def char_at(text: str, cells: int) -> int:
    """Return how many code points of a line lie before a cell, whole graphemes alone."""
    used = 0
    for start, _end, width in split_graphemes(text)[0]:
        if used + width > cells:
            return start
        used += width
    return len(text)
