"""The language that a file says it is in."""

from __future__ import annotations

from collections.abc import Iterable

from reader.text import NAMES_BY_CODE

_MONTH_FIRST = ("en", "en-us", "en-ca", "en-ph")  # or unknown, where the country is not given


def find_language(tags: Iterable[str]) -> str | None:
    """Return the name of the first language tag (BCP 47) if reader knows it, else None."""
    tag = next(map(_normalise, tags), "")
    return NAMES_BY_CODE.get(tag.partition("-")[0])


def is_day_first(tags: Iterable[str]) -> bool:
    """Whether 3/4/2024 is in April, where the first language tag says so."""
    tag = next(map(_normalise, tags), "en")
    return tag not in _MONTH_FIRST and tag.partition("-")[0] not in ("zh", "ja", "ko", "hu")


def _normalise(tag: str) -> str:
    return tag.strip().lower().replace("_", "-")
