"""sumy's summarisers with progress, the same result in every run, and matrices made by numpy.

Importing this module imports sumy and nltk, which takes a second. Each class rates as its parent
does; only the filling of matrices, the order of words and the end of the work are different.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

Matrix = NDArray[np.float64]
_DIGITS = 12  # similarities are rounded before the comparison with a threshold


class SelectionDone(Exception):  # noqa: N818 - it ends a loop of sumy and is no error
    """Enough sentences have been picked."""


def _count_words(sentences: list[list[str]]) -> tuple[Matrix, list[str]]:
    """Return the counts of each word, ``float64[n_sentences, n_words]``, and the sorted words."""
    vocabulary = sorted({word for words in sentences for word in words})
    column = {word: i for i, word in enumerate(vocabulary)}
    counts = np.zeros((len(sentences), len(vocabulary)))
    for row, words in enumerate(sentences):
        for word, number in Counter(words).items():
            counts[row, column[word]] = number
    return counts, vocabulary


def _count_common_words(sentences: list[list[str]]) -> tuple[Matrix, Matrix]:
    """Return for each two sentences the pairs of equal words and the sum of their log lengths.

    Both are ``float64[n_sentences, n_sentences]``.
    """
    counts, _ = _count_words(sentences)
    logs = np.array([math.log(len(words)) if words else 0.0 for words in sentences])
    return counts @ counts.T, logs[:, None] + logs[None, :]


class LexRank(LexRankSummarizer):  # type: ignore[misc]
    """LexRank with its similarity matrix as one matrix product."""

    @staticmethod
    def _compute_idf(sentences: list[list[str]]) -> dict[str, float]:
        found = Counter(word for words in sentences for word in set(words))
        return {word: math.log(len(sentences) / (1 + n)) for word, n in found.items()}

    def _create_matrix(
        self,
        sentences: list[list[str]],
        threshold: float,
        tf_metrics: list[dict[str, float]],
        idf_metrics: dict[str, float],
    ) -> Matrix:
        counts, vocabulary = _count_words(sentences)
        counts /= np.maximum(counts.max(axis=1, initial=0.0, keepdims=True), 1)
        counts *= np.array([idf_metrics[word] for word in vocabulary])
        norms = np.sqrt((counts**2).sum(axis=1, keepdims=True))
        counts /= np.where(norms > 0, norms, 1)
        matrix = (np.round(counts @ counts.T, _DIGITS) > threshold).astype(float)
        result: Matrix = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
        return result

    @staticmethod
    def power_method(matrix: Matrix, epsilon: float) -> Matrix:
        """Return the ranks; all 0 if no sentence is similar to another (sumy divides by 0 then)."""
        if not matrix.any():
            return np.zeros(len(matrix))
        ranks: Matrix = LexRankSummarizer.power_method(matrix, epsilon)
        return ranks


class TextRank(TextRankSummarizer):  # type: ignore[misc]
    """TextRank with its similarity matrix as one matrix product."""

    def _create_matrix(self, document: Any) -> Matrix:
        pairs, norm = _count_common_words([self._to_words_set(s) for s in document.sentences])
        weights = np.where(np.isclose(norm, 0.0), pairs, pairs / np.where(norm > 0, norm, 1))
        weights /= weights.sum(axis=1, keepdims=True) + self._ZERO_DIVISION_PREVENTION
        result: Matrix = (1.0 - self.damping) / len(weights) + self.damping * weights
        return result


class Reduction(ReductionSummarizer):  # type: ignore[misc]
    """Reduction with its edges from one matrix product."""

    def rate_sentences(self, document: Any) -> dict[Any, float]:
        """Return each sentence with its rating."""
        pairs, norm = _count_common_words([self._to_words_set(s) for s in document.sentences])
        weights = np.where(norm > 0, pairs / np.where(norm > 0, norm, 1), 0.0)
        np.fill_diagonal(weights, 0.0)
        return dict(zip(document.sentences, weights.sum(axis=1).tolist(), strict=True))


class Lsa(LsaSummarizer):  # type: ignore[misc]
    """LSA with words in alphabetical order: sumy's order, and so its ties, differ in each run."""

    def _create_dictionary(self, document: Any) -> dict[str, int]:
        words = super()._create_dictionary(document)
        return {word: i for i, word in enumerate(sorted(words))}

    def _create_matrix(self, document: Any, dictionary: dict[str, int]) -> Matrix:
        matrix = np.zeros((len(dictionary), len(document.sentences)))
        for column, sentence in enumerate(document.sentences):
            for word in map(self.stem_word, sentence.words):
                if word in dictionary:
                    matrix[dictionary[word], column] += 1
        return matrix

    def _compute_term_frequency(self, matrix: Matrix, smooth: float = 0.4) -> Matrix:
        most = matrix.max(axis=0, keepdims=True)
        return np.where(most > 0, smooth + (1 - smooth) * matrix / np.maximum(most, 1), matrix)


class Luhn(LuhnSummarizer):  # type: ignore[misc]
    """Luhn with progress for each sentence."""

    step: Callable[[], None]

    def rate_sentence(self, sentence: Any, significant_stems: Any) -> float:
        """Return the rating of one sentence."""
        self.step()
        rating: float = super().rate_sentence(sentence, frozenset(significant_stems))
        return rating


class Edmundson(EdmundsonSummarizer):  # type: ignore[misc]
    """Edmundson with progress for each of its steps."""

    step: Callable[[], None]

    def _update_ratings(self, ratings: Any, new_ratings: Any) -> Any:
        self.step()
        return super()._update_ratings(ratings, new_ratings)


class SumBasic(SumBasicSummarizer):  # type: ignore[misc]
    """SumBasic that reports each sentence it picks and can be stopped."""

    pick: Callable[[int], None]

    def _find_index_of_best_sentence(self, word_freq: Any, sentences_as_words: Any) -> int:
        index: int = super()._find_index_of_best_sentence(word_freq, sentences_as_words)
        self.pick(index)
        return index


class KL(KLSummarizer):  # type: ignore[misc]
    """KL-Sum that reports each sentence it picks and can be stopped.

    A ranking of all sentences takes cubic time, picking the first few does not.
    """

    pick: Callable[[int], None]

    def _find_index_of_best_sentence(self, kls: list[float]) -> int:
        least = min(kls)
        index = next(i for i, value in enumerate(kls) if value <= least + 1e-12)
        self.pick(index)
        return index


SUMMARIZERS: dict[str, type[Any]] = {
    "lexrank": LexRank,
    "textrank": TextRank,
    "lsa": Lsa,
    "luhn": Luhn,
    "sumbasic": SumBasic,
    "kl": KL,
    "reduction": Reduction,
    "edmundson": Edmundson,
}
