"""From a file's articles to the library's: which are new, which it has, which are new versions.

An article is known by its content, wherever it lies, so that a file that moved keeps its state
and a copy adds nothing. Where a file has other content than before, an article of it that went
away and one that came are two versions of one if they have the same URL, or half of their
paragraphs in common, or their headline and some paragraph; the later version then takes the place
and the state of the earlier one. Anything else that went away stays in the library, without a
file: one that is filled anew each day must not take yesterday's marks along.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import Article
from reader.errors import LibraryError
from reader.library import articles as store
from reader.library.scan import FileStatus, is_gone

_SHARED = 0.5  # the least share of common paragraphs in two versions of one article


@dataclass(slots=True)
class Tally:
    """How many articles were added, updated, found unchanged, found elsewhere, found once more."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    moved: int = 0
    copies: int = 0

    def add(self, other: Tally) -> None:
        """Add another count to this one."""
        self.added += other.added
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.moved += other.moved
        self.copies += other.copies


def file_articles(
    db: sqlite3.Connection, file: FileStatus, articles: Sequence[Article], tally: Tally
) -> list[int]:
    """Store what a file holds now, and count it; return the ids in the file's order."""
    file_id = _file_id(db, file.path)
    held = db.execute("SELECT DISTINCT article FROM holding WHERE file = ?", (file_id,))
    before = {article for (article,) in held}
    keys = [article.key for article in articles]
    lost = _find_lost(db, before, keys, file_id) if before else []
    ids: list[int] = []
    for article, key in zip(articles, keys, strict=True):
        known = store.find(db, key)
        if known is None:
            known = _take(db, article, lost, tally)
        elif known in ids:
            tally.copies += 1
        else:
            _meet_again(db, known, article, file_id, known in before, tally)
        ids.append(known)
    db.execute("DELETE FROM holding WHERE file = ?", (file_id,))
    db.executemany(
        "INSERT INTO holding (file, item, article) VALUES (?, ?, ?)",
        [(file_id, item, article_id) for item, article_id in enumerate(ids)],
    )
    db.execute(
        "UPDATE file SET size = ?, mtime = ?, articles = ?, gone = 0 WHERE id = ?",
        (file.size, file.mtime, len(ids), file_id),
    )
    mark_gone(db, [*before, *ids])
    return ids


def hold(db: sqlite3.Connection, path: str, article: Article) -> int:
    """Store one article of a file, whatever else the file holds, and return its id."""
    article_id = store.find(db, article.key)
    if article_id is None:
        article_id = store.insert(db, article)
    db.execute(
        "INSERT OR REPLACE INTO holding (file, item, article) VALUES (?, ?, ?)",
        (_file_id(db, path), article.item or 0, article_id),
    )
    mark_gone(db, [article_id])
    return article_id


def mark_gone(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Set for articles whether they are gone: once held by files, and by none that is there."""
    db.executemany(
        "UPDATE article SET gone = NOT EXISTS (SELECT 1 FROM holding h JOIN file f ON f.id = h.file"
        " WHERE h.article = article.id AND NOT f.gone) WHERE id = ?",
        [(article_id,) for article_id in set(ids)],
    )


def _file_id(db: sqlite3.Connection, path: str) -> int:
    name = os.fsencode(path)
    db.execute("INSERT OR IGNORE INTO file (path) VALUES (?)", (name,))
    (file_id,) = db.execute("SELECT id FROM file WHERE path = ?", (name,)).fetchone()
    return int(file_id)


def _find_lost(
    db: sqlite3.Connection, before: set[int], keys: list[str], file_id: int
) -> list[tuple[int, Article]]:
    """Return the articles of ``before`` that no file holds any more, once this one has ``keys``."""
    lost = []
    for article_id in sorted(before - {store.find(db, key) for key in keys}):
        if not _other_files(db, article_id, file_id):
            with contextlib.suppress(LibraryError):  # of a damaged text nothing can be compared
                earlier = store.load(db, article_id)
                lost += [] if earlier is None else [(article_id, earlier)]
    return lost


def _other_files(db: sqlite3.Connection, article_id: int, file_id: int) -> list[bytes]:
    """Return the paths of the other files that hold an article, or held it when last looked at."""
    found = db.execute(
        "SELECT f.path FROM holding h JOIN file f ON f.id = h.file"
        " WHERE h.article = ? AND f.id <> ?",
        (article_id, file_id),
    )
    return [path for (path,) in found]


def _take(
    db: sqlite3.Connection, article: Article, lost: list[tuple[int, Article]], tally: Tally
) -> int:
    """Store an article whose content is new; an earlier version in ``lost`` is used up."""
    for number, (article_id, earlier) in enumerate(lost):
        if _is_version(earlier, article):
            del lost[number]
            _replace_version(db, article_id, earlier, article)
            tally.updated += 1
            return article_id
    tally.added += 1
    return store.insert(db, article)


def _is_version(earlier: Article, later: Article) -> bool:
    if earlier.url and later.url:
        return earlier.url == later.url
    old = {paragraph.original for paragraph in earlier.paragraphs}
    new = {paragraph.original for paragraph in later.paragraphs}
    least = 0.0 if earlier.title == later.title else _SHARED * max(len(old), len(new))
    return len(old & new) > least


def _replace_version(
    db: sqlite3.Connection, article_id: int, earlier: Article, later: Article
) -> None:
    """Store a later version, the position on the paragraph where it was, if that is still there."""
    store.replace(db, article_id, later)
    (position,) = db.execute("SELECT paragraph FROM state WHERE id = ?", (article_id,)).fetchone()
    texts = [paragraph.original for paragraph in later.paragraphs]
    if position < len(earlier.paragraphs):
        stood = earlier.paragraphs[position].original
        if stood in texts:
            if texts.index(stood) != position:
                db.execute(
                    "UPDATE state SET paragraph = ? WHERE id = ?", (texts.index(stood), article_id)
                )
            return
    nearest = max(min(position, len(texts) - 1), 0)
    db.execute("UPDATE state SET paragraph = ?, char = 0 WHERE id = ?", (nearest, article_id))


def _meet_again(
    db: sqlite3.Connection,
    article_id: int,
    article: Article,
    file_id: int,
    was_here: bool,
    tally: Tally,
) -> None:
    """Count an article whose content the library has, and keep what is shown of it right."""
    others = _other_files(db, article_id, file_id)
    if not was_here and all(is_gone(path) for path in others):
        store.replace(db, article_id, article)
        tally.moved += 1
        return
    (shown,) = db.execute("SELECT path FROM article WHERE id = ?", (article_id,)).fetchone()
    changed = shown == article.path and store.replace(db, article_id, article)
    if not changed:
        _fill_gaps(db, article_id, article)
    tally.copies += not was_here
    tally.updated += was_here and changed
    tally.unchanged += was_here and not changed


def _fill_gaps(db: sqlite3.Connection, article_id: int, article: Article) -> None:
    """Take date and URL of a copy where the article has none."""
    db.execute(
        "UPDATE article SET date = ?1, date_last = ?1 WHERE id = ?2 AND date = 0 AND ?1",
        (store.write_date(article.date), article_id),
    )
    if article.url is not None:
        db.execute(
            "UPDATE article SET url = ?, source = ? WHERE id = ? AND url IS NULL",
            (article.url, store.find_source(article.url), article_id),
        )
