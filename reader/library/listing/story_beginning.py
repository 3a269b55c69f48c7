"""The beginning of the list of stories, found without all that follows.

The index of the order is walked from its start, as for the first page of the list of articles,
until the entries that a screen shows have been met. How many there are is told by the table of
stories, which has fewer rows than that of articles; how many stories have several articles is
counted only as far as it matters. So a view without filter and query is shown as soon as its
articles are, however many there are.
"""

from __future__ import annotations

import contextlib
import json
from array import array
from typing import TYPE_CHECKING

from reader.library.listing.entry_marks import load_marks
from reader.library.listing.story_entries import StoryOrder
from reader.library.listing.story_members import StoryMembers, find_entry, get_member_order

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from reader.library.listing.view import Sort, View

_WANTED = 56  # entries: more than nearly any screen shows
_AFTER = 64  # those wanted after the one that has the article under the cursor
_MAX_STEPS = 6_000  # articles that are walked over, some 2 µs each
_MAX_FEW = 2_000  # articles in stories that are sorted in less time than an index is walked

_SEVERAL = "story INDEXED BY story_covered WHERE articles > 1"
_COUNT_SEVERAL = (
    f"SELECT count(*), ifnull(sum(articles), 0) FROM (SELECT articles FROM {_SEVERAL} LIMIT ?)"
)
# Each article is in one story, be it alone there, or waits to be grouped.
_COUNT_ENTRIES = (
    "SELECT (SELECT count(*) FROM story) + (SELECT count(*) FROM story_pending p"
    " WHERE NOT EXISTS (SELECT 1 FROM story_article s WHERE s.article = p.article))"
)
_COVERED = "ORDER BY articles DESC, last DESC, id DESC"

# All articles, each with its story where that has several; only as many are read as are needed.
_WALKED = (
    "FROM article a LEFT JOIN story_article s ON s.article = a.id"
    " LEFT JOIN story t ON t.id = s.story AND t.articles > 1"
)
_IN_STORIES = "story_article s CROSS JOIN article a ON a.id = s.article"


def find_beginning(
    db: sqlite3.Connection, view: View, members: StoryMembers, article: int | None
) -> StoryOrder | None:
    """Return the first entries of a view, as far as to the one that has an article.

    None where they are not found in some milliseconds.
    """
    is_narrowed = view.query.split() or view.filter != "all" or (view.hides_muted and view.muted_by)
    if is_narrowed or view.sort == "new":
        return None
    db.execute("SAVEPOINT beginning")  # all that follows is read of one moment
    try:
        return _Beginning(db, view.sort, article).find(members)
    finally:
        db.execute("RELEASE beginning")


class _Beginning:
    """Finds the first entries in an order, in a transaction in which nothing changes."""

    def __init__(self, db: sqlite3.Connection, sort: Sort, article: int | None) -> None:
        self._db = db
        self._sort = sort
        self._marks = load_marks(db)
        self._moved = self._marks.moved
        self._bound = max(_MAX_FEW // 2, _WANTED + len(self._moved)) + 1
        # Those that are not counted are so many that it does not matter how many.
        self._some_stories, self._some_grouped = self._count_several(self._bound)
        (self._count,) = db.execute(_COUNT_ENTRIES).fetchone()
        self._is_ended = False
        self._wanted = None if article is None else find_entry(db, article)
        if self._wanted in self._moved:
            self._wanted = None  # all of these are found

    def find(self, members: StoryMembers) -> StoryOrder | None:
        """Return the entries, None where they are not found soon."""
        moved = self._sort_moved()
        first = [entry for entry in moved if entry in self._marks.first]
        muted = [entry for entry in moved if entry in self._marks.muted]
        wanted = self._wanted or 0
        story_count = self._some_stories
        if wanted < 0 and story_count >= self._bound:  # an article below all of them
            story_count, _ = self._count_several(-1)
        story_count -= sum(entry > 0 for entry in moved)
        single_count = self._count - len(moved) - story_count
        stories = self._take(self._find_stories(), min(story_count, _WANTED), wanted > 0)
        # Who sees none of the articles that are alone needs none of them.
        shown = 0 if story_count >= _WANTED else min(single_count, _WANTED)
        single = self._take(self._find_single(), shown, wanted < 0)
        if stories is None or single is None:
            return None
        muted_start = self._count - len(muted)
        parts = _join_parts(
            (0, first), (len(first), stories), (len(first) + story_count, single),
            (muted_start, muted),
        )  # fmt: skip
        marks = self._marks
        return StoryOrder(parts, self._count, len(muted), marks.followed, marks.muted, members)

    def _count_several(self, most: int) -> tuple[int, int]:
        """Return how many stories have several articles, and how many articles these have.

        At most so many stories are counted; all of them for -1.
        """
        stories, articles = self._db.execute(_COUNT_SEVERAL, (most,)).fetchone()
        return int(stories), int(articles)

    def _take(
        self, found: Iterable[int | None], enough: int, has_wanted: bool
    ) -> Sequence[int] | None:
        """Return the first entries of those found, each once; None where they are too few.

        None stands for an article that is not asked for.
        """
        entries: dict[int, None] = {}
        is_met = not has_wanted
        if is_met and not enough:
            return ()
        for entry in found:
            if entry is None or entry in self._moved:
                continue
            entries[entry] = None
            if entry == self._wanted and not is_met:
                is_met, enough = True, max(enough, len(entries) + _AFTER)
            if is_met and len(entries) >= enough:
                return list(entries)
        return list(entries) if self._is_ended and is_met else None

    def _find_stories(self) -> Iterator[int | None]:
        """Yield stories of several articles in order, some of them more than once."""
        order = get_member_order(self._sort).clause()
        if self._sort == "covered":
            sql = f"SELECT id FROM {_SEVERAL} {_COVERED}"
        elif self._some_grouped <= _MAX_FEW:
            several = f"SELECT id FROM {_SEVERAL}"
            sql = f"SELECT s.story FROM {_IN_STORIES} WHERE s.story IN ({several}) {order}"
        else:
            sql = f"SELECT t.id {_WALKED} {order}"
        return self._walk(sql)

    def _find_single(self) -> Iterator[int | None]:
        """Yield the articles that are alone, in order."""
        order = get_member_order(self._sort).clause()
        return self._walk(f"SELECT iif(t.id IS NULL, -a.id, NULL) {_WALKED} {order}")

    def _walk(self, sql: str) -> Iterator[int | None]:
        self._is_ended = False
        with contextlib.closing(self._db.execute(f"{sql} LIMIT ?", (_MAX_STEPS,))) as rows:
            steps = 0
            for (entry,) in rows:
                steps += 1
                yield entry
        self._is_ended = steps < _MAX_STEPS

    def _sort_moved(self) -> list[int]:
        """Return the entries that come first or last in the order of the view."""
        if not self._moved:
            return []
        order = get_member_order(self._sort).clause()
        wanted = json.dumps([*self._moved])
        if self._sort == "covered":
            sql = f"SELECT id FROM story WHERE id IN (SELECT value FROM json_each(?)) {_COVERED}"
        else:
            sql = (
                "SELECT s.story FROM json_each(?) CROSS JOIN story_article s ON s.story = value"
                f" CROSS JOIN article a ON a.id = s.article {order}"
            )
        stories = [story for (story,) in self._db.execute(sql, (wanted,))]
        single = self._db.execute(
            "SELECT -a.id FROM json_each(?) CROSS JOIN article a ON a.id = -value " + order,
            (wanted,),
        )
        return list(dict.fromkeys([*stories, *(entry for (entry,) in single)]))


def _join_parts(*parts: tuple[int, Sequence[int]]) -> dict[int, array[int]]:
    """Return entries by the number of the first of each run, without gaps between them."""
    joined = {0: array("q")}
    last = 0
    for start, entries in parts:
        if start == last + len(joined[last]):
            joined[last].extend(entries)
        elif entries:
            last = start
            joined[last] = array("q", entries)
    return joined
