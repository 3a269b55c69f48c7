"""The library: what is kept of articles and of reading them, in one SQLite file."""

from reader.library.feeds import Feed
from reader.library.kin import Kin
from reader.library.library import Library
from reader.library.notes import Note
from reader.library.report import FetchReport, ImportReport
from reader.library.searches import SavedSearch
from reader.library.snippets import Snippet
from reader.library.undoing import Undone
from reader.library.view import FILTERS, SORTS, Filter, ReadingState, Row, Sort, View

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
    "ReadingState",
    "Row",
    "SavedSearch",
    "Snippet",
    "Sort",
    "Undone",
    "View",
]
