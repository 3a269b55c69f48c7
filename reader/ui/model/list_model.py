"""The articles that the list shows: the library through a filter and a query, in an order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError, QueryError, ReaderError
from reader.library import FILTERS, SORTS, Filter, Library, Row, SavedSearch, Sort, View
from reader.records import Record
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from reader.library import NewWordCount, Snippet
    from reader.settings import Settings
    from reader.ui.model.session import Session

Name = TypeVar("Name")
Answer = TypeVar("Answer")

_CHUNK = 128  # rows fetched at once: more than any screen shows
_MAX_CHUNKS = 4

_FILTER_NAMES: dict[Filter, str] = {
    "all": "Articles",
    "unread": "Unread",
    "starred": "Starred",
    "started": "Begun",
    "finished": "Finished",
}

_SORT_NAMES: dict[Sort, str] = {
    "newest": "newest first",
    "oldest": "oldest first",
    "title": "by title",
    "source": "by source",
    "time": "shortest first",
    "shown": "shortest first after folding",
    "folded": "most folded first",
    "new": "most new first",
    "added": "last added first",
}


class Contents(Record):
    """What a view of the library holds: enough to draw the first screen of the list.

    ``uncounted`` counts the articles that may belong here, but of which folds, words or what is new
    is not counted yet.
    """

    view: View
    count: int
    uncounted: int
    searches: Sequence[SavedSearch]
    rows: Sequence[Row]


class ListModel:
    """The list's view, count and rows; a window over the library whose size does not grow.

    Each row is held once: the list draws it, and the open article's row is the same object.
    Where the library cannot answer, ``failed`` gets the error and the answer is empty. The event
    ``changed`` has the id of an article whose row is another now, ``reloaded`` follows when all
    of them were read again.
    """

    def __init__(
        self,
        library: Library,
        session: Session,
        settings: Settings,
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._library = library
        self._failed = failed
        self.changed: Event[int] = Event()
        self.reloaded: Event[None] = Event()
        self.count = 0
        self.uncounted = 0
        self.new_articles = 0  # that came since the last session
        self.searches: Sequence[SavedSearch] = ()
        self.snippets: dict[int, Snippet | None] = {}
        self._rows: dict[int, Row] = {}
        self._chunks: dict[int, list[int]] = {}
        self._open_id: int | None = None
        counts_new = settings.known_sentences
        self.view = View(words_per_minute=settings.words_per_minute, counts_new=counts_new)
        # Whether the library's numbers of new words are those of these settings.
        self.shows_new = counts_new and self._read_or_default(
            partial(
                library.new_words.has_rules,
                settings.language,
                settings.fold_reworded,
                settings.known_since,
            ),
            False,
        )
        if session.filter in FILTERS:
            self.view = self.view.replace(filter=session.filter)
        if session.query:
            self.view = self.view_with_query(session.query, is_typed=False)
        if session.sort in SORTS and (session.sort != "new" or counts_new):
            self.view = self.view.replace(sort=session.sort)

    # Reading

    def read(self, view: View, *, with_rows: bool = True) -> Contents:
        """Return what a view holds, its first rows too; may run on any thread.

        Raises ``QueryError`` for a query that cannot be understood, and ``LibraryError``.
        """
        library = self._library
        uncounted = library.count_uncounted(view)
        rows = library.rows(view, 0, _CHUNK) if with_rows else ()
        return Contents(view, library.count(view), uncounted, library.saved_searches(), rows)

    def reload(self) -> None:
        """Read the present view again; its rows once they are drawn."""
        empty = Contents(self.view, 0, 0, (), ())
        self.show(self._read_or_default(partial(self.read, self.view, with_rows=False), empty))

    def show(self, contents: Contents) -> None:
        """Take over what ``read`` returned."""
        open_row = self._rows.get(self._open_id) if self._open_id is not None else None
        self.view = contents.view
        self.count, self.uncounted = contents.count, contents.uncounted
        self.searches = contents.searches
        self._chunks.clear()
        self._rows.clear()
        if contents.rows:
            self._add_chunk(0, contents.rows)
        if open_row is not None and open_row.id not in self._rows:
            # The article may be listed further down, not at all, or be in the library no more.
            self._rows[open_row.id] = (
                self._read_or_default(partial(self._library.row, open_row.id), None) or open_row
            )
        self.reloaded.emit(None)

    # Rows

    def row_at(self, number: int) -> Row | None:
        """Return a row by its number in the list, or None past the end."""
        if not 0 <= number < self.count:
            return None
        chunk, within = divmod(number, _CHUNK)
        if chunk not in self._chunks:
            read = partial(self._library.rows, self.view, chunk * _CHUNK, _CHUNK)
            self._add_chunk(chunk, self._read_or_default(read, ()))
        ids = self._chunks[chunk]
        return self._rows[ids[within]] if within < len(ids) else None

    def _add_chunk(self, number: int, rows: Sequence[Row]) -> None:
        if len(self._chunks) >= _MAX_CHUNKS:
            dropped = self._chunks.pop(next(iter(self._chunks)))
            for article_id in dropped:
                if article_id != self._open_id and not self._is_listed(article_id):
                    self._rows.pop(article_id, None)
        self._chunks[number] = [row.id for row in rows]
        self._rows |= {row.id: row for row in rows}

    def _is_listed(self, article_id: int) -> bool:
        """Whether an article is in a chunk that is held."""
        return any(article_id in ids for ids in self._chunks.values())

    def row_of(self, article_id: int) -> Row | None:
        """Return the row of an article if it is held: listed near the screen, or open."""
        return self._rows.get(article_id)

    def load_row(self, article_id: int) -> Row | None:
        """Return the row of an article, listed or not, or None where it is gone."""
        return self._read_or_default(partial(self._library.row, article_id), None)

    def replace(self, row: Row) -> None:
        """Take over the row of an article as the library has it now."""
        if row.id in self._rows and self._rows[row.id] != row:
            self._rows[row.id] = row
            self.changed.emit(row.id)

    def release(self) -> None:
        """Hold no row of an open article any more."""
        open_id, self._open_id = self._open_id, None
        if open_id is not None and not self._is_listed(open_id):
            self._rows.pop(open_id, None)

    def hold(self, row: Row) -> None:
        """Hold the row of the open article, wherever the list is, and leave it in the list."""
        before, self._open_id = self._open_id, row.id
        self._rows[row.id] = row
        if before is not None and before != row.id and not self._is_listed(before):
            self._rows.pop(before, None)
        self.pin(row.id)

    def patch(self, article_id: int, **fields: object) -> Row | None:
        """Change what is held of a row; it leaves a filtered list at the next reload only."""
        row = self._rows.get(article_id)
        if row is None:
            return None
        patched = row._replace(**fields)  # type: ignore[arg-type]
        if patched != row:
            self._rows[article_id] = patched
            self.changed.emit(article_id)
        return patched

    def find(self, article_id: int) -> int | None:
        """Return the number of an article's row, or None where it is not listed."""
        return self._read_or_default(
            partial(self._library.position_in, self.view, article_id), None
        )

    def all_rows(self) -> Sequence[Row]:
        """Return every row of the view."""
        return self._read_or_default(partial(self._library.rows, self.view, 0, self.count), ())

    def neighbour(self, article_id: int, *, unread: bool, backwards: bool) -> Row | None:
        """Return the next or previous row, or the next or previous unread one."""
        ask = partial(self._library.next_row, self.view, article_id)
        return self._read_or_default(partial(ask, unread=unread, backwards=backwards), None)

    def next_uncounted(self, limit: int) -> list[int]:
        """Return the ids of at most ``limit`` articles that are to be counted next."""
        return self._read_or_default(partial(self._library.uncounted, self.view, limit), [])

    def load_new_words(self, ids: Sequence[int]) -> Mapping[int, NewWordCount]:
        """Return how many words of articles are new; nothing where nothing was read yet."""

        def load() -> Mapping[int, NewWordCount]:
            new_words = self._library.new_words
            return new_words.load(ids) if new_words.has_read() else {}

        return self._read_or_default(load, {})

    def count_unindexed_texts(self) -> int:
        """Return how many texts were read that no article is compared with yet."""
        return self._read_or_default(self._library.read_articles.count_pending, 0)

    def count_updated(self) -> int:
        """Return how many articles of the library have a text that was not opened yet."""
        return self._read_or_default(partial(self._library.count, View("is:updated")), 0)

    def saved_searches(self) -> Sequence[SavedSearch]:
        """Return the searches that are saved now."""
        return self._read_or_default(self._library.saved_searches, ())

    def _read_or_default(self, read: Callable[[], Answer], default: Answer) -> Answer:
        try:
            return read()
        except (LibraryError, QueryError) as error:
            self._failed(error)
            return default

    # The view

    def next_filter(self) -> None:
        """Choose the next filter; the list is to be reloaded."""
        chosen = _next_of(FILTERS, self.view.filter)
        self.view = self.view.replace(filter=chosen, pinned=())

    def next_sort(self) -> None:
        """Choose the next order; the list is to be reloaded."""
        self.view = self.view.replace(sort=_next_of(self._sorts, self.view.sort))

    @property
    def _sorts(self) -> Sequence[Sort]:
        return [sort for sort in SORTS if sort != "new" or self.view.counts_new]

    def view_with_query(self, query: str, *, is_typed: bool) -> View:
        """Return the view with another query, whose last word may still be ``is_typed``."""
        return self.view.replace(query=query.strip(), is_typed=is_typed, pinned=())

    def pin(self, article_id: int) -> None:
        """Leave an article in the list though filter or query do not find it any more."""
        if self.is_narrowed and article_id not in self.view.pinned:
            self.view = self.view.replace(pinned=(*self.view.pinned, article_id))

    @property
    def label(self) -> str:
        """The list's title: what is shown, in which order."""
        view = self.view
        order = _SORT_NAMES[view.sort]
        if not view.query:
            return f"{_FILTER_NAMES[view.filter]} · {order}"
        among = "" if view.filter == "all" else f" · {_FILTER_NAMES[view.filter].lower()}"
        return f"“{view.query}”{among} · {order}"

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter or a query leaves articles out."""
        return self.view.filter != "all" or bool(self.view.query)

    @property
    def shows_folded(self) -> bool:
        """Whether the list is about how much is folded."""
        return self.view.sort == "folded" or "folds:" in self.view.query

    @property
    def counts_new_words(self) -> bool:
        """Whether the list is about how much is new, so that this is to be counted of articles."""
        is_asked = self.view.sort == "new" or "new:" in self.view.query.lower()
        return is_asked and self.view.counts_new


def _next_of(names: Sequence[Name], name: Name) -> Name:
    return names[(names.index(name) + 1) % len(names)]
