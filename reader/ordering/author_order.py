"""Whether paragraphs stand in their author's order: a permutation test (Fisher 1935).

A learned score says how much an order of the paragraphs looks like an author's: what introduces
stands first, names in full before short ones, "he" and "also" behind what they refer to, and what
is on one matter together. The score of the given order is compared with the scores of random
orders of the same paragraphs. Of articles in random order, whatever they are about and whatever
was learned, hardly more than the share below can pass, since theirs is one such order.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.ordering.found_order import AUTHORS, SCRAMBLED, UNSURE, Judgement
from reader.ordering.order_statistics import OrderStatistics
from reader.summarising.arrays import Floats, Ints

_ROUNDS = (100, 900)  # random orders; most articles that are in none are told by the first ones
_PASSING = (1, 1)  # after each round, so many of all orders until then may look as good
# So many of the first round look as good where the order is called scrambled. Measured on articles
# in their author's order, and on the same ones shuffled: with more than 5, 37 % and 97 % of those
# with eight or nine paragraphs; with more than 20, 8 % and 80 %. From thirteen paragraphs on, more
# than 10 are had by 8 % and 90 %.
_SCRAMBLED, _SCRAMBLED_OF_FEW = 10, 20
_FEW, _FEWEST = 13, 8  # paragraphs; nothing is said of the order of less
_SEED = 19
_MOST_WIDE = 60  # paragraphs; of so many, orders are kept in the type that numpy indexes with


def judge_order(statistics: OrderStatistics, given: Ints) -> Judgement:
    """Return what is known of an order; ``given: int64[n]`` are all paragraphs as they are read.

    At most 2 in 1,000 articles in random order are taken for their author's.
    """
    count = len(given)
    arranged = statistics.arrange(given)  # so that the numbers are places in the given order
    measured = arranged.measure(*draw_first_orders(count))
    for number, passing in enumerate(_PASSING):
        if number:
            found = arranged.measure(*draw_orders(count, number))
            measured = np.concatenate((measured, found))
        scores = score_orders(measured, statistics.weights.statistics)
        as_good = int((scores[1:] >= scores[0]).sum())
        if as_good > passing:
            is_clear = as_good > (_SCRAMBLED_OF_FEW if count < _FEW else _SCRAMBLED)
            return SCRAMBLED if number == 0 and is_clear and count >= _FEWEST else UNSURE
    return AUTHORS


class DrawnOrders(NamedTuple):
    """Random orders: in ``orders`` (``int64[k, n]``, of long articles ``uint8`` or ``uint16``).

    Each row is one; they are stored place by place. ``places`` (``uint8[n, k]`` or ``uint16``) says
    where each number stands in each order.
    """

    orders: NDArray[np.integer]
    places: NDArray[np.unsignedinteger]


@lru_cache(maxsize=256)
def draw_first_orders(count: int) -> DrawnOrders:
    """Return the given order, which is that of the numbers, with the random ones of round 0."""
    drawn = draw_orders(count, 0)
    in_order = np.arange(count)
    orders = np.concatenate((in_order[np.newaxis].astype(drawn.orders.dtype), drawn.orders))
    places = np.hstack((in_order[:, np.newaxis].astype(drawn.places.dtype), drawn.places))
    return DrawnOrders(np.asfortranarray(orders), np.ascontiguousarray(places))


# Drawing takes longer than measuring; those of 30 paragraphs take 300 kB, all up to 60 14 MB.
@lru_cache(maxsize=256)
def draw_orders(count: int, number: int) -> DrawnOrders:
    """Return the random orders of ``count`` numbers for a round, always the same.

    ``number`` is that of the round, from 0; its orders are drawn after those of the rounds before.
    """
    random = np.random.default_rng(_SEED)
    in_order = np.arange(count)
    for orders in _ROUNDS[: number + 1]:  # numpy permutes wide numbers in two thirds of the time
        drawn = random.permuted(np.tile(in_order, (orders, 1)), axis=1)
    narrow = np.min_scalar_type(count)
    places = np.empty(count * orders, dtype=narrow)
    places[drawn * orders + np.arange(orders)[:, np.newaxis]] = in_order.astype(narrow)
    kept = drawn if count <= _MOST_WIDE else drawn.astype(narrow)
    return DrawnOrders(np.asfortranarray(kept), places.reshape(count, orders))


def score_orders(measured: Floats, weights: Floats) -> Floats:
    """Return the scores of orders, ``float64[k]``; the first is the given one.

    ``measured: float64[k, 5]`` are their statistics; each counts by its deviations among the
    random orders, times its weight.
    """
    random = measured[1:]
    # As ``mean`` and ``std`` of numpy calculate, in a third of the time for so few numbers.
    mean = np.add.reduce(random, axis=0) / len(random)
    deviation = np.sqrt(np.add.reduce((random - mean) ** 2, axis=0) / len(random))
    varies = deviation > 1e-9
    standard = np.where(varies, measured - mean, 0) / np.where(varies, deviation, 1)
    scores: Floats = (standard @ weights).round(6)
    return scores
