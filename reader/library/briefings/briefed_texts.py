"""The texts of articles that were told in a briefing, and when."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable


def record(db: sqlite3.Connection, texts: Iterable[tuple[int, bytes, int]]) -> int:
    """Set texts told, each by article, content key and time; return how many are told later now.

    Times are in milliseconds since 1970.
    """
    return sum(
        db.execute(
            "INSERT INTO briefed_text (article, key, told) VALUES (?, ?, ?)"
            " ON CONFLICT (article, key) DO UPDATE SET told = excluded.told"
            " WHERE excluded.told > told",
            text,
        ).rowcount
        for text in texts
    )


def load(db: sqlite3.Connection, article_id: int) -> list[tuple[bytes, int]]:
    """Return content key and time of each told text of an article, in order."""
    return db.execute(
        "SELECT key, told FROM briefed_text WHERE article = ? ORDER BY told, key", (article_id,)
    ).fetchall()


def load_latest(db: sqlite3.Connection, articles: Iterable[int]) -> dict[int, tuple[bytes, int]]:
    """Return for each of some articles that was told the text that was told last, and when."""
    rows = db.execute(
        "SELECT article, b.key, told FROM json_each(?) CROSS JOIN briefed_text b ON article = value"
        " ORDER BY told, b.key",
        (json.dumps(list(articles)),),
    )
    return {article: (key, told) for article, key, told in rows}
