"""Choosing the articles of a view: a query, over the bits of its conditions.

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
from reader.library.listing.sort_orders import DIGESTED, FIGURED, ORDERS
from reader.library.query import parse
from reader.library.query.lookup import Lookup, look_up
from reader.library.query.tree import All, Any, Compare, Is, Leaf, Not, Query, UncountedWords

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.library.listing.result_cache import Mark, ResultCache
    from reader.library.listing.view import Sort, View

_HIGHEST = 100_000_000  # bytes for a condition, far beyond any library
_UNREAD, _READ = Is("unread"), Is("read")
_SEEN_BY_KEEP = ("unread", "starred", "started", "finished", "changed")

# Before its digest an article has the words that its import counted. A digest counts more where
# repair puts lost spaces back: in scraped articles less than one in a hundred.
_MORE_WORDS_SHARE, _MORE_WORDS = 10, 10  # a tenth, or ten words

Numbers = dict[str, int]


def _read_query(view: View) -> Query:
    """Return what a view asks for, its filter too; raises ``QueryError``."""
    query = parse(view.query, is_typed=view.is_typed)
    return query if view.filter == "all" else All((query, Is(view.filter)))


def find_articles(
    db: sqlite3.Connection, cache: ResultCache, view: View, also: Mark | None = None
) -> ResultSet:
    """Return the articles of a view, those with a further condition; raises ``QueryError``."""
    query = _read_query(view)
    # Inside of a transaction numbers may count changes that are never made.
    is_apart = db.in_transaction
    if not is_apart:
        db.execute("BEGIN")
    try:
        return _Evaluation(db, cache, view, keeps=not is_apart).choose(query, also)
    finally:
        if not is_apart:
            db.execute("COMMIT")


class _Evaluation:
    """The evaluation of one query, in a transaction in which nothing changes."""

    def __init__(
        self, db: sqlite3.Connection, cache: ResultCache, view: View, *, keeps: bool
    ) -> None:
        self._db = db
        self._cache = cache
        self._view = view
        self._keeps = keeps
        self._numbers: Numbers = dict(db.execute("SELECT kind, number FROM version"))

    def choose(self, query: Query, also: Mark | None) -> ResultSet:
        """Return the articles that a query finds, those that have a mark as well."""
        name = (query, also, self._view.sort, self._view.keep)
        numbers = tuple(self._numbers.values())
        choice = self._cache.results.get(name, numbers)
        if choice is None:
            self._whole = self._find_whole(self._view.sort)
            self._every = self._whole.every
            self._kept = _bits([i for i in self._view.keep if i >= 0], self._whole.size)
            bits = self._evaluate(query, True) & self._every
            if also == "uncounted":
                bits = self._uncounted(query, bits)
            elif also is not None:
                bits &= self._find(Is(also))
            choice = ResultSet(self._whole.order, bits.to_bytes(self._whole.size, "little"))
            if self._keeps:
                self._cache.results.put(name, numbers, choice)
        return choice

    def _uncounted(self, query: Query, chosen: int) -> int:
        """Return the bits of the articles that must be counted before the answer is whole."""
        bits = self._evaluate(query, True, may=True) & self._every & ~chosen
        if self._view.sort in DIGESTED:
            bits |= chosen & self._find(Is("undigested"))
        return bits

    def _evaluate(self, query: Query, is_wanted: bool, may: bool = False) -> int:
        """Return the bits of a condition; kept articles have each mark as it is wanted.

        An article whose figures are not counted has a comparison as the condition ``may`` be true
        of it, and otherwise as it may be false.
        """
        match query:
            case Not(part):
                return self._every & ~self._evaluate(part, not is_wanted, may)
            case All(parts):
                bits = self._every
                for part in parts:
                    bits &= self._evaluate(part, is_wanted, may)
                return bits
            case Any(parts):
                bits = 0
                for part in parts:
                    bits |= self._evaluate(part, is_wanted, may)
                return bits
            case Compare():
                bits, unsure = self._find(query), self._unsure(query)
                return bits | unsure if is_wanted is may else bits & ~unsure
            case Is(mark) if mark in _SEEN_BY_KEEP and self._kept:
                bits = self._find(query)
                return bits | self._kept if is_wanted else bits & ~self._kept
            case _:
                return self._find(query)

    def _unsure(self, compared: Compare) -> int:
        """Return the bits of the articles whose figure may turn out to compare otherwise."""
        if compared.figure == "folds":
            return self._every & ~self._find(Compare("folds", ">=", 0))
        number = compared.number
        more = max(_MORE_WORDS, number // _MORE_WORDS_SHARE)
        return self._find(UncountedWords(number - more, number))

    def _find(self, leaf: Leaf) -> int:
        lookup = look_up(leaf)
        numbers = tuple(self._numbers[kind] for kind in lookup.kinds)
        bits = self._cache.bits.get(leaf, numbers)
        if bits is None:
            if leaf == _UNREAD and self._are_mostly_unread():
                bits = self._every & ~self._look_up(look_up(_READ))
            else:
                bits = self._look_up(lookup)
            if self._keeps:
                self._cache.bits.put(leaf, numbers, bits)
        return bits

    def _are_mostly_unread(self) -> bool:
        read = "SELECT count(*) FROM state s WHERE s.unread = 0"
        return 2 * int(self._db.execute(read).fetchone()[0]) < len(self._whole.order)

    def _look_up(self, lookup: Lookup) -> int:
        return _bits(self._ids(lookup.sql, lookup.values), self._whole.size)

    def _find_whole(self, sort: Sort) -> AllArticles:
        numbers = self._numbers["articles"], self._numbers["figures"] if sort in FIGURED else 0
        whole = self._cache.all_articles.get(sort, numbers)
        if whole is None:
            ids = self._ids(f"SELECT a.id FROM article a {ORDERS[sort].by()}")
            size = max(ids, default=0) + 1
            if size > _HIGHEST:
                raise LibraryError(
                    "The library has an article with an impossible number and cannot be searched;"
                    " export it with reader export --jsonl, and import that into a new one."
                )
            whole = AllArticles(array("q", ids), _bits(ids, size), size)
            if self._keeps:
                self._cache.all_articles.put(sort, numbers, whole)
        return whole

    def _ids(self, sql: str, values: tuple[str | int, ...] = ()) -> list[int]:
        # As one text they come in a third of the time that they take as rows.
        (text,) = self._db.execute(
            f"WITH found (id) AS ({sql}) SELECT json_group_array(id) FROM found", values
        ).fetchone()
        ids: list[int] = json.loads(text)
        return ids


def _bits(ids: Sequence[int], size: int) -> int:
    bits = bytearray(size)
    try:
        for i in ids:
            bits[i] = 1
    except IndexError:  # words of an article that was forgotten when its text was damaged
        return _bits([i for i in ids if i < size], size)
    return int.from_bytes(bits, "little")
