"""The worth of a set of sentences: the ROUGE that it can expect, and how plainly it is the topic.

A good summary is not known, but how likely each word and each pair of words is to stand in it.
The overlap with it that a set can expect, over the lengths of both, is its expected ROUGE F1 (Lin
2004); a word counts once however often a set says it, so that a set gains nothing by repeating.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, cast

from reader.summarising.expectation import Pairs
from reader.summarising.material import Material, add_up, sort_distinct

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

PAIRS = 1.5
"""Weight of expected ROUGE-2 beside expected ROUGE-1."""

AGAIN = 0.5  # two sentences that share so much of the shorter one's content words say one thing
_DIGITS = 7  # worths closer than this are equal: sums may differ in the last bits
_NEVER = -1e9  # less than any worth


@cache
def _all_sets(count: int, size: int) -> Ints:
    """Return all sets of ``size`` of the numbers below ``count``, one a row, in order."""
    import numpy as np

    return np.array(list(combinations(range(count), size)), dtype=np.int64).reshape(-1, size)


class Worth:
    """Rates sets of sentences of a material.

    ``words`` and ``in_pairs`` are the chances of the terms and of the ``pairs``, ``plain`` what
    each sentence is worth beside.
    """

    def __init__(
        self, material: Material, words: Floats, pairs: Pairs, in_pairs: Floats, plain: Floats
    ) -> None:
        self.material = material
        self.words = words
        self.pairs = pairs
        self.in_pairs = in_pairs
        self.plain = plain
        self.content = material.content_sets

    def says_again(self, one: int, other: int) -> bool:
        """Say whether two sentences say one thing."""
        mine, its = self.content[one], self.content[other]
        least = min(len(mine), len(its))
        return least > 0 and len(mine & its) >= AGAIN * least

    def breadth(self, number: int) -> float:
        """Return how much of a good summary one sentence can be expected to say, rounded."""
        one = self.words[self.material.columns[self.material.rows == number]].sum()
        two = self.in_pairs[self.pairs.numbers[self.pairs.rows == number]].sum()
        return round(float(one + PAIRS * two), _DIGITS)

    def best_set(
        self, pool: Sequence[int], size: int, target: float, most: tuple[Ints, int] | None = None
    ) -> tuple[float, list[int]]:
        """Return the worth and the members of the best set of ``size`` sentences of the pool.

        ``target`` is the length in words of the summary to be expected. ``most`` gives the words
        of each sentence and how many a set may have. Of equal sets the first by number wins; a
        set in which a sentence says another again, or that has too many words, is worth less
        than nothing.
        """
        import numpy as np

        numbers = np.array(pool, dtype=np.int64)
        sets = _all_sets(len(numbers), size)
        worth = self._rate(numbers, sets, target)
        again = np.zeros((len(numbers), len(numbers)), dtype=bool)
        for a, b in combinations(range(len(numbers)), 2):
            again[a, b] = self.says_again(pool[a], pool[b])
        for a, b in combinations(range(size), 2):
            worth[again[sets[:, a], sets[:, b]]] = _NEVER
        if most is not None:
            worth[most[0][numbers][sets].sum(axis=1) > most[1]] = _NEVER
        best = int(worth.argmax())
        return float(worth[best]), numbers[sets[best]].tolist()

    def _rate(self, pool: Ints, sets: Ints, target: float) -> Floats:
        import numpy as np

        material, pairs = self.material, self.pairs
        one = _held(pool, material.rows, material.columns, self.words, sets)
        two = _held(pool, pairs.rows, pairs.numbers, self.in_pairs, sets)
        length = material.tokens[pool][sets].sum(axis=1)
        plain = self.plain[pool][sets].sum(axis=1)
        worth: Floats = np.round(_expected(one, two, length, target) + plain, _DIGITS)
        return worth

    def next_best(
        self, chosen: Sequence[int], room: Flags, still: Flags, target: float, only_gain: bool
    ) -> int | None:
        """Return the sentence, of those that have room, that adds most to those chosen.

        What says again what is chosen is struck from ``still``, for good. With ``only_gain`` none
        is returned that costs more in length than it adds.
        """
        import numpy as np

        material, pairs = self.material, self.pairs
        one, more_one = _added(material.rows, material.columns, self.words, chosen, len(material))
        two, more_two = _added(pairs.rows, pairs.numbers, self.in_pairs, chosen, len(material))
        length = int(material.tokens[list(chosen)].sum())
        worth = self.plain + _expected(
            one + more_one, two + more_two, length + material.tokens, target
        )
        worth = np.round(worth, _DIGITS)
        if only_gain:
            room = room & (worth > round(float(_expected(one, two, length, target)), _DIGITS))
        places = np.flatnonzero(room)
        for place in places[np.argsort(-worth[places], kind="stable")].tolist():
            if not any(self.says_again(place, other) for other in chosen):
                return int(place)
            still[place] = False
        return None


def _added(
    rows: Ints, items: Ints, chances: Floats, chosen: Sequence[int], count: int
) -> tuple[float, Floats]:
    """Return the sum of the chances of what the chosen have, and what each other would add."""
    import numpy as np

    among = np.isin(rows, chosen)
    had = sort_distinct(items[among])
    left = chances.copy()
    left[had] = 0
    return float(chances[had].sum()), add_up(rows, left[items], count)


def _expected(
    one: Floats | float, two: Floats | float, length: Ints | int, target: float
) -> Floats:
    """Return expected ROUGE-1, and ROUGE-2 by its weight, from the expected overlaps."""
    return cast("Floats", 2 * (one + PAIRS * two) / (length + target))


def _held(pool: Ints, rows: Ints, items: Ints, chances: Floats, sets: Ints) -> Floats:
    """Return the sum of the chances of the items that each set has."""
    import numpy as np

    place = np.full(max(int(pool.max()), int(rows.max(initial=0))) + 1, -1)
    place[pool] = np.arange(len(pool))
    inside = place[rows] >= 0
    used = sort_distinct(items[inside])
    has = np.zeros((len(pool), len(used)), dtype=bool)
    has[place[rows[inside]], np.searchsorted(used, items[inside])] = True
    together = has[sets[:, 0]]
    for k in range(1, sets.shape[1]):
        together = together | has[sets[:, k]]
    total: Floats = together @ chances[used]
    return total
