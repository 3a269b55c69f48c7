"""Learn the weights of gist: ``python -m tests.quality.train_gist DATA_DIR [FILE]``.

Three logistic regressions, each on what the one before gives: the chance of a sentence to be in
the greedy oracle, of a word and of a pair of words to be in the highlights. Once with the words
of English, once without for other languages. The same data give the same file.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.summarising.expectation import PAIR, WORD, Pairs, measure_pairs, measure_words
from reader.summarising.gist import gather
from reader.summarising.marks import find_faults
from reader.summarising.material import Material
from reader.summarising.salience import COMMON, ENGLISH, measure
from reader.summarising.standing import tier
from reader.summarising.terms import find_words, stem
from reader.summarising.weights import FILE, Weights
from tests.quality.data import TRAINING, Row, read_rows
from tests.quality.logistic import Words, fit
from tests.quality.rouge import Scorer

Floats = NDArray[np.float64]

VOCABULARY = 3000
RIDGE = 10.0
RIDGE_WORDS = 100.0
RIDGE_TERMS = 20.0
PAIRS_OF = 12  # candidates whose pairs are learned: those that the choice will look at
DIGITS = 4
DIGITS_WORDS = 2


@dataclass
class Example:
    """An article with its features and what is true of its sentences, terms and pairs."""

    material: Material
    features: Floats
    chosen: Floats
    said: Floats
    pairs: Pairs
    said_pairs: Floats


def make_example(row: Row) -> Example:
    """Return an article's features and labels."""
    texts = sorted(row.sentences)
    cased = any(text != text.lower() for text in texts)
    tiers = [tier(find_faults(text, cased=cased)) for text in texts]
    material = gather(
        texts, row.title, "english", tiers.__getitem__, [find_words(text) for text in texts]
    )
    features, _ = measure(material)
    chosen = np.zeros(len(material))
    chosen[Scorer(material.texts, row.reference).oracle()] = 1
    stems = [[stem(word, "english") for word in find_words(text)] for text in row.reference]
    words = {word for given in stems for word in given}
    both = {pair for given in stems for pair in pairwise(given)}
    pairs, terms = Pairs(material), material.terms
    said = np.array([term in words for term in terms], dtype=float)
    said_pairs = np.array(
        [(terms[a], terms[b]) in both for a, b in zip(pairs.first, pairs.second, strict=True)],
        dtype=float,
    )
    return Example(material, features, chosen, said, pairs, said_pairs)


def learn(examples: Sequence[Example], vocabulary: Sequence[str], width: int) -> Weights:
    """Return the weights from the first ``width`` features and the words of a vocabulary."""
    number = {word: i for i, word in enumerate(vocabulary)}
    none = np.zeros(0)
    dense = np.concatenate([e.features[:, :width] for e in examples])
    labels = np.concatenate([e.chosen for e in examples])
    found = fit(dense, labels, _in_sentences(examples, number), RIDGE, RIDGE_WORDS)
    sentence, in_sentence = _part(found, width)
    draft = Weights(sentence, none, none, number, in_sentence, none)
    known = [draft.look_up(e.material) for e in examples]
    chances = [
        draft.sentences(e.material, e.features, k) for e, k in zip(examples, known, strict=True)
    ]

    features = [measure_words(e.material, c) for e, c in zip(examples, chances, strict=True)]
    labels = np.concatenate([e.said for e in examples])
    found = fit(np.concatenate(features), labels, _as_terms(known), RIDGE, RIDGE_TERMS)
    word, as_word = _part(found, len(WORD))
    draft = Weights(sentence, word, none, number, in_sentence, as_word)

    words = [draft.words(f, k) for f, k in zip(features, known, strict=True)]
    dense, labels = _pairs_of_best(examples, chances, words)
    found = fit(dense, labels, Words(np.zeros(0, int), np.zeros(0, int), 0), RIDGE, RIDGE)
    return Weights(sentence, word, _part(found, len(PAIR))[0], number, in_sentence, as_word)


def _part(found: Floats, width: int) -> tuple[Floats, Floats]:
    """Return the dense weights with the constant, and those of the words with a last 0."""
    dense = np.append(found[:width], found[-1]).round(DIGITS)
    return dense, np.append(found[width:-1].round(DIGITS_WORDS), 0.0)


def _in_sentences(examples: Sequence[Example], number: dict[str, int]) -> Words:
    rows, numbers, start = [], [], 0
    for example in examples:
        known = np.array([number.get(term, -1) for term in example.material.terms], dtype=np.int64)
        of_pairs = known[example.material.columns]
        rows.append(example.material.rows[of_pairs >= 0] + start)
        numbers.append(of_pairs[of_pairs >= 0])
        start += len(example.material)
    return Words(np.concatenate(rows), np.concatenate(numbers), len(number))


def _as_terms(known: Sequence[NDArray[np.int64]]) -> Words:
    every = np.concatenate(known)
    rows = np.flatnonzero(every >= 0)
    return Words(rows, every[rows], int(every.max(initial=-1)) + 1)


def _pairs_of_best(
    examples: Sequence[Example], chances: Sequence[Floats], words: Sequence[Floats]
) -> tuple[Floats, Floats]:
    """Return features and labels of the pairs that stand in the likeliest sentences."""
    features, labels = [], []
    for example, chance, word in zip(examples, chances, words, strict=True):
        best = np.argsort(-chance, kind="stable")[:PAIRS_OF]
        held = np.unique(example.pairs.numbers[np.isin(example.pairs.rows, best)])
        features.append(measure_pairs(example.material, example.pairs, chance, word)[held])
        labels.append(example.said_pairs[held])
    return np.concatenate(features), np.concatenate(labels)


def _named(weights: Floats, names: Sequence[str]) -> dict[str, float]:
    return dict(zip([*names, "constant"], weights.tolist(), strict=True))


def _stored(weights: Weights, names: Sequence[str]) -> dict[str, Any]:
    return {
        "sentence": _named(weights.sentence, names),
        "word": _named(weights.word, WORD),
        "pair": _named(weights.pair, PAIR),
    }


def train(rows: Sequence[Row]) -> str:
    """Return the text of the weights' file, learned from the rows."""
    examples = [make_example(row) for row in rows if row.sentences and row.reference]
    held: Counter[str] = Counter()
    for example in examples:
        held.update(set(example.material.terms))
    common = sorted(held, key=lambda word: (-held[word], word))[:VOCABULARY]
    english = learn(examples, common, len(ENGLISH))
    other = learn(examples, [], len(COMMON))
    lexicon = [
        [word, float(english.in_sentence[i]), float(english.as_word[i])]
        for i, word in enumerate(common)
    ]
    parts = [
        f'"english": {json.dumps(_stored(english, ENGLISH), indent=1)}',
        f'"other": {json.dumps(_stored(other, COMMON), indent=1)}',
        '"vocabulary": [\n' + ",\n".join(_lines(lexicon)) + "\n]",
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(lexicon: Sequence[list[Any]]) -> Iterator[str]:
    for entry in lexicon:
        yield json.dumps(entry, ensure_ascii=False, separators=(",", ":"))


def main(arguments: Sequence[str]) -> int:
    """Write the file; DATA_DIR holds the training files."""
    folder = Path(arguments[0])
    target = Path(arguments[1]) if len(arguments) > 1 else FILE
    rows = [row for name in TRAINING for row in read_rows(folder / name)]
    target.write_text(train(rows), encoding="utf-8")
    print(f"{target}: {target.stat().st_size} bytes from {len(rows)} articles")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
