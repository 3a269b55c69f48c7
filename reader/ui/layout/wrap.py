"""Breaks text into lines of at most a number of cells."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

# One cell each in every terminal, so that a line's cells are its characters.
_ONE_CELL_TEXT = re.compile(r"[ -~¡-¬®-˿Ͱ-ϿЀ-҂Ҋ-ӿ‐-‧′″€]*\Z")


# No line of Chinese or Japanese begins with these.
_CLOSING = frozenset("、。，．：；！？）」』】〉》〕｝ー")


# Narrower lines than this are too short to be broken after a slash.
_MIN_WIDTH_FOR_SLASHES = 8


@lru_cache(maxsize=64)
def _line_pattern(width: int) -> re.Pattern[str]:
    # A line ends before a space or at the end of the text; a word wider than a line is cut.
    after_slash = rf"[^ ]{{2,{width - 1}}}(?<!/)/(?!/)|" if width >= _MIN_WIDTH_FOR_SLASHES else ""
    return re.compile(rf"(?! )(?:.{{1,{width}}}(?= |\Z)|{after_slash}[^ ]{{{width}}})", re.DOTALL)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the lines of ``text`` as (start, end) in code points, each at most ``width`` cells.

    Lines break at spaces, and between wide characters. A word that is wider than a line is cut
    after a "/", so that the names in a path or an address stay whole, else between graphemes. An
    empty text is one empty line. Only spaces stand between two lines.
    """
    width = max(width, 1)
    if not text:
        return [(0, 0)]
    if _ONE_CELL_TEXT.match(text):
        lines = [match.span() for match in _line_pattern(width).finditer(text)]
        return [(start, start + len(text[start:end].rstrip(" "))) for start, end in lines] or [
            (0, 0)
        ]
    return _wrap_graphemes(text, width)


def _find_graphemes(text: str) -> list[tuple[int, int, int]]:
    """Return the graphemes of a text as (start, end, cells).

    Where rich counts a letter behind a joiner as no cell here and as one in ``cell_len``, by which
    a row is drawn, the larger number counts: no row becomes wider than its pane.
    """
    graphemes = split_graphemes(text)[0]
    if "\u200d" not in text:
        return graphemes
    return [(start, end, max(cells, cell_len(text[start:end]))) for start, end, cells in graphemes]


def _wrap_graphemes(text: str, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    start = end = 0  # the line so far without trailing spaces
    cells_before = start_at = 0  # the cells before what comes now, and before the line
    # Where a line may end, where the next one then starts, and the cells before that; a slash is
    # used where there is no gap.
    gap = slash = (-1, -1, 0)
    for first, last, cells in _find_graphemes(text):
        if text[first:last] == " ":
            cells_before += 1
            if end > start:
                gap = (end, last, cells_before)
            else:
                start, end, start_at = last, last, cells_before
            continue
        if end == first > start:
            if cells > 1 and text[first] not in _CLOSING:
                gap = (first, first, cells_before)
            elif text[first - 1] == "/" and _is_break_after(text, first - 1, width):
                slash = (first, first, cells_before)
        while cells_before - start_at + cells > width and end > start:
            line_start = start
            if gap[0] > start:
                line_end, start, start_at = gap
            elif slash[0] > start + 2:
                line_end, start, start_at = slash
            else:
                line_end, start, start_at = end, first, cells_before
            lines.append((line_start, line_end))
            end = max(end, start)
        cells_before += cells
        end = last
    if end > start or not lines:
        lines.append((start, end))
    return lines


def _is_break_after(text: str, at: int, width: int) -> bool:
    """Whether a line may end after a "/": not within "https://"."""
    return width >= _MIN_WIDTH_FOR_SLASHES and text[at - 1] != "/" and text[at + 1] != "/"


def cut(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` cells, ending in "…" where something was cut off."""
    narrow = _ONE_CELL_TEXT.match(text)
    if (len(text) if narrow else cell_len(text)) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    if narrow:
        return text[: width - 1].rstrip() + "…"
    used = 0
    for start, _end, cells in _find_graphemes(text):
        if used + cells > width - 1:
            return text[:start].rstrip() + "…"
        used += cells
    return text


def find_char_at(text: str, cells: int) -> int:
    """Return how many code points of a line lie before a cell, whole graphemes alone."""
    used = 0
    for start, _end, width in _find_graphemes(text):
        if used + width > cells:
            return start
        used += width
    return len(text)
