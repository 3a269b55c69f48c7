"""Runs of three words (shingles), and which texts have one in common.

All of it is sorting of numbers, by numpy: the runs, so that equal ones lie side by side, and then
the pairs of texts that have one, so that equal pairs do and are counted. A dictionary of as many
outgrows a processor's cache, and takes many times as long.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

Words = tuple[str, ...]

_WIDTH = 3
# Odd numbers of 64 bits, one for each place in a run, by which the hashes of its words are mixed
# (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
_MIX = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
_AT_ONCE = 1 << 18  # pairs counted at once, so that a flood takes bounded memory
_HALF = 32  # bits, of a number that holds two
_LOW = (1 << _HALF) - 1


@dataclass(frozen=True, slots=True, eq=False)
class SharedRuns:
    """The distinct runs of texts, known by their numbers, and those that several have.

    ``sizes`` is how many runs each text has, and ``commons`` how many of them are common, that is
    stand in as many texts before it as are kept. ``holders`` are the texts of one run after the
    other, in order. Each text that has a run which one before it has as well has an entry in the
    others, in the order of the texts: ``texts`` is its number; in ``holders`` ``kept`` of those
    before it start at ``starts``; ``common`` is 1 for a common run, or 0.
    """

    sizes: Numbers
    commons: Numbers
    holders: Numbers
    texts: Numbers
    starts: Numbers
    kept: Numbers
    common: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of texts with what they share: all runs, and those that are not common.

    The pairs of all texts up to ``end`` are told by now.
    """

    later: Numbers
    before: Numbers
    all: Numbers
    rare: Numbers
    end: int


def find_shared(texts: Sequence[Words], keep: int) -> SharedRuns:
    """Find the runs that several texts have; of each the first ``keep`` texts are kept.

    All runs are sorted at once, each of them eight bytes with its text in the last bits.
    """
    import numpy as np

    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    number = int(lengths.sum())
    words = np.fromiter(map(hash, chain.from_iterable(texts)), np.int64, number).view(np.uint64)
    text = np.repeat(np.arange(len(texts), dtype=np.uint64), lengths)
    # A run over the end of a text is none. A text that is shorter than a run has one all the same.
    whole = text[: -_WIDTH + 1] == text[_WIDTH - 1 :]
    runs = _mix(*(words[i : number - _WIDTH + 1 + i] for i in range(_WIDTH)))[whole]
    texts_of = text[: -_WIDTH + 1][whole]
    short = [i for i, own in enumerate(texts) if 0 < len(own) < _WIDTH]
    if short:
        hashes = np.array([hash(texts[i]) for i in short], np.int64).view(np.uint64)
        runs = np.concatenate((runs, _mix(hashes, hashes, hashes)))
        texts_of = np.concatenate((texts_of, np.array(short, np.uint64)))
    low = np.uint64((1 << len(texts).bit_length()) - 1)
    keys = np.sort((runs & ~low) | texts_of)
    keys = keys[_begins(keys)]
    holders = (keys & low).astype(np.int64)
    firsts = np.flatnonzero(_begins(keys & ~low))
    starts = np.repeat(firsts, np.diff(firsts, append=len(keys)))
    before = np.arange(len(keys)) - starts
    common = before >= keep
    # Sorting numbers is much faster than ordering places, so each number has its place in it.
    places = np.flatnonzero(before)
    places = np.sort(holders[places] << _HALF | places) & _LOW
    return SharedRuns(
        sizes=np.bincount(holders, minlength=len(texts)),
        commons=np.bincount(holders[common], minlength=len(texts)),
        holders=holders,
        texts=holders[places],
        starts=starts[places],
        kept=np.minimum(before[places], keep),
        common=common[places].astype(np.int64),
    )


def count_pairs(shared: SharedRuns) -> Iterator[Pairs]:
    """Yield what each text shares with those before it, a batch of texts after the other."""
    import numpy as np

    counted = np.cumsum(shared.kept)
    first, last = 0, len(counted)
    while first < last:
        done = counted[first - 1] if first else 0
        full = min(int(np.searchsorted(counted, done + _AT_ONCE)), last - 1)
        text = shared.texts[full]
        end = int(np.searchsorted(shared.texts, text, side="right"))  # all entries of that text
        yield _count(shared, slice(first, end), int(text))
        first = end


def _count(shared: SharedRuns, entries: slice, end: int) -> Pairs:
    import numpy as np

    kept = shared.kept[entries]
    later = np.repeat(shared.texts[entries], kept)
    shift = np.repeat(shared.starts[entries] - (np.cumsum(kept) - kept), kept)
    before = shared.holders[shift + np.arange(len(later))]
    common = np.repeat(shared.common[entries], kept)
    keys = np.sort((later << _HALF | before) << 1 | common)
    pairs = keys >> 1
    firsts = np.flatnonzero(_begins(pairs))
    number = np.diff(firsts, append=len(keys))
    rare = number - np.add.reduceat(keys & 1, firsts)
    pairs = pairs[firsts]
    return Pairs(pairs >> _HALF, pairs & _LOW, number, rare, end)


def _mix(*words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the hashes of runs from those of their words."""
    import numpy as np

    runs = np.zeros_like(words[0])
    for hashes, factor in zip(words, _MIX, strict=True):
        runs = (runs ^ hashes) * np.uint64(factor)
        runs ^= runs >> np.uint64(29)
    return runs


def _begins(ordered: NDArray[Any]) -> NDArray[np.bool_]:
    """Return for each number whether it is another than the one before it."""
    import numpy as np

    begins = np.ones(len(ordered), bool)
    begins[1:] = ordered[1:] != ordered[:-1]
    return begins
