"""The unit in which the values of a group are told."""

from __future__ import annotations

from collections.abc import Sequence

from reader.disagreements.figures import Figure


def choose_unit(figures: Sequence[Figure]) -> tuple[str | None, float]:
    """Return name and factor of the unit that most figures have, the larger of two."""
    units = [(figure.number.unit, figure.number.factor) for figure in figures]
    return max(units, key=lambda unit: (units.count(unit), unit[1]))


def round_value(value: float) -> float:
    """Return a value without what binary fractions add to it."""
    return float(f"{value:.10g}")
