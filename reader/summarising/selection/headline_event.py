"""The event of the headline: the sentence of an article that states it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

import numpy as np

from reader.summarising.terms import TermMatrix

_MIN_SHARE = 0.5  # of the headline's words, weighed by rarity; with less no sentence states it
_ENOUGH = 0.75  # a chosen sentence with this share of the best one's words states it too
_DIGITS = 6  # shares are compared rounded: sums may differ in the last bits


def find_headline_sentence(
    matrix: TermMatrix, chosen: Iterable[int], is_allowed: Callable[[int], bool]
) -> int | None:
    """Return the sentence that states the event of the headline, if no chosen one does.

    It is the allowed one with most of the headline's content words, each weighed by its rarity in
    the article; of equal ones the first. None where the headline is of other words than the
    article, or ``chosen`` sentences tell nearly as much of it.
    """
    shares = _measure_shares(matrix)
    likely = [number for number, share in shares.items() if share >= _MIN_SHARE]
    ranked = sorted(likely, key=lambda number: (-shares[number], number))
    best = next(filter(is_allowed, ranked), None)
    if best is None:
        return None
    told = max((shares.get(number, 0.0) for number in chosen), default=0.0)
    return None if told >= _ENOUGH * shares[best] else best


def find_told_headline(matrix: TermMatrix, chosen: Iterable[int]) -> int | None:
    """Return the first of the chosen sentences that states the event of the headline best."""
    shares = _measure_shares(matrix)
    best = max(sorted(chosen), key=lambda number: shares.get(number, 0.0), default=None)
    return best if best is not None and shares.get(best, 0.0) >= _MIN_SHARE else None


@lru_cache(maxsize=2)  # the extension and the exchanges ask for the same
def _measure_shares(matrix: TermMatrix) -> Mapping[int, float]:
    """Return the rounded share of the headline that each sentence tells; without those of none."""
    terms = [t for t in sorted(set(matrix.headline_terms)) if matrix.is_content[t]]
    counts = np.maximum(matrix.sentence_counts[terms], 1)
    rarity: dict[int, float] = dict(
        zip(terms, np.log1p(len(matrix) / counts).tolist(), strict=True)
    )
    whole = sum(rarity.values())
    is_asked = np.zeros(len(matrix.is_content), dtype=bool)
    is_asked[terms] = True
    is_told = is_asked[matrix.columns]
    told: dict[int, list[float]] = {}
    for number, term in zip(
        matrix.rows[is_told].tolist(), matrix.columns[is_told].tolist(), strict=True
    ):
        told.setdefault(number, []).append(rarity[term])
    return {number: round(sum(weights) / whole, _DIGITS) for number, weights in told.items()}
