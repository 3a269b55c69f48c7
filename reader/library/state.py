"""Reading state: unread, starred, where one stands, when it was opened and finished."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from reader.library.articles import now
from reader.library.view import ReadingState

Mark = Literal["unread", "starred"]

_UNDOS = 100  # how many changes can be taken back


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: ``articles`` articles have ``mark`` set to ``value`` again."""

    mark: Mark
    value: bool
    articles: int


def load(db: sqlite3.Connection, article_id: int) -> ReadingState | None:
    """Return the state of an article, None if there is no such article."""
    found = db.execute(
        "SELECT unread, starred, paragraph, char, progress, opened, finished FROM state"
        " WHERE id = ?",
        (article_id,),
    ).fetchone()
    if found is None:
        return None
    unread, starred, paragraph, char, progress, opened, finished = found
    return ReadingState(
        unread=bool(unread),
        starred=bool(starred),
        paragraph=paragraph,
        char=char,
        progress=progress,
        opened_at=_time(opened),
        finished_at=_time(finished),
    )


def set_mark(db: sqlite3.Connection, ids: Iterable[int], mark: Mark, value: bool) -> int:
    """Set a mark of articles; return how many had it otherwise. ``undo`` takes it back."""
    changed: list[int] = [
        article
        for (article,) in db.execute(
            f"SELECT id FROM state WHERE {mark} = ? AND id IN (SELECT value FROM json_each(?))",
            (not value, json.dumps(list(ids))),
        )
    ]
    if changed:
        _set(db, changed, mark, value)
        _remember(db, changed, mark, value)
    return len(changed)


def undo(db: sqlite3.Connection) -> Undone | None:
    """Take back the last change of a mark that still stands; return it, None if there is none."""
    while (
        last := db.execute(
            "SELECT id, mark, value, ids FROM undo ORDER BY id DESC LIMIT 1"
        ).fetchone()
    ) is not None:
        number, mark, value, packed = last
        db.execute("DELETE FROM undo WHERE id = ?", (number,))
        changed = _set(db, json.loads(zlib.decompress(packed)), mark, not value)
        if changed:
            return Undone(mark, not value, changed)
    return None


def set_position(
    db: sqlite3.Connection, article_id: int, paragraph: int, char: int, progress: float
) -> bool:
    """Set where a reader stands; return whether there is such an article."""
    share = min(max(progress, 0.0), 1.0)
    return _update(
        db, "paragraph = ?, char = ?, progress = ?", (paragraph, char, share, article_id)
    )


def set_opened(db: sqlite3.Connection, article_id: int) -> bool:
    """Set an article opened now, and read; return whether there is such an article."""
    return _update(db, "opened = ?, unread = 0", (now(), article_id))


def set_finished(db: sqlite3.Connection, article_id: int, finished: bool) -> bool:
    """Set an article finished now and read, or not finished; return whether there is one."""
    if finished:
        return _update(db, "finished = ?, progress = 1, unread = 0", (now(), article_id))
    return _update(db, "finished = NULL", (article_id,))


def _update(db: sqlite3.Connection, sets: str, values: Sequence[float | None]) -> bool:
    return db.execute(f"UPDATE state SET {sets} WHERE id = ?", values).rowcount == 1


def _set(db: sqlite3.Connection, ids: list[int], mark: str, value: bool) -> int:
    return db.execute(
        f"UPDATE state SET {mark} = ? WHERE {mark} = ? AND id IN (SELECT value FROM json_each(?))",
        (value, not value, json.dumps(ids)),
    ).rowcount


def _remember(db: sqlite3.Connection, ids: list[int], mark: Mark, value: bool) -> None:
    packed = zlib.compress(json.dumps(ids).encode())
    cursor = db.execute(
        "INSERT INTO undo (mark, value, ids) VALUES (?, ?, ?)", (mark, value, packed)
    )
    db.execute("DELETE FROM undo WHERE id <= ?", ((cursor.lastrowid or 0) - _UNDOS,))


def _time(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)
