"""Gives articles what an export brings along: tags, star, read state, notes.

It only ever adds: what the reader of this library has set stays, an article that was marked unread
here or was opened here does not become read, what was taken away here (a star, a tag, a note) does
not come back, and a note is not written twice. Tags, stars and read marks of one file are one
change each, which ``undo`` takes back; notes, of which there may be thousands, are not in the undo
log, as those of an import of JSON lines. That is a library put together with another one, or a
former state of it, and gives back what was taken away.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from reader.article import SavedNote, SavedState
from reader.errors import LibraryError
from reader.library.annotations import notes, reading_state, tags, taken_away
from reader.library.annotations.note_anchors import find_paragraph, find_quote
from reader.library.articles import waiting_links


def apply(db: sqlite3.Connection, saved: Iterable[tuple[int, SavedState, Sequence[str]]]) -> None:
    """Give articles their saved states; each comes with the texts of its paragraphs."""
    tagged: dict[str, list[int]] = {}
    starred: list[int] = []
    read: list[int] = []
    marked: list[int] = []
    for article_id, state, texts in saved:
        marked += [article_id] if state.is_link else []
        for name in state.tags:
            with contextlib.suppress(LibraryError):  # what cannot be a tag is none
                tagged.setdefault(tags.clean_name(name), []).append(article_id)
        starred += [article_id] if state.starred else []
        read += [article_id] if state.read else []
        if state.notes:
            given = [
                one
                for note in state.notes
                for one in _anchor(note, texts)
                if not taken_away.is_note(db, article_id, one.quote, one.text)
            ]
            notes.restore(db, article_id, given)
    waiting_links.mark(db, marked)
    tags.give_each(
        db, {name: taken_away.without_tag(db, ids, name) for name, ids in tagged.items()}
    )
    if starred := taken_away.without_star(db, starred):
        reading_state.set_mark(db, starred, "starred", True)
    if read := _find_untouched(db, read):
        reading_state.mark_read(db, read)


def _anchor(note: SavedNote, texts: Sequence[str]) -> Iterator[notes.NoteContent]:
    """Yield a note at the place of its quote, at the beginning where that is not in the text.

    A quote of several paragraphs becomes a note on each, of which the first has the note's text.
    """
    quote = notes.clean_note(note.quote[: notes.MAX_NOTE_CHARACTERS])
    text = notes.clean_note(note.text[: notes.MAX_NOTE_CHARACTERS])
    place = _find(quote, texts)
    parts = [part for part in quote.split("\n") if part.strip()]
    if place is None and len(parts) > 1 and any(_find(part, texts) for part in parts):
        for number, part in enumerate(parts):
            own_text = "" if number else text
            yield from _anchor(SavedNote(part, own_text, note.made), texts)
        return
    paragraph, start, stop = place or (0, None, None)
    yield notes.NoteContent(paragraph, start, stop, quote, text, note.made)


def _find(quote: str, texts: Sequence[str]) -> tuple[int, int, int] | None:
    """Return paragraph, start and stop of a quote, None where it does not stand in the text."""
    paragraph = find_paragraph(texts, quote, 0) if quote else None
    span = None if paragraph is None else find_quote(texts[paragraph], quote)
    return None if paragraph is None or span is None else (paragraph, *span)


def _find_untouched(db: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """Return the articles that were never opened here, nor marked unread again."""
    found = db.execute(
        "SELECT id FROM state WHERE unread = 1 AND opened IS NULL AND id IN"
        " (SELECT value FROM json_each(?)) AND id NOT IN (SELECT article FROM read_text)",
        (json.dumps(_unique(ids)),),
    )
    return [article_id for (article_id,) in found]


def _unique(ids: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(ids))
