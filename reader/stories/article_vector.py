"""The vector of an article: its telling terms by weight, and its form in the library's file.

Names and other words are weighed apart, half and half: where names weigh more, all articles on one
football club are one story, and where they weigh less, all earthquakes are.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from reader.stories.lead_words import LeadWords
from reader.stories.term_rarity import TERM_BITS, hash_term

MAX_TERMS = 60
KEY_TERMS = 12  # of an article, by which it is found
_NAME_SHARE = 0.5
_BYTES = 3  # a term's number and, below it, the level of its weight
_LEVEL_BITS = 8 * _BYTES - TERM_BITS
_LEVELS = 1 << _LEVEL_BITS
_TOP_WEIGHT = 0.7  # the square root of a half: the highest there is but for a single term
_STEP = 1.28  # between two levels

Vector = dict[int, float]
"""Weights by the numbers of terms; the sum of their squares is about one."""

_WEIGHTS = [_TOP_WEIGHT * _STEP ** (level - _LEVELS + 1) for level in range(_LEVELS)]


def make_vector(words: LeadWords, rarity: Mapping[str, float]) -> Vector:
    """Return the vector of the words of an article, in the precision in which it is kept."""
    names: dict[str, float] = {}
    others: dict[str, float] = {}
    for term, count in words.counts.items():
        weight = rarity[term]
        if weight > 0:
            block = names if term in words.names else others
            block[term] = (1 + math.log(count) if count >= 1 else count) * weight
    shares = (_NAME_SHARE, 1 - _NAME_SHARE) if names and others else (1.0, 1.0)
    vector: Vector = {}
    for block, share in zip((names, others), shares, strict=True):
        best = sorted(block.items(), key=lambda item: (-item[1], item[0]))
        best = best[: MAX_TERMS // 2 if share < 1 else MAX_TERMS]
        norm = math.sqrt(sum(weight * weight for _, weight in best) / share)
        for term, weight in best:
            number = hash_term(term)
            vector[number] = max(vector.get(number, 0.0), _WEIGHTS[_find_level(weight / norm)])
    return vector


def compare(one: Vector, other: Vector) -> float:
    """Return how alike two vectors are: their inner product."""
    if len(one) > len(other):
        one, other = other, one
    get = other.get
    return sum(weight * get(term, 0.0) for term, weight in one.items())


def find_key_terms(vector: Vector, number: int = KEY_TERMS) -> list[int]:
    """Return so many terms of a vector that weigh most."""
    return sorted(vector, key=lambda term: (-vector[term], term))[:number]


def encode_vector(vector: Vector) -> bytes:
    """Return a vector as it is stored, ``_BYTES`` a term."""
    return b"".join(
        (term << _LEVEL_BITS | _find_level(vector[term])).to_bytes(_BYTES, "big")
        for term in sorted(vector)
    )


def decode_vector(content: bytes) -> Vector:
    """Return a stored vector; what is damaged gives other terms, and raises nothing."""
    from_bytes, mask = int.from_bytes, _LEVELS - 1
    vector = {}
    for start in range(0, len(content) - _BYTES + 1, _BYTES):
        stored = from_bytes(content[start : start + _BYTES], "big")
        vector[stored >> _LEVEL_BITS] = _WEIGHTS[stored & mask]
    return vector


def _find_level(weight: float) -> int:
    level = round(math.log(max(weight, 1e-6) / _TOP_WEIGHT, _STEP)) + _LEVELS - 1
    return min(max(level, 0), _LEVELS - 1)
