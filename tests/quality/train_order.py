"""Learn what tells an author's order: ``python -m tests.quality.train_order DATA_DIR [FILE]``.

Logistic regressions: whether a paragraph is the first, whether it is in the first third, whether
it follows another; then, on articles that these have not seen, how much each statistic counts.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.ordering.author_order import draw_orders
from reader.ordering.order_statistics import OrderStatistics
from reader.ordering.order_weights import STATISTICS, WEIGHTS_FILE, OrderWeights
from reader.ordering.paragraph_traits import (
    FIRST_TRAITS,
    LIKENESSES,
    SECOND_TRAITS,
    TRAITS,
    ParagraphTraits,
)
from tests.quality.logistic import Words, fit
from tests.quality.ordered_rows import OrderedRow, read_learned

Floats = NDArray[np.float64]

STEMS = 500
RIDGE = 10.0
RIDGE_STEMS = 60.0
DIGITS = 3
OTHERS = 3  # paragraphs that do not follow, for each that does
ORDERS = 200  # random ones, beside which an order is measured
EVERY = 4  # one of so many articles is kept for the weights of the statistics
NO_WORDS = Words(np.zeros(0, int), np.zeros(0, int), 0)


def learn(rows: Sequence[OrderedRow]) -> OrderWeights:
    """Return the weights that tell of the rows which order is the author's."""
    learned = [row for number, row in enumerate(rows) if number % EVERY]
    weights = _learn_traits(learned)
    kept = [row for row in rows[::EVERY] if row.paragraphs[0] != row.paragraphs[0].lower()]
    measured, labels = [], []
    for row in kept:
        traits = ParagraphTraits(row.paragraphs, row.title, "english")
        drawn = draw_orders(len(row.paragraphs), 1).orders[: ORDERS + 2]
        orders = np.concatenate((np.arange(len(row.paragraphs))[np.newaxis], drawn))
        places = np.argsort(orders, axis=1).T
        found = OrderStatistics.of(traits, weights).measure(orders, places)
        deviation = found[3:].std(axis=0)
        standard = (found[:3] - found[3:].mean(axis=0)) / np.where(deviation > 1e-9, deviation, 1)
        measured.append(np.where(deviation > 1e-9, standard, 0))
        labels += [1.0, 0.0, 0.0]
    found = fit(np.concatenate(measured), np.array(labels), NO_WORDS, 1.0, 1.0)
    return replace(weights, statistics=found[:-1].round(DIGITS))


def _learn_traits(rows: Sequence[OrderedRow]) -> OrderWeights:
    """Return weights without those of the statistics."""
    draw = np.random.default_rng(1)
    singles, first, early, pairs, follows, terms = [], [], [], [], [], []
    articles_with: Counter[str] = Counter()
    for row in rows:
        traits, count = ParagraphTraits(row.paragraphs, row.title, "english"), len(row.paragraphs)
        matrix, place = traits.matrix, np.arange(count)
        singles.append(traits.singles)
        first.append(place == 0)
        early.append(place < count / 3)
        terms.append((matrix.rows, [matrix.terms[column] for column in matrix.columns]))
        articles_with.update(set(matrix.terms))
        before = np.repeat(place, OTHERS + 1)
        after = draw.integers(0, count, len(before))
        after[:: OTHERS + 1] = place + 1
        after[1 :: OTHERS + 1] = place - 1
        used = (after >= 0) & (after < count) & (after != before)
        before, after = before[used], after[used]
        pairs.append(_pair_traits(traits, before, after))
        follows.append(after == before + 1)
    stems = sorted(articles_with, key=lambda stem: (-articles_with[stem], stem))[:STEMS]
    numbers = {stem: number for number, stem in enumerate(stems)}
    words, start = [], 0
    for (rows_of, terms_of), traits_of in zip(terms, singles, strict=True):
        words += [
            (row + start, numbers[term])
            for row, term in zip(rows_of.tolist(), terms_of, strict=True)
            if term in numbers
        ]
        start += len(traits_of)
    found_words = np.array(words, dtype=np.int64)
    sparse = Words(found_words[:, 0], found_words[:, 1], len(stems))
    dense, width = np.concatenate(singles), len(TRAITS)
    lead, soon = (
        fit(dense, np.concatenate(labels).astype(float), sparse, RIDGE, RIDGE_STEMS).round(DIGITS)
        for labels in (first, early)
    )
    pair = fit(np.concatenate(pairs), np.concatenate(follows).astype(float), NO_WORDS, RIDGE, RIDGE)
    pair = pair.round(DIGITS)
    return OrderWeights(
        lead[:width],
        soon[:width],
        numbers,
        np.append(lead[width:-1], 0.0),
        np.append(soon[width:-1], 0.0),
        pair[: len(LIKENESSES)],
        pair[len(LIKENESSES) : -1].reshape(len(FIRST_TRAITS), len(SECOND_TRAITS)),
        np.zeros(len(STATISTICS)),
    )


def _pair_traits(
    traits: ParagraphTraits, before: NDArray[np.int64], after: NDArray[np.int64]
) -> Floats:
    products = traits.firsts[before][:, :, np.newaxis] * traits.seconds[after][:, np.newaxis, :]
    return np.hstack((traits.likenesses[:, before, after].T, products.reshape(len(before), -1)))


def format_weights(weights: OrderWeights) -> str:
    """Return the text of the weights' file."""
    stored = {
        "lead": _name(TRAITS, weights.lead),
        "early": _name(TRAITS, weights.early),
        "likenesses": _name(LIKENESSES, weights.likenesses),
        "neighbours": {
            first: _name(SECOND_TRAITS, row)
            for first, row in zip(FIRST_TRAITS, weights.neighbours, strict=True)
        },
        "statistics": _name(STATISTICS, weights.statistics),
    }
    stems = [
        json.dumps([stem, round(float(lead), 2), round(float(early), 2)], ensure_ascii=False)
        for stem, lead, early in zip(
            weights.stem_numbers, weights.stem_as_lead, weights.stem_as_early, strict=False
        )
    ]
    parts = [f'"{name}": {json.dumps(part, indent=1)}' for name, part in stored.items()]
    return "{\n" + ",\n".join([*parts, '"stems": [\n' + ",\n".join(stems) + "\n]"]) + "\n}\n"


def _name(names: Sequence[str], weights: Floats) -> dict[str, float]:
    return dict(zip(names, weights.tolist(), strict=True))


def main(arguments: Sequence[str]) -> int:
    """Write the file; DATA_DIR holds the articles."""
    target = Path(arguments[1]) if len(arguments) > 1 else WEIGHTS_FILE
    rows = read_learned(Path(arguments[0]))
    weights = learn(rows)
    target.write_text(format_weights(weights), encoding="utf-8")
    print(f"{target}: {target.stat().st_size} bytes from {len(rows)} articles")
    print(_name(STATISTICS, weights.statistics))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
