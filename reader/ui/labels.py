"""How figures are said on the screen."""

from __future__ import annotations

import os
from datetime import date as Date  # noqa: N812
from typing import TYPE_CHECKING

from reader.word_counts import count_minutes

if TYPE_CHECKING:
    from reader.article import Article

_STANDARD_INPUT = "-"


def name_source(source: str, path: str) -> str:
    """Return where an article is from: its source, else the name of its file, "" for a pipe."""
    if source or not path or path == _STANDARD_INPUT:
        return source
    scheme, _, address = path.partition("://")
    return address.partition("/")[0] if address and scheme else os.path.basename(path)


def format_long_date(date: Date | None) -> str:
    """Return a date as "2 March 2022", or ""."""
    return f"{date.day} {date:%B %Y}" if date else ""


def format_short_date(date: Date | None, today: Date) -> str:
    """Return a date as "2 Mar", with the year where it is not this one, or ""."""
    if date is None:
        return ""
    return f"{date.day} {date:%b}" if date.year == today.year else f"{date.day} {date:%b %Y}"


def format_month(date: Date | None, today: Date) -> str:
    """Return a date in as few cells as still tell it apart: "2 Mar", of other years "Mar 2022"."""
    if date is None:
        return ""
    return f"{date.day} {date:%b}" if date.year == today.year else f"{date:%b %Y}"


def format_year(date: Date | None, today: Date) -> str:
    """Return a date of another year as that year alone, "2022", one of this year as "2 Mar"."""
    if date is None:
        return ""
    return format_month(date, today) if date.year == today.year else str(date.year)


def format_span(first: Date | None, last: Date | None, today: Date) -> str:
    """Return two dates as "2–4 Mar", "28 Feb – 4 Mar" or, where they are one, "2 Mar"."""
    if first is None or last is None or first == last:
        return format_short_date(last or first, today)
    end = format_short_date(last, today)
    if first.year != last.year:
        return f"{format_short_date(first, today)} – {end}"
    if first.month != last.month:
        return f"{first.day} {first:%b} – {end}"
    return f"{first.day}–{end}"


def format_minutes(words: int, words_per_minute: int, words_shown: int | None = None) -> str:
    """Return a reading time: "13 min", where folding shortens it "12 min (13 without folding)"."""
    before = _minutes(words, words_per_minute)
    if words_shown is None:
        return f"{before} min"
    after = _minutes(words_shown, words_per_minute)
    return f"{before} min" if before == after else f"{after} min ({before} without folding)"


def format_minutes_shown(words: int, words_per_minute: int, words_shown: int | None) -> str:
    """Return the reading time of what is shown, "12 min"; of all words while folds are unknown."""
    return format_minutes(words if words_shown is None else words_shown, words_per_minute)


def format_minutes_new(
    words_new: int | None, words_shown: int | None, words_per_minute: int
) -> str:
    """Return the minutes that are new of an article, "1 new", or "nothing new".

    "" where that is unknown, or says no other minutes than the article's reading time.
    """
    if words_new is None or words_shown is None or not words_shown:
        return ""
    if not words_new:
        return "nothing new"
    minutes = count_minutes(words_new, words_per_minute)
    return "" if minutes == _minutes(words_shown, words_per_minute) else f"{minutes} new"


def format_share_folded(words: int, words_shown: int | None) -> str:
    """Return which share of the words is folded away, "8% folded", or "" while it is unknown."""
    if words_shown is None or not words:
        return ""
    return f"{round(100 * (1 - words_shown / words))}% folded"


def format_minutes_left(words: int, progress: float, words_per_minute: int) -> str:
    """Return how long the rest takes: "4 min left", or "end"."""
    if progress >= 1:
        return "end"
    return f"{_minutes(round(words * (1 - progress)), words_per_minute)} min left"


def _minutes(words: int, words_per_minute: int) -> int:
    return max(1, count_minutes(words, words_per_minute))


def format_dateline(article: Article, time: str) -> str:
    """Return the line under a headline: source, author, date and reading time."""
    tellers = article.tellers
    if not article.source:
        tellers = (*filter(None, [name_source("", article.path)]), *tellers)
    parts = (*tellers, format_long_date(article.date), time)
    return " · ".join(part for part in parts if part)
