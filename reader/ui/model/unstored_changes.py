"""What was changed in rows that the library may not have yet, and how many are unread with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.library import Library, Row


class UnstoredChanges:
    """Keeps the changes of rows until they are stored, for rows that are read before that.

    ``is_storing`` tells whether a change waits for the writer's thread.
    """

    def __init__(self, is_storing: Callable[[], bool]) -> None:
        self._is_storing = is_storing
        self._fields: dict[int, dict[str, object]] = {}

    def add(self, article_id: int, fields: dict[str, object]) -> None:
        """Keep what is changed in a row: now, or before its change is given to the writer."""
        self.drop_stored()
        self._fields.setdefault(article_id, {}).update(fields)

    def find(self, field: str) -> list[int]:
        """Return the ids of the articles of which a field is changed."""
        return [article for article, fields in self._fields.items() if field in fields]

    def drop_stored(self) -> None:
        """Drop what the library has by now; to be called before rows are read."""
        if self._fields and not self._is_storing():
            self._fields.clear()

    def apply(self, rows: Iterable[Row]) -> list[Row]:
        """Return rows as they are once all changes are stored."""
        return [
            row._replace(**self._fields[row.id]) if row.id in self._fields else row  # type: ignore[arg-type]
            for row in rows
        ]


class UnreadCount:
    """How many articles of the list are unread: counted when it is read, then followed.

    To count them anew at every change would take longer than the change, in a large library.
    ``is_listed`` tells whether the list shows an article, alone or in a story.
    """

    def __init__(
        self, library: Library, unstored: UnstoredChanges, is_listed: Callable[[int], bool]
    ) -> None:
        self._library = library
        self._unstored = unstored
        self._is_listed = is_listed
        self.number = 0

    def count_anew(self, stored: int) -> None:
        """Take over how many the library says; raises ``LibraryError``."""
        self.number = stored
        rows = self._library.rows_of(self._unstored.find("unread"))
        for row, now in zip(rows, self._unstored.apply(rows), strict=True):
            self.follow(row, now.unread)

    def follow(self, row: Row, unread: object) -> None:
        """Take over whether an article is unread now; ``row`` is what it was before."""
        if row.unread != unread and self._is_listed(row.id):
            self.number += 1 if unread else -1
