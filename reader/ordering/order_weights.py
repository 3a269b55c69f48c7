"""The learned weights of what tells an author's order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from reader.ordering.paragraph_traits import FIRST_TRAITS, LIKENESSES, SECOND_TRAITS, TRAITS
from reader.summarising.arrays import Floats

WEIGHTS_FILE = Path(__file__).with_name("order.json")
STATISTICS = ("lead", "early", "follows", "near", "names")


@dataclass(frozen=True)
class OrderWeights:
    """Weights of traits; constants are left out, since only orders of one article are compared.

    ``lead`` and ``early`` tell of a paragraph whether it is the first and how early it stands;
    ``stem_numbers`` numbers the English stems with weights of their own, which end with a 0.
    ``likenesses: float64[4]`` and ``neighbours: float64[9, 9]`` tell of two paragraphs whether
    the second follows the first. ``statistics: float64[5]`` weighs ``STATISTICS``.
    """

    lead: Floats
    early: Floats
    stem_numbers: dict[str, int]
    stem_as_lead: Floats
    stem_as_early: Floats
    likenesses: Floats
    neighbours: Floats
    statistics: Floats

    def stem_number(self, term: str) -> int:
        """Return the number of a stem, -1 if it has no weights."""
        return self.stem_numbers.get(term, -1)


@cache
def load_weights() -> OrderWeights:
    """Return the weights of the package."""
    stored: dict[str, Any] = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    stems: list[tuple[str, float, float]] = stored["stems"]
    neighbours = stored["neighbours"]
    return OrderWeights(
        _read(stored["lead"], TRAITS),
        _read(stored["early"], TRAITS),
        {stem: number for number, (stem, _, _) in enumerate(stems)},
        np.array([*(weight for _, weight, _ in stems), 0.0]),
        np.array([*(weight for _, _, weight in stems), 0.0]),
        _read(stored["likenesses"], LIKENESSES),
        np.array([_read(neighbours[first], SECOND_TRAITS) for first in FIRST_TRAITS]),
        _read(stored["statistics"], STATISTICS),
    )


def _read(stored: dict[str, float], names: Sequence[str]) -> Floats:
    """Return the weights in the order of their names."""
    return np.array([stored[name] for name in names], dtype=float)
