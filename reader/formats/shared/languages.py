"""The language that a file says it is in."""

from __future__ import annotations

from collections.abc import Iterable

from reader.text import LANGUAGE_NAMES, NAMES_BY_CODE

_MONTH_FIRST = ("en-us", "en-ph")
_YEAR_FIRST = ("zh", "ja", "ko", "hu")
_EITHER = ("en", "en-ca")  # or a country that is not given


def find_language(tags: Iterable[str]) -> str | None:
    """Return the name of the first language tag (BCP 47) if reader knows it, else None.

    The English name of a language will do for its tag.
    """
    tag = next(map(_normalise, tags), "")
    return NAMES_BY_CODE.get(tag.partition("-")[0]) or (tag if tag in LANGUAGE_NAMES else None)


def is_day_first(tags: Iterable[str]) -> bool | None:
    """Whether 3/4/2024 is in April by the first language tag; None where it does not say."""
    tag = next(map(_normalise, tags), "en")
    if tag in _MONTH_FIRST:
        return False
    return None if tag in _EITHER or tag.partition("-")[0] in _YEAR_FIRST else True


def _normalise(tag: str) -> str:
    return tag.strip().lower().replace("_", "-")
