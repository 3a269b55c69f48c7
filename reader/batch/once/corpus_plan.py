"""The plan of a corpus: the numbers of its articles over all shards, and the parts of its runs."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.batch.once.kept_files import KeptShard, open_kept_shard
from reader.errors import ReaderError
from reader.export.atomic_files import replace_file, temporary_file

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE = "plan.json"
_PART_ROWS = 1 << 21  # that are joined at once; they take some 150 MB
_SAMPLE_STEP = 1 << 12
_ALL_RUNS = 1 << 32


@dataclass(frozen=True, slots=True)
class CorpusPlan:
    """Which shards there are, in the order of the corpus, and how the runs are parted.

    ``names`` and ``labels`` are the shards', ``made_of`` tells their input and the options;
    ``firsts`` are the numbers of their first articles, and behind them the number of all articles.
    ``bounds`` are those of the parts of the runs, as unsigned numbers.
    """

    names: tuple[str, ...]
    labels: tuple[str, ...]
    made_of: tuple[str, ...]
    firsts: tuple[int, ...]
    bounds: tuple[int, ...]

    @property
    def parts(self) -> int:
        """The number of parts."""
        return len(self.bounds) - 1

    def find_shard(self, number: int) -> int:
        """Return the position of the shard that the article with a number is in."""
        return bisect_right(self.firsts, number) - 1

    def save(self, folder: Path) -> bool:
        """Write the plan; return whether another one, or none, was there before."""
        if load_plan(folder) == self:
            return False
        with temporary_file([json.dumps(asdict(self)).encode()], folder) as temporary:
            replace_file(temporary, folder / _FILE)
        return True


def make_plan(shards: Sequence[tuple[str, str, str, KeptShard]]) -> CorpusPlan:
    """Return the plan for shards: name, label and what it is made of, beside the kept shard.

    A part has about ``_PART_ROWS`` rows; equal runs are in one.
    """
    import numpy as np

    firsts = [0]
    for *_, kept in shards:
        firsts.append(firsts[-1] + len(kept.content_keys))
    rows = sum(kept.rows for *_, kept in shards)
    parts = max(1, -(-rows // _PART_ROWS))
    runs = np.sort(np.concatenate([kept.sample_runs(_SAMPLE_STEP) for *_, kept in shards]))
    bounds = {0, _ALL_RUNS}
    if len(runs):
        bounds |= {int(runs[len(runs) * part // parts]) for part in range(1, parts)}
    names, labels, made_of = zip(*((n, label, of) for n, label, of, _ in shards), strict=True)
    return CorpusPlan(names, labels, made_of, tuple(firsts), tuple(sorted(bounds)))


def load_plan(folder: Path) -> CorpusPlan | None:
    """Return the plan that was saved in a folder, None if there is none that can be read."""
    try:
        found = json.loads((folder / _FILE).read_text("utf-8"))
        return CorpusPlan(**{name: tuple(values) for name, values in found.items()})
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def open_shards(folder: Path, plan: CorpusPlan) -> Iterator[tuple[int, KeptShard]]:
    """Yield each kept shard of a plan with the number of its first article.

    Raises ``ReaderError`` if one is gone.
    """
    for name, made_of, first in zip(plan.names, plan.made_of, plan.firsts, strict=False):
        kept = open_kept_shard(folder, name, made_of)
        if kept is None:
            raise ReaderError(f"{folder / name} is gone; run the same command again.")
        yield first, kept
