"""What stands above an article's text: headline, dateline, and what is to be known of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.article import Line
from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.ui.layout.article import LineKind

_LOW_HEIGHT = 20  # rows of a pane, below which a headline takes two of them at most
_LOW_FOR_REMARKS = 40  # below which several remarks take one of them
_LEAST_HEADLINE_ROWS, _HEADLINE_PART = 2, 4  # in a higher one, a quarter of its rows


def make_head(
    title: str,
    facts: str,
    width: int,
    *,
    height: int | None,
    notices: Iterable[str],
    tags: Sequence[str],
    remarks: Sequence[str],
    key: str,
) -> list[Line]:
    """Return the rows of the head in ``width`` cells.

    In a pane of ``height`` rows a long headline is cut, and where they are few, of several remarks
    the first is shown with the ``key`` that shows all. None shows everything.
    """
    spans = wrap(title, width)
    rows = [title[s:e] for s, e in spans]
    most = len(rows) if height is None else _count_headline_rows(height)
    if len(rows) > most:
        rows = [*rows[: most - 1], cut(title[spans[most - 1][0] :], width)]
    lines = [Line("blank"), *(Line("headline", row) for row in rows)]

    def add(kind: LineKind, text: str) -> None:
        lines.extend(Line(kind, text[s:e]) for s, e in wrap(text, width))

    add("dateline", facts)
    for notice in notices:
        add("notice", notice)
    if tags:
        add("tags", f"Tags: {', '.join(tags)}")
    if height is not None and height < _LOW_FOR_REMARKS and len(remarks) > 1:
        rest = f" · {len(remarks) - 1} more ({key})"
        remarks = (cut(remarks[0], max(0, width - cell_len(rest))) + rest,)
    for remark in remarks:
        add("remark", remark)
    return [*lines, Line("blank")]


def _count_headline_rows(height: int) -> int:
    """Return how many rows a headline may take in a pane, which the text needs too."""
    return _LEAST_HEADLINE_ROWS if height < _LOW_HEIGHT else height // _HEADLINE_PART
