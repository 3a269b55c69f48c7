"""A story as a row of the list, with its articles."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as elsewhere
from typing import NamedTuple

from reader.library.listing.view import Row


class StoryRow(NamedTuple):
    """A story in the list: its articles in the order of the list.

    ``best`` is the article whose headline stands for the story (see ``ui/model/shown_stories.py``).
    A story ``is_followed`` where it comes first as long as it has unread articles, and ``is_muted``
    where it stands at the end. ``not_found`` are the ids of the articles that the list's search and
    filter leave out.
    """

    id: int
    rows: tuple[Row, ...]
    best: Row
    is_followed: bool = False
    is_muted: bool = False
    is_unfolded: bool = False
    not_found: frozenset[int] = frozenset()

    @property
    def found(self) -> tuple[Row, ...]:
        """The articles that the list's search and filter find: what commands act on."""
        return tuple(row for row in self.rows if row.id not in self.not_found)

    @property
    def first(self) -> Date | None:
        """The earliest date of its articles, None where none has one."""
        return min((row.date for row in self.rows if row.date), default=None)

    @property
    def last(self) -> Date | None:
        """The latest date of its articles, None where none has one."""
        return max((row.date for row in self.rows if row.date), default=None)

    @property
    def outlets(self) -> int:
        """How many hosts tell it."""
        return len({row.source for row in self.rows if row.source})

    @property
    def unread(self) -> int:
        """How many of its articles are unread."""
        return sum(row.unread for row in self.rows)

    @property
    def words_new(self) -> int:
        """How many words of its articles are new to the reader, each article taken alone.

        An article of which that is not known counts whole while it is unread, else not at all.
        """
        return sum(_count_new(row) for row in self.rows)


def _count_new(row: Row) -> int:
    if row.is_read_whole:
        return 0
    if row.words_new is None:
        shown = row.words if row.words_shown is None else row.words_shown
        return shown if row.unread else 0
    return row.words_new
