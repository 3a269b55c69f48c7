"""The articles that the list shows: the library through a filter and a query, in an order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError, QueryError, ReaderError
from reader.library import Library, Row, SavedSearch, View
from reader.ui.model.chosen_view import ChosenView
from reader.ui.model.contents import CHUNK, STORY_CHUNK, Contents, read_contents, read_start
from reader.ui.model.event import Event
from reader.ui.model.shown_stories import ShownStories
from reader.ui.model.unstored_changes import UnreadCount, UnstoredChanges

if TYPE_CHECKING:
    from reader.library import NewWordCount, Snippet
    from reader.library.listing.story_entries import StoryOrder
    from reader.library.stories.story_row import StoryRow
    from reader.settings import Settings
    from reader.ui.model.session import Session
    from reader.ui.model.story_lines import StoryLines

Answer = TypeVar("Answer")

_MAX_CHUNKS, _MAX_STORY_CHUNKS = 4, 16


class ListModel(ChosenView):
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
        is_storing: Callable[[], bool],
    ) -> None:
        self._library = library
        self._failed = failed
        self._unstored = UnstoredChanges(is_storing)
        self.unread = UnreadCount(
            library, self._unstored, lambda id: self.shows_all or self.find(id) is not None
        )
        self.stories = ShownStories(library, settings, lambda: self.view)
        self.changed: Event[int] = Event()
        self.reloaded: Event[None] = Event()
        self.count = self.uncounted = 0
        self.longer_found = 0  # see ``Contents``
        self.uncompared: set[int] = set()  # ids on screen of which it is not known what is new
        self.new_articles = 0  # that came since the last session
        self.searches: Sequence[SavedSearch] = ()
        self.snippets: dict[int, Snippet | None] = {}
        self._rows: dict[int, Row] = {}
        self._chunks: dict[int, list[int]] = {}
        self._lines: StoryLines | None = None  # where stories are shown
        self._open_id: int | None = None
        self._read_or_default(library.begin_changes, None)  # before anything is read
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
        self.restore(session)

    # Reading

    def read(self, view: View) -> Contents:
        """Return what a view holds, its first rows too; may run on any thread.

        Raises ``QueryError`` for a query that cannot be understood, and ``LibraryError``.
        """
        return read_contents(self._library, view, with_rows=True)

    def read_start(self, view: View, article: int | None) -> Contents | None:
        """Return what a view holds where that takes some milliseconds, else None.

        Of stories it may be the beginning, as far as to an article and to all that are unfolded.
        Raises as ``read``.
        """
        contents = read_start(self._library, view, article, with_rows=False)
        order = None if contents is None else contents.order
        if order is None or order.is_whole or self._lines is None:
            return contents
        is_known = all(order.find_entry(story) is not None for story in self._lines.unfolded)
        return contents if is_known else None

    def reload(self, article: int | None = None) -> None:
        """Read the present view again; its rows once they are drawn.

        Of stories it may be the beginning, as far as to an article.
        """

        def read() -> Contents:
            start = self.read_start(self.view, article)
            return start or read_contents(self._library, self.view, with_rows=False)

        self.show(self._read_or_default(read, Contents(self.view, 0, 0, (), ())))

    def show(self, contents: Contents) -> None:
        """Take over what was read."""
        open_row = self._rows.get(self._open_id) if self._open_id is not None else None
        if contents.view != self.view or contents.longer_found:  # else it was not counted anew
            self.longer_found = contents.longer_found
        self.view = contents.view
        self.count, self.uncounted = contents.count, contents.uncounted
        self.hidden = contents.hidden
        self.searches = contents.searches
        self._chunks.clear()
        self._rows.clear()
        unfolded = () if self._lines is None else self._lines.unfolded
        self._lines = None
        if contents.order is not None:
            self._show_order(contents.order, unfolded)
        if contents.rows:
            self._add_chunk(0, contents.rows)
        self._read_or_default(partial(self.unread.count_anew, contents.unread), None)
        if open_row is not None and open_row.id not in self._rows:
            # The article may be listed further down, not at all, or be in the library no more.
            self._rows[open_row.id] = self.load_row(open_row.id) or open_row
        self.reloaded.emit(None)

    def _show_order(self, order: StoryOrder, unfolded: Sequence[int]) -> None:
        from reader.ui.model.story_lines import StoryLines

        read = partial(StoryLines, order, unfolded, self.stories)
        self._lines = self._read_or_default(read, StoryLines(order, (), self.stories))
        self.count = self._lines.count

    # The order of stories, of which the beginning may be known alone

    @property
    def is_beginning(self) -> bool:
        """Whether the list shows stories of which only the first are known."""
        return self._lines is not None and not self._lines.order.is_whole

    def try_complete(self, order: StoryOrder) -> bool:
        """Take over all entries; False, and nothing is changed, where those known are others."""
        lines = self._lines
        completed = lines and self._read_or_default(partial(lines.try_completed, order), None)
        if completed is not None:
            self._lines = completed
            self._chunks.clear()  # of the last one that was read some rows may be missing
        return completed is not None

    def _need_whole_order(self) -> StoryLines | None:
        """Return the lines with all entries, waiting for these where only the first are known."""
        if self._lines is not None and self.is_beginning:
            order = self._read_or_default(partial(self._library.find_story_order, self.view), None)
            if order is None:
                self._lines, self.count = None, 0
            elif not self.try_complete(order):  # it changed since the first were found
                self._chunks.clear()
                self._show_order(order, self._lines.unfolded)
        return self._lines

    # Rows

    def row_at(self, number: int) -> Row | StoryRow | None:
        """Return a row by its number in the list, or None past the end."""
        if not 0 <= number < self.count:
            return None
        if self._lines is not None:
            return self._get_line(self._lines, number)
        chunk, within = divmod(number, CHUNK)
        if chunk not in self._chunks:
            read = partial(self._library.rows, self.view, chunk * CHUNK, CHUNK)
            self._add_chunk(chunk, self._read_or_default(read, ()))
        ids = self._chunks[chunk]
        return self._rows[ids[within]] if within < len(ids) else None

    def _add_chunk(self, number: int, rows: Sequence[Row]) -> None:
        if len(self._chunks) >= (_MAX_CHUNKS if self._lines is None else _MAX_STORY_CHUNKS):
            dropped = self._chunks.pop(next(iter(self._chunks)))
            for article_id in dropped:
                if article_id != self._open_id and not self._is_listed(article_id):
                    self._rows.pop(article_id, None)
        self._chunks[number] = [row.id for row in rows]
        self._rows |= {row.id: row for row in self._unstored.apply(rows)}

    def _get_line(self, lines: StoryLines, number: int) -> Row | StoryRow | None:
        """Return a row of the list of stories; None where its articles are gone."""
        line = lines.get_line(number)
        entry = lines.order.get_entry(line.number)
        if entry is None:
            whole = self._need_whole_order()
            return None if whole is None or number >= whole.count else self._get_line(whole, number)
        chunk = line.number // STORY_CHUNK
        if chunk not in self._chunks:
            first = chunk * STORY_CHUNK
            self._add_chunk(
                chunk, self._read_or_default(partial(self._read_chunk, lines.order, first), ())
            )
        if entry < 0 or line.article is not None:
            return self._rows.get(line.article or -entry)
        return self._read_or_default(partial(lines.make_row, entry, self._rows), None)

    def _read_chunk(self, order: StoryOrder, first: int) -> Sequence[Row]:
        return self._library.rows_of(order.get_articles(first, first + STORY_CHUNK))

    def toggle_story(self, story: int) -> bool:
        """Unfold the articles of a story, or fold them again; return whether they are shown."""
        if self._lines is None:
            return False
        self._lines = self._read_or_default(partial(self._lines.with_toggled, story), self._lines)
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
        story = self._lines.order.get_entry(line.number) or 0
        return self._read_or_default(partial(self._lines.make_row, story, self._rows), None)

    @property
    def story_ids(self) -> Sequence[int]:
        """The stories of several articles that are listed, in order."""
        lines = self._need_whole_order()
        return () if lines is None else [entry for entry in lines.order.entries if entry > 0]

    @property
    def story_order(self) -> StoryOrder | None:
        """The entries of the list where it shows stories, or the first of them."""
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
        row = self._read_or_default(partial(self._library.row, article_id), None)
        return None if row is None else self._unstored.apply([row])[0]

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
        if "unread" in fields and (before := row or self.load_row(article_id)) is not None:
            self.unread.follow(before, fields["unread"])
        self._unstored.add(article_id, fields)
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
            return self._find_line(article_id)
        return self._read_or_default(
            partial(self._library.position_in, self.view, article_id), None
        )

    def _find_line(self, article_id: int) -> int | None:
        for lines in (self._lines, None):
            lines = lines or self._need_whole_order()
            if lines is None:
                return None
            number = self._read_or_default(partial(lines.find_article, article_id), None)
            if number is not None or lines.order.is_whole:
                return number
        return None

    def all_rows(self) -> Sequence[Row]:
        """Return every row that the view finds, in the order of the list."""
        if (lines := self._need_whole_order()) is not None:

            def read_all() -> Sequence[Row]:
                return self._library.rows_of(lines.order.get_found())

            return self._read_or_default(read_all, ())
        return self._read_or_default(partial(self._library.rows, self.view, 0, self.count), ())

    def neighbour(self, article_id: int, *, unread: bool, backwards: bool) -> Row | None:
        """Return the next or previous row, or the next or previous unread one.

        Where stories are shown these are articles too, one story after the other.
        """
        if (lines := self._need_whole_order()) is not None:
            walk = lines.order.walk(article_id, backwards=backwards)
            return self._read_or_default(partial(self._find_first, walk, unread), None)
        ask = partial(self._library.next_row, self.view, article_id)
        return self._read_or_default(partial(ask, unread=unread, backwards=backwards), None)

    def _find_first(self, ids: Iterator[int], unread: bool) -> Row | None:
        """Return the row of the first of some articles, or of the first that is unread."""
        while batch := list(islice(ids, CHUNK if unread else 1)):
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

    def saved_searches(self) -> Sequence[SavedSearch]:
        """Return the searches that are saved now."""
        return self._read_or_default(self._library.saved_searches, ())

    def _read_or_default(self, read: Callable[[], Answer], default: Answer) -> Answer:
        self._unstored.drop_stored()
        try:
            return read()
        except (LibraryError, QueryError) as error:
            self._failed(error)
            return default
