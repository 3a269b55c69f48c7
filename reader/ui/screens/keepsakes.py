"""What a reader keeps of an article: selected sentences, notes, tags."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.commands import told_key
from reader.ui.screens.room_base import RoomBase

if TYPE_CHECKING:
    from reader.library import Note, Row
    from reader.ui.widgets.article_pane import ArticlePane


class Keepsakes(RoomBase):
    """Selects, writes notes on what is selected, and tags."""

    # Selecting

    def on_article_selection_selection_changed(self) -> None:
        """Offer what can be done with a selection."""
        self.keys.show_mode("selecting" if self.article.selection else "")

    # Notes

    def load_keepsakes(self, row: Row) -> None:
        """Show the tags and notes of the article in view."""
        try:
            library = self.reader.library
            notes = library.notes(row.id, self.open_key)
            self.article.show_keepsakes(library.tags_of(row.id), notes)
        except LibraryError as error:
            self.reader.report(error)

    def on_article_pane_note_wanted(self, event: ArticlePane.NoteWanted) -> None:
        """Let a note be written on a paragraph or a part of it, or an earlier one be changed."""
        from reader.ui.screens.writing import NotePrompt

        row, key, note = self.open_row, self.open_key, event.note
        if row is None:
            return
        library, writer = self.reader.library, self.reader.writer

        def keep(text: str | None) -> None:
            done: Future[Note]
            if text is None or text == (note.text if note else ""):
                return
            if note is None:
                start = event.start if event.part else None
                end = event.end if event.part else None
                place = (event.paragraph, start, end, event.quote)
                done = writer.write(library.add_note, row.id, *place, text, key=key)
            elif text:
                done = writer.write(library.change_note, note.id, text)
            else:
                done = writer.write(library.remove_note, note.id)
            told = "Note kept" if text else "Note removed"
            done.add_done_callback(lambda done: self.app.call_later(self._told, row, told, done))
            self.article.drop_selection()

        self.app.push_screen(NotePrompt(event.quote, note.text if note else ""), keep)

    def _told(self, row: Row, told: str, done: Future[object]) -> None:
        if done.exception() is not None:
            return  # told already
        if self.open_row is not None and self.open_row.id == row.id:
            self.load_keepsakes(row)
        undo = told_key("app.undo", self.reader.settings.keys)
        self.keys.show_note(f"{told}; {undo} takes it back.")

    # Tags

    def action_tags(self) -> None:
        """Let the tags of the article be changed."""
        from reader.ui.screens.writing import TagPrompt

        row = self.list.chosen if self.place == "list" else self.open_row
        if row is None:
            self.say_none_open()
            return
        library = self.reader.library
        try:
            tags, known = library.tags_of(row.id), library.tags()
        except LibraryError as error:
            self.reader.report(error)
            return

        def keep(names: list[str] | None) -> None:
            if names is None or names == list(tags):
                return
            done = self.reader.writer.write(library.set_tags, row.id, names)
            told = "Tagged" if names else "Without tags"
            done.add_done_callback(lambda done: self.app.call_later(self._told, row, told, done))

        self.app.push_screen(TagPrompt(tags, known), keep)
