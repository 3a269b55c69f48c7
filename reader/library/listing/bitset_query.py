"""Evaluates a query: each condition is a bit set of articles, combined by and, or and not.

Each condition of a query is looked up alone (``query/lookup.py`` makes its SQL) and becomes a byte
for each article, 0 or 1, in one large integer, so that and, or and not of conditions are one
operation each, whatever their number of articles. With the ids in the order of the list, which is
kept too, a count, a page, a place and a neighbour follow without another look into the database.

A comparison with a figure is neither true nor false of an article that is not counted yet. Such an
article is chosen only where the query holds whatever the figure is; the bits of all articles of
which the query may hold are found beside these, and the difference is what has to be counted.
A number of new words that may be lower by now counts as it is, until it is counted anew.
"""

from __future__ import annotations

import json
from array import array
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.library.listing.muted_articles import find_muted, hides_muted
from reader.library.listing.result_sets import AllArticles, ResultSet
from reader.library.listing.sort_orders import (
    DIGEST_SORTS,
    ORDERS,
    STATS_SORTS,
    read_story_version,
)
from reader.library.query import find_figures, parse
from reader.library.query.lookup import Lookup, make_lookup
from reader.library.query.tree import (
    All,
    Any,
    Compare,
    Is,
    Leaf,
    NewWords,
    Not,
    OfStory,
    OutdatedNewWords,
    Query,
    UncountedWords,
    UnknownNewWords,
)
from reader.library.search.word_forms import find_forms
from reader.word_counts import find_fewest_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Hashable, Sequence

    from reader.library.listing.result_cache import ExtraMark, ResultCache
    from reader.library.listing.view import Sort, View

_MAX_BYTES = 100_000_000  # bytes for a condition, far beyond any library
_UNREAD, _READ, _MUTED = Is("unread"), Is("read"), Is("muted")
_PINNED_MARKS = ("unread", "starred", "started", "finished", "changed")

# Before its digest an article has the words that its import counted. A digest counts more where
# repair puts lost spaces back: in scraped articles less than one in a hundred.
_EXTRA_WORDS_DIVISOR, _MIN_EXTRA_WORDS = 10, 10  # a tenth, or ten words

# In two parts, since none of the second has a number: those of which the most is new come first.
_COUNTED = "SELECT article FROM new_words WHERE removed = (SELECT removed FROM read_change)"
_NEW_ORDER = (
    f"{_COUNTED} ORDER BY words DESC, article DESC",
    f"SELECT id FROM article WHERE id NOT IN ({_COUNTED}) ORDER BY id DESC",
)

# The articles of the story with the most articles first, then those that are alone, newest first.
_MEMBERS = "FROM story t CROSS JOIN story_article s ON s.story = t.id"
_COVERED_ORDER = (
    f"SELECT s.article {_MEMBERS} CROSS JOIN article a ON a.id = s.article WHERE t.articles > 1"
    " ORDER BY t.articles DESC, t.last DESC, t.id DESC, a.date DESC, a.id DESC",
    f"SELECT id FROM article WHERE id NOT IN (SELECT s.article {_MEMBERS} WHERE t.articles > 1)"
    " ORDER BY date DESC, id DESC",
)
_COMPUTED_ORDERS = {"new": _NEW_ORDER, "covered": _COVERED_ORDER}

Counters = dict[str, "Hashable"]


def read_query(view: View) -> Query:
    """Return what a view asks for, its filter too; raises ``QueryError``."""
    query = parse(view.query, is_typed=view.is_typed)
    if not view.counts_new and "new" in find_figures(query):
        raise QueryError(
            "new: finds nothing, because known_sentences is false in the settings; set it to true,"
            " or remove new: from the query.",
            0,
            len(view.query),
        )
    parts = [query] if view.filter == "all" else [query, Is(view.filter)]
    if hides_muted(view):
        parts.append(Not(_MUTED))
    return All(tuple(parts)) if len(parts) > 1 else query


def find_articles(
    db: sqlite3.Connection,
    cache: ResultCache,
    view: View,
    extra_mark: ExtraMark | None = None,
    condition: Query | None = None,
) -> ResultSet:
    """Return the articles of a view, those with a further mark; raises ``QueryError``.

    With a ``condition`` they are those of which it holds, instead of what the view asks for.
    """
    query = read_query(view) if condition is None else condition
    # Inside of a transaction the counters may count changes that are never made.
    in_transaction = db.in_transaction
    if not in_transaction:
        db.execute("BEGIN")
    try:
        return _Evaluation(db, cache, view, caches=not in_transaction).find(query, extra_mark)
    finally:
        if not in_transaction:
            db.execute("COMMIT")


def find_by_condition(
    db: sqlite3.Connection, cache: ResultCache, view: View, condition: Query
) -> frozenset[int]:
    """Return the ids of all articles of which a condition holds, whatever the view's query is.

    It is one condition of a query that is about something else than articles.
    """
    plain = view.replace(query="", filter="all", sort="newest", pinned=(), by_story=False)
    found = find_articles(db, cache, plain, condition=condition)
    return frozenset(found.ids(0, None))


def are_articles_at_hand(db: sqlite3.Connection, cache: ResultCache, view: View) -> bool:
    """Return whether ``find_articles`` of a view takes no look into its articles."""
    return _Evaluation(db, cache, view, caches=False).is_at_hand(read_query(view))


def _names_story(query: Query) -> bool:
    match query:
        case All(parts) | Any(parts):
            return any(map(_names_story, parts))
        case Not(part):
            return _names_story(part)
        case _:
            return isinstance(query, OfStory)


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
        if view.sort == "covered":
            self._counters["stories"] = read_story_version(db)
        self._is_strict = False  # whether a number that may be lower by now decides nothing

    def find(self, query: Query, extra_mark: ExtraMark | None) -> ResultSet:
        """Return the articles that a query finds, those that have a mark as well."""
        view = self._view
        cache_key, counters = self._make_cache_key(query, extra_mark)
        results = self._cache.results.get(cache_key, counters)
        if results is None:
            self._all_articles = self._load_all_articles(view.sort)
            self._all_bits = self._all_articles.bits
            self._pinned_bits = _to_bits(
                [i for i in view.pinned if i >= 0], self._all_articles.size
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

    def is_at_hand(self, query: Query) -> bool:
        """Return whether what a query finds is kept, or is all articles, whose order is kept."""
        cache_key, counters = self._make_cache_key(query, None)
        sort = self._view.sort
        return self._cache.results.get(cache_key, counters) is not None or (
            query == All(())
            and self._cache.all_articles.get(sort, self._select_counters(sort)) is not None
        )

    def _make_cache_key(
        self, query: Query, extra_mark: ExtraMark | None
    ) -> tuple[Hashable, Hashable]:
        """Return by what a result is kept, and on what it depends."""
        view = self._view
        if view.sort == "new" or "new" in find_figures(query):
            self._load_new_word_counters()
        if _names_story(query) and "stories" not in self._counters:
            self._counters["stories"] = read_story_version(self._db)
        key = (query, extra_mark, view.sort, view.pinned, view.words_per_minute, view.muted_by)
        return key, tuple(self._counters.values())

    def _find_uncounted(self, query: Query, chosen: int) -> int:
        """Return the bits of the articles that must be counted before the answer is complete."""
        self._is_strict = True
        possible, certain = self._evaluate(query, True, possibly=True), self._evaluate(query, True)
        bits = possible & self._all_bits & ~certain
        if self._view.sort == "new":
            bits |= chosen & self._find_leaf(UnknownNewWords(0))
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
                bits, undecided = self._compare(query)
                return bits | undecided if is_wanted is possibly else bits & ~undecided
            case Is(mark) if mark in _PINNED_MARKS and self._pinned_bits:
                bits = self._find_leaf(query)
                return bits | self._pinned_bits if is_wanted else bits & ~self._pinned_bits
            case _:
                return self._find_leaf(query)

    def _compare(self, compared: Compare) -> tuple[int, int]:
        """Return the bits of a comparison, and of articles that may turn out to compare otherwise.

        Articles may be among both.
        """
        if compared.figure != "new":
            return self._find_leaf(compared), self._find_undecided(compared)
        low, high = _find_word_range(compared, self._view.words_per_minute)
        if high is not None and high < low:
            return 0, 0
        undecided = self._find_leaf(UnknownNewWords(low))
        if self._is_strict:
            undecided |= self._find_leaf(OutdatedNewWords(low, high))
        return self._find_leaf(NewWords(low, high)), undecided

    def _find_undecided(self, compared: Compare) -> int:
        """Return the bits of the articles whose figure may turn out to compare otherwise."""
        if compared.figure == "folds":
            return self._all_bits & ~self._find_leaf(Compare("folds", ">=", 0))
        number = compared.number
        extra_words = max(_MIN_EXTRA_WORDS, number // _EXTRA_WORDS_DIVISOR)
        return self._find_leaf(UncountedWords(number - extra_words, number))

    def _find_leaf(self, leaf: Leaf) -> int:
        if leaf == _MUTED:
            muted = find_muted(self._db, self._cache, self._view.muted_by)
            return _to_bits(muted, self._all_articles.size)
        lookup = make_lookup(leaf, partial(find_forms, self._db))
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

    def _load_new_word_counters(self) -> None:
        """Have results depend on the numbers of new words too."""
        names = ("added", "removed", "counted")
        row = self._db.execute(f"SELECT {', '.join(names)} FROM read_change").fetchone()
        self._counters |= dict(zip(names, row, strict=True))

    def _select_counters(self, sort: Sort) -> tuple[Hashable, ...]:
        """Return on what the order of all articles depends."""
        kinds = ["articles"]
        if sort == "new":
            kinds += ["counted", "removed"]
        elif sort == "covered":
            kinds.append("stories")
        elif sort in STATS_SORTS:
            kinds.append("figures")
        return tuple(self._counters[kind] for kind in kinds)

    def _load_all_articles(self, sort: Sort) -> AllArticles:
        counters = self._select_counters(sort)
        all_articles = self._cache.all_articles.get(sort, counters)
        if all_articles is None:
            if sort in _COMPUTED_ORDERS:
                parts = _COMPUTED_ORDERS[sort]
                ids = [found for part in parts for found in self._select_ids(part)]
            else:
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


def _find_word_range(compared: Compare, words_per_minute: int) -> tuple[int, int | None]:
    """Return the least and the most words that take so many minutes, None for no limit."""
    minutes = compared.number
    at_least = find_fewest_words(minutes, words_per_minute)
    more_than = find_fewest_words(minutes + 1, words_per_minute)
    match compared.sign:
        case "<":
            return 0, at_least - 1
        case "<=":
            return 0, more_than - 1
        case ">":
            return more_than, None
        case ">=":
            return at_least, None
        case _:
            return at_least, more_than - 1


def _to_bits(ids: Sequence[int], size: int) -> int:
    bits = bytearray(size)
    try:
        for i in ids:
            bits[i] = 1
    except IndexError:  # words of an article that was forgotten when its text was damaged
        return _to_bits([i for i in ids if i < size], size)
    return int.from_bytes(bits, "little")
