"""The source of an article in a row of the list: cut where it must be, but still telling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.layout.list_rows.row_differences import Difference

MIN_SOURCE_WIDTH = 8  # cells below which a cut host says nothing any more
_BESIDE_DIFFERENCE = 4  # cells of a source without which only what differs is shown


def join_facts(*parts: str) -> str:
    """Return what is said of an article or a story, without what is empty."""
    return " · ".join(part for part in parts if part)


def count_telling_cells(source: str, difference: Difference) -> int:
    """Return how many cells say what a source is: all but the ending behind its last dot.

    All of them where its ending may be what tells it apart.
    """
    stem, _, ending = source.rpartition(".")
    if difference.source or not stem or not ending:
        return cell_len(source)
    return min(cell_len(source), max(cell_len(stem) + 1, MIN_SOURCE_WIDTH))


def cut_source(source: str, difference: Difference, width: int) -> str:
    """Return a source in so many cells; what tells it apart stands there whole."""
    if cell_len(source) <= width:
        return source
    telling = difference.source
    if telling and (telling.startswith("…") or width <= cell_len(telling)):
        return telling
    if width < cell_len(difference.name) + _BESIDE_DIFFERENCE and difference.name:
        return difference.name
    shown = cut(source, width)
    return shown.removesuffix(".…") + "…" if shown.endswith(".…") else shown


def join_source(source: str, difference: Difference, facts: Sequence[str], width: int) -> str:
    """Return a source with facts behind it, in at most ``width`` cells: it is what is cut."""
    rest = join_facts(*facts)
    free_width = max(0, width - (cell_len(rest) + 3 if rest else 0))
    return join_facts(cut_source(source, difference, free_width), rest)
