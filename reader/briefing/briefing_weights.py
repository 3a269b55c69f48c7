"""The learned weights of summaries of briefings.

Those of English have weights of words and pairs of words too: which of them an editor writes in a
summary, and which only a reporter in a lede. Other languages have weights that were learned without
words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from reader.briefing.story_terms import PAIR_FEATURES, TERM_FEATURES, StoryTerms
from reader.summarising.arrays import Floats

WEIGHTS_FILE = Path(__file__).with_name("briefing.json")


@dataclass(frozen=True)
class BriefingWeights:
    """Weights of the features of terms and pairs, the last one the constant, and of sets by name.

    ``words`` are added to the log odds of stems, ``word_pairs`` to those of pairs ("one other").
    """

    term: Floats
    pair: Floats
    set: Mapping[str, float]
    words: Mapping[str, float] = field(default_factory=dict)
    word_pairs: Mapping[str, float] = field(default_factory=dict)

    def rate_terms(self, terms: StoryTerms) -> Floats:
        """Return how likely a good summary has each term, ``float64[n_terms]``."""
        added = [self.words.get(term, 0.0) for term in terms.terms]
        return _logistic(terms.term_features, self.term, added)

    def rate_pairs(self, terms: StoryTerms, probabilities: Floats) -> Floats:
        """Return how likely it has each pair, given those of the terms, ``float64[n_pairs]``."""
        added = [self.word_pairs.get(" ".join(pair), 0.0) for pair in terms.pairs]
        return _logistic(terms.measure_pairs(probabilities), self.pair, added)


@cache
def load_weights(language: str) -> BriefingWeights:
    """Return the learned weights of a language: with words for English, without for others."""
    stored = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    part = stored["english" if language == "english" else "other"]
    return BriefingWeights(
        np.array([part["term"][name] for name in (*TERM_FEATURES, "constant")], float),
        np.array([part["pair"][name] for name in (*PAIR_FEATURES, "constant")], float),
        part["set"],
        part.get("words", {}),
        part.get("word pairs", {}),
    )


def _logistic(features: Floats, weights: Floats, added: list[float]) -> Floats:
    """Return the probabilities of a logistic regression; the last weight is the constant."""
    odds = features @ weights[:-1] + weights[-1] + np.array(added, float)
    probabilities: Floats = 1 / (1 + np.exp(-odds))
    return probabilities
