"""The tables of what a reader keeps: tags and notes."""

from __future__ import annotations

TABLES: tuple[str, ...] = (
    "CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE)",
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
)
