"""The tables of earlier texts of articles, and the mark of an article that has changed."""

from __future__ import annotations

import sqlite3

TABLES: tuple[str, ...] = (
    # One row for each earlier text of an article; its present text is in ``body`` and never here.
    # ``key`` is the content key of the text, ``replaced`` the time at which a later text took its
    # place, ``opened`` when its reader last opened it, NULL for never; the others are the columns
    # of ``article`` as they were then. Times are milliseconds since 1970 in UTC. The texts stand
    # in a table of their own, as those of ``article`` do: who lists versions reads no text.
    """
    CREATE TABLE article_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        key BLOB NOT NULL,
        replaced INTEGER NOT NULL,
        opened INTEGER,
        title TEXT NOT NULL,
        date INTEGER NOT NULL,
        url TEXT,
        path TEXT NOT NULL,
        item INTEGER,
        UNIQUE (article, key)
    )
    """,
    """
    CREATE TABLE version_body (
        id INTEGER PRIMARY KEY REFERENCES article_version ON DELETE CASCADE,
        content BLOB NOT NULL
    )
    """,
    # When the present text came, until its reader opens it; NULL where there is nothing new to see.
    "ALTER TABLE state ADD COLUMN changed INTEGER",
    "CREATE INDEX state_changed ON state (id) WHERE changed IS NOT NULL",
    """
    CREATE TRIGGER state_changed AFTER UPDATE OF changed ON state
        WHEN (old.changed IS NULL) <> (new.changed IS NULL)
        BEGIN UPDATE version SET number = number + 1 WHERE kind = 'marks'; END
    """,
)


def add_versions(db: sqlite3.Connection) -> None:
    """Make the tables in a library of the version before, whose earlier texts are lost."""
    for statement in TABLES:
        db.execute(" ".join(statement.split()))
