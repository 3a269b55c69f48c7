"""The articles that the list shows: the library through a filter and a query, in an order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError, QueryError, ReaderError
from reader.library import FILTERS, SORTS, Library, Row, SavedSearch, Sort, View
from reader.records import Record
from reader.ui.model.event import Event
from reader.ui.model.view_label import describe_view

if TYPE_CHECKING:
    from reader.library import NewWordCount, Snippet
    from reader.library.listing.story_entries import StoryOrder
    from reader.library.stories.story_row import StoryRow
    from reader.settings import Settings
    from reader.ui.model.session import Session
    from reader.ui.model.story_lines import StoryLines

Name = TypeVar("Name")
Answer = TypeVar("Answer")

_CHUNK = 128  # rows fetched at once: more than any screen shows
_STORY_CHUNK = 64  # the same of stories, each with all of its articles
_MAX_CHUNKS = 4


class Contents(Record):
    """What a view of the library holds: enough to draw the first screen of the list.

    ``uncounted`` counts the articles that may belong here, but of which folds, words or what is new
    is not counted yet. ``order`` are the entries where the view shows stories; ``rows`` are then
    those of the articles of the first ones, and ``count`` counts entries.
    """

    view: View
    count: int
    uncounted: int
    searches: Sequence[SavedSearch]
    rows: Sequence[Row]
    order: StoryOrder | None = None


class ListModel:
    """The list's view, count and rows; a window over the library whose size does not grow.

    Each row is held once: the list draws it, and the open article's row is the same object. Where
    the view shows stories, a line is a story, or an article that is alone or unfolded.
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
        self._lines: StoryLines | None = None  # where stories are shown
        self._open_id: int | None = None
        counts_new = settings.known_sentences
        self.view = View(
            words_per_minute=settings.words_per_minute,
            counts_new=counts_new,
            by_story=session.stories is True,
        )
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
        if view.by_story:
            order = library.find_story_order(view)
            first = order.get_articles(0, _STORY_CHUNK) if with_rows else ()
            found = library.rows_of(first)
            searches = library.saved_searches()
            return Contents(view, len(order.entries), uncounted, searches, found, order)
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
        unfolded = () if self._lines is None else self._lines.unfolded
        self._lines = None
        if contents.order is not None:
            from reader.ui.model.story_lines import StoryLines

            self._lines = StoryLines(contents.order, unfolded)
            self.count = self._lines.count
        if contents.rows:
            self._add_chunk(0, contents.rows)
        if open_row is not None and open_row.id not in self._rows:
            # The article may be listed further down, not at all, or be in the library no more.
            self._rows[open_row.id] = (
                self._read_or_default(partial(self._library.row, open_row.id), None) or open_row
            )
        self.reloaded.emit(None)

    # Rows

    def row_at(self, number: int) -> Row | StoryRow | None:
        """Return a row by its number in the list, or None past the end."""
        if not 0 <= number < self.count:
            return None
        if self._lines is not None:
            return self._get_line(self._lines, number)
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

    def _get_line(self, lines: StoryLines, number: int) -> Row | StoryRow | None:
        """Return a row of the list of stories; None where its articles are gone."""
        line = lines.get_line(number)
        entry = lines.order.entries[line.number]
        chunk = line.number // _STORY_CHUNK
        if chunk not in self._chunks:
            first = chunk * _STORY_CHUNK
            ids = lines.order.get_articles(first, first + _STORY_CHUNK)
            self._add_chunk(chunk, self._read_or_default(partial(self._library.rows_of, ids), ()))
        if entry < 0 or line.article is not None:
            return self._rows.get(line.article or -entry)
        return lines.make_row(entry, self._rows)

    def toggle_story(self, story: int) -> bool:
        """Unfold the articles of a story, or fold them again; return whether they are shown."""
        if self._lines is None:
            return False
        self._lines = self._lines.with_toggled(story)
        self.count = self._lines.count
        return story in self._lines.unfolded

    def find_story(self, story: int) -> int | None:
        """Return the number of a story's row, or None where it is not listed."""
        return None if self._lines is None else self._lines.find_entry(story)

    def get_story_marks(self, article_id: int) -> Sequence[str]:
        """Return which of "muted" and "followed" an article is that is alone in its story."""
        order = self.story_order
        if order is None:
            return ()
        marks = {"muted": order.muted, "followed": order.followed}
        return [mark for mark, entries in marks.items() if -article_id in entries]

    def get_story_above(self, number: int) -> StoryRow | None:
        """Return the unfolded story of the article in a row, None where there is none."""
        if self._lines is None or not 0 <= number < self.count:
            return None
        line = self._lines.get_line(number)
        if line.article is None:
            return None
        return self._lines.make_row(self._lines.order.entries[line.number], self._rows)

    @property
    def story_ids(self) -> Sequence[int]:
        """The stories of several articles that are listed, in order."""
        return () if self.story_order is None else [s for s in self.story_order.entries if s > 0]

    @property
    def story_order(self) -> StoryOrder | None:
        """The entries of the list where it shows stories."""
        return None if self._lines is None else self._lines.order

    def _drop_story_rows(self) -> None:
        """Have the rows of stories made again, since that of an article is another one."""
        if self._lines is not None:
            self._lines.drop_rows()

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
            self._drop_story_rows()
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
        self._drop_story_rows()
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
            self._drop_story_rows()
            self.changed.emit(article_id)
        return patched

    def find(self, article_id: int) -> int | None:
        """Return the number of an article's row, or None where it is not listed.

        Of an article whose story is not unfolded it is the row of the story.
        """
        if self._lines is not None:
            return self._lines.find_article(article_id)
        return self._read_or_default(
            partial(self._library.position_in, self.view, article_id), None
        )

    def all_rows(self) -> Sequence[Row]:
        """Return every row of the view; where it shows stories, all articles of these."""
        if self._lines is not None:
            ids = self._lines.order.get_articles()
            return self._read_or_default(partial(self._library.rows_of, ids), ())
        return self._read_or_default(partial(self._library.rows, self.view, 0, self.count), ())

    def neighbour(self, article_id: int, *, unread: bool, backwards: bool) -> Row | None:
        """Return the next or previous row, or the next or previous unread one.

        Where stories are shown these are articles too, one story after the other.
        """
        if self._lines is not None:
            walk = self._lines.order.walk(article_id, backwards=backwards)
            return self._read_or_default(partial(self._find_first, walk, unread), None)
        ask = partial(self._library.next_row, self.view, article_id)
        return self._read_or_default(partial(ask, unread=unread, backwards=backwards), None)

    def _find_first(self, ids: Iterator[int], unread: bool) -> Row | None:
        """Return the row of the first of some articles, or of the first that is unread."""
        while batch := list(islice(ids, _CHUNK if unread else 1)):
            left = self._library.find_unread(batch) if unread else batch
            found = next((id for id in batch if id in left), None)
            if found is not None:
                return self._library.row(found)
        return None

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

    def is_outdated(self) -> bool:
        """Return whether the stories that are shown were grouped or marked otherwise since."""
        order = self.story_order
        if order is None:
            return False
        found = self._read_or_default(partial(self._library.find_story_order, self.view), order)
        return found is not order

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
        return describe_view(self.view)

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
