"""Statistics of an order of paragraphs: how much it looks like an author's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import numpy as np
from numpy.typing import NDArray

from reader.ordering.order_weights import OrderWeights
from reader.ordering.paragraph_traits import ParagraphTraits
from reader.summarising.arrays import Floats, Ints, stack_columns, sum_by_index

Numbers = NDArray[np.integer]

_LEADS = 5  # paragraphs at the beginning
_NEAR = (2, 3)  # distances of paragraphs that are on one matter, neighbours left out


@dataclass(frozen=True)
class OrderStatistics:
    """Compares orders of one article's paragraphs.

    ``lead`` and ``early`` (``float64[n]``) are log odds that a paragraph is the first and that it
    stands early; ``follows`` (``float64[n, n]``) that the second follows the first; ``likeness``
    (``float64[n, n]``) says how much two have in common. ``names`` are those of
    ``ParagraphTraits``.
    """

    weights: OrderWeights
    lead: Floats
    early: Floats
    follows: Floats
    likeness: Floats
    names: Sequence[tuple[Ints, Ints]]

    @classmethod
    def of(cls, traits: ParagraphTraits, weights: OrderWeights) -> OrderStatistics:
        """Return the statistics of paragraphs with these traits."""
        matrix = traits.matrix
        numbers = matrix.map_terms(weights.stem_number)[matrix.columns]
        lead, early = (
            traits.singles @ of_traits + sum_by_index(matrix.rows, of_stems[numbers], len(matrix))
            for of_traits, of_stems in (
                (weights.lead, weights.stem_as_lead),
                (weights.early, weights.stem_as_early),
            )
        )
        follows = traits.firsts @ weights.neighbours @ traits.seconds.T
        follows += np.tensordot(weights.likenesses, traits.likenesses, 1)
        return cls(weights, lead, early, follows, traits.likenesses[0], traits.names)

    def select(self, numbers: Ints) -> OrderStatistics:
        """Return those of some paragraphs, in the order of their numbers here; without names."""
        return self._select(numbers, ())

    def _select(self, numbers: Ints, names: Sequence[tuple[Ints, Ints]]) -> OrderStatistics:
        """Return those of some paragraphs, with names that are numbered so."""
        pairs = (numbers * len(self.lead))[:, np.newaxis] + numbers  # faster than ``numpy.ix_``
        return OrderStatistics(
            self.weights,
            self.lead[numbers],
            self.early[numbers],
            self.follows.take(pairs),
            self.likeness.take(pairs),
            names,
        )

    def arrange(self, order: Ints) -> OrderStatistics:
        """Return those of all paragraphs, numbered by their places in ``order: int64[n]``."""
        place_of = np.empty_like(order)
        place_of[order] = np.arange(len(order))
        names = [(place_of[full], place_of[short]) for full, short in self.names]
        return self._select(order, names)

    def measure(self, orders: Numbers, places: Numbers) -> Floats:
        """Return ``STATISTICS`` of each order, ``float64[k, 5]``.

        ``orders`` (integers ``[k, n]``) has in each row the numbers of all paragraphs as they are
        read, ``places`` (``[n, k]``) where each one stands in each order.
        """
        count = orders.shape[1]
        # Place by place, numpy adds up the pairs of all orders at once.
        numbers = orders.T.astype(np.int64, copy=False)
        begins = numbers * count  # of the number's row in a matrix of pairs

        def sum_pairs(of_pairs: Floats, distance: int) -> Floats:
            """Return the sums of what pairs at a distance have, ``float64[k]``."""
            pairs = begins[:-distance] + numbers[distance:]
            sums: Floats = np.add.reduce(of_pairs.take(pairs), axis=0)
            return sums

        near = np.zeros(len(orders))
        for distance in _NEAR:
            near += sum_pairs(self.likeness, distance)
        introduced = np.zeros(len(orders))  # how many persons are named in full first
        for full, short in self.names:
            introduced += _find_first(places, full) < _find_first(places, short)
        of_leads, of_places = _weigh_places(count)
        return stack_columns(
            [
                of_leads @ self.lead.take(numbers[: len(of_leads)]),
                of_places @ self.early.take(numbers),
                sum_pairs(self.follows, 1),
                near,
                introduced,
            ]
        )


@lru_cache(maxsize=256)
def _weigh_places(count: int) -> tuple[Floats, Floats]:
    """Return how much each of the first places counts for the lead, and each place for early."""
    return 1 / np.arange(1, min(_LEADS, count) + 1), np.linspace(1, -1, count)


def _find_first(places: Numbers, numbers: Ints) -> Numbers:
    """Return the first place of some paragraphs in each order."""
    if len(numbers) == 1:
        return cast("Numbers", places[numbers[0]])
    return cast("Numbers", np.minimum.reduce(places[numbers], axis=0))
