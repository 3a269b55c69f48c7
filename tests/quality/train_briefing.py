"""Learn the weights of briefings: ``python -m tests.quality.train_briefing DATA_DIR [FILE]``.

Two logistic regressions, of terms and of pairs that an editor's summary of three ledes has, and
then weights of sets of sentences, under which a softmax over all sets of a story has the highest
expected ROUGE-1 plus twice ROUGE-2 plus ROUGE-Lsum. Once with weights of common words and pairs of
words, for English, and once without, for other languages. Nothing is learned from
briefing-dev.jsonl. The same data give the same file.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.article import Article, Paragraph
from reader.briefing.briefing_weights import WEIGHTS_FILE, BriefingWeights
from reader.briefing.ledes import find_ledes, find_summary_candidates
from reader.briefing.pipeline import list_entries
from reader.briefing.sentence_sets import SET_FEATURES, SentenceSets
from reader.briefing.story_terms import PAIR_FEATURES, TERM_FEATURES, StoryTerms
from reader.summarising.terms import find_words, stem
from reader.text import prepare
from tests.quality.known_cases import read_rows
from tests.quality.logistic import Words, fit, minimise
from tests.quality.rouge import Scorer

Floats = NDArray[np.float64]

WORDS = 75
RIDGE = 10.0
RIDGE_WORDS = 8.0
RIDGE_SETS = 1e-4
TURNS = 150
DIGITS = 4
STORIES_OF_WORD = 15  # with a word or pair that has a weight of its own
MEASURES = np.array([1.0, 2.0, 1.0])  # ROUGE-1, ROUGE-2, ROUGE-Lsum in the reward of a set


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


def find_common(examples: Sequence[Example]) -> tuple[list[str], list[str]]:
    """Return the stems and pairs of stems with weights of their own, no number among them."""
    stems = Counter(term for e in examples for term in e.terms.terms)
    pairs = Counter(" ".join(pair) for e in examples for pair in e.terms.pairs)
    words, word_pairs = (
        sorted(
            name
            for name, stories in counts.items()
            if stories >= STORIES_OF_WORD and not any(map(str.isdigit, name))
        )
        for counts in (stems, pairs)
    )
    return words, word_pairs


def learn(
    examples: Sequence[Example],
    common: tuple[Sequence[str], Sequence[str]] = ((), ()),
    ridge: float = RIDGE_SETS,
) -> BriefingWeights:
    """Return the weights, with those of the ``common`` words and pairs."""
    term, words = _fit_odds(
        [e.terms.term_features for e in examples],
        [e.is_said for e in examples],
        [e.terms.terms for e in examples],
        common[0],
    )
    draft = BriefingWeights(term, np.zeros(0), {}, words)
    pair, word_pairs = _fit_odds(
        [e.terms.measure_pairs(draft.rate_terms(e.terms)) for e in examples],
        [e.is_said_pair for e in examples],
        [[" ".join(pair) for pair in e.terms.pairs] for e in examples],
        common[1],
    )
    draft = BriefingWeights(term, pair, {}, words, word_pairs)
    weights = learn_sets(list(measure_sets(examples, draft)), ridge).round(DIGITS)
    return BriefingWeights(term, pair, _name(weights, SET_FEATURES), words, word_pairs)


def _fit_odds(
    features: Sequence[Floats],
    labels: Sequence[Floats],
    names: Sequence[Sequence[str]],
    common: Sequence[str],
) -> tuple[Floats, dict[str, float]]:
    """Return the weights of features with the constant, and those of the common names."""
    numbers = {name: number for number, name in enumerate(common)}
    every = (name for of_story in names for name in of_story)
    known = np.array([(i, numbers[name]) for i, name in enumerate(every) if name in numbers], int)
    rows, columns = known.reshape(-1, 2).T
    words = Words(rows, columns, len(common))
    dense = np.concatenate(features)
    found = fit(dense, np.concatenate(labels), words, RIDGE, RIDGE_WORDS, TURNS).round(DIGITS)
    width = dense.shape[1]
    return np.append(found[:width], found[-1]), _name(found[width:-1], common)


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
            chosen_sets = np.array([sets[row] for row in rows])
            found = (*scorer.score(chosen_sets), scorer.score_longest(chosen_sets))
            rewards[rows] = MEASURES @ np.stack(found)
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


def write_weights(english: BriefingWeights, other: BriefingWeights, file: Path) -> None:
    """Write the weights by the names of their features."""
    stored = {"english": _name_all(english), "other": _name_all(other)}
    file.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _name_all(weights: BriefingWeights) -> dict[str, Mapping[str, float]]:
    named = {
        "term": _name(weights.term, (*TERM_FEATURES, "constant")),
        "pair": _name(weights.pair, (*PAIR_FEATURES, "constant")),
        "set": weights.set,
    }
    words = {"words": weights.words, "word pairs": weights.word_pairs}
    return {**named, **words} if weights.words else named


def _name(weights: Floats, names: Sequence[str]) -> dict[str, float]:
    return dict(zip(names, weights.tolist(), strict=True))


def main(arguments: Sequence[str]) -> int:
    """Write the file; DATA_DIR holds the training files."""
    file = Path(arguments[1]) if len(arguments) > 1 else WEIGHTS_FILE
    rows = list(read_rows(Path(arguments[0]) / "briefing-train.jsonl"))
    examples = [example for row in rows if (example := make_example(row))]
    write_weights(learn(examples, find_common(examples)), learn(examples), file)
    print(f"{file}: {file.stat().st_size} bytes from {len(examples)} stories")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
