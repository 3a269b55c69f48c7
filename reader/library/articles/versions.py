"""Earlier texts of articles: each is kept, as a version, before a later text takes its place.

Another text is one with another content key, which is taken from headline and paragraphs before
repair. Another date or address alone is no other text, nor are other bytes that say the same. A
text that comes back is the present one again, and is kept once.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - ``date`` is a field below
from datetime import datetime
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.library.articles import article_store
from reader.library.articles.replaced_texts import is_readable
from reader.library.content.paragraph_match import match_paragraph
from reader.library.database.timestamps import read_date, read_time

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.articles.article_store import Record


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier text of an article, without the text itself.

    ``key`` is its content key, ``replaced_at`` when a later text took its place, ``opened_at``
    when its reader last opened it, None for never; both in UTC. The other fields are those of the
    article as they were then.
    """

    key: str
    replaced_at: datetime
    opened_at: datetime | None
    title: str
    date: Date | None
    url: str | None
    path: str
    item: int | None


def restore(
    db: sqlite3.Connection,
    article_id: int,
    record: Record,
    replaced: int,
    opened: int | None,
) -> bool:
    """Keep an earlier text that comes from elsewhere; return whether it was not there yet.

    Times are in milliseconds since 1970 in UTC.
    """
    existing = db.execute(
        "SELECT 1 FROM article WHERE id = ?1 AND key = ?2"
        " UNION ALL SELECT 1 FROM article_version WHERE article = ?1 AND key = ?2",
        (article_id, record.key),
    ).fetchone()
    if existing is not None:
        return False
    names = ("key", "title", "date", "url", "path", "item")
    cursor = db.execute(
        f"INSERT INTO article_version (article, replaced, opened, {', '.join(names)})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article_id, replaced, opened, *(record.columns[name] for name in names)),
    )
    db.execute(
        "INSERT INTO version_body (id, content) VALUES (?, ?)", (cursor.lastrowid, record.content)
    )
    return True


def load(db: sqlite3.Connection, article_id: int) -> tuple[Version, ...]:
    """Return the earlier texts of an article, the one that was replaced last first."""

    rows = db.execute(
        "SELECT key, replaced, opened, title, date, url, path, item FROM article_version"
        " WHERE article = ? ORDER BY replaced DESC, id DESC",
        (article_id,),
    )
    return tuple(
        Version(
            key=key.hex(),
            replaced_at=read_time(replaced),
            opened_at=None if opened is None else read_time(opened),
            title=title,
            date=read_date(date),
            url=url,
            path=path,
            item=item,
        )
        for key, replaced, opened, title, date, url, path, item in rows
    )


def find_last_read(versions: Sequence[Version]) -> Version | None:
    """Return the earlier text that was opened last, else the one replaced last; None for none.

    ``versions`` stand in the order of ``load``.
    """
    opened = [version for version in versions if version.opened_at is not None]
    return max(
        opened, key=lambda v: v.opened_at or v.replaced_at, default=next(iter(versions), None)
    )


def load_text(db: sqlite3.Connection, article_id: int, key: bytes) -> Article | None:
    """Return the text of an article with a content key, earlier or present, None if not there.

    Raises ``LibraryError`` where it is damaged.
    """
    found = db.execute(
        "SELECT v.path, v.title, v.date, v.url, v.item, b.content FROM article_version v"
        " LEFT JOIN version_body b ON b.id = v.id WHERE v.article = ? AND v.key = ?",
        (article_id, key),
    ).fetchone()
    if found is not None:
        return article_store.make_article(*found)
    return article_store.load(db, article_id) if article_store.find(db, key) == article_id else None


def load_earlier(db: sqlite3.Connection, article_id: int, key: str) -> Article | None:
    """Return the earlier text of an article with a content key, None where it is none.

    It is None too for the present text, and for a damaged one.
    """
    if is_current(db, article_id, key):
        return None
    with contextlib.suppress(LibraryError):  # with a damaged text nothing can be compared
        return load_text(db, article_id, bytes.fromhex(key))
    return None


def is_current(db: sqlite3.Connection, article_id: int, key: str) -> bool:
    """Return whether a content key is that of an article's present text."""
    found = db.execute("SELECT key FROM article WHERE id = ?", (article_id,)).fetchone()
    return found is not None and found[0].hex() == key


def translate_position(
    db: sqlite3.Connection, article_id: int, key: str, paragraph: int, char: int
) -> tuple[int, int]:
    """Return where a place in the text of a content key is in the present text of its article.

    A place is a paragraph's index and a code point of its text.
    """
    earlier = load_earlier(db, article_id, key)
    if earlier is None:
        return paragraph, char
    current = None
    with contextlib.suppress(LibraryError):  # with a damaged text nothing can be compared
        current = article_store.load(db, article_id)
    if current is None:
        return paragraph, char
    moved, is_same = match_paragraph(earlier.originals, current.originals, paragraph)
    return moved, char if is_same else 0


def drop_damaged(db: sqlite3.Connection) -> int:
    """Drop earlier texts of which nothing can be read; return how many."""
    damaged = [
        (number,)
        for number, content in db.execute(
            "SELECT v.id, b.content FROM article_version v LEFT JOIN version_body b ON b.id = v.id"
        )
        if content is None or not is_readable(content)
    ]
    db.executemany("DELETE FROM article_version WHERE id = ?", damaged)
    return len(damaged)
