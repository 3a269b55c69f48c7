"""The feeds that a user keeps, what fetching needs of them, and which articles their items are."""

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
    last answered, in UTC, ``error`` is why the last refresh failed, None if it did not. Of a feed
    that is read in ``full`` the pages behind its teasers are fetched.
    """

    id: int
    url: str
    title: str
    articles: int
    unread: int
    fetched: datetime | None
    error: str | None
    full: bool


@dataclass(frozen=True, slots=True)
class FetchState:
    """What a request to a feed needs; ``not_before`` is in milliseconds since 1970."""

    id: int
    url: str
    etag: str | None
    modified: str | None
    not_before: int | None


def load(db: sqlite3.Connection) -> list[Feed]:
    """Return the feeds that are kept, in the order in which they were added."""
    rows = db.execute(
        "SELECT f.id, f.url, f.title, count(DISTINCT s.id),"
        " count(DISTINCT CASE WHEN s.unread THEN s.id END), f.fetched, f.error, f.full"
        " FROM feed f LEFT JOIN feed_item i ON i.feed = f.id"
        " LEFT JOIN state s ON s.id = i.article WHERE f.kept GROUP BY f.id ORDER BY f.id"
    ).fetchall()
    return [
        Feed(number, url, title, articles, unread, _time(fetched), error, bool(full))
        for number, url, title, articles, unread, fetched, error, full in rows
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


def load_fetch_states(db: sqlite3.Connection) -> list[FetchState]:
    """Return what requests to the kept feeds need, in the order in which these were added."""
    rows = db.execute(
        "SELECT id, url, etag, modified, not_before FROM feed WHERE kept ORDER BY id"
    ).fetchall()
    return [FetchState(*row) for row in rows]


def find_or_add(db: sqlite3.Connection, url: str) -> int:
    """Return the id of an address; one that is not known is added, but not kept as a feed."""
    db.execute("INSERT OR IGNORE INTO feed (url, added) VALUES (?, ?)", (url, now()))
    (feed,) = db.execute("SELECT id FROM feed WHERE url = ?", (url,)).fetchone()
    return int(feed)


def keep(db: sqlite3.Connection, feed: int) -> None:
    """Keep a feed that is known by its id."""
    db.execute("UPDATE feed SET kept = 1 WHERE id = ?", (feed,))


def set_full(db: sqlite3.Connection, feed: int, full: bool) -> None:
    """Set whether the pages behind the items of a feed are fetched."""
    db.execute("UPDATE feed SET full = ? WHERE id = ?", (full, feed))


def is_full(db: sqlite3.Connection, feed: int) -> bool:
    """Return whether the pages behind the items of a feed are fetched."""
    found = db.execute("SELECT 1 FROM feed WHERE id = ? AND kept AND full", (feed,)).fetchone()
    return found is not None


def is_item(db: sqlite3.Connection, article: int) -> bool:
    """Return whether an article came from a feed, or as a page by its address."""
    found = db.execute("SELECT 1 FROM feed_item WHERE article = ?", (article,)).fetchone()
    return found is not None


def set_fetched(
    db: sqlite3.Connection, feed: int, *, etag: str | None, modified: str | None, title: str
) -> None:
    """Set that a feed has answered just now; an empty title leaves the one that it had."""
    db.execute(
        "UPDATE feed SET fetched = ?, etag = ?, modified = ?, not_before = NULL, error = NULL,"
        " title = CASE WHEN ?4 = '' THEN title ELSE ?4 END WHERE id = ?5",
        (now(), etag, modified, title, feed),
    )


def set_error(db: sqlite3.Connection, feed: int, error: str, wait: float) -> None:
    """Set what a refresh of a feed came to, and for how many seconds its server asks to wait."""
    db.execute(
        "UPDATE feed SET error = ?, not_before = ? WHERE id = ?",
        (error, now() + int(wait * 1000) if wait else None, feed),
    )


def load_items(db: sqlite3.Connection, feed: int) -> dict[bytes, tuple[bytes, int | None]]:
    """Return a feed's items by key: content key and article, None where that was forgotten."""
    found = db.execute("SELECT key, content, article FROM feed_item WHERE feed = ?", (feed,))
    return {key: (content, article) for key, content, article in found}


def set_item(db: sqlite3.Connection, feed: int, key: bytes, content: bytes, article: int) -> None:
    """Set which content an item of a feed has, and which article it is."""
    db.execute(
        "INSERT OR REPLACE INTO feed_item (feed, key, content, article) VALUES (?, ?, ?, ?)",
        (feed, key, content, article),
    )


def load_addresses_of(db: sqlite3.Connection, article: int) -> dict[int, str]:
    """Return the addresses of the feeds that hold an article, by their ids."""
    found = db.execute(
        "SELECT f.id, f.url FROM feed_item i JOIN feed f ON f.id = i.feed WHERE i.article = ?",
        (article,),
    )
    return dict(found.fetchall())


def _time(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)
