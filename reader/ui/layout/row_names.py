"""Names that tell articles apart which would look the same in the list."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library import Row

_MOST_CHARACTERS = 12  # of a name


def find_names(rows: Sequence[Row], title_width: int) -> dict[int, str]:
    """Return names of the articles that share headline, source and date with another, by id.

    A name is where the addresses or files of such articles part; of headlines only the first
    ``title_width`` characters are on the screen.
    """
    alike: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        alike.setdefault((row.title[:title_width], row.source, row.date), []).append(row)
    names: dict[int, str] = {}
    for twins in alike.values():
        if len(twins) > 1:
            names |= _name_apart(twins)
    return names


def _name_apart(twins: Sequence[Row]) -> dict[int, str]:
    for get in (_get_page, _get_file, _get_number):
        ends = [get(row) for row in twins]
        if len(set(ends)) < len(ends):
            continue
        first, last = min(ends), max(ends)
        pairs = zip(first, last, strict=False)
        shared = next((n for n, (one, other) in enumerate(pairs) if one != other), len(first))
        shown = [f"…{end[shared:]}" if shared > 1 else end for end in ends]
        return {row.id: name[:_MOST_CHARACTERS] for row, name in zip(twins, shown, strict=True)}
    return {}


def _get_page(row: Row) -> str:
    """Return the last part of the address's path, "" without one."""
    path = (row.url or "").partition("#")[0].partition("?")[0]
    return path.rstrip("/").rpartition("/")[2]


def _get_file(row: Row) -> str:
    return os.path.splitext(os.path.basename(row.path))[0]


def _get_number(row: Row) -> str:
    return f"#{row.id}"
