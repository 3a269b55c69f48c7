"""ROUGE of many sets of sentences at once, and the greedy oracle."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from nltk.stem.porter import PorterStemmer
from numpy.typing import NDArray

_NO_TOKEN = re.compile(r"[^a-z0-9]+")
_STEMMER = PorterStemmer()


@cache
def _stem(word: str) -> str:
    return _STEMMER.stem(word) if len(word) > 3 else word


def tokenize(text: str) -> list[str]:
    """Return the tokens of a text as the package rouge-score makes them with stemming."""
    return [_stem(word) for word in _NO_TOKEN.split(text.lower()) if word]


class Scorer:
    """ROUGE-1, ROUGE-2 and ROUGE-Lsum F1 of sets of an article's sentences against one reference.

    Pairs of words across two sentences are not counted in a set, so ROUGE-2 is a little low.
    """

    def __init__(self, sentences: Sequence[str], reference: Sequence[str]) -> None:
        wanted = tokenize(" ".join(reference))
        tokens = [tokenize(sentence) for sentence in sentences]
        self.lengths = np.array([len(words) for words in tokens])
        self.size = len(wanted)
        self._words = _count([[*words] for words in tokens], wanted)
        self._pairs = _count([_pairs(words) for words in tokens], _pairs(wanted))
        self._tokens, self._wanted = tokens, wanted

    def score(self, sets: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return ROUGE-1 and ROUGE-2 of each row of sentence numbers."""
        length = self.lengths[sets].sum(axis=1)
        found = [np.minimum(has[sets].sum(axis=1), want).sum(axis=1) for has, want in self._both()]
        one = 2 * found[0] / np.maximum(length + self.size, 1)
        two = 2 * found[1] / np.maximum(length + self.size - 2, 1)
        return one, two

    def score_longest(self, sets: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return ROUGE-Lsum of each row of sentence numbers, the reference being one line."""
        in_order = np.zeros((len(self._tokens), self.size), dtype=bool)
        for row, words in enumerate(self._tokens):
            in_order[row, find_longest_common(self._wanted, words)] = True
        has, want = self._words
        numbers = {word: number for number, word in enumerate(dict.fromkeys(self._wanted))}
        columns = np.array([numbers[word] for word in self._wanted], dtype=np.int64)
        of_word = np.zeros((len(want), len(sets)), dtype=np.int64)
        np.add.at(of_word, columns, in_order[sets].any(axis=1).T)
        of_word = of_word.T
        common = np.minimum(of_word, has[sets].sum(axis=1)).sum(axis=1)
        length = self.lengths[sets].sum(axis=1)
        longest: NDArray[np.float64] = 2 * common / np.maximum(length + self.size, 1)
        return longest

    def _both(self) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
        return [self._words, self._pairs]

    def oracle(self, most: int = 3) -> list[int]:
        """Return the sentences that, added one after the other, raise ROUGE-1 plus ROUGE-2 most."""
        chosen: list[int] = []
        best = 0.0
        while len(chosen) < min(most, len(self.lengths)):
            left = [i for i in range(len(self.lengths)) if i not in chosen]
            one, two = self.score(np.array([[*chosen, i] for i in left]))
            place = int((one + two).argmax())
            if one[place] + two[place] <= best:
                break
            best = float(one[place] + two[place])
            chosen.append(left[place])
        return chosen


def find_longest_common(wanted: Sequence[str], given: Sequence[str]) -> list[int]:
    """Return the places in ``wanted`` of the longest run of words that both have in order."""
    lengths = [[0] * (len(given) + 1)]
    for word in wanted:
        above, row = lengths[-1], [0]
        for j, other in enumerate(given):
            row.append(above[j] + 1 if word == other else max(above[j + 1], row[j]))
        lengths.append(row)
    i, j = len(wanted), len(given)
    places = []
    while i and j:
        if wanted[i - 1] == given[j - 1]:
            i, j = i - 1, j - 1
            places.append(i)
        elif lengths[i][j - 1] > lengths[i - 1][j]:
            j -= 1
        else:
            i -= 1
    return places


def _pairs(words: list[str]) -> list[str]:
    return [f"{a} {b}" for a, b in pairwise(words)]


def _count(
    items: list[list[str]], wanted: list[str]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how often each wanted item stands in each list, and how often it is wanted."""
    column = {item: i for i, item in enumerate(dict.fromkeys(wanted))}
    found = np.zeros((len(items), len(column)), dtype=np.int64)
    for row, given in enumerate(items):
        for item in given:
            if item in column:
                found[row, column[item]] += 1
    want = np.zeros(len(column), dtype=np.int64)
    for item in wanted:
        want[column[item]] += 1
    return found, want
