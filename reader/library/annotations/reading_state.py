"""Reading state: unread, starred, position, times of opening and finishing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from reader.library.database.timestamps import now, read_time
from reader.library.listing.view import ReadingState
from reader.library.read_articles import read_texts
from reader.library.undo.undo_log import (
    Effect,
    count_existing,
    decode_ids,
    describe_articles,
    encode_ids,
    record,
)

SettableMark = Literal["unread", "starred"]


def load(db: sqlite3.Connection, article_id: int) -> ReadingState | None:
    """Return the state of an article, None if there is no such article."""
    found = db.execute(
        "SELECT unread, starred, paragraph, char, progress, opened, finished, spent, changed"
        " FROM state WHERE id = ?",
        (article_id,),
    ).fetchone()
    if found is None:
        return None
    unread, starred, paragraph, char, progress, opened, finished, milliseconds, changed = found
    return ReadingState(
        unread=bool(unread),
        starred=bool(starred),
        paragraph=paragraph,
        char=char,
        progress=progress,
        opened_at=None if opened is None else read_time(opened),
        finished_at=None if finished is None else read_time(finished),
        seconds=milliseconds / 1000,
        changed_at=None if changed is None else read_time(changed),
    )


def set_mark(db: sqlite3.Connection, ids: Iterable[int], mark: SettableMark, value: bool) -> int:
    """Set a mark of articles; return how many had it otherwise. ``undo`` takes it back."""
    changed = _set_mark(db, list(ids), mark, value)
    if changed:
        record(db, mark, {"value": value, "gaps": encode_ids(changed)})
    return len(changed)


def mark_read(db: sqlite3.Connection, ids: Iterable[int], duplicates: Iterable[int] = ()) -> int:
    """Mark articles read, all of their text; return for how many that changes anything.

    Their ``duplicates`` are no longer unread, but nobody has read their text. ``undo`` takes it
    back.
    """
    wanted = list(ids)
    changed = _set_mark(db, [*wanted, *duplicates], "unread", False)
    return _record_texts(db, False, changed, read_texts.record_whole(db, wanted))


def mark_unread(db: sqlite3.Connection, ids: Iterable[int]) -> int:
    """Mark articles unread, and nothing of them read; return for how many that changes anything.

    ``undo`` takes it back.
    """
    wanted = list(ids)
    changed = _set_mark(db, wanted, "unread", True)
    return _record_texts(db, True, changed, read_texts.take_back(db, wanted))


def _record_texts(db: sqlite3.Connection, value: bool, changed: list[int], texts: list[int]) -> int:
    """Log that the mark of some articles was ``changed``, and whether ``texts`` count as read."""
    if changed or texts:
        payload = {"value": value, "gaps": encode_ids(changed), "texts": encode_ids(texts)}
        record(db, "unread", payload)
    return len({*changed, *texts})


def count_unread(db: sqlite3.Connection, ids: Iterable[int]) -> int:
    """Return how many of some articles are unread."""
    (number,) = db.execute(
        "SELECT count(*) FROM state WHERE unread = 1 AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchone()
    return int(number)


def revert(db: sqlite3.Connection, mark: SettableMark, payload: dict[str, Any]) -> Effect | None:
    """Undo a change of marks for the articles that still are as it left them.

    Returns None if no article is. The articles that were reverted are stored as "back" in the
    payload if they are not all, for ``reapply``.
    """
    value, ids, texts = not payload["value"], decode_ids(payload["gaps"]), _get_texts(payload)
    changed = _set_mark(db, ids, mark, value)
    revert_texts = read_texts.take_back_whole if value else read_texts.bring_back
    changed_texts = revert_texts(db, _without_overtaken(texts, ids, changed))
    done = {*changed, *changed_texts}
    if not done:
        return None
    back = {}
    if len(changed) != len(ids):
        back["back"] = encode_ids(changed)
    if len(changed_texts) != len(texts):
        back["texts_back"] = encode_ids(changed_texts)
    left = count_existing(db, {*ids, *texts} - done)
    is_text_only = mark == "unread" and not changed
    return _make_effect(done, mark, value, {**payload, **back}, left, is_text_only=is_text_only)


def reapply(db: sqlite3.Connection, mark: SettableMark, payload: dict[str, Any]) -> Effect | None:
    """Redo a change of marks for the articles that ``revert`` changed and that are still so.

    Those that something else has changed since no longer belong to the change.
    """
    value, ids, texts = bool(payload["value"]), decode_ids(payload["gaps"]), _get_texts(payload)
    undone_ids = decode_ids(payload["back"]) if "back" in payload else ids
    undone_texts = decode_ids(payload["texts_back"]) if "texts_back" in payload else texts
    changed = _set_mark(db, undone_ids, mark, value)
    changed_texts = _reapply_texts(db, _without_overtaken(undone_texts, ids, changed), value)
    done = {*changed, *changed_texts}
    if not done:
        return None
    overtaken = {*undone_ids, *undone_texts} - done
    new_payload = {name: kept for name, kept in payload.items() if not name.endswith("back")}
    new_payload["gaps"] = encode_ids([article for article in ids if article not in overtaken])
    if texts:
        new_payload["texts"] = encode_ids([i for i in texts if i not in overtaken])
    left = count_existing(db, overtaken)
    is_text_only = mark == "unread" and not changed
    return _make_effect(done, mark, value, new_payload, left, is_text_only=is_text_only)


def describe(db: sqlite3.Connection, mark: SettableMark, payload: dict[str, Any]) -> str:
    """Return what a change was about: "star of 2 articles"."""
    what = "star" if mark == "starred" else "reading state"
    ids = sorted({*decode_ids(payload["gaps"]), *_get_texts(payload)})
    return f"{what} of {describe_articles(db, ids)}"


def _get_texts(payload: dict[str, Any]) -> list[int]:
    """Return the articles whose text came to count as read, or to do so no longer."""
    return decode_ids(payload.get("texts", ()))


def _without_overtaken(texts: list[int], ids: list[int], changed: list[int]) -> list[int]:
    """Return the articles of ``texts`` but those whose mark was to change too and did not."""
    overtaken = set(ids).difference(changed)
    return [article for article in texts if article not in overtaken]


def _reapply_texts(db: sqlite3.Connection, ids: list[int], value: bool) -> list[int]:
    """Have texts count as read once more, in the order in which they first did; or no longer."""
    if value:
        return read_texts.take_back(db, ids)
    brought_back = read_texts.bring_back(db, ids)
    return sorted({*brought_back, *read_texts.record_whole(db, ids)})


def _make_effect(
    done: set[int],
    mark: SettableMark,
    value: bool,
    payload: dict[str, Any],
    left: int = 0,
    *,
    is_text_only: bool,
) -> Effect:
    """Return what was changed; ``is_text_only`` if only how far articles were read was."""
    article = next(iter(done)) if len(done) == 1 else None
    name = "text" if is_text_only else ""
    return Effect(mark, value, len(done), name, payload, article, left=left)


def set_position(
    db: sqlite3.Connection, article_id: int, paragraph: int, char: int, progress: float
) -> bool:
    """Set where a reader stands; return whether there is such an article."""
    share = min(max(progress, 0.0), 1.0)
    return _update(
        db, "paragraph = ?, char = ?, progress = ?", (paragraph, char, share, article_id)
    )


def set_opened(db: sqlite3.Connection, article_id: int, key: bytes | None = None) -> bool:
    """Set an article opened now, and read; return whether there is such an article.

    ``key`` is the content key of the text that was opened, the present one where it is None. An
    article that has changed stays marked so where it was an earlier text.
    """
    time = now()
    earlier = db.execute(
        "UPDATE article_version SET opened = ? WHERE article = ? AND key = ?",
        (time, article_id, key),
    ).rowcount
    # What was marked read and is opened only now is started: the triggers do not see that.
    db.execute(
        "UPDATE version SET number = number + 1 WHERE kind = 'marks'"
        " AND EXISTS (SELECT 1 FROM state WHERE id = ? AND opened IS NULL)",
        (article_id,),
    )
    seen = "" if earlier else ", changed = NULL"
    return _update(db, f"opened = ?, unread = 0{seen}", (time, article_id))


def set_finished(
    db: sqlite3.Connection, article_id: int, finished: bool, key: bytes | None = None
) -> bool:
    """Set an article finished now and read, or not finished; return whether there is one.

    ``key`` is the content key of the text that was finished, the present one where it is None.
    """
    if not finished:
        there = _update(db, "finished = NULL", (article_id,))
        read_texts.take_back_whole(db, [article_id])
        return there
    there = _update(db, "finished = ?, progress = 1, unread = 0", (now(), article_id))
    if key is None:
        read_texts.record_whole(db, [article_id])
    else:
        read_texts.record_whole_text(db, article_id, key)
    return there


def restart(db: sqlite3.Connection, article_id: int) -> None:
    """Set that an article was not begun; whether it is unread stays."""
    _update(db, "paragraph = 0, char = 0, progress = 0, finished = NULL", (article_id,))


def add_reading_time(db: sqlite3.Connection, article_id: int, seconds: float) -> bool:
    """Add to the time that an article was read for; return whether there is one."""
    return _update(db, "spent = spent + ?", (max(round(seconds * 1000), 0), article_id))


def _update(db: sqlite3.Connection, assignments: str, values: Sequence[float | None]) -> bool:
    return db.execute(f"UPDATE state SET {assignments} WHERE id = ?", values).rowcount == 1


def _set_mark(db: sqlite3.Connection, ids: list[int], mark: str, value: bool) -> list[int]:
    """Set a mark of the articles that have it otherwise; return their ids, rising.

    Usually all have it otherwise; then they are not read first, which for 100,000 articles takes as
    long as setting them.
    """
    db.execute("SAVEPOINT mark")
    if _update_marks(db, ids, mark, value) != len(ids):
        db.execute("ROLLBACK TO mark")
        ids = [
            article
            for (article,) in db.execute(
                f"SELECT id FROM state WHERE {mark} = ? AND id IN (SELECT value FROM json_each(?))",
                (not value, json.dumps(ids)),
            )
        ]
        _update_marks(db, ids, mark, value)
    db.execute("RELEASE mark")
    return sorted(ids)


def _update_marks(db: sqlite3.Connection, ids: list[int], mark: str, value: bool) -> int:
    return db.execute(
        f"UPDATE state SET {mark} = ? WHERE {mark} = ? AND id IN (SELECT value FROM json_each(?))",
        (value, not value, json.dumps(ids)),
    ).rowcount


def load_paragraph(db: sqlite3.Connection, article_id: int) -> int:
    """Return the index of the paragraph at which the reader of an article stands."""
    (paragraph,) = db.execute("SELECT paragraph FROM state WHERE id = ?", (article_id,)).fetchone()
    return int(paragraph)


def move_paragraph(
    db: sqlite3.Connection, article_id: int, paragraph: int, *, keeps_character: bool
) -> None:
    """Move the position to a paragraph of another text, to its beginning unless it is the same."""
    db.execute(
        "UPDATE state SET paragraph = ?, char = CASE WHEN ? THEN char ELSE 0 END WHERE id = ?",
        (paragraph, keeps_character, article_id),
    )
