"""The list of articles: rows of fixed height over a window of the library."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.library import Row
from reader.ui.bindings import make_bindings
from reader.ui.layout.list_rows.list_row import ListRow
from reader.ui.layout.list_rows.row_differences import NO_DIFFERENCE, Difference, find_differences
from reader.ui.layout.wrap import wrap
from reader.ui.model.row_articles import get_counted_articles, get_ids
from reader.ui.model.view_label import count_rows
from reader.ui.widgets.list_title import make_empty_label, make_title_parts
from reader.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import SavedSearch
    from reader.library.stories.story_row import StoryRow
    from reader.ui.model.contents import Contents
    from reader.ui.model.list_model import ListModel

_INDENT = 2  # cells by which the articles of an unfolded story are indented


class ListPane(Pane):
    """Shows the rows of the list model, with a cursor on one of them.

    The cursor counts rows from 0; on the saved searches above them it is negative.
    """

    BINDINGS = make_bindings("list")

    class Clicked(Message):
        """What the cursor is on now was clicked, and is to be opened."""

    class RowsShown(Message):
        """Other rows have come on screen."""

    class SelectionChanged(Message):
        """An article was selected or is selected no more."""

    def __init__(
        self, *, id: str, model: ListModel, words_per_minute: int, compact: bool = False
    ) -> None:
        super().__init__(id=id)
        self.set_class(compact, "-compact")
        self._is_compact = compact
        self._model = model
        self.words_per_minute = words_per_minute
        self.cursor = 0
        self.is_untouched = True  # until the first key or click
        self._open_id: int | None = None
        self._first = 0
        self._today = Date.today()
        self.selected: dict[int, None] = {}  # ids, in the order of selecting
        self.is_importing: Callable[[], bool] = lambda: False
        self.is_typing: Callable[[], bool] = lambda: False  # whether the keys write a search
        self.get_key_label: Callable[[str], str] = lambda name: name  # set with the user's keys
        self._differences: dict[int, Difference] = {}  # of articles on screen, by id

    # Rows

    def reload(self, selected_id: int | None = None, *, in_place: bool = False) -> None:
        """Read the list again, with the cursor on article ``selected_id`` if that is still there.

        ``in_place`` it stays where it is on the screen, whatever came or went above it.
        """
        story = self._find_story_to_keep(selected_id)
        self._model.reload(selected_id)
        self._show_model(selected_id, story, in_place=in_place)

    def show(
        self, contents: Contents, selected_id: int | None = None, *, in_place: bool = False
    ) -> None:
        """Show what was read of a view, with the cursor as after ``reload``."""
        story = self._find_story_to_keep(selected_id)
        self._model.show(contents)
        self._show_model(selected_id, story, in_place=in_place)

    def _find_story_to_keep(self, selected_id: int | None) -> int | None:
        """Return the story under the cursor, where that is what the selected article stands for."""
        story = self.chosen_story
        return story.id if story is not None and story.best.id == selected_id else None

    def _show_model(
        self, selected_id: int | None, story: int | None = None, *, in_place: bool = False
    ) -> None:
        self._today = Date.today()
        found = None if story is None else self._model.find_story(story)
        found = self._model.find(selected_id) if found is None and selected_id else found
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
        """Draw the row of an article anew if it is on screen, and the title, which counts."""
        self.refresh_title()
        for number in range(self._first, self._first + self._articles_on_screen + 1):
            row = self._model.row_at(number)
            if row is not None and article_id in get_ids(row):
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
        """The article under the cursor; of a story the one whose headline is shown."""
        return self._get_article(self.cursor)

    @property
    def kept(self) -> Row | None:
        """The article that the cursor stays on when the list is read again.

        None before the first key: the list is then shown from its top, however it grows.
        """
        at_top = self.is_untouched and self.cursor == 0 and self._open_id is None
        return None if at_top else self.chosen

    @property
    def first_article(self) -> Row | None:
        """The article in the first row, below the saved searches; of a story as ``chosen``."""
        return self._get_article(0)

    def _get_article(self, number: int) -> Row | None:
        row = self._model.row_at(number)
        return row if row is None or isinstance(row, Row) else row.best

    @property
    def chosen_story(self) -> StoryRow | None:
        """The story under the cursor, None where that is on an article."""
        row = self._model.row_at(self.cursor)
        return None if isinstance(row, Row) else row

    @property
    def chosen_articles(self) -> Sequence[Row]:
        """The article under the cursor, or all articles of the story there."""
        row = self._model.row_at(self.cursor)
        return (row,) if isinstance(row, Row) else () if row is None else row.rows

    @property
    def chosen_search(self) -> SavedSearch | None:
        """The saved search under the cursor."""
        return self._model.searches[self.cursor + self._search_rows] if self.cursor < 0 else None

    @property
    def story_above(self) -> StoryRow | None:
        """The unfolded story of the article under the cursor, None where there is none."""
        return self._model.get_story_above(self.cursor)

    def toggle_story(self, story: int) -> None:
        """Show the articles of a story below it, or hide them; the cursor goes to the story."""
        self._model.toggle_story(story)
        number = self._model.find_story(story)
        self.move_to(self.cursor if number is None else number)
        self.refresh()

    @property
    def on_screen(self) -> list[Row]:
        """The articles on screen, from the top; of a story those that are counted for its row."""
        last = self._first + max(1, -(-self._article_rows // self._height))
        rows = (self._model.row_at(number) for number in range(self._first, last))
        articles = (row for rows_of in rows if rows_of for row in get_counted_articles(rows_of))
        return list({row.id: row for row in articles}.values())

    # Moving

    @property
    def _search_rows(self) -> int:
        """How many rows the saved searches take."""
        searches = self._model.searches
        return min(len(searches), max(0, self.rows // 3)) if searches else 0

    @property
    def _height(self) -> int:
        return count_rows(self._model.view, is_compact=self._is_compact)

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
        """Select the article under the cursor, or all of the story; or select them no more."""
        if (row := self._model.row_at(self.cursor)) is not None:
            ids = get_ids(row)
            if self.selected.keys() >= set(ids):
                for article_id in ids:
                    del self.selected[article_id]
            else:
                self.selected |= dict.fromkeys(ids)
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

    def scroll_by_wheel(self, step: int) -> None:
        """Scroll a row, and take the cursor along where it would leave the screen."""
        self.is_untouched = False
        fitting = self._articles_on_screen
        self._first = max(0, min(self._first + step, self.count - fitting))
        self.move_to(max(self._first, min(self.cursor, self._first + fitting - 1)))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Open the article under the pointer."""
        below = int(event.y) - 1 - self._search_rows
        number = below if below < 0 else self._first + below // self._height
        if event.y >= 1 and (below < 0 or self._model.row_at(number) is not None):
            self.is_untouched = False
            self.move_to(number)
            self.post_message(self.Clicked())

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows of a region, articles told apart that would look the same."""
        last = self._first + max(1, -(-self._article_rows // self._height))
        rows = (self._model.row_at(number) for number in range(self._first, last))
        articles = [row for row in rows if isinstance(row, Row)]
        width = self.size.width // 2 if self._is_compact else 2 * self.size.width
        self._differences = find_differences(articles, width)
        return super().render_lines(crop)

    def get_title_parts(self) -> tuple[str, str]:
        """Return what is listed, and where in it the cursor stands."""
        key = self.get_key_label("app.cancel")
        return make_title_parts(self._model, self.cursor, len(self.selected), self._width, key)

    def render_row(self, row: int) -> Strip:
        """Return one of the rows of an article, or an empty one."""
        model = self._model
        if row < self._search_rows:
            search, at = model.searches[row], row - self._search_rows
            list_row = self._make_list_row(has_cursor=at == self.cursor)
            parts = list_row.saved_search(search, shown=search.query == model.view.query)
            return self.compose_strip(parts, list_row.base_style)
        number, part = divmod(row - self._search_rows, self._height)
        article = model.row_at(self._first + number)
        if article is None:
            text = "" if model.count else self._get_empty_row(row - self._search_rows - 1)
            return self.compose_strip([(f"  {text}", "quiet")] if text else [])
        has_cursor, is_open = (
            self._first + number == self.cursor,
            self._open_id in get_ids(article),
        )
        if not isinstance(article, Row):
            is_selected = self.selected.keys() >= set(get_ids(article))
            list_row = self._make_list_row(
                has_cursor=has_cursor, is_open=is_open, is_selected=is_selected
            )
            compact = self._is_compact
            parts = list_row.compact_story(article) if compact else list_row.story(article, part)
            return self.compose_strip(parts, list_row.base_style)
        indent = _INDENT if model.get_story_above(self._first + number) is not None else 0
        mark = next(iter(model.get_story_marks(article.id)), "")
        list_row = self._make_list_row(
            has_cursor=has_cursor,
            is_open=is_open,
            is_selected=article.id in self.selected,
            indent=indent,
            mark=mark,
            difference=self._differences.get(article.id, NO_DIFFERENCE),
        )
        if self._is_compact:
            parts = list_row.compact(article)
        else:
            snippet = model.snippets.get(article.id) if model.view.query else None
            parts = list_row.article(article, part, snippet, self._height)
        if indent:
            parts.insert(1, (" " * indent, list_row.base_style))
        return self.compose_strip(parts, list_row.base_style)

    def _get_empty_row(self, row: int) -> str:
        """Return a row of why there are no articles."""
        states = {"is_importing": self.is_importing(), "is_typing": self.is_typing()}
        label = make_empty_label(self._model, self.get_key_label, **states)
        spans = wrap(label, max(1, self._width - 4))
        return label[slice(*spans[row])] if 0 <= row < len(spans) else ""

    def _make_list_row(
        self,
        *,
        has_cursor: bool,
        is_open: bool = False,
        is_selected: bool = False,
        indent: int = 0,
        mark: str = "",
        difference: Difference = NO_DIFFERENCE,
    ) -> ListRow:
        return ListRow(
            self._width - indent,
            self._today,
            self.words_per_minute,
            self.has_focus,
            self._model.shows_folded,
            self._model.shows_new,
            self._model.uncompared,
            has_cursor,
            is_open,
            is_selected,
            mark,
            self._model.counts_new_words,
            difference,
        )
