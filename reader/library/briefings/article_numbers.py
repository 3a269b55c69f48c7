"""In which order a briefing numbers the articles of the library."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as elsewhere


def get_place(date: Date | None, article_id: int) -> tuple[bool, Date, int]:
    """Return what articles are sorted by: the earliest first, those without a date last."""
    return date is None, date or Date.min, article_id
