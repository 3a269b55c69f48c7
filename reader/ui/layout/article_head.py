"""What stands above an article's text: headline, dateline, and what is to be known of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.article import Line
from reader.ui.layout.wrap import cut, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.ui.layout.article import LineKind

LOW_HEIGHT = 20  # rows of a pane, above which a long headline leaves the text enough of them
_MOST_HEADLINE_ROWS = 2  # in a lower one


def make_head(
    title: str,
    facts: str,
    width: int,
    *,
    is_low: bool,
    notices: Iterable[str],
    tags: Sequence[str],
    remarks: Iterable[str],
) -> list[Line]:
    """Return the rows of the head in ``width`` cells; where it ``is_low``, a headline is cut."""
    rows = [title[s:e] for s, e in wrap(title, width)]
    if is_low and len(rows) > _MOST_HEADLINE_ROWS:
        start = wrap(title, width)[_MOST_HEADLINE_ROWS - 1][0]
        rows = [*rows[: _MOST_HEADLINE_ROWS - 1], cut(title[start:], width)]
    lines = [Line("blank"), *(Line("headline", row) for row in rows)]

    def add(kind: LineKind, text: str) -> None:
        lines.extend(Line(kind, text[s:e]) for s, e in wrap(text, width))

    add("dateline", facts)
    for notice in notices:
        add("notice", notice)
    if tags:
        add("tags", f"Tags: {', '.join(tags)}")
    for remark in remarks:
        add("remark", remark)
    return [*lines, Line("blank")]
