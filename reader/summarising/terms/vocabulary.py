"""The vocabulary of a language: numbers for all words met so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain, repeat
from threading import Lock
from typing import cast

import numpy as np

from reader.summarising.arrays import Ints
from reader.summarising.terms.stemmed_words import is_content_word
from reader.text import stem_all_inflections

_UNKNOWN = -1  # the code of a word that has none yet
_MAX_TEXTS = 512  # whose codes are kept
_MAX_WORDS = 1 << 16  # so that a program that runs for days needs bounded memory


class Vocabulary(dict[str, int]):
    """Maps each word of a language to a code with its term (stem).

    ``code >> 1`` is the number of the term, ``code & 1`` says that the word is a content word.
    ``terms`` lists the stems by number. Several threads may share a vocabulary.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.terms: list[str] = []
        self._language = language
        self._term_numbers: dict[str, int] = {}
        self._mapped: dict[Callable[[str], int], tuple[Ints, int]] = {}
        self._coded: dict[str, list[int]] = {}
        self._lock = Lock()

    def __missing__(self, word: str) -> int:
        self._add([word])
        return self[word]

    def _add(self, words: Sequence[str]) -> None:
        """Add the codes of words; of many at once in half of the time."""
        language, numbers, terms = self._language, self._term_numbers, self.terms
        stems = stem_all_inflections(words, language)
        is_content = [is_content_word(word, language) for word in words]
        with self._lock:
            for word, term, carries_meaning in zip(words, stems, is_content, strict=True):
                number = numbers.setdefault(term, len(terms))
                if number == len(terms):
                    terms.append(term)
                self[word] = number << 1 | carries_meaning

    def code_texts(
        self, texts: Sequence[str], words_of: Sequence[Sequence[str]]
    ) -> list[list[int]]:
        """Return the codes of the words of each text, which nobody may change.

        They are kept for the next step of a digest that asks for them: to look up all words of an
        article takes as long as to find them. A word that several texts have is looked up once.
        """
        coded = list(map(self._coded.get, texts))
        if None in coded:
            unknown = [i for i, codes in enumerate(coded) if codes is None]
            found = self._look_up(words_of[i] for i in unknown)
            if any(_UNKNOWN in codes for codes in found):
                words = dict.fromkeys(chain.from_iterable(words_of[i] for i in unknown))
                self._add([word for word in words if word not in self])
                found = self._look_up(words_of[i] for i in unknown)
            if len(self._coded) > _MAX_TEXTS:
                self._coded.clear()
            for i, codes in zip(unknown, found, strict=True):
                coded[i] = self._coded[texts[i]] = codes
        return cast("list[list[int]]", coded)

    def _look_up(self, words_of: Iterable[Sequence[str]]) -> list[list[int]]:
        """Return the codes of the words of each text, ``_UNKNOWN`` for a new word."""
        return [list(map(self.get, words, repeat(_UNKNOWN))) for words in words_of]

    def term(self, word: str) -> tuple[str, bool]:
        """Return a word's stem, and whether it is a content word."""
        code = self[word]
        return self.terms[code >> 1], bool(code & 1)

    def map_terms(self, function: Callable[[str], int], numbers: Ints) -> Ints:
        """Return the results of a function for some terms; it is called once for each term."""
        with self._lock:
            values, count = self._mapped.get(function, (np.empty(0, dtype=np.int64), 0))
            vocabulary = len(self.terms)
            if vocabulary > len(values):
                values = np.resize(values, 2 * vocabulary)
            if vocabulary > count:
                values[count:vocabulary] = list(map(function, self.terms[count:vocabulary]))
                self._mapped[function] = values, vocabulary
        result: Ints = values[numbers]
        return result


def vocabulary_of(language: str) -> Vocabulary:
    """Return the vocabulary of a language; a new one if it has too many words."""
    vocabulary = _cached_vocabulary(language)
    if len(vocabulary) > _MAX_WORDS:
        _cached_vocabulary.cache_clear()
        vocabulary = _cached_vocabulary(language)
    return vocabulary


@cache
def _cached_vocabulary(language: str) -> Vocabulary:
    """Return the vocabulary of a language."""
    return Vocabulary(language)
