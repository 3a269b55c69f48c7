"""The databases that this process has open, whose files nothing else in it may open.

POSIX locks belong to the process: closing any descriptor of a file drops all of them, also those
by which SQLite keeps another process from writing at the same time. So an import of a folder that
holds the library could damage it.
https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

_SUFFIXES = ("", "-wal", "-shm", "-journal")

_open: Counter[Path] = Counter()


def add(database: Path) -> None:
    """Take note that a database is open; as often as it is opened."""
    _open[database] += 1


def remove(database: Path) -> None:
    """Take note that a database is closed."""
    _open[database] -= 1
    if _open[database] <= 0:
        del _open[database]


def is_locked(status: os.stat_result) -> bool:
    """Whether a file, under whatever name, belongs to a database that is open here."""
    for database in tuple(_open):
        for suffix in _SUFFIXES:
            try:
                other = os.stat(f"{database}{suffix}")
            except OSError:
                continue
            if os.path.samestat(status, other):
                return True
    return False
