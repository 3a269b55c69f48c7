"""Learn the weights of gist: ``python -m tests.quality.train_gist DATA_DIR [FILE] [FILE]``.

The first file has those for articles in an unknown order, the second those for articles in their
author's order, where places are features too. Three logistic regressions, each on what the one
before gives: the chance of a sentence to be in the greedy oracle, of a word and of a pair of words
to be in the highlights. Once with the words of English, once without for other languages. The same
data give the same files.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.summarising.selection import (
    BIGRAM_FEATURES,
    COMMON_FEATURES,
    ENGLISH_FEATURES,
    ITEM_PLACES,
    PLACE_WEIGHTS_FILE,
    SENTENCE_PLACES,
    TERM_FEATURES,
    WEIGHTS_FILE,
    Bigrams,
    Weights,
    measure_bigrams,
    measure_item_places,
    measure_sentence_places,
    measure_sentences,
    measure_terms,
)
from reader.summarising.selection.weights import CONSTANT
from reader.summarising.standalone import find_defects, level_of_defects
from reader.summarising.terms import TermMatrix, build_term_matrix, find_words, stem
from tests.quality.data import TRAINING, Row, read_rows
from tests.quality.logistic import Words, fit
from tests.quality.rouge import Scorer

Floats = NDArray[np.float64]

VOCABULARY = 3000
PLACES_FROM = (3_336, 2_000)  # articles of each file; more teach places hardly better
TURNS = {False: 2000, True: 300}  # places go together, so that a search comes to its end slowly
LEAST = {False: 0.0, True: 0.06}  # weights of words below it are left out: the file stays small
RIDGE = 10.0
RIDGE_STEMS = 100.0
RIDGE_TERMS = 20.0
BIGRAMS_OF = 12  # candidates whose pairs are learned: those that the choice will look at
DIGITS = 4
DIGITS_STEMS = 2


@dataclass
class Example:
    """An article with its features and what is true of its sentences, terms and pairs.

    The features of places have no columns where the order is not to be used.
    """

    matrix: TermMatrix
    features: Floats
    sentence_places: Floats
    term_places: Floats
    bigram_places: Floats
    chosen: Floats
    is_said: Floats
    bigrams: Bigrams
    is_said_bigram: Floats


def make_example(row: Row, *, ordered: bool) -> Example:
    """Return an article's features and labels; ``ordered``: with the features of places."""
    by_text = sorted(range(len(row.sentences)), key=row.sentences.__getitem__)
    texts = [row.sentences[number] for number in by_text]
    places = np.array(by_text) if ordered else None
    cased = any(text != text.lower() for text in texts)
    levels = [level_of_defects(find_defects(text, cased=cased)) for text in texts]
    matrix = build_term_matrix(texts, row.title, "english", levels.__getitem__)
    features, _ = measure_sentences(matrix)
    chosen = np.zeros(len(matrix))
    chosen[Scorer(matrix.texts, row.reference).oracle()] = 1
    stems = [[stem(word, "english") for word in find_words(text)] for text in row.reference]
    words = {word for given in stems for word in given}
    both = {pair for given in stems for pair in pairwise(given)}
    bigrams, terms = Bigrams(matrix), matrix.terms
    is_said = np.array([term in words for term in terms], dtype=float)
    is_said_bigram = np.array(
        [(terms[a], terms[b]) in both for a, b in zip(bigrams.first, bigrams.second, strict=True)],
        dtype=float,
    )
    return Example(
        matrix,
        features,
        measure_sentence_places(places, features),
        measure_item_places(places, matrix.rows, matrix.columns, len(terms)),
        measure_item_places(places, bigrams.rows, bigrams.numbers, len(bigrams.first)),
        chosen,
        is_said,
        bigrams,
        is_said_bigram,
    )


def learn(
    examples: Sequence[Example], vocabulary: Sequence[str], width: int, turns: int
) -> Weights:
    """Return the weights from the first ``width`` features and the words of a vocabulary."""
    stem_numbers = {stem: i for i, stem in enumerate(vocabulary)}
    none = np.zeros(0)
    dense = np.concatenate(
        [np.hstack((e.features[:, :width], e.sentence_places)) for e in examples]
    )
    labels = np.concatenate([e.chosen for e in examples])
    found = fit(
        dense, labels, _stems_in_sentences(examples, stem_numbers), RIDGE, RIDGE_STEMS, turns
    )
    sentence, sentence_places, stem_in_sentence = _part(found, width, dense.shape[1])
    draft = Weights(
        sentence, none, none, stem_numbers, stem_in_sentence, none, sentence_places=sentence_places
    )
    numbers_by_example = [draft.find_stem_numbers(e.matrix) for e in examples]
    probabilities = [
        draft.sentence_probabilities(e.matrix, e.features, e.sentence_places, k)
        for e, k in zip(examples, numbers_by_example, strict=True)
    ]

    features = [measure_terms(e.matrix, c) for e, c in zip(examples, probabilities, strict=True)]
    labels = np.concatenate([e.is_said for e in examples])
    dense = np.hstack((np.concatenate(features), np.concatenate([e.term_places for e in examples])))
    found = fit(dense, labels, _stems_as_terms(numbers_by_example), RIDGE, RIDGE_TERMS, turns)
    term, term_places, stem_as_term = _part(found, len(TERM_FEATURES), dense.shape[1])
    draft = replace(draft, term=term, term_places=term_places, stem_as_term=stem_as_term)

    term_probabilities = [
        draft.term_probabilities(f, e.term_places, k)
        for f, e, k in zip(features, examples, numbers_by_example, strict=True)
    ]
    dense, labels = _bigrams_of_best(examples, probabilities, term_probabilities)
    found = fit(dense, labels, Words(np.zeros(0, int), np.zeros(0, int), 0), RIDGE, RIDGE, turns)
    bigram, bigram_places, _ = _part(found, len(BIGRAM_FEATURES), dense.shape[1])
    return replace(draft, bigram=bigram, bigram_places=bigram_places)


def _part(found: Floats, width: int, dense: int) -> tuple[Floats, Floats, Floats]:
    """Return the weights of features with the constant, of places, of words with a last 0.

    ``width`` counts the features, ``dense`` these and the places.
    """
    features = np.append(found[:width], found[-1]).round(DIGITS)
    words = np.append(found[dense:-1].round(DIGITS_STEMS), 0.0)
    return features, found[width:dense].round(DIGITS), words


def _stems_in_sentences(examples: Sequence[Example], stem_numbers: dict[str, int]) -> Words:
    rows, numbers, start = [], [], 0
    for example in examples:
        numbers_of_terms = np.array(
            [stem_numbers.get(term, -1) for term in example.matrix.terms], dtype=np.int64
        )
        entry_stems = numbers_of_terms[example.matrix.columns]
        rows.append(example.matrix.rows[entry_stems >= 0] + start)
        numbers.append(entry_stems[entry_stems >= 0])
        start += len(example.matrix)
    return Words(np.concatenate(rows), np.concatenate(numbers), len(stem_numbers))


def _stems_as_terms(numbers_by_example: Sequence[NDArray[np.int64]]) -> Words:
    every_number = np.concatenate(numbers_by_example)
    rows = np.flatnonzero(every_number >= 0)
    return Words(rows, every_number[rows], int(every_number.max(initial=-1)) + 1)


def _bigrams_of_best(
    examples: Sequence[Example],
    sentence_probabilities: Sequence[Floats],
    term_probabilities: Sequence[Floats],
) -> tuple[Floats, Floats]:
    """Return features and labels of the pairs that stand in the likeliest sentences."""
    features, labels = [], []
    for example, chances, term_chances in zip(
        examples, sentence_probabilities, term_probabilities, strict=True
    ):
        best = np.argsort(-chances, kind="stable")[:BIGRAMS_OF]
        of_best = np.unique(example.bigrams.numbers[np.isin(example.bigrams.rows, best)])
        measured = measure_bigrams(example.matrix, example.bigrams, chances, term_chances)
        features.append(np.hstack((measured, example.bigram_places))[of_best])
        labels.append(example.is_said_bigram[of_best])
    return np.concatenate(features), np.concatenate(labels)


def _name_weights(weights: Floats, names: Sequence[str]) -> dict[str, float]:
    return dict(zip(names, weights.tolist(), strict=True))


def _name_all(weights: Weights, names: Sequence[str]) -> dict[str, Any]:
    named = {
        "sentence": _name_weights(weights.sentence, (*names, CONSTANT)),
        "word": _name_weights(weights.term, (*TERM_FEATURES, CONSTANT)),
        "pair": _name_weights(weights.bigram, (*BIGRAM_FEATURES, CONSTANT)),
    }
    if len(weights.sentence_places):
        named |= {
            "sentence places": _name_weights(weights.sentence_places, SENTENCE_PLACES),
            "word places": _name_weights(weights.term_places, ITEM_PLACES),
            "pair places": _name_weights(weights.bigram_places, ITEM_PLACES),
        }
    return named


def train(rows: Sequence[Row], *, ordered: bool = False) -> str:
    """Return the text of a weights' file, learned from the rows; ``ordered``: with places."""
    examples = [
        make_example(row, ordered=ordered) for row in rows if row.sentences and row.reference
    ]
    articles_with: Counter[str] = Counter()
    for example in examples:
        articles_with.update(set(example.matrix.terms))
    common = sorted(articles_with, key=lambda stem: (-articles_with[stem], stem))[:VOCABULARY]
    english = learn(examples, common, len(ENGLISH_FEATURES), TURNS[ordered])
    other = learn(examples, [], len(COMMON_FEATURES), TURNS[ordered])
    lexicon = [
        [stem, float(english.stem_in_sentence[i]), float(english.stem_as_term[i])]
        for i, stem in enumerate(common)
    ]
    lexicon = [entry for entry in lexicon if max(map(abs, entry[1:])) >= LEAST[ordered]]
    parts = [
        f'"english": {json.dumps(_name_all(english, ENGLISH_FEATURES), indent=1)}',
        f'"other": {json.dumps(_name_all(other, COMMON_FEATURES), indent=1)}',
        '"vocabulary": [\n' + ",\n".join(_lines(lexicon)) + "\n]",
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(lexicon: Sequence[list[Any]]) -> Iterator[str]:
    for entry in lexicon:
        yield json.dumps(entry, ensure_ascii=False, separators=(",", ":"))


def main(arguments: Sequence[str]) -> int:
    """Write the files; DATA_DIR holds the training files."""
    folder = Path(arguments[0])
    given = [Path(argument) for argument in arguments[1:]]
    targets = [*given, *(WEIGHTS_FILE, PLACE_WEIGHTS_FILE)[len(given) :]]
    files = [read_rows(folder / name) for name in TRAINING]
    for target, ordered in zip(targets, (False, True), strict=True):
        most = PLACES_FROM if ordered else (None, None)
        rows = [row for found, end in zip(files, most, strict=True) for row in found[:end]]
        target.write_text(train(rows, ordered=ordered), encoding="utf-8")
        print(f"{target}: {target.stat().st_size} bytes from {len(rows)} articles", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
