"""Which articles a file holds, and which are held by no file any more.

Paths are absolute, as bytes of the file system.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library.articles import article_store

if TYPE_CHECKING:
    from reader.library.articles.article_store import Record


class KnownFile(NamedTuple):
    """What the library has of a file; None for size and mtime where it must be read again."""

    id: int
    size: int | None
    mtime: int | None
    articles: int


def find_file(db: sqlite3.Connection, path: bytes) -> KnownFile | None:
    """Return what the library has of the file at a path, None if it does not know it."""
    found = db.execute(
        "SELECT id, size, mtime, articles FROM file WHERE path = ?", (path,)
    ).fetchone()
    return None if found is None else KnownFile(*found)


def load_files_at(
    db: sqlite3.Connection, path: bytes, *, or_below: bool
) -> list[tuple[int, bytes]]:
    """Return id and path of the file at a path, and of those ``or_below`` it as a folder."""
    below = (path, path)
    if or_below:
        prefix = path.rstrip(b"/") + b"/"
        below = (prefix, prefix[:-1] + b"0")  # "0" follows "/"
    return db.execute(
        "SELECT id, path FROM file WHERE path = ? OR path BETWEEN ? AND ?", (path, *below)
    ).fetchall()


def load_removed_files(db: sqlite3.Connection) -> set[int]:
    """Return the ids of the files that were not there when they were last looked for."""
    return {file for (file,) in db.execute("SELECT id FROM file WHERE gone")}


def set_removed(db: sqlite3.Connection, files: Sequence[tuple[bool, int]]) -> int:
    """Set for files by their ids whether they are removed.

    Returns by how much the number of orphaned articles grew; it is negative where it fell.
    """
    db.executemany("UPDATE file SET gone = ? WHERE id = ?", files)
    before = _count_orphaned(db)
    for _, file in files:
        mark_orphaned(db, list(load_ids(db, file)))
    return _count_orphaned(db) - before


def _count_orphaned(db: sqlite3.Connection) -> int:
    (number,) = db.execute("SELECT count(*) FROM article WHERE gone").fetchone()
    return int(number)


def load_ids(db: sqlite3.Connection, file: int) -> set[int]:
    """Return the ids of the articles that a file holds."""
    stored = db.execute("SELECT DISTINCT article FROM holding WHERE file = ?", (file,))
    return {article for (article,) in stored}


def load_ids_at(db: sqlite3.Connection, path: bytes) -> tuple[int, ...]:
    """Return the ids of the articles that the file at a path holds, in the file's order."""
    found = db.execute(
        "SELECT h.article FROM holding h JOIN file f ON f.id = h.file"
        " WHERE f.path = ? ORDER BY h.item",
        (path,),
    )
    return tuple(article for (article,) in found)


def set_ids(
    db: sqlite3.Connection, file: int, ids: Sequence[int], size: int, mtime: int | None
) -> None:
    """Set which articles a file holds, in its order, and its size and time when it was read."""
    db.execute("DELETE FROM holding WHERE file = ?", (file,))
    db.executemany(
        "INSERT INTO holding (file, item, article) VALUES (?, ?, ?)",
        [(file, item, article_id) for item, article_id in enumerate(ids)],
    )
    db.execute(
        "UPDATE file SET size = ?, mtime = ?, articles = ?, gone = 0 WHERE id = ?",
        (size, mtime, len(ids), file),
    )


def add_ids(db: sqlite3.Connection, file: int, start: int, ids: Sequence[int]) -> None:
    """Set which articles a file holds from its article ``start`` on; it is to be read again."""
    db.executemany(
        "INSERT OR REPLACE INTO holding (file, item, article) VALUES (?, ?, ?)",
        [(file, item, article_id) for item, article_id in enumerate(ids, start)],
    )


def load_other_paths(db: sqlite3.Connection, article_id: int, file: int) -> list[bytes]:
    """Return the paths of the other files that hold an article, or held it when last looked at."""
    found = db.execute(
        "SELECT f.path FROM holding h JOIN file f ON f.id = h.file"
        " WHERE h.article = ? AND f.id <> ?",
        (article_id, file),
    )
    return [path for (path,) in found]


def is_in_file(db: sqlite3.Connection, article_id: int) -> bool:
    """Whether some file holds an article."""
    found = db.execute("SELECT 1 FROM holding WHERE article = ?", (article_id,)).fetchone()
    return found is not None


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
