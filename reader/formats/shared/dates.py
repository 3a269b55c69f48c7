"""Dates as files write them; the day is taken as written, whatever the time zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812
from email.utils import parsedate

_ISO = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])")
_DOTTED = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})\b")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\b")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})\b")
_MONTH = (
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"\b([0-9]{1,2})(?:st|nd|rd|th)?\b\.?"
_DAY_FIRST = re.compile(rf"{_DAY}\s+{_MONTH},?\s+([0-9]{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_MONTH}\s+{_DAY},?\s+([0-9]{{4}})\b", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MAX_CHARS = 60
# Timestamps below are in seconds since 1970, from it on in milliseconds.
_MIN_MILLISECONDS = 100_000_000_000


def read_date(value: object) -> Date | None:
    """Return the date in a text or a number of seconds or milliseconds since 1970, else None.

    An ambiguous date (3/4/2024 is in March or in April) is None.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_timestamp(value)
    if not isinstance(value, str):
        return None
    text = value.strip()
    if not text or len(text) > _MAX_CHARS:
        return None
    if match := _ISO.match(text) or _YEAR_FIRST.match(text):
        return _date(*match.groups())
    if match := _DOTTED.match(text):
        return _date(*reversed(match.groups()))
    if match := _SLASHED.match(text):
        first, second, year = match.groups()
        if first == second or int(second) > 12:
            return _date(year, first, second)
        return _date(year, second, first) if int(first) > 12 else None
    if text.isascii() and text.isdecimal() and len(text) in (10, 13):
        return _from_timestamp(float(text))
    return _from_mail_date(text) or _from_month_name(text)


def _date(year: str, month: str, day: str) -> Date | None:
    try:
        return Date(int(year), int(month), int(day))
    except (ValueError, OverflowError):
        return None


def _from_timestamp(number: int | float) -> Date | None:
    if not 100_000_000 <= number < 100 * _MIN_MILLISECONDS:
        return None
    seconds = number / 1000 if number >= _MIN_MILLISECONDS else number
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (OverflowError, OSError, ValueError):
        return None


def _from_mail_date(text: str) -> Date | None:
    """Return the date in "Tue, 05 Mar 2024 10:00:00 +0100" (RFC 5322, RSS)."""
    try:
        parts = parsedate(text)
    except (ValueError, IndexError, TypeError):
        return None
    return parts and _date(str(parts[0]), str(parts[1]), str(parts[2]))


def _from_month_name(text: str) -> Date | None:
    """Return the date in "5 March 2024" or "March 5, 2024"."""
    if match := _DAY_FIRST.search(text):
        day, month, year = match.groups()
    elif match := _MONTH_FIRST.search(text):
        month, day, year = match.groups()
    else:
        return None
    return _date(year, str(_MONTHS.index(month[:3].lower()) + 1), day)
