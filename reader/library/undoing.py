"""The log of what can be taken back, the last change first, whatever kind it was of.

A row tells what the change was, so that only what still stands is taken back: what was changed
since by another program, or by other means, is let be, and the change before it is undone.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["unread", "starred", "tags", "note", "wording"]

_UNDOS = 100  # how many changes can be taken back
_SHOWN = 40  # characters of a note that are enough to know it by


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: ``articles`` articles have ``mark`` set to ``value`` again.

    ``mark`` "tags" is about the tag ``name``, "" where several were changed at once; "note" about
    the note that begins with ``name``, which is there again or not; "wording" about one that has
    its former text again. ``str()`` is a sentence.
    """

    mark: Kind
    value: bool
    articles: int
    name: str = ""

    def __str__(self) -> str:
        """Say what is so again."""
        several = "1 article" if self.articles == 1 else f"{self.articles:,} articles"
        match self.mark, self.value:
            case "unread", unread:
                return f"{several} marked {'unread' if unread else 'read'} again."
            case "starred", starred:
                return f"{several} starred again." if starred else f"Star of {several} gone again."
            case "tags", _ if not self.name:
                return f"Tags of {several} as before."
            case "tags", on:
                return f"Tag '{self.name}' {'on' if on else 'taken off'} {several} again."
            case "note", there:
                return f"Note '{self.name}' {'there' if there else 'gone'} again."
            case _:
                return f"Note says '{self.name}' again."


def remember(
    db: sqlite3.Connection, kind: Kind, what: dict[str, Any], article: int | None = None
) -> None:
    """Log a change, which ``undo`` then takes back by ``what``; ``article`` is a note's."""
    packed = zlib.compress(json.dumps(what).encode())
    cursor = db.execute(
        "INSERT INTO undo (kind, article, what) VALUES (?, ?, ?)", (kind, article, packed)
    )
    db.execute("DELETE FROM undo WHERE id <= ?", ((cursor.lastrowid or 0) - _UNDOS,))


def undo(db: sqlite3.Connection) -> Undone | None:
    """Take back the last change that still stands; return it, None if there is none."""
    from reader.library import notes, state, tags

    while (
        last := db.execute("SELECT id, kind, what FROM undo ORDER BY id DESC LIMIT 1").fetchone()
    ) is not None:
        number, kind, packed = last
        db.execute("DELETE FROM undo WHERE id = ?", (number,))
        try:
            what = json.loads(zlib.decompress(packed))
        except (zlib.error, ValueError):  # a change that cannot be told is past
            continue
        match kind:
            case "unread" | "starred":
                undone = state.take_back(db, kind, what)
            case "tags":
                undone = tags.take_back(db, what)
            case _:
                undone = notes.take_back(db, what)
        if undone is not None:
            return undone
    return None


def beginning(text: str) -> str:
    """Return the first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
