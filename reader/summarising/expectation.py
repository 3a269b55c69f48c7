"""How likely a word, and a pair of words, is to stand in a good summary of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.summarising.material import Material, add_up, sort_distinct

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

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
    import numpy as np

    spread = np.maximum(material.spread, 1)
    frequency = np.maximum(material.frequency, 1)
    rows, columns = material.rows[material.telling], material.columns[material.telling]
    expected, best = _gather(columns, chances[rows], len(spread))
    return np.column_stack(
        [
            np.log(frequency),
            np.log(spread),
            material.titled,
            ~material.content,
            material.figures,
            [len(term) for term in material.terms],
            spread / max(int(material.fresh.sum()), 1),
            np.log(frequency / spread),
            np.log(expected + _LEAST),
            np.log(best + _LEAST),
            expected / spread,
            expected,
        ]
    ).astype(float)


class Pairs:
    """The distinct pairs of neighbouring terms of an article's sentences.

    ``rows[k]`` and ``numbers[k]``: sentence and pair; ``first`` and ``second`` give the terms of
    each pair; ``spread`` the number of sentences, no copies, that have it; ``telling`` says of
    each of ``rows`` that it is no copy.
    """

    def __init__(self, material: Material) -> None:
        import numpy as np

        size = max(len(material.terms), 1)
        inside = material.flat_rows[1:] == material.flat_rows[:-1]
        rows = material.flat_rows[1:][inside]
        codes = material.flat[:-1][inside] * size + material.flat[1:][inside]
        distinct = sort_distinct(codes)
        self.first: Ints = distinct // size
        self.second: Ints = distinct - self.first * size
        count = max(len(distinct), 1)
        held = sort_distinct(rows * count + np.searchsorted(distinct, codes))
        self.rows: Ints = held // count
        self.numbers: Ints = held - self.rows * count
        self.telling: Flags = material.fresh[self.rows]
        spread = np.bincount(self.numbers[self.telling], minlength=len(distinct))
        self.spread: Floats = spread.astype(float)


def measure_pairs(material: Material, pairs: Pairs, chances: Floats, words: Floats) -> Floats:
    """Return the features of each pair, one row a pair, the columns those of ``PAIR``.

    ``chances`` and ``words`` are the probabilities of the sentences and of the terms.
    """
    import numpy as np

    first, second = words[pairs.first], words[pairs.second]
    rows, numbers = pairs.rows[pairs.telling], pairs.numbers[pairs.telling]
    expected, best = _gather(numbers, chances[rows], len(pairs.first))
    size = max(len(material.terms), 1)
    title = np.array(material.title, dtype=np.int64)
    titled = np.isin(pairs.first * size + pairs.second, title[:-1] * size + title[1:])
    light_first = ~material.content[pairs.first]
    light_second = ~material.content[pairs.second]
    return np.column_stack(
        [
            np.log(np.maximum(pairs.spread, 1)),
            first,
            second,
            first * second,
            np.log(first * second + _LEAST**2),
            np.log(expected + _LEAST),
            np.log(best + _LEAST),
            expected / np.maximum(pairs.spread, 1),
            titled,
            material.titled[pairs.first] & material.titled[pairs.second],
            light_first & light_second,
            light_first != light_second,
        ]
    ).astype(float)


def _gather(numbers: Ints, values: Floats, size: int) -> tuple[Floats, Floats]:
    """Return the sum and the largest of the values of each number."""
    import numpy as np

    best = np.zeros(size)
    np.maximum.at(best, numbers, values)
    return add_up(numbers, values, size), best
