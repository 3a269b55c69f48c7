"""Moments and offers that the articles of a story tell differently.

"Will strike on 9, 11 and 14 December" and "walk out on 9, 11 and 15 December" are of one event: its
kind is one (``english_plans.py``), both sentences name who or what, and nothing says that they are
two. Better few and right: of an event each article tells one moment, which was still to come when
the last of the articles was written; a list of days has as many days in both, some of which are
equal; a goal has one scorer and is told a few minutes apart.

Offers may grow: they are a development, and told newest first.

The result does not depend on the order of articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from reader.disagreements.disagreement import (
    PLAY_MINUTE,
    RANK,
    StoryArticle,
    StoryClaim,
    StoryFigure,
)
from reader.disagreements.events.event_comparison import PERSONAL, compare, contradict
from reader.disagreements.events.event_frames import find_names, list_names
from reader.disagreements.events.told_moments import ToldMoment, read_told
from reader.disagreements.quantity_lexicon import QuantityLexicon

_NAME_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARGIN = 1  # of what a rival has in common


def find_event_figures(
    readable: Sequence[tuple[int, StoryArticle, QuantityLexicon]],
) -> list[StoryFigure]:
    """Return what the articles of a story tell differently of its events.

    ``readable`` are the articles with their numbers and lexicons.
    """
    names = find_names(one for _, one, _ in readable)
    told = [
        found
        for number, one, lexicon in readable
        for found in read_told(number, one, list_names(one, names), lexicon)
    ]
    articles = {number: one for number, one, _ in readable}
    return [_make(group, articles) for group in _group(told)]


def _group(told: Sequence[ToldMoment]) -> list[list[ToldMoment]]:
    """Return the moments and offers of one event, with two values or more."""
    scores: dict[tuple[int, int], int] = {}
    for i, j in combinations(range(len(told)), 2):
        if told[i].article != told[j].article:
            score = compare(told[i], told[j])
            if score:
                scores[i, j] = score
    pairs = [
        (i, j)
        for (i, j), score in scores.items()
        if not any(_is_rival(told, scores, score, this, that) for this, that in ((i, j), (j, i)))
    ]
    group_of: dict[int, set[int]] = {}
    for i, j in sorted(
        pairs, key=lambda pair: (-scores[pair], sorted(told[k].place for k in pair))
    ):
        joined = group_of.get(i, {i}) | group_of.get(j, {j})
        if _has_one_value_each([told[k] for k in joined]):
            for k in joined:
                group_of[k] = joined
    groups = {id(group): [told[k] for k in sorted(group)] for group in group_of.values()}
    return [group for group in groups.values() if _differ(group)]


def _is_rival(
    told: Sequence[ToldMoment], scores: dict[tuple[int, int], int], score: int, i: int, j: int
) -> bool:
    """Return whether the article of ``j`` tells another value that may be of the event of ``i``."""
    return any(
        k not in (i, j)
        and other.article == told[j].article
        and other.values != told[j].values
        and scores.get((min(i, k), max(i, k)), 0) >= score - _MARGIN
        and (min(i, k), max(i, k)) in scores
        for k, other in enumerate(told)
    )


def _has_one_value_each(group: Sequence[ToldMoment]) -> bool:
    values: dict[int, tuple[float, ...]] = {}
    return all(values.setdefault(one.article, one.values) == one.values for one in group)


def _differ(group: Sequence[ToldMoment]) -> bool:
    return any(contradict(a, b) for a, b in combinations(group, 2))


def _make(group: Sequence[ToldMoment], articles: dict[int, StoryArticle]) -> StoryFigure:
    common = set.intersection(*(set(one.values) for one in group))
    claims = []
    for one in group:
        own = [value for value in one.values if value not in common] or one.values
        start = one.offset + one.moment.start
        source = articles[one.article]
        claims.append(
            StoryClaim(
                float(own[0]), one.moment.text, one.article, one.paragraph, start,
                start + len(one.moment.text), source.source, source.date,
            )
        )  # fmt: skip
    unit = group[0].moment.unit
    label = min(frozenset.intersection(*(one.labels for one in group)) or group[0].labels)
    if name := _find_name(group):
        label = f"{label}: {name}"
    claims.sort(key=lambda claim: claim.when)
    if unit in ("percent", "money"):
        claims.sort(key=lambda claim: claim.when[0], reverse=True)
        return StoryFigure(label, group[0].moment.what, tuple(claims))
    return StoryFigure(label, unit, tuple(claims))


def _find_name(group: Sequence[ToldMoment]) -> str:
    """Return the names that all clauses have, as they stand: whose goal or trial it is."""
    first = min(group, key=lambda one: one.place)
    common = frozenset.intersection(*(one.frame.clause_names for one in group))
    if first.moment.unit not in (PLAY_MINUTE, RANK) and first.labels.isdisjoint(PERSONAL):
        return ""
    names = []
    for run in first.frame.runs:
        words = [m[0] for m in _NAME_WORD.finditer(first.frame.clause)]
        names.append(" ".join(w for w in dict.fromkeys(words) if w.lower() in run & common))
    return ", ".join(dict.fromkeys(name for name in names if name))
