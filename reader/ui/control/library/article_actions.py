"""What is done to the article under the cursor or the open one: read, unread, star."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.control.library.story_marks import ONLY_FOUND, StoryMarks
from reader.ui.layout.wrap import cut
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import Row
    from reader.library.stories.story_row import StoryRow
    from reader.ui.control.navigation import Navigation
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane

_MAX_NAME = 50  # cells of a headline in a note
_NO_ARTICLE = "There is no article under the cursor."
_NO_ARTICLE_HERE = "No article says this; go to a statement of the briefing first."
EMPTY_LIST = "There is no article in this list."


class ArticleActions:
    """Knows which article commands act on, and changes the state of articles."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        list_pane: ListPane,
        article_pane: ArticlePane,
        navigation: Navigation,
        footer: FooterBar,
        reload_list: Callable[[], None],
    ) -> None:
        self._services = services
        self._rows = rows
        self._open_article = open_article
        self._list_pane = list_pane
        self._article_pane = article_pane
        self._navigation = navigation
        self._footer = footer
        self._reload_list = reload_list
        self._unsaved_marks: dict[int, bool] = {}  # by article, read to the end or unread
        self.get_open_row: Callable[[], Row | None] = lambda: open_article.row
        self.read_changed: Event[None] = Event()  # what counts as read is another now
        self._story_marks = StoryMarks(services, rows, footer, self._show_changes)

    def get_row(self) -> Row | None:
        """Return what commands act on: in the list the article under the cursor, else the open."""
        in_list = self._navigation.pane == "list"
        return self._list_pane.chosen if in_list else self.get_open_row()

    def need_row(self) -> Row | None:
        """Return what commands act on; where there is none, say in the footer why."""
        row = self.get_row()
        if row is None:
            note = _NO_ARTICLE if self._rows.count else EMPTY_LIST
            in_list = self._navigation.pane == "list"
            if not in_list and self._navigation.briefing is not None:
                note = _NO_ARTICLE_HERE
            elif not in_list:
                note = self._article_pane.no_article_reason
            self._footer.show_note(note)
        return row

    def need_rows(self, *, only_found: bool = True) -> Sequence[Row]:
        """Return what commands act on that can act on a story: its articles, or one.

        While a search or a filter is on they are those that it finds, unless ``not only_found``.
        """
        if (story := self.chosen_story) is not None:
            return story.found if only_found else story.rows
        row = self.need_row()
        return () if row is None else (row,)

    @property
    def chosen_story(self) -> StoryRow | None:
        """The story under the list's cursor, while the list has the keys."""
        return self._list_pane.chosen_story if self._navigation.pane == "list" else None

    def toggle_selection(self) -> None:
        """Select the article or the story under the cursor for a briefing, or no longer."""
        if self.need_row() is not None:
            self._list_pane.toggle_selection()

    # Read and starred

    def toggle_read(self) -> None:
        """Mark the article read, all of it; or unread, where all of it counts as read."""
        if (story := self.chosen_story) is not None:
            return self._story_marks.toggle_read(story)
        if (row := self.need_row()) is None:
            return
        library = self._services.library
        try:
            is_whole = self._unsaved_marks.get(row.id)
            if is_whole is None:
                is_whole = library.read_articles.is_read_whole(row.id)
        except LibraryError as error:
            self._services.report_error(error)
            return
        read = row.unread or not is_whole
        self._unsaved_marks[row.id] = read
        with_copies = self._services.settings.mark_copies_read
        done = self._services.change(library.mark_read, row.id, read, with_duplicates=with_copies)
        self._rows.pin(row.id)
        self._rows.patch(row.id, unread=not read, is_read_whole=read)
        note = "Marked unread."
        if read:
            note = "Marked read." if row.unread else "Marked read to its end."
        self._follow_up(done, note, row)

    def toggle_star(self) -> None:
        """Star the article, or remove its star."""
        if (story := self.chosen_story) is not None:
            return self._story_marks.toggle_star(story)
        if (row := self.need_row()) is None:
            return
        starred = not row.starred
        done = self._services.change(self._services.library.set_starred, row.id, starred)
        self._rows.patch(row.id, starred=starred)
        note = "Starred" if starred else "Star removed"
        if self._navigation.briefing is not None and self._navigation.pane != "list":
            note += f" (the article that says this): {cut(row.title, _MAX_NAME)}"
        self._follow_up(done, f"{note}.", row)

    def _follow_up(self, done: Future[int], note: str, before: Row) -> None:
        """Say what was done once it is stored; if that failed, show the former state again."""

        def follow_up() -> None:
            self._unsaved_marks.pop(before.id, None)
            if done.exception() is None:
                self._footer.show_note(note)
                self.read_changed.emit(None)
            else:
                was = {"unread": before.unread, "is_read_whole": before.is_read_whole}
                self._rows.patch(before.id, starred=before.starred, **was)

        done.add_done_callback(lambda _: self._services.call_later(follow_up))

    def mark_all_read(self) -> None:
        """Mark all articles of the list read, of stories those that are found."""
        if not self._rows.count:
            return self._footer.show_note(EMPTY_LIST)
        story, row = self._list_pane.chosen_story, self._list_pane.chosen
        for stays in story.found if story else (row,) if row else ():
            self._rows.pin(stays.id)
        order = self._rows.story_order
        try:
            only_found = "" if order is None or order.finds_all() else ONLY_FOUND
        except LibraryError as error:
            return self._services.report_error(error)
        mark_all = self._services.library.mark_all_read
        future = self._services.change(mark_all, self._rows.view)
        future.add_done_callback(
            lambda done: self._services.call_later(self._report_all_read, done, only_found)
        )

    def _report_all_read(self, done: Future[int], only_found: str) -> None:
        if done.exception() is not None:
            return  # the writer has reported it
        self._reload_list()
        self.read_changed.emit(None)
        if not (count := done.result()):
            self._footer.show_note("All articles of this list were read already.")
            return
        articles = "1 article" if count == 1 else f"{count:,} articles"
        undo = self._services.get_key_label("app.undo")
        self._footer.show_note(f"{articles} marked read{only_found}. {undo} undoes it.")

    def _show_changes(self) -> None:
        self._reload_list()
        self.read_changed.emit(None)
