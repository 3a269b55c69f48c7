"""Which articles views choose, kept in memory until what they depend on changes.

How they are chosen stands in ``choosing``. At 100,000 articles an order takes 800 kB, a condition
100 kB.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Hashable

    from reader.library.listing.bitset_query import Choice, Whole
    from reader.library.listing.view import View

_CONDITIONS = 64  # kept at most
_CHOICES = 4

Kept = TypeVar("Kept")
Mark = Literal["unread", "uncounted"]


class Catalogue:
    """Finds the articles of views, and keeps what it found; may be used from any thread."""

    def __init__(self) -> None:
        lock = threading.Lock()
        self.wholes: Store[Whole] = Store(lock, 2)
        self.bits: Store[int] = Store(lock, _CONDITIONS)
        self.choices: Store[Choice] = Store(lock, _CHOICES)

    def choose(self, db: sqlite3.Connection, view: View, also: Mark | None = None) -> Choice:
        """Return the articles of a view, those with a further condition; raises ``QueryError``."""
        from reader.library.listing.bitset_query import (  # with the language of queries
            Look,
            read_query,
        )

        query = read_query(view)
        # Inside of a transaction numbers may count changes that are never made.
        is_apart = db.in_transaction
        if not is_apart:
            db.execute("BEGIN")
        try:
            return Look(db, self, view, keeps=not is_apart).choose(query, also)
        finally:
            if not is_apart:
                db.execute("COMMIT")


class Store(Generic[Kept]):
    """The last things made, each for the numbers of the kinds of change that it depends on."""

    def __init__(self, lock: threading.Lock, most: int) -> None:
        self._lock = lock
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[Hashable, Kept]] = OrderedDict()

    def get(self, name: Hashable, numbers: Hashable) -> Kept | None:
        """Return what was made under a name, if it was for these numbers."""
        with self._lock:
            found = self._kept.get(name)
            if found is None or found[0] != numbers:
                return None
            self._kept.move_to_end(name)
            return found[1]

    def put(self, name: Hashable, numbers: Hashable, made: Kept) -> None:
        """Keep what was made, in the place of what was made for other numbers."""
        with self._lock:
            self._kept[name] = (numbers, made)
            self._kept.move_to_end(name)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
