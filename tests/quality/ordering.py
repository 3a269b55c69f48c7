"""Which articles are told to be in order: ``python -m tests.quality.ordering DATA [--seeds N]``.

Of articles that nothing was learned from: the share that is told as ordered in the author's order
and in random orders, and the area under the curve of the score. Then, of the shuffled ones, how
often the next paragraph stood at most four away in the author's order: as shuffled, and by topic.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from reader.ordering import AUTHORS, find_order
from reader.ordering.author_order import draw_orders, score_orders
from reader.ordering.order_pipeline import measure_statistics
from tests.quality.ordered_rows import OrderedRow, read_measured, shuffle

_NEAR = 4  # places


def score(texts: Sequence[str], title: str) -> float:
    """Return by how many deviations an order scores above random ones."""
    count = min(len(texts), 200)
    statistics = measure_statistics(texts[:count], title, "english")
    orders = np.concatenate((np.arange(count)[np.newaxis], draw_orders(count, 1).orders[:200]))
    places = np.argsort(orders, axis=1).T
    scores = score_orders(statistics.measure(orders, places), statistics.weights.statistics)
    return float((scores[0] - scores[1:].mean()) / max(scores[1:].std(), 1e-9))


def _is_authors(texts: Sequence[str], title: str) -> bool:
    return find_order(texts, title, "english").judgement == AUTHORS


def compute_area(higher: Sequence[float], lower: Sequence[float]) -> float:
    """Return how often a value of the first stands above one of the second."""
    first, second = np.array(higher)[:, np.newaxis], np.array(lower)
    return float((first > second).mean() + 0.5 * (first == second).mean())


def count_near(row: OrderedRow, read: Sequence[str]) -> tuple[int, int]:
    """Return how many paragraphs are read next to one at most four away, and of how many."""
    places = {text: place for place, text in enumerate(row.paragraphs)}
    steps = np.abs(np.diff([places[text] for text in read]))
    return int((steps <= _NEAR).sum()), len(steps)


def show_topics(rows: Sequence[OrderedRow]) -> None:
    """Print how near in the author's order are those that are read one after the other."""
    found: dict[str, list[tuple[int, int]]] = {"as shuffled": [], "by topic": []}
    for row in rows:
        texts = shuffle(row, 0)
        by_topic = find_order(texts, row.title, "english").by_topic
        if by_topic:
            found["as shuffled"].append(count_near(row, texts))
            found["by topic"].append(count_near(row, [texts[index] for index in by_topic]))
    for name, counts in found.items():
        near, steps = np.sum(counts, axis=0)
        print(f"{name:12} {near / steps:.3f} of {steps} steps in {len(counts)} articles")


def main(arguments: Sequence[str]) -> int:
    """Print a line for each file of articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=4, help="random orders of each article")
    options = parser.parse_args(arguments)
    rows: dict[str, list[OrderedRow]] = {}
    for row in read_measured(options.folder):
        rows.setdefault(row.kind, []).append(row)
    passed = tried = 0
    print(f"{'':16} articles  in order  shuffled     area")
    for kind, of_kind in rows.items():
        ordered = np.mean([_is_authors(r.paragraphs, r.title) for r in of_kind])
        orders = [(shuffle(r, seed), r.title) for r in of_kind for seed in range(options.seeds)]
        wrong = sum(_is_authors(texts, title) for texts, title in orders)
        area = compute_area(
            [score(r.paragraphs, r.title) for r in of_kind],
            [score(texts, title) for texts, title in orders[:: options.seeds]],
        )
        passed, tried = passed + wrong, tried + len(orders)
        print(f"{kind:16} {len(of_kind):8} {ordered:9.3f} {wrong:4} of {len(orders)} {area:8.3f}")
    print(f"shuffled and told as ordered: {passed} of {tried}")
    show_topics([row for of_kind in rows.values() for row in of_kind if len(row.paragraphs) >= 20])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
