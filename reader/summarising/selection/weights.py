"""The learned weights of gist: logistic regressions for sentences, terms and bigrams."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from reader.summarising.arrays import Floats, Ints, sum_by_index
from reader.summarising.selection.place_features import ITEM_PLACES, SENTENCE_PLACES
from reader.summarising.selection.sentence_features import COMMON_FEATURES, ENGLISH_FEATURES
from reader.summarising.selection.term_features import BIGRAM_FEATURES, TERM_FEATURES
from reader.summarising.terms import TermMatrix

WEIGHTS_FILE = Path(__file__).with_name("gist.json")
PLACE_WEIGHTS_FILE = Path(__file__).with_name("gist_with_place.json")


CONSTANT = "constant"


def _no_weights() -> Floats:
    """Return the weights of places where there are none."""
    return np.empty(0)


@dataclass(frozen=True)
class Weights:
    """Weights of the features of sentences, terms and bigrams; the last of each is the constant.

    ``stem_numbers`` numbers the stems with weights of their own (English only); their weights are
    in ``stem_in_sentence`` and ``stem_as_term``, which end with a 0 for all other stems. The
    weights of places are empty for articles in an unknown order, as are the features of them.
    """

    sentence: Floats
    term: Floats
    bigram: Floats
    stem_numbers: dict[str, int]
    stem_in_sentence: Floats
    stem_as_term: Floats
    sentence_places: Floats = field(default_factory=_no_weights)
    term_places: Floats = field(default_factory=_no_weights)
    bigram_places: Floats = field(default_factory=_no_weights)

    def find_stem_numbers(self, matrix: TermMatrix) -> Ints:
        """Return the stem number of each term, -1 for terms without weights; ``int64[n_terms]``."""
        return matrix.map_terms(self.stem_number)

    def stem_number(self, term: str) -> int:
        """Return the number of a stem, -1 if it has no weights."""
        return self.stem_numbers.get(term, -1)

    def sentence_probabilities(
        self, matrix: TermMatrix, features: Floats, places: Floats, stem_numbers: Ints
    ) -> Floats:
        """Return the probability of each sentence, ``float64[n_sentences]``."""
        stem_odds = self.stem_in_sentence[stem_numbers][matrix.columns]
        features = features[:, : len(self.sentence) - 1]
        odds = features @ self.sentence[:-1] + self.sentence[-1] + places @ self.sentence_places
        return logistic(odds + sum_by_index(matrix.rows, stem_odds, len(matrix)))

    def term_probabilities(self, features: Floats, places: Floats, stem_numbers: Ints) -> Floats:
        """Return the probability of each term, ``float64[n_terms]``."""
        odds = features @ self.term[:-1] + self.stem_as_term[stem_numbers] + self.term[-1]
        return logistic(odds + places @ self.term_places)

    def bigram_probabilities(self, features: Floats, places: Floats) -> Floats:
        """Return the probability of each bigram, ``float64[n_bigrams]``."""
        odds = features @ self.bigram[:-1] + self.bigram[-1]
        return logistic(odds + places @ self.bigram_places)


def logistic(values: Floats) -> Floats:
    """Return the probabilities of log odds."""
    return 1.0 / (1.0 + np.exp(-values))


@cache
def load_weights(language: str, *, ordered: bool = False) -> Weights:
    """Return the weights of a language: with stems for English, without them for others.

    ``ordered`` says that the article is in its author's order.
    """
    file = PLACE_WEIGHTS_FILE if ordered else WEIGHTS_FILE
    stored = json.loads(file.read_text(encoding="utf-8"))
    english = language == "english"
    part = stored["english" if english else "other"]
    lexicon: list[tuple[str, float, float]] = stored["vocabulary"] if english else []
    return Weights(
        _read_vector(
            part["sentence"], (*(ENGLISH_FEATURES if english else COMMON_FEATURES), CONSTANT)
        ),
        _read_vector(part["word"], (*TERM_FEATURES, CONSTANT)),
        _read_vector(part["pair"], (*BIGRAM_FEATURES, CONSTANT)),
        {word: number for number, (word, _, _) in enumerate(lexicon)},
        np.array([*(weight for _, weight, _ in lexicon), 0.0]),
        np.array([*(weight for _, _, weight in lexicon), 0.0]),
        _read_vector(part["sentence places"], SENTENCE_PLACES) if ordered else _no_weights(),
        _read_vector(part["word places"], ITEM_PLACES) if ordered else _no_weights(),
        _read_vector(part["pair places"], ITEM_PLACES) if ordered else _no_weights(),
    )


def _read_vector(stored: dict[str, Any], names: tuple[str, ...]) -> Floats:
    """Return the weights in the order of their names."""
    return np.array([stored[name] for name in names], dtype=float)
