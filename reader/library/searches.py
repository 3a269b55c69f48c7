"""Saved searches: queries that have a name."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from reader.errors import LibraryError

LONGEST = 40  # characters of a name
_MOST = 1_000


class SavedSearch(NamedTuple):
    """A query and the name that it was given."""

    name: str
    query: str


def load(db: sqlite3.Connection) -> list[SavedSearch]:
    """Return all saved searches in their order."""
    return [
        SavedSearch(name, query)
        for name, query in db.execute("SELECT name, query FROM search ORDER BY place, name")
    ]


def save(db: sqlite3.Connection, name: str, query: str) -> None:
    """Save a search in the place of one of the same name, or after all others.

    Raises ``QueryError`` for a wrong query, ``LibraryError`` for a name that cannot be one.
    """
    name, query = check(db, name, query)
    db.execute(
        "INSERT INTO search (name, query, place)"
        " VALUES (?1, ?2, (SELECT ifnull(max(place), 0) + 1 FROM search))"
        " ON CONFLICT (name) DO UPDATE SET query = ?2",
        (name, query),
    )


def check(db: sqlite3.Connection, name: str, query: str) -> SavedSearch:
    """Return a name and a query as they may be saved.

    Raises ``QueryError`` for a wrong query, ``LibraryError`` for a name that cannot be one, and
    where there are as many searches as anybody has.
    """
    from reader.library.query import parse
    from reader.text.cleaning import clean

    name = " ".join(clean(name).split())
    if not name or len(name) > LONGEST:
        raise LibraryError(
            f"A saved search needs a name of at most {LONGEST} characters; type a word or two."
        )
    query = " ".join(clean(query).split())
    parse(query)
    (others,) = db.execute("SELECT count(*) FROM search WHERE name <> ?", (name,)).fetchone()
    if others >= _MOST:
        raise LibraryError(f"There are {_MOST:,} saved searches; forget some first.")
    return SavedSearch(name, query)


def forget(db: sqlite3.Connection, name: str) -> bool:
    """Forget a saved search; return whether there was one."""
    return db.execute("DELETE FROM search WHERE name = ?", (name,)).rowcount == 1
