"""Learn the weights of briefings: ``python -m tests.quality.train_briefing DATA_DIR [FILE]``.

Two logistic regressions, of terms and of pairs that an editor's summary of three ledes has, and
then weights of sets of sentences, under which a softmax over all sets of a story has the highest
expected ROUGE-1 plus ROUGE-2. Nothing is learned from briefing-dev.jsonl. The same data give the
same file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.article import Article, Paragraph
from reader.briefing.ledes import find_ledes, find_summary_candidates
from reader.briefing.pipeline import list_entries
from reader.briefing.sentence_sets import (
    SET_FEATURES,
    WEIGHTS_FILE,
    BriefingWeights,
    SentenceSets,
)
from reader.briefing.story_terms import PAIR_FEATURES, TERM_FEATURES, StoryTerms
from reader.summarising.terms import find_words, stem
from reader.text import prepare
from tests.quality.known_cases import read_rows
from tests.quality.logistic import Words, fit, minimise
from tests.quality.rouge import Scorer

Floats = NDArray[np.float64]

WORDS = 75
RIDGE = 10.0
RIDGE_SETS = 1e-4
TURNS = 150
DIGITS = 4


@dataclass
class Example:
    """A story with what is true of its terms, pairs and sets."""

    candidates: list[Any]
    terms: StoryTerms
    is_said: Floats
    is_said_pair: Floats
    reference: str


def make_articles(row: dict[str, Any]) -> list[Article]:
    """Return the ledes of a story as prepared articles."""
    return [
        prepare(
            Article(str(number), lede["title"], None, None, (_make_paragraph(lede["text"]),)),
            "english",
        )
        for number, lede in enumerate(row["articles"])
    ]


def _make_paragraph(text: str) -> Paragraph:
    return Paragraph(0, None, text, text)


def make_example(row: dict[str, Any]) -> Example | None:
    """Return a story's candidates and labels, None if there is nothing to choose from."""
    articles, entries = list_entries(make_articles(row))
    ledes = find_ledes(articles)
    candidates = find_summary_candidates(articles, entries, ledes)
    if not candidates:
        return None
    terms = StoryTerms(candidates, ledes, "english")
    said = [stem(word, "english") for word in find_words(row["ref"])]
    stems, pairs = set(said), set(pairwise(said))
    return Example(
        candidates,
        terms,
        np.array([term in stems for term in terms.terms], float),
        np.array([pair in pairs for pair in terms.pairs], float),
        row["ref"],
    )


def learn(examples: Sequence[Example], ridge: float = RIDGE_SETS) -> BriefingWeights:
    """Return the weights."""
    none = Words(np.zeros(0, int), np.zeros(0, int), 0)
    features = np.concatenate([e.terms.term_features for e in examples])
    labels = np.concatenate([e.is_said for e in examples])
    term = fit(features, labels, none, RIDGE, RIDGE).round(DIGITS)
    probabilities = [
        1 / (1 + np.exp(-(e.terms.term_features @ term[:-1] + term[-1]))) for e in examples
    ]
    features = np.concatenate(
        [e.terms.measure_pairs(p) for e, p in zip(examples, probabilities, strict=True)]
    )
    labels = np.concatenate([e.is_said_pair for e in examples])
    pair = fit(features, labels, none, RIDGE, RIDGE).round(DIGITS)
    draft = BriefingWeights(term, pair, np.zeros(len(SET_FEATURES)))
    stories = list(measure_sets(examples, draft))
    return BriefingWeights(term, pair, learn_sets(stories, ridge).round(DIGITS))


def measure_sets(
    examples: Sequence[Example], weights: BriefingWeights
) -> Iterator[tuple[Floats, Floats]]:
    """Yield features and rewards of all sets of each story that has several."""
    for example in examples:
        made = SentenceSets(example.candidates, example.terms, weights, WORDS)
        sets = made.list_sets(None)
        if len(sets) < 2:
            continue
        scorer = Scorer([c.text for c in example.candidates], [example.reference])
        rewards = np.zeros(len(sets))
        for size in {len(chosen) for chosen in sets}:
            rows = [row for row, chosen in enumerate(sets) if len(chosen) == size]
            one, two = scorer.score(np.array([sets[row] for row in rows]))
            rewards[rows] = one + two
        yield made.measure(sets), rewards


def learn_sets(stories: Sequence[tuple[Floats, Floats]], ridge: float) -> Floats:
    """Return the weights with the highest expected reward of a softmax over each story's sets."""
    sizes = np.array([len(rewards) for _, rewards in stories])
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    rewards = np.concatenate([rewards for _, rewards in stories])
    features = np.concatenate([found - found.mean(axis=0) for found, _ in stories])
    spread = features.std(axis=0) + 1e-6
    features /= spread

    def loss(weights: Floats) -> tuple[float, Floats]:
        odds = features @ weights
        raised = np.exp(odds - np.repeat(np.maximum.reduceat(odds, starts), sizes))
        shares = raised / np.repeat(np.add.reduceat(raised, starts), sizes)
        expected = np.add.reduceat(shares * rewards, starts)
        slope = -(features.T @ (shares * (rewards - np.repeat(expected, sizes))))
        value = -float(expected.mean()) + ridge * float(weights @ weights)
        return value, slope / len(sizes) + 2 * ridge * weights

    start = np.zeros(len(spread))
    start[:2] = 1
    return minimise(loss, start, TURNS) / spread


def write_weights(weights: BriefingWeights, file: Path) -> None:
    """Write the weights by the names of their features."""
    named = {
        "term": _name(weights.term, (*TERM_FEATURES, "constant")),
        "pair": _name(weights.pair, (*PAIR_FEATURES, "constant")),
        "set": _name(weights.set, SET_FEATURES),
    }
    file.write_text(json.dumps(named, indent=1) + "\n", encoding="utf-8")


def _name(weights: Floats, names: Sequence[str]) -> dict[str, float]:
    return dict(zip(names, weights.tolist(), strict=True))


def main(arguments: Sequence[str]) -> int:
    """Write the file; DATA_DIR holds the training files."""
    file = Path(arguments[1]) if len(arguments) > 1 else WEIGHTS_FILE
    rows = list(read_rows(Path(arguments[0]) / "briefing-train.jsonl"))
    examples = [example for row in rows if (example := make_example(row))]
    write_weights(learn(examples), file)
    print(f"{file}: {file.stat().st_size} bytes from {len(examples)} stories")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
