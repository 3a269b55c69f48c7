"""Features of a sentence's place, for articles whose order is known to be their author's.

Place is what news has most of: its first sentences say what matters. Where the order is unknown,
there are no such columns, so that the same code gives a summary without a place in it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.summarising.arrays import Floats, Ints, stack_columns
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.selection.sentence_features import COMMON_FEATURES

SENTENCE_PLACES = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "nearness to the beginning",
    "place",
    "share before it",
    "last",
    "among the last three",
    "place in long article",
    "place among twenty",
    "place by coverage",
    "place by headline",
    "place by length",
    "first in long article",
    "first three in long article",
)
ITEM_PLACES = (
    "first use",
    "in the first",
    "in the first three",
    "in the first five",
    "share before its first use",
    "share before its last use",
    "nearness of its first use",
)
_MEDIAN_SENTENCES = 25  # median of the training articles
_FEW = 20
_FARTHEST = 200  # beyond it, all places are alike


def number_places(candidates: Sequence[CandidateSentence]) -> Ints:
    """Return the place of each candidate in the article's order, from 0, ``int64[n]``."""
    order = sorted(
        range(len(candidates)), key=lambda i: (candidates[i].paragraph, candidates[i].start)
    )
    places = np.empty(len(order), dtype=np.int64)
    places[order] = np.arange(len(order))
    return places


def measure_sentence_places(places: Ints | None, features: Floats) -> Floats:
    """Return the columns of ``SENTENCE_PLACES``, ``float64[n_sentences, n]``; none without places.

    ``features: float64[n_sentences, n_features]`` begin with the columns of ``COMMON_FEATURES``.
    """
    if places is None:
        return np.empty((len(features), 0))
    place = places.astype(float)
    count = len(place)
    log_place = np.log1p(place)
    breadth = float(np.log((count + 1) / _MEDIAN_SENTENCES))
    coverage, headline, length = (
        features[:, COMMON_FEATURES.index(name)] for name in ("coverage", "headline", "length")
    )
    return stack_columns(
        [
            *(place == number for number in range(5)),
            1 / (1 + place),
            log_place,
            place / max(count - 1, 1),
            place >= count - 1,
            place >= count - 3,
            log_place * breadth,
            np.minimum(place, _FEW) / _FEW,
            log_place * coverage,
            log_place * headline,
            log_place * length,
            np.where(place == 0, breadth, 0.0),
            np.where(place < 3, breadth, 0.0),
        ]
    )


def measure_item_places(places: Ints | None, rows: Ints, items: Ints, count: int) -> Floats:
    """Return the columns of ``ITEM_PLACES`` of each item, ``float64[count, n]``; none without.

    Items are terms or bigrams: the sentence ``rows[k]`` has the item ``items[k]``.
    """
    if places is None:
        return np.empty((count, 0))
    used = places[rows].astype(float)
    first, last = np.full(count, float(_FARTHEST)), np.zeros(count)
    np.minimum.at(first, items, used)
    np.maximum.at(last, items, used)
    most = max(len(places) - 1, 1)
    return stack_columns(
        [
            np.log1p(first),
            first == 0,
            first <= 2,
            first <= 4,
            first / most,
            last / most,
            1 / (1 + first),
        ]
    )
