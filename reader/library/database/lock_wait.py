"""Waiting for other programs to release their locks on a database."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable

from reader.library.database.connections import BUSY_SECONDS, is_busy

_RETRY_SECONDS = 0.01


def open_when_unlocked(open_database: Callable[[], sqlite3.Connection]) -> sqlite3.Connection:
    """Open a database as soon as no other program locks it; raises what ``open_database`` raises.

    SQLite itself waits for no lock where the kind of journal is set, or a file is just made.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return open_database()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > deadline:
                raise
        time.sleep(_RETRY_SECONDS)
