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
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812
from datetime import datetime, timedelta
from itertools import combinations
from typing import NamedTuple

from reader.disagreements.disagreement import (
    CLOCK,
    DATE,
    MONTH,
    PLAY_MINUTE,
    RANK,
    WEEKDAY,
    YEAR,
    StoryArticle,
    StoryClaim,
    StoryFigure,
)
from reader.disagreements.english.english_plans import (
    BETWEEN,
    DONE_BEFORE,
    DONE_BEHIND,
    INCIDENTS,
    NO_PLAY,
    PAST,
    PLANNED,
    PLANS,
    PLAYS,
    RED_CARD,
    WILL,
)
from reader.disagreements.events.event_frames import (
    Frame,
    are_apart,
    count_shared,
    find_clause,
    find_names,
    list_names,
    make_frame,
)
from reader.disagreements.events.moment_reading import (
    Moment,
    list_joined,
    read_moments,
)
from reader.disagreements.events.offers import OFFER_LABEL, read_offers
from reader.disagreements.quantity_lexicon import QuantityLexicon

_WHEN_IT = re.compile(r"^, when|^ (?:as|when)\b")
_MAX_BETWEEN = 12  # words
_AFTER = re.compile(r"\b(?:after|before) (?:the )?$")
_MAX_SENTENCES = 20  # of an article
_MAX_LETTERS = 420  # of a sentence
_MAX_MOMENTS = 4  # of a sentence; with more it is a calendar
_MAX_DAYS = 62  # between two dates of one event
_MAX_WEEK = 6
_MONTH_STEP = 100  # between MMDD of one day of two months that follow each other
_MAX_MONTHS, _MAX_YEARS = 12, 15
_MAX_MINUTES, _MAX_RANKS = 5, 3
_MAX_RATIO = 2.5  # of offers
_SAME_DAYS = 1  # between two reports of a match
_LEAST_APART, _ROUGHLY_APART = 5, 30  # minutes
_DAY_MINUTES = 1440
_PERSONAL = frozenset(
    ("sentence", "trial", "hearing", "funeral", "launch", "wedding", "resignation", "release")
)  # kinds of events of which a name says enough
_MARGIN = 1  # of what a rival has in common
_UNIT_GROUP = {DATE: "day", WEEKDAY: "day", MONTH: "month", YEAR: "year", CLOCK: "clock"}


class Told(NamedTuple):
    """A moment or an offer of an article, with the kinds of event that its clause tells."""

    article: int
    key: str
    date: Date | datetime | None
    paragraph: int
    offset: int
    moment: Moment
    amount: float
    labels: frozenset[str]
    frame: Frame

    @property
    def place(self) -> tuple[str, int, int]:
        """What orders them without regard to the order of articles."""
        return self.key, self.paragraph, self.offset + self.moment.start

    @property
    def values(self) -> tuple[float, ...]:
        """The values in order."""
        return (self.amount,) if self.moment.unit in ("percent", "money") else self.moment.values


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
        for found in _read(number, one, list_names(one, names), lexicon)
    ]
    articles = {number: one for number, one, _ in readable}
    return [_make(group, articles) for group in _group(told)]


def _read(
    number: int, one: StoryArticle, names: frozenset[str], lexicon: QuantityLexicon
) -> Iterator[Told]:
    """Yield the moments and offers at the head of an article."""
    sentences = [
        (paragraph, sentence)
        for paragraph in one.article.paragraphs
        if paragraph.index not in one.folded
        for sentence in paragraph.sentences
    ]
    for paragraph, sentence in sentences[:_MAX_SENTENCES]:
        text = paragraph.get_sentence_text(sentence)
        if len(text) > _MAX_LETTERS:
            continue
        moments = list(list_joined(text, read_moments(text, one.date)))
        if len(moments) > _MAX_MOMENTS:
            continue
        held = [(_find_start(text, moment.start), moment.end) for moment in moments]
        for moment in moments:
            start, clause = find_clause(text, moment.start, moment.end, held)
            if labels := _find_labels(moment, clause, moment.start - start):
                frame = make_frame(text, clause, names, lexicon)
                place = paragraph.index, sentence.start
                yield Told(number, one.article.key, one.date, *place, moment, 0.0, labels, frame)
        for moment, amount in read_offers(text, lexicon):
            _, clause = find_clause(text, moment.start, moment.end, [(moment.start, moment.end)])
            frame = make_frame(text, clause, names, lexicon)
            yield Told(
                number, one.article.key, one.date, paragraph.index, sentence.start, moment, amount,
                frozenset((OFFER_LABEL,)), frame,
            )  # fmt: skip


def _find_start(text: str, start: int) -> int:
    """Return where " after 36 minutes" begins, whose number begins at ``start``."""
    found = _AFTER.search(text, 0, start)
    return max(0, found.start() - 1) if found else start


def _find_labels(moment: Moment, clause: str, start: int) -> frozenset[str]:
    """Return the kinds of event that a clause tells of, which has a moment at ``start``."""
    if moment.unit == RANK:
        return frozenset((moment.what,))
    if moment.unit == PLAY_MINUTE:
        if NO_PLAY.search(clause):
            return frozenset()
        return frozenset(label for label, pattern in PLAYS.items() if pattern.search(clause))
    if moment.unit == CLOCK:
        found = frozenset(label for label, words in INCIDENTS.items() if words.search(clause))
        if found:
            return found
    if not PLANNED.search(clause) or (PAST.search(clause) and not WILL.search(clause)):
        return frozenset()
    end = start + moment.end - moment.start
    if DONE_BEFORE.search(clause[:start]) or DONE_BEHIND.search(clause[end:]):
        return frozenset()
    unit = _UNIT_GROUP[moment.unit]
    found = frozenset(
        label
        for label, (words, units) in PLANS.items()
        if unit in units
        and any(_is_of(clause, m.span(), start, end) for m in words.finditer(clause))
    )
    for special, general in (("reopening", "opening"), ("gates open", "opening")):
        if special in found:
            found -= {general}
    if "reopening" in found:
        found -= {"completion", "closure"}
    return found


def _is_of(clause: str, event: tuple[int, int], start: int, end: int) -> bool:
    """Return whether a moment at ``start`` to ``end`` of a clause is that of an event in it."""
    if event[0] < end and start < event[1]:
        return True
    is_before = event[1] <= start
    between = clause[event[1] : start] if is_before else clause[end : event[0]]
    if not is_before:
        between = _WHEN_IT.sub("", between)
    return len(between.split()) <= _MAX_BETWEEN and not BETWEEN.search(between)


def _group(told: Sequence[Told]) -> list[list[Told]]:
    """Return the moments and offers of one event, with two values or more."""
    scores: dict[tuple[int, int], int] = {}
    for i, j in combinations(range(len(told)), 2):
        if told[i].article != told[j].article:
            score = _compare(told[i], told[j])
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
    told: Sequence[Told], scores: dict[tuple[int, int], int], score: int, i: int, j: int
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


def _compare(one: Told, other: Told) -> int:
    """Return how much two of different articles have in common, 0 where they are of two events."""
    labels = one.labels & other.labels
    if not labels or are_apart(one.frame, other.frame) or not _may_be_one(one, other):
        return 0
    names, stems = count_shared(one.frame, other.frame)
    unit = one.moment.unit
    if unit == PLAY_MINUTE:
        a, b = one.frame.clause_names, other.frame.clause_names
        is_one = a & b and (a <= b or b <= a)
        if RED_CARD in labels:
            is_one = is_one or _have_one_actor(one.frame, other.frame)
        return 2 * names if is_one else 0
    if unit == RANK:
        return 2 * names + stems if names else 0
    if OFFER_LABEL in labels and one.frame.groups & other.frame.groups:
        return 2 * names + stems + 2
    if names and (stems or names > 1 or labels & _PERSONAL or labels & INCIDENTS.keys()):
        return 2 * names + stems
    if not (one.frame.names and other.frame.names) and stems > 1:
        return stems
    return 0


def _have_one_actor(one: Frame, other: Frame) -> bool:
    """Return whether two clauses begin with one name."""
    return bool(one.runs and other.runs and one.runs[0] & other.runs[0])


def _may_be_one(one: Told, other: Told) -> bool:
    """Return whether two moments may be of one event: near to each other, and not yet over."""
    a, b = one.moment, other.moment
    if a.unit != b.unit:
        return False
    if a.unit == DATE:
        return _may_be_one_list(one, other)
    low, high = sorted((one.values[0], other.values[0]))
    match a.unit:
        case "percent" | "money":
            return a.what == b.what and low > 0 and high <= low * _MAX_RATIO
        case "weekday":
            return len(a.values) == len(b.values) and _are_to_come(one, other)
        case "month":
            months = (high // 100 - low // 100) * 12 + high % 100 - low % 100
            return months <= _MAX_MONTHS and (low > 9999) == (high > 9999)
        case "year":
            return high - low <= _MAX_YEARS
        case "minute of play":
            return high - low <= _MAX_MINUTES and _have_one_day(one, other)
        case "ordinal":
            return high - low <= _MAX_RANKS and _have_one_day(one, other)
    return _have_one_day(one, other, _MAX_WEEK)


def _may_be_one_list(one: Told, other: Told) -> bool:
    a, b = one.moment, other.moment
    if len(a.values) != len(b.values) or a.is_range != b.is_range:
        return False
    if len(a.values) > 1:
        return not set(a.values).isdisjoint(b.values)
    own, their = _make_date(a.values[0]), _make_date(b.values[0])
    if own is None or their is None:
        return abs(a.values[0] - b.values[0]) < _MONTH_STEP
    written = max((day for day in map(_get_day, (one, other)) if day), default=own)
    return abs((own - their).days) <= _MAX_DAYS and min(own, their) >= min(written, max(own, their))


def _are_to_come(one: Told, other: Told) -> bool:
    """Return whether the weekday of the older article had not passed when the newer one came."""
    a, b = _get_day(one), _get_day(other)
    if a is None or b is None:
        return True
    old, new = (one, other) if a <= b else (other, one)
    first = min(a, b)
    ahead = min((value - 2 - first.weekday()) % 7 + 1 for value in old.moment.values)
    return max(a, b) <= first + timedelta(ahead) or new.moment.values == old.moment.values


def _have_one_day(one: Told, other: Told, most: int = _SAME_DAYS) -> bool:
    a, b = _get_day(one), _get_day(other)
    return a is None or b is None or abs((a - b).days) <= most


def _get_day(told: Told) -> Date | None:
    return told.date.date() if isinstance(told.date, datetime) else told.date


def _make_date(value: int) -> Date | None:
    try:
        return Date(value // 10000, value // 100 % 100, value % 100)
    except ValueError:
        return None


def _has_one_value_each(group: Sequence[Told]) -> bool:
    values: dict[int, tuple[float, ...]] = {}
    return all(values.setdefault(one.article, one.values) == one.values for one in group)


def _differ(group: Sequence[Told]) -> bool:
    return any(_contradict(a, b) for a, b in combinations(group, 2))


def _contradict(one: Told, other: Told) -> bool:
    """Return whether two values cannot both hold; times of day are often told roughly."""
    if one.moment.unit != CLOCK:
        return set(one.values) != set(other.values)
    a, b = one.moment, other.moment
    whole = _DAY_MINUTES // 2 if a.is_half or b.is_half else _DAY_MINUTES
    minutes = [value // 100 * 60 + value % 100 for value in (a.values[0], b.values[0])]
    apart = (minutes[0] - minutes[1]) % whole
    apart = min(apart, whole - apart)
    is_past = bool((one.labels & other.labels) & INCIDENTS.keys())
    least = _ROUGHLY_APART if is_past or a.is_rough or b.is_rough else _LEAST_APART
    return apart >= least


def _make(group: Sequence[Told], articles: dict[int, StoryArticle]) -> StoryFigure:
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
    claims.sort(key=lambda claim: claim.when)
    if unit in ("percent", "money"):
        claims.sort(key=lambda claim: claim.when[0], reverse=True)
        return StoryFigure(label, group[0].moment.what, tuple(claims))
    return StoryFigure(label, unit, tuple(claims))
