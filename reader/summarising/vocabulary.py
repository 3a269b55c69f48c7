"""The words that the articles of a language were met with, as numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from threading import Lock

import numpy as np

from reader.summarising.arrays import Ints
from reader.summarising.terms import stem, stop_words

_REMEMBERED = 1 << 16  # words of a language: a program that runs for days must not keep them all


class Vocabulary(dict[str, int]):
    """Gives each word of a language a number that tells its term, which is its stem.

    ``word >> 1`` numbers the term, ``word & 1`` says that the word means something by itself.
    ``terms`` are in the order of their numbers. Several threads may use one vocabulary.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.terms: list[str] = []
        self._language = language
        self._stops = stop_words(language)
        self._numbers: dict[str, int] = {}
        self._told: dict[Callable[[str], int], tuple[Ints, int]] = {}
        self._lock = Lock()

    def __missing__(self, word: str) -> int:
        term = stem(word, self._language)
        means = len(word) > 1 and word not in self._stops
        with self._lock:
            number = self._numbers.setdefault(term, len(self.terms))
            if number == len(self.terms):
                self.terms.append(term)
        code = self[word] = number << 1 | means
        return code

    def term(self, word: str) -> tuple[str, bool]:
        """Return a word's term, and whether it means something by itself."""
        code = self[word]
        return self.terms[code >> 1], bool(code & 1)

    def tell(self, what: Callable[[str], int], numbers: Ints) -> Ints:
        """Return what a function tells of some terms; it is asked about each term once."""
        with self._lock:
            told, count = self._told.get(what, (np.empty(0, dtype=np.int64), 0))
            known = len(self.terms)
            if known > len(told):
                told = np.resize(told, 2 * known)
            if known > count:
                told[count:known] = list(map(what, self.terms[count:known]))
                self._told[what] = told, known
        asked: Ints = told[numbers]
        return asked


def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language that were met; a new one where they have become too many."""
    known = _vocabulary(language)
    if len(known) > _REMEMBERED:
        _vocabulary.cache_clear()
        known = _vocabulary(language)
    return known


@cache
def _vocabulary(language: str) -> Vocabulary:
    return Vocabulary(language)
