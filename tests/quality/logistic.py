"""Logistic regression on dense features and a vocabulary, by L-BFGS (Nocedal 1980), in numpy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_MEMORY = 10
_LEVEL = 1e-4  # a slope that is nowhere steeper ends the search: then all digits kept are settled
_NOISE = 1e-14  # of a value: what sums in another order may differ by


@dataclass
class Words:
    """Which words of a vocabulary each row has: pairs of row and word number."""

    rows: Ints
    numbers: Ints
    size: int


def fit(
    features: Floats,
    labels: Floats,
    words: Words,
    ridge: float,
    ridge_words: float,
    turns: int = 2000,
) -> Floats:
    """Return weights of the features, of the words, and the constant.

    The features are standardised for the fit and the weights turned back, so that ``ridge``
    weighs all alike.
    """
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    scaled = (features - mean) / spread
    width = features.shape[1]

    def loss(weights: Floats) -> tuple[float, Floats]:
        dense, sparse = weights[:width], weights[width:-1]
        odds = scaled @ dense + weights[-1]
        odds += np.bincount(words.rows, sparse[words.numbers], minlength=len(labels))
        value = float((np.logaddexp(0, odds) - labels * odds).sum())
        value += 0.5 * ridge * float(dense @ dense) + 0.5 * ridge_words * float(sparse @ sparse)
        error = 1 / (1 + np.exp(-odds)) - labels
        slope_words = np.bincount(words.numbers, error[words.rows], minlength=words.size)
        slope = [
            scaled.T @ error + ridge * dense,
            slope_words + ridge_words * sparse,
            [error.sum()],
        ]
        return value, np.concatenate(slope)

    weights = minimise(loss, np.zeros(width + words.size + 1), turns)
    weights[:width] /= spread
    weights[-1] -= weights[:width] @ mean
    return weights


def minimise(
    loss: Callable[[Floats], tuple[float, Floats]], start: Floats, turns: int = 2000
) -> Floats:
    """Return where ``loss``, which gives its value and slope, is least."""
    point, (value, slope) = start, loss(start)
    steps: list[tuple[Floats, Floats]] = []
    for _ in range(turns):
        direction = -_curve(slope, steps)
        width = 1.0 if steps else min(1.0, 1.0 / float(np.abs(slope).sum()))
        while True:
            further = point + width * direction
            new_value, new_slope = loss(further)
            enough = 1e-4 * width * float(slope @ direction) + _NOISE * abs(value)
            if new_value <= value + enough or width < 1e-10:
                break
            width /= 2
        if float((further - point) @ (new_slope - slope)) > 1e-12:
            steps = [*steps, (further - point, new_slope - slope)][-_MEMORY:]
        point, value, slope = further, new_value, new_slope
        if float(np.abs(slope).max()) < _LEVEL:
            break
    return point


def _curve(slope: Floats, steps: list[tuple[Floats, Floats]]) -> Floats:
    """Return the slope bent by the curvature that the last steps have shown."""
    bent, shares = slope.copy(), []
    for step, change in reversed(steps):
        share = float(step @ bent) / float(change @ step)
        shares.append(share)
        bent -= share * change
    if steps:
        step, change = steps[-1]
        bent *= float(step @ change) / float(change @ change)
    for (step, change), share in zip(steps, reversed(shares), strict=True):
        bent += (share - float(change @ bent) / float(change @ step)) * step
    return bent
