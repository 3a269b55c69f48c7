"""Dates in all the ways that files write them."""

from datetime import date

import pytest

from reader.formats.shared.dates import read_date


@pytest.mark.parametrize(
    "value",
    [
        *("2024-05-06", "20240506", "2024-05-06T23:59:59-11:00", "2024-05-06 10:00", "2024/5/6"),
        *("2024-5-6", "2024. 5. 6.", "2024. 05. 06. 10:00"),
        *("Mon, 06 May 2024 23:59:59 -1100", "6 May 2024 10:00:00 GMT", "May 6, 2024"),
        *("6 May 2024", "06.05.2024", "6. 5. 2024", "Posted on 6th May 2024", "May 6th, 2024"),
        *("20240506T101112Z", 1714953600, 1714953600000, "1714953600", "  2024-05-06  "),
        *("2024-05-06T10:00:00.000+02:00", "Monday, May 6, 2024 10:00 AM"),
    ],
)
def test_a_date_is_read(value):
    """The day that is written, in its own time zone."""
    assert read_date(value) == date(2024, 5, 6)


@pytest.mark.parametrize(
    "value",
    [
        *("", "soon", "5/6/2024", "2024-13-01", "2024", 12, True, None, [], {}, "99999999999999"),
        *("May", "x" * 1000, float("nan"), float("inf"), -1, 10**30, "0000-00-00", "Maybe 6, 2024"),
        "Tue, 05 Mar 202400000000 10:00:00 +0100",
        *(pytest.param(sign * 10**400, id=f"{sign}e400") for sign in (1, -1)),
    ],
)
def test_what_is_no_date_or_could_be_two_is_none(value):
    """A wrong date is worse than none."""
    assert read_date(value) is None


def test_a_day_above_twelve_tells_day_from_month():
    """In either order."""
    assert read_date("25/12/2024") == read_date("12/25/2024") == date(2024, 12, 25)
