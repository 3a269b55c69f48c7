"""The learned weights of summaries of briefings.

Those of English have weights of words and pairs of words too: which of them an editor writes in a
summary, and which only a reporter in a lede; and of which words the summary is long. Other
languages have weights that were learned without words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from reader.briefing.story_terms import PAIR_FEATURES, TERM_FEATURES, StoryTerms
from reader.summarising.arrays import Floats

WEIGHTS_FILE = Path(__file__).with_name("briefing.json")
TERM_INPUTS = (*TERM_FEATURES, "known", "log odds")
PAIR_INPUTS = (*PAIR_FEATURES, "first known", "second known", "log odds")
LENGTH_FEATURES = ("log lede words", "constant")
_LENGTHS = (10.0, 150.0)  # in terms; editors' summaries are neither shorter nor longer


@dataclass(frozen=True)
class LengthWeights:
    """Weights of ``LENGTH_FEATURES`` and of stems for the log of how many terms a summary has."""

    features: Floats
    words: Mapping[str, float] = field(default_factory=dict)

    def expect(self, terms: StoryTerms) -> float:
        """Return the log of the expected number of terms in a summary of at most 75 words."""
        known = self.features[0] * np.log(terms.lede_words) + self.features[1]
        known += sum(self.words.get(term, 0.0) for term in terms.lede_terms)
        return float(np.clip(known, *np.log(_LENGTHS)))


@dataclass(frozen=True)
class HiddenUnits:
    """What bends log odds: a layer of units between inputs and what is added to the odds.

    ``weights: float64[n_inputs + 1, n_units + 1]`` lead from the inputs, and a constant in the last
    row, to the units and, in the last column, directly to the result; ``out: float64[n_units]``
    leads there from the units.
    """

    weights: Floats
    out: Floats

    def rate(self, inputs: Floats) -> Floats:
        """Return the probabilities of rows of inputs, the last of which are the log odds."""
        found = inputs @ self.weights[:-1] + self.weights[-1]
        return logistic(inputs[:, -1] + np.tanh(found[:, :-1]) @ self.out + found[:, -1])


class Ratings(NamedTuple):
    """Probabilities of terms and pairs, and those by their odds before these are bent."""

    terms: Floats
    pairs: Floats
    linear_terms: Floats
    linear_pairs: Floats


def logistic(odds: Floats) -> Floats:
    """Return the probabilities of log odds."""
    probabilities: Floats = 1 / (1 + np.exp(-odds))
    return probabilities


@dataclass(frozen=True)
class BriefingWeights:
    """Weights of the features of terms and pairs, the last one the constant, and of sets by name.

    ``words`` are added to the log odds of stems, ``word_pairs`` to those of pairs ("one other");
    then units bend these odds.
    """

    length: LengthWeights
    term: Floats
    words: Mapping[str, float]
    term_units: HiddenUnits
    pair: Floats
    word_pairs: Mapping[str, float]
    pair_units: HiddenUnits
    set: Mapping[str, float]

    def rate(self, terms: StoryTerms) -> Ratings:
        """Return how likely a good summary has each term and each pair."""
        of_terms = self.measure_terms(terms)
        bent = self.term_units.rate(of_terms)
        of_pairs = self.measure_pairs(terms, bent)
        return Ratings(
            bent,
            self.pair_units.rate(of_pairs),
            logistic(of_terms[:, -1]),
            logistic(of_pairs[:, -1]),
        )

    def measure_terms(self, terms: StoryTerms) -> Floats:
        """Return the columns of ``TERM_INPUTS``."""
        features = terms.measure_terms(self.length.expect(terms))
        added = [self.words.get(term, 0.0) for term in terms.terms]
        odds = features @ self.term[:-1] + self.term[-1] + np.array(added, float)
        return np.column_stack([features, self._find_known(terms), odds])

    def measure_pairs(self, terms: StoryTerms, probabilities: Floats) -> Floats:
        """Return the columns of ``PAIR_INPUTS``, given the probabilities of the terms."""
        features = terms.measure_pairs(probabilities, self.length.expect(terms))
        added = [self.word_pairs.get(" ".join(pair), 0.0) for pair in terms.pairs]
        odds = features @ self.pair[:-1] + self.pair[-1] + np.array(added, float)
        known = self._find_known(terms)
        return np.column_stack([features, known[terms.first], known[terms.second], odds])

    def _find_known(self, terms: StoryTerms) -> Floats:
        """Return 1 for each term that has a weight of its own."""
        return np.array([term in self.words for term in terms.terms], float)


@cache
def load_weights(language: str) -> BriefingWeights:
    """Return the learned weights of a language: with words for English, without for others."""
    stored = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    part = stored["english" if language == "english" else "other"]
    length = np.array([part["length"][name] for name in LENGTH_FEATURES], float)
    return BriefingWeights(
        LengthWeights(length, part.get("words of length", {})),
        np.array([part["term"][name] for name in (*TERM_FEATURES, "constant")], float),
        part.get("words", {}),
        _read_units(part["term units"], TERM_INPUTS),
        np.array([part["pair"][name] for name in (*PAIR_FEATURES, "constant")], float),
        part.get("word pairs", {}),
        _read_units(part["pair units"], PAIR_INPUTS),
        part["set"],
    )


def _read_units(stored: Mapping[str, str], inputs: Sequence[str]) -> HiddenUnits:
    """Return units whose weights are stored as lines of numbers."""
    rows = [np.array(stored[name].split(), float) for name in (*inputs, "constant")]
    return HiddenUnits(np.stack(rows), np.array(stored["out"].split(), float))
