"""The rows of all shards joined: for each run that an article asks for, where it stood earlier.

Part by part of the runs, so that memory is bounded. As an index that is filled article by article
gives them: of many places those that were read first, and those read last before the article.
"""

from __future__ import annotations

import os
import secrets
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.batch.once.corpus_plan import load_plan, open_shards
from reader.batch.once.kept_files import ARTICLE_BITS, decode_runs, decode_values
from reader.batch.output_folder import KEPT, PART
from reader.errors import ReaderError
from reader.export.atomic_files import export_error
from reader.known.read_index import MAX_FIRST_READ, MAX_LAST_READ, RunPlaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Ints = NDArray[Any]

_MOST = MAX_FIRST_READ + MAX_LAST_READ
_BLOCK_ASKED = 1 << 15  # runs that are answered at once, by at most _MOST places each
_LOW_MASK = (1 << ARTICLE_BITS) - 1
_COLUMNS = ("askers", "runs", "articles", "paragraphs", "neighbours")
_TYPES = dict(zip(_COLUMNS, ("<u4", "<i4", "<u4", "<u4", "<u2"), strict=True))


def join_places(task: dict[str, Any]) -> dict[str, Any]:
    """Join one part of the runs; what is found goes to a file for each column.

    Raises ``ExportError``, or ``ReaderError`` if something that the join needs is gone.
    """
    folder, part = Path(task["folder"]) / KEPT, int(task["part"])
    keys, values = _load_part(folder, part)
    token = f".{secrets.token_hex(4)}{PART}"  # two workers may join the same part
    try:
        with ExitStack() as stack:
            files = [
                stack.enter_context(open(_find_file(folder, part, name + token), "xb"))
                for name in _COLUMNS
            ]
            for columns in _join(keys, values):
                for file, name, column in zip(files, _COLUMNS, columns, strict=True):
                    file.write(column.astype(_TYPES[name]).tobytes())
        for name in reversed(_COLUMNS):  # "askers" last: it tells that all are there
            os.replace(_find_file(folder, part, name + token), _find_file(folder, part, name))
    except OSError as error:
        raise export_error(folder, error) from error
    return {}


def is_joined(folder: Path, part: int) -> bool:
    """Return whether a part of the runs has been joined."""
    return _find_file(folder, part, _COLUMNS[0]).exists()


def remove_joined(folder: Path) -> None:
    """Remove what was joined by another plan."""
    for column in _COLUMNS:
        for file in folder.glob(f"part-*.{column}"):
            file.unlink(missing_ok=True)


def _find_file(folder: Path, part: int, column: str) -> Path:
    return folder / f"part-{part:05}.{column}"


def _load_part(folder: Path, part: int) -> tuple[Ints, Ints]:
    """Return the rows of a part, sorted, with the numbers of the articles over all shards."""
    import numpy as np

    plan = load_plan(folder)
    if plan is None:
        raise ReaderError(f"{folder} is gone; run the same command again.")
    rows = [(np.zeros(0, np.uint64), np.zeros(0, np.uint64))]
    for first, kept in open_shards(folder, plan):
        for keys, values in kept.load_rows(plan.bounds[part], plan.bounds[part + 1]):
            rows.append((keys + np.uint64(first), values))
    all_keys, all_values = (np.concatenate(column) for column in zip(*rows, strict=True))
    del rows
    order = np.lexsort((all_values, all_keys))
    return all_keys[order], all_values[order]


def _join(keys: Ints, values: Ints) -> Iterator[tuple[Ints, ...]]:
    """Yield asking article, run, and article, paragraph and neighbours of the place.

    They are in the order of the asking articles, then of the runs, then of the places.
    """
    import numpy as np

    paragraphs, neighbours, is_asked = decode_values(values)
    stored = keys[~is_asked]
    paragraphs, neighbours = paragraphs[~is_asked], neighbours[~is_asked]
    asked = keys[is_asked]
    mask = np.uint64(_LOW_MASK)
    asked = asked[np.argsort(asked & mask, kind="stable")]
    for block in range(0, len(asked), _BLOCK_ASKED):
        some = asked[block : block + _BLOCK_ASKED]
        starts = np.searchsorted(stored, some & ~mask, "left")
        ends = np.searchsorted(stored, some, "left")  # without the article's own
        sizes = np.minimum(ends - starts, _MOST)
        of_asked = np.repeat(np.arange(len(some)), sizes)
        rank = np.arange(len(of_asked)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        is_first = (rank < MAX_FIRST_READ) | ((ends - starts)[of_asked] <= _MOST)
        found = np.where(is_first, starts[of_asked] + rank, ends[of_asked] - _MOST + rank)
        asker = some[of_asked]
        yield (
            asker & mask,
            decode_runs(asker),
            stored[found] & mask,
            paragraphs[found],
            neighbours[found],
        )


class JoinedPlaces:
    """What was found for the articles of a corpus, in any order of them."""

    def __init__(self, folder: Path, parts: int) -> None:
        import numpy as np

        self._parts: list[list[Ints]] = []
        for part in range(parts):
            files = [_find_file(folder, part, column) for column in _COLUMNS]
            if not is_joined(folder, part):
                raise ReaderError(f"{files[0]} is gone; run the same command again.")
            if files[0].stat().st_size:
                maps = [
                    np.memmap(file, _TYPES[name], "r")
                    for name, file in zip(_COLUMNS, files, strict=True)
                ]
                self._parts.append(list(maps))

    def find_places(self, number: int) -> RunPlaces:
        """Return the places of all runs that an article asks for, sorted by run and place."""
        import numpy as np

        found = []
        for askers, *columns in self._parts:
            start = int(np.searchsorted(askers, np.uint32(number), "left"))
            end = int(np.searchsorted(askers, np.uint32(number), "right"))
            if end > start:
                found.append([column[start:end].astype(np.int64) for column in columns])
        if not found:
            return RunPlaces(*np.zeros((4, 0), np.int64))
        return RunPlaces(*(np.concatenate(column) for column in zip(*found, strict=True)))
