"""Cells: how many columns of a terminal a text takes.

Rich counts the spacing marks of Indic scripts (Unicode's category Mc) and the second emoji of a
skin colour as no cell, while tmux, and the tables of wcwidth, count one and two. Terminals disagree
on these, so the larger number is reserved, and ``Pane`` says where the next text begins.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rich.cells import cell_len as count_rich_cells
from rich.cells import split_graphemes

__all__ = ["cell_len", "count_rich_cells", "find_graphemes", "is_uncertain"]

# No mark of these kinds stands before U+0900.
_MAY_BE_UNCERTAIN = re.compile("[\u0900-\u1fff\u200d\u302e-\uabff\U00011000-\U0001ffff]")
_SKIN_COLOURS = range(0x1F3FB, 0x1F400)


def cell_len(text: str) -> int:
    """Return the most cells that a text takes in a terminal."""
    if not _MAY_BE_UNCERTAIN.search(text):
        return count_rich_cells(text)
    return sum(cells for _, _, cells in find_graphemes(text))


def is_uncertain(text: str) -> bool:
    """Return whether terminals disagree on the cells of a text."""
    if not _MAY_BE_UNCERTAIN.search(text):
        return False
    return "\u200d" in text or _uncertain_marks().search(text) is not None


def find_graphemes(text: str) -> list[tuple[int, int, int]]:
    """Return the graphemes of a text as (start, end, cells), the most that each may take."""
    graphemes = split_graphemes(text)[0]
    if not is_uncertain(text):
        return graphemes
    return [(start, end, _count_most(text[start:end], cells)) for start, end, cells in graphemes]


def _count_most(grapheme: str, cells: int) -> int:
    # Rich counts a letter behind a joiner as no cell in a grapheme and as one in ``cell_len``.
    base = max(cells, count_rich_cells(grapheme))
    marks = _uncertain_marks().findall(grapheme)
    if not marks:
        return base
    bare = _uncertain_marks().sub("", grapheme)
    return max(base, count_rich_cells(bare) + sum(map(_count_alone, marks)))


def _count_alone(mark: str) -> int:
    return 2 if ord(mark) in _SKIN_COLOURS else 1


@cache
def _uncertain_marks() -> re.Pattern[str]:
    """The characters that some terminals count and others do not."""
    codes = [
        code
        for code in (*range(0x0900, 0xAC00), *range(0x11000, 0x1E000))
        if unicodedata.category(chr(code)) == "Mc"
    ]
    return re.compile("[" + "".join(map(chr, codes)) + "\U0001f3fb-\U0001f3ff]")
