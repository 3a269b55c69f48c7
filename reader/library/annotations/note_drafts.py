"""Drafts of notes that are being written, so that no end of the program loses the words.

A window has one draft at most, in the table ``session`` under a name that begins with the number of
its process. A draft of a process that has ended is taken up by the next start.
"""

from __future__ import annotations

import dataclasses
import json
import os
import sqlite3
from dataclasses import dataclass
from typing import NamedTuple

from reader.errors import LibraryError
from reader.library.annotations import notes, reading_state
from reader.library.annotations.notes import Note
from reader.library.articles import versions
from reader.library.database.connections import LibrarySession

_PREFIX = "draft "


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """The text of a draft, and where its note will be placed.

    ``key`` is the content key of the text that was open; ``paragraph``, ``start``, ``stop`` and
    ``quote`` are those of ``Note``. ``note`` is the id of the note that is changed, None for a new
    one, and ``before`` its text when the writing began.
    """

    article: int
    key: str
    paragraph: int
    start: int | None
    stop: int | None
    quote: str
    text: str = ""
    note: int | None = None
    before: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to keep."""
        return self.text != self.before


class WrittenNote(NamedTuple):
    """What became of a draft.

    ``note`` is the note, None where its text is empty and none is left. ``replaced`` is a text that
    another window had given the note meanwhile, "" for none.
    """

    note: Note | None
    replaced: str


def keep(db: sqlite3.Connection, session: LibrarySession, draft: NoteDraft) -> None:
    """Keep a draft in the place of the session's former one."""
    db.execute(
        "INSERT OR REPLACE INTO session (name, value) VALUES (?, ?)",
        (_PREFIX + session.name, json.dumps(dataclasses.asdict(draft))),
    )


def drop(db: sqlite3.Connection, session: LibrarySession) -> None:
    """Keep no draft of a session."""
    db.execute("DELETE FROM session WHERE name = ?", (_PREFIX + session.name,))


def has_any(db: sqlite3.Connection) -> bool:
    """Whether any draft is kept."""
    (existing,) = db.execute(
        "SELECT EXISTS (SELECT 1 FROM session WHERE substr(name, 1, ?) = ?)",
        (len(_PREFIX), _PREFIX),
    ).fetchone()
    return bool(existing)


def write(db: sqlite3.Connection, draft: NoteDraft) -> WrittenNote:
    """Write, change or remove a note as a draft has it; ``undo`` takes that back.

    Raises ``LibraryError`` where the article is gone.
    """
    existing = notes.load(db, draft.article) if draft.note is not None else ()
    current = next((note for note in existing if note.id == draft.note), None)
    if current is None:
        return WrittenNote(_add(db, draft) if draft.text else None, "")
    replaced = current.text if current.text not in (draft.before, draft.text) else ""
    if draft.text:
        return WrittenNote(notes.change(db, current.id, draft.text), replaced)
    notes.remove(db, current.id)
    return WrittenNote(None, replaced)


def _add(db: sqlite3.Connection, draft: NoteDraft) -> Note:
    if reading_state.load(db, draft.article) is None:
        raise LibraryError("The article of this note is not in the library any more.")
    note = notes.add(
        db, draft.article, draft.paragraph, draft.start, draft.stop, draft.quote, draft.text
    )
    if versions.is_current(db, draft.article, draft.key):
        return note
    notes.reanchor_stored_notes(db, draft.article)
    return notes.find(db, note.id)


def finish_abandoned(db: sqlite3.Connection) -> list[tuple[NoteDraft, WrittenNote | None]]:
    """Write the drafts of processes that have ended, and keep them no longer."""
    done: list[tuple[NoteDraft, WrittenNote | None]] = []
    rows = db.execute(
        "SELECT name, value FROM session WHERE substr(name, 1, ?) = ?", (len(_PREFIX), _PREFIX)
    ).fetchall()
    for name, value in rows:
        number = name.removeprefix(_PREFIX).partition("-")[0]
        if number.isdigit() and int(number) != os.getpid() and _is_running(int(number)):
            continue
        db.execute("DELETE FROM session WHERE name = ?", (name,))
        draft = _read(value)
        if draft is None or not draft.is_changed:
            continue
        is_there = reading_state.load(db, draft.article) is not None
        done.append((draft, write(db, draft) if is_there else None))
    return done


def _read(value: str) -> NoteDraft | None:
    try:
        return NoteDraft(**json.loads(value))
    except (TypeError, ValueError):  # an older or newer reader's
        return None


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # another user's, whose number was free again
        return False
    return True
