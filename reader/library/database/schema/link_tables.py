"""The table of articles that are links as yet: the page was never fetched."""

from __future__ import annotations

import hashlib
import sqlite3

from reader.errors import LibraryError
from reader.library.content.article_bodies import decode_body

TABLES: tuple[str, ...] = (
    # An article that came from a list of links; its text is none, or a description.
    "CREATE TABLE link (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE)",
)


def add_links(db: sqlite3.Connection) -> None:
    """Make the table in a library of the version before, whose articles without text get new keys.

    The content key of an article without paragraphs has its address since.
    """
    for statement in TABLES:
        db.execute(statement)
    rename_keys(db)


def rename_keys(db: sqlite3.Connection) -> None:
    """Give articles without paragraphs the keys of this version, where they have older ones."""
    rows = db.execute(
        "SELECT a.id, a.key, a.title, a.url, b.content FROM article a JOIN body b ON b.id = a.id"
        " WHERE a.words = 0 AND a.url IS NOT NULL"
    ).fetchall()
    for article_id, old_key, title, url, content in rows:
        try:
            if decode_body(content)["texts"]:
                continue
        except LibraryError:
            continue
        key = _make_key(title, url)
        if key == old_key:
            continue
        db.execute("UPDATE OR IGNORE article SET key = ? WHERE id = ?", (key, article_id))
        for table, column in (
            ("feed_item", "content"),
            ("read_text", "key"),
            ("briefed_text", "key"),
        ):
            db.execute(
                f"UPDATE OR IGNORE {table} SET {column} = ? WHERE article = ? AND {column} = ?",
                (key, article_id, old_key),
            )


def _make_key(title: str, url: str) -> bytes:
    """Return the content key of an article without paragraphs, as it was in this version."""
    content = "\0".join((title, "", url)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=16).digest()
