"""The orders of the list, each of which is an index of the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.records import Record

if TYPE_CHECKING:
    import sqlite3

    from reader.library.listing.view import Sort


class Order(Record):
    """An order of the list: columns of an index, none of them NULL, all in one direction."""

    parts: tuple[str, ...]
    descending: bool = False

    def clause(self, backwards: bool = False) -> str:
        """Return the ORDER BY clause."""
        direction = "DESC" if self.descending is not backwards else "ASC"
        return "ORDER BY " + ", ".join(f"{part} {direction}" for part in self.parts)

    def after_clause(self, *, backwards: bool) -> str:
        """Return the condition of standing after a place, or before it; the place is bound."""
        sign = "<" if self.descending is not backwards else ">"
        return f"({', '.join(self.parts)}) {sign} ({', '.join('?' for _ in self.parts)})"


# "new" and "covered" are none of them: which numbers of new words hold changes for all articles at
# once, and so does the size of a story for all of its own.
ORDERS: dict[Sort, Order] = {
    "newest": Order(("a.date", "a.id"), descending=True),
    "oldest": Order(("a.date_last", "a.id")),
    "title": Order(("a.title_key", "a.id")),
    "source": Order(("a.source", "-a.date", "a.id")),
    "time": Order(("a.words", "a.id")),
    "shown": Order(("a.shown_last", "a.id")),
    "folded": Order(("a.share_last", "a.id")),
    "added": Order(("a.added", "a.id"), descending=True),
}

# Orders that depend on counts of digests.
STATS_SORTS: frozenset[Sort] = frozenset(("time", "shown", "folded"))

# Orders among them in which an article without a digest comes last.
DIGEST_SORTS: frozenset[Sort] = frozenset(("shown", "folded"))

# Orders that no index has.
UNINDEXED_SORTS: frozenset[Sort] = frozenset(("new", "covered"))

# The number of new words of an article, where it is known.
NEW_WORDS = (
    "LEFT JOIN new_words n ON n.article = a.id AND n.removed = (SELECT removed FROM read_change)"
)

# Another value after each grouping, each placement of the reader's, and each undoing of one; added
# and removed articles are counted in the table "version".
_STORY_VERSION = (
    "SELECT (SELECT value FROM session WHERE name = 'story words'),"
    " (SELECT max(step) FROM undo WHERE kind = 'placement'),"
    " (SELECT number FROM version WHERE kind = 'articles')"
)

StoryVersion = tuple[str | int | None, ...]


def read_story_version(db: sqlite3.Connection) -> StoryVersion:
    """Return what is another value once stories or the articles are others."""
    found: StoryVersion = db.execute(_STORY_VERSION).fetchone()
    return found
