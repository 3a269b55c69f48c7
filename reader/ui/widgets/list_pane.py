"""The list of articles: rows of fixed height over a window of the library."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.ui.bindings import make_bindings
from reader.ui.layout.list_row import ListRow
from reader.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import Row, SavedSearch
    from reader.ui.model.list_model import Contents, ListModel

_HEIGHTS = {True: 1, False: 3}  # rows of an article, compact or not
_MIN_TITLE_WIDTH = 8  # columns that say what is listed, before longer words are used beside it


class ListPane(Pane):
    """Shows the rows of the list model, with a cursor on one of them.

    The cursor counts rows from 0; on the saved searches above them it is negative.
    """

    BINDINGS = make_bindings("list")

    class Chosen(Message):
        """The article under the cursor is to be opened."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    class RowsShown(Message):
        """Other rows have come on screen."""

    class SearchChosen(Message):
        """What a saved search finds is to be shown."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class SelectionChanged(Message):
        """An article was selected or is selected no more."""

    def __init__(
        self, *, id: str, model: ListModel, words_per_minute: int, compact: bool = False
    ) -> None:
        super().__init__(id=id)
        self._height = _HEIGHTS[compact]
        self._model = model
        self.words_per_minute = words_per_minute
        self.cursor = 0
        self._open_id: int | None = None
        self._first = 0
        self._today = Date.today()
        self.selected: dict[int, None] = {}  # ids, in the order of selecting
        self.is_importing: Callable[[], bool] = lambda: False

    # Rows

    def reload(self, selected_id: int | None = None, *, in_place: bool = False) -> None:
        """Read the list again, with the cursor on article ``selected_id`` if that is still there.

        ``in_place`` it stays where it is on the screen, whatever came or went above it.
        """
        self._model.reload()
        self._show_model(selected_id, in_place=in_place)

    def show(self, contents: Contents, selected_id: int | None = None) -> None:
        """Show what was read of a view, the cursor on article ``selected_id`` if that is there."""
        self._model.show(contents)
        self._show_model(selected_id)

    def _show_model(self, selected_id: int | None, *, in_place: bool = False) -> None:
        self._today = Date.today()
        found = self._model.find(selected_id) if selected_id is not None else None
        if in_place and found is not None:
            self._first = max(0, self._first + found - self.cursor)
        self.move_to(found if found is not None else self.cursor)
        self.refresh()

    def show_open(self, article_id: int | None) -> None:
        """Mark the row of the open article, or of none."""
        before, self._open_id = self._open_id, article_id
        for number in filter(None, (before, article_id)):
            self.refresh_article(number)

    def refresh_article(self, article_id: int) -> None:
        """Draw the row of an article anew if it is on screen."""
        for number in range(self._first, self._first + self._articles_on_screen + 1):
            row = self._model.row_at(number)
            if row is not None and row.id == article_id:
                self.refresh(self._region_of(number))

    def refresh_title(self) -> None:
        """Draw the title anew."""
        self.refresh(Region(0, 0, self.size.width, 1))

    def _region_of(self, number: int) -> Region:
        top = 1 + self._search_rows + (number - self._first) * self._height
        return Region(0, top, self.size.width, self._height)

    @property
    def count(self) -> int:
        """How many articles are listed."""
        return self._model.count

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        return self._model.row_at(self.cursor)

    @property
    def chosen_search(self) -> SavedSearch | None:
        """The saved search under the cursor."""
        return self._model.searches[self.cursor + self._search_rows] if self.cursor < 0 else None

    @property
    def on_screen(self) -> list[Row]:
        """The rows on screen, from the top."""
        last = self._first + max(1, -(-self._article_rows // self._height))
        return [row for number in range(self._first, last) if (row := self._model.row_at(number))]

    # Moving

    @property
    def _search_rows(self) -> int:
        """How many rows the saved searches take."""
        searches = self._model.searches
        return min(len(searches), max(0, self.rows // 3)) if searches else 0

    @property
    def _articles_on_screen(self) -> int:
        """How many articles are on screen as a whole, at least one."""
        return max(1, self._article_rows // self._height)

    @property
    def _article_rows(self) -> int:
        """How many rows there are for articles."""
        return max(0, self.rows - self._search_rows)

    def move_to(self, number: int) -> None:
        """Put the cursor on a row, or on the nearest that there is."""
        before, first = self.cursor, self._first
        self.cursor = max(-self._search_rows, min(number, self.count - 1))
        fitting = self._articles_on_screen
        at = max(self.cursor, 0)
        self._first = min(self._first, at)
        self._first = max(self._first, at - fitting + 1)
        self._first = max(0, min(self._first, self.count - fitting))
        if self._first != first or min(before, self.cursor) < 0:
            self.refresh()
        elif self.cursor != before:
            self.refresh_title()
            self.refresh(self._region_of(before), self._region_of(self.cursor))
        self.post_message(self.RowsShown())

    def move_to_article(self, article_id: int) -> None:
        """Put the cursor on an article if it is listed."""
        number = self._model.find(article_id)
        if number is not None:
            self.move_to(number)

    def on_focus(self) -> None:
        """Complete what the rows say after an article was read."""
        self.post_message(self.RowsShown())

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor on screen; Textual draws what has another size."""
        self.move_to(self.cursor)

    def move_down(self) -> None:
        """Move the cursor a row down."""
        self.move_to(self.cursor + 1)

    def move_up(self) -> None:
        """Move the cursor a row up."""
        self.move_to(self.cursor - 1)

    def page_down(self) -> None:
        """Move the cursor a page down."""
        self.move_to(self.cursor + max(1, self.rows // self._height - 1))

    def page_up(self) -> None:
        """Move the cursor a page up."""
        self.move_to(self.cursor - max(1, self.rows // self._height - 1))

    def go_to_top(self) -> None:
        """Move the cursor to the first row."""
        self.move_to(0)

    def go_to_bottom(self) -> None:
        """Move the cursor to the last row."""
        self.move_to(self.count - 1)

    def toggle_selection(self) -> None:
        """Select the article under the cursor, or select it no more."""
        if (row := self.chosen) is not None:
            if row.id in self.selected:
                del self.selected[row.id]
            else:
                self.selected[row.id] = None
            self._show_selection()

    def drop_selection(self) -> bool:
        """Select nothing; False where nothing was selected."""
        if not self.selected:
            return False
        self.selected.clear()
        self._show_selection()
        return True

    def _show_selection(self) -> None:
        self.refresh()
        self.post_message(self.SelectionChanged())

    def open_chosen(self) -> None:
        """Open the article under the cursor, or show what a saved search finds."""
        if (search := self.chosen_search) is not None:
            self.post_message(self.SearchChosen(search.query))
        elif (row := self.chosen) is not None:
            self.post_message(self.Chosen(row))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll a row down, and take the cursor along where it would leave the screen."""
        event.stop()
        self._wheel(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll a row up, and take the cursor along where it would leave the screen."""
        event.stop()
        self._wheel(-1)

    def _wheel(self, step: int) -> None:
        fitting = self._articles_on_screen
        self._first = max(0, min(self._first + step, self.count - fitting))
        self.move_to(max(self._first, min(self.cursor, self._first + fitting - 1)))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Open the article under the pointer."""
        if event.y < 1:
            return
        below = int(event.y) - 1 - self._search_rows
        if below < 0:
            self.move_to(below)
            self.open_chosen()
            return
        number = self._first + below // self._height
        if (row := self._model.row_at(number)) is not None:
            self.move_to(number)
            self.post_message(self.Chosen(row))

    # Drawing

    def get_title_parts(self) -> tuple[str, str]:
        """Return what is listed, and where in it the cursor stands."""
        model = self._model
        where = f"{max(self.cursor, 0) + 1:,}/{model.count:,}" if model.count else "0"
        if self.selected:
            where += f" · {len(self.selected):,} selected"
        elif model.new_articles:
            where += f" · {model.new_articles:,} new"
        if model.uncounted:
            number = f"{model.uncounted:,}"
            articles = "article" if model.uncounted == 1 else "articles"
            missing = "not compared yet" if model.counts_new_words else "not folded yet"
            full_label = f"{where} · {number} {articles} {missing}"
            fits = len(full_label) + _MIN_TITLE_WIDTH <= self._width
            where = full_label if fits else f"{where} · {number} {missing}"
        return model.label, where

    def render_row(self, row: int) -> Strip:
        """Return one of the rows of an article, or an empty one."""
        model = self._model
        if row < self._search_rows:
            search, list_row = (
                model.searches[row],
                self._make_list_row(has_cursor=row - self._search_rows == self.cursor),
            )
            shown = search.query == model.view.query
            return self.compose_strip(
                list_row.saved_search(search, shown=shown), list_row.base_style
            )
        number, part = divmod(row - self._search_rows, self._height)
        article = model.row_at(self._first + number)
        if article is None:
            if not model.count and row == self._search_rows + 1:
                return self.compose_strip([(f"  {self._empty_label}", "faint")])
            return self.compose_strip([])
        list_row = self._make_list_row(
            has_cursor=self._first + number == self.cursor,
            is_open=article.id == self._open_id,
            is_selected=article.id in self.selected,
        )
        if self._height == 1:
            return self.compose_strip(list_row.compact(article), list_row.base_style)
        snippet = model.snippets.get(article.id) if model.view.query else None
        return self.compose_strip(list_row.article(article, part, snippet), list_row.base_style)

    @property
    def _empty_label(self) -> str:
        if self._model.view.query:
            return "No article matches the search."
        if self._model.view.filter != "all":
            return "No articles with this filter."
        return "Importing articles …" if self.is_importing() else "The library has no articles yet."

    def _make_list_row(
        self, *, has_cursor: bool, is_open: bool = False, is_selected: bool = False
    ) -> ListRow:
        return ListRow(
            self._width,
            self._today,
            self.words_per_minute,
            self.has_focus,
            self._model.shows_folded,
            self._model.shows_new,
            has_cursor,
            is_open,
            is_selected,
        )
