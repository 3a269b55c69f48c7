"""Dates as files write them; the day is taken as written, whatever the time zone."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812
from email.utils import parsedate

from reader.formats.shared.month_names import find_month

_ISO = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])")
_DOTTED = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})\b")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\b")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]\s?([0-9]{1,2})[/.-]\s?([0-9]{1,2})\b")
# The name of a month in any language; not only letters, as Malayalam has marks within words.
# Thai writes short ones with full stops: "มี.ค."
_MONTH = (
    r"(?P<month>[^\W\d_][^\s\d.,;:/()|<>-]{2,19}|[\u0e01-\u0e2e\u0e40-\u0e44][\u0e00-\u0e7f]{0,3}"
    r"\.[\u0e01-\u0e2e])\.?"
)
_YEAR = r"(?P<year>[0-9]{4})(?![0-9])"
_DAY = r"(?<![0-9.:/-])(?P<day>[0-9]{1,2})"
_WITH_MONTH_NAME = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DAY}(?:st|nd|rd|th|er|:[ea]|[ºª°.])?[\s/-]*(?:d[ei]\s|of\s)?{_MONTH},?[\s/-]*(?:del?\s|of\s)?{_YEAR}",
        rf"\b{_MONTH}\s*(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|[ºª.])?,?\s+(?:del?\s)?{_YEAR}",
        rf"(?<![0-9]){_YEAR}[.,]?[\s-]*{_MONTH}[\s-]*(?P<day>[0-9]{{1,2}})(?![0-9:])",
        # Lithuanian and Latvian: "2024 m. kovo 5 d.", "2024. gada 5. marts".
        rf"(?<![0-9]){_YEAR}\s+m\.\s*{_MONTH}\s+(?P<day>[0-9]{{1,2}})(?![0-9:])",
        rf"(?<![0-9]){_YEAR}\.\s*gada\s+(?P<day>[0-9]{{1,2}})\.\s*{_MONTH}",
        rf"{_DAY}\s+(?:tháng\s+|thg\s*)(?P<month>[0-9]{{1,2}})(?:,|\s+năm)?\s+{_YEAR}",
    )
)
_CHINESE = re.compile(
    r"(?:(?P<era>令和|平成|昭和|民國|民国)\s*)?(\d{1,4}|元)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]"
)
# The year before the first one of an era.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_BUDDHIST_YEARS = 543  # before our count; Thai dates have them
_THAI = re.compile("[\u0e00-\u0e7f]")
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}\.?,?\s+(?=[0-9]{4}-)")
_YEAR_FIRST_WITHIN = re.compile(
    r"(?<![0-9/.-])((?:19|20)[0-9]{2})(\. ?|[/-])([01]?[0-9])\2([0-3]?[0-9])(?![0-9])"
)
_DAY_FIRST_WITHIN = re.compile(
    r"(?<![0-9/.-])([0-3]?[0-9])(\. ?|/|-)([01]?[0-9])\2((?:19|20)?[0-9]{2})(?![0-9.:])"
)
_MAX_CHARS = 60
_MAX_SEARCHED_CHARS = 200
# Timestamps below are in seconds since 1970, from it on in milliseconds.
_MIN_MILLISECONDS = 100_000_000_000


def read_date(value: object, *, day_first: bool | None = None) -> Date | None:
    """Return the date in a text or a number of seconds or milliseconds since 1970, else None.

    An ambiguous date (3/4/2024 is in March or in April) is None, unless ``day_first`` says which.
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
    text = _with_ascii_digits(text)
    if weekday := _WEEKDAY.match(text):
        text = text[weekday.end() :]
    if match := _ISO.match(text) or _YEAR_FIRST.match(text):
        return _date(*match.groups())
    if match := _DOTTED.match(text):
        return _date(*reversed(match.groups()))
    if match := _SLASHED.match(text):
        return _from_slashes(match[1], match[2], match[3], day_first)
    if text.isascii() and text.isdecimal() and len(text) in (10, 13):
        return _from_timestamp(float(text))
    return _from_mail_date(text) or _from_month_name(text) or _from_chinese(text)


def find_date(text: str, *, day_first: bool | None = None) -> Date | None:
    """Return the date that a short text names anywhere ("Posted on 12.01.2022 at 10:00"), or None.

    Of years with two digits only dates with full stops are read ("12.01.22").
    """
    if len(text) > _MAX_SEARCHED_CHARS or not any(map(str.isdecimal, text)):
        return None
    text = _with_ascii_digits(text)
    if match := _YEAR_FIRST_WITHIN.search(text):
        return _date(match[1], match[3], match[4])
    if match := _DAY_FIRST_WITHIN.search(text):
        first, mark, second, year = match.groups()
        if mark == "/":
            return _from_slashes(first, second, year, day_first) if len(year) == 4 else None
        if len(year) == 4 or mark != "-":
            return _date(year if len(year) == 4 else f"20{year}", second, first)
    return _from_month_name(text) or _from_chinese(text)


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


def _with_ascii_digits(text: str) -> str:
    """Return a text whose digits are those of ASCII, whatever script they are of."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(char)) if char.isdecimal() and not char.isascii() else char
        for char in text
    )


def _from_slashes(first: str, second: str, year: str, day_first: bool | None) -> Date | None:
    if first == second or int(second) > 12:
        return _date(year, first, second)
    if int(first) > 12 or day_first:
        return _date(year, second, first)
    return None if day_first is None else _date(year, first, second)


def _from_month_name(text: str) -> Date | None:
    """Return the date in "5 March 2024", "March 5, 2024" or "5 de marzo de 2024"."""
    for pattern in _WITH_MONTH_NAME:
        for match in pattern.finditer(text):
            name, year = match["month"], int(match["year"])
            month = int(name) if name.isdecimal() else find_month(name)
            if year > 2400 and _THAI.search(text):
                year -= _BUDDHIST_YEARS
            if month and (found := _date(str(year), str(month), match["day"])):
                return found
    return None


def _from_chinese(text: str) -> Date | None:
    """Return the date in "2024年5月3日", also in Japanese and Korean, or in years of an era."""
    match = _CHINESE.search(text)
    if match is None:
        return None
    era, year, month, day = match.groups()
    if era:
        year = str(_ERAS[era] + (1 if year == "元" else int(year)))
    return _date(year, month, day) if len(year) == 4 else None
