"""What the user took away from articles: stars, tags and notes that no import gives back.

Triggers of the database write down stars and tags, whatever takes them away, and strike them out
once they are given again (``database/schema/choice_tables.py``).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from reader.library.annotations.tags import make_tag_key
from reader.library.content.fingerprint import compute_note_checksum


def record_note(db: sqlite3.Connection, article_id: int, quote: str, text: str) -> None:
    """Write down that a note is not there any more, removed or written anew."""
    db.execute(
        "INSERT OR IGNORE INTO taken_away VALUES (?, ?)", (article_id, _name_note(quote, text))
    )


def is_note(db: sqlite3.Connection, article_id: int, quote: str, text: str) -> bool:
    """Return whether a note was taken away from an article."""
    found = db.execute(
        "SELECT 1 FROM taken_away WHERE article = ? AND what = ?",
        (article_id, _name_note(quote, text)),
    )
    return found.fetchone() is not None


def without_star(db: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """Return the articles but those whose star was taken away, in their order."""
    return _without(db, ids, "star")


def without_tag(db: sqlite3.Connection, ids: Iterable[int], name: str) -> list[int]:
    """Return the articles but those from which a tag was taken away, in their order."""
    return _without(db, ids, f"tag:{make_tag_key(name)}")


def _without(db: sqlite3.Connection, ids: Iterable[int], what: str) -> list[int]:
    wanted: Sequence[int] = list(dict.fromkeys(ids))
    found = db.execute(
        "SELECT article FROM taken_away WHERE what = ? AND article IN"
        " (SELECT value FROM json_each(?))",
        (what, json.dumps(wanted)),
    )
    taken = {article_id for (article_id,) in found}
    return [article_id for article_id in wanted if article_id not in taken]


def _name_note(quote: str, text: str) -> str:
    return f"note:{compute_note_checksum(quote, text)}"
