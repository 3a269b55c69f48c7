"""Articles with all that is kept of them as plain objects, for files of JSON lines."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from reader.library import articles, notes, tags
from reader.library.state import read_time


def make_object(db: sqlite3.Connection, article_id: int) -> dict[str, Any] | None:
    """Return an article and all that is kept of it, None if there is none.

    Times are ISO 8601 in UTC, ``seconds`` were spent on reading. Raises ``LibraryError`` where its
    text is damaged.
    """
    article = articles.load(db, article_id)
    if article is None:
        return None
    words, words_shown, folds, added, gone = db.execute(
        "SELECT words, words_shown, folds, added, gone FROM article WHERE id = ?", (article_id,)
    ).fetchone()
    unread, starred, paragraph, char, progress, opened, finished, spent = db.execute(
        "SELECT unread, starred, paragraph, char, progress, opened, finished, spent FROM state"
        " WHERE id = ?",
        (article_id,),
    ).fetchone()
    return {
        "id": article_id,
        "title": article.title,
        "date": article.date and article.date.isoformat(),
        "url": article.url,
        "path": article.path,
        "unread": bool(unread),
        "starred": bool(starred),
        "progress": progress,
        "words": words,
        "words_shown": words_shown,
        "folds": folds,
        "paragraph": paragraph,
        "char": char,
        "opened_at": _iso(opened),
        "finished_at": _iso(finished),
        "seconds": spent / 1000,
        "added_at": _iso(added),
        "gone": bool(gone),
        "tags": list(tags.load(db, article_id)),
        "notes": [_note_object(note) for note in notes.load(db, article_id)],
        "item": article.item,
        "language": article.language,
        "remarks": list(article.remarks),
        "author": article.author,
        "paragraphs": [
            {"line": paragraph.line, "text": paragraph.original} for paragraph in article.paragraphs
        ],
    }


def make_search_objects(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Give the saved searches in their order."""
    for name, query in db.execute("SELECT name, query FROM search ORDER BY place, name").fetchall():
        yield {"search": name, "query": query}


def _note_object(note: notes.Note) -> dict[str, Any]:
    return {
        "paragraph": note.paragraph,
        "start": note.start,
        "stop": note.stop,
        "quote": note.quote,
        "text": note.text,
        "made_at": note.made_at.isoformat(),
        "changed_at": note.changed_at.isoformat(),
    }


def _iso(milliseconds: int | None) -> str | None:
    return None if milliseconds is None else read_time(milliseconds).isoformat()
