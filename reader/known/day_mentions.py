"""Day mentions: what "on Monday", "yesterday" or "recently" mean in two articles.

Theory. The same words in two articles say the same only if they mean the same time. A mention is
resolved to a date by the date of its article: "on Monday" to the Monday before it, or behind it in
a sentence about the future; "yesterday" to the day before; "this year" to the year; "in May" and
"at Christmas" to the nearest ones. Vague mentions
("now", "recently", "two years ago") have no date; they mean the same in articles that are at most
two days apart. Nothing is resolved in an article without a date.

Known limits: a mention that another sentence gives its time ("the next day") is not seen; nor is a
sentence without any mention that was true on its day only.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date as Date  # noqa: N812 - dates are named ``date`` here
from datetime import timedelta
from functools import lru_cache

from reader.folding.lexicons import IRREGULAR_VERBS
from reader.known.day_words import day_word_pattern

Resolve = Callable[[Date], object]

_MAX_DAYS = 2  # between the dates of two articles in which vague words mean the same
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)"
)
_LONG_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?"
    r"|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_PARTS = r"(?:morning|afternoon|evening|night|lunchtime|breakfast)"
_UNITS = r"(?:hour|day|week|fortnight|month|year|decade|season|summer|winter|spring|autumn|fall)s?"

_NO_MENTION = (
    r"\b(?:mail on sunday|(?:sunday|saturday|friday) (?:times|mirror|telegraph|people|express|sun"
    r"|herald|mail|age|post|night live|night lights|night fever|independent|politics|star|sport)"
    r"|usa today|today (?:show|programme|program)|bloody sunday|sunday roast|sunday school"
    r"|as soon as|so far as|(?:soon|shortly|not long) (?:after(?:wards?)?|before|thereafter)"
    r"|still life)\b"
)
_FULL_DATE = (
    r"\b(?:(?:on|until|by|late|early|from|since) )?"
    rf"(?:{_LONG_WEEKDAY},? (?:the )?)?(?:{_MONTH} \d\d?(?:st|nd|rd|th)?|\d\d?(?:st|nd|rd|th)?"
    rf"(?: of)? {_MONTH})(?:,? (?:of |in )?(?:1[5-9]|20)\d\d\b|(?!\w))"
)
_MONTH_OF_YEAR = (
    rf"\b(?:in|since|until|last|next|this|early|late|of|by|from|to|through|between|before|after"
    rf"|during|mid)(?: |-){_MONTH}(?!\w)"
    # A month alone, but no person ("June Brown") and no verb ("may").
    r"|(?-i:(?<=[a-z,] )(?:January|February|July|September|October|November|December"
    r"|(?:March|April|May|June|August)(?= [a-z]))\b)"
)
_HOLIDAYS = {
    "new year": (1, 1),
    "valentine": (2, 14),
    "good friday": (4, 10),
    "easter": (4, 10),
    "memorial day": (5, 27),
    "independence day": (7, 4),
    "labor day": (9, 4),
    "halloween": (10, 28),
    "thanksgiving": (11, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
_HOLIDAY = (
    r"\b(?:on|at|over|before|after|by|since|until|last|next|this|during|for) (?:the )?"
    rf"(?:{'|'.join(_HOLIDAYS)})(?:['’]s)?(?: (?:day|eve))?\b"
)
_MONTH_YEAR = rf"\b{_MONTH},? (?:of )?(?:1[5-9]|20)\d\d\b"
_DAY = (
    rf"\b(?:(?:this|last|next|past|coming|previous) )?(?:{_LONG_WEEKDAY}|weekend)\b"
    rf"|\b(?:on|until|by|late|early|from|since) {_WEEKDAY}\b\.?"
)
_RELATIVE_DAY = (
    r"\b(?:today|yesterday|tomorrow|tonight|overnight|last night"
    rf"|(?:this|earlier this|later this) {_PARTS})\b"
)
_PERIOD = r"\b(?:(?:earlier|later) )?(?:this|last|next|previous|coming) (?:week|month|year)\b"
_VAGUE = (
    r"\b(?:now|currently|presently|at present|at the moment|recently|recent|lately|so far|to date"
    r"|until now|ago|still|latest|nowadays|these days|not yet|yet to|as yet|soon|shortly|upcoming"
    r"|forthcoming|(?:has|have|had) since|subsequent (?:day|week|month|quarter|year)s?"
    rf"|(?:this|last|next|past|coming|previous|recent|earlier this|later this) (?:[\w-]+ )?{_UNITS}"
    r")\b"
)
_MENTION = re.compile(
    f"(?P<none>{_NO_MENTION})|(?P<date>{_FULL_DATE})|(?P<month_year>{_MONTH_YEAR})"
    f"|(?P<relative>{_RELATIVE_DAY})|(?P<day>{_DAY})|(?P<month>{_MONTH_OF_YEAR})"
    f"|(?P<holiday>{_HOLIDAY})|(?P<period>{_PERIOD})|(?P<vague>{_VAGUE})",
    re.IGNORECASE,
)
# Words without one of which there is no mention; to look for them takes a tenth of the time.
_MENTION_WORD = re.compile(
    rf"(?<!\w)(?:{_MONTH}|{_WEEKDAY}|weekend|{_PARTS}|{_UNITS}|today|yesterday|tomorrow|tonight"
    r"|overnight|christmas|easter|thanksgiving|halloween|valentine|now|currently|presently|present"
    r"|moment|recently|recent|lately|far|date|ago|still|latest|nowadays|yet|soon|shortly|upcoming"
    r"|forthcoming|since|subsequent|quarters?)(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_HABIT = re.compile(r"\b(?:every|each) $", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|going to|due|scheduled|expected|plans?|tomorrow|ahead of|upcoming"
    r"|(?:is|are|was|were) (?:set |likely )?to)\b|['’]ll\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|took|came|went|made|began|held|won|lost|beat|met|left|found"
    r"|saw|gave|got|fell|rose|broke|spoke|wrote|sent|struck|led|kept|became|died|\w{2,}ed)\b",
    re.IGNORECASE,
)

_PRESENT = re.compile(r"\b(?:is|are)\b|['’](?:s|re) ", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:(?:early|late)(?: on)?|(?:before|at|around|after) (?:dawn|noon|midday|midnight|daybreak"
    rf"|sunset|dusk)(?: on)?|(?:in the )?(?:(?:early|small) hours|{_PARTS})(?: of| on)?) $",
    re.IGNORECASE,
)
_PART_WITHIN = re.compile(r"(?:early|late) ", re.IGNORECASE)
_PART_BEHIND = re.compile(rf"(?:['’]s)? {_PARTS}\b", re.IGNORECASE)
_PLANNED_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1}
# A verb of the sentence is about the future: no "would", which reported speech has for the past.
_PLAN = re.compile(
    r"\b(?:will|shall|going to|(?:is|are) (?:due|set|scheduled|expected|likely|planned|to)"
    r"|(?:begins?|starts?|opens?|meets?|arrives?|leaves?|votes?|takes? place) on|plans? to)\b"
    r"|['’]ll\b",
    re.IGNORECASE,
)
# The day on which somebody spoke: "the council will vote next week, the mayor said on Friday".
_SPOKE = re.compile(
    r"\b(?:said|says|told [\w ]{1,20}|announced|confirmed|wrote|reported|added|warned)"
    r"(?: (?:early|late))? on $",
    re.IGNORECASE,
)


def mean_same_time(text: str, date: Date | None, other: Date | None, language: str | None) -> bool:
    """Return whether the day mentions of a sentence mean the same in articles of two dates."""
    pattern = day_word_pattern(language)
    if pattern is not None:
        return not pattern.search(text) or (date is not None and date == other)
    if date is not None and date == other:
        return True
    for resolve in _find_mentions(text):
        if date is None or other is None:
            return False
        if not are_near(date, other) if resolve is None else resolve(date) != resolve(other):
            return False
    return True


@lru_cache(maxsize=1024)
def _find_mentions(text: str) -> tuple[Resolve | None, ...]:
    """Return for each mention how to resolve it; None for a vague one.

    A date with its year and a habit ("every Monday") are no mentions. A sentence is asked for once
    for each place where it was read; the patterns take .1 ms.
    """
    return tuple(_iterate_mentions(text)) if _MENTION_WORD.search(text) else ()


def _iterate_mentions(text: str) -> Iterator[Resolve | None]:
    for match in _MENTION.finditer(text):
        mention = match[0].lower()
        kind = match.lastgroup
        if kind == "vague":
            yield None
        elif kind == "relative":
            yield _same
        elif kind == "period":
            yield _PERIODS[mention.split()[-1]]
        elif kind == "month" or (kind == "date" and not _YEAR.search(mention)):
            yield _resolve_date(mention)
        elif kind == "holiday":
            yield _resolve_holiday(mention)
        elif kind == "day" and not _HABIT.search(text, 0, match.start()):
            yield _resolve_weekday(mention, text, _has_part_of_day(match))


def _same(date: Date) -> Date:
    return date


_PERIODS: dict[str, Resolve] = {
    # A week may begin on Sunday or on Monday.
    "week": lambda date: (_last(date, 0), _last(date, 6)),
    "month": lambda date: (date.year, date.month),
    "year": lambda date: date.year,
}


def _last(date: Date, weekday: int) -> Date:
    """Return the last day with a number (0 is Monday) up to a date."""
    return date - timedelta((date.weekday() - weekday) % 7)


def _has_part_of_day(match: re.Match[str]) -> bool:
    """Return whether a weekday is told with a part of it: "early on Tuesday", "Monday night"."""
    text, (start, end) = match.string, match.span()
    return bool(
        _PART_BEFORE.search(text, 0, start) or _PART_WITHIN.match(text, start, end)
    ) or bool(_PART_BEHIND.match(text, end))


def _tells_past(text: str) -> bool:
    """Return whether a sentence has a verb in a past form."""
    return bool(_PAST.search(text)) or any(
        word not in IRREGULAR_VERBS[word]
        for word in text.lower().split()
        if word in IRREGULAR_VERBS
    )


def _resolve_weekday(mention: str, text: str, has_part_of_day: bool) -> Resolve:
    """Return how to resolve a weekday: to the last one, to the next one, or to both.

    A day of which a part is named is the last one, unless the sentence is about the present or
    the future: "fire in a factory early on Tuesday".
    """
    name = re.search(rf"{_WEEKDAY}|weekend", mention)
    assert name
    weekday = 5 if name[0] == "weekend" else _WEEKDAYS.index(name[0][:3])

    def resolve_last(date: Date) -> object:
        return _last(date, weekday)

    def resolve_next(date: Date) -> object:
        return _last(date, weekday) + timedelta(7)

    def resolve_both(date: Date) -> object:
        return _last(date, weekday), _last(date - timedelta(1), weekday)

    word = mention.split()[0]
    if word in ("this", "last", "next", "past", "coming", "previous"):
        return resolve_both
    is_past = _tells_past(text)
    if _FUTURE.search(text):
        return resolve_both if is_past else resolve_next
    is_past = is_past or (has_part_of_day and not _PRESENT.search(text))
    return resolve_last if is_past else resolve_both


def _resolve_date(mention: str) -> Resolve:
    """Return how to resolve a date or month without its year: to the year that is nearest."""
    month, day = _read_date(mention)
    return _resolve_yearly(month, min(day or 15, 28))


def _read_date(mention: str) -> tuple[int, int]:
    """Return the month of a date, and its day, 0 where none is named."""
    name = re.search(rf"(?<![a-z]){_MONTH}(?![a-z])", mention)
    assert name
    found = re.search(r"\d\d?", mention)
    return _MONTHS.index(name[0][:3]) + 1, int(found[0]) if found else 0


def _resolve_holiday(mention: str) -> Resolve:
    """Return how to resolve a holiday: to the year in which it is nearest."""
    month, day = next(days for name, days in _HOLIDAYS.items() if name in mention)
    return _resolve_yearly(month, day)


def _resolve_yearly(month: int, day: int) -> Resolve:
    """Return how to resolve a day of every year: to the year in which it is nearest."""
    return lambda date: _find_nearest_year(month, day, date)


def _find_nearest_year(month: int, day: int, date: Date) -> int:
    years = (date.year - 1, date.year, date.year + 1)
    return min(years, key=lambda year: abs((Date(year, month, day) - date).days))


def are_near(date: Date | None, other: Date | None) -> bool:
    """Return whether two dates are known and so near that vague mentions mean the same."""
    return date is not None and other is not None and abs((date - other).days) <= _MAX_DAYS


def names_day(text: str) -> bool:
    """Return whether an English sentence names a day, month or year, not vaguely."""
    return any(resolve is not None for resolve in _find_mentions(text))


def find_planned_day(text: str, date: Date) -> Date | None:
    """Return the last day that an English sentence of an article names for something to come.

    None where no verb is about the future, and where it names no day but that on which somebody
    spoke.
    """
    if not _PLAN.search(text):
        return None
    days = []
    for match in _MENTION.finditer(text):
        mention = match[0].lower()
        if match.lastgroup == "day" and not _HABIT.search(text, 0, match.start()):
            name = re.search(_WEEKDAY, mention)
            behind_on = match.start() + (len("on ") if mention.startswith("on ") else 0)
            is_of_speech = _SPOKE.search(text, 0, behind_on)
            if name and not is_of_speech and mention.split()[0] not in ("last", "past", "previous"):
                weekday = _WEEKDAYS.index(name[0][:3])
                days.append(_last(date, weekday) + timedelta(7))
        elif match.lastgroup == "relative" and mention in _PLANNED_DAYS:
            days.append(date + timedelta(_PLANNED_DAYS[mention]))
        elif match.lastgroup == "date" and not _YEAR.search(mention):
            days.append(_find_nearest(mention, date))
    return max(days, default=None)


def _find_nearest(mention: str, date: Date) -> Date:
    """Return the day of a date without its year that is nearest."""
    month, day = _read_date(mention)
    year = _find_nearest_year(month, min(day or 15, 28), date)
    return Date(year, month, min(max(day, 1), monthrange(year, month)[1]))
