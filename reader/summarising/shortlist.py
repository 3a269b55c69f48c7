"""Which of very many sentences are weighed at all."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from reader.summarising.material import TermNumbers, add_up, standardise
from reader.summarising.terms import find_words

_DIGITS = 6  # scores closer than this are equal: sums may differ in the last bits


def shortlist(texts: Sequence[str], language: str, most: int) -> list[int]:
    """Return the numbers of the sentences that say most of the article's common words, ascending.

    They are those with the highest plain score of ``salience.measure``, found in a twentieth of
    the memory: of each sentence its distinct terms are kept, in four bytes each.
    """
    import numpy as np

    number = TermNumbers(language)
    flat, sizes = array("i"), array("i")
    for text in texts:
        terms = sorted(set(map(number.__getitem__, find_words(text))))
        flat.extend(terms)
        sizes.append(len(terms))
    columns = np.frombuffer(flat, dtype=np.intc)
    spread = np.bincount(columns, minlength=len(number.means))
    logs = np.log(np.maximum(spread, 1)) * np.array(number.means, dtype=bool)
    rows = np.repeat(np.arange(len(sizes)), np.frombuffer(sizes, dtype=np.intc))
    covered = add_up(rows, logs[columns], len(sizes))
    [scores] = standardise([covered], np.ones(len(covered), dtype=bool))
    best = sorted(range(len(texts)), key=lambda i: (-round(float(scores[i]), _DIGITS), i))
    return sorted(best[:most])
