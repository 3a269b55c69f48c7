"""Cells: how many columns of a terminal a text takes.

Rich counts the spacing marks of Indic scripts (Unicode's category Mc) and the second emoji of a
skin colour as no cell, while tmux counts one and two; of letters behind a zero-width joiner it
counts none. Terminals disagree on these, so the larger number is reserved.

What Textual draws itself, such as dialogs and prompts, is measured by Rich. To import this module
makes Rich count so too: one measure for all that is on the screen. Where each text begins is then
said to the terminal by ``cursor_moves.py``.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from rich import cells as rich_cells
from rich._unicode_data import load as load_rich_table
from rich.cells import cell_len, get_character_cell_size
from rich.segment import Segment

__all__ = ["cell_len", "find_graphemes"]

_FIRST_SPACING_MARK = 0x0900
_SKIN_COLOURS = range(0x1F3FB, 0x1F400)

_count_cells = rich_cells._cell_len
_split_graphemes = rich_cells.split_graphemes


def find_graphemes(text: str) -> list[tuple[int, int, int]]:
    """Return the graphemes of a text as (start, end, cells), the most that each may take."""
    return _split(text)[0]


def _split(text: str, unicode_version: str = "auto") -> tuple[list[tuple[int, int, int]], int]:
    """Return the graphemes and their cells: those of Rich, whose marks stay with their letter."""
    spans, _ = _split_graphemes(text, unicode_version)
    graphemes: list[tuple[int, int, int]] = []
    for start, end, cells in spans:
        if end - start > 1 and "\u200d" in text[start:end]:
            cells += _count_joined(text[start:end])
        if graphemes and _is_mark(text[start]):
            first, _, before = graphemes.pop()
            start, cells = first, before + cells
        graphemes.append((start, end, cells))
    return graphemes, sum(cells for _, _, cells in graphemes)


def _count_joined(grapheme: str) -> int:
    """Return the cells of letters and marks behind joiners, of which Rich counts none."""
    joined = (char for before, char in pairwise(grapheme) if before == "\u200d")
    return sum(get_character_cell_size(char) for char in joined if _is_letter_or_mark(char))


def _is_letter_or_mark(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM"


def _is_mark(char: str) -> bool:
    if char < "\u0900":
        return False
    return ord(char) in _SKIN_COLOURS or unicodedata.category(char) == "Mc"


def _measure(text: str, unicode_version: str) -> int:
    if "\u200d" in text:
        return _split(text, unicode_version)[1]
    return _count_cells(text, unicode_version)


@cache
def _load_corrected_table(unicode_version: str = "auto") -> rich_cells.CellTable:
    """Return Rich's table with a cell for each spacing mark, which it has among those of none."""
    table = load_rich_table(unicode_version)
    widths: list[tuple[int, int, int]] = []
    for start, end, width in table.widths:
        if width or end < _FIRST_SPACING_MARK or start > _SKIN_COLOURS.stop:
            widths.append((start, end, width))
            continue
        for code in range(start, end + 1):
            cells = 2 if code in _SKIN_COLOURS else int(unicodedata.category(chr(code)) == "Mc")
            if widths and widths[-1][1:] == (code - 1, cells):
                widths[-1] = (widths[-1][0], code, cells)
            else:
                widths.append((code, code, cells))
    return table._replace(widths=widths)


@lru_cache(maxsize=1 << 14)
def _split_segment(_: type[Segment], segment: Segment, cut: int) -> tuple[Segment, Segment]:
    """Return both parts of a segment; Rich leaves the marks of a letter before the cut behind it.

    Of a letter that is cut, as wide ones may be, spaces remain.
    """
    text, style, control = segment
    used = 0
    for start, end, cells in find_graphemes(text):
        if used + cells > cut:
            if used == cut:
                parts = text[:start], text[start:]
            else:
                parts = text[:start] + " " * (cut - used), " " * (used + cells - cut) + text[end:]
            left, right = parts
            return Segment(left, style, control), Segment(right, style, control)
        used += cells
    return segment, Segment("", style, control)


def _correct_rich() -> None:
    """Have Rich, and Textual by it, measure and divide texts as this module does."""
    # Rich offers no way to give it another table: its functions look these three up at each call.
    vars(rich_cells).update(
        load_cell_table=_load_corrected_table, _cell_len=_measure, split_graphemes=_split
    )
    Segment._split_cells = classmethod(_split_segment)  # type: ignore[assignment, arg-type]
    get_character_cell_size.cache_clear()
    rich_cells.cached_cell_len.cache_clear()


_correct_rich()
