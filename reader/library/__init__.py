"""The library: what is kept of articles and of reading them, in one SQLite file."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reader.library.library import Library
from reader.library.listing.view import FILTERS, SORTS, Filter, ReadingState, Row, Sort, View

if TYPE_CHECKING:
    from reader.library.annotations.note_drafts import NoteDraft, WrittenNote
    from reader.library.annotations.notes import Note
    from reader.library.articles.versions import Version
    from reader.library.feeds.feed_store import Feed
    from reader.library.import_report import FetchReport, ImportReport
    from reader.library.near_duplicates.related_articles import RelatedArticle
    from reader.library.read_articles.new_words import NewWordCount, NewWords
    from reader.library.read_articles.read_articles import KnownSentences, ReadSource
    from reader.library.search.saved_queries import SavedSearch
    from reader.library.search.snippets import Snippet
    from reader.library.undo.undo_messages import NothingLeft, UndoQuestion, UndoResult

__all__ = [
    "FILTERS",
    "SORTS",
    "Feed",
    "FetchReport",
    "Filter",
    "ImportReport",
    "KnownSentences",
    "Library",
    "NewWordCount",
    "NewWords",
    "Note",
    "NoteDraft",
    "NothingLeft",
    "ReadSource",
    "ReadingState",
    "RelatedArticle",
    "Row",
    "SavedSearch",
    "Snippet",
    "Sort",
    "UndoQuestion",
    "UndoResult",
    "Version",
    "View",
    "WrittenNote",
]

# What the list can do without when it is first shown.
_LATER = {
    "Feed": "feeds.feed_store",
    "FetchReport": "import_report",
    "ImportReport": "import_report",
    "KnownSentences": "read_articles.read_articles",
    "NewWordCount": "read_articles.new_words",
    "NewWords": "read_articles.new_words",
    "ReadSource": "read_articles.read_articles",
    "RelatedArticle": "near_duplicates.related_articles",
    "Note": "annotations.notes",
    "NoteDraft": "annotations.note_drafts",
    "WrittenNote": "annotations.note_drafts",
    "SavedSearch": "search.saved_queries",
    "Snippet": "search.snippets",
    "NothingLeft": "undo.undo_messages",
    "UndoQuestion": "undo.undo_messages",
    "UndoResult": "undo.undo_messages",
    "Version": "articles.versions",
}


def __getattr__(name: str) -> Any:
    """Load what is asked for by name."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
