"""The table of what was jumped over in read texts, and what depends on it."""

from __future__ import annotations

import sqlite3

TABLES: tuple[str, ...] = (
    # Parts of the text ``text`` of ``read_text`` that do not count as read though they stand above
    # the place where it was left: paragraph and code point of their first character, and of the one
    # behind their last. Nothing is looked for in those of a text that was read to its end.
    """
    CREATE TABLE read_gap (
        text INTEGER NOT NULL REFERENCES read_text ON DELETE CASCADE ON UPDATE CASCADE,
        paragraph INTEGER NOT NULL,
        char INTEGER NOT NULL,
        end_paragraph INTEGER NOT NULL,
        end_char INTEGER NOT NULL,
        PRIMARY KEY (text, paragraph, char)
    ) WITHOUT ROWID
    """,
    # As for a place that moves: see new_word_tables.
    """
    CREATE TRIGGER read_gap_inserted AFTER INSERT ON read_gap BEGIN
        UPDATE read_change SET moved = moved + 1;
        DELETE FROM new_words WHERE is_partial = 1;
    END
    """,
    """
    CREATE TRIGGER read_gap_deleted AFTER DELETE ON read_gap BEGIN
        UPDATE read_change SET moved = moved + 1;
    END
    """,
)


def add_read_gaps(db: sqlite3.Connection) -> None:
    """Make the table in a library of the version before, which knows nothing of jumps."""
    for statement in TABLES:
        db.execute(" ".join(statement.split()))
