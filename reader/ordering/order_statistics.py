"""Statistics of an order of paragraphs: how much it looks like an author's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reader.ordering.order_weights import OrderWeights
from reader.ordering.paragraph_traits import ParagraphTraits
from reader.summarising.arrays import Floats, Ints, sum_by_index

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
        square = np.ix_(numbers, numbers)
        return replace(
            self,
            lead=self.lead[numbers],
            early=self.early[numbers],
            follows=self.follows[square],
            likeness=self.likeness[square],
            names=(),
        )

    def measure(self, orders: Ints) -> Floats:
        """Return ``STATISTICS`` of each order, ``float64[k, 5]``.

        ``orders: int64[k, n]`` has in each row the numbers of all paragraphs as they are read.
        """
        most, count = orders.shape
        leads = min(_LEADS, count)
        near = np.zeros(most)
        for distance in _NEAR:
            near += self.likeness[orders[:, :-distance], orders[:, distance:]].sum(axis=1)
        return np.stack(
            [
                self.lead[orders[:, :leads]] @ (1 / np.arange(1, leads + 1)),
                self.early[orders] @ np.linspace(1, -1, count),
                self.follows[orders[:, :-1], orders[:, 1:]].sum(axis=1),
                near,
                self._count_introduced(orders),
            ],
            axis=1,
        )

    def _count_introduced(self, orders: Ints) -> Floats:
        """Return how many persons each order names in full first."""
        introduced = np.zeros(len(orders))
        if not self.names:
            return introduced
        places = np.argsort(orders, axis=1)
        for full, short in self.names:
            introduced += places[:, full].min(axis=1) < places[:, short].min(axis=1)
        return introduced
