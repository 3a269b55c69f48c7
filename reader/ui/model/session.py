"""What the next start takes up again: the open article, the pane, the list's view, pane widths."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Session:
    """What the library keeps of a session; ``None`` stands for what was not chosen.

    ``row`` is the article under the list's cursor, where that is not at the top.
    ``newest`` is what ``Library.newest_id`` gave when the last session ended; widths are in cells.
    ``unreadable_sources`` has the sentence that was said of each file that can no longer be read,
    ``start_errors`` those that were said of files in folders that were given at the start,
    ``places`` under letters an article's id, paragraph and offset of the upper edge, and the
    current paragraph. ``briefing`` is that which was open: the ids of its articles, its title where
    they are a story, what the current statement says,
    and how many statements that say the same come later.
    """

    article: int | None = None
    row: int | None = None
    pane: str | None = None
    zen: bool | None = None
    filter: str | None = None
    sort: str | None = None
    query: str | None = None
    stories: bool | None = None
    theme: str | None = None
    toured: bool | None = None
    newest: int | None = None
    list_width: int | None = None
    summary_width: int | None = None
    unreadable_sources: dict[str, str] | None = None
    start_errors: list[str] | None = None
    places: dict[str, list[int]] | None = None
    briefing: dict[str, Any] | None = None

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> Session:
        """Return the session that was kept; values that are not of the right type are left out."""
        session = cls()
        for name, kind in _TYPES.items():
            if type(kept.get(name)) is kind:
                setattr(session, name, kept[name])
        return session

    def to_keep(self) -> dict[str, Any]:
        """Return what ``Library.save_session`` is to keep; ``load`` reads it back."""
        values = {name: getattr(self, name) for name in _TYPES}
        return {name: value for name, value in values.items() if value is not None}


_TYPES: dict[str, type] = {
    "article": int,
    "row": int,
    "pane": str,
    "zen": bool,
    "filter": str,
    "sort": str,
    "query": str,
    "stories": bool,
    "theme": str,
    "toured": bool,
    "newest": int,
    "list_width": int,
    "summary_width": int,
    "unreadable_sources": dict,
    "start_errors": list,
    "places": dict,
    "briefing": dict,
}
