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

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

Words = tuple[str, ...]
Run = int

_WIDTH = 3
_KEPT = 48  # paragraphs kept of one run; an article tells a statement less often
_COMPARED = 12  # the most promising paragraphs, with which one is compared
_LEFT_WHOLE = 5  # one of so many runs of a copy is left whole by lost spaces and own words


class Near(NamedTuple):
    """A paragraph that shares ``shared`` runs; ``promising`` where it may hold the other one."""

    number: int
    shared: int
    promising: bool


def cut_runs(words: Words) -> Iterator[Run]:
    """Return the runs of three words by their hashes; of a shorter text the whole of it.

    Two runs with one hash would only cost a comparison.
    """
    if len(words) < _WIDTH:
        return iter((hash(words),) if words else ())
    return map(hash, zip(words, words[1:], words[2:], strict=False))


class RunIndex:
    """Finds among texts, known by their numbers, those that share runs of words with another."""

    def __init__(self, texts: Iterable[Words]) -> None:
        """Look for the runs of each text that stand in another text as well."""
        runs = [set(cut_runs(words)) for words in texts]
        seen: set[Run] = set()
        shared: set[Run] = set()
        for own in runs:
            shared |= own & seen
            seen |= own
        places: dict[Run, list[int]] = {run: [] for run in shared}
        self._places = [[places[run] for run in own & shared] for own in runs]
        self._sizes = [len(own) for own in runs]

    def add(self, number: int) -> None:
        """Let a text be found from now on; the fullest first."""
        for numbers in self._places[number]:
            if len(numbers) < _KEPT:
                numbers.append(number)

    def near(self, number: int) -> list[Near]:
        """Return the added texts that share most runs with this one, most first."""
        found = [numbers for numbers in self._places[number] if numbers]
        if not found:
            return []
        rare = [numbers for numbers in found if len(numbers) < _KEPT]
        size = self._sizes[number]
        near = _rank(rare, size - len(found) + len(rare))
        if len(rare) < len(found) and not any(other.promising for other in near):
            near = _rank(found, size)
        return near


def _rank(found: list[list[int]], runs: int) -> list[Near]:
    counts = Counter(chain.from_iterable(found))
    ranked = sorted([(-shared, number) for number, shared in counts.items()])[:_COMPARED]
    return [Near(number, -less, -less * _LEFT_WHOLE >= runs) for less, number in ranked]
