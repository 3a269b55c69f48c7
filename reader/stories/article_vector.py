"""The vector of an article: its telling terms by weight, and its form in the library's file.

Names and other words are weighed apart, half and half: where names weigh more, all articles on one
football club are one story, and where they weigh less, all earthquakes are.
"""

from __future__ import annotations

import math
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import lru_cache

from reader.stories.lead_words import LeadWords
from reader.stories.term_rarity import TERM_BITS, hash_term

MAX_TERMS = 60
KEY_TERMS = 12  # of an article, by which it is found
ONE = 1 << 10  # the length of a vector
_NAME_SHARE = 0.5
_RECORD = struct.Struct(">HB")  # a term's number and, below it, the level of its weight
_LEVEL_BITS = 8 * _RECORD.size - TERM_BITS
_LEVELS = 1 << _LEVEL_BITS
_TOP_WEIGHT = 0.7  # the square root of a half: the highest there is but for a single term
_STEP = 1.28  # between two levels

Vector = dict[int, int]
"""Weights by the numbers of terms; the square root of the sum of their squares is about ``ONE``.

Whole numbers, so that sums of them do not depend on the order of terms.
"""

_WEIGHTS = [round(ONE * _TOP_WEIGHT * _STEP ** (level - _LEVELS + 1)) for level in range(_LEVELS)]
_BOUNDS = [  # from which on a weight is of the next level
    _TOP_WEIGHT * _STEP ** (level - _LEVELS + 1.5) for level in range(_LEVELS - 1)
]


def make_vector(words: LeadWords, rarity: Mapping[str, float]) -> Vector:
    """Return the vector of the words of an article, in the precision in which it is kept."""
    names: list[tuple[float, str]] = []
    others: list[tuple[float, str]] = []
    name_terms = words.names
    for term, count in words.counts.items():
        weight = rarity[term]
        if weight > 0:
            block = names if term in name_terms else others
            block.append((-_weigh_count(count) * weight, term))
    shares = (_NAME_SHARE, 1 - _NAME_SHARE) if names and others else (1.0, 1.0)
    vector: Vector = {}
    for block, share in zip((names, others), shares, strict=True):
        block.sort()
        del block[MAX_TERMS // 2 if share < 1 else MAX_TERMS :]
        norm = -math.sqrt(sum(weight * weight for weight, _ in block) / share)
        for weight, term in block:
            number = hash_term(term)
            found = _WEIGHTS[bisect_right(_BOUNDS, weight / norm)]
            vector[number] = max(vector.get(number, 0), found)
    return vector


@lru_cache(maxsize=1 << 10)
def _weigh_count(count: float) -> float:
    return 1 + math.log(count) if count >= 1 else count


def compare(one: Vector, other: Vector) -> float:
    """Return how alike two vectors are, from 0 to 1: their inner product."""
    return sum([one[term] * other[term] for term in one.keys() & other.keys()]) / (ONE * ONE)


def find_key_terms(vector: Vector, number: int = KEY_TERMS) -> list[int]:
    """Return so many terms of a vector that weigh most."""
    return [term for _, term in sorted([(-weight, term) for term, weight in vector.items()])][
        :number
    ]


def encode_vector(vector: Vector) -> bytes:
    """Return a vector as it is stored, three bytes a term."""
    pack = _RECORD.pack
    low = TERM_BITS - 16
    return b"".join(
        pack(
            term >> low,
            (term & ((1 << low) - 1)) << _LEVEL_BITS | bisect_left(_WEIGHTS, vector[term]),
        )
        for term in sorted(vector)
    )


def decode_vector(content: bytes) -> Vector:
    """Return a stored vector; what is damaged gives other terms, and raises nothing."""
    whole = memoryview(content)[: len(content) - len(content) % _RECORD.size]
    low, mask = TERM_BITS - 16, _LEVELS - 1
    return {
        high << low | rest >> _LEVEL_BITS: _WEIGHTS[rest & mask]
        for high, rest in _RECORD.iter_unpack(whole)
    }
