"""Candidates: which paragraphs share enough to be compared.

Requirements. Never all pairs; a paragraph that holds most of another's words in order is found; a
flood of paragraphs on one template costs each of them a bounded number of comparisons.

Theory. An index of runs of three words (shingles; Broder 1997, "On the resemblance and containment
of documents"), without hashing down, as an article is small. Paragraphs come from the fullest to
the least full, and each is looked for in those before it. Of a run that stands in very many the
fullest are kept: it is onto them that others are folded. Such common runs tell little of a
paragraph, and are looked at only where its other runs lead nowhere.

Known limits. A text of fewer than three words is found in its equals only; in a flood, a text all
of whose runs are common may miss the one that holds it, if that is none of the fullest.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.folding.runs import Pairs, Words, count_pairs, find_shared

_KEPT = 17  # paragraphs kept of one run; an article tells a statement less often
_COMPARED = 12  # the most promising paragraphs, with which one is compared
_RELATED = 5  # runs: with fewer in common two paragraphs share a phrase, not a sentence
_LEFT_WHOLE = 5  # one of so many runs of a copy is left whole by lost spaces and own words


class Near(NamedTuple):
    """A text that may have a sentence in common with another, or may hold all of it."""

    number: int
    related: bool
    promising: bool


class RunIndex:
    """Finds among texts, known by their numbers, those that share runs of words with a later one.

    They are asked for and added in order, from the fullest to the least full.
    """

    def __init__(self, texts: Iterable[Words]) -> None:
        """Look for the runs of each text that stand in another text as well."""
        self._runs = find_shared(list(texts), _KEPT)
        self._sizes = self._runs.sizes.tolist()
        self._commons = self._runs.commons.tolist()
        self._added = bytearray(len(self._sizes))
        self._batches = count_pairs(self._runs)
        self._end = -1
        self._before: dict[int, list[tuple[int, int, int]]] = {}

    def add(self, number: int) -> None:
        """Let a text be found from now on."""
        self._added[number] = True

    def near(self, number: int) -> list[Near]:
        """Return the added texts that share most runs with this one, most first."""
        while number > self._end:
            self._read(next(self._batches, None))
        found = self._before.get(number)
        if found is None:
            return []
        before = [other for other in found if self._added[other[0]]]
        size, commons = self._sizes[number], self._commons[number]
        near = _rank([(-rare, other) for other, _, rare in before if rare], size - commons)
        if commons and not any(other.promising for other in near):
            near = _rank([(-shared, other) for other, shared, _ in before], size)
        return near

    def _read(self, pairs: Pairs | None) -> None:
        """Keep of the next pairs those that share enough, by all of their runs or the rare ones."""
        self._before.clear()
        if pairs is None:
            self._end = len(self._sizes)
            return
        self._end = pairs.end
        sizes = self._runs.sizes[pairs.later]
        rare_sizes = sizes - self._runs.commons[pairs.later]
        least = _RELATED * _LEFT_WHOLE
        enough = pairs.all * _LEFT_WHOLE >= sizes.clip(max=least)
        enough |= (pairs.rare * _LEFT_WHOLE >= rare_sizes.clip(max=least)) & (pairs.rare > 0)
        for later, *shared in zip(
            *(
                column[enough].tolist()
                for column in (pairs.later, pairs.before, pairs.all, pairs.rare)
            ),
            strict=True,
        ):
            self._before.setdefault(later, []).append(tuple(shared))


def _rank(shared: list[tuple[int, int]], size: int) -> list[Near]:
    """Return those that share enough of ``size`` runs; each comes after how many, negative."""
    least = min(_RELATED, size / _LEFT_WHOLE)
    return [
        Near(other, less <= -_RELATED, -less * _LEFT_WHOLE >= size)
        for less, other in sorted(shared)[:_COMPARED]
        if -less >= least
    ]
