"""A savepoint for one of the articles that a transaction stores."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

from reader.errors import UnexpectedError
from reader.failures import contain


@contextlib.contextmanager
def savepoint(db: sqlite3.Connection, doing: str, *passing: type[Exception]) -> Iterator[None]:
    """Roll back what the block stored, and nothing else, if it raises an unforeseen exception.

    Raises ``UnexpectedError`` then, as ``contain`` does. What SQLite itself raises, such as for a
    full disk, concerns all articles and passes.
    """
    db.execute("SAVEPOINT one")
    try:
        with contain(doing, sqlite3.Error, *passing):
            yield
    except UnexpectedError:
        db.execute("ROLLBACK TO one")
        db.execute("RELEASE one")
        raise
    db.execute("RELEASE one")
