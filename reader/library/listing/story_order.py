"""The list of stories: which entries it has, and in which order.

It follows the list of articles. In the order of a view the articles of a story stand together where
the first of them stands that the view finds, so that each filter, query and order holds for stories
too. First come the stories that are followed and have unread articles, then those of several
articles, then the articles that are alone, and last the stories that are muted. No story is left
out but those whose articles are all muted by rules; one that has a single other article is this
article alone.

At 100,000 articles all entries take some 100 ms, of which SQLite has the larger part, so they are
read on a thread; what they are made of is kept, and after a change of marks alone they take 4 ms.
Until they are there, a list shows what ``story_beginning`` finds.
"""

from __future__ import annotations

import json
from array import array
from itertools import compress, filterfalse
from typing import TYPE_CHECKING

from reader.library.listing.bitset_query import are_articles_at_hand, find_articles
from reader.library.listing.entry_marks import StoryMarks, load_marks
from reader.library.listing.muted_articles import find_hidden
from reader.library.listing.sort_orders import StoryVersion, read_story_version
from reader.library.listing.story_beginning import find_beginning
from reader.library.listing.story_entries import KeptEntries, KeptOrder, StoryOrder
from reader.library.listing.story_members import (
    HiddenMembers,
    StoryMembers,
    find_hidden_members,
)

if TYPE_CHECKING:
    import sqlite3

    from reader.library.database.connections import Connections
    from reader.library.listing.result_cache import ResultCache
    from reader.library.listing.result_sets import ResultSet
    from reader.library.listing.view import View

_MAX_FEW = 1500  # articles whose entries are found in less time than a beginning of them

_COUNT_FEW = "SELECT count(*) FROM (SELECT 1 FROM article LIMIT ?)"

# As two texts they come in a third of the time that they take as rows.
_MEMBERS = (
    "SELECT json_group_array(s.article), json_group_array(s.story)"
    " FROM story t CROSS JOIN story_article s ON s.story = t.id WHERE t.articles > 1"
)


def find_order(
    db: sqlite3.Connection, connections: Connections, cache: ResultCache, view: View
) -> StoryOrder:
    """Return the entries of the list of stories for a view; raises ``QueryError``."""
    with cache.story_lock:  # who asks while another thread reads waits for what that finds
        version = read_story_version(db)  # first: what changes from here on makes it out of date
        results = find_articles(db, cache, view)
        muted = find_hidden(db, cache, view)
        kept = cache.story_entries
        if kept is None or not kept.holds(results, version, muted):
            hidden = find_hidden_members(db, muted)
            entries = _find_entries(db, cache, results, version, hidden)
            kept = KeptEntries(results, version, muted, hidden, entries)
            cache.story_entries = kept
        marks = load_marks(db, kept.hidden)
        before = cache.story_order
        if before is not None and before.holds(kept.entries, marks):
            return before.order
        members = StoryMembers(connections, view.sort, kept.hidden)
        order = _make_order(kept.entries, marks, members, results.chosen)
        cache.story_order = KeptOrder(kept.entries, marks, order)
        return order


def find_start(
    db: sqlite3.Connection,
    connections: Connections,
    cache: ResultCache,
    view: View,
    article: int | None = None,
) -> StoryOrder | None:
    """Return what is found of the order in some milliseconds; raises ``QueryError``.

    That is all of it where it is kept or there are few articles, else its beginning, as far as to
    the entry of ``article``. None where neither is found so soon.
    """
    (number,) = db.execute(_COUNT_FEW, (_MAX_FEW + 1,)).fetchone()
    if number <= _MAX_FEW or _are_entries_at_hand(db, cache, view):
        return find_order(db, connections, cache, view)
    return find_beginning(db, view, StoryMembers(connections, view.sort), article)


def _are_entries_at_hand(db: sqlite3.Connection, cache: ResultCache, view: View) -> bool:
    kept = cache.story_entries
    return (
        kept is not None
        and are_articles_at_hand(db, cache, view)
        and kept.holds(
            find_articles(db, cache, view), read_story_version(db), find_hidden(db, cache, view)
        )
    )


def _find_entries(
    db: sqlite3.Connection,
    cache: ResultCache,
    results: ResultSet,
    version: StoryVersion,
    hidden: HiddenMembers,
) -> array[int]:
    """Return the stories of several articles of a view, then the articles that are alone."""
    size = len(results.chosen)
    entry_of = cache.entry_of.get(size, version)
    if entry_of is None:
        entry_of = _load_entries(db, size)
        if not db.in_transaction:  # whose changes may never be made
            cache.entry_of.put(size, version, entry_of)
    found = compress(results.order, map(results.chosen.__getitem__, results.order))
    entries = list(map(entry_of.__getitem__, found))
    if hidden.alone:
        entries = list(map(hidden.get_entry, entries))
    stories = dict.fromkeys(entry for entry in entries if entry > 0)
    ordered = array("q", stories)
    ordered.extend([entry for entry in entries if entry < 0])
    return ordered


def _load_entries(db: sqlite3.Connection, size: int) -> array[int]:
    """Return for each id of an article the entry that it belongs to."""
    articles, stories = map(json.loads, db.execute(_MEMBERS).fetchone())
    entry_of = array("q", range(0, -size, -1))
    for article, story in zip(articles, stories, strict=True):
        if article < size:  # else it came after the articles of the view were found
            entry_of[article] = story
    return entry_of


def _make_order(
    entries: array[int], marks: StoryMarks, members: StoryMembers, found: bytes
) -> StoryOrder:
    """Return the entries with those first that come first, and those last that are muted."""
    muted_count = 0
    if moved := marks.moved:
        standing = filterfalse(moved.__contains__, entries)
        others = list(filter(moved.__contains__, entries))
        muted = [entry for entry in others if entry in marks.muted]
        muted_count = len(muted)
        ordered = array("q", [entry for entry in others if entry in marks.first])
        ordered.extend(standing)
        ordered.extend(muted)
        entries = ordered
    followed, muted_entries = marks.followed, marks.muted
    return StoryOrder(
        {0: entries}, len(entries), muted_count, followed, muted_entries, members, found
    )
