"""Shows all notes of the library, and goes to the place of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.layout.text_ranges import TextRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.annotations.all_notes import FoundNote
    from reader.ui.control.article.article_opener import ArticleOpener
    from reader.ui.control.briefing.shown_briefing import ShownBriefing
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.layout.note_rows import NoteOrder


class NoteList:
    """Opens the sheet of all notes; the order that was chosen last is kept."""

    def __init__(self, screen: ScreenParts, opener: ArticleOpener, briefing: ShownBriefing) -> None:
        self._screen = screen
        self._services = screen.services
        self._opener = opener
        self._briefing = briefing
        self._order: NoteOrder = "newest first"

    def open(self) -> None:
        """Show all notes and highlights, or say that there are none."""
        from reader.ui.sheets.notes_sheet import NotesSheet

        try:
            count = self._services.library.all_notes.count()
        except LibraryError as error:
            self._services.report_error(error)
            return
        if not count:
            key = self._services.get_key_label("article.note")
            self._screen.footer.show_note(
                f"There are no notes yet; {key} in an article writes one."
            )
            return
        self._services.ask(NotesSheet(self._find, self._order, self._set_order), self._go_to)

    def _set_order(self, order: NoteOrder) -> None:
        self._order = order

    def _find(self, typed: str, is_typed: bool) -> Sequence[FoundNote]:
        """Return the notes that a query finds; called on a thread."""
        view = self._screen.rows.view.replace(
            query=typed,
            filter="all",
            pinned=(),
            by_story=False,
            is_typed=is_typed,
            hides_muted=False,  # what one wrote oneself is never hidden
        )
        return self._services.library.all_notes.find(view)

    def _go_to(self, found: FoundNote | None) -> None:
        """Open the article of a note, with the note in view; Ctrl+O comes back."""
        if found is None:
            return
        article = found.note.article
        if self._screen.open_article.is_open(article):
            self._briefing.hide()
            self._opener.begin_jump()
        elif not self._opener.open_by_id(article):
            return
        self._screen.navigation.go_to("article")
        try:
            notes = self._services.library.notes(article, self._screen.open_article.key)
        except LibraryError as error:
            self._services.report_error(error)
            return
        note = next((one for one in notes if one.id == found.note.id), None)
        paragraphs = self._screen.article.article.paragraphs if self._screen.article.article else ()
        if note is None or note.paragraph >= len(paragraphs):
            return
        text = paragraphs[note.paragraph].text
        start, end = note.span(text) or (0, 0)
        self._screen.article.go_to(TextRange(note.paragraph, start, end))
        self._screen.article.gone_to = note.id
