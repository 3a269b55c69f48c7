"""Conflicts between articles: sentences that are equal but for a number, a date, a unit or a "not".

What folding finds between two paragraphs of one article, a briefing shows between two articles:
"reached the ferry in 50 minutes" and "reached the ferry in 15 minutes". A sentence that has three
versions or more in one other article is an item of a list there, and no conflict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.briefing.containment import find_candidates, index_runs
from reader.briefing.joined_figures import is_joined_date
from reader.briefing.wordings import Occurrence, Wording
from reader.folding.relations import find_relation
from reader.folding.result import Conflict, ConflictKind
from reader.folding.shared_sentences import (
    SentenceMatch,
    find_conflict,
    find_negations,
)

_MIN_SHARE = 2 / 3  # of the different words of one sentence, that the other one has
_LIST_SIZE = 3


class Statement(NamedTuple):
    """What differs in a shown sentence: ``text[start:end]`` of its statement, without dateline."""

    wording: int
    start: int
    end: int


class SentenceConflict(NamedTuple):
    """Statements of which each says something else; those of one wording say the same."""

    kind: ConflictKind
    statements: tuple[Statement, ...]


def find_sentence_conflicts(
    wordings: Sequence[Wording], shown: Mapping[int, Sequence[Occurrence]]
) -> list[SentenceConflict]:
    """Return the conflicts between ``shown`` sentences of different articles.

    ``shown`` are the shown occurrences of the wordings, by the wordings' numbers.
    """
    articles = {n: {one.article for one in occurrences} for n, occurrences in shown.items()}
    found = {  # a set, as most are found from both sides
        conflict
        for i, j in _pair(wordings, sorted(shown))
        if len(articles[i] | articles[j]) > 1
        for conflict in _compare(wordings, i, j)
    }
    versions = Counter(
        (wording, article)
        for conflict in found
        for wording, other in (
            (conflict.paragraph, conflict.other),
            (conflict.other, conflict.paragraph),
        )
        for article in articles[other]
    )
    return _join(
        conflict
        for conflict in found
        if all(
            versions[wording, article] < _LIST_SIZE
            for wording in (conflict.paragraph, conflict.other)
            for article in articles[conflict.paragraph] | articles[conflict.other]
        )
    )


def _pair(wordings: Sequence[Wording], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of wordings that have most of their words in common."""
    runs_of, by_run = index_runs([wordings[number] for number in numbers])
    for place, number in enumerate(numbers):
        own = wordings[number]
        for other_place in find_candidates(place, runs_of[place], by_run):
            other = wordings[numbers[other_place]]
            if own.language != other.language:
                continue
            common = len(own.analysed.distinct_words & other.analysed.distinct_words)
            if common >= _MIN_SHARE * len(own.analysed.distinct_words):
                yield number, numbers[other_place]


def _compare(wordings: Sequence[Wording], i: int, j: int) -> Iterator[Conflict]:
    """Yield the conflicts of two wordings, of which the numbers stand for the paragraphs."""
    own, other = wordings[i].analysed, wordings[j].analysed
    if not own.words or not other.words:
        return
    match = SentenceMatch(i, own.sentence_numbers[0], j, own, other, find_relation(own, other))
    if conflict := find_conflict(match, own):
        text = (own if conflict.paragraph == i else other).text
        is_date = is_joined_date(text[conflict.start : conflict.end])
        yield replace(conflict, kind="date") if is_date else conflict
    yield from find_negations({i: own, j: other}, [(i, j)])


def _join(conflicts: Iterable[Conflict]) -> list[SentenceConflict]:
    """Return conflicts with those joined that differ in the same place."""
    groups: dict[Statement, set[Statement]] = {}
    kinds: dict[Statement, ConflictKind] = {}
    for conflict in sorted(
        conflicts, key=lambda one: (one.paragraph, one.start, one.other, one.other_start)
    ):
        one = Statement(conflict.paragraph, conflict.start, conflict.end)
        other = Statement(conflict.other, conflict.other_start, conflict.other_end)
        if kinds.setdefault(one, conflict.kind) != conflict.kind:
            continue
        if kinds.setdefault(other, conflict.kind) != conflict.kind:
            continue
        joined = groups.get(one, {one}) | groups.get(other, {other})
        for statement in joined:
            groups[statement] = joined
    return [
        SentenceConflict(kinds[statement], tuple(sorted(group)))
        for statement, group in groups.items()
        if statement == min(group)
    ]
