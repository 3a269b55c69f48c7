"""Small functions for numpy arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def sum_by_index(indices: Ints, values: Floats | Ints | Bools, count: int) -> Floats:
    """Return the sum of the values at each index, ``float64[count]``.

    ``indices`` and ``values`` have the same length.
    """
    if not len(indices):  # numpy returns integers then, whatever the values are
        return np.zeros(count)
    return cast("Floats", np.bincount(indices, values, minlength=count))


def standardise(columns: list[Floats], counted: Bools) -> Floats:
    """Return the columns as rows of ``float64[n_columns, n]``, with mean 0 and deviation 1.

    Mean and deviation are those of the ``counted: bool[n]`` values. Constant columns become 0.
    """
    values = np.array(columns)
    counted_values = values[:, counted]
    count = max(counted_values.shape[1], 1)
    mean = counted_values.sum(axis=1, keepdims=True) / count
    deviation = np.sqrt(((counted_values - mean) ** 2).sum(axis=1, keepdims=True) / count)
    varies = deviation > 1e-9
    result: Floats = np.where(varies, values - mean, 0.0) / np.where(varies, deviation, 1.0)
    return result


def sort_distinct(numbers: Ints) -> Ints:
    """Return the distinct numbers, ascending; for few numbers faster than ``numpy.unique``."""
    ordered = np.sort(numbers)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


def stack_columns(columns: Sequence[Floats | Ints | Bools]) -> Floats:
    """Return columns as a ``float64[n, n_columns]``, much faster than ``numpy.column_stack``."""
    matrix = np.empty((len(columns), len(columns[0])))
    for row, column in zip(matrix, columns, strict=True):
        row[:] = column
    return matrix.T
