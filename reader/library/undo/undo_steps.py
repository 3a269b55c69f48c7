"""Undo and redo over the log of changes.

The log is a list with a cursor. The entries below the cursor are in force, those above it were
undone. Undo reverts the entry below the cursor and moves the cursor below it; redo applies the
entry above the cursor and moves the cursor above it.

- **A new change is inserted at the cursor; the entries above it stay.** In most programs a new
  change deletes what could be redone: one star would delete an undone note. Here Ctrl+Y brings back
  what was undone last, also after other changes. Therefore an entry is not a step between two
  states of the library, but a change of one thing with its values before and after, and is applied
  to the library as it is now. (In Emacs undo is itself logged, which loses nothing either; but
  there the way to an old note leads through every undo and redo since.)
- **The cursor is stored as two columns.** ``undone`` says on which side of it an entry is; ``step``
  numbers changes, undos and redos: the entry with the highest step of a side is next to the cursor.
- **Undo reverts only what was not changed since.** Articles that were marked or tagged otherwise
  since keep that, and the sentence counts them. A note or saved search with another text by now
  stays. An entry of which nothing can be reverted is skipped, which is said once. It stays in the
  log, since undoing another change may make it possible again. But if an earlier change is undone
  before it, a skipped mark or tag is deleted from the log: later it would be undone in the wrong
  order.
- **Redo brings a text back whatever came after.** The text that it replaces is what the next undo
  restores. A note or a search is only removed again if nothing changed it since the undo.
- **A restored note is the same note**, with its id, times and article; its place is looked for in
  the present text of the article.
- **Sessions.** A session is one opening of the library: a window, a command, a start of the
  program. An entry belongs to the session that made it, or that last undid or redid it. Undo and
  redo first take the session's own entries, then the others, newest first. So undo in one window
  does not meet the changes of another window before its own.
- **A question comes first** before undoing what another session did, or what another session
  changed there and back since; before undoing an entry that comes after a skipped one, since the
  key was meant for that one; before redoing what another session undid while this one was open; and
  before redoing what deletes words that the user wrote in another session: a note's text, a tag
  that no other article has, a saved search. What the session did itself is not asked, words or
  not: it is what the key was meant for, and redo brings it back. Bringing back what was undone
  before a restart deletes nothing and is not asked. To make the question, the step is done and
  rolled back. A yes is for this question alone: if another program has changed something meanwhile,
  a new question is asked.
- **Limits**: the last 1,000 entries are kept on either side of the cursor. Entries about forgotten
  articles alone are deleted with these: nothing of what is forgotten stays.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from reader.library.database.connections import LibrarySession
from reader.library.database.timestamps import now
from reader.library.undo.undo_log import (
    Effect,
    Kind,
    articles,
    collect_article_ids,
    decode_payload,
    describe_articles,
    encode_payload,
    get_next_step,
    trim,
)
from reader.library.undo.undo_messages import (
    NothingLeft,
    UndoQuestion,
    UndoResult,
    describe_question,
    describe_time,
)

_BEFORE_SESSION = "before this session"
_IN_ANOTHER_WINDOW = "in another window"
_CHANGED_SINCE = "changed in another window since"


class Reverter(NamedTuple):
    """How the changes of one kind are undone, redone and described, from their payload.

    ``undo`` and ``redo`` return None, with nothing done, if no part of a change can be undone or
    redone.
    """

    undo: Callable[[sqlite3.Connection, dict[str, Any]], Effect | None]
    redo: Callable[[sqlite3.Connection, dict[str, Any]], Effect | None]
    describe: Callable[[sqlite3.Connection, dict[str, Any]], str]


class _Entry(NamedTuple):
    """A row of the log; times are milliseconds since 1970, None where an older reader made it."""

    id: int
    kind: Kind
    payload: dict[str, Any]
    made: int | None
    moved: int | None
    session: str
    step: int
    skipped: bool


def undo_or_redo(
    db: sqlite3.Connection,
    session: LibrarySession,
    reverters: Mapping[Kind, Reverter],
    *,
    redo: bool,
    ask: bool = False,
    confirmed: UndoQuestion | None = None,
) -> UndoResult | UndoQuestion | NothingLeft:
    """Undo the next change that still stands, or redo the next that can be, in a transaction.

    ``reverters`` say for each kind of entry how that is done. Where it ``ask``, what is not to be
    done unseen is returned as a question and not done, unless that question is the one that was
    ``confirmed`` to.
    """
    skipped: list[str] = []
    skipped_entries: list[_Entry] = []
    for entry in _load_entries(db, session, redo):
        db.execute("SAVEPOINT step")
        reverter = reverters[entry.kind]
        apply = reverter.redo if redo else reverter.undo
        effect = apply(db, entry.payload)
        if effect is None:
            db.execute("RELEASE step")
            skipped_entries.append(entry)
            if not entry.skipped:
                skipped.append(reverter.describe(db, entry.payload))
                db.execute("UPDATE undo SET passed = 1 WHERE id = ?", (entry.id,))
            continue
        done = UndoResult(*effect[:4], is_redo=redo, left=effect.left, skipped=tuple(skipped))
        question = _make_question(db, session, entry, effect, done) if ask else None
        if question is None or question == confirmed:
            _move_entry(db, session, entry, effect, undone=not redo)
            _drop_overtaken(db, skipped_entries, entry)
            db.execute("RELEASE step")
            return done
        db.execute("ROLLBACK TO step")
        db.execute("RELEASE step")
        return question
    return NothingLeft(tuple(skipped))


def undo_last(
    db: sqlite3.Connection,
    session: LibrarySession,
    reverters: Mapping[Kind, Reverter],
    kind: Kind,
) -> UndoResult | None:
    """Undo the last change of one kind that can be undone; None if there is none."""
    entries = [entry for entry in _load_entries(db, session, False) if entry.kind == kind]
    for entry in sorted(entries, key=lambda one: one.step, reverse=True):
        effect = reverters[kind].undo(db, entry.payload)
        if effect is not None:
            _move_entry(db, session, entry, effect, undone=True)
            return UndoResult(*effect[:4], left=effect.left)
    return None


def _load_entries(
    db: sqlite3.Connection, session: LibrarySession, undone: bool
) -> Iterator[_Entry]:
    """Give the entries on one side of the cursor, in the order in which they are tried."""
    numbers = db.execute(
        "SELECT id FROM undo WHERE undone = ? ORDER BY session IS NOT ?, step DESC",
        (undone, session.name),
    ).fetchall()
    for (number,) in numbers:
        kind, packed, *others = db.execute(
            "SELECT kind, what, made, moved, session, step, passed FROM undo WHERE id = ?",
            (number,),
        ).fetchone()
        payload = decode_payload(packed)
        if payload is None:  # damaged: it does not say what it was about
            db.execute("DELETE FROM undo WHERE id = ?", (number,))
        else:
            yield _Entry(number, kind, payload, *others)


def _make_question(
    db: sqlite3.Connection, session: LibrarySession, entry: _Entry, effect: Effect, done: UndoResult
) -> UndoQuestion | None:
    """Return what is to be asked before a step that has been tried, None where nothing is."""
    is_own = entry.session == session.name
    is_during_session = entry.moved is not None and entry.moved >= session.started
    is_changed = is_own and not done.is_redo and _is_changed_elsewhere(db, session, entry)
    # What stands behind a change that was passed over is not the one that the key was meant for.
    is_expected = is_own or (done.is_redo and not is_during_session)
    keeps_words = is_own or not effect.lost_text
    if keeps_words and is_expected and not is_changed and not done.skipped:
        return None
    where = "" if is_own else _IN_ANOTHER_WINDOW if is_during_session else _BEFORE_SESSION
    if is_changed:
        where = _CHANGED_SINCE
    when = describe_time(entry.moved if done.is_redo else entry.made)
    when = " " + ", ".join(part for part in (when, where) if part)
    target = articles(effect.articles)
    if effect.article is not None:
        target = describe_articles(db, [effect.article])
    sentence = describe_question(done, target, effect.lost_text, when)
    return UndoQuestion(entry.id, sentence, effect.lost_text, done.skipped)


def _is_changed_elsewhere(db: sqlite3.Connection, session: LibrarySession, entry: _Entry) -> bool:
    """Whether another session changed the mark or tags of the same articles after an entry.

    It may have changed them there and back, so that the values do not show it.
    """
    if entry.kind not in ("unread", "starred", "tags"):
        return False
    ids = collect_article_ids(entry.kind, entry.payload)
    later = db.execute(
        "SELECT what FROM undo WHERE kind = ? AND step > ? AND session IS NOT ? AND NOT undone",
        (entry.kind, entry.step, session.name),
    )
    return any(
        ids & collect_article_ids(entry.kind, payload)
        for (packed,) in later
        if (payload := decode_payload(packed)) is not None
    )


def _move_entry(
    db: sqlite3.Connection, session: LibrarySession, entry: _Entry, effect: Effect, *, undone: bool
) -> None:
    """Move the cursor over an entry, which from now on belongs to this session."""
    db.execute(
        "UPDATE undo SET undone = ?, step = ?, moved = ?, session = ?, passed = 0 WHERE id = ?",
        (undone, get_next_step(db), now(), session.name, entry.id),
    )
    if effect.payload is not entry.payload:
        db.execute(
            "UPDATE undo SET what = ? WHERE id = ?", (encode_payload(effect.payload), entry.id)
        )
    trim(db)


def _drop_overtaken(db: sqlite3.Connection, skipped_entries: list[_Entry], entry: _Entry) -> None:
    """Remove marks and tags that were passed over, being nearer to the cursor than ``entry``."""
    db.executemany(
        "DELETE FROM undo WHERE id = ?",
        [
            (skipped.id,)
            for skipped in skipped_entries
            if skipped.step > entry.step and skipped.kind in ("unread", "starred", "tags")
        ],
    )
