"""How well articles are grouped by event: python -m tests.quality.stories DATA [--choose]

DATA is the folder of labelled articles. ECB+ holds two events of one kind in each topic; the bound
for joining a story is chosen on half of its topics (``--choose`` prints all that were tried) and
confirmed on the other half. The articles of BASIL are mixed with 600 others of the same days.
Status 1 if a bound is missed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reader.stories import JOIN
from tests.quality.stories_cases import (
    Grouper,
    Labelled,
    Scores,
    average,
    count_joined,
    count_moved,
    group_articles,
    read_basil,
    read_ecb,
    read_others,
    score,
    shuffle_days,
    sort_days,
    split_topics,
)

_ORDERS = 5
_OTHERS = 600
_TRIED = (0.18, 0.20, 0.22, 0.24, 0.26, 0.28, 0.30, 0.34)
_MIN_F1, _MIN_PAIR_PRECISION, _MIN_PAIR_RECALL, _MAX_WRONG = 0.89, 0.95, 0.85, 0.02


def measure(articles: Sequence[Labelled], join: float | None = None) -> Scores:
    """Return the mean scores over several orders of arrival."""
    labels = {i: a.story for i, a in enumerate(articles) if a.story is not None}
    grouper: Grouper = partial(group_articles, join=join)
    return average(
        [score(grouper(articles, shuffle_days(articles, seed)), labels) for seed in range(_ORDERS)]
    )


def show(name: str, scores: Scores, verdict: str = "") -> None:
    """Print scores."""
    print(
        f"{name:44} B3 P {scores.precision:.3f} R {scores.recall:.3f} F1 {scores.f1:.3f}"
        f" | pairs P {scores.pair_precision:.3f} R {scores.pair_recall:.3f} {verdict}",
        flush=True,
    )


def _judge(is_met: bool) -> str:
    return "" if is_met else " MISSED"


def measure_ecb(folder: Path, choose: bool) -> bool:
    """Print the figures of ECB+; return whether all bounds are met."""
    articles = read_ecb(folder)
    chosen_on, confirmed_on = split_topics(articles)
    if choose:
        tried = {join: measure(chosen_on, join) for join in _TRIED}
        for join, scores in tried.items():
            show(f"ECB+, half of the topics, join {join:.2f}", scores)
    is_met = True
    for name, half in (
        ("half to choose on", chosen_on),
        ("other half", confirmed_on),
        ("all", articles),
    ):
        scores = measure(half)
        met = scores.f1 >= _MIN_F1
        is_met &= met
        show(f"ECB+, {name}, join {JOIN:.2f}", scores, f"at least {_MIN_F1}{_judge(met)}")
    found = group_articles(articles, sort_days(articles))
    labels = {i: a.story for i, a in enumerate(articles)}
    show("ECB+, all, in one import", score(found, labels))
    return is_met


def measure_basil(folder: Path) -> bool:
    """Print the figures of BASIL among other articles; return whether all bounds are met."""
    basil = read_basil(folder)
    articles = [*basil, *read_others(folder, _OTHERS, [a.day for a in basil])]
    labels = {i: a.story for i, a in enumerate(articles) if a.story is not None}
    runs = [group_articles(articles, shuffle_days(articles, seed)) for seed in range(_ORDERS)]
    scores = average([score(run, labels) for run in runs])
    met = scores.pair_precision >= _MIN_PAIR_PRECISION and scores.pair_recall >= _MIN_PAIR_RECALL
    bounds = f"at least {_MIN_PAIR_PRECISION}, {_MIN_PAIR_RECALL}{_judge(met)}"
    show(f"BASIL among {_OTHERS} others", scores, bounds)
    joined = max(count_joined(run, articles) for run in runs)
    moved = max(count_moved(runs[0], run) for run in runs)
    for name, number, of in (
        ("other articles in one of its stories, most", joined, _OTHERS),
        ("moved by another order in the days, most", moved, len(articles)),
    ):
        good = number <= _MAX_WRONG * of
        met &= good
        share = 100 * number / of
        print(f"{name:44} {number} of {of:,}, {share:.1f} %  at most 2 %{_judge(good)}")
    return met


def run(folder: Path, choose: bool) -> int:
    """Print all figures; return 1 if a bound is missed."""
    met = [measure_ecb(folder, choose), measure_basil(folder)]
    return int(not all(met))


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), "--choose" in sys.argv[2:]))
