"""Near-duplicates among the sentences of an article."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz.distance import LCSseq

from reader.summarising.arrays import Bools
from reader.summarising.terms.recent_matrices import make_term_matrix
from reader.summarising.terms.term_matrix import TermMatrix

_MIN_SHARED = 0.7  # share of the shorter one's content words, to be compared at all
_MIN_COMMON = 0.92  # share of the shorter one's terms in the same order, to be a duplicate
_MAX_TERMS = 60  # content terms; longer sentences take too long if all are similar
_MIN_TERMS = 5  # shorter sentences are never duplicates


def build_term_matrix(
    texts: Sequence[str],
    title: str,
    language: str,
    level_of: Callable[[int], int],
) -> TermMatrix:
    """Return the term-sentence matrix of the texts, with duplicates marked.

    Of near-duplicates the most self-contained counts, then the one with more content words.
    """
    matrix = make_term_matrix(texts, title, language)
    sizes = matrix.content_sizes.tolist()
    duplicates = find_near_duplicates(matrix, lambda i: (level_of(i), -sizes[i], i))
    return matrix.leave_out(duplicates) if duplicates else matrix


def find_near_duplicates(matrix: TermMatrix, rank: Callable[[int], tuple[int, ...]]) -> list[int]:
    """Return the sentences that are near-duplicates of one with a lower ``rank``.

    A near-duplicate lacks its end or some words, or has some words more at its start. A paraphrase
    is none: it is a sign that the statement matters. Very long sentences are none either.
    """
    is_similar = _find_similar(matrix)
    duplicates: list[int] = []
    is_kept = np.zeros(len(is_similar), dtype=bool)
    for i in sorted(np.flatnonzero(is_similar.any(axis=1)).tolist(), key=rank):
        own_terms, kept_similar = (
            matrix.term_sequences[i],
            np.flatnonzero(is_similar[i] & is_kept).tolist(),
        )
        if any(_is_near_duplicate(own_terms, matrix.term_sequences[j]) for j in kept_similar):
            duplicates.append(i)
        else:
            is_kept[i] = True
    return duplicates


def _find_similar(matrix: TermMatrix) -> Bools:
    """Return which sentences share enough words to be duplicates, ``bool[n, n]``."""
    count, lengths, sizes = len(matrix), matrix.sentence_lengths, matrix.content_sizes
    # The shorter of two duplicates has few terms that no other sentence has.
    own_only_rows = matrix.word_rows[matrix.sentence_counts[matrix.word_terms] <= 1]
    has_few_own = np.bincount(own_only_rows, minlength=count) <= lengths - np.ceil(
        _MIN_COMMON * lengths
    )
    is_similar = np.zeros((count, count), dtype=bool)
    for i in np.flatnonzero(has_few_own & (lengths >= _MIN_TERMS) & (sizes <= _MAX_TERMS)).tolist():
        is_similar[i] = matrix.find_overlapping(i, _MIN_SHARED)
        is_similar[i, i] = False
    is_similar[:, sizes > _MAX_TERMS] = False
    return is_similar | is_similar.T


def _is_near_duplicate(own_terms: Sequence[int], other_terms: Sequence[int]) -> bool:
    """Return whether two sentences have a long enough common subsequence of terms."""
    shorter = min(len(own_terms), len(other_terms))
    minimum = math.ceil(_MIN_COMMON * shorter)
    return (
        shorter >= _MIN_TERMS
        and LCSseq.similarity(own_terms, other_terms, score_cutoff=minimum) >= minimum
    )
