"""Moments of a sentence: days, months, years, times of day, minutes of play, ordinals.

A list of days is one moment: "9, 11 and 14 December". Left out is the day on which something was
said ("the mayor said on Friday"), and a time with the name of its zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date  # noqa: N812
from datetime import datetime
from typing import NamedTuple

from reader.disagreements.disagreement import (
    CLOCK,
    DATE,
    MONTH,
    PLAY_MINUTE,
    RANK,
    WEEKDAY,
    YEAR,
)
from reader.disagreements.english.english_moments import (
    MOMENT,
    MOMENT_HINT,
    MONTH_NUMBERS,
    ORDINAL_NUMBERS,
    ROUGH,
    SAID_ON,
    SAME_RANKED,
    WEEKDAY_NUMBERS,
    ZONE,
)

_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"\d(?:st|nd|rd|th)?(?: to |-|–| until | till )\d")
_HOURS = (
    "one two three four five six seven eight nine ten eleven twelve".split()  # of "o'clock"
)
_MAX_MINUTE = 125
_MONTHS_BACK = 2  # a month so many months before an article's date is one that has been
_BEFORE = 40  # letters


class Moment(NamedTuple):
    """A moment at ``start`` to ``end`` of a sentence.

    ``values`` are its days as YYYYMMDD, months as YYYYMM, years, weekdays from 1 (Monday), times as
    HHMM, minutes or ordinals; one but for lists and ranges. ``what`` says what an ordinal counts,
    with ``is_rough`` a time of day is about, before or after ("around 7am"), ``is_half`` says that
    it may be one of the morning and one of the evening.
    """

    unit: str
    values: tuple[int, ...]
    start: int
    end: int
    text: str
    what: str = ""
    is_range: bool = False
    is_rough: bool = False
    is_half: bool = False


def read_moments(text: str, date: Date | datetime | None) -> list[Moment]:
    """Return the moments of a sentence of an article of a date, in order."""
    if not MOMENT_HINT.search(text):
        return []
    return [
        moment
        for match in MOMENT.finditer(text)
        if (moment := _read(text, match, date)) is not None
    ]


def _read(text: str, match: re.Match[str], date: Date | datetime | None) -> Moment | None:
    if SAID_ON.search(text[max(0, match.start() - _BEFORE) : match.start()]):
        return None
    kind = match.lastgroup
    groups = match.groupdict()
    for name, reader in _READERS.items():
        if groups[name] is not None:
            return reader(text, match, date)
    raise AssertionError(kind)


def _read_days(text: str, match: re.Match[str], date: Date | datetime | None) -> Moment | None:
    suffix = "" if match["dm"] else "2"
    month = _find_month(match["month" + suffix])
    days = [int(number[0]) for number in _NUMBER.finditer(match["days" + suffix])]
    year = _find_year(match["year" + suffix], month, date)
    values = tuple(dict.fromkeys(year * 10000 + month * 100 + day for day in days))
    start, end = match.span()
    if match["dm"] and match.start("days") > start:
        start = match.start("days")
    is_range = bool(_RANGE.search(match["days" + suffix]))
    return Moment(DATE, values, start, end, text[start:end], is_range=is_range)


def _read_month(text: str, match: re.Match[str], date: Date | datetime | None) -> Moment | None:
    if match["role"].lower() == "of" and not match["year3"]:
        return None
    month = _find_month(match["month3"])
    start, end = match.start("month3"), match.end()
    value = _find_year(match["year3"], month, date) * 100 + month
    return Moment(MONTH, (value,), start, end, text[start:end])


def _read_year(text: str, match: re.Match[str], date: Date | datetime | None) -> Moment | None:
    start, end = match.span("year4")
    year = int(match["year4"])
    if date is not None and year <= date.year:
        return None
    return Moment(YEAR, (year,), start, end, text[start:end])


def _read_weekdays(text: str, match: re.Match[str], date: Date | datetime | None) -> Moment | None:
    names = re.findall(r"[A-Z]\w+", match["weekdays"])
    values = tuple(dict.fromkeys(WEEKDAY_NUMBERS[name.lower()] for name in names))
    start, end = match.span("weekdays")
    return Moment(WEEKDAY, values, start, end, text[start:end])


def _read_clock(text: str, match: re.Match[str], date: Date | datetime | None) -> Moment | None:
    start, end = match.span()
    if ZONE.match(text, end):
        return None
    is_half = False
    if word := match["word"]:
        hour, minutes = (0, 0) if word == "midnight" else (12, 0)
    elif match["half"]:
        hour, minutes = int(match["hour"]), int(match["minutes"] or 0)
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    elif match["hour2"]:
        hour, minutes = int(match["hour2"]), int(match["minutes2"])
        is_half = hour <= 12
    else:
        told = match["hour3"]
        hour = int(told) if told.isdigit() else _HOURS.index(told) + 1
        minutes, is_half = 0, True
    is_rough = bool(ROUGH.search(text[max(0, start - _BEFORE) : start]))
    shown = text[start:end].rstrip()
    return Moment(
        CLOCK, (hour * 100 + minutes,), start, start + len(shown), shown,
        is_rough=is_rough, is_half=is_half,
    )  # fmt: skip


def _read_minute(text: str, match: re.Match[str], date: Date | datetime | None) -> Moment | None:
    told = match["minute"] or match["minute2"]
    value = int(told) if told else ORDINAL_NUMBERS[match["minute3"]]
    if not 0 < value < _MAX_MINUTE:
        return None
    name = next(name for name in ("minute", "minute2", "minute3") if match[name])
    start = match.start(name)
    return Moment(PLAY_MINUTE, (value,), start, match.end(), text[start : match.end()])


def _read_rank(text: str, match: re.Match[str], date: Date | datetime | None) -> Moment | None:
    told = match["rank"]
    digits = _NUMBER.match(told)
    value = int(digits[0]) if digits else ORDINAL_NUMBERS[told]
    words = [SAME_RANKED.get(word, word) for word in match["ranked"].split()]
    start, end = match.span("rank")
    return Moment(RANK, (value,), start, end, text[start:end], what=" ".join(words))


_READERS = {
    "dm": _read_days,
    "md": _read_days,
    "minuteof": _read_minute,
    "clock": _read_clock,
    "monthof": _read_month,
    "yearof": _read_year,
    "weekday": _read_weekdays,
    "rankof": _read_rank,
}


def _find_month(name: str) -> int:
    return MONTH_NUMBERS[name.lower().rstrip(".")]


def _find_year(told: str | None, month: int, date: Date | datetime | None) -> int:
    """Return the year of a month: the one that is told, else the next one; 0 where none is known.

    A month that ended two months before the article at most is one of the same year.
    """
    if told:
        return int(told)
    if date is None:
        return 0
    return date.year + (1 if month < date.month - _MONTHS_BACK else 0)


def list_joined(text: str, moments: list[Moment]) -> Iterator[Moment]:
    """Yield moments with days that a list divides joined: "30 November and 2 December"."""
    held: Moment | None = None
    for moment in moments:
        if held and _is_list(text, held, moment):
            held = held._replace(
                values=tuple(dict.fromkeys((*held.values, *moment.values))),
                end=moment.end,
                text=text[held.start : moment.end],
            )
            continue
        if held:
            yield held
        held = moment
    if held:
        yield held


def _is_list(text: str, one: Moment, other: Moment) -> bool:
    between = text[one.end : other.start]
    return one.unit == other.unit == DATE and bool(
        re.fullmatch(r",? (?:and |or )?(?:on )?", between)
    )
