"""Candidates: which paragraphs share enough to be compared.

Requirements. Never all pairs; a paragraph that holds most of another's words in order is found; a
flood of paragraphs on one template costs each of them a bounded number of comparisons.

Theory. An index of runs of three words (shingles; Broder 1997, "On the resemblance and containment
of documents"), without hashing down, as an article is small. A run that stands nowhere else is
not kept. Paragraphs are added from the fullest to the least full, and of a run that stands in very
many the fullest are kept: it is onto them that others are folded. Such common runs tell little of
a paragraph, and are looked at only where its other runs lead nowhere.

Known limits. A text of fewer than three words is found in its equals only; in a flood, a text all
of whose runs are common may miss the one that holds it, if that is none of the fullest.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Words = tuple[str, ...]

_WIDTH = 3
# Odd numbers of 64 bits, one for each place in a run, by which the hashes of its words are mixed
# (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
_MIX = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
_KEPT = 16  # paragraphs kept of one run; an article tells a statement less often
_COMPARED = 12  # the most promising paragraphs, with which one is compared
_RELATED = 5  # runs: with fewer in common two paragraphs share a phrase, not a sentence
_LEFT_WHOLE = 5  # one of so many runs of a copy is left whole by lost spaces and own words


class Near(NamedTuple):
    """A text that may have a sentence in common with another, or may hold all of it."""

    number: int
    related: bool
    promising: bool


def cut_runs(words: Words) -> Iterator[int]:
    """Return the runs of three words by their hashes; of a shorter text the whole of it.

    Two runs with one hash would only cost a comparison.
    """
    if len(words) < _WIDTH:
        return iter((hash(words),) if words else ())
    return map(hash, zip(words, words[1:], words[2:], strict=False))


def number_runs(texts: Sequence[Words]) -> tuple[list[int], list[array[int]], int]:
    """Number the runs that stand in several texts, from 0.

    Return how many distinct runs each text has; those of them that have a number, what stands in
    fewest texts first; and how many numbers there are. All runs are sorted at once, each of them
    eight bytes with its text in the last bits: a dictionary of them outgrows a processor's cache.
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
    distinct = np.ones(len(keys), bool)
    distinct[1:] = keys[1:] != keys[:-1]
    keys = keys[distinct]
    runs, own = keys & ~low, (keys & low).astype(np.int64)
    begins = np.ones(len(runs), bool)
    begins[1:] = runs[1:] != runs[:-1]
    several = ~(begins & np.append(begins[1:], True))
    numbers = (np.cumsum(begins & several) - 1)[several].astype(np.int32)
    sharing = own[several]
    often = np.bincount(numbers)[numbers] if len(numbers) else numbers
    flat = array("i", numbers[np.lexsort((often, sharing))].tobytes())
    ends = np.cumsum(np.bincount(sharing, minlength=len(texts))).tolist()
    return (
        np.bincount(own, minlength=len(texts)).tolist(),
        [flat[start:end] for start, end in pairwise((0, *ends))],
        int(numbers.max(initial=-1)) + 1,
    )


def _mix(*words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the hashes of runs from those of their words."""
    import numpy as np

    runs = np.zeros_like(words[0])
    for hashes, factor in zip(words, _MIX, strict=True):
        runs = (runs ^ hashes) * np.uint64(factor)
        runs ^= runs >> np.uint64(29)
    return runs


class RunIndex:
    """Finds among texts, known by their numbers, those that share runs of words with another.

    A run has a number as well. Most of those in several texts stand in one added text only:
    ``_first`` has it, or -1. ``_more`` has the others, of a ``_common`` run as many as are kept.
    """

    def __init__(self, texts: Iterable[Words]) -> None:
        """Look for the runs of each text that stand in another text as well."""
        self._sizes, self._runs, count = number_runs(list(texts))
        self._first = array("i", [-1]) * count
        self._more: dict[int, list[int]] = {}
        self._common: set[int] = set()

    def add(self, number: int) -> None:
        """Let a text be found from now on; the fullest first."""
        for run in self._runs[number]:
            if self._first[run] < 0:
                self._first[run] = number
            elif run not in self._common:
                more = self._more.setdefault(run, [])
                more.append(number)
                if len(more) == _KEPT:
                    self._common.add(run)

    def near(self, number: int) -> list[Near]:
        """Return the added texts that share most runs with this one, most first."""
        runs, size = self._runs[number], self._sizes[number]
        if not runs:
            return []
        if self._common.isdisjoint(runs):
            return self._rank(runs, size)
        rare = [run for run in runs if run not in self._common]
        near = self._rank(rare, size - len(runs) + len(rare))
        if not any(other.promising for other in near):
            near = self._rank(runs, size)
        return near

    def _rank(self, runs: Sequence[int], size: int) -> list[Near]:
        """Return the texts that share enough of ``runs``, of which the rarest come first.

        Who shares so many cannot have all of them among the last: only the first lead to texts,
        the last, which stand in many, are counted for those alone (prefix filtering; Xiao et al.
        2008, "Efficient similarity joins for near duplicate detection", 2.3).
        """
        least = min(_RELATED, size / _LEFT_WHOLE)
        leading = len(runs) - ceil(least) + 1
        first_of, more_of = self._first, self._more
        counts: dict[int, int] = {}
        shared_by = counts.get
        for run in runs[: max(leading, 0)]:
            first = first_of[run]
            if first >= 0:
                counts[first] = shared_by(first, 0) + 1
                if run in more_of:
                    for other in more_of[run]:
                        counts[other] = shared_by(other, 0) + 1
        if not counts:
            return []
        for run in runs[leading:]:
            first = first_of[run]
            if first in counts:
                counts[first] += 1
            if run in more_of:
                for other in more_of[run]:
                    if other in counts:
                        counts[other] += 1
        near = sorted([(-shared, other) for other, shared in counts.items() if shared >= least])
        return [
            Near(other, less <= -_RELATED, -less * _LEFT_WHOLE >= size)
            for less, other in near[:_COMPARED]
        ]
