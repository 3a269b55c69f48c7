"""The articles that rules mute: each rule's query as one statement.

A list of all articles is read in the order of an index, whatever their number. So that it stays so,
the ids of the muted ones stand in the condition of that statement, as one text; they are found
apart, as those of any query, and kept until an article or a mark changes.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from reader.errors import QueryError
from reader.library.query import parse
from reader.library.query.lookup import Value, make_lookup
from reader.library.query.tree import All, Any, Compare, Is, Not, Query
from reader.library.rules.rule_query import asks_for_muted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from reader.library.listing.result_cache import ResultCache
    from reader.library.listing.view import View


def hides_muted(view: View) -> bool:
    """Return whether a view leaves muted articles out: not where it asks for them."""
    if not (view.hides_muted and view.muted_by):
        return False
    if not view.query.split():
        return True
    with contextlib.suppress(QueryError):  # which who reads the list raises
        return not asks_for_muted(parse(view.query, is_typed=view.is_typed))
    return True


def find_hidden(db: sqlite3.Connection, cache: ResultCache, view: View) -> Sequence[int]:
    """Return the muted articles that a view leaves out, in order."""
    return find_muted(db, cache, view.muted_by) if hides_muted(view) else ()


def find_muted(db: sqlite3.Connection, cache: ResultCache, queries: Sequence[str]) -> Sequence[int]:
    """Return the ids of the articles that one of some queries finds, in order."""
    if not queries:
        return ()
    counters = tuple(db.execute("SELECT kind, number FROM version ORDER BY kind").fetchall())
    key = tuple(queries)
    found = cache.muted.get(key, counters)
    if found is None:
        found = tuple(sorted({i for query in queries for i in _find(db, query)}))
        if not db.in_transaction:  # whose changes may never be made
            cache.muted.put(key, counters, found)
    return found


def _find(db: sqlite3.Connection, query: str) -> Iterable[int]:
    try:
        condition, values = _compile(parse(query))
    except QueryError:
        return ()  # one that an earlier or a later reader kept
    found = db.execute(f"SELECT a.id FROM article a WHERE {condition}", values)
    return (article_id for (article_id,) in found)


def _compile(query: Query) -> tuple[str, list[Value]]:
    """Return the SQL of a query as a condition on an article ``a``, and its values.

    A comparison with a figure that is not known yet does not hold.
    """
    match query:
        case All(parts) | Any(parts):
            compiled = [_compile(part) for part in parts]
            sign = " AND " if isinstance(query, All) else " OR "
            condition = sign.join(f"({part})" for part, _ in compiled) or "1"
            return condition, [value for _, values in compiled for value in values]
        case Not(part):
            condition, values = _compile(part)
            return f"NOT ({condition})", values
        case Compare(figure) if figure == "new":
            return "0", []
        case Is(mark) if mark == "muted":
            return "0", []
        case _:
            lookup = make_lookup(query)
            return f"a.id IN ({lookup.sql})", list(lookup.values)
