"""Small nets that correct log odds, learned by Adam (Kingma and Ba 2015), in numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_PASSES = 6  # over the rows
_BATCH = 1024
_STEP = 4e-3  # falls to a twentieth
_DECAY = 1e-4
_MOMENTUM, _MEMORY = 0.9, 0.99


@dataclass(frozen=True)
class Net:
    """Weights of inputs that are not scaled, with a constant in the last row.

    ``hidden: float64[n_inputs + 1, n_units]``, ``direct: float64[n_inputs + 1]``,
    ``out: float64[n_units]``.
    """

    hidden: Floats
    direct: Floats
    out: Floats


def fit_net(inputs: Floats, labels: Floats, units: int, seed: int) -> Net:
    """Return what is best added to the odds in the last column of the inputs."""
    draw = np.random.default_rng(seed)
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0)
    spread[spread < 1e-6] = 1
    scaled = ((inputs - mean) / spread).astype(np.float32)
    given, wanted = inputs[:, -1].astype(np.float32), labels.astype(np.float32)
    width = inputs.shape[1]
    hidden = draw.normal(0, width**-0.5, (width, units)).astype(np.float32)
    out = draw.normal(0, 0.1, units).astype(np.float32)
    shift, direct = np.zeros(units, np.float32), np.zeros(width, np.float32)
    constant = np.zeros(1, np.float32)
    weights = [hidden, shift, out, direct, constant]
    slopes = [np.zeros_like(part) for part in weights]
    squares = [np.zeros_like(part) for part in weights]
    batch = min(_BATCH, len(labels))
    steps = _PASSES * (len(labels) // batch)
    for step in range(steps):
        start = step % (len(labels) // batch) * batch
        if start == 0:
            order = draw.permutation(len(labels))
        rows = order[start : start + batch]
        some = scaled[rows]
        raised = np.tanh(some @ hidden + shift)
        odds = given[rows] + raised @ out + some @ direct + constant
        error = (1 / (1 + np.exp(-odds)) - wanted[rows]) / batch
        behind = error[:, None] * out * (1 - raised**2)
        found = [
            some.T @ behind + _DECAY * hidden,
            behind.sum(axis=0),
            raised.T @ error + _DECAY * out,
            some.T @ error + _DECAY * direct,
            error.sum(keepdims=True),
        ]
        width_of_step = _STEP * (1 - 0.95 * (step + 1) / steps)
        for part, slope, mean_slope, square in zip(weights, found, slopes, squares, strict=True):
            mean_slope += (1 - _MOMENTUM) * (slope - mean_slope)
            square += (1 - _MEMORY) * (slope**2 - square)
            expected = mean_slope / (1 - _MOMENTUM ** (step + 1))
            size = np.sqrt(square / (1 - _MEMORY ** (step + 1))) + 1e-8
            part -= (width_of_step * expected / size).astype(np.float32)
    of_inputs = np.column_stack([hidden, direct]).astype(float) / spread[:, None]
    constants = np.append(shift, constant).astype(float) - mean @ of_inputs
    whole = np.concatenate([of_inputs, constants[None]])
    return Net(whole[:, :-1], whole[:, -1], out.astype(float))
