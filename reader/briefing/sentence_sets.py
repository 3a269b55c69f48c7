"""Scores of sets of sentences, and the best set within a length.

Theory. A set is scored as a whole: what it is expected to have in common with a good summary
(ROUGE with unknown terms, of which each has a probability), how long it is, of how many articles,
and how its sentences read. The weights were learned from editors' summaries: those that tell best
by how much the ROUGE of one set is above that of another (``tests.quality.train_briefing``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from reader.briefing.briefing_weights import BriefingWeights
from reader.briefing.ledes import BACK_REFERENCE, Candidate
from reader.briefing.story_terms import StoryTerms
from reader.summarising.arrays import Floats
from reader.word_counts import count_words

_EXPECTED = (
    *("expected ROUGE-1", "expected ROUGE-2", "precision of terms", "precision of pairs"),
    *("ROUGE-1 of half the length", "ROUGE-2 of half the length"),
    *("ROUGE-1 of twice the length", "ROUGE-2 of twice the length"),
)
SET_FEATURES = (
    *(*_EXPECTED, *(f"{name} by linear odds" for name in _EXPECTED)),
    *("length", "length squared", "one sentence", "articles", "coverage"),
    *("share of length", "share of length squared", "log share squared", "length by lede words"),
    *("first", "second", "depth", "central", "headlines"),
    *("quotation", "starts with quotation mark", "odd quotation marks", "question"),
    *("first person", "starts with reference", "tiny", "long", "unfinished", "whole lede"),
    *("digit", "colon"),
)
_N_SENTENCE_FEATURES = 17  # of these the last, summed over the sentences of a set
POOL_SIZE = 12  # candidates from which sets are made
MOST_SENTENCES = 5  # of a set; a longer summary is extended
_WORDS = 75  # of the summaries of which the weights expect a length
_PAIR_WEIGHT = 1.5
_SHORT_SUMMARY = 20  # terms that are added to a length, so that the shortest do not win
_QUOTES = re.compile(r"[\"“”]")
_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|you|your|me|us)\b", re.IGNORECASE)
_ENDS = "\"”’' "
_DEPTH = 8  # sentences of a lede at most


class SentenceSets:
    """Sets of the candidates for a summary of at most ``words`` words or so.

    ``expected_length`` is how many terms a good one has.
    """

    def __init__(
        self,
        candidates: Sequence[Candidate],
        terms: StoryTerms,
        weights: BriefingWeights,
        words: int,
    ) -> None:
        self.sizes = np.array([count_words(c.text) for c in candidates], int)
        self._candidates = candidates
        self._terms = terms
        self._weights = weights
        self._words = words
        self.expected_length = max(words / _WORDS * math.exp(weights.length.expect(terms)), 1.0)
        self._ratings = weights.rate(terms)
        self._sentence_features = self._measure_sentences()
        gains = terms.has_term @ self._ratings.terms
        gains += _PAIR_WEIGHT * (terms.has_pair @ self._ratings.pairs)
        self.density: Floats = gains / (terms.lengths + _SHORT_SUMMARY)

    def list_sets(
        self, sentences: int | None, pool: Sequence[int] | None = None
    ) -> list[tuple[int, ...]]:
        """Return the sets of candidates that fit: so many sentences, or within the words.

        ``pool`` are the candidates from which they are made, if not the densest ones.
        """
        pool = sorted(self.rank()[:POOL_SIZE]) if pool is None else pool
        sizes = self.sizes.tolist()
        most = min(MOST_SENTENCES, len(pool))
        if sentences is not None:
            return list(combinations(pool, min(sentences, most)))
        return [
            chosen
            for count in range(1, most + 1)
            for chosen in combinations(pool, count)
            if sum(sizes[i] for i in chosen) <= self._words
        ]

    def rank(self) -> list[int]:
        """Return the candidates, first those that say most of a good summary in few words."""
        ranking = np.lexsort((np.arange(len(self.density)), -self.density.round(6)))
        return [int(number) for number in ranking]

    def choose(self, sets: Sequence[tuple[int, ...]]) -> list[int]:
        """Return the best one of some sets in order, empty if there is none."""
        if not sets:
            return []
        weights = np.array([self._weights.set[name] for name in SET_FEATURES], float)
        scores = (self.measure(sets) @ weights).round(6)
        return list(sets[int(scores.argmax())])

    def measure(self, sets: Sequence[tuple[int, ...]]) -> Floats:
        """Return the features of sets, ``float64[n_sets, len(SET_FEATURES)]``."""
        terms = self._terms
        members = np.zeros((len(sets), len(self.sizes)))
        for row, chosen in enumerate(sets):
            members[row, list(chosen)] = 1
        has_term, has_pair = members @ terms.has_term > 0, members @ terms.has_pair > 0
        length = members @ terms.lengths
        words = (members @ self.sizes) / self._words
        share = words * self._words / self.expected_length
        articles = [len({self._candidates[i].article for i in chosen}) for chosen in sets]
        rated = self._ratings
        return np.column_stack(
            [
                *self._expect(has_term @ rated.terms, has_pair @ rated.pairs, length),
                *self._expect(has_term @ rated.linear_terms, has_pair @ rated.linear_pairs, length),
                *(words, words**2, members.sum(axis=1) == 1, articles),
                (has_term @ terms.rarity) / (terms.rarity.sum() + 1e-9),
                *(share, share**2, np.log(share) ** 2, words * np.log(terms.lede_words)),
                members @ self._sentence_features,
            ]
        ).astype(float)

    def _expect(self, terms: Floats, pairs: Floats, length: Floats) -> list[Floats]:
        """Return the columns of ``_EXPECTED`` of sets that have so much of a good summary."""
        return [
            *(2 * found / (length + self.expected_length) for found in (terms, pairs)),
            *(found / np.maximum(length, 1) for found in (terms, pairs)),
            *(
                2 * found / (length + factor * self.expected_length)
                for factor in (0.5, 2)
                for found in (terms, pairs)
            ),
        ]

    def _measure_sentences(self) -> Floats:
        """Return the features of candidates that are summed over a set."""
        terms = self._terms
        weighed = terms.has_term * terms.rarity
        norms = np.sqrt((weighed**2).sum(axis=1)) + 1e-9

        def compare(shares: Floats) -> Floats:
            vector = shares * terms.rarity
            compared: Floats = weighed @ vector / norms / (np.linalg.norm(vector) + 1e-9)
            return compared

        central, headlines = compare(terms.source_share), compare(terms.headline_share)
        rows = []
        for i, candidate in enumerate(self._candidates):
            text, size = candidate.text, int(self.sizes[i])
            quotes = len(_QUOTES.findall(text))
            rows.append(
                (
                    candidate.position == 0,
                    candidate.position == 1,
                    min(candidate.position, _DEPTH) / _DEPTH,
                    central[i],
                    headlines[i],
                    quotes > 0,
                    text[:1] in "\"“'‘",
                    quotes % 2,
                    text.rstrip(_ENDS).endswith("?"),
                    bool(_FIRST_PERSON.search(text)),
                    bool(BACK_REFERENCE.match(text)),
                    size < 8,
                    size > 35,
                    text.rstrip(_ENDS)[-1:] not in ".!?",
                    candidate.is_whole,
                    any(map(str.isdigit, text)),
                    ":" in text,
                )
            )
        return np.array(rows, float).reshape(len(rows), _N_SENTENCE_FEATURES)
