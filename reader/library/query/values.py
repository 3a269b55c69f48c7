"""The values of a query's fields: dates, numbers, and names of a small choice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date as Date  # noqa: N812
from datetime import timedelta
from typing import TYPE_CHECKING, get_args

from reader.errors import QueryError
from reader.library.query.tree import (
    ArticleMark,
    Attribute,
    Compare,
    Dates,
    Figure,
    Has,
    InLanguage,
    Is,
    Not,
    OfStory,
    Query,
    Sign,
)

if TYPE_CHECKING:
    from reader.library.query.lexer import Token

_DATE = re.compile(r"([0-9]{4})(?:-?([0-9]{1,2})(?:-?([0-9]{1,2}))?)?")
_SIGNED = re.compile(r"(>=|<=|>|<|=)?(.*)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,9}")
_EARLIEST, _LATEST = 1, 99_991_231
# So short that the error stands in one row of a wide terminal.
_DATE_EXAMPLES = "date:2022, date:2022-03, date:2022-03-02, date:2022-03.., date:today or date:7d"
_DAYS_AGO = {"today": 0, "yesterday": 1}
_LAST_DAYS = re.compile(r"([1-9][0-9]{0,3})d")

# What is said of an article, and the mark that it has or has not.
_MARKS: dict[str, tuple[ArticleMark, bool]] = {
    "unread": ("unread", True),
    "read": ("unread", False),
    "starred": ("starred", True),
    "started": ("started", True),
    "finished": ("finished", True),
    "updated": ("changed", True),
    "changed": ("changed", True),  # its former name
    "gone": ("gone", True),
    "muted": ("muted", True),  # by a rule
}
_ATTRIBUTES: tuple[Attribute, ...] = get_args(Attribute)


def read_dates(token: Token) -> Dates:
    """Return the days from the first to the last that a value names; raises ``QueryError``."""
    first, between, last = token.text.partition("..")
    if between:
        if not first and not last:
            raise field_error(token, "has no date", _DATE_EXAMPLES)
        start = _read_days(token, first)[0] if first else _EARLIEST
        end = _read_days(token, last)[1] if last else _LATEST
        if start > end:
            raise field_error(token, "ends before it begins", "the earlier date first")
        return Dates(start, end)
    signed = _SIGNED.fullmatch(token.text)
    sign, text = signed.groups() if signed else (None, token.text)
    low, high = _read_days(token, text)
    match sign:
        case ">":
            return Dates(high + 1, _LATEST)
        case ">=":
            return Dates(low, _LATEST)
        case "<":
            return Dates(_EARLIEST, low - 1)
        case "<=":
            return Dates(_EARLIEST, high)
        case _:
            return Dates(low, high)


def _read_days(token: Token, text: str) -> tuple[int, int]:
    """Return the first and the last day that a text names, as numbers YYYYMMDD.

    That is a year, a month, a day, or the last days up to today.
    """
    name = text.strip().lower()
    if (ago := _DAYS_AGO.get(name)) is not None:
        day_ago = _count_back(ago)
        return day_ago, day_ago
    if last := _LAST_DAYS.fullmatch(name):
        return _count_back(int(last[1]) - 1), _count_back(0)
    match = _DATE.fullmatch(text)
    if match is None:
        raise field_error(token, "is not a date", _DATE_EXAMPLES)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        Date(year or 0, month or 1, day or 1)
    except ValueError:
        raise field_error(token, "is a date that does not exist", _DATE_EXAMPLES) from None
    day_number = (year or 0) * 10_000
    if month is None:
        return day_number + 101, day_number + 1231
    day_number += month * 100
    return (
        (day_number + 1, day_number + 31) if day is None else (day_number + day, day_number + day)
    )


def _count_back(days: int) -> int:
    """Return the day that lies some days before today, as a number YYYYMMDD."""
    day = Date.today() - timedelta(days=days)
    return day.year * 10_000 + day.month * 100 + day.day


def read_number(token: Token, figure: Figure) -> Compare:
    """Return a comparison such as ``>3`` or ``3``; raises ``QueryError``."""
    signed = _SIGNED.fullmatch(token.text)
    sign, number = signed.groups() if signed else (None, "")
    if not _NUMBER.fullmatch(number):
        raise field_error(
            token, "is not a number", f"{figure}:3, {figure}:>3, {figure}:>=3 or {figure}:<3"
        )
    signs: dict[str | None, Sign] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}
    return Compare(figure, signs.get(sign, "="), int(number))


def read_story(token: Token) -> OfStory:
    """Return the condition of belonging to a story; raises ``QueryError``."""
    text = token.text.strip()
    if not _NUMBER.fullmatch(text):
        raise field_error(token, "is no story", "the number that reader stories shows, as story:12")
    return OfStory(int(text))


def read_language(token: Token, *, is_typed: bool) -> InLanguage:
    """Return the condition of being in a language, by its English name or its code.

    Where it ``is_typed`` on, every language counts whose name begins so. Raises ``QueryError``.
    """
    from reader.text import LANGUAGE_NAMES, NAMES_BY_CODE

    name = token.text.strip().lower()
    by_code = NAMES_BY_CODE.get(name.replace("_", "-").partition("-")[0])  # of "de-AT" too
    names = [known for known in (*LANGUAGE_NAMES, "unknown") if known in (name, by_code)]
    if is_typed:
        names += [known for known in LANGUAGE_NAMES if known.startswith(name)]
    if not names:
        from difflib import get_close_matches

        near = get_close_matches(name, LANGUAGE_NAMES, n=2) or ["german", "de"]
        raise field_error(
            token,
            "is no language that reader knows",
            f"its English name or its code, as {' or '.join(f'lang:{one}' for one in near)}",
        )
    return InLanguage(tuple(dict.fromkeys(names)))


def read_mark(token: Token) -> Query:
    """Return the condition of having a mark, or not having it; raises ``QueryError``."""
    found = _MARKS.get(token.text.lower())
    if found is None:
        raise field_error(token, "is not known", _join_names(f"is:{name}" for name in _MARKS))
    mark, value = found
    return Is(mark) if value else Not(Is(mark))


def read_attribute(token: Token) -> Has:
    """Return the condition of having something; raises ``QueryError``."""
    for attribute in _ATTRIBUTES:
        if token.text.lower() == attribute:
            return Has(attribute)
    raise field_error(token, "is not known", _join_names(f"has:{name}" for name in _ATTRIBUTES))


def field_error(token: Token, what: str, instead: str) -> QueryError:
    """Return the error that a field's value is ``what``; ``instead`` shows how it is written."""
    return QueryError(
        f"{token.field}:{token.text} (at character {token.start + 1} of the query) {what};"
        f" write {instead}.",
        token.start,
        token.end,
    )


def _join_names(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}"
