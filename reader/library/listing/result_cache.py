"""What queries found, kept in memory until what it depends on changes.

How it is found stands in ``bitset_query``. At 100,000 articles an order takes 800 kB, a condition
100 kB.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from array import array
    from collections.abc import Hashable

    from reader.library.listing.result_sets import AllArticles, ResultSet
    from reader.library.listing.story_entries import KeptEntries, KeptOrder

_CONDITIONS = 64  # kept at most
_RESULTS = 4
_MUTED = 64  # rules, and all of them together

Value = TypeVar("Value")
ExtraMark = Literal["unread", "uncounted"]


class ResultCache:
    """Results of queries and of their conditions; may be used from any thread."""

    def __init__(self) -> None:
        lock = threading.Lock()
        self.all_articles: BoundedCache[AllArticles] = BoundedCache(lock, 2)
        self.bits: BoundedCache[int] = BoundedCache(lock, _CONDITIONS)
        self.results: BoundedCache[ResultSet] = BoundedCache(lock, _RESULTS)
        self.muted: BoundedCache[tuple[int, ...]] = BoundedCache(lock, _MUTED)
        # Of the list of stories: the entry of each article, and what was asked for last.
        self.entry_of: BoundedCache[array[int]] = BoundedCache(lock, 1)
        self.story_lock = threading.Lock()
        self.story_entries: KeptEntries | None = None
        self.story_order: KeptOrder | None = None


class BoundedCache(Generic[Value]):
    """The values used last, each with the change counters of the kinds that it depends on."""

    def __init__(self, lock: threading.Lock, max_entries: int) -> None:
        self._lock = lock
        self._max_entries = max_entries
        self._values: OrderedDict[Hashable, tuple[Hashable, Value]] = OrderedDict()

    def get(self, key: Hashable, counters: Hashable) -> Value | None:
        """Return the value of a key, if it was put with these counters."""
        with self._lock:
            found = self._values.get(key)
            if found is None or found[0] != counters:
                return None
            self._values.move_to_end(key)
            return found[1]

    def __contains__(self, key: Hashable) -> bool:
        """Return whether there is a value of a key, be it out of date."""
        with self._lock:
            return key in self._values

    def put(self, key: Hashable, counters: Hashable, value: Value) -> None:
        """Keep a value, in the place of one with other counters."""
        with self._lock:
            self._values[key] = (counters, value)
            self._values.move_to_end(key)
            while len(self._values) > self._max_entries:
                self._values.popitem(last=False)
