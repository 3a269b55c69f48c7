"""The values of a query's fields: dates, numbers, and names of a small choice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date as Date  # noqa: N812
from typing import TYPE_CHECKING, get_args

from reader.errors import QueryError
from reader.library.query.tree import Compare, Dates, Figure, Has, Is, Mark, Not, Query, Sign, Thing

if TYPE_CHECKING:
    from reader.library.query.lexer import Piece

_DATE = re.compile(r"([0-9]{4})(?:-?([0-9]{1,2})(?:-?([0-9]{1,2}))?)?")
_SIGNED = re.compile(r"(>=|<=|>|<|=)?(.*)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,9}")
_EARLIEST, _LATEST = 1, 99_991_231
_DATES_SO = "date:2022, date:2022-03, date:2022-03-02, date:2022-03.. or date:..2022-03-02"

# What is said of an article, and the mark that it has or has not.
_MARKS: dict[str, tuple[Mark, bool]] = {
    "unread": ("unread", True),
    "read": ("unread", False),
    "starred": ("starred", True),
    "started": ("started", True),
    "finished": ("finished", True),
    "changed": ("changed", True),
    "gone": ("gone", True),
}
_THINGS: tuple[Thing, ...] = get_args(Thing)


def read_dates(piece: Piece) -> Dates:
    """Return the days from the first to the last that a value names; raises ``QueryError``."""
    first, between, last = piece.text.partition("..")
    if between:
        if not first and not last:
            raise wrong(piece, "names no date", _DATES_SO)
        start = _days(piece, first)[0] if first else _EARLIEST
        end = _days(piece, last)[1] if last else _LATEST
        if start > end:
            raise wrong(piece, "ends before it begins", "the earlier date first")
        return Dates(start, end)
    signed = _SIGNED.fullmatch(piece.text)
    sign, text = signed.groups() if signed else (None, piece.text)
    low, high = _days(piece, text)
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


def _days(piece: Piece, text: str) -> tuple[int, int]:
    """Return the first and the last day of a year, a month or a day, as numbers YYYYMMDD."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise wrong(piece, "is no date", _DATES_SO)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        Date(year or 0, month or 1, day or 1)
    except ValueError:
        raise wrong(piece, "is a date that no calendar has", _DATES_SO) from None
    whole = (year or 0) * 10_000
    if month is None:
        return whole + 101, whole + 1231
    whole += month * 100
    return (whole + 1, whole + 31) if day is None else (whole + day, whole + day)


def read_number(piece: Piece, figure: Figure) -> Compare:
    """Return a comparison such as ``>3`` or ``3``; raises ``QueryError``."""
    signed = _SIGNED.fullmatch(piece.text)
    sign, number = signed.groups() if signed else (None, "")
    if not _NUMBER.fullmatch(number):
        raise wrong(piece, "is no number", f"{figure}:3, {figure}:>3, {figure}:>=3 or {figure}:<3")
    signs: dict[str | None, Sign] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}
    return Compare(figure, signs.get(sign, "="), int(number))


def read_mark(piece: Piece) -> Query:
    """Return the condition of having a mark, or not having it; raises ``QueryError``."""
    found = _MARKS.get(piece.text.lower())
    if found is None:
        raise wrong(piece, "is not known", _one_of(f"is:{name}" for name in _MARKS))
    mark, value = found
    return Is(mark) if value else Not(Is(mark))


def read_thing(piece: Piece) -> Has:
    """Return the condition of having something; raises ``QueryError``."""
    for thing in _THINGS:
        if piece.text.lower() == thing:
            return Has(thing)
    raise wrong(piece, "is not known", _one_of(f"has:{name}" for name in _THINGS))


def wrong(piece: Piece, what: str, instead: str) -> QueryError:
    """Return the error that a field's value is ``what``; ``instead`` shows how it is written."""
    return QueryError(
        f"{piece.field}:{piece.text} (at character {piece.start + 1} of the query) {what};"
        f" write {instead}.",
        piece.start,
        piece.end,
    )


def _one_of(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}"
