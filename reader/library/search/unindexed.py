"""How many articles the search index lacks: asked at every start, without loading the index."""

from __future__ import annotations

import sqlite3


def count_unindexed(db: sqlite3.Connection) -> int:
    """Return how many articles are not in the index yet."""
    (number,) = db.execute("SELECT count(*) FROM unindexed").fetchone()
    return int(number)
