"""Figures of a story as they are told: by which article, of what, where."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from datetime import datetime, timedelta

from reader.disagreements.english.english_moments import SAID_ON
from reader.disagreements.figures import Figure

_ROUNDING = 1.1
_DOZEN_ROUNDING = 1.25
_NEARLY, _FEW_DIGITS = 1.02, 2
_NAME_LETTERS = 5  # "Sudan" and "Sudanese" are one
_OTHER_CLAUSE = re.compile(r",? (?:who|whom|whose|which|after|before|since) ")
_SAID_WITHIN = 3  # days behind an event that somebody counts those who came
_MANY = 100  # from here on a number that ends in zeros may be a rounded one


@dataclass(frozen=True, slots=True, eq=False)
class ToldFigure:
    """A figure of article number ``article``, whose content key is ``article_key``.

    ``label`` says what it counts, "" where no phrase does, ``places`` where; ``rank`` is how many
    figures of this label stand before it in its article, ``day`` when that was which it counts, by
    the sentence if it ``names_day``, or the day on which it ``is_said_on``, ``written`` that of its
    article, ``by`` who answers for one of two counts of an article.
    """

    article: int
    article_key: str
    figure: Figure
    label: str
    places: frozenset[str]
    rank: int
    day: Date | None = None
    by: str = ""
    names_day: bool = False
    written: Date | None = None
    is_said_on: bool = False

    @property
    def key(self) -> tuple[str, int, int]:
        """What orders figures without regard to the order of articles."""
        return self.article_key, self.figure.paragraph, self.figure.start


def find_day(
    named: Collection[str], date: Date | datetime | None, weekdays: Mapping[str, int]
) -> Date | None:
    """Return the day that the clause of a figure names, else the day of its article.

    A weekday is the last one up to the article's date. None where neither is known, or where the
    clause names two days.
    """
    day = get_day(date)
    if day is None or len(named) > 1:
        return None
    for name in named:
        return day - timedelta((day.weekday() - weekdays[name]) % 7)
    return day


def get_day(date: Date | datetime | None) -> Date | None:
    """Return the day of a date or a time."""
    return date.date() if isinstance(date, datetime) else date


def list_weekdays(text: str, start: int, figure: Figure) -> frozenset[str]:
    """Return the weekdays that the clause of a figure names, which begins at ``start`` of a text.

    What follows it in a clause of its own ("to welcome the team, who won on Saturday") tells of
    something else.
    """
    end = _OTHER_CLAUSE.search(text, start)
    clause = text[: end.start() if end else None]
    return frozenset(day for day in figure.weekdays if day in clause.lower()) or figure.weekdays


def names_event_day(text: str, days: Collection[str]) -> bool:
    """Return whether one of the weekdays of a text is more than the day on which it was said."""
    places = [match.start() for day in days for match in re.finditer(rf"\b{day}\b", text.lower())]
    return any(not SAID_ON.search(text[:place]) for place in places)


def have_one_day(a: ToldFigure, b: ToldFigure) -> bool:
    """Return whether two figures may be of one day; an article is often written the day after."""
    if a.day is None or b.day is None:
        return True
    _, late = sorted((a, b), key=lambda told: told.day or Date.max)
    apart = abs((a.day - b.day).days)
    if apart > (_SAID_WITHIN if late.is_said_on else 1):
        return False
    return not (_was_to_come(a, b) or _was_to_come(b, a))


def _was_to_come(a: ToldFigure, b: ToldFigure) -> bool:
    """Return whether the day that the first one names came after the second one was written."""
    return bool(a.names_day and a.day and b.written and b.written < a.day)


def have_one_place(a: ToldFigure, b: ToldFigure) -> bool:
    """Return whether the places of two figures have a name in common, or one has none."""
    if not a.places or not b.places:
        return True
    return not {p[:_NAME_LETTERS] for p in a.places}.isdisjoint(p[:_NAME_LETTERS] for p in b.places)


def are_one_value(one: Figure, other: Figure) -> bool:
    """Return whether two figures tell one value, perhaps rounded."""
    coarse, fine = sorted((one, other), key=count_digits)
    low, high = sorted((one.base_value, other.base_value))
    if low == high:
        return True
    ratio = high / low if low else 99.0
    if (one.bound or other.bound) and high >= _MANY and ratio < _ROUNDING:
        return True
    if "dozen" in f"{one.text} {other.text}" and ratio < _DOZEN_ROUNDING:
        return True
    digits = count_digits(coarse)
    is_round = coarse.base_value >= _MANY and digits < count_digits(fine)
    if not is_round or (digits == 1 and not coarse.bound and ratio > _NEARLY):
        return False
    if ratio < _NEARLY and digits <= _FEW_DIGITS:
        return True
    return float(f"{fine.base_value:.{digits}g}") == coarse.base_value


def count_digits(figure: Figure) -> int:
    """Return how many digits of a value are not zeros at its end."""
    return len(f"{figure.number.value:.6f}".replace(".", "").strip("0")) or 1
