"""An order for the paragraphs of a scrambled page: the lead first, then one matter after another.

Each paragraph begins as a chain of its own. Again and again those two chains are joined whose ends
fit best, one paragraph following the other, and which are on one matter as a whole (average
linkage, Sokal and Michener 1958), until one chain is left.
"""

from __future__ import annotations

import numpy as np

from reader.ordering.order_statistics import OrderStatistics
from reader.summarising.arrays import Floats

_BACKWARDS = 0.5  # of the likelihood that the other follows: both are on one matter
_LIKENESS_OF_CHAINS = 0.7  # beside what their ends have; .3 to 1.5 are equally good
_DIGITS = 6  # likelihoods are compared rounded: sums may differ in the last bits


def order_by_topic(statistics: OrderStatistics) -> list[int]:
    """Return the numbers of all paragraphs in an order that can be read.

    Of equal paragraphs the first by number comes first: where the numbers do not depend on the
    order of the article, the order found does not either.
    """
    fits = _standardise(statistics.follows + _BACKWARDS * statistics.follows.T)
    like = (fits + fits.T) / 2
    count = len(fits)
    chains, sizes = [[number] for number in range(count)], np.ones(count)
    np.fill_diagonal(fits, -np.inf)
    fits[:, int(statistics.lead.round(_DIGITS).argmax())] = -np.inf  # nothing stands before it
    for _ in range(count - 1):
        best = int((fits + _LIKENESS_OF_CHAINS * like).argmax())
        first, second = divmod(best, count)
        chains[first] += chains[second]
        chains[second] = []
        fits[first] = fits[second]
        fits[first, first] = -np.inf
        fits[second] = fits[:, second] = -np.inf
        both = sizes[first] * like[first] + sizes[second] * like[second]
        sizes[first] += sizes[second]
        like[first] = like[:, first] = both / sizes[first]
    return next(chain for chain in chains if chain)


def _standardise(values: Floats) -> Floats:
    """Return by how many standard deviations each value is above the mean, rounded."""
    deviation = float(values.std())
    standard: Floats = (values - values.mean()) / (deviation if deviation > 1e-9 else 1.0)
    return standard.round(_DIGITS)
