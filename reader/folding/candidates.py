"""Candidates: which paragraphs share enough to be compared.

Requirements: never all pairs; every paragraph that holds most of another's words in order is
found; a flood of paragraphs on one template costs each of them no more than a bounded number of
comparisons. So: an index of runs of three words (shingles). Paragraphs are added in order of
fullness, and of a run that stands in very many only the fullest are kept, as it is onto the
fullest that others are folded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

Shingle = tuple[str, ...]

_WIDTH = 3
_KEPT = 64  # paragraphs kept of one run; a statement is told less often in an article
_COMPARED = 12  # most promising paragraphs that one is compared with


def shingles(words: tuple[str, ...]) -> set[Shingle]:
    """Return the runs of three words; of a shorter text the whole of it."""
    if len(words) < _WIDTH:
        return {words} if words else set()
    return set(zip(words, words[1:], words[2:], strict=False))


class ShingleIndex:
    """Finds paragraphs by the runs of words they share with another."""

    def __init__(self) -> None:
        self._places: dict[Shingle, list[int]] = {}

    def add(self, number: int, runs: Iterable[Shingle]) -> None:
        """Add a paragraph by its number; the fullest first."""
        places = self._places
        for run in runs:
            found = places.get(run)
            if found is None:
                places[run] = [number]
            elif len(found) < _KEPT:
                found.append(number)

    def near(self, runs: Iterable[Shingle], least: int) -> list[int]:
        """Return the paragraphs that share at least ``least`` runs, the most first."""
        counts: Counter[int] = Counter()
        for run in runs:
            found = self._places.get(run)
            if found:
                counts.update(found)
        near = [(-count, number) for number, count in counts.items() if count >= least]
        near.sort()
        return [number for _, number in near[:_COMPARED]]
