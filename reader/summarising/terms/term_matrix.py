"""The term-sentence matrix of an article, from which all scores are computed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from functools import cached_property
from itertools import accumulate, chain, pairwise

import numpy as np

from reader.summarising.arrays import Bools, Floats, Ints, sort_distinct
from reader.summarising.terms.stemmed_words import find_words
from reader.summarising.terms.vocabulary import vocabulary_of


class TermMatrix:
    """The sentences of an article and their terms, as a sparse matrix in coordinate format.

    A term is a stem; terms are numbered from 0 in order of first use, and ``terms[i]`` is the stem.
    Entry ``k`` says that sentence ``rows[k]`` contains term ``columns[k]`` (``int64[n_entries]``,
    sorted, each pair once). All words in text order: ``word_terms`` and ``word_rows`` are the term
    and the sentence of each word (``int64[n_words]``); ``term_sequences[s]`` lists the terms of
    sentence ``s``, ``sentence_lengths: int64[n_sentences]`` their numbers.

    ``is_content: bool[n_terms]`` is False for stop words; ``content_sizes: int64[n_sentences]`` are
    the numbers of distinct content terms; ``headline_terms`` lists the terms of the headline, and
    ``in_headline: bool[n_terms]`` marks them.

    Near-duplicates do not count: ``is_unique: bool[n_sentences]`` is False for them,
    ``entry_is_unique: bool[n_entries]`` too. ``term_counts: float64[n_terms]`` are the numbers of
    words, ``sentence_counts: float64[n_terms]`` the numbers of sentences with each term.
    """

    def __init__(
        self,
        texts: Sequence[str],
        title: str,
        language: str,
        words: Sequence[Sequence[str]] | None = None,
    ) -> None:
        self.texts = list(texts)
        self.language = language
        words_by_sentence = [*(words or map(find_words, texts)), find_words(title)]
        vocabulary = self._vocabulary = vocabulary_of(language)
        coded = vocabulary.code_texts((*texts, title), words_by_sentence)
        ends = list(accumulate(map(len, coded)))
        codes = np.fromiter(chain.from_iterable(coded), np.int64, ends[-1])
        terms, firsts = number_by_first_use(codes)
        self._stem_numbers: Ints = codes[firsts] >> 1
        self.is_content: Bools = codes[firsts] & 1 > 0
        ordered_terms = terms.tolist()
        self.term_sequences = [
            ordered_terms[end - len(sentence) : end]
            for sentence, end in zip(words_by_sentence, ends, strict=True)
        ]
        self.headline_terms = self.term_sequences.pop()
        self.in_headline: Bools = np.zeros(len(firsts), dtype=bool)
        self.in_headline[self.headline_terms] = True
        self.sentence_lengths: Ints = np.array(list(map(len, self.term_sequences)), dtype=np.int64)
        self.word_terms: Ints = terms[: len(terms) - len(self.headline_terms)]
        self.word_rows: Ints = np.repeat(np.arange(len(self.texts)), self.sentence_lengths)
        size = max(len(firsts), 1)
        distinct = sort_distinct(self.word_rows * size + self.word_terms)
        self.rows: Ints = distinct // size
        self.columns: Ints = distinct - self.rows * size
        self.content_sizes: Ints = np.bincount(
            self.rows[self.is_content[self.columns]], minlength=len(texts)
        )
        self._is_content_list: list[bool] = self.is_content.tolist()
        self._content_sets: dict[int, frozenset[int]] = {}
        self._count_unique([])

    @cached_property
    def terms(self) -> list[str]:
        """The stems of all terms."""
        return [self._vocabulary.terms[number] for number in self._stem_numbers.tolist()]

    def stem_of(self, number: int) -> str:
        """Return the stem of one term."""
        return self._vocabulary.terms[int(self._stem_numbers[number])]

    def map_terms(self, function: Callable[[str], int]) -> Ints:
        """Return the results of a function for each term, ``int64[n_terms]``; they are cached."""
        return self._vocabulary.map_terms(function, self._stem_numbers)

    def content_terms(self, number: int) -> frozenset[int]:
        """Return the content terms of a sentence."""
        found = self._content_sets.get(number)
        if found is None:
            is_content = self._is_content_list.__getitem__
            found = self._content_sets[number] = frozenset(
                filter(is_content, self.term_sequences[number])
            )
        return found

    def __len__(self) -> int:
        return len(self.texts)

    def find_overlapping(self, number: int, share: float) -> Bools:
        """Return which sentences share enough content terms with this one, ``bool[n_sentences]``.

        They share at least one term, and ``share`` of the terms of the sentence that has fewer.
        """
        is_own_term = np.zeros(len(self.is_content), dtype=bool)
        is_own_term[list(self.content_terms(number))] = True
        shared = np.bincount(self.rows[is_own_term[self.columns]], minlength=len(self))
        minimum = share * np.minimum(self.content_sizes, self.content_sizes[number])
        overlapping: Bools = shared >= np.maximum(minimum, 1)
        return overlapping

    def leave_out(self, near_duplicates: Sequence[int]) -> TermMatrix:
        """Return a matrix in which these sentences, and no others, are near-duplicates."""
        matrix = copy(self)
        matrix._count_unique(near_duplicates)
        return matrix

    def _count_unique(self, near_duplicates: Sequence[int]) -> None:
        """Count what is in the sentences that are no near-duplicates."""
        self.is_unique: Bools = np.ones(len(self), dtype=bool)
        self.is_unique[list(near_duplicates)] = False
        self.entry_is_unique: Bools = self.is_unique[self.rows]
        size = len(self.is_content)
        counted = self.word_terms[self.is_unique[self.word_rows]]
        self.term_counts: Floats = np.bincount(counted, minlength=size).astype(float)
        sentence_counts = np.bincount(self.columns[self.entry_is_unique], minlength=size)
        self.sentence_counts: Floats = sentence_counts.astype(float)


def is_number(term: str) -> bool:
    """Return whether a term is a number."""
    return term[:1].isdigit()


def number_by_first_use(codes: Ints) -> tuple[Ints, Ints]:
    """Return the term number of each word, by order of first use, and the first use of each term.

    ``codes: int64[n_words]`` are the word codes of a ``Vocabulary``.
    """
    terms, positions = codes >> 1, np.arange(len(codes))
    first_position = np.empty(int(terms.max(initial=0)) + 1, dtype=np.int64)
    first_position[terms[::-1]] = positions[::-1]
    first = first_position[terms]
    is_unique = first == positions
    return (np.cumsum(is_unique) - 1)[first], np.flatnonzero(is_unique)


def find_headline_bigrams(
    matrix: TermMatrix, first: Ints, second: Ints, both_in_headline: Bools
) -> Bools:
    """Return which bigrams are neighbours in the headline, ``bool[n_bigrams]``.

    ``both_in_headline: bool[n_bigrams]`` says for which both terms are in the headline.
    """
    pairs = set(pairwise(matrix.headline_terms))
    is_bigram = np.zeros(len(first), dtype=bool)
    for first_position in np.flatnonzero(both_in_headline).tolist():
        is_bigram[first_position] = (
            int(first[first_position]),
            int(second[first_position]),
        ) in pairs
    return is_bigram
