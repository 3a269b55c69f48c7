"""A new text of the article in view: said, and shown when its reader wants it.

It is never put in the place of the text that is read at this moment. Until the reader asks for it,
position, notes and summary are those of the text on screen, which the library knows by its key.
"""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from reader.ui.commands import told_key
from reader.ui.screens.reading import Reading

if TYPE_CHECKING:
    from reader.library import Row
    from reader.ui.widgets.list_pane import ListPane

_NO_FILE = "No imported file holds this article any more; the library keeps its text."


class ChangedText(Reading):
    """Looks whether the article in view has another text by now, and leads to that."""

    def reload_list(self, *, in_place: bool = False) -> None:
        """Read the list anew, and look what has become of the article in view."""
        super().reload_list(in_place=in_place)
        self.look_at_open_article()

    def look_at_open_article(self) -> None:
        """Say above the text and in the footer what has become of the article in view."""
        row = self.shelf.row(self.open_row.id) if self.open_row is not None else None
        if row is None:
            return
        self.has_new_text = row.key != self.open_key
        key = told_key("app.new_text", self.reader.settings.keys)
        changed = f"This article has changed. Press {key} to read the new text."
        told = ((changed,) if self.has_new_text else ()) + ((_NO_FILE,) if row.gone else ())
        self.article.show_notices(told, outdated=self.has_new_text)
        self.keys.show_standing(changed if self.has_new_text else "")

    def open_article(self, row: Row) -> None:
        """Show an article in its present text."""
        super().open_article(row)
        self.look_at_open_article()

    def on_list_pane_chosen(self, event: ListPane.Chosen) -> None:
        """Open an article and go to it; one that is open already is shown in its new text.

        It is tried again where a step of its digest failed.
        """
        is_open = self.open_row is not None and self.open_row.id == event.row.id
        if not is_open or (self.summary.failure and not self.has_new_text):
            self.open_article(event.row)
        elif self.has_new_text:
            self.action_new_text()
        self.go_to_place("article")

    def action_new_text(self) -> None:
        """Show the new text of the article in view, at the place where its reader is."""
        if self.open_row is None:
            self.keys.show_note("Open an article first.")
            return
        self.look_at_open_article()  # another program may have changed it this moment
        if not self.has_new_text:
            self.keys.show_note("This article has not changed since it was opened.")
            return
        self.article.drop_selection()
        self.save_position()
        # Changes are made in order: with the answer the position is kept, in the new text.
        done = self.reader.writer.write(self.reader.library.row, self.open_row.id)
        done.add_done_callback(lambda done: self.app.call_later(self._show_new_text, done))

    def _show_new_text(self, done: Future[Row | None]) -> None:
        if done.exception() is not None:
            return  # told already
        row = done.result()
        if row is not None and self.open_row is not None and self.open_row.id == row.id:
            self.open_article(row)
            self.keys.show_note("This is the new text; the earlier one is kept.")
