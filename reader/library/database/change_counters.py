"""Which kinds of data other processes have changed since the last call."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter

Counters = dict[str, int]


class ChangeCounters:
    """Separates the changes of this process from those of others, by the counters of ``version``.

    ``count`` is called inside of each transaction of this process; ``poll`` is for one thread
    alone. Each of the methods takes some microseconds.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._own: Counter[str] = Counter()
        self._version: int | None = None
        self._others: Counters | None = None

    def count(self, before: Counters, after: Counters, sign: int = 1) -> None:
        """Count the changes of a transaction of this process; ``sign`` -1 takes them back."""
        with self._guard:
            for kind, number in after.items():
                self._own[kind] += sign * (number - before[kind])

    def begin(self, db: sqlite3.Connection) -> None:
        """Have the first ``poll`` return what others change from now on.

        To be called before the first of the data is read that changes make outdated.
        """
        counters = read_counters(db)
        with self._guard:
            self._others = {kind: number - self._own[kind] for kind, number in counters.items()}

    def poll(self, db: sqlite3.Connection) -> frozenset[str] | None:
        """Return the kinds of what others changed (``search_tables.KINDS``), None for nothing.

        An empty set means that something changed which no list shows, such as a position or a
        note's text. Where nothing was begun, the first call has nothing to compare with. ``PRAGMA
        data_version`` tells this connection of every commit of another one, in this process or
        not. https://www.sqlite.org/pragma.html#pragma_data_version
        """
        (version,) = db.execute("PRAGMA data_version").fetchone()
        before, self._version = self._version, version
        if before == version:
            return None
        counters = read_counters(db)
        with self._guard:
            others = {kind: number - self._own[kind] for kind, number in counters.items()}
        known, self._others = self._others, others
        if known is None:
            return None
        # Own changes are counted before they are committed, so a difference may be negative
        # briefly.
        kinds = {kind for kind, number in others.items() if number > known.get(kind, 0)}
        self._others = {kind: max(number, known.get(kind, 0)) for kind, number in others.items()}
        return None if before is None and not kinds else frozenset(kinds)


def read_counters(db: sqlite3.Connection) -> Counters:
    """Return how often something of each kind was changed."""
    return dict(db.execute("SELECT kind, number FROM version"))
