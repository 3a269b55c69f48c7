"""Objective of a set of sentences: its expected ROUGE with an unknown good summary.

The good summary is unknown, but each term and each bigram has a probability to be in it. The
expected overlap of a set with it, over the lengths of both, is the expected ROUGE F1 (Lin 2004). A
term counts once however often the set contains it, so that redundancy gains nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from typing import cast

import numpy as np

from reader.summarising.arrays import Bools, Floats, Ints, sum_by_index
from reader.summarising.selection.term_features import Bigrams
from reader.summarising.terms import TermMatrix

BIGRAM_WEIGHT = 1.5
"""Weight of expected ROUGE-2 beside expected ROUGE-1."""

# Two sentences with this share of the shorter one's content words say the same.
SAME_CONTENT_SHARE = 0.5
_DIGITS = 7  # scores are compared rounded: sums may differ in the last bits
_EXCLUDED = -1e9  # less than any score


@cache
def _all_sets(count: int, size: int) -> Ints:
    """Return all sets of ``size`` numbers below ``count``, ``int64[n_sets, size]``, in order."""
    return np.array(list(combinations(range(count), size)), dtype=np.int64).reshape(-1, size)


class Objective:
    """Scores sets of sentences of a term-sentence matrix.

    ``term_probabilities: float64[n_terms]`` and ``bigram_probabilities: float64[n_bigrams]`` are
    probabilities to be in the summary; ``frequency_scores: float64[n_sentences]`` are added per
    sentence. Items are terms and then bigrams: sentence ``rows[k]`` contains item ``items[k]``, and
    ``gains[item]`` (``float64[n_terms + n_bigrams]``) is added once per set.
    """

    def __init__(
        self,
        matrix: TermMatrix,
        term_probabilities: Floats,
        bigrams: Bigrams,
        bigram_probabilities: Floats,
        frequency_scores: Floats,
    ) -> None:
        self.matrix = matrix
        self.term_probabilities = term_probabilities
        self.bigrams = bigrams
        self.bigram_probabilities = bigram_probabilities
        self.frequency_scores = frequency_scores
        self.rows: Ints = np.concatenate((matrix.rows, bigrams.rows))
        self.items: Ints = np.concatenate(
            (matrix.columns, bigrams.numbers + len(term_probabilities))
        )
        self.gains: Floats = np.concatenate(
            (term_probabilities, BIGRAM_WEIGHT * bigram_probabilities)
        )
        # The items of one sentence after those of another: to search all for each takes longer.
        self._items_by_row: Ints = self.items[self.rows.argsort(kind="stable")]
        counts = np.bincount(self.rows, minlength=len(matrix))
        self._ends: list[int] = np.add.accumulate(counts).tolist()
        self._repeats_found: dict[int, Bools] = {}

    def items_of(self, number: int) -> Ints:
        """Return the items of one sentence."""
        return self._items_by_row[self._ends[number - 1] if number else 0 : self._ends[number]]

    def find_repeats(self, number: int) -> Bools:
        """Return which sentences say what one says, ``bool[n_sentences]``; looked for once."""
        found = self._repeats_found.get(number)
        if found is None:
            found = self.matrix.find_overlapping(number, SAME_CONTENT_SHARE)
            self._repeats_found[number] = found
        return found

    def expected_gain(self, number: int) -> float:
        """Return the sum of the gains of one sentence, rounded."""
        return round(float(np.add.reduce(self.gains[self.items_of(number)])), _DIGITS)

    def find_best_set(
        self,
        pool: Sequence[int],
        size: int,
        target_length: float,
        word_limit: tuple[Ints, int] | None = None,
    ) -> tuple[float, list[int]]:
        """Return score and members of the best set of ``size`` sentences from the pool.

        ``target_length`` is the length in words of the expected summary. ``word_limit`` gives the
        words of each sentence (``int64[n_sentences]``) and the maximum for the set. Of equal sets
        the first by number wins; a set with two sentences that say the same, or with too many
        words, is excluded (a large negative score).
        """
        sentences = np.array(pool, dtype=np.int64)
        sets = _all_sets(len(sentences), size)
        scores = self._score_sets(sentences, sets, target_length)
        is_duplicate = np.zeros((len(sentences), len(sentences)), dtype=bool)
        content = list(map(self.matrix.content_terms, pool))
        for a, b in combinations(range(len(pool)), 2):
            if _are_duplicates(content[a], content[b]):
                is_duplicate[a, b] = True
        for a, b in combinations(range(size), 2) if is_duplicate.any() else ():
            scores[is_duplicate[sets[:, a], sets[:, b]]] = _EXCLUDED
        if word_limit is not None:
            scores[word_limit[0][sentences][sets].sum(axis=1) > word_limit[1]] = _EXCLUDED
        best = int(scores.argmax())
        return float(scores[best]), sentences[sets[best]].tolist()

    def _score_sets(self, pool: Ints, sets: Ints, target_length: float) -> Floats:
        """Return the score of each set, ``float64[n_sets]``."""
        length = self.matrix.sentence_lengths[pool][sets].sum(axis=1)
        frequency_scores = self.frequency_scores[pool][sets].sum(axis=1)
        expected = _expected_rouge(self._sum_gains(pool, sets), length, target_length)
        scores: Floats = (expected + frequency_scores).round(_DIGITS)
        return scores

    def _sum_gains(self, pool: Ints, sets: Ints) -> Floats:
        """Return the sum of the gains of the items in each set, ``float64[n_sets]``."""
        items_of = list(map(self.items_of, pool.tolist()))
        items = np.concatenate(items_of)
        positions = np.repeat(np.arange(len(pool)), list(map(len, items_of)))
        # What one sentence of the pool alone has is added up; the few others count once in a set.
        holders = np.bincount(items, minlength=len(self.gains))
        is_shared = holders > 1
        shared = is_shared[items]
        own = sum_by_index(positions, np.where(shared, 0.0, self.gains[items]), len(pool))
        has_item = np.zeros((len(pool), np.count_nonzero(is_shared)), dtype=bool)
        has_item[positions[shared], (np.cumsum(is_shared) - 1)[items[shared]]] = True
        set_has_item, total = has_item[sets[:, 0]], own[sets[:, 0]]
        for k in range(1, sets.shape[1]):
            set_has_item |= has_item[sets[:, k]]
            total += own[sets[:, k]]
        total += set_has_item @ self.gains[is_shared]
        return total


class IncrementalObjective:
    """The objective of a set that grows by one sentence at a time.

    ``is_covered: bool[n_sentences]`` says which sentences a sentence of the set repeats.
    """

    def __init__(self, objective: Objective) -> None:
        self.is_covered: Bools = np.zeros(len(objective.matrix), dtype=bool)
        self._objective = objective
        self._gains_left = objective.gains.copy()
        self._gained = 0.0
        self._length = 0

    def add(self, number: int) -> None:
        """Add a sentence to the set."""
        objective = self._objective
        items = objective.items_of(number)
        self._gained += float(np.add.reduce(self._gains_left[items]))
        self._gains_left[items] = 0
        self._length += int(objective.matrix.sentence_lengths[number])
        self.is_covered |= objective.find_repeats(number)

    def score_extensions(self, target_length: float) -> tuple[float, Floats]:
        """Return the scores of the set and of the set with each further sentence."""
        objective, lengths = self._objective, self._objective.matrix.sentence_lengths
        gained, gains_left, length = self._gained, self._gains_left, self._length
        added = sum_by_index(objective.rows, gains_left[objective.items], len(lengths))
        expected = _expected_rouge(gained + added, length + lengths, target_length)
        extended: Floats = (objective.frequency_scores + expected).round(_DIGITS)
        return round(float(_expected_rouge(gained, length, target_length)), _DIGITS), extended


def _are_duplicates(one: frozenset[int], other: frozenset[int]) -> bool:
    """Return whether two sentences share at least half of the shorter one's content terms."""
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= SAME_CONTENT_SHARE * shorter


def _expected_rouge(gained: Floats | float, length: Ints | int, target_length: float) -> Floats:
    """Return expected ROUGE-1 plus weighted ROUGE-2 from the expected overlap."""
    return cast("Floats", 2 * gained / (length + target_length))
