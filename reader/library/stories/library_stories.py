"""Facade of this package: the stories of the library's articles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.late_modules import LateModule
from reader.library.stories import memberships, story_list
from reader.library.stories.story_list import Story

if TYPE_CHECKING:
    from reader.library.database.connections import Connections
    from reader.library.stories import grouping, placements
else:
    grouping = LateModule("reader.library.stories.grouping")
    placements = LateModule("reader.library.stories.placements")


class Stories:
    """The stories of a library, each by its id.

    Every method raises ``LibraryError`` where the database cannot do what is asked.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    # Finding them

    def count_pending(self) -> int:
        """Return how many articles are not grouped yet."""
        with self._connections.reading() as db:
            (number,) = db.execute("SELECT count(*) FROM story_pending").fetchone()
            return int(number)

    def check_version(self) -> bool:
        """Have all articles grouped again if they were by other rules; return whether so."""
        return grouping.check_version(self._connections)

    def group_pending(self, limit: int, go_on: Callable[[int], bool] | None = None) -> int:
        """Group at most ``limit`` articles that wait; return how many were grouped.

        Some 2 ms each. After each fifty others may write, and ``go_on`` is asked with how many
        are grouped.
        """
        return grouping.group_pending(self._connections, limit, go_on)

    def make_again(self) -> None:
        """Have all articles grouped again; what the reader changed by hand stays."""
        with self._connections.writing() as db:
            grouping.queue_all(db)

    # Looking at them

    def find_ids(self, articles: Iterable[int]) -> dict[int, int]:
        """Return the story of each article that is grouped, by article."""
        with self._connections.reading() as db:
            return memberships.find_stories(db, articles)

    def count(self, *, with_single: bool = False) -> int:
        """Return how many stories there are; those of one article count ``with_single``."""
        with self._connections.reading() as db:
            return story_list.count(db, with_single=with_single)

    def list_ids(self, *, with_single: bool = False, offset: int = 0, limit: int = -1) -> list[int]:
        """Return ids of stories, the newest first; those of one article ``with_single``."""
        with self._connections.reading() as db:
            return story_list.find_ids(db, with_single=with_single, offset=offset, limit=limit)

    def list_ids_of(self, articles: Iterable[int], *, with_single: bool = False) -> list[int]:
        """Return the ids of the stories of some articles, the newest story first."""
        with self._connections.reading() as db:
            return story_list.find_ids_of(db, articles, with_single=with_single)

    def load(self, ids: Sequence[int], hidden: Collection[int] = ()) -> list[Story]:
        """Return stories with their articles but those ``hidden``.

        One that is gone, or has no other article, is left out.
        """
        with self._connections.reading() as db:
            return story_list.load(db, ids, hidden)

    # Changing them; ``Library.undo`` takes each back

    def split(self, articles: Iterable[int]) -> list[int]:
        """Put each article into a story of its own, for good; return these stories."""
        with self._connections.writing() as db:
            return placements.split(db, articles)

    def move(self, articles: Iterable[int], story: int) -> list[int]:
        """Put articles into a story, for good; return it for each.

        Raises ``LibraryError`` where there is no such story.
        """
        with self._connections.writing() as db:
            return placements.move(db, articles, story)

    def follow(self, stories: Iterable[int], followed: bool = True) -> int:
        """Follow stories, or no longer; return how many were not so."""
        with self._connections.writing() as db:
            return placements.set_mark(db, stories, "followed", followed)

    def mute(self, stories: Iterable[int], muted: bool = True) -> int:
        """Mute stories, or no longer; return how many were not so."""
        with self._connections.writing() as db:
            return placements.set_mark(db, stories, "muted", muted)
