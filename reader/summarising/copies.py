"""Which sentences of an article are near copies of others."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz.distance import LCSseq

from reader.summarising.arrays import Flags
from reader.summarising.material import Material

_ALIKE = 0.7  # only sentences that share so much of the shorter one's content words are compared
_COPIED = 0.92  # of whose words so many stand in another in the same order is its copy
_LONGEST = 60  # content words; comparing what is longer takes too long where all are alike
_FEWEST = 5  # words, below which a sentence is too short to tell


def find_copies(material: Material, turn: Callable[[int], tuple[int, ...]]) -> list[int]:
    """Return the sentences that are near copies of one whose ``turn`` comes before theirs.

    A copy has lost its end or some words, or has some before it; what says the same in words of
    its own is none, and counts as a sign that the thing matters. A sentence as long as a paragraph
    is none either.
    """
    near = _find_alike(material)
    copies: list[int] = []
    kept = np.zeros(len(near), dtype=bool)
    for i in sorted(np.flatnonzero(near.any(axis=1)).tolist(), key=turn):
        mine, others = material.sequences[i], np.flatnonzero(near[i] & kept).tolist()
        if any(_is_copy(mine, material.sequences[j]) for j in others):
            copies.append(i)
        else:
            kept[i] = True
    return copies


def _find_alike(material: Material) -> Flags:
    """Say of each two sentences whether they share so many words that they may be copies."""
    count, tokens, sizes = len(material), material.tokens, material.sizes
    # Of two copies the shorter has few words that no other sentence has.
    alone = material.flat_rows[material.spread[material.flat] <= 1]
    few = np.bincount(alone, minlength=count) <= tokens - np.ceil(_COPIED * tokens)
    near = np.zeros((count, count), dtype=bool)
    for i in np.flatnonzero(few & (tokens >= _FEWEST) & (sizes <= _LONGEST)).tolist():
        near[i] = material.find_sharing(i, _ALIKE)
        near[i, i] = False
    near[:, sizes > _LONGEST] = False
    return near | near.T


def _is_copy(mine: Sequence[int], its: Sequence[int]) -> bool:
    """Say whether two sentences have so many terms in the same order that one is a copy."""
    least = min(len(mine), len(its))
    enough = math.ceil(_COPIED * least)
    return least >= _FEWEST and LCSseq.similarity(mine, its, score_cutoff=enough) >= enough
