"""The tables of what a reader keeps: tags, notes, searches, and the log of what can be undone."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zlib
from collections.abc import Iterator

from reader.library.content.fingerprint import compute_address_checksum

TABLES: tuple[str, ...] = (
    # ``key`` is the name without case: SQLite's NOCASE knows the case of ASCII alone.
    "CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE tagging (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        tag INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
        PRIMARY KEY (article, tag)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX tagging_tag ON tagging (tag, article)",
    # ``start`` and ``stop`` are code points of the paragraph's text, NULL for the whole of it;
    # ``quote`` is what stood there, so that a note finds its place in a later version.
    """
    CREATE TABLE note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        paragraph INTEGER NOT NULL,
        start INTEGER,
        stop INTEGER,
        quote TEXT NOT NULL,
        text TEXT NOT NULL,
        made INTEGER NOT NULL,
        changed INTEGER NOT NULL
    )
    """,
    "CREATE INDEX note_article ON note (article, paragraph)",
    "CREATE TABLE search (name TEXT PRIMARY KEY, query TEXT NOT NULL, place INTEGER NOT NULL)",
    # ``what`` is compressed JSON, what is needed to take a change of its ``kind`` back; ``article``
    # is set where the row holds words of a note, so that they go when the article is forgotten.
    # undo_tables.py adds to this.
    """
    CREATE TABLE undo (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        article INTEGER REFERENCES article ON DELETE CASCADE,
        what BLOB NOT NULL
    )
    """,
    "CREATE INDEX undo_article ON undo (article)",
    # How near-duplicates are found: by a checksum of the address and a fingerprint of the text.
    # FTS5 appends the fingerprints; rows of a table ordered by checksum would be written all over
    # the file: at 100,000 articles 269 µs an article instead of 41.
    "ALTER TABLE article ADD COLUMN address INTEGER",
    "CREATE INDEX article_address ON article (address) WHERE address IS NOT NULL",
    "CREATE VIRTUAL TABLE sketch USING fts5(drawn, content = '', detail = none)",
)


@contextlib.contextmanager
def migrate_annotations(db: sqlite3.Connection) -> Iterator[None]:
    """Make room for the tables of version 2, made inside, and fill them from version 1."""
    log = db.execute("SELECT id, mark, value, ids FROM undo").fetchall()
    db.execute("DROP TABLE undo")
    db.execute("ALTER TABLE state ADD COLUMN spent INTEGER NOT NULL DEFAULT 0")
    yield
    addresses = [
        (compute_address_checksum(url), article)
        for article, url in db.execute("SELECT id, url FROM article WHERE url IS NOT NULL")
    ]
    db.executemany("UPDATE article SET address = ? WHERE id = ?", addresses)
    for number, mark, value, ids in log:
        with contextlib.suppress(zlib.error, ValueError):  # a damaged row is left out
            what = {"value": bool(value), "ids": json.loads(zlib.decompress(ids))}
            db.execute(
                "INSERT INTO undo (id, kind, what) VALUES (?, ?, ?)",
                (number, mark, zlib.compress(json.dumps(what).encode())),
            )
