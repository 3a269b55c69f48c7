"""The tables of the library, their version, and the way from each older version to this one.

Titles, bodies and reading state are in separate tables: a list reads titles only, a key press
writes some thirty bytes. Tried and left, measured at 100,000 articles: the marks (unread, starred)
in the table of titles and in each of its indices list a filtered view in 4 ms at any offset where a
join takes up to 27, but marking all read then takes 1.8 s instead of 0.02; one table with bodies
lists titles in 1.3 s.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable

from reader.library.database.schema import (
    annotation_tables,
    briefing_tables,
    choice_tables,
    facet_tables,
    feed_tables,
    link_tables,
    new_word_tables,
    read_gap_tables,
    read_tables,
    search_tables,
    story_tables,
    undo_tables,
    version,
    version_tables,
)

TABLES = (
    # One row for one content. ``title_key`` is the title as it is sorted and searched, ``date`` is
    # YYYYMMDD or 0, ``words_shown`` is NULL until a digest told it, ``path`` and ``item`` are for
    # display, times are milliseconds since 1970 in UTC, ``gone`` says that no file holds it now.
    # ``date_last`` is the date or, where it is unknown, later than any: SQLite seeks in an index
    # by a pair of columns, but not where one of them is an expression.
    """
    CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key BLOB NOT NULL UNIQUE,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        source TEXT NOT NULL,
        url TEXT,
        date INTEGER NOT NULL,
        date_last INTEGER NOT NULL,
        words INTEGER NOT NULL,
        words_shown INTEGER,
        path TEXT NOT NULL,
        item INTEGER,
        added INTEGER NOT NULL,
        gone INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TABLE body (
        id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        content BLOB NOT NULL
    )
    """,
    # Reading state hangs on the article's row, and so on its content key: whichever file holds
    # that content, and wherever it moves, the row is found by the key. ``spent`` is milliseconds.
    """
    CREATE TABLE state (
        id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        unread INTEGER NOT NULL DEFAULT 1,
        starred INTEGER NOT NULL DEFAULT 0,
        paragraph INTEGER NOT NULL DEFAULT 0,
        char INTEGER NOT NULL DEFAULT 0,
        progress REAL NOT NULL DEFAULT 0,
        opened INTEGER,
        finished INTEGER,
        spent INTEGER NOT NULL DEFAULT 0
    )
    """,
    # ``path`` is absolute, in the bytes of the file system; size in bytes and mtime in nanoseconds
    # are those of the last reading, NULL where it must be read again whatever they are.
    """
    CREATE TABLE file (
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        size INTEGER,
        mtime INTEGER,
        articles INTEGER NOT NULL DEFAULT 0,
        gone INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TABLE holding (
        file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
        item INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        PRIMARY KEY (file, item)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE root (path BLOB PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE session (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)

# Each order of the list walks one index and reads no title; the columns are those of list_pages.py.
INDICES = (
    "CREATE INDEX article_newest ON article (date, id)",
    "CREATE INDEX article_oldest ON article (date_last, id)",
    "CREATE INDEX article_title ON article (title_key, id)",
    "CREATE INDEX article_source ON article (source, -date, id)",
    "CREATE INDEX article_words ON article (words, id)",
    "CREATE INDEX article_added ON article (added, id)",
    "CREATE INDEX article_undigested ON article (id) WHERE words_shown IS NULL",
    "CREATE INDEX state_unread ON state (id) WHERE unread = 1",
    "CREATE INDEX state_starred ON state (id) WHERE starred = 1",
    "CREATE INDEX state_started ON state (id) WHERE progress > 0 AND finished IS NULL",
    "CREATE INDEX state_finished ON state (id) WHERE finished IS NOT NULL",
    "CREATE INDEX holding_article ON holding (article)",
)


def _add_search_and_annotations(db: sqlite3.Connection) -> None:
    with annotation_tables.migrate_annotations(db):
        for statement in (*annotation_tables.TABLES, *search_tables.TABLES, *feed_tables.TABLES):
            _run(db, statement)
    search_tables.queue_indexing(db)


# From a version to the next, inside one transaction; a copy of the file was made before.
MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {
    1: _add_search_and_annotations,
    2: undo_tables.migrate,
    3: version_tables.add_versions,
    4: read_tables.add_read_texts,
    5: story_tables.add_stories,
    6: briefing_tables.add_briefed_texts,
    7: story_tables.add_covered_index,
    8: link_tables.add_links,
    9: choice_tables.add_choices,
    10: search_tables.fold_index,
    11: search_tables.recount_words,
    12: facet_tables.add_facets,
    13: read_gap_tables.add_read_gaps,
}


def create(db: sqlite3.Connection) -> None:
    """Make the tables of a new library, inside the caller's transaction."""
    parts = (
        TABLES,
        INDICES,
        annotation_tables.TABLES,
        search_tables.TABLES,
        search_tables.WORD_TABLES,
        feed_tables.TABLES,
        undo_tables.TABLES,
        version_tables.TABLES,
        read_tables.TABLES,
        (read_tables.RUN_TABLE,),
        new_word_tables.TABLES,
        story_tables.TABLES,
        (story_tables.COVERED_INDEX,),
        briefing_tables.TABLES,
        link_tables.TABLES,
        choice_tables.TABLES,
        facet_tables.TABLES,
        read_gap_tables.TABLES,
    )
    for statement in itertools.chain(*parts):
        _run(db, statement)
    db.execute(f"PRAGMA application_id = {version.APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version.VERSION}")


def migrate(db: sqlite3.Connection, from_version: int) -> None:
    """Bring a library of an older version to this one, inside the caller's transaction."""
    for step in range(from_version, version.VERSION):
        MIGRATIONS[step](db)
        db.execute(f"PRAGMA user_version = {step + 1}")


def _run(db: sqlite3.Connection, statement: str) -> None:
    # SQLite keeps the text as it is, and a damaged page of such texts takes all tables along.
    db.execute(" ".join(statement.split()))
