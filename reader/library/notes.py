"""Notes: what a reader wrote on a paragraph, or on some sentences of it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from reader.errors import LibraryError
from reader.library import articles
from reader.library.articles import now
from reader.library.quoting import find_paragraph, find_quote
from reader.library.state import read_time
from reader.library.undoing import Undone, beginning, remember

LONGEST = 100_000  # characters of a note, and of its quote

_COLUMNS = "id, article, paragraph, start, stop, quote, text, made, changed"


@dataclass(frozen=True, slots=True)
class Note:
    """A note on an article.

    ``paragraph`` is an index; ``start`` and ``stop`` were the code points of ``quote`` in the
    paragraph's text when it was last found there, None for a note on the whole paragraph. In the
    text at hand ``span`` tells the place, also after repair or a new version moved it.
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


class Written(NamedTuple):
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
    return tuple(_note(row) for row in found)


def find(db: sqlite3.Connection, note_id: int) -> Note:
    """Return a note; raises ``LibraryError`` if there is none."""
    row = db.execute(f"SELECT {_COLUMNS} FROM note WHERE id = ?", (note_id,)).fetchone()
    if row is None:
        raise LibraryError("This note is not in the library any more; choose another one.")
    return _note(row)


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
    written = Written(paragraph, start, stop, sound(quote), sound(text))
    note = find(db, _insert(db, article_id, written))
    remember(db, "note", {"added": note.id}, article_id)
    return note


def restore(db: sqlite3.Connection, article_id: int, written: Sequence[Written]) -> int:
    """Store notes that came from elsewhere but those that are there; return how many are new."""
    there = {(note.quote, note.text) for note in load(db, article_id)}
    missing = [note for note in written if (note.quote, note.text) not in there]
    for note in missing:
        _insert(db, article_id, note)
    return len(missing)


def change(db: sqlite3.Connection, note_id: int, text: str) -> Note:
    """Give a note another text; ``undo`` gives the former one back."""
    before = find(db, note_id)
    _set_text(db, note_id, sound(text))
    after = find(db, note_id)
    if after.text != before.text:
        what = {"changed": note_id, "from": before.text, "to": after.text}
        remember(db, "wording", what, before.article)
    return after


def remove(db: sqlite3.Connection, note_id: int) -> Note:
    """Remove a note and return it; ``undo`` brings it back."""
    note = find(db, note_id)
    row = db.execute(f"SELECT {_COLUMNS} FROM note WHERE id = ?", (note_id,)).fetchone()
    db.execute("DELETE FROM note WHERE id = ?", (note_id,))
    remember(db, "note", {"removed": row}, note.article)
    return note


def take_back(db: sqlite3.Connection, what: dict[str, Any]) -> Undone | None:
    """Undo what was done to a note, if it still stands; return what that was."""
    match what:
        case {"added": note_id}:
            row = db.execute("SELECT text FROM note WHERE id = ?", (note_id,)).fetchone()
            db.execute("DELETE FROM note WHERE id = ?", (note_id,))
            return None if row is None else Undone("note", False, 1, beginning(row[0]))
        case {"changed": note_id, "from": before, "to": after}:
            row = db.execute("SELECT text FROM note WHERE id = ?", (note_id,)).fetchone()
            if row != (after,):
                return None
            _set_text(db, note_id, before)
            return Undone("wording", True, 1, beginning(before))
        case {"removed": row}:
            restored = db.execute(
                f"INSERT OR IGNORE INTO note ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row
            ).rowcount
            if restored != 1:
                return None
            _follow_stored(db, row[1])
            return Undone("note", True, 1, beginning(row[6]))
    return None


def _insert(db: sqlite3.Connection, article_id: int, note: Written) -> int:
    made = now() if note.made is None else note.made
    changed = made if note.changed is None else note.changed
    cursor = db.execute(
        "INSERT INTO note (article, paragraph, start, stop, quote, text, made, changed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (article_id, *note[:5], made, changed),
    )
    return int(cursor.lastrowid or 0)


def follow(db: sqlite3.Connection, article_id: int, texts: Sequence[str]) -> None:
    """Have the notes of an article find their paragraphs in a later version of its texts."""
    for note in load(db, article_id):
        paragraph = find_paragraph(texts, note.quote, note.paragraph)
        if paragraph is None:
            paragraph = max(min(note.paragraph, len(texts) - 1), 0)
        span = note.span(texts[paragraph]) if texts else None
        start, stop = (note.start, note.stop) if note.start is None or span is None else span
        db.execute(
            "UPDATE note SET paragraph = ?, start = ?, stop = ? WHERE id = ?",
            (paragraph, start, stop, note.id),
        )


def _follow_stored(db: sqlite3.Connection, article_id: int) -> None:
    """Have notes find their paragraphs in the text as it is: it may be another since."""
    with contextlib.suppress(LibraryError):  # in a damaged text nothing can be found
        article = articles.load(db, article_id)
        if article is not None:
            follow(db, article_id, [paragraph.original for paragraph in article.paragraphs])


def _set_text(db: sqlite3.Connection, note_id: int, text: str) -> None:
    db.execute("UPDATE note SET text = ?, changed = ? WHERE id = ?", (text, now(), note_id))


def sound(text: str) -> str:
    """Return what was typed without what is no character, its line breaks kept.

    Raises ``LibraryError`` where it is longer than ``LONGEST``.
    """
    from reader.text.cleaning import clean

    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "\n".join(clean(line).rstrip() for line in lines).strip("\n")
    if len(text) > LONGEST:
        raise LibraryError(f"A note has at most {LONGEST:,} characters; write two.")
    return text


def _note(row: tuple[Any, ...]) -> Note:
    number, article, paragraph, start, stop, quote, text, made, changed = row
    return Note(
        number, article, paragraph, start, stop, quote, text, read_time(made), read_time(changed)
    )
