"""The worth of a set of sentences: the ROUGE that it can expect, and how plainly it is the topic.

A good summary is not known, but how likely each word and each pair of words is to stand in it.
The overlap with it that a set can expect, over the lengths of both, is its expected ROUGE F1 (Lin
2004); a word counts once however often a set says it, so that a set gains nothing by repeating.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from typing import cast

import numpy as np

from reader.summarising.arrays import Flags, Floats, Ints, add_up
from reader.summarising.expectation import Pairs
from reader.summarising.material import Material

PAIRS = 1.5
"""Weight of expected ROUGE-2 beside expected ROUGE-1."""

AGAIN = 0.5  # two sentences that share so much of the shorter one's content words say one thing
_DIGITS = 7  # worths closer than this are equal: sums may differ in the last bits
_NEVER = -1e9  # less than any worth


@cache
def _all_sets(count: int, size: int) -> Ints:
    """Return all sets of ``size`` of the numbers below ``count``, one a row, in order."""
    return np.array(list(combinations(range(count), size)), dtype=np.int64).reshape(-1, size)


class Worth:
    """Rates sets of sentences of a material.

    ``words`` and ``in_pairs`` are the chances of the terms and of the ``pairs``, ``plain`` what
    each sentence is worth beside. Both are items: sentence ``rows[k]`` has ``items[k]``, which adds
    ``gains[items[k]]`` once, however often it is said.
    """

    def __init__(
        self, material: Material, words: Floats, pairs: Pairs, in_pairs: Floats, plain: Floats
    ) -> None:
        self.material = material
        self.words = words
        self.pairs = pairs
        self.in_pairs = in_pairs
        self.plain = plain
        self.rows: Ints = np.concatenate((material.rows, pairs.rows))
        self.items: Ints = np.concatenate((material.columns, pairs.numbers + len(words)))
        self.gains: Floats = np.concatenate((words, PAIRS * in_pairs))

    def breadth(self, number: int) -> float:
        """Return how much of a good summary one sentence can be expected to say, rounded."""
        gains = self.gains[self.items[self.rows == number]]
        return round(float(gains.sum()), _DIGITS)

    def best_set(
        self, pool: Sequence[int], size: int, target: float, most: tuple[Ints, int] | None = None
    ) -> tuple[float, list[int]]:
        """Return the worth and the members of the best set of ``size`` sentences of the pool.

        ``target`` is the length in words of the summary to be expected. ``most`` gives the words
        of each sentence and how many a set may have. Of equal sets the first by number wins; a
        set in which a sentence says another again, or that has too many words, is worth less
        than nothing.
        """
        numbers = np.array(pool, dtype=np.int64)
        sets = _all_sets(len(numbers), size)
        worth = self._rate(numbers, sets, target)
        again = np.zeros((len(numbers), len(numbers)), dtype=bool)
        content = list(map(self.material.content_set, pool))
        for a, b in combinations(range(len(pool)), 2):
            if _are_alike(content[a], content[b]):
                again[a, b] = True
        for a, b in combinations(range(size), 2) if again.any() else ():
            worth[again[sets[:, a], sets[:, b]]] = _NEVER
        if most is not None:
            worth[most[0][numbers][sets].sum(axis=1) > most[1]] = _NEVER
        best = int(worth.argmax())
        return float(worth[best]), numbers[sets[best]].tolist()

    def _rate(self, pool: Ints, sets: Ints, target: float) -> Floats:
        length = self.material.tokens[pool][sets].sum(axis=1)
        plain = self.plain[pool][sets].sum(axis=1)
        expected = _expected(self._cover(pool, sets), length, target)
        worth: Floats = np.round(expected + plain, _DIGITS)
        return worth

    def _cover(self, pool: Ints, sets: Ints) -> Floats:
        """Return the sum of the gains of the items that each set has."""
        place = np.full(len(self.material), -1)
        place[pool] = np.arange(len(pool))
        at = place[self.rows]
        inside = at >= 0
        items = self.items[inside]
        used = np.zeros(len(self.gains), dtype=bool)
        used[items] = True
        has = np.zeros((len(pool), np.count_nonzero(used)), dtype=bool)
        has[at[inside], (np.cumsum(used) - 1)[items]] = True
        together = has[sets[:, 0]]
        for k in range(1, sets.shape[1]):
            together |= has[sets[:, k]]
        total: Floats = together @ self.gains[used]
        return total


class Growth:
    """A set of sentences that grows; ``said`` tells of each sentence whether one of it says it."""

    def __init__(self, worth: Worth) -> None:
        self.said: Flags = np.zeros(len(worth.material), dtype=bool)
        self._worth = worth
        self._left = worth.gains.copy()
        self._had = 0.0
        self._length = 0

    def add(self, number: int) -> None:
        """Take a sentence in."""
        worth = self._worth
        items = worth.items[worth.rows == number]
        self._had += float(self._left[items].sum())
        self._left[items] = 0
        self._length += int(worth.material.tokens[number])
        self.said |= worth.material.find_sharing(number, AGAIN)

    def rate(self, target: float) -> tuple[float, Floats]:
        """Return what the set is worth, and what it would be with each of the sentences."""
        worth, tokens = self._worth, self._worth.material.tokens
        had, left, length = self._had, self._left, self._length
        more = add_up(worth.rows, left[worth.items], len(tokens))
        grown = np.round(worth.plain + _expected(had + more, length + tokens, target), _DIGITS)
        return round(float(_expected(had, length, target)), _DIGITS), grown


def _are_alike(one: frozenset[int], other: frozenset[int]) -> bool:
    least = min(len(one), len(other))
    return least > 0 and len(one & other) >= AGAIN * least


def _expected(gained: Floats | float, length: Ints | int, target: float) -> Floats:
    """Return expected ROUGE-1, and ROUGE-2 by its weight, from the overlap to be expected."""
    return cast("Floats", 2 * gained / (length + target))
