"""The results: claims on one quantity, in an article and in a story."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from datetime import datetime, time
from typing import NamedTuple

from reader.article import Article

DATE, WEEKDAY, MONTH, YEAR = "date", "weekday", "month", "year"
CLOCK, PLAY_MINUTE, RANK = "time of day", "minute of play", "ordinal"
MOMENT_UNITS = frozenset((DATE, WEEKDAY, MONTH, YEAR, CLOCK, PLAY_MINUTE, RANK))
"""Units of what is told of an event, whose values are numbers that no unit divides.

They are YYYYMMDD (without a known year MMDD), 1 (Monday) to 7, YYYYMM (or MM), YYYY, HHMM, the
minute and the number.
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as it stands: ``text`` is ``paragraphs[paragraph].text[start:end]``.

    ``value`` counts in the unit of its group; offsets count code points.
    """

    value: float
    text: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims on one quantity, in order of place, with at least two different values.

    ``about`` says what is counted, in English words; ``unit`` is a currency's sign, "per cent", a
    unit of measure in the singular, or None for a count.
    """

    about: str
    unit: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """A prepared article of a story, its host, its date or time, and its folded paragraphs."""

    article: Article
    source: str | None = None
    date: Date | datetime | None = None
    folded: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class StoryClaim:
    """A claim in the article ``articles[article]`` of a story.

    ``source`` is the article's host or None, ``date`` its date or its time, or None. ``by`` is who
    answers for a count for which two answer, as it stands, else "".
    """

    value: float
    text: str
    article: int
    paragraph: int
    start: int
    end: int
    source: str | None
    date: Date | datetime | None
    by: str = ""

    @property
    def when(self) -> tuple[datetime, int, int, int]:
        """The order of claims: by time, those without one last, then by place."""
        when = self.date
        if when is None:
            when = datetime.max
        elif not isinstance(when, datetime):
            when = datetime.combine(when, time())
        return when.replace(tzinfo=None), self.article, self.paragraph, self.start


@dataclass(frozen=True, slots=True)
class StoryFigure:
    """What the articles of a story tell differently; claims by time, then by place.

    ``unit`` may also be one of ``MOMENT_UNITS``. Offers, which grow, stand with the newest first.
    """

    about: str
    unit: str | None
    claims: tuple[StoryClaim, ...]


class Toll(NamedTuple):
    """A count of persons who came to harm, told at ``start`` of a paragraph of article ``article``.

    ``kind`` is "dead", "missing" or "hurt".
    """

    kind: str
    article: int
    paragraph: int
    start: int


class FigurePlace(NamedTuple):
    """Where a figure begins in a paragraph of article ``article`` of a story."""

    article: int
    paragraph: int
    start: int


class Withdrawal(NamedTuple):
    """A figure at ``old`` of a story, which the sentence around ``by`` takes back."""

    old: FigurePlace
    by: FigurePlace


class StoryDifferences(NamedTuple):
    """What the articles of a story tell differently, most claims first.

    ``tolls`` are the counts of persons who came to harm at the heads of its articles.
    """

    figures: tuple[StoryFigure, ...] = ()
    tolls: tuple[Toll, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
