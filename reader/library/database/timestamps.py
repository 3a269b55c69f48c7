"""Times and dates as the database stores them, and back."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from datetime import date as Date  # noqa: N812

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def now() -> int:
    """Return the time as it is stored: milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


def write_date(date: Date | None) -> int:
    """Return a date as the number YYYYMMDD, 0 where it is unknown."""
    return 0 if date is None else date.year * 10000 + date.month * 100 + date.day


def read_date(number: int) -> Date | None:
    """Return the date of a number YYYYMMDD, None for 0 and what is no date."""
    try:
        return Date(number // 10000, number // 100 % 100, number % 100)
    except ValueError:
        return None


def write_time(moment: datetime) -> int:
    """Return a time as it is stored: milliseconds since 1970 in UTC."""
    return (moment - _EPOCH) // _MILLISECOND


def read_time(milliseconds: int) -> datetime:
    """Return a time as it is shown, in UTC."""
    return _EPOCH + milliseconds * _MILLISECOND
