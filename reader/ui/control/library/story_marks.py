"""Marks that the articles of a story get, each as one change.

While a search or a filter is on, they are for the articles that it finds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from reader.library.stories.story_row import StoryRow
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar


ONLY_FOUND = ", those found alone"  # of the articles of stories


class StoryMarks:
    """Marks the articles of stories read or unread, and gives or takes their stars."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        footer: FooterBar,
        show_changes: Callable[[], None],
    ) -> None:
        self._services = services
        self._rows = rows
        self._footer = footer
        self._show_changes = show_changes

    def toggle_read(self, story: StoryRow) -> None:
        """Mark the articles of a story read, or unread where nothing of them is left to read."""
        library = self._services.library
        ids = [row.id for row in story.found]
        try:
            read = any(row.unread for row in story.found) or not all(
                map(library.read_articles.is_read_whole, ids)
            )
        except LibraryError as error:
            self._services.report_error(error)
            return
        with_copies = self._services.settings.mark_copies_read
        for article in ids:
            self._rows.pin(article)
        done = self._services.change(library.mark_read, ids, read, with_duplicates=with_copies)
        self._follow_up(done, story, "marked read" if read else "marked unread")

    def toggle_star(self, story: StoryRow) -> None:
        """Star the articles of a story, or remove their stars where all have one."""
        starred = not all(row.starred for row in story.found)
        change = self._services.library.set_starred
        done = self._services.change(change, [row.id for row in story.found], starred)
        self._follow_up(done, story, "starred" if starred else "without a star now")

    def _follow_up(self, done: Future[int], story: StoryRow, what: str) -> None:
        """Show the articles of a story as they are now, and say what was done."""

        def report() -> None:
            if done.exception() is not None:
                return  # the writer has reported it
            self._show_changes()
            count, undo = done.result(), self._services.get_key_label("app.undo")
            articles = "1 article" if count == 1 else f"{count:,} articles"
            alone = ONLY_FOUND if story.not_found else ""
            self._footer.show_note(f"{articles} {what}{alone}. {undo} undoes it.")

        done.add_done_callback(lambda _: self._services.call_later(report))
