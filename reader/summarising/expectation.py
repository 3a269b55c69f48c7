"""How likely a word, and a pair of words, is to stand in a good summary of an article."""

from __future__ import annotations

import numpy as np

from reader.summarising.arrays import Flags, Floats, Ints, add_up, columns_of, sort_distinct
from reader.summarising.material import Material, begins_with_figure, is_titled

WORD = (
    "frequency",
    "spread",
    "headline",
    "function word",
    "number",
    "letters",
    "share of sentences",
    "frequency in sentences",
    "expected sentences",
    "best sentence",
    "mean sentence",
    "expected count",
)
PAIR = (
    "spread",
    "first word",
    "second word",
    "product",
    "log product",
    "expected sentences",
    "best sentence",
    "mean sentence",
    "headline pair",
    "both in headline",
    "both function words",
    "one function word",
)
_LEAST = 1e-4  # keeps logarithms of probabilities finite


def measure_words(material: Material, chances: Floats) -> Floats:
    """Return the features of each term, one row a term, the columns those of ``WORD``.

    ``chances`` are the probabilities of the sentences.
    """
    spread = np.maximum(material.spread, 1)
    frequency = np.maximum(material.frequency, 1)
    rows, columns = material.rows[material.telling], material.columns[material.telling]
    expected, best = _gather(columns, chances[rows], len(spread))
    return columns_of(
        [
            np.log(frequency),
            np.log(spread),
            material.titled,
            ~material.content,
            material.tell(begins_with_figure),
            material.tell(len),
            spread / max(int(material.fresh.sum()), 1),
            np.log(frequency / spread),
            np.log(expected + _LEAST),
            np.log(best + _LEAST),
            expected / spread,
            expected,
        ]
    )


class Pairs:
    """The distinct pairs of neighbouring terms of an article's sentences.

    ``rows[k]`` and ``numbers[k]``: sentence and pair; ``first`` and ``second`` give the terms of
    each pair; ``spread`` the number of sentences, no copies, that have it; ``telling`` says of
    each of ``rows`` that it is no copy.
    """

    def __init__(self, material: Material) -> None:
        size, count = max(len(material.content), 1), max(len(material), 1)
        inside = material.flat_rows[1:] == material.flat_rows[:-1]
        codes = (material.flat[:-1] * size + material.flat[1:]) * count + material.flat_rows[1:]
        held = sort_distinct(codes[inside])
        codes = held // count
        self.rows: Ints = held - codes * count
        fresh = np.ones(len(codes), dtype=bool)
        fresh[1:] = codes[1:] != codes[:-1]
        self.numbers: Ints = np.cumsum(fresh) - 1
        distinct = codes[fresh]
        self.first: Ints = distinct // size
        self.second: Ints = distinct - self.first * size
        self.telling: Flags = material.fresh[self.rows]
        spread = np.bincount(self.numbers[self.telling], minlength=len(distinct))
        self.spread: Floats = spread.astype(float)


def measure_pairs(material: Material, pairs: Pairs, chances: Floats, words: Floats) -> Floats:
    """Return the features of each pair, one row a pair, the columns those of ``PAIR``.

    ``chances`` and ``words`` are the probabilities of the sentences and of the terms.
    """
    first, second = words[pairs.first], words[pairs.second]
    rows, numbers = pairs.rows[pairs.telling], pairs.numbers[pairs.telling]
    expected, best = _gather(numbers, chances[rows], len(pairs.first))
    in_title = material.titled[pairs.first] & material.titled[pairs.second]
    light_first = ~material.content[pairs.first]
    light_second = ~material.content[pairs.second]
    return columns_of(
        [
            np.log(np.maximum(pairs.spread, 1)),
            first,
            second,
            first * second,
            np.log(first * second + _LEAST**2),
            np.log(expected + _LEAST),
            np.log(best + _LEAST),
            expected / np.maximum(pairs.spread, 1),
            is_titled(material, pairs.first, pairs.second, in_title),
            in_title,
            light_first & light_second,
            light_first != light_second,
        ]
    )


def _gather(numbers: Ints, values: Floats, size: int) -> tuple[Floats, Floats]:
    """Return the sum and the largest of the values of each number."""
    best = np.zeros(size)
    np.maximum.at(best, numbers, values)
    return add_up(numbers, values, size), best
