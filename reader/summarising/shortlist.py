"""Which of very many sentences are weighed at all."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np

from reader.summarising.arrays import add_up, sort_distinct, standardise
from reader.summarising.material import number_terms
from reader.summarising.terms import find_words
from reader.summarising.vocabulary import vocabulary

_DIGITS = 6  # scores closer than this are equal: sums may differ in the last bits


def shortlist(texts: Sequence[str], language: str, most: int) -> list[int]:
    """Return the numbers of the sentences that say most of the article's common words, ascending.

    They are those with the highest plain score of ``salience.measure``, found in a fraction of the
    memory: of each sentence its distinct words are kept, as numbers.
    """
    known = vocabulary(language)
    flat, sizes = array("i"), array("i")
    for text in texts:
        words = list(dict.fromkeys(map(known.__getitem__, find_words(text))))
        flat.extend(words)
        sizes.append(len(words))
    codes = np.frombuffer(flat, dtype=np.intc).astype(np.int64)
    columns, firsts = number_terms(codes)
    rows = np.repeat(np.arange(len(sizes)), np.frombuffer(sizes, dtype=np.intc))
    distinct = sort_distinct(rows * len(firsts) + columns)
    rows, columns = distinct // max(len(firsts), 1), distinct % max(len(firsts), 1)
    spread = np.bincount(columns, minlength=len(firsts))
    logs = np.log(np.maximum(spread, 1)) * (codes[firsts] & 1)
    covered = add_up(rows, logs[columns], len(sizes))
    [scores] = standardise([covered], np.ones(len(covered), dtype=bool))
    best = sorted(range(len(texts)), key=lambda i: (-round(float(scores[i]), _DIGITS), i))
    return sorted(best[:most])
