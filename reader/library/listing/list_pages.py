"""Counts, pages and positions of a view, fast also with a hundred thousand articles.

No function here reads a body, and none reads titles but those that it returns. Orders are
indices; SQLite steps over the rows before an offset in about 35 ns each, with a filter 270 ns. So
an offset beyond the middle of a long view is counted from its end; for a selective filter the query
starts at the partial index of the mark, not at the index of the order; results of a query, and rows
deep in a filtered view, come from ``bitset_query``.
"""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from reader.library.database.timestamps import read_date, read_time
from reader.library.listing.sort_orders import (
    DIGEST_SORTS,
    NEW_WORDS,
    ORDERS,
    UNINDEXED_SORTS,
    Order,
)
from reader.library.listing.view import Filter, Row, View
from reader.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.library.listing.result_cache import ExtraMark, ResultCache
    from reader.library.listing.result_sets import ResultSet

Value = str | int | None

_COLUMNS = (
    "a.id, hex(a.key), a.title, a.source, a.date, a.url, a.path, s.unread, s.starred, s.progress,"
    " a.words, a.words_shown, s.finished IS NOT NULL, a.gone, a.folds,"
    " s.changed, n.words, EXISTS (SELECT 1 FROM read_text r WHERE r.article = a.id"
    " AND r.key = a.key AND r.taken_back IS NULL AND r.paragraph IS NULL)"
)

_UNDIGESTED = "a.words_shown IS NULL"
_EXTRA_CONDITIONS: dict[ExtraMark, str] = {"unread": "s.unread = 1", "uncounted": _UNDIGESTED}

# Each but "started" equals the condition of a partial index of the schema.
_FILTER_CONDITIONS: dict[Filter, str] = {
    "unread": "s.unread = 1",
    "starred": "s.starred = 1",
    "started": "(s.opened IS NOT NULL OR s.progress > 0) AND s.finished IS NULL",
    "finished": "s.finished IS NOT NULL",
}


_MAX_FEW_MARKED = (
    1000  # this many marked articles are fetched and sorted in less time than an order is walked
)
_MAX_HIDDEN = 10_000  # with more left out, bits of all articles are quicker than a statement
_COUNT_FROM_OFFSET = 5000  # from this offset on it pays to count first


class _Plan(Record):
    """The parts of a query for a view."""

    tables: str
    where: str
    order: Order

    def select_ids(self, *, backwards: bool = False, condition: str = "") -> str:
        """Return the query for the ids of the view's articles in order, or in reverse order."""
        order = self.order.clause(backwards)
        return f"SELECT a.id FROM {self.tables} {self._where(condition)} {order}"

    def select_count(self, condition: str = "") -> str:
        """Return the query for the number of the view's articles."""
        return f"SELECT count(*) FROM {self.tables} {self._where(condition)}"

    def _where(self, condition: str) -> str:
        conditions = " AND ".join(part for part in (self.where, condition) if part)
        return f"WHERE {conditions}" if conditions else ""


def count(db: sqlite3.Connection, cache: ResultCache, view: View) -> int:
    """Return how many articles a view has; raises ``QueryError``."""
    if view.query.split():
        return len(_find(db, cache, view))
    if hidden := find_hidden(db, cache, view):
        if view.filter != "all":
            return len(_find(db, cache, view))
        return _count(db, "SELECT count(*) FROM article") - len(hidden)
    if view.filter != "all":
        return _count(db, f"SELECT count(*) FROM state s WHERE {_make_filter_condition(view)}")
    return _count(db, "SELECT count(*) FROM article")


def count_unread(db: sqlite3.Connection, cache: ResultCache, view: View) -> int:
    """Return how many articles of a view are unread; raises ``QueryError``."""
    if view.query.split() or find_hidden(db, cache, view):
        return len(_find(db, cache, view, "unread"))
    where = _EXTRA_CONDITIONS["unread"]
    if view.filter != "all":
        where += f" AND {_make_filter_condition(view)}"
    return _count(db, f"SELECT count(*) FROM state s WHERE {where}")


def rows(
    db: sqlite3.Connection, cache: ResultCache, view: View, offset: int, limit: int
) -> list[Row]:
    """Return at most ``limit`` rows of a view from ``offset`` on, counted from 0."""
    if view.query.split() and view.sort in ORDERS and view.sort not in cache.all_articles:
        from reader.library.listing.few_articles import find_few

        if (few := find_few(db, view)) is not None:
            return load_rows(db, few[offset : offset + limit])
    hidden = find_hidden(db, cache, view)
    is_deep = (view.filter != "all" or bool(hidden)) and offset >= _COUNT_FROM_OFFSET
    if _has_no_index(view, hidden) or is_deep:
        return load_rows(db, _find(db, cache, view).ids(offset, limit))
    backwards = False
    if offset >= _COUNT_FROM_OFFSET:
        total = count(db, cache, view)
        limit = min(limit, total - offset)
        if offset > total // 2:
            backwards, offset = True, total - offset - limit
    if limit <= 0:
        return []
    plan = _make_plan(db, view, hidden)
    found = db.execute(
        f"SELECT {_COLUMNS} FROM ({plan.select_ids(backwards=backwards)} LIMIT ? OFFSET ?) page"
        " CROSS JOIN article a ON a.id = page.id CROSS JOIN state s ON s.id = page.id"
        f" {NEW_WORDS} {plan.order.clause()}",
        (limit, offset),
    )
    return [_make_row(values) for values in found]


def ids(
    db: sqlite3.Connection,
    cache: ResultCache,
    view: View,
    extra_mark: ExtraMark | None = None,
    limit: int | None = None,
) -> list[int]:
    """Return ids of a view's articles in order, all of them or the first ``limit``.

    With ``extra_mark`` they are those that have this mark; only views that depend on digests have
    "uncounted" ones.
    """
    hidden = find_hidden(db, cache, view)
    if _has_no_index(view, hidden):
        return _find(db, cache, view, extra_mark).ids(0, limit)
    plan = _make_plan(db, view, hidden, joined=True)
    found = db.execute(
        plan.select_ids(condition=_EXTRA_CONDITIONS[extra_mark] if extra_mark else "") + " LIMIT ?",
        (-1 if limit is None else limit,),
    )
    return [article for (article,) in found]


def uncounted(
    db: sqlite3.Connection, cache: ResultCache, view: View, limit: int | None = None
) -> list[int]:
    """Return the articles that must be counted before the answer to a view is whole.

    They come in the order of the view, all of them or the first ``limit``.
    """
    return ids(db, cache, view, "uncounted", limit) if _depends_on_counts(view) else []


def count_uncounted(db: sqlite3.Connection, cache: ResultCache, view: View) -> int:
    """Return how many articles ``uncounted`` gives without a limit."""
    if not _depends_on_counts(view):
        return 0
    hidden = find_hidden(db, cache, view)
    if view.filter == "all" and not hidden and not _has_no_index(view):
        return _count(db, f"SELECT count(*) FROM article a WHERE {_UNDIGESTED}")
    return len(_find(db, cache, view, "uncounted"))


def _has_no_index(view: View, hidden: Sequence[int] = ()) -> bool:
    """Return whether no index has the articles of a view in their order, whatever its filter.

    ``hidden`` are those that it leaves out, which must not be too many for a statement.
    """
    return bool(view.query.split()) or view.sort in UNINDEXED_SORTS or len(hidden) > _MAX_HIDDEN


def find_hidden(db: sqlite3.Connection, cache: ResultCache, view: View) -> Sequence[int]:
    """Return the muted articles that a view leaves out."""
    if not (view.hides_muted and view.muted_by):
        return ()
    from reader.library.listing import muted_articles

    return muted_articles.find_hidden(db, cache, view)


def _make_hidden_condition(ids: Iterable[int]) -> str:
    """Return the SQL by which an article is none of some, as one text; "" for no condition."""
    listed = ",".join(map(str, ids))
    return f"a.id NOT IN (SELECT value FROM json_each('[{listed}]'))" if listed else ""


def _depends_on_counts(view: View) -> bool:
    """Return whether the articles of a view, or their order, depend on what is counted of each."""
    if view.sort in DIGEST_SORTS or view.sort == "new":
        return True
    if not view.query.split():
        return False
    from reader.library.query import find_figures, parse

    return bool(find_figures(parse(view.query, is_typed=view.is_typed)))


def row(db: sqlite3.Connection, article_id: int) -> Row | None:
    """Return the row of one article, None if there is none."""
    found = db.execute(
        f"SELECT {_COLUMNS} FROM article a JOIN state s ON s.id = a.id {NEW_WORDS} WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    return None if found is None else _make_row(found)


def position_in(
    db: sqlite3.Connection, cache: ResultCache, view: View, article_id: int
) -> int | None:
    """Return the number of an article's row in a view from 0, None if it is not in it."""
    hidden = find_hidden(db, cache, view)
    if _has_no_index(view, hidden) or (view.filter != "all" and not _has_few_marked(db, view)):
        return _find(db, cache, view).position(article_id)
    plan = _make_plan(db, view, hidden)
    if not _count(db, plan.select_count("a.id = ?"), (article_id,)):
        return None
    sort_values = _load_sort_values(db, plan.order, article_id)
    return _count(db, plan.select_count(plan.order.after_clause(backwards=True)), sort_values)


def next_row(
    db: sqlite3.Connection,
    cache: ResultCache,
    view: View,
    article_id: int,
    *,
    unread: bool,
    backwards: bool,
) -> Row | None:
    """Return the row after an article, or before it, and where that is asked an unread one.

    The article itself need not be in the view; its place in the order counts.
    """
    hidden = find_hidden(db, cache, view)
    if _has_no_index(view, hidden):
        results = _find(db, cache, view, "unread" if unread else None)
        neighbour = results.next_article(article_id, backwards=backwards)
        return None if neighbour is None else row(db, neighbour)
    if unread and view.filter == "all":
        view = view.replace(filter="unread", pinned=())
    plan = _make_plan(db, view, hidden)
    sort_values = _load_sort_values(db, plan.order, article_id)
    if not sort_values:
        return None
    after_position = plan.order.after_clause(backwards=backwards)
    if unread:
        after_position += f" AND {_FILTER_CONDITIONS['unread']}"
    found = db.execute(
        plan.select_ids(backwards=backwards, condition=after_position) + " LIMIT 1", sort_values
    ).fetchone()
    return None if found is None else row(db, found[0])


def _find(
    db: sqlite3.Connection, cache: ResultCache, view: View, extra_mark: ExtraMark | None = None
) -> ResultSet:
    from reader.library.listing.bitset_query import find_articles  # with the language of queries

    return find_articles(db, cache, view, extra_mark)


def _make_plan(
    db: sqlite3.Connection, view: View, hidden: Sequence[int], *, joined: bool = False
) -> _Plan:
    where = ""
    # SQLite keeps the order of a CROSS JOIN: the first table is walked, the others looked up.
    tables = "article a"
    if view.filter != "all" and _has_few_marked(db, view):
        tables = (
            f"(SELECT s.id FROM state s WHERE {_FILTER_CONDITIONS[view.filter]}"
            f" UNION SELECT s.id FROM state s WHERE {_make_pinned_condition(view)}) few"
            " CROSS JOIN article a ON a.id = few.id CROSS JOIN state s ON s.id = few.id"
        )
    elif view.filter != "all":
        tables = "article a CROSS JOIN state s ON s.id = a.id"
        where = _make_filter_condition(view)
    elif joined:
        tables = "article a CROSS JOIN state s ON s.id = a.id"
    where = " AND ".join(filter(None, (where, _make_hidden_condition(hidden))))
    return _Plan(tables, where, ORDERS[view.sort])


def load_rows(db: sqlite3.Connection, ids: list[int]) -> list[Row]:
    """Return the rows of articles in this order, without those that are not there any more."""
    found = db.execute(
        f"SELECT {_COLUMNS} FROM json_each(?) page CROSS JOIN article a ON a.id = page.value"
        f" CROSS JOIN state s ON s.id = a.id {NEW_WORDS} ORDER BY page.key",
        (json.dumps(ids),),
    )
    return [_make_row(values) for values in found]


def find_unread(db: sqlite3.Connection, ids: Iterable[int]) -> set[int]:
    """Return those of some articles that are unread."""
    found = db.execute(
        "SELECT s.id FROM json_each(?) wanted CROSS JOIN state s ON s.id = wanted.value"
        " WHERE s.unread = 1",
        (json.dumps(list(ids)),),
    )
    return {article for (article,) in found}


def _make_filter_condition(view: View) -> str:
    mark = _FILTER_CONDITIONS[view.filter]
    return f"({mark} OR {_make_pinned_condition(view)})" if view.pinned else mark


def _make_pinned_condition(view: View) -> str:
    return f"s.id IN ({', '.join(str(int(pinned_id)) for pinned_id in view.pinned)})"


def _has_few_marked(db: sqlite3.Connection, view: View) -> bool:
    some = (
        f"SELECT 1 FROM state s WHERE {_FILTER_CONDITIONS[view.filter]} LIMIT {_MAX_FEW_MARKED + 1}"
    )
    return _count(db, f"SELECT count(*) FROM ({some})") <= _MAX_FEW_MARKED


def _load_sort_values(db: sqlite3.Connection, order: Order, article_id: int) -> tuple[Value, ...]:
    """Return the values of an order's parts for an article, () if there is no such article."""
    found: tuple[Value, ...] | None = db.execute(
        f"SELECT {', '.join(order.parts)} FROM article a WHERE a.id = ?", (article_id,)
    ).fetchone()
    return found or ()


def _count(db: sqlite3.Connection, query: str, values: tuple[Value, ...] = ()) -> int:
    (number,) = db.execute(query, values).fetchone()
    return int(number)


def _make_row(values: tuple[Any, ...]) -> Row:
    (article_id, key, title, source, date, url, path, unread, starred, progress, words,
     words_shown, finished, orphaned, folds, changed, words_new, is_whole) = values  # fmt: skip
    return Row(
        id=article_id,
        key=key.lower(),
        title=title,
        source=source,
        date=read_date(date),
        url=url,
        path=path,
        unread=bool(unread),
        starred=bool(starred),
        progress=progress,
        words=words,
        words_shown=words_shown,
        finished=bool(finished),
        orphaned=bool(orphaned),
        folds=folds,
        changed_at=None if changed is None else read_time(changed),
        words_new=words_new,
        is_read_whole=bool(is_whole),
    )
