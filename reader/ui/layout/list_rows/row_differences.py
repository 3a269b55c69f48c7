"""What tells articles apart which would look the same in the list: day, source, or a name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.records import Record
from reader.ui.labels import name_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.library import Row

_FEWEST_CHARACTERS = 4  # of a source that is cut to where it differs
_FEWEST_OF_NAMES = 12


class Difference(Record):
    """What the row of an article has to show, because others have the same headline.

    ``has_day`` says that the day has to stand there. ``source`` is the part of its source that
    the others do not have, and ``name`` where its address or file differs from theirs; each is ""
    where it is not needed.
    """

    has_day: bool = False
    source: str = ""
    name: str = ""


NO_DIFFERENCE = Difference()


def find_differences(rows: Sequence[Row], title_width: int) -> dict[int, Difference]:
    """Return what tells articles apart that share their headline with another, by id.

    Of headlines only the first ``title_width`` characters are on the screen. The day is preferred,
    then the source, then both; where some share those too, it is a name.
    """
    alike: dict[str, list[Row]] = {}
    for row in rows:
        alike.setdefault(row.title[:title_width], []).append(row)
    differences: dict[int, Difference] = {}
    for twins in alike.values():
        if len(twins) > 1:
            differences |= _tell_apart(twins)
    return differences


def _tell_apart(twins: Sequence[Row]) -> dict[int, Difference]:
    days = [row.date for row in twins]
    sources = [name_source(row.source, row.path) for row in twins]
    if _all_differ(days):
        return {row.id: Difference(has_day=True) for row in twins}
    ends = dict(zip(sources, _shorten(sources), strict=True))
    if _all_differ(sources):
        return {
            row.id: Difference(source=ends[source])
            for row, source in zip(twins, sources, strict=True)
        }
    has_day = len(set(days)) > 1
    pairs = list(zip(days, sources, strict=True))
    names = {} if _all_differ(pairs) else _name_apart(twins)
    differences: dict[int, Difference] = {}
    for row, pair in zip(twins, pairs, strict=True):
        # What needs a name has one that none of the others has; day and source give way to it.
        if pairs.count(pair) > 1:
            differences[row.id] = Difference(name=names[row.id])
        else:
            source = ends[pair[1]] if len(set(sources)) > 1 else ""
            differences[row.id] = Difference(has_day, source)
    return differences


def _all_differ(values: Sequence[object]) -> bool:
    return len(set(values)) == len(values)


def _name_apart(twins: Sequence[Row]) -> dict[int, str]:
    getters: tuple[Callable[[Row], str], ...] = (_get_page, _get_file, _get_number)
    for get in getters:
        names = _shorten([get(row) for row in twins], _FEWEST_OF_NAMES)
        if _all_differ(names):
            return {row.id: name for row, name in zip(twins, names, strict=True)}
    return {row.id: _get_number(row) for row in twins}


def _shorten(texts: Sequence[str], fewest: int = _FEWEST_CHARACTERS) -> list[str]:
    """Return texts from where the first two differ, no longer than where all of them do."""
    shared = _count_shared(texts)
    shown = [f"…{text[shared:]}" if shared > 1 else text for text in texts]
    wanted = len(set(texts))
    most = max(map(len, shown))
    return next(
        cut
        for length in (*range(fewest, most), most)
        if len(set(cut := [text[:length] for text in shown])) == wanted or length == most
    )


def _count_shared(texts: Iterable[str]) -> int:
    """Return with how many characters all texts begin."""
    first, last = min(texts), max(texts)
    pairs = zip(first, last, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), len(first))


def _get_page(row: Row) -> str:
    """Return the last part of the address's path, "" without one."""
    path = (row.url or "").partition("#")[0].partition("?")[0]
    return path.rstrip("/").rpartition("/")[2]


def _get_file(row: Row) -> str:
    return os.path.splitext(os.path.basename(row.path))[0]


def _get_number(row: Row) -> str:
    return f"#{row.id}"
