"""Notes: what a user wrote on a paragraph, or on some sentences of it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from reader.errors import LibraryError
from reader.library.annotations import taken_away
from reader.library.annotations.note_anchors import find_paragraph, find_quote
from reader.library.articles import article_store
from reader.library.database.timestamps import now, read_time
from reader.library.undo.undo_log import Effect, describe_articles, make_excerpt, record

MAX_NOTE_CHARACTERS = 100_000  # characters of a note, and of its quote

COLUMNS = ("id", "article", "paragraph", "start", "stop", "quote", "text", "made", "changed")
_COLUMNS = ", ".join(COLUMNS)
_ARTICLE_COLUMN, _QUOTE_COLUMN, _TEXT_COLUMN = 1, 5, 6  # places among them


@dataclass(frozen=True, slots=True)
class Note:
    """A note on an article.

    ``paragraph`` is an index; ``start`` and ``stop`` were the code points of ``quote`` in the
    paragraph's text when it was last found there, None for a note on the whole paragraph. ``span``
    finds the quote in the present text, also after repair or a new version moved it.
    """

    id: int
    article: int
    paragraph: int
    start: int | None
    stop: int | None
    quote: str
    text: str
    made_at: datetime
    changed_at: datetime

    def span(self, text: str) -> tuple[int, int] | None:
        """Return where the quote stands in the text of its paragraph, None where it does not."""
        return find_quote(text, self.quote, self.start or 0)


class NoteContent(NamedTuple):
    """A note apart from an article; times are milliseconds since 1970, None for now."""

    paragraph: int
    start: int | None
    stop: int | None
    quote: str
    text: str
    made: int | None = None
    changed: int | None = None


def load(db: sqlite3.Connection, article_id: int) -> tuple[Note, ...]:
    """Return the notes of an article in the order of its text."""
    found = db.execute(
        f"SELECT {_COLUMNS} FROM note WHERE article = ? ORDER BY paragraph, ifnull(start, -1), id",
        (article_id,),
    )
    return tuple(make_note(row) for row in found)


def find(db: sqlite3.Connection, note_id: int) -> Note:
    """Return a note; raises ``LibraryError`` if there is none."""
    row = _load_row(db, note_id)
    if row is None:
        raise LibraryError("This note is not in the library any more; choose another note.")
    return make_note(row)


def add(
    db: sqlite3.Connection,
    article_id: int,
    paragraph: int,
    start: int | None,
    stop: int | None,
    quote: str,
    text: str,
) -> Note:
    """Write a note; ``undo`` takes it away. Raises ``LibraryError`` where it is too long."""
    content = NoteContent(paragraph, start, stop, clean_note(quote), clean_note(text))
    note_id = _insert(db, article_id, content)
    _log_change(db, note_id, None)
    return find(db, note_id)


def restore(db: sqlite3.Connection, article_id: int, contents: Sequence[NoteContent]) -> int:
    """Store imported notes that the article does not have yet; return how many were stored."""
    existing = {(note.quote, note.text) for note in load(db, article_id)}
    missing = [note for note in contents if (note.quote, note.text) not in existing]
    for note in missing:
        _insert(db, article_id, note)
    return len(missing)


def change(db: sqlite3.Connection, note_id: int, text: str) -> Note:
    """Give a note another text; ``undo`` gives the former one back."""
    text, before = clean_note(text), _load_row(db, note_id)
    if before is not None and _get_text(before) != text:
        _record_taken(db, before)
        _set_text(db, note_id, text)
        _log_change(db, note_id, before)
    return find(db, note_id)


def remove(db: sqlite3.Connection, note_id: int) -> Note:
    """Remove a note and return it; ``undo`` brings it back."""
    note, before = find(db, note_id), _load_row(db, note_id)
    _record_taken(db, before)
    db.execute("DELETE FROM note WHERE id = ?", (note_id,))
    _log_change(db, note_id, before)
    return note


# Undo and redo. A change of a note is in the log as its rows before and after, None for no note.


def revert(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Undo a change of a note; return None, with nothing done, if its text was changed since."""
    before, after = payload["before"], payload["after"]
    current = _load_row(db, (before or after)[0])
    if _get_text(current) != _get_text(after):
        return None
    # The row as it is, since a later version of the article may have moved it.
    return _replace_row(db, current, before, {"before": before, "after": current})


def reapply(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Redo a change of a note; the text that this replaces is what the next undo restores.

    A text can always come back, whatever was done to the note since. A note is only removed again
    if it has the text that it had before.
    """
    before, after = payload["before"], payload["after"]
    current = _load_row(db, (before or after)[0])
    if _get_text(current) == _get_text(after) or (
        after is None and _get_text(current) != _get_text(before)
    ):
        return None
    return _replace_row(db, current, after, {"before": current, "after": after})


def describe(db: sqlite3.Connection, payload: dict[str, Any]) -> str:
    """Return which note a change was about."""
    row = payload["after"] or payload["before"]
    return f"note “{make_excerpt(row[_TEXT_COLUMN])}” on {describe_articles(db, [row[1]])}"


def _replace_row(
    db: sqlite3.Connection,
    current: list[Any] | None,
    row: list[Any] | None,
    payload: dict[str, Any],
) -> Effect:
    """Replace the ``current`` row of a note by another one; None is no row, and one is not None."""
    either_row: list[Any] = (row or current) or []
    replaced = _get_text(current) or ""
    _record_taken(db, current)
    if row is None:
        db.execute("DELETE FROM note WHERE id = ?", (either_row[0],))
    elif current is None:
        placeholders = ", ".join("?" for _ in row)
        db.execute(f"INSERT INTO note ({_COLUMNS}) VALUES ({placeholders})", row)
        reanchor_stored_notes(db, row[1])
    else:
        _set_text(db, row[0], row[_TEXT_COLUMN])
        replaced = "" if replaced in row[_TEXT_COLUMN] else replaced
    return Effect(
        mark="wording" if row and current else "note",
        value=row is not None,
        articles=1,
        name=make_excerpt(either_row[_TEXT_COLUMN]),
        payload=payload,
        article=either_row[1],
        lost_text=replaced,
    )


def _log_change(db: sqlite3.Connection, note_id: int, before: list[Any] | None) -> None:
    """Log a change of a note that was made, by its row before."""
    after = _load_row(db, note_id)
    record(db, "note", {"before": before, "after": after}, (before or after or [None, None])[1])


def _record_taken(db: sqlite3.Connection, row: list[Any] | None) -> None:
    """Write down that the words of a note's row are taken away, so that no import gives them."""
    if row is not None:
        taken_away.record_note(db, row[_ARTICLE_COLUMN], row[_QUOTE_COLUMN], row[_TEXT_COLUMN])


def _load_row(db: sqlite3.Connection, note_id: int) -> list[Any] | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM note WHERE id = ?", (note_id,)).fetchone()
    return None if row is None else list(row)


def _get_text(row: list[Any] | None) -> str | None:
    return None if row is None else str(row[_TEXT_COLUMN])


def _insert(db: sqlite3.Connection, article_id: int, note: NoteContent) -> int:
    made = now() if note.made is None else note.made
    changed = made if note.changed is None else note.changed
    cursor = db.execute(
        "INSERT INTO note (article, paragraph, start, stop, quote, text, made, changed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (article_id, *note[:5], made, changed),
    )
    return int(cursor.lastrowid or 0)


def reanchor_notes(db: sqlite3.Connection, article_id: int, texts: Sequence[str]) -> None:
    """Update the places of an article's notes for a later version of its paragraphs."""
    for note in load(db, article_id):
        reanchored = reanchor(note, texts)
        db.execute(
            "UPDATE note SET paragraph = ?, start = ?, stop = ? WHERE id = ?",
            (reanchored.paragraph, reanchored.start, reanchored.stop, note.id),
        )


def reanchor(note: Note, texts: Sequence[str]) -> Note:
    """Return a note with its place in other paragraphs of its article; its quote is kept."""
    paragraph = find_paragraph(texts, note.quote, note.paragraph)
    if paragraph is None:
        paragraph = max(min(note.paragraph, len(texts) - 1), 0)
    span = note.span(texts[paragraph]) if texts else None
    start, stop = (note.start, note.stop) if note.start is None or span is None else span
    return replace(note, paragraph=paragraph, start=start, stop=stop)


def reanchor_all(found: Sequence[Note], texts: Sequence[str]) -> tuple[Note, ...]:
    """Return notes with their places in other paragraphs of their article, in the new order."""
    reanchored = [reanchor(note, texts) for note in found]
    starts = {note.id: -1 if note.start is None else note.start for note in reanchored}
    return tuple(sorted(reanchored, key=lambda note: (note.paragraph, starts[note.id], note.id)))


def reanchor_stored_notes(db: sqlite3.Connection, article_id: int) -> None:
    """Update the places of notes for the present text, which may have changed since."""
    with contextlib.suppress(LibraryError):  # in a damaged text nothing can be found
        article = article_store.load(db, article_id)
        if article is not None:
            reanchor_notes(db, article_id, article.originals)


def _set_text(db: sqlite3.Connection, note_id: int, text: str) -> None:
    db.execute("UPDATE note SET text = ?, changed = ? WHERE id = ?", (text, now(), note_id))


def clean_note(text: str) -> str:
    """Return typed text without control characters; line breaks are kept.

    Raises ``LibraryError`` where it is longer than ``MAX_NOTE_CHARACTERS``.
    """
    from reader.text import clean

    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "\n".join(clean(line).rstrip() for line in lines).strip("\n")
    if len(text) > MAX_NOTE_CHARACTERS:
        raise LibraryError(
            f"A note can have at most {MAX_NOTE_CHARACTERS:,} characters; shorten it, or write"
            " two notes."
        )
    return text


def make_note(row: Sequence[Any]) -> Note:
    """Return the note of a row with ``COLUMNS``."""
    number, article, paragraph, start, stop, quote, text, made, changed = row
    return Note(
        number, article, paragraph, start, stop, quote, text, read_time(made), read_time(changed)
    )
