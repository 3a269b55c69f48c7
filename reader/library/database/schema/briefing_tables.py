"""The table of the texts that were told in a briefing."""

from __future__ import annotations

import sqlite3

TABLES: tuple[str, ...] = (
    # ``key`` is the content key of the text, ``told`` when a briefing with it was opened last, in
    # milliseconds since 1970. It names texts, and not stories or searches: what was told in one
    # briefing is not new in another one either, and stories may be made again.
    """
    CREATE TABLE briefed_text (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        key BLOB NOT NULL,
        told INTEGER NOT NULL,
        PRIMARY KEY (article, key)
    ) WITHOUT ROWID
    """,
)


def add_briefed_texts(db: sqlite3.Connection) -> None:
    """Make the table in a library of the version before: no briefing was opened yet."""
    for statement in TABLES:
        db.execute(" ".join(statement.split()))
