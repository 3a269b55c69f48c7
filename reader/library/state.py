"""Reading state: unread, starred, where one stands, when it was opened and finished."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from reader.library.articles import now
from reader.library.undoing import Undone, remember
from reader.library.view import ReadingState

Mark = Literal["unread", "starred"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def load(db: sqlite3.Connection, article_id: int) -> ReadingState | None:
    """Return the state of an article, None if there is no such article."""
    found = db.execute(
        "SELECT unread, starred, paragraph, char, progress, opened, finished, spent FROM state"
        " WHERE id = ?",
        (article_id,),
    ).fetchone()
    if found is None:
        return None
    unread, starred, paragraph, char, progress, opened, finished, spent = found
    return ReadingState(
        unread=bool(unread),
        starred=bool(starred),
        paragraph=paragraph,
        char=char,
        progress=progress,
        opened_at=None if opened is None else read_time(opened),
        finished_at=None if finished is None else read_time(finished),
        seconds=spent / 1000,
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
        remember(db, mark, {"value": value, "ids": changed})
    return len(changed)


def count_unread(db: sqlite3.Connection, ids: Iterable[int]) -> int:
    """Return how many of some articles are unread."""
    (number,) = db.execute(
        "SELECT count(*) FROM state WHERE unread = 1 AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchone()
    return int(number)


def take_back(db: sqlite3.Connection, mark: Mark, what: dict[str, Any]) -> Undone | None:
    """Undo ``set_mark`` as far as it still stands; return what that was, None for nothing."""
    value = bool(what["value"])
    changed = _set(db, what["ids"], mark, not value)
    return Undone(mark, not value, changed) if changed else None


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


def add_reading_time(db: sqlite3.Connection, article_id: int, seconds: float) -> bool:
    """Add to the time that an article was read for; return whether there is one."""
    return _update(db, "spent = spent + ?", (max(round(seconds * 1000), 0), article_id))


def _update(db: sqlite3.Connection, sets: str, values: Sequence[float | None]) -> bool:
    return db.execute(f"UPDATE state SET {sets} WHERE id = ?", values).rowcount == 1


def _set(db: sqlite3.Connection, ids: list[int], mark: str, value: bool) -> int:
    return db.execute(
        f"UPDATE state SET {mark} = ? WHERE {mark} = ? AND id IN (SELECT value FROM json_each(?))",
        (value, not value, json.dumps(ids)),
    ).rowcount


def write_time(time: datetime) -> int:
    """Return a time as it is stored: milliseconds since 1970 in UTC."""
    return (time - _EPOCH) // _MILLISECOND


def read_time(milliseconds: int) -> datetime:
    """Return a time as it is shown, in UTC."""
    return _EPOCH + milliseconds * _MILLISECOND
