"""Articles with all that is kept of them as plain objects, for files of JSON lines."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from typing import Any

from reader.article import Article
from reader.errors import LibraryError
from reader.library.annotations import notes, tags
from reader.library.articles import article_store, versions, waiting_links
from reader.library.briefings import briefed_texts
from reader.library.database.timestamps import read_time
from reader.library.jsonl.story_objects import make_story_keys
from reader.library.read_articles import read_texts, unread_sentences

# Of earlier texts a line has the latest, so that it stays within what is read back of a line; a
# backup has all of them.
MAX_VERSIONS = 1_000
GAP_FIELDS = ("paragraph", "char", "end_paragraph", "end_char")
_MAX_CHARACTERS = 8_000_000
_MAX_PARAGRAPHS = 100_000


def make_object(db: sqlite3.Connection, article_id: int) -> dict[str, Any] | None:
    """Return an article and all that is kept of it, None if there is none.

    Times are ISO 8601 in UTC, ``seconds`` were spent on reading. ``is_link`` says that the page was
    not fetched yet. Of very many or very long earlier texts ``versions`` has the latest;
    ``version_count`` counts all. One that is damaged is left out; where the present text is
    damaged, ``LibraryError`` is raised.
    """
    article = article_store.load(db, article_id)
    if article is None:
        return None
    words, words_shown, folds, added, orphaned = db.execute(
        "SELECT words, words_shown, folds, added, gone FROM article WHERE id = ?", (article_id,)
    ).fetchone()
    unread, starred, paragraph, char, progress, opened, finished, spent, changed = db.execute(
        "SELECT unread, starred, paragraph, char, progress, opened, finished, spent, changed"
        " FROM state WHERE id = ?",
        (article_id,),
    ).fetchone()
    earlier = versions.load(db, article_id)
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
        "changed": _to_iso(changed),
        "folds": folds,
        "paragraph": paragraph,
        "char": char,
        "opened_at": _to_iso(opened),
        "finished_at": _to_iso(finished),
        "seconds": spent / 1000,
        "added_at": _to_iso(added),
        "gone": bool(orphaned),
        "is_link": waiting_links.is_waiting(db, article_id),
        "tags": list(tags.load(db, article_id)),
        "notes": [_make_note_object(note) for note in notes.load(db, article_id)],
        "read": [_make_read_object(text) for text in read_texts.load(db, article_id)],
        "not_read": [
            {"key": key.hex(), "paragraph": paragraph, "start": start, "stop": stop}
            for key, paragraph, start, stop in unread_sentences.load(db, article_id)
        ],
        "briefed": [
            {"key": key.hex(), "told_at": _to_iso(told)}
            for key, told in briefed_texts.load(db, article_id)
        ],
        **make_story_keys(db, article_id),
        **_make_text_object(article),
        "version_count": len(earlier),
        "versions": list(_make_version_objects(db, article_id, earlier)),
    }


def _make_read_object(text: read_texts.ReadText) -> dict[str, Any]:
    """Return which text was read, when, where it was left, null for the end, and without what."""
    return {
        "key": text.key.hex(),
        "read_at": _to_iso(text.read_at),
        "paragraph": text.paragraph,
        "char": text.char,
        "marked_paragraph": text.marked_paragraph,
        "marked_char": text.marked_char,
        "gaps": [dict(zip(GAP_FIELDS, (*gap.start, *gap.end), strict=True)) for gap in text.gaps],
    }


def _make_text_object(article: Article) -> dict[str, Any]:
    return {
        "item": article.item,
        "language": article.language,
        "remarks": list(article.remarks),
        "author": article.author,
        "outlet": article.outlet,
        "ordered": article.ordered,
        "paragraphs": [
            {"line": paragraph.line, "text": paragraph.original} for paragraph in article.paragraphs
        ],
    }


def _make_version_objects(
    db: sqlite3.Connection, article_id: int, earlier: tuple[versions.Version, ...]
) -> Iterator[dict[str, Any]]:
    """Give earlier texts, the latest first, as many as a line has room for."""
    characters = paragraphs = 0
    for version in earlier[:MAX_VERSIONS]:
        article = None
        with contextlib.suppress(LibraryError):  # a damaged one must not keep the article back
            article = versions.load_text(db, article_id, bytes.fromhex(version.key))
        if article is None:
            continue
        characters += sum(map(len, article.originals))
        paragraphs += len(article.paragraphs)
        if characters > _MAX_CHARACTERS or paragraphs > _MAX_PARAGRAPHS:
            return
        yield {
            "replaced_at": version.replaced_at.isoformat(),
            "opened_at": version.opened_at and version.opened_at.isoformat(),
            "title": version.title,
            "date": version.date and version.date.isoformat(),
            "url": version.url,
            "path": version.path,
            **_make_text_object(article),
        }


def make_search_objects(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Give the saved searches in their order."""
    for name, query in db.execute("SELECT name, query FROM search ORDER BY place, name").fetchall():
        yield {"search": name, "query": query}


def _make_note_object(note: notes.Note) -> dict[str, Any]:
    return {
        "paragraph": note.paragraph,
        "start": note.start,
        "stop": note.stop,
        "quote": note.quote,
        "text": note.text,
        "made_at": note.made_at.isoformat(),
        "changed_at": note.changed_at.isoformat(),
    }


def _to_iso(milliseconds: int | None) -> str | None:
    return None if milliseconds is None else read_time(milliseconds).isoformat()
