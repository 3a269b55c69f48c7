"""What was changed in rows that the library may not have yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.library import Row


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
