"""Articles that came from a list of links, and of which the page was not fetched yet."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from reader.library.content.fingerprint import compute_address_checksum, normalise_address


class Link(NamedTuple):
    """An article whose page is to be fetched."""

    article: int
    url: str


def mark(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Have articles count as links whose page is to be fetched."""
    db.executemany("INSERT OR IGNORE INTO link (article) VALUES (?)", [(one,) for one in ids])


def unmark(db: sqlite3.Connection, article_id: int) -> None:
    """Have an article count as fetched."""
    db.execute("DELETE FROM link WHERE article = ?", (article_id,))


def is_waiting(db: sqlite3.Connection, article_id: int) -> bool:
    """Return whether the page of an article is to be fetched."""
    found = db.execute("SELECT 1 FROM link WHERE article = ?", (article_id,)).fetchone()
    return found is not None


def forget_description(db: sqlite3.Connection, article_id: int) -> None:
    """Have a link count as fetched, whose text was stored now: what it had before is no version."""
    unmark(db, article_id)
    db.execute("DELETE FROM article_version WHERE article = ?", (article_id,))
    db.execute("UPDATE state SET changed = NULL WHERE id = ?", (article_id,))


def load(db: sqlite3.Connection) -> list[Link]:
    """Return the articles whose page is to be fetched, in the order in which they came."""
    found = db.execute(
        "SELECT l.article, a.url FROM link l JOIN article a ON a.id = l.article"
        " WHERE a.url IS NOT NULL ORDER BY l.article"
    )
    return [Link(*row) for row in found]


def find_waiting(db: sqlite3.Connection, url: str | None) -> int | None:
    """Return the link with an address, None if there is none."""
    return _find(db, url, "JOIN link l ON l.article = a.id")


def find_any(db: sqlite3.Connection, url: str | None) -> int | None:
    """Return the article with an address, one with a text before a link; None if there is none."""
    return _find(db, url, "LEFT JOIN link l ON l.article = a.id")


def _find(db: sqlite3.Connection, url: str | None, join: str) -> int | None:
    checksum = compute_address_checksum(url)
    wanted = _normalise(url)
    found = db.execute(
        f"SELECT a.id, a.url FROM article a {join} WHERE a.address = ?"
        " ORDER BY l.article IS NOT NULL, a.id",
        (checksum,),
    )
    return next((number for number, other in found if _normalise(other) == wanted), None)


def _normalise(url: str | None) -> tuple[str, str]:
    """Return what two addresses of one page share; what stands behind "#" may be another page."""
    return normalise_address(url), (url or "").partition("#")[2]
