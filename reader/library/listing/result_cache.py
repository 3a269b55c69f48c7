"""What queries found, kept in memory until what it depends on changes.

How it is found stands in ``bitset_query``. At 100,000 articles an order takes 800 kB, a condition
100 kB.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

    from reader.library.listing.result_sets import AllArticles, ResultSet

_CONDITIONS = 64  # kept at most
_RESULTS = 4

Kept = TypeVar("Kept")
Mark = Literal["unread", "uncounted"]


class ResultCache:
    """Results of queries and of their conditions; may be used from any thread."""

    def __init__(self) -> None:
        lock = threading.Lock()
        self.all_articles: Store[AllArticles] = Store(lock, 2)
        self.bits: Store[int] = Store(lock, _CONDITIONS)
        self.results: Store[ResultSet] = Store(lock, _RESULTS)


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
