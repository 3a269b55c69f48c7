"""The files in which a shard is kept until all of them are: its objects, and the rows of its runs.

Of shard NAME there are ``NAME.objects``, the JSON of each object packed for itself; ``NAME.keys``
and ``NAME.values``, the rows in sorted chunks; and ``NAME.index.npz``, written last, with where
everything is. A row has a key, the run (32 bits, as an unsigned number in the order of the signed
one) above the article's number in its shard, and a value: paragraph, neighbours (12 bits) and,
lowest, whether it is stored or asked for.
"""

from __future__ import annotations

import json
import os
import secrets
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.batch.output_folder import PART
from reader.export.json_line import format_json_line
from reader.known.runs import NEIGHBOUR_VALUES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

ARTICLE_BITS = 32
_RUN_OFFSET = 1 << 31
_CHUNK_ROWS = 1 << 20  # 16 MB, that are sorted in memory
_LEVEL = 1  # of zlib: it is read back once or twice
_KEY_BYTES = 16
_DATA = (".objects", ".keys", ".values")
_INDEX = ".index.npz"


def encode_runs(runs: Ints) -> Ints:
    """Return signed runs as unsigned ones in the same order, ``uint64[n]``."""
    import numpy as np

    return (runs.astype(np.int64) + _RUN_OFFSET).astype(np.uint64)


def decode_runs(keys: Ints) -> Ints:
    """Return the signed runs of keys, ``int64[n]``."""
    import numpy as np

    return (keys >> np.uint64(ARTICLE_BITS)).astype(np.int64) - _RUN_OFFSET


def decode_values(values: Ints) -> tuple[Ints, Ints, Ints]:
    """Return paragraphs, neighbours, and whether a row is asked for."""
    import numpy as np

    rest = values >> np.uint64(1)
    factor = np.uint64(NEIGHBOUR_VALUES)
    return rest // factor, rest % factor, (values & np.uint64(1)).astype(bool)


class KeptShardWriter:
    """Writes the files of a shard; they are there after ``finish``, and not before."""

    def __init__(self, folder: Path, name: str) -> None:
        self._stem = folder / name
        self._part = f".{secrets.token_hex(4)}{PART}"  # two workers may make the same shard
        with ExitStack() as stack:
            self._objects, self._keys, self._values = (
                stack.enter_context(open(_with_suffix(self._stem, suffix + self._part), "xb"))
                for suffix in _DATA
            )
            self._files = stack.pop_all()
        self._offsets = [0]
        self._numbers: list[int] = []
        self._content_keys = bytearray()
        self._chunks = [0]
        self._waiting: list[tuple[Ints, Ints]] = []
        self._n_waiting = 0

    def add_object(self, made: dict[str, Any], content_key: str | None) -> int:
        """Keep an object; return the number of its article, from 0, if it has a content key."""
        packed = zlib.compress(format_json_line(made).encode("utf-8", "replace"), _LEVEL)
        self._objects.write(packed)
        self._offsets.append(self._offsets[-1] + len(packed))
        if content_key is None:
            self._numbers.append(-1)
            return -1
        number = len(self._content_keys) // _KEY_BYTES
        self._numbers.append(number)
        self._content_keys += bytes.fromhex(content_key)
        return number

    def add_runs(self, number: int, stored: list[tuple[int, int, int]], asked: Ints) -> None:
        """Keep the runs of an article: those to be stored, by place, and those it asks for."""
        import numpy as np

        rows = np.array(stored, np.int64).reshape(-1, 3)
        runs = np.concatenate((rows[:, 0], asked))
        keys = encode_runs(runs) << np.uint64(ARTICLE_BITS) | np.uint64(number)
        places = (rows[:, 1] * NEIGHBOUR_VALUES + rows[:, 2]) * 2
        values = np.concatenate((places, np.ones(len(asked), np.int64))).astype(np.uint64)
        self._waiting.append((keys, values))
        self._n_waiting += len(keys)
        if self._n_waiting >= _CHUNK_ROWS:
            self._flush()

    def _flush(self) -> None:
        import numpy as np

        if not self._waiting:
            return
        keys, values = (np.concatenate(column) for column in zip(*self._waiting, strict=True))
        order = np.lexsort((values, keys))
        self._keys.write(keys[order].tobytes())
        self._values.write(values[order].tobytes())
        self._chunks.append(self._chunks[-1] + len(keys))
        self._waiting, self._n_waiting = [], 0

    def finish(self, made_of: str) -> None:
        """Write what is left, and give the files their names; ``made_of`` is kept with them."""
        import numpy as np

        self._flush()
        self.close()
        with open(_with_suffix(self._stem, _INDEX + self._part), "xb") as file:
            np.savez(
                file,
                offsets=np.array(self._offsets, np.int64),
                numbers=np.array(self._numbers, np.int64),
                content_keys=np.frombuffer(bytes(self._content_keys), np.uint8),
                chunks=np.array(self._chunks, np.int64),
                made_of=np.frombuffer(made_of.encode(), np.uint8),
            )
        for suffix in (*_DATA, _INDEX):
            part = _with_suffix(self._stem, suffix + self._part)
            os.replace(part, _with_suffix(self._stem, suffix))

    def close(self) -> None:
        """Close the files."""
        self._files.close()


@dataclass(frozen=True, slots=True, eq=False)
class KeptShard:
    """The index of a kept shard, ``int64[n]`` each, and where its files are.

    ``offsets`` has one more than there are objects; ``numbers`` are the articles' of the objects,
    -1 for an error. ``content_keys`` is ``uint8[n_articles, 16]``. ``chunks`` are the bounds of the
    sorted rows.
    """

    stem: Path
    offsets: Ints
    numbers: Ints
    content_keys: Ints
    chunks: Ints

    @property
    def rows(self) -> int:
        """The number of rows."""
        return int(self.chunks[-1])

    def load_object(self, position: int) -> dict[str, Any]:
        """Return the object at a position, from 0."""
        start, end = int(self.offsets[position]), int(self.offsets[position + 1])
        with open(_with_suffix(self.stem, ".objects"), "rb") as file:
            file.seek(start)
            return _unpack(file.read(end - start))

    def load_objects(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the number of each object's article, -1 for an error, and the object."""
        with open(_with_suffix(self.stem, ".objects"), "rb") as file:
            sizes = (self.offsets[1:] - self.offsets[:-1]).tolist()
            for number, size in zip(self.numbers.tolist(), sizes, strict=True):
                yield number, _unpack(file.read(size))

    def load_rows(self, first: int, last: int) -> Iterator[tuple[Ints, Ints]]:
        """Yield keys and values of the rows of the runs from ``first`` to below ``last``."""
        import numpy as np

        if not self.rows:
            return
        keys = np.memmap(_with_suffix(self.stem, ".keys"), np.uint64, "r")
        values = np.memmap(_with_suffix(self.stem, ".values"), np.uint64, "r")
        bounds = [np.uint64(first << ARTICLE_BITS), np.uint64((last << ARTICLE_BITS) - 1)]
        for start, end in zip(self.chunks[:-1].tolist(), self.chunks[1:].tolist(), strict=True):
            low = start + int(np.searchsorted(keys[start:end], bounds[0], "left"))
            high = start + int(np.searchsorted(keys[start:end], bounds[1], "right"))
            yield np.array(keys[low:high]), np.array(values[low:high])

    def sample_runs(self, step: int) -> Ints:
        """Return the run of each ``step``-th row, unsigned, ``uint64[n]``."""
        import numpy as np

        if not self.rows:
            return np.zeros(0, np.uint64)
        keys = np.memmap(_with_suffix(self.stem, ".keys"), np.uint64, "r")
        return np.array(keys[::step]) >> np.uint64(ARTICLE_BITS)


def open_kept_shard(folder: Path, name: str, made_of: str | None = None) -> KeptShard | None:
    """Return a kept shard, None if it is not there whole, or is not ``made_of`` what is wanted."""
    import numpy as np

    stem = folder / name
    try:
        with np.load(_with_suffix(stem, _INDEX), allow_pickle=False) as index:
            if made_of is not None and index["made_of"].tobytes() != made_of.encode():
                return None
            content_keys = index["content_keys"].reshape(-1, _KEY_BYTES)
            return KeptShard(
                stem, index["offsets"], index["numbers"], content_keys, index["chunks"]
            )
    except (OSError, ValueError, KeyError, EOFError):
        return None


def _with_suffix(stem: Path, suffix: str) -> Path:
    return stem.with_name(stem.name + suffix)


def _unpack(packed: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(zlib.decompress(packed))
    return found
