"""The learned weights of gist, and how they turn features into probabilities."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from reader.summarising.arrays import Floats, Ints, add_up
from reader.summarising.expectation import PAIR, WORD
from reader.summarising.material import Material
from reader.summarising.salience import COMMON, ENGLISH

FILE = Path(__file__).with_name("gist.json")


@dataclass(frozen=True)
class Weights:
    """Weights of the sentences', words' and pairs' features, the last of each the constant.

    ``vocabulary`` numbers the stems that have weights of their own, ``in_sentence`` and
    ``as_word`` hold these, and a last 0 for all others; languages other than English have none.
    """

    sentence: Floats
    word: Floats
    pair: Floats
    vocabulary: dict[str, int]
    in_sentence: Floats
    as_word: Floats

    def look_up(self, material: Material) -> Ints:
        """Return the number of each term in the vocabulary, -1 for one that it has not."""
        return material.tell(self.number)

    def number(self, term: str) -> int:
        """Return the number of a term in the vocabulary, -1 where it is not in it."""
        return self.vocabulary.get(term, -1)

    def sentences(self, material: Material, features: Floats, known: Ints) -> Floats:
        """Return the probability of each sentence from the features that are known."""
        words = self.in_sentence[known][material.columns]
        features = features[:, : len(self.sentence) - 1]
        odds = features @ self.sentence[:-1] + self.sentence[-1]
        return logistic(odds + add_up(material.rows, words, len(material)))

    def words(self, features: Floats, known: Ints) -> Floats:
        """Return the probability of each term."""
        return logistic(features @ self.word[:-1] + self.as_word[known] + self.word[-1])

    def pairs(self, features: Floats) -> Floats:
        """Return the probability of each pair."""
        return logistic(features @ self.pair[:-1] + self.pair[-1])


def logistic(values: Floats) -> Floats:
    """Return the probabilities of log odds."""
    return 1.0 / (1.0 + np.exp(-values))


@cache
def load_weights(language: str) -> Weights:
    """Return what was learned: with English words for English, without for other languages."""
    stored = json.loads(FILE.read_text(encoding="utf-8"))
    english = language == "english"
    part = stored["english" if english else "other"]
    lexicon: list[tuple[str, float, float]] = stored["vocabulary"] if english else []
    return Weights(
        _vector(part["sentence"], ENGLISH if english else COMMON),
        _vector(part["word"], WORD),
        _vector(part["pair"], PAIR),
        {word: number for number, (word, _, _) in enumerate(lexicon)},
        np.array([*(weight for _, weight, _ in lexicon), 0.0]),
        np.array([*(weight for _, _, weight in lexicon), 0.0]),
    )


def _vector(stored: dict[str, Any], names: tuple[str, ...]) -> Floats:
    """Return the weights of named features, and the constant, in the features' order."""
    return np.array([*(stored[name] for name in names), stored["constant"]], dtype=float)
