"""Learn the weights of briefings: ``python -m tests.quality.train_briefing DATA_DIR [FILE]``.

A ridge regression of the length of an editor's summary of three ledes; two logistic regressions, of
terms and of pairs that it has, whose odds are bent by small nets; and a ridge regression of ROUGE-1
plus twice ROUGE-2 plus ROUGE-Lsum of sets of sentences, beside the other sets of their story. Once
with weights of common words and pairs of words, for English, and once without, for other languages.
Nothing is learned from briefing-dev.jsonl. The same data give the same file.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.article import Article, Paragraph
from reader.briefing.briefing_weights import (
    LENGTH_FEATURES,
    PAIR_INPUTS,
    TERM_INPUTS,
    WEIGHTS_FILE,
    BriefingWeights,
    HiddenUnits,
    LengthWeights,
)
from reader.briefing.ledes import find_ledes, find_summary_candidates
from reader.briefing.pipeline import list_entries
from reader.briefing.sentence_sets import SET_FEATURES, SentenceSets
from reader.briefing.story_terms import PAIR_FEATURES, TERM_FEATURES, StoryTerms
from reader.summarising.terms import find_words, stem
from reader.text import prepare
from tests.quality.known_cases import read_rows
from tests.quality.logistic import Words, fit
from tests.quality.rouge import Scorer
from tests.quality.small_nets import fit_net

Floats = NDArray[np.float64]

WORDS = 75
RIDGE = 10.0
RIDGE_WORDS = 8.0
RIDGE_LENGTH = 200.0
RIDGE_SETS = 1e-3  # of the mean square of a feature
UNITS, NETS = 16, 4  # hidden units of a net, and nets whose mean bends the odds
PARTS = 4  # of the stories; the length of a story is learned from the other parts
TURNS = 150
DIGITS = 4
STORIES_OF_WORD = 15  # with a word or pair that has a weight of its own
MEASURES = np.array([1.0, 2.0, 1.0])  # ROUGE-1, ROUGE-2, ROUGE-Lsum in the reward of a set


@dataclass
class Example:
    """A story with what is true of its terms, pairs and sets.

    ``log_length`` is that of the number of terms in the editor's summary.
    """

    candidates: list[Any]
    terms: StoryTerms
    is_said: Floats
    is_said_pair: Floats
    reference: str
    log_length: float


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
        float(np.log(max(len(said), 1))),
    )


@dataclass
class Common:
    """The stems and pairs of stems with weights of their own, no number among them.

    ``lede_words`` are stems of ledes and headlines, the others of candidates.
    """

    lede_words: Sequence[str] = ()
    words: Sequence[str] = ()
    word_pairs: Sequence[str] = ()


def find_common(examples: Sequence[Example]) -> Common:
    """Return what stands in enough stories."""
    told = Counter(term for e in examples for term in e.terms.lede_terms)
    stems = Counter(term for e in examples for term in e.terms.terms)
    pairs = Counter(" ".join(pair) for e in examples for pair in e.terms.pairs)
    return Common(*(_list_common(counts) for counts in (told, stems, pairs)))


def _list_common(counts: Mapping[str, int]) -> list[str]:
    return sorted(
        name
        for name, stories in counts.items()
        if stories >= STORIES_OF_WORD and not any(map(str.isdigit, name))
    )


def learn(
    examples: Sequence[Example], common: Common | None = None, ridge: float = RIDGE_SETS
) -> BriefingWeights:
    """Return the weights, with those of the ``common`` words and pairs.

    What follows from the length is learned from lengths that are expected as they are of new
    stories: by weights from other parts of the stories.
    """
    common = common or Common()
    parts = np.arange(len(examples)) % PARTS
    lengths = [
        learn_length([e for e, its in zip(examples, parts, strict=True) if its != part], common)
        for part in range(PARTS)
    ]
    of_example = [lengths[part] for part in parts]
    is_said = [e.is_said for e in examples]
    is_said_pair = [e.is_said_pair for e in examples]
    term, words = _fit_odds(
        [
            e.terms.measure_terms(length.expect(e.terms))
            for e, length in zip(examples, of_example, strict=True)
        ],
        is_said,
        [e.terms.terms for e in examples],
        common.words,
    )
    none = HiddenUnits(np.zeros((1, 1)), np.zeros(0))
    drafts = [
        BriefingWeights(length, term, words, none, np.zeros(0), {}, none, {})
        for length in of_example
    ]
    inputs = [draft.measure_terms(e.terms) for e, draft in zip(examples, drafts, strict=True)]
    term_units = fit_units(inputs, is_said)
    rated = [term_units.rate(found) for found in inputs]
    pair, word_pairs = _fit_odds(
        [
            e.terms.measure_pairs(found, length.expect(e.terms))
            for e, found, length in zip(examples, rated, of_example, strict=True)
        ],
        is_said_pair,
        [[" ".join(pair) for pair in e.terms.pairs] for e in examples],
        common.word_pairs,
    )
    drafts = [
        replace(draft, term_units=term_units, pair=pair, word_pairs=word_pairs) for draft in drafts
    ]
    inputs = [
        draft.measure_pairs(e.terms, found)
        for e, draft, found in zip(examples, drafts, rated, strict=True)
    ]
    pair_units = fit_units(inputs, is_said_pair)
    drafts = [replace(draft, pair_units=pair_units) for draft in drafts]
    measured = [measure_sets(e, draft) for e, draft in zip(examples, drafts, strict=True)]
    of_sets = learn_sets([found for found in measured if len(found[1]) > 1], ridge).round(DIGITS)
    whole = learn_length(examples, common)
    return replace(drafts[0], length=whole, set=_name(of_sets, SET_FEATURES))


def fit_units(inputs: Sequence[Floats], labels: Sequence[Floats]) -> HiddenUnits:
    """Return units that bend the odds in the last column of the inputs, a mean of several nets."""
    rows = np.concatenate(inputs)
    nets = [fit_net(rows, np.concatenate(labels), UNITS, seed) for seed in range(NETS)]
    hidden = np.concatenate([net.hidden for net in nets], axis=1)
    direct = np.mean([net.direct for net in nets], axis=0)
    weights = np.column_stack([hidden, direct])
    return HiddenUnits(_shorten(weights), _shorten(np.concatenate([n.out for n in nets]) / NETS))


def _shorten(values: Floats) -> Floats:
    """Return numbers with as many digits as count."""
    return np.array([float(f"{value:.{DIGITS}g}") for value in values.flat]).reshape(values.shape)


def learn_length(examples: Sequence[Example], common: Common) -> LengthWeights:
    """Return the weights of the length of a summary, those of common words by ridge regression."""
    numbers = {word: number for number, word in enumerate(common.lede_words)}
    has = np.zeros((len(examples), len(numbers)))
    for row, example in enumerate(examples):
        has[row, [numbers[t] for t in example.terms.lede_terms if t in numbers]] = 1
    shares = has.mean(axis=0)
    has -= shares
    known = np.array([(np.log(e.terms.lede_words), 1.0) for e in examples])
    lengths = np.array([e.log_length for e in examples])
    # What the features explain of the words is taken out, so that both are fitted at once.
    explained = np.linalg.lstsq(known, np.column_stack([has, lengths]), rcond=None)[0]
    left, left_lengths = has - known @ explained[:, :-1], lengths - known @ explained[:, -1]
    product = left.T @ left + RIDGE_LENGTH * np.eye(len(numbers))
    words = np.linalg.solve(product, left.T @ left_lengths).round(DIGITS)
    features = np.linalg.lstsq(known, lengths - has @ words, rcond=None)[0]
    features[1] -= shares @ words
    return LengthWeights(features.round(DIGITS), _name(words, common.lede_words))


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


def measure_sets(example: Example, weights: BriefingWeights) -> tuple[Floats, Floats]:
    """Return features and rewards of all sets of a story."""
    made = SentenceSets(example.candidates, example.terms, weights, WORDS)
    sets = made.list_sets(None)
    scorer = Scorer([c.text for c in example.candidates], [example.reference])
    rewards = np.zeros(len(sets))
    for size in {len(chosen) for chosen in sets}:
        rows = [row for row, chosen in enumerate(sets) if len(chosen) == size]
        chosen_sets = np.array([sets[row] for row in rows])
        found = (*scorer.score(chosen_sets), scorer.score_longest(chosen_sets))
        rewards[rows] = MEASURES @ np.stack(found)
    return made.measure(sets), rewards


def learn_sets(stories: Sequence[tuple[Floats, Floats]], ridge: float) -> Floats:
    """Return the weights of the features that fit the rewards of a story's sets best.

    Least squares beside the mean of the story, where a story with more sets has more weight, but
    not as much more. To fit all sets is better than to raise the reward of those that are chosen,
    of which there are too few to learn from.
    """
    features = np.concatenate([found - found.mean(axis=0) for found, _ in stories])
    rewards = np.concatenate([rewards - rewards.mean() for _, rewards in stories])
    sizes = np.array([len(rewards) for _, rewards in stories])
    shares = np.repeat(sizes**-0.5, sizes)
    spread = features.std(axis=0) + 1e-6
    features /= spread
    weighed = features * shares[:, None]
    product = weighed.T @ features
    product += ridge * np.trace(product) / len(product) * np.eye(len(product))
    weights: Floats = np.linalg.solve(product, weighed.T @ rewards) / spread
    return weights


def write_weights(english: BriefingWeights, other: BriefingWeights, file: Path) -> None:
    """Write the weights by the names of their features."""
    stored = {"english": _name_all(english), "other": _name_all(other)}
    file.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _name_all(weights: BriefingWeights) -> dict[str, Mapping[str, float] | Mapping[str, str]]:
    named: dict[str, Mapping[str, float] | Mapping[str, str]] = {
        "length": _name(weights.length.features, LENGTH_FEATURES),
        "term": _name(weights.term, (*TERM_FEATURES, "constant")),
        "pair": _name(weights.pair, (*PAIR_FEATURES, "constant")),
        "set": weights.set,
        "term units": _write_units(weights.term_units, TERM_INPUTS),
        "pair units": _write_units(weights.pair_units, PAIR_INPUTS),
    }
    words = {
        "words of length": weights.length.words,
        "words": weights.words,
        "word pairs": weights.word_pairs,
    }
    return {**named, **words} if weights.words else named


def _write_units(units: HiddenUnits, inputs: Sequence[str]) -> dict[str, str]:
    """Return the weights of each input as a line of numbers."""
    rows = zip((*inputs, "constant", "out"), [*units.weights, units.out], strict=True)
    return {name: " ".join(f"{value:g}" for value in row) for name, row in rows}


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
