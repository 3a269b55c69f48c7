"""The tables of what was read: which texts, how far, and the index that finds their sentences."""

from __future__ import annotations

import sqlite3

from reader.library.database.schema import new_word_tables

TABLES: tuple[str, ...] = (
    # One row for each text that was read: that with the content key ``key`` of an article, which
    # may be an earlier one. ``number`` rises in the order of reading. ``read_at`` is when, in
    # milliseconds since 1970. ``paragraph`` and ``char`` are where an article was left half-way,
    # NULL where all of it was read; ``marked_paragraph`` and ``marked_char`` are up to where it was
    # marked read by hand, 0 for nowhere: the later place counts. ``taken_back`` is when it became
    # unread again, NULL while it counts as read. ``prepared`` is what prepared_texts.py keeps of
    # the text as it is compared, NULL until ``read_run`` has the text's runs.
    """
    CREATE TABLE read_text (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        key BLOB NOT NULL,
        read_at INTEGER NOT NULL,
        paragraph INTEGER,
        char INTEGER,
        marked_paragraph INTEGER NOT NULL DEFAULT 0,
        marked_char INTEGER NOT NULL DEFAULT 0,
        taken_back INTEGER,
        prepared BLOB
    )
    """,
    "CREATE UNIQUE INDEX read_text_article ON read_text (article, key) WHERE taken_back IS NULL",
    "CREATE INDEX read_text_taken_back ON read_text (article) WHERE taken_back IS NOT NULL",
    "CREATE INDEX read_text_pending ON read_text (number)"
    " WHERE prepared IS NULL AND taken_back IS NULL",
    "CREATE INDEX article_version_key ON article_version (key)",
    # Sentences of which the reader said that they have not read them, though what they say was
    # found in an article that counts as read: code points of a prepared paragraph of the text with
    # the content key ``key``, in that article and in the one in which it was found.
    """
    CREATE TABLE unread_sentence (
        key BLOB NOT NULL,
        paragraph INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        PRIMARY KEY (key, paragraph, start)
    ) WITHOUT ROWID
    """,
)

# The index, which can be made again of ``read_text`` and the texts: ``run`` is a checksum of three
# words, ``place`` has the text's number, the paragraph's index and the words beside the run (see
# ``reader.library.read_articles.places``). Of all ways to store them this one takes the fewest
# bytes, 17.5 a row, filled at random.
RUN_TABLE = """
    CREATE TABLE read_run (
        run INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (run, place)
    ) WITHOUT ROWID
"""

# What a library of the version before holds as read: finished articles, and others up to where
# they were left. An article whose text has changed since was read in the text that was opened last.
_READ_BEFORE = """
    INSERT INTO read_text (article, key, read_at, paragraph, char)
    SELECT s.id,
        CASE WHEN s.changed IS NULL THEN a.key ELSE v.key END,
        coalesce(s.finished, s.opened) AS time,
        CASE WHEN s.finished IS NULL THEN s.paragraph END,
        CASE WHEN s.finished IS NULL THEN s.char END
    FROM state s JOIN article a ON a.id = s.id
    LEFT JOIN article_version v ON v.id = (
        SELECT id FROM article_version WHERE article = s.id AND opened IS NOT NULL
        ORDER BY opened DESC, id DESC LIMIT 1)
    WHERE s.unread = 0
        AND (s.finished IS NOT NULL
            OR (s.opened IS NOT NULL AND s.changed IS NULL AND (s.paragraph > 0 OR s.char > 0)))
        AND (s.changed IS NULL OR v.key IS NOT NULL)
    ORDER BY time, s.id
"""


def add_read_texts(db: sqlite3.Connection) -> None:
    """Make the tables in a library of the version before, and fill them with what was read."""
    for statement in (*TABLES, RUN_TABLE, *new_word_tables.TABLES, _READ_BEFORE):
        db.execute(" ".join(statement.split()))
