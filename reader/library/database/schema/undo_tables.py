"""What version 3 adds to the undo log: a cursor, sessions, and payloads that can be redone."""

from __future__ import annotations

import json
import sqlite3
import zlib
from typing import Any

# ``step`` numbers changes, undos and redos: the row with the highest is next to the cursor, below
# it or, where ``undone``, above it. ``session`` is who made, undid or redid the change last, at
# ``moved``; ``made`` is when it was made first. Both are milliseconds since 1970, NULL for a change
# of an older version. ``passed`` says that the user was told that it does not stand any more.
TABLES = (
    "ALTER TABLE undo ADD COLUMN undone INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE undo ADD COLUMN step INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE undo ADD COLUMN session TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE undo ADD COLUMN made INTEGER",
    "ALTER TABLE undo ADD COLUMN moved INTEGER",
    "ALTER TABLE undo ADD COLUMN passed INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX undo_step ON undo (undone, step)",
)

_NOTE = "id, article, paragraph, start, stop, quote, text, made, changed"
_TEXT = 6


def migrate(db: sqlite3.Connection) -> None:
    """Bring the undo log of version 2 to version 3, inside the caller's transaction."""
    for statement in TABLES:
        db.execute(statement)
    convert_log(db)


def convert_log(db: sqlite3.Connection) -> None:
    """Give the rows of version 2, whose ``step`` is 0, the payloads of version 3.

    That knew of a note what had been done to it, but not what it had been. Going from the newest
    change to the oldest, from the notes as they are, what each was before and after is found.
    """
    rows = db.execute("SELECT id, kind, what FROM undo WHERE step = 0 ORDER BY id DESC").fetchall()
    notes: dict[int, list[Any] | None] = {}
    for number, kind, packed in rows:
        try:
            what = json.loads(zlib.decompress(packed))
            payload = _convert(db, kind, what, notes)
        except (zlib.error, ValueError, TypeError, KeyError):
            payload = None  # damaged: it does not say what it was about
        if payload is None:
            db.execute("DELETE FROM undo WHERE id = ?", (number,))
            continue
        db.execute(
            "UPDATE undo SET step = id, kind = ?, what = ? WHERE id = ?",
            (
                "note" if kind == "wording" else kind,
                zlib.compress(json.dumps(payload).encode()),
                number,
            ),
        )


def _convert(
    db: sqlite3.Connection,
    kind: str,
    what: dict[str, Any],
    notes: dict[int, list[Any] | None],
) -> dict[str, Any] | None:
    """Return the payload of a change of version 2, None where nothing of it can be undone."""
    if kind in ("unread", "starred"):
        return {"value": what["value"], "gaps": _encode_ids(what["ids"])}
    if kind == "tags":
        return {
            side: [[name, _encode_ids(ids)] for name, ids in what[side]] for side in ("on", "off")
        }
    note: int = what["removed"][0] if "removed" in what else what.get("added") or what["changed"]
    if note not in notes:
        row = db.execute(f"SELECT {_NOTE} FROM note WHERE id = ?", (note,)).fetchone()
        notes[note] = list(row) if row else None
    after = notes[note]
    if "removed" in what:
        notes[note] = what["removed"]
        return {"before": notes[note], "after": None}
    if after is None:  # the note is gone by other means than a change that could be undone
        return None
    if "added" in what:
        notes[note] = None
        return {"before": None, "after": after}
    before = [*after[:_TEXT], what["from"], *after[_TEXT + 1 :]]
    after = [*after[:_TEXT], what["to"], *after[_TEXT + 1 :]]
    notes[note] = before
    return {"before": before, "after": after}


def _encode_ids(ids: list[int]) -> list[int]:
    """Return ids as in undo_log.py, which may come to hold them otherwise in a later version."""
    return [number - before for number, before in zip(ids, [0, *ids], strict=False)]
