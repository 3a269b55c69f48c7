"""The event of the headline: the sentence of an article that states it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from reader.summarising.terms import TermMatrix

_MIN_SHARE = 0.5  # of the headline's words, weighed by rarity; with less no sentence states it
_ENOUGH = 0.75  # a chosen sentence with this share of the best one's words states it too
_DIGITS = 6  # shares are compared rounded: sums may differ in the last bits


def find_headline_sentence(
    matrix: TermMatrix, chosen: Iterable[int], allowed: Sequence[int]
) -> int | None:
    """Return the sentence that states the event of the headline, if no chosen one does.

    It is the one of ``allowed`` with most of the headline's content words, each weighed by its
    rarity in the article; of equal ones the first. None where the headline is of other words than
    the article, or ``chosen`` sentences tell nearly as much of it.
    """
    terms = [t for t in sorted(set(matrix.headline_terms)) if matrix.is_content[t]]
    if not terms or not allowed:
        return None
    counts = np.maximum(matrix.sentence_counts[terms], 1)
    rarity: dict[int, float] = dict(
        zip(terms, np.log1p(len(matrix) / counts).tolist(), strict=True)
    )
    whole = sum(rarity.values())

    def find_share(number: int) -> float:
        told = matrix.content_terms(number)
        return round(sum(weight for t, weight in rarity.items() if t in told) / whole, _DIGITS)

    best = max(allowed, key=find_share)
    share = find_share(best)
    if share < _MIN_SHARE or max(map(find_share, chosen), default=0.0) >= _ENOUGH * share:
        return None
    return best
