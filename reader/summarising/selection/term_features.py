"""Features of terms and bigrams, for their probabilities to be in a good summary."""

from __future__ import annotations

import numpy as np

from reader.summarising.arrays import (
    Bools,
    Floats,
    Ints,
    sort_distinct,
    stack_columns,
    sum_by_index,
)
from reader.summarising.terms import TermMatrix, find_headline_bigrams, is_number

TERM_FEATURES = (
    "frequency",
    "spread",
    "headline",
    "function word",
    "number",
    "letters",
    "share of sentences",
    "frequency in sentences",
    "expected sentences",
    "best sentence",
    "mean sentence",
    "expected count",
)
BIGRAM_FEATURES = (
    "spread",
    "first word",
    "second word",
    "product",
    "log product",
    "expected sentences",
    "best sentence",
    "mean sentence",
    "headline pair",
    "both in headline",
    "both function words",
    "one function word",
)
_EPSILON = 1e-4  # keeps the logarithm of a probability finite


def measure_terms(matrix: TermMatrix, probabilities: Floats) -> Floats:
    """Return the features of each term, ``float64[n_terms, len(TERM_FEATURES)]``.

    ``probabilities: float64[n_sentences]`` are those of the sentences.
    """
    sentence_counts = np.maximum(matrix.sentence_counts, 1)
    term_counts = np.maximum(matrix.term_counts, 1)
    rows, columns = matrix.rows[matrix.entry_is_unique], matrix.columns[matrix.entry_is_unique]
    expected, best = _sum_and_max(columns, probabilities[rows], len(sentence_counts))
    return stack_columns(
        [
            np.log(term_counts),
            np.log(sentence_counts),
            matrix.in_headline,
            ~matrix.is_content,
            matrix.map_terms(is_number),
            matrix.map_terms(len),
            sentence_counts / max(int(matrix.is_unique.sum()), 1),
            np.log(term_counts / sentence_counts),
            np.log(expected + _EPSILON),
            np.log(best + _EPSILON),
            expected / sentence_counts,
            expected,
        ]
    )


class Bigrams:
    """The distinct pairs of neighbouring terms in an article's sentences.

    A sparse matrix of sentences and bigrams: ``rows[k]`` is the sentence and ``numbers[k]`` the
    bigram of entry ``k``, and ``entry_is_unique[k]`` says that the sentence is no near-duplicate.
    Bigram ``b`` consists of the terms ``first[b]`` and ``second[b]`` and is in
    ``sentence_counts[b]`` unique sentences.
    """

    def __init__(self, matrix: TermMatrix) -> None:
        size, count = max(len(matrix.is_content), 1), max(len(matrix), 1)
        in_one_sentence = matrix.word_rows[1:] == matrix.word_rows[:-1]
        bigram_codes = (
            matrix.word_terms[:-1] * size + matrix.word_terms[1:]
        ) * count + matrix.word_rows[1:]
        distinct_entries = sort_distinct(bigram_codes[in_one_sentence])
        bigram_codes = distinct_entries // count
        self.rows: Ints = distinct_entries - bigram_codes * count
        is_first = np.ones(len(bigram_codes), dtype=bool)
        is_first[1:] = bigram_codes[1:] != bigram_codes[:-1]
        self.numbers: Ints = np.cumsum(is_first) - 1
        distinct = bigram_codes[is_first]
        self.first: Ints = distinct // size
        self.second: Ints = distinct - self.first * size
        self.entry_is_unique: Bools = matrix.is_unique[self.rows]
        sentence_counts = np.bincount(self.numbers[self.entry_is_unique], minlength=len(distinct))
        self.sentence_counts: Floats = sentence_counts.astype(float)


def measure_bigrams(
    matrix: TermMatrix, bigrams: Bigrams, probabilities: Floats, term_probabilities: Floats
) -> Floats:
    """Return the features of each bigram, ``float64[n_bigrams, len(BIGRAM_FEATURES)]``.

    ``probabilities`` are those of the sentences, ``term_probabilities`` those of the terms.
    """
    first, second = term_probabilities[bigrams.first], term_probabilities[bigrams.second]
    rows, indices = bigrams.rows[bigrams.entry_is_unique], bigrams.numbers[bigrams.entry_is_unique]
    expected, best = _sum_and_max(indices, probabilities[rows], len(bigrams.first))
    both_in_headline = matrix.in_headline[bigrams.first] & matrix.in_headline[bigrams.second]
    first_is_stop_word = ~matrix.is_content[bigrams.first]
    second_is_stop_word = ~matrix.is_content[bigrams.second]
    return stack_columns(
        [
            np.log(np.maximum(bigrams.sentence_counts, 1)),
            first,
            second,
            first * second,
            np.log(first * second + _EPSILON**2),
            np.log(expected + _EPSILON),
            np.log(best + _EPSILON),
            expected / np.maximum(bigrams.sentence_counts, 1),
            find_headline_bigrams(matrix, bigrams.first, bigrams.second, both_in_headline),
            both_in_headline,
            first_is_stop_word & second_is_stop_word,
            first_is_stop_word != second_is_stop_word,
        ]
    )


def _sum_and_max(indices: Ints, values: Floats, size: int) -> tuple[Floats, Floats]:
    """Return the sum and the maximum of the values at each index, ``float64[size]`` each."""
    best = np.zeros(size)
    np.maximum.at(best, indices, values)
    return sum_by_index(indices, values, size), best
