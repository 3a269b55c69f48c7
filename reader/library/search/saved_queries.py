"""Saved searches: queries that have a name."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import LibraryError
from reader.late_modules import LateModule

if TYPE_CHECKING:
    from reader.library.undo import undo_log
else:
    undo_log = LateModule("reader.library.undo.undo_log")

MAX_NAME_LENGTH = 40  # characters of a name
_MAX_SEARCHES = 1_000


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

    ``undo`` takes it back. Raises ``QueryError`` for a wrong query, ``LibraryError`` for a name
    that cannot be one.
    """
    name, query = check(db, name, query)
    before = _load_row(db, name)
    db.execute(
        "INSERT INTO search (name, query, place)"
        " VALUES (?1, ?2, (SELECT ifnull(max(place), 0) + 1 FROM search))"
        " ON CONFLICT (name) DO UPDATE SET query = ?2",
        (name, query),
    )
    _log_change(db, name, before)


def check(db: sqlite3.Connection, name: str, query: str) -> SavedSearch:
    """Return a name and a query as they may be saved.

    Raises ``QueryError`` for a wrong query, ``LibraryError`` for a name that cannot be one, and
    where there are as many searches as anybody has.
    """
    from reader.library.query import parse
    from reader.text import clean

    name = " ".join(clean(name).split())
    if not name or len(name) > MAX_NAME_LENGTH:
        raise LibraryError(
            f"A saved search needs a name of at most {MAX_NAME_LENGTH} characters;"
            " type a word or two."
        )
    query = " ".join(clean(query).split())
    parse(query)
    (others,) = db.execute("SELECT count(*) FROM search WHERE name <> ?", (name,)).fetchone()
    if others >= _MAX_SEARCHES:
        raise LibraryError(
            f"There are already {_MAX_SEARCHES:,} saved searches; remove some first."
        )
    return SavedSearch(name, query)


def forget(db: sqlite3.Connection, name: str) -> bool:
    """Forget a saved search; return whether there was one. ``undo`` brings it back."""
    before = _load_row(db, name)
    db.execute("DELETE FROM search WHERE name = ?", (name,))
    _log_change(db, name, before)
    return before is not None


# Undo and redo. A change is in the log as query and place before and after, None for no search.


def revert(db: sqlite3.Connection, payload: dict[str, Any]) -> undo_log.Effect | None:
    """Undo what was done to a saved search if it has the query it had after; else return None."""
    before, current = payload["before"], _load_row(db, payload["name"])
    if _get_query(current) != _get_query(payload["after"]):
        return None
    return _replace_row(db, current, before, {**payload, "after": current})


def reapply(db: sqlite3.Connection, payload: dict[str, Any]) -> undo_log.Effect | None:
    """Redo what was done to a saved search; what it replaces is what undoing gives back.

    A search is only removed again if it has the query that it had before.
    """
    before, after = payload["before"], payload["after"]
    current = _load_row(db, payload["name"])
    if _get_query(current) == _get_query(after) or (
        after is None and _get_query(current) != _get_query(before)
    ):
        return None
    return _replace_row(db, current, after, {**payload, "before": current})


def describe(payload: dict[str, Any]) -> str:
    """Return which saved search a change was about."""
    return f"saved search “{payload['name']}”"


def _replace_row(
    db: sqlite3.Connection,
    current: list[Any] | None,
    row: list[Any] | None,
    payload: dict[str, Any],
) -> undo_log.Effect:
    """Bring a search from its ``current`` row to another one."""
    name = payload["name"]
    db.execute("DELETE FROM search WHERE name = ?", (name,))
    if row is not None:
        db.execute("INSERT INTO search (name, query, place) VALUES (?, ?, ?)", (name, *row))
    return undo_log.Effect(
        mark="query" if row and current else "search",
        value=row is not None,
        articles=0,
        name=name,
        payload=payload,
        lost_text=_get_query(current) or "",
    )


def _log_change(db: sqlite3.Connection, name: str, before: list[Any] | None) -> None:
    """Log a change of a saved search that was made, if it was one."""
    after = _load_row(db, name)
    if after != before:
        undo_log.record(db, "search", {"name": name, "before": before, "after": after})


def _load_row(db: sqlite3.Connection, name: str) -> list[Any] | None:
    row = db.execute("SELECT query, place FROM search WHERE name = ?", (name,)).fetchone()
    return None if row is None else list(row)


def _get_query(row: list[Any] | None) -> str | None:
    return None if row is None else str(row[0])
