"""Reads an untrusted object: each value has the expected type, or ``ValueError`` is raised.

The message is the middle of a sentence: "starred must be true or false".
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812
from typing import Any, TypeVar

T = TypeVar("T")

_MAX_NUMBER = 1 << 52  # numbers beyond are exact neither in JSON nor in a column of milliseconds


class Fields:
    """The values of an object by name; one that is not there, or null, has its default."""

    def __init__(self, values: object) -> None:
        if not isinstance(values, Mapping):
            raise ValueError("it must be an object, not another value")  # noqa: TRY004
        self._values: Mapping[str, Any] = values

    def has(self, name: str) -> bool:
        """Return whether there is a value, empty or not."""
        return self._values.get(name) is not None

    def text(self, name: str, limit: int | None = None) -> str:
        """Return a text, clean, which must be there, of at most so many characters."""
        text = self.text_or_none(name, limit)
        if text is None:
            raise ValueError(f"{name} is missing; it must be text")
        return text

    def text_or_none(self, name: str, limit: int | None = None) -> str | None:
        """Return a text, clean, None where there is none."""
        from reader.text import clean

        value = self._values.get(name)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{name} must be text")
        if value is not None and limit is not None and len(value) > limit:
            raise ValueError(f"{name} must have at most {limit:,} characters")
        return value if value is None else clean(value)

    def lines(self, name: str) -> str:
        """Return a text as it is, line breaks included, "" where there is none."""
        value = self._values.get(name)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{name} must be text")
        return value or ""

    def texts(self, name: str, limit: int | None = None) -> list[str]:
        """Return the texts of a list, clean."""
        from reader.text import clean

        values = self._list(name, limit)
        if not all(isinstance(value, str) for value in values):
            raise ValueError(f"{name} must be a list of texts")
        return [clean(value) for value in values]

    def objects(self, name: str, limit: int | None = None) -> list[Fields]:
        """Return the objects of a list."""
        values = self._list(name, limit)
        if not all(isinstance(value, Mapping) for value in values):
            raise ValueError(f"{name} must be a list of objects")
        return [Fields(value) for value in values]

    def object_or_none(self, name: str) -> Fields | None:
        """Return an object, None where there is none."""
        value = self._values.get(name)
        if value is not None and not isinstance(value, Mapping):
            raise ValueError(f"{name} must be an object")
        return None if value is None else Fields(value)

    def number(self, name: str) -> int | None:
        """Return a whole number from 0, None where there is none."""
        value = self._values.get(name)
        if value is not None and (type(value) is not int or not 0 <= value < _MAX_NUMBER):
            raise ValueError(f"{name} must be a whole number, 0 or more")
        return value

    def share(self, name: str) -> float:
        """Return a number from 0 to 1, 0 where there is none."""
        return self._measure(name, 1.0, "from 0 to 1")

    def seconds(self, name: str) -> float:
        """Return a number of seconds, 0 where there is none."""
        return self._measure(name, _MAX_NUMBER / 1000, "of seconds")

    def flag(self, name: str, default: bool) -> bool:
        """Return true or false."""
        value = self._values.get(name)
        if value is not None and not isinstance(value, bool):
            raise ValueError(f"{name} must be true or false")
        return default if value is None else value

    def date(self, name: str) -> Date | None:
        """Return a date, None where there is none."""
        text = self.text_or_none(name)
        try:
            return None if text is None else Date.fromisoformat(text)
        except ValueError as error:
            raise ValueError(f"{name} must be a date like 2022-03-02") from error

    def time(self, name: str) -> datetime | None:
        """Return a time in UTC, None where there is none."""
        text = self.text_or_none(name)
        try:
            return None if text is None else datetime.fromisoformat(text).astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{name} must be a time like 2022-03-02T10:00:00+00:00") from error

    def _list(self, name: str, limit: int | None) -> list[Any]:
        value = self._values.get(name)
        if value is not None and not isinstance(value, list):
            raise ValueError(f"{name} must be a list")
        if value is not None and limit is not None and len(value) > limit:
            raise ValueError(f"{name} must be a list of at most {limit:,} values")
        return value or []

    def _measure(self, name: str, limit: float, what: str) -> float:
        value = self._values.get(name)
        if value is None:
            return 0.0
        if type(value) not in (int, float) or not (math.isfinite(value) and 0 <= value <= limit):
            raise ValueError(f"{name} must be a number {what}")
        return float(value)
