"""The terms of a story's ledes, and how likely a good summary has each of them.

Theory. What several sources say in their first sentences and headlines is what happened. Each term
and each pair of neighbouring terms gets a probability from its shares of sources, headlines and
first sentences, by two logistic regressions whose odds are bent by hidden units; both were learned
from editors' summaries of three ledes (``tests.quality.train_briefing``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

import numpy as np

from reader.briefing.ledes import Candidate, Lede
from reader.summarising.arrays import Bools, Floats, Ints
from reader.summarising.terms import find_words, is_number, stem
from reader.text import CAPITALS, SMALL_LETTERS, stop_words
from reader.word_counts import count_words

TERM_FEATURES = (
    *("sources", "sources squared", "headlines", "headlines squared", "any headline"),
    *("first sentences", "first sentences squared", "log count", "log sentences", "sentences"),
    *("number", "name", "stop word", "letters", "root of letters"),
    *("sources of stop word", "headlines of stop word", "first sentences of stop word"),
    *("headlines of name", "sources of name", "sources of number", "headlines of number"),
    *("sources and headlines", "sources and first sentences"),
    *("two sources", "three sources", "log all sentences"),
    *("log lede words", "sources by lede words", "headlines by lede words"),
    *("stop word by lede words", "candidates"),
    *("log expected length", "sources by expected length", "headlines by expected length"),
    *("stop word by expected length",),
)
PAIR_FEATURES = (
    *("sources", "sources squared", "headlines", "any headline", "first sentences"),
    *("two sources", "three sources", "both stop words", "first stop word", "second stop word"),
    *("both names", "first number", "second number"),
    *("first", "second", "product", "log product", "log lede words", "log expected length"),
    *("candidates", "all candidates"),
)
_NAME = re.compile(rf"(?<=[{SMALL_LETTERS},;] )[{CAPITALS}][\w’'-]+")
_EPSILON = 1e-8
_LEDE_WORDS = (15.0, 90.0)  # of the mean lede; beyond these nothing was learned
_MOST_CANDIDATES = 6  # that have a term: more say no more
_MOST_OF_ALL = 15  # candidates of a story, likewise

Terms = tuple[str, ...]


class StoryTerms:
    """Terms and pairs of the candidates for a summary.

    ``has_term: bool[n, n_terms]`` and ``has_pair: bool[n, n_pairs]`` say which candidate has which;
    ``lengths`` are the candidates' lengths in terms, ``is_stop: float64[n_terms]`` is 1 for a stop
    word. ``rarity`` weighs terms by how few sentences have them, stop words with 0. ``lede_words``
    is the mean length of the ledes, ``lede_terms`` are the terms of ledes and headlines in order.
    """

    def __init__(
        self, candidates: Sequence[Candidate], ledes: Sequence[Lede], language: str
    ) -> None:
        self._language = language
        stop = stop_words(language)
        sequences = [self._find_terms(candidate.text) for candidate in candidates]
        self.lengths: Floats = np.array([len(terms) for terms in sequences], float)
        self.terms = sorted({term for terms in sequences for term in terms})
        self._numbers = {term: number for number, term in enumerate(self.terms)}
        self.pairs = sorted({pair for terms in sequences for pair in pairwise(terms)})
        pair_numbers = {pair: number for number, pair in enumerate(self.pairs)}
        self.first: Ints = np.array([self._numbers[a] for a, _ in self.pairs], np.int64)
        self.second: Ints = np.array([self._numbers[b] for _, b in self.pairs], np.int64)
        self.has_term: Bools = np.zeros((len(candidates), len(self.terms)), bool)
        self.has_pair: Bools = np.zeros((len(candidates), len(self.pairs)), bool)
        for row, terms in enumerate(sequences):
            self.has_term[row, [self._numbers[term] for term in terms]] = True
            self.has_pair[row, [pair_numbers[pair] for pair in pairwise(terms)]] = True
        stems = {stem(word, language) for word in stop}
        self.is_stop: Floats = np.array([term in stems for term in self.terms], float)
        self._is_number = np.array([is_number(term) for term in self.terms], float)
        self._is_name = self._find_names(candidate.text for candidate in candidates)
        told = [[self._find_terms(text) for text in lede.sentences] for lede in ledes]
        titles = [self._find_terms(lede.title) for lede in ledes]
        self.lede_terms = sorted({t for terms in (*titles, *chain(*told)) for t in terms})
        self.n_sentences = sum(map(len, told))
        words = sum(count_words(text) for lede in ledes for text in lede.sentences)
        self.lede_words = float(np.clip(words / max(len(ledes), 1), *_LEDE_WORDS))
        self.source_share, self.headline_share, first = self._share(told, titles, self._numbers, 1)
        self._n_sources = self.source_share * len(ledes)
        counts, sentences = self._count(told)
        self.rarity: Floats = np.log1p(self.n_sentences / np.maximum(sentences, 1))
        self.rarity *= 1 - self.is_stop
        self._term_features = self._measure_terms(first, counts, sentences)
        self._pair_shares = self._share(told, titles, pair_numbers, 2)
        self._n_ledes = len(ledes)

    def _find_terms(self, text: str) -> Terms:
        """Return the stems of a text's words, in order."""
        return tuple(stem(word, self._language) for word in find_words(text))

    def _find_names(self, texts: Iterable[str]) -> Floats:
        """Return 1 for each term that has a capital within a sentence."""
        is_name = np.zeros(len(self.terms))
        for text in texts:
            for match in _NAME.finditer(text):
                for term in self._find_terms(match[0]):
                    if term in self._numbers:
                        is_name[self._numbers[term]] = 1
        return is_name

    @staticmethod
    def _share(
        told: Sequence[Sequence[Terms]],
        titles: Sequence[Terms],
        numbers: dict[str, int] | dict[tuple[str, str], int],
        size: int,
    ) -> tuple[Floats, Floats, Floats]:
        """Return the shares of sources, headlines and first sentences with each term or pair."""

        def find(terms: Terms) -> set[int]:
            items = terms if size == 1 else pairwise(terms)
            return {numbers[item] for item in items if item in numbers}  # type: ignore[index]

        shares = np.zeros((3, len(numbers)))
        for sentences, title in zip(told, titles, strict=True):
            found = [find(terms) for terms in sentences]
            for row, items in enumerate(
                (set().union(*found), find(title), found[0] if found else set())
            ):
                shares[row, list(items)] += 1
        sources, headlines, first = shares / max(len(told), 1)
        return sources, headlines, first

    def _count(self, told: Sequence[Sequence[Terms]]) -> tuple[Floats, Floats]:
        """Return how often each term stands in the ledes, and in how many sentences."""
        counts, sentences = np.zeros(len(self.terms)), np.zeros(len(self.terms))
        for terms in (terms for lede in told for terms in lede):
            known = [self._numbers[term] for term in terms if term in self._numbers]
            np.add.at(counts, known, 1)
            sentences[list(set(known))] += 1
        return np.maximum(counts, 1), np.maximum(sentences, 1)

    def _measure_terms(self, first: Floats, counts: Floats, sentences: Floats) -> Floats:
        sources, headlines, stop = self.source_share, self.headline_share, self.is_stop
        letters = np.array([len(term) for term in self.terms], float)
        size = np.full(len(stop), np.log(self.lede_words))
        return np.stack(
            [
                *(sources, sources**2, headlines, headlines**2, headlines > 0, first, first**2),
                *(np.log(counts), np.log(sentences), sentences / max(self.n_sentences, 1)),
                *(self._is_number, self._is_name, stop, letters, np.sqrt(np.minimum(letters, 10))),
                *(sources * stop, headlines * stop, first * stop),
                *(headlines * self._is_name, sources * self._is_name),
                *(sources * self._is_number, headlines * self._is_number),
                *(sources * headlines, sources * first),
                *(self._n_sources > 1.5, self._n_sources > 2.5),
                np.full(len(stop), np.log(max(self.n_sentences, 1))),
                *(size, size * sources, size * headlines, size * stop),
                np.minimum(self.has_term.sum(axis=0), _MOST_CANDIDATES),
            ],
            axis=1,
        ).astype(float)

    def measure_terms(self, log_length: float) -> Floats:
        """Return the columns of ``TERM_FEATURES``, given the log of the summary's terms."""
        size = np.full(len(self.terms), log_length)
        shares = (self.source_share, self.headline_share, self.is_stop)
        added = np.stack([size, *(size * share for share in shares)], axis=1)
        return np.concatenate([self._term_features, added], axis=1)

    def measure_pairs(self, probabilities: Floats, log_length: float) -> Floats:
        """Return the columns of ``PAIR_FEATURES``, given the probabilities of the terms."""
        sources, headlines, first = self._pair_shares
        one, other = probabilities[self.first], probabilities[self.second]
        stop, name, number = self.is_stop, self._is_name, self._is_number
        count = sources * self._n_ledes
        return np.stack(
            [
                *(sources, sources**2, headlines, headlines > 0, first, count > 1.5, count > 2.5),
                *(stop[self.first] * stop[self.second], stop[self.first], stop[self.second]),
                *(name[self.first] * name[self.second], number[self.first], number[self.second]),
                *(one, other, one * other, np.log(one * other + _EPSILON)),
                *(np.full(len(one), np.log(self.lede_words)), np.full(len(one), log_length)),
                np.minimum(self.has_pair.sum(axis=0), _MOST_CANDIDATES),
                np.full(len(one), min(len(self.has_pair), _MOST_OF_ALL)),
            ],
            axis=1,
        ).astype(float)
