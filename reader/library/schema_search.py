"""The tables of full-text search."""

from __future__ import annotations

import sqlite3

TABLES: tuple[str, ...] = ()


def fill(db: sqlite3.Connection) -> None:
    """Bring the articles of an older library into the search tables."""
