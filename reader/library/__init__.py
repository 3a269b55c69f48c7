"""The library: what is kept of articles and of reading them, in one SQLite file."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reader.library.library import Library
from reader.library.view import FILTERS, SORTS, Filter, ReadingState, Row, Sort, View

if TYPE_CHECKING:
    from reader.library.feeds import Feed
    from reader.library.kin import Kin
    from reader.library.notes import Note
    from reader.library.report import FetchReport, ImportReport
    from reader.library.searches import SavedSearch
    from reader.library.snippets import Snippet
    from reader.library.undo_messages import NothingLeft, Undone, UndoQuestion
    from reader.library.versions import Version

__all__ = [
    "FILTERS",
    "SORTS",
    "Feed",
    "FetchReport",
    "Filter",
    "ImportReport",
    "Kin",
    "Library",
    "Note",
    "NothingLeft",
    "ReadingState",
    "Row",
    "SavedSearch",
    "Snippet",
    "Sort",
    "UndoQuestion",
    "Undone",
    "Version",
    "View",
]

# What the list can do without when it is first shown.
_LATER = {
    "Feed": "feeds",
    "FetchReport": "report",
    "ImportReport": "report",
    "Kin": "kin",
    "Note": "notes",
    "SavedSearch": "searches",
    "Snippet": "snippets",
    "NothingLeft": "undo_messages",
    "UndoQuestion": "undo_messages",
    "Undone": "undo_messages",
    "Version": "versions",
}


def __getattr__(name: str) -> Any:
    """Load what is asked for by name."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
