"""Whether two moments are of one event, and whether they can both hold.

Requirements. Better none than a wrong one: the events are of one kind, both sentences name who or
what it is, and nothing keeps them apart (``event_frames.py``).
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812
from datetime import datetime, timedelta

from reader.disagreements.disagreement import CLOCK, DATE, PLAY_MINUTE, RANK
from reader.disagreements.english.english_plans import INCIDENTS, RED_CARD
from reader.disagreements.events.event_frames import Frame, are_apart, count_shared
from reader.disagreements.events.offers import OFFER_LABEL
from reader.disagreements.events.told_moments import ToldMoment

PERSONAL = frozenset(
    ("sentence", "trial", "hearing", "funeral", "launch", "wedding", "resignation", "release")
)
"""Kinds of events of which a name says enough."""

_MAX_DAYS = 62  # between two dates of one event
_MAX_WEEK = 6
_MONTH_STEP = 100  # between MMDD of one day of two months that follow each other
_MAX_MONTHS, _MAX_YEARS = 12, 15
_MAX_MINUTES, _MAX_RANKS = 5, 3
_MAX_RATIO = 2.5  # of offers
_SAME_DAYS = 1  # between two reports of a match
_LEAST_APART, _ROUGHLY_APART = 5, 30  # minutes
_DAY_MINUTES = 1440


def compare(one: ToldMoment, other: ToldMoment) -> int:
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
    if names and (stems or names > 1 or labels & PERSONAL or labels & INCIDENTS.keys()):
        return 2 * names + stems
    if not (one.frame.names and other.frame.names) and stems > 1:
        return stems
    return 0


def contradict(one: ToldMoment, other: ToldMoment) -> bool:
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


def _have_one_actor(one: Frame, other: Frame) -> bool:
    """Return whether two clauses begin with one name."""
    return bool(one.runs and other.runs and one.runs[0] & other.runs[0])


def _may_be_one(one: ToldMoment, other: ToldMoment) -> bool:
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


def _may_be_one_list(one: ToldMoment, other: ToldMoment) -> bool:
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


def _are_to_come(one: ToldMoment, other: ToldMoment) -> bool:
    """Return whether the weekday of the older article had not passed when the newer one came."""
    a, b = _get_day(one), _get_day(other)
    if a is None or b is None:
        return True
    old, new = (one, other) if a <= b else (other, one)
    first = min(a, b)
    ahead = min((value - 2 - first.weekday()) % 7 + 1 for value in old.moment.values)
    return max(a, b) <= first + timedelta(ahead) or new.moment.values == old.moment.values


def _have_one_day(one: ToldMoment, other: ToldMoment, most: int = _SAME_DAYS) -> bool:
    a, b = _get_day(one), _get_day(other)
    return a is None or b is None or abs((a - b).days) <= most


def _get_day(told: ToldMoment) -> Date | None:
    return told.date.date() if isinstance(told.date, datetime) else told.date


def _make_date(value: int) -> Date | None:
    try:
        return Date(value // 10000, value // 100 % 100, value % 100)
    except ValueError:
        return None
