"""The present text of an article, kept as a version before a later text takes its place."""

from __future__ import annotations

import sqlite3
from typing import Any

from reader.errors import LibraryError
from reader.library.content.article_bodies import decode_body


def keep_current_text(db: sqlite3.Connection, article_id: int, later_key: bytes, time: int) -> None:
    """Keep the present text of an article, whose place the text ``later_key`` takes now.

    To be called before that is stored, in the same transaction; ``time`` is in milliseconds since
    1970 in UTC. Marks the article as changed, unless the text that comes back is the one that the
    user opened last. A damaged text, of which nothing can be read, is not kept.
    """
    last_seen = db.execute(
        "SELECT key FROM article_version WHERE article = ? AND opened IS NOT NULL"
        " ORDER BY opened DESC, id DESC LIMIT 1",
        (article_id,),
    ).fetchone()
    opened, was_changed = db.execute(
        "SELECT opened, changed IS NOT NULL FROM state WHERE id = ?", (article_id,)
    ).fetchone()
    is_seen = opened is not None and not was_changed
    body = db.execute("SELECT content FROM body WHERE id = ?", (article_id,)).fetchone()
    if body is not None and is_readable(body[0]):
        cursor = db.execute(
            "INSERT OR REPLACE INTO article_version"
            " (article, key, replaced, opened, title, date, url, path, item)"
            " SELECT id, key, ?, ?, title, date, url, path, item FROM article WHERE id = ?",
            (time, opened if is_seen else None, article_id),
        )
        db.execute(
            "INSERT INTO version_body (id, content) VALUES (?, ?)", (cursor.lastrowid, body[0])
        )
    db.execute("DELETE FROM article_version WHERE article = ? AND key = ?", (article_id, later_key))
    is_known = not is_seen and last_seen == (later_key,)
    db.execute(
        "UPDATE state SET changed = ? WHERE id = ?", (None if is_known else time, article_id)
    )


def is_readable(content: Any) -> bool:
    """Return whether a stored body can be read."""
    try:
        decode_body(content)
    except LibraryError:
        return False
    return True
