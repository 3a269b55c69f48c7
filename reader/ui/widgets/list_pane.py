"""The list of articles: rows of fixed height over a window of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812
from typing import TYPE_CHECKING, Protocol

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.ui.bindings import bindings_of
from reader.ui.layout.list_row import ListRow
from reader.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from reader.library import Row, SavedSearch, Snippet, View

_HEIGHTS = {True: 1, False: 3}  # rows of an article, compact or not
_LEAST_TITLE = 8  # columns that say what is listed, before longer words are used beside it
_CHUNK = 128  # rows fetched at once: more than any screen shows


class Rows(Protocol):
    """Where the list's rows come from."""

    view: View

    @property
    def shows_folded(self) -> bool:
        """Whether how much is folded is what the list is about."""
        ...

    def uncounted(self) -> int:
        """Return how many articles are not counted yet and may belong here."""
        ...

    def saved(self) -> Sequence[SavedSearch]:
        """Return the searches that have a name."""
        ...

    def count(self) -> int:
        """Return how many rows there are."""
        ...

    def rows(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to ``limit`` rows from ``offset`` on."""
        ...

    def find(self, article_id: int) -> int | None:
        """Return the row number of an article, or None where it is not in the list."""
        ...


class ListPane(Pane):
    """Shows the rows of a source; nothing in it grows with their number but the count."""

    BINDINGS = bindings_of("list")

    class Chosen(Message):
        """The article under the cursor is to be opened."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    class Looked(Message):
        """Other rows have come on screen."""

    class SearchChosen(Message):
        """What a saved search finds is to be shown."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class SaveWanted(Message):
        """The search is to be saved, or the saved one of a name to be forgotten."""

        def __init__(self, forget: str | None) -> None:
            super().__init__()
            self.forget = forget

    class Reloaded(Message):
        """The list was read anew."""

    class SortWanted(Message):
        """Another order is wanted."""

    class FilterWanted(Message):
        """Another choice of articles is wanted."""

    def __init__(
        self, *, id: str, source: Rows, words_per_minute: int, compact: bool = False
    ) -> None:
        super().__init__(id=id)
        self._height = _HEIGHTS[compact]
        self.source = source
        self.words_per_minute = words_per_minute
        self.count = 0
        self.uncounted = 0
        self.news = 0
        self.cursor = 0
        self.open_id: int | None = None
        self.told = ""
        self.snippets: dict[int, Snippet | None] = {}
        self.searches: Sequence[SavedSearch] = ()
        self._first = 0
        self._chunks: dict[int, list[Row]] = {}
        self._today = Date.today()

    # Rows

    def reload(self, keep: int | None = None, *, in_place: bool = False) -> None:
        """Read the list anew, with the cursor on article ``keep`` if that is still there.

        ``in_place`` it stays where it is on the screen, whatever came or went above it.
        """
        self._chunks.clear()
        self._today = Date.today()
        self.searches = self.source.saved()
        self.count = self.source.count()
        self.uncounted = self.source.uncounted()
        found = self.source.find(keep) if keep is not None else None
        if in_place and found is not None:
            self._first = max(0, self._first + found - self.cursor)
        self.move_to(found if found is not None else self.cursor)
        self.refresh()
        self.post_message(self.Reloaded())

    def row_at(self, number: int) -> Row | None:
        """Return a row by its number, or None past the end."""
        if not 0 <= number < self.count:
            return None
        chunk, within = divmod(number, _CHUNK)
        if chunk not in self._chunks:
            if len(self._chunks) >= 4:
                self._chunks.pop(next(iter(self._chunks)))
            self._chunks[chunk] = list(self.source.rows(chunk * _CHUNK, _CHUNK))
        rows = self._chunks[chunk]
        return rows[within] if within < len(rows) else None

    def row_of(self, article_id: int) -> Row | None:
        """Return the row of an article if it has been read from the source."""
        return next(
            (row for rows in self._chunks.values() for row in rows if row.id == article_id), None
        )

    def change(self, article_id: int, **figures: object) -> Row | None:
        """Change what a row shows where it stands; it leaves the list at the next reload only."""
        for rows in self._chunks.values():
            for number, row in enumerate(rows):
                if row.id == article_id:
                    rows[number] = replace(row, **figures)  # type: ignore[arg-type]
                    self.refresh()
                    return rows[number]
        return None

    def show_snippets(self, snippets: Mapping[int, Snippet | None]) -> None:
        """Show where articles have what was searched for; None where the text has it not."""
        self.snippets |= snippets
        self.refresh()

    @property
    def searching(self) -> bool:
        """Whether the rows are what a search found."""
        return bool(self.source.view.query)

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        return self.row_at(self.cursor)

    @property
    def on_screen(self) -> list[Row]:
        """The rows on screen, from the top."""
        last = self._first + max(1, -(-self._room // self._height))
        return [row for number in range(self._first, last) if (row := self.row_at(number))]

    # Moving

    @property
    def _lead(self) -> int:
        """How many rows the saved searches take."""
        return min(len(self.searches), max(0, self.rows // 3))

    @property
    def _room(self) -> int:
        """How many rows there are for articles."""
        return max(0, self.rows - self._lead)

    def move_to(self, number: int) -> None:
        """Put the cursor on a row, or on the nearest that there is."""
        before, first = self.cursor, self._first
        self.cursor = max(-self._lead, min(number, self.count - 1))
        fitting = max(1, self._room // self._height)
        at = max(self.cursor, 0)
        self._first = min(self._first, at)
        self._first = max(self._first, at - fitting + 1)
        self._first = max(0, min(self._first, self.count - fitting))
        if self._first == first and not self._lead:
            # The title, and the two articles that the cursor leaves and comes to.
            tops = (1 + (row - first) * self._height for row in (before, self.cursor))
            width = self.size.width
            self.refresh(Region(0, 0, width, 1), *(Region(0, y, width, self._height) for y in tops))
        else:
            self.refresh()
        self.post_message(self.Looked())

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor on screen."""
        self.move_to(self.cursor)
        self.refresh()

    def action_down(self) -> None:
        """Move the cursor a row down."""
        self.move_to(self.cursor + 1)

    def action_up(self) -> None:
        """Move the cursor a row up."""
        self.move_to(self.cursor - 1)

    def action_page_down(self) -> None:
        """Move the cursor a page down."""
        self.move_to(self.cursor + max(1, self.rows // self._height - 1))

    def action_page_up(self) -> None:
        """Move the cursor a page up."""
        self.move_to(self.cursor - max(1, self.rows // self._height - 1))

    def action_top(self) -> None:
        """Move the cursor to the first row."""
        self.move_to(0)

    def action_bottom(self) -> None:
        """Move the cursor to the last row."""
        self.move_to(self.count - 1)

    def action_open(self) -> None:
        """Open the article under the cursor, or show what a saved search finds."""
        if self.cursor < 0:
            self.post_message(self.SearchChosen(self.searches[self.cursor + self._lead].query))
        elif (row := self.chosen) is not None:
            self.post_message(self.Chosen(row))

    def action_save_search(self) -> None:
        """Ask for the search to be saved, or the one under the cursor to be forgotten."""
        at = self.cursor + self._lead
        self.post_message(self.SaveWanted(self.searches[at].name if self.cursor < 0 else None))

    def action_sort(self) -> None:
        """Ask for another order."""
        self.post_message(self.SortWanted())

    def action_filter(self) -> None:
        """Ask for another choice of articles."""
        self.post_message(self.FilterWanted())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll a row down, and take the cursor along where it would leave the screen."""
        event.stop()
        self._wheel(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll a row up, and take the cursor along where it would leave the screen."""
        event.stop()
        self._wheel(-1)

    def _wheel(self, step: int) -> None:
        fitting = max(1, self._room // self._height)
        self._first = max(0, min(self._first + step, self.count - fitting))
        self.move_to(max(self._first, min(self.cursor, self._first + fitting - 1)))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Open the article under the pointer."""
        if event.y < 1:
            return
        below = int(event.y) - 1 - self._lead
        if below < 0:
            self.move_to(below)
            self.action_open()
            return
        number = self._first + below // self._height
        if (row := self.row_at(number)) is not None:
            self.move_to(number)
            self.post_message(self.Chosen(row))

    # Drawing

    def title_parts(self) -> tuple[str, str]:
        """Return what is listed, and where in it the cursor stands."""
        where = f"{max(self.cursor, 0) + 1:,}/{self.count:,}" if self.count else "0"
        if self.news:
            where += f" · {self.news:,} new"
        if self.uncounted:
            number = f"{self.uncounted:,}"
            articles = "article" if self.uncounted == 1 else "articles"
            whole = f"{where} · {number} {articles} not yet counted"
            has_room = len(whole) + _LEAST_TITLE <= self._width
            where = whole if has_room else f"{where} · {number} not yet counted"
        return self.told or "Articles", where

    def render_row(self, row: int) -> Strip:
        """Return one of the three rows of an article, or an empty one."""
        if row < self._lead:
            search, look = self.searches[row], self._look(under=row - self._lead == self.cursor)
            shown = search.query == self.source.view.query
            return self.compose_strip(look.saved_search(search, shown=shown), look.tint)
        number, part = divmod(row - self._lead, self._height)
        article = self.row_at(self._first + number)
        if article is None:
            if not self.count and row == self._lead + 1:
                told = "Nothing is found." if self.searching else "Nothing here."
                return self.compose_strip([(f"  {told}", "faint")])
            return self.compose_strip([])
        look = self._look(
            under=self._first + number == self.cursor, opened=article.id == self.open_id
        )
        if self._height == 1:
            return self.compose_strip(look.compact(article), look.tint)
        snippet = self.snippets.get(article.id) if self.searching else None
        return self.compose_strip(look.article(article, part, snippet), look.tint)

    def _look(self, *, under: bool, opened: bool = False) -> ListRow:
        return ListRow(
            self._width,
            self._today,
            self.words_per_minute,
            self.has_focus,
            self.source.shows_folded,
            under,
            opened,
        )
