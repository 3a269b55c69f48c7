"""Which entries of the list of stories are followed or muted, and where they stand for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.listing.story_members import NONE_HIDDEN, HiddenMembers
from reader.records import Record

if TYPE_CHECKING:
    import sqlite3

# CROSS JOIN has SQLite begin with the few marks, not with all articles in the order of stories.
_MARKS = (
    "SELECT m.article, s.story, t.articles > 1, max(m.followed), max(m.muted) FROM story_mark m"
    " CROSS JOIN story_article s ON s.article = m.article CROSS JOIN story t ON t.id = s.story"
    " GROUP BY s.story"
)


class StoryMarks(Record):
    """Entries with a mark; ``first`` are those that come first, as long as something is unread."""

    followed: frozenset[int]
    muted: frozenset[int]
    first: frozenset[int]

    @property
    def moved(self) -> frozenset[int]:
        """The entries that do not stand where the order of the view puts them."""
        return self.first | self.muted


def load_marks(db: sqlite3.Connection, hidden: HiddenMembers = NONE_HIDDEN) -> StoryMarks:
    """Return the entries that are followed or muted; unread articles that are hidden count not."""
    followed, muted, first = set(), set(), set()
    for article, story, is_of_several, is_followed, is_muted in db.execute(_MARKS).fetchall():
        entry = hidden.get_entry(story) if is_of_several else -article
        if is_muted:
            muted.add(entry)
        if is_followed:
            followed.add(entry)
            if not is_muted and _has_unread(db, story, hidden):
                first.add(entry)
    return StoryMarks(frozenset(followed), frozenset(muted), frozenset(first))


def _has_unread(db: sqlite3.Connection, story: int, hidden: HiddenMembers) -> bool:
    found = db.execute(
        "SELECT s.article FROM story_article s CROSS JOIN state t ON t.id = s.article"
        " WHERE s.story = ? AND t.unread",
        (story,),
    )
    return any(article not in hidden.articles for (article,) in found)
