"""Evaluates a query: each condition is a bit set of articles, combined by and, or and not.

Each condition of a query is looked up alone and becomes a byte for each article, 0 or 1, in one
large integer, so that and, or and not of conditions are one operation each, whatever their number
of articles. With the ids in the order of the list, which is kept too, a count, a page, a place and
a neighbour follow without another look into the database.

A comparison with a figure is neither true nor false of an article that is not counted yet. Such an
article is chosen only where the query holds whatever the figure is; the bits of all articles of
which the query may hold are found beside these, and the difference is what has to be counted.
"""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.library.listing.result_sets import AllArticles, ResultSet
from reader.library.listing.sort_orders import DIGEST_SORTS, ORDERS, STATS_SORTS
from reader.library.query import parse
from reader.library.query.lookup import Lookup, make_lookup
from reader.library.query.tree import All, Any, Compare, Is, Leaf, Not, Query, UncountedWords

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.library.listing.result_cache import ExtraMark, ResultCache
    from reader.library.listing.view import Sort, View

_MAX_BYTES = 100_000_000  # bytes for a condition, far beyond any library
_UNREAD, _READ = Is("unread"), Is("read")
_PINNED_MARKS = ("unread", "starred", "started", "finished", "changed")

# Before its digest an article has the words that its import counted. A digest counts more where
# repair puts lost spaces back: in scraped articles less than one in a hundred.
_EXTRA_WORDS_DIVISOR, _MIN_EXTRA_WORDS = 10, 10  # a tenth, or ten words

Counters = dict[str, int]


def _read_query(view: View) -> Query:
    """Return what a view asks for, its filter too; raises ``QueryError``."""
    query = parse(view.query, is_typed=view.is_typed)
    return query if view.filter == "all" else All((query, Is(view.filter)))


def find_articles(
    db: sqlite3.Connection, cache: ResultCache, view: View, extra_mark: ExtraMark | None = None
) -> ResultSet:
    """Return the articles of a view, those with a further condition; raises ``QueryError``."""
    query = _read_query(view)
    # Inside of a transaction the counters may count changes that are never made.
    in_transaction = db.in_transaction
    if not in_transaction:
        db.execute("BEGIN")
    try:
        return _Evaluation(db, cache, view, caches=not in_transaction).find(query, extra_mark)
    finally:
        if not in_transaction:
            db.execute("COMMIT")


class _Evaluation:
    """The evaluation of one query, in a transaction in which nothing changes."""

    def __init__(
        self, db: sqlite3.Connection, cache: ResultCache, view: View, *, caches: bool
    ) -> None:
        self._db = db
        self._cache = cache
        self._view = view
        self._caches = caches
        self._counters: Counters = dict(db.execute("SELECT kind, number FROM version"))

    def find(self, query: Query, extra_mark: ExtraMark | None) -> ResultSet:
        """Return the articles that a query finds, those that have a mark as well."""
        cache_key = (query, extra_mark, self._view.sort, self._view.pinned)
        counters = tuple(self._counters.values())
        results = self._cache.results.get(cache_key, counters)
        if results is None:
            self._all_articles = self._load_all_articles(self._view.sort)
            self._all_bits = self._all_articles.bits
            self._pinned_bits = _to_bits(
                [i for i in self._view.pinned if i >= 0], self._all_articles.size
            )
            bits = self._evaluate(query, True) & self._all_bits
            if extra_mark == "uncounted":
                bits = self._find_uncounted(query, bits)
            elif extra_mark is not None:
                bits &= self._find_leaf(Is(extra_mark))
            results = ResultSet(
                self._all_articles.order, bits.to_bytes(self._all_articles.size, "little")
            )
            if self._caches:
                self._cache.results.put(cache_key, counters, results)
        return results

    def _find_uncounted(self, query: Query, chosen: int) -> int:
        """Return the bits of the articles that must be counted before the answer is complete."""
        bits = self._evaluate(query, True, possibly=True) & self._all_bits & ~chosen
        if self._view.sort in DIGEST_SORTS:
            bits |= chosen & self._find_leaf(Is("undigested"))
        return bits

    def _evaluate(self, query: Query, is_wanted: bool, possibly: bool = False) -> int:
        """Return the bits of a condition; pinned articles have each mark as it is wanted.

        A comparison that an article without a digest may fulfil or not counts as fulfilled where
        ``possibly`` is set, else as not fulfilled.
        """
        match query:
            case Not(part):
                return self._all_bits & ~self._evaluate(part, not is_wanted, possibly)
            case All(parts):
                bits = self._all_bits
                for part in parts:
                    bits &= self._evaluate(part, is_wanted, possibly)
                return bits
            case Any(parts):
                bits = 0
                for part in parts:
                    bits |= self._evaluate(part, is_wanted, possibly)
                return bits
            case Compare():
                bits, undecided = self._find_leaf(query), self._find_undecided(query)
                return bits | undecided if is_wanted is possibly else bits & ~undecided
            case Is(mark) if mark in _PINNED_MARKS and self._pinned_bits:
                bits = self._find_leaf(query)
                return bits | self._pinned_bits if is_wanted else bits & ~self._pinned_bits
            case _:
                return self._find_leaf(query)

    def _find_undecided(self, compared: Compare) -> int:
        """Return the bits of the articles whose figure may turn out to compare otherwise."""
        if compared.figure == "folds":
            return self._all_bits & ~self._find_leaf(Compare("folds", ">=", 0))
        number = compared.number
        extra_words = max(_MIN_EXTRA_WORDS, number // _EXTRA_WORDS_DIVISOR)
        return self._find_leaf(UncountedWords(number - extra_words, number))

    def _find_leaf(self, leaf: Leaf) -> int:
        lookup = make_lookup(leaf)
        counters = tuple(self._counters[kind] for kind in lookup.kinds)
        bits = self._cache.bits.get(leaf, counters)
        if bits is None:
            if leaf == _UNREAD and self._are_mostly_unread():
                bits = self._all_bits & ~self._find_by_sql(make_lookup(_READ))
            else:
                bits = self._find_by_sql(lookup)
            if self._caches:
                self._cache.bits.put(leaf, counters, bits)
        return bits

    def _are_mostly_unread(self) -> bool:
        read = "SELECT count(*) FROM state s WHERE s.unread = 0"
        return 2 * int(self._db.execute(read).fetchone()[0]) < len(self._all_articles.order)

    def _find_by_sql(self, lookup: Lookup) -> int:
        return _to_bits(self._select_ids(lookup.sql, lookup.values), self._all_articles.size)

    def _load_all_articles(self, sort: Sort) -> AllArticles:
        counters = (
            self._counters["articles"],
            self._counters["figures"] if sort in STATS_SORTS else 0,
        )
        all_articles = self._cache.all_articles.get(sort, counters)
        if all_articles is None:
            ids = self._select_ids(f"SELECT a.id FROM article a {ORDERS[sort].clause()}")
            size = max(ids, default=0) + 1
            if size > _MAX_BYTES:
                raise LibraryError(
                    "The library cannot be searched, because one of its articles has too high an"
                    " id; export it with reader export --jsonl, and import that file into a new"
                    " library."
                )
            all_articles = AllArticles(array("q", ids), _to_bits(ids, size), size)
            if self._caches:
                self._cache.all_articles.put(sort, counters, all_articles)
        return all_articles

    def _select_ids(self, sql: str, values: tuple[str | int, ...] = ()) -> list[int]:
        # As one text they come in a third of the time that they take as rows.
        (text,) = self._db.execute(
            f"WITH found (id) AS ({sql}) SELECT json_group_array(id) FROM found", values
        ).fetchone()
        ids: list[int] = json.loads(text)
        return ids


def _to_bits(ids: Sequence[int], size: int) -> int:
    bits = bytearray(size)
    try:
        for i in ids:
            bits[i] = 1
    except IndexError:  # words of an article that was forgotten when its text was damaged
        return _to_bits([i for i in ids if i < size], size)
    return int.from_bytes(bits, "little")
