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
_LOW_FOR_REMARKS = 40  # below which remarks take one of them, else three
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

    In a pane of ``height`` rows a long headline is cut, and so are remarks. These come when the
    text is read already: they have as many rows as they ever take, blank before, so that nothing
    moves; of more remarks it says how many there are, and the ``key`` that shows all. None shows
    everything.
    """
    spans = wrap(title, width)
    rows = [title[s:e] for s, e in spans]
    most = len(rows) if height is None else _count_headline_rows(height)
    if len(rows) > most:
        rows = [*rows[: most - 1], cut(title[spans[most - 1][0] :], width)]
    is_low = height is not None and height < _LOW_FOR_REMARKS
    lines = [Line("headline", row) for row in rows]
    if not is_low:  # where each row is one of the text
        lines.insert(0, Line("blank"))

    def add(kind: LineKind, text: str) -> None:
        lines.extend(Line(kind, text[s:e]) for s, e in wrap(text, width))

    add("dateline", facts)
    for notice in notices:
        add("notice", notice)
    if tags:
        add("tags", f"Tags: {', '.join(tags)}")
    if height is None:
        for remark in remarks:
            add("remark", remark)
    else:
        room = 1 if is_low else 3
        shown = _fit_remarks(remarks, width, room, key)
        lines += [Line("remark", row) for row in shown]
        lines += [Line("blank")] * (room - len(shown))
    return [*lines, Line("blank")]


def _fit_remarks(remarks: Sequence[str], width: int, rows: int, key: str) -> list[str]:
    """Return remarks in at most so many rows.

    Where they need more, each has one, and is cut before the key that it ends with.
    """
    whole = [remark[s:e] for remark in remarks for s, e in wrap(remark, width)]
    if len(whole) <= rows:
        return whole
    more = len(remarks) - rows
    fitted = []
    for number, remark in enumerate(remarks[:rows]):
        end = f" · {more} more ({key})" if more > 0 and number == rows - 1 else ""
        if not end and remark.endswith(")") and cell_len(remark) > width:
            remark, bracket, last = remark.rpartition(" (")
            end = bracket + last
        fitted.append(cut(remark, max(0, width - cell_len(end))) + end)
    return fitted


def _count_headline_rows(height: int) -> int:
    """Return how many rows a headline may take in a pane, which the text needs too."""
    return _LEAST_HEADLINE_ROWS if height < _LOW_HEIGHT else height // _HEADLINE_PART
