"""Shortlist: the sentences of a very long article that are scored at all."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np

from reader.summarising.arrays import sort_distinct, standardise, sum_by_index
from reader.summarising.terms import find_words, number_by_first_use, vocabulary_of

_DIGITS = 6  # scores are compared rounded: sums may differ in the last bits


def select_shortlist(texts: Sequence[str], language: str, limit: int) -> list[int]:
    """Return the numbers of the sentences with the highest frequency scores, ascending.

    The scores are those of ``measure_sentences``, computed in a fraction of the memory: of each
    sentence only the distinct words are kept, as numbers.
    """
    vocabulary = vocabulary_of(language)
    word_codes, word_counts = array("i"), array("i")
    for text in texts:
        words = list(dict.fromkeys(map(vocabulary.__getitem__, find_words(text))))
        word_codes.extend(words)
        word_counts.append(len(words))
    codes = np.frombuffer(word_codes, dtype=np.intc).astype(np.int64)
    columns, first_positions = number_by_first_use(codes)
    rows = np.repeat(np.arange(len(word_counts)), np.frombuffer(word_counts, dtype=np.intc))
    entries = sort_distinct(rows * len(first_positions) + columns)
    rows, columns = entries // max(len(first_positions), 1), entries % max(len(first_positions), 1)
    sentence_counts = np.bincount(columns, minlength=len(first_positions))
    log_counts = np.log(np.maximum(sentence_counts, 1)) * (codes[first_positions] & 1)
    coverage_sums = sum_by_index(rows, log_counts[columns], len(word_counts))
    [scores] = standardise([coverage_sums], np.ones(len(coverage_sums), dtype=bool))
    best = sorted(range(len(texts)), key=lambda i: (-round(float(scores[i]), _DIGITS), i))
    return sorted(best[:limit])
