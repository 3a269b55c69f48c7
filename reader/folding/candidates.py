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
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count
from typing import NamedTuple

Words = tuple[str, ...]

_WIDTH = 3
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


class RunIndex:
    """Finds among texts, known by their numbers, those that share runs of words with another.

    A run has a number as well. Most of those in several texts stand in one added text only:
    ``_first`` has it, or -1. ``_more`` has the others, of a ``_common`` run as many as are kept.
    """

    def __init__(self, texts: Iterable[Words]) -> None:
        """Look for the runs of each text that stand in another text as well."""
        numbers: defaultdict[int, int] = defaultdict(count().__next__)
        runs = [array("l", set(map(numbers.__getitem__, cut_runs(words)))) for words in texts]
        seen, several = bytearray(len(numbers)), bytearray(len(numbers))
        for own in runs:
            for run in own:
                several[run] = seen[run]
                seen[run] = 1
        self._sizes = [len(own) for own in runs]
        self._runs = [array("l", [run for run in own if several[run]]) for own in runs]
        self._first = [-1] * len(numbers)
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
        rare = [run for run in runs if run not in self._common]
        near = self._rank(rare, size - len(runs) + len(rare))
        if len(rare) < len(runs) and not any(other.promising for other in near):
            near = self._rank(runs, size)
        return near

    def _rank(self, runs: Iterable[int], size: int) -> list[Near]:
        counts: dict[int, int] = {}
        for run in runs:
            first = self._first[run]
            if first >= 0:
                counts[first] = counts.get(first, 0) + 1
                for other in self._more.get(run, ()):
                    counts[other] = counts.get(other, 0) + 1
        least = min(_RELATED, size / _LEFT_WHOLE)
        near = sorted([(-shared, other) for other, shared in counts.items() if shared >= least])
        return [
            Near(other, less <= -_RELATED, -less * _LEFT_WHOLE >= size)
            for less, other in near[:_COMPARED]
        ]
