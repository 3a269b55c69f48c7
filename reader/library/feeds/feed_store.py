"""The feeds that a reader keeps."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.library.database.timestamps import now


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is kept.

    ``articles`` and ``unread`` count what came of it and is in the library; ``fetched`` is when it
    last answered, in UTC, ``error`` what the last refresh came to if it brought nothing.
    """

    id: int
    url: str
    title: str
    articles: int
    unread: int
    fetched: datetime | None
    error: str | None


def load(db: sqlite3.Connection) -> list[Feed]:
    """Return the feeds that are kept, in the order in which they were added."""
    rows = db.execute(
        "SELECT f.id, f.url, f.title, count(DISTINCT s.id),"
        " count(DISTINCT CASE WHEN s.unread THEN s.id END), f.fetched, f.error"
        " FROM feed f LEFT JOIN feed_item i ON i.feed = f.id"
        " LEFT JOIN state s ON s.id = i.article WHERE f.kept GROUP BY f.id ORDER BY f.id"
    ).fetchall()
    return [
        Feed(number, url, title, articles, unread, _time(fetched), error)
        for number, url, title, articles, unread, fetched, error in rows
    ]


def add(db: sqlite3.Connection, feeds: Iterable[tuple[str, str]]) -> int:
    """Keep feeds, each by its checked address and title; return how many were not kept."""
    (before,) = db.execute("SELECT count(*) FROM feed WHERE kept").fetchone()
    db.executemany(
        "INSERT INTO feed (url, title, kept, added) VALUES (?, ?, 1, ?)"
        " ON CONFLICT (url) DO UPDATE SET kept = 1,"
        " title = CASE title WHEN '' THEN excluded.title ELSE title END",
        [(url, title, now()) for url, title in feeds],
    )
    (after,) = db.execute("SELECT count(*) FROM feed WHERE kept").fetchone()
    return int(after - before)


def remove(db: sqlite3.Connection, feed: int) -> bool:
    """Keep a feed no longer; return whether it was kept."""
    return bool(db.execute("UPDATE feed SET kept = 0 WHERE id = ? AND kept", (feed,)).rowcount)


def _time(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)
