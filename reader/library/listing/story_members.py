"""Which articles belong to the entries of the list of stories, asked for when a list needs them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.library.listing.sort_orders import NEW_WORDS, ORDERS, Order

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from reader.library.database.connections import Connections
    from reader.library.listing.view import Sort

_MAX_KEPT = 4096  # stories whose articles are kept
_BATCH = 1000  # stories that are asked for at once

# The articles of one story in the orders that no index has.
_COMPUTED: dict[Sort, Order] = {
    "new": Order(("ifnull(n.words, -1)", "a.id"), descending=True),
    "covered": ORDERS["newest"],
}


def get_member_order(sort: Sort) -> Order:
    """Return the order of the articles of one story, of the tables ``a`` and ``n``."""
    return _COMPUTED.get(sort) or ORDERS[sort]


def load_members(
    db: sqlite3.Connection, stories: Iterable[int], sort: Sort
) -> dict[int, list[int]]:
    """Return the articles of stories, each story's in an order; a story that is gone has none."""
    members: dict[int, list[int]] = {story: [] for story in stories}
    rows = db.execute(
        "SELECT s.story, a.id FROM json_each(?) CROSS JOIN story_article s ON s.story = value"
        f" CROSS JOIN article a ON a.id = s.article {NEW_WORDS if sort == 'new' else ''}"
        f" {get_member_order(sort).clause()}",
        (json.dumps(list(members)),),
    )
    for story, article in rows:
        members[story].append(article)
    return members


def find_entry(db: sqlite3.Connection, article: int) -> int:
    """Return the story of several articles that has an article, else minus its id."""
    found = db.execute(
        "SELECT t.id FROM story_article s JOIN story t ON t.id = s.story AND t.articles > 1"
        " WHERE s.article = ?",
        (article,),
    ).fetchone()
    return -article if found is None else int(found[0])


class HiddenMembers:
    """The articles that are left out of stories, since rules mute them.

    A story that has one article left stands in the list as this article: ``alone`` has its entry.
    """

    def __init__(
        self, articles: Iterable[int] = (), alone: Mapping[int, int] | None = None
    ) -> None:
        self.articles = frozenset(articles)
        self.alone = alone or {}

    def get_entry(self, entry: int) -> int:
        """Return the entry that stands in the list for one that has all articles."""
        return self.alone.get(entry, entry)


NONE_HIDDEN = HiddenMembers()


def find_hidden_members(db: sqlite3.Connection, articles: Sequence[int]) -> HiddenMembers:
    """Return which articles stories are shown without."""
    if not articles:
        return NONE_HIDDEN
    found = db.execute(
        "WITH hidden AS MATERIALIZED (SELECT value AS article FROM json_each(?))"
        " SELECT s.story, min(s.article) FROM story_article s WHERE s.story IN"
        " (SELECT o.story FROM hidden CROSS JOIN story_article o USING (article)"
        " CROSS JOIN story t ON t.id = o.story AND t.articles > 1)"
        " AND s.article NOT IN (SELECT article FROM hidden) GROUP BY s.story HAVING count(*) = 1",
        (json.dumps(list(articles)),),
    )
    return HiddenMembers(articles, {story: -article for story, article in found})


class StoryMembers:
    """The articles of stories in one order, kept once they were asked for, without those hidden.

    Each method raises ``LibraryError`` where the database cannot answer.
    """

    def __init__(
        self, connections: Connections, sort: Sort, hidden: HiddenMembers = NONE_HIDDEN
    ) -> None:
        self._connections = connections
        self._sort = sort
        self._hidden = hidden
        self._kept: dict[int, list[int]] = {}

    def find_entry(self, article: int) -> int:
        """Return the entry that has an article; see ``StoryOrder``."""
        with self._connections.reading() as db:
            return self._hidden.get_entry(find_entry(db, article))

    def get(self, entries: Sequence[int]) -> list[Sequence[int]]:
        """Return the articles of entries."""
        missing = [entry for entry in entries if entry > 0 and entry not in self._kept]
        if missing and len(self._kept) + len(missing) > _MAX_KEPT:
            self._kept.clear()
            missing = [entry for entry in entries if entry > 0]
        for start in range(0, len(missing), _BATCH):
            with self._connections.reading() as db:
                loaded = load_members(db, missing[start : start + _BATCH], self._sort)
            if hidden := self._hidden.articles:
                loaded = {
                    story: [article for article in articles if article not in hidden]
                    for story, articles in loaded.items()
                }
            self._kept |= loaded
        return [self._kept[entry] if entry > 0 else (-entry,) for entry in entries]
