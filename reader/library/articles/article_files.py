"""Which articles a file holds, and which are held by no file any more."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.library.articles import article_store

if TYPE_CHECKING:
    from reader.library.articles.article_store import Record


def add_to_file(db: sqlite3.Connection, path: str, record: Record) -> int:
    """Store one article of a file, whatever else the file holds, and return its id."""
    article_id = article_store.find(db, record.key)
    if article_id is None:
        article_id = article_store.insert(db, record)
    db.execute(
        "INSERT OR REPLACE INTO holding (file, item, article) VALUES (?, ?, ?)",
        (get_file_id(db, path), record.columns["item"] or 0, article_id),
    )
    mark_orphaned(db, [article_id])
    return article_id


def mark_orphaned(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Set whether articles are orphaned: once held by files, and by none or no feed now."""
    db.executemany(
        "UPDATE article SET gone = NOT EXISTS (SELECT 1 FROM holding h JOIN file f ON f.id = h.file"
        " WHERE h.article = article.id AND NOT f.gone) AND NOT EXISTS (SELECT 1 FROM feed_item i"
        " WHERE i.article = article.id) WHERE id = ?",
        [(article_id,) for article_id in set(ids)],
    )


def count_articles_at(db: sqlite3.Connection, path: bytes) -> int:
    """Return how many articles are held by the file at ``path``, or by files below it.

    Files that were removed are not counted.
    """
    (number,) = db.execute(
        "SELECT count(DISTINCT h.article) FROM file f JOIN holding h ON h.file = f.id"
        " WHERE NOT f.gone AND (f.path = ?1 OR f.path BETWEEN ?2 AND ?3)",
        (path, path.rstrip(b"/") + b"/", path.rstrip(b"/") + b"0"),  # "0" follows "/"
    ).fetchone()
    return int(number)


def get_file_id(db: sqlite3.Connection, path: str) -> int:
    """Return the id of a file, which is added where it is not known."""
    name = os.fsencode(path)
    db.execute("INSERT OR IGNORE INTO file (path) VALUES (?)", (name,))
    (file_id,) = db.execute("SELECT id FROM file WHERE path = ?", (name,)).fetchone()
    return int(file_id)
