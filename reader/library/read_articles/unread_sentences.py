"""Sentences that their reader said not to have read, though they were found in a read article."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from reader.known import KnownSpan


def add(db: sqlite3.Connection, key: str, paragraph: int, start: int, stop: int) -> bool:
    """Have a sentence of the text with a content key count as not read; return whether it did.

    ``start`` and ``stop`` count code points of the prepared paragraph.
    """
    changed = db.execute(
        "INSERT INTO unread_sentence (key, paragraph, start, stop) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET stop = excluded.stop WHERE excluded.stop > stop",
        (bytes.fromhex(key), paragraph, start, stop),
    ).rowcount
    return changed > 0


def remove(db: sqlite3.Connection, key: str, paragraph: int, start: int, stop: int) -> bool:
    """Have a sentence count as read again; return whether it did not."""
    changed = db.execute(
        "DELETE FROM unread_sentence WHERE key = ? AND paragraph = ? AND start = ? AND stop = ?",
        (bytes.fromhex(key), paragraph, start, stop),
    ).rowcount
    return changed > 0


def load(db: sqlite3.Connection, article_id: int) -> list[tuple[bytes, int, int, int]]:
    """Return key, paragraph, start and stop of those of an article's texts, sorted."""
    return db.execute(
        "SELECT key, paragraph, start, stop FROM unread_sentence WHERE key IN (SELECT key FROM"
        " article WHERE id = ?1 UNION ALL SELECT key FROM article_version WHERE article = ?1)"
        " ORDER BY key, paragraph, start",
        (article_id,),
    ).fetchall()


def leave_out(
    db: sqlite3.Connection, spans: Sequence[KnownSpan], key: str, sources: Mapping[int, str]
) -> tuple[KnownSpan, ...]:
    """Return known sentences without those that count as not read.

    ``key`` is the content key of the article that they are in, ``sources`` those of the texts in
    which they were found, by number.
    """
    unread = {content_key: _load(db, content_key) for content_key in {key, *sources.values()}}
    return tuple(
        span
        for span in spans
        if not _overlaps(unread[key], span.paragraph, span.start, span.end)
        and not _overlaps(
            unread[sources[span.article]], span.there, span.there_start, span.there_end
        )
    )


def remove_unused(db: sqlite3.Connection) -> None:
    """Remove the sentences of texts that are not in the library any more."""
    db.execute(
        "DELETE FROM unread_sentence WHERE key NOT IN (SELECT key FROM article)"
        " AND key NOT IN (SELECT key FROM article_version)"
    )


def _load(db: sqlite3.Connection, key: str) -> list[tuple[int, int, int]]:
    """Return paragraph, start and stop of the unread sentences of a text."""
    return db.execute(
        "SELECT paragraph, start, stop FROM unread_sentence WHERE key = ?", (bytes.fromhex(key),)
    ).fetchall()


def _overlaps(unread: Sequence[tuple[int, int, int]], paragraph: int, start: int, end: int) -> bool:
    return any(where == paragraph and first < end and start < stop for where, first, stop in unread)
