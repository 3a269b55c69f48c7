"""What is done with arrays of numbers everywhere here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


def add_up(places: Ints, values: Floats | Ints | Flags, count: int) -> Floats:
    """Return the sum of the values at each of ``count`` places."""
    return cast("Floats", np.bincount(places, values, minlength=count))


def standardise(columns: list[Floats], fresh: Flags) -> Floats:
    """Return each column with mean 0 and deviation 1 over what is no copy; all 0 where equal."""
    values = np.array(columns)
    told = values[:, fresh]
    count = max(told.shape[1], 1)
    mean = told.sum(axis=1, keepdims=True) / count
    spread = np.sqrt(((told - mean) ** 2).sum(axis=1, keepdims=True) / count)
    varied = spread > 1e-9
    result: Floats = np.where(varied, values - mean, 0.0) / np.where(varied, spread, 1.0)
    return result


def sort_distinct(numbers: Ints) -> Ints:
    """Return the distinct numbers, ascending; for few numbers faster than ``numpy.unique``."""
    ordered = np.sort(numbers)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


def columns_of(columns: Sequence[Floats | Ints | Flags]) -> Floats:
    """Return columns as one matrix of floats; several times as fast as ``numpy.column_stack``."""
    matrix = np.empty((len(columns), len(columns[0])))
    for row, column in zip(matrix, columns, strict=True):
        row[:] = column
    return matrix.T
