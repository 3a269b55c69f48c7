"""Which kinds of data other processes have changed since the last call."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter

Counters = dict[str, int]


class ChangeCounters:
    """Separates the changes of this process from those of others, by the counters of ``version``.

    ``count`` is called inside of each transaction of this process; ``poll`` is for one thread
    alone. Both take some microseconds.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._own: Counter[str] = Counter()
        self._version: int | None = None
        self._others: Counters = {}

    def count(self, before: Counters, after: Counters, sign: int = 1) -> None:
        """Count the changes of a transaction of this process; ``sign`` -1 takes them back."""
        with self._guard:
            for kind, number in after.items():
                self._own[kind] += sign * (number - before[kind])

    def poll(self, db: sqlite3.Connection) -> frozenset[str] | None:
        """Return the kinds of what others changed (``search_tables.KINDS``), None for nothing.

        An empty set means that something changed which no list shows, such as a position or a
        note's text. Before the first call there is nothing to compare with. ``PRAGMA data_version``
        tells this connection of every commit of another one, in this process or not.
        https://www.sqlite.org/pragma.html#pragma_data_version
        """
        (version,) = db.execute("PRAGMA data_version").fetchone()
        before, self._version = self._version, version
        if before == version:
            return None
        counters = read_counters(db)
        with self._guard:
            others = {kind: number - self._own[kind] for kind, number in counters.items()}
        # Own changes are counted before they are committed, so a difference may be negative
        # briefly.
        kinds = {kind for kind, number in others.items() if number > self._others.get(kind, 0)}
        self._others = {
            kind: max(number, self._others.get(kind, 0)) for kind, number in others.items()
        }
        return None if before is None else frozenset(kinds)


def read_counters(db: sqlite3.Connection) -> Counters:
    """Return how often something of each kind was changed."""
    return dict(db.execute("SELECT kind, number FROM version"))
