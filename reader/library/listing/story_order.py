"""The list of stories: which entries it has, and in which order.

It follows the list of articles. In the order of a view the articles of a story stand together where
the first of them stands that the view finds, so that each filter, query and order holds for stories
too. First come the stories that are followed and have unread articles, then those of several
articles, then the articles that are alone, and last what is muted. Nothing is left out.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Mapping
from itertools import compress
from typing import TYPE_CHECKING

from reader.library.listing.bitset_query import find_articles
from reader.library.listing.sort_orders import read_story_version
from reader.library.listing.story_entries import KeptOrder, StoryOrder

if TYPE_CHECKING:
    from reader.library.listing.result_cache import ResultCache
    from reader.library.listing.result_sets import ResultSet
    from reader.library.listing.view import View

# What is in memory already: of both tables an index has all that is asked for.
_MEMBERS = (
    "SELECT s.article, s.story FROM story t CROSS JOIN story_article s ON s.story = t.id"
    " WHERE t.articles > 1"
)
_MARKS = (
    "SELECT m.article, s.story, t.articles > 1, max(m.followed), max(m.muted) FROM story_mark m"
    " JOIN story_article s ON s.article = m.article JOIN story t ON t.id = s.story GROUP BY s.story"
)


def find_order(db: sqlite3.Connection, cache: ResultCache, view: View) -> StoryOrder:
    """Return the entries of the list of stories for a view; raises ``QueryError``."""
    version = read_story_version(db)  # first: what changes from here on makes it out of date
    results = find_articles(db, cache, view)
    marks = db.execute(_MARKS).fetchall()
    entries = [(story if several else -article) for article, story, several, *_ in marks]
    followed = frozenset(entry for entry, mark in zip(entries, marks, strict=True) if mark[3])
    muted = frozenset(entry for entry, mark in zip(entries, marks, strict=True) if mark[4])
    first = frozenset(
        entry
        for entry, mark in zip(entries, marks, strict=True)
        if mark[3] and not mark[4] and _has_unread(db, mark[1])
    )
    kept = cache.story_order
    if kept is not None and kept.holds(results, version, first):
        return kept.order
    order = _make_order(results, dict(db.execute(_MEMBERS)), first, followed, muted)
    cache.story_order = KeptOrder(results, version, first, order)
    return order


def _has_unread(db: sqlite3.Connection, story: int) -> bool:
    found = db.execute(
        "SELECT 1 FROM story_article s CROSS JOIN state t ON t.id = s.article"
        " WHERE s.story = ? AND t.unread LIMIT 1",
        (story,),
    ).fetchone()
    return found is not None


def _make_order(
    results: ResultSet,
    members: Mapping[int, int],
    first: frozenset[int],
    followed: frozenset[int],
    muted: frozenset[int],
) -> StoryOrder:
    chosen = results.chosen
    articles: dict[int, list[int]] = {}
    for article in filter(members.__contains__, results.order):
        articles.setdefault(members[article], []).append(article)
    found = compress(results.order, map(chosen.__getitem__, results.order))
    entries = dict.fromkeys(members.get(article, -article) for article in found)
    stories = [entry for entry in entries if entry > 0]
    single = [entry for entry in entries if entry < 0]
    ordered = [*stories, *single]
    if first or muted:
        ordered = [
            *(entry for entry in ordered if entry in first),
            *(entry for entry in ordered if entry not in first and entry not in muted),
            *(entry for entry in ordered if entry in muted),
        ]
    return StoryOrder(array("q", ordered), articles, followed, muted)
