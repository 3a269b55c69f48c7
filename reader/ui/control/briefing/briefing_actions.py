"""What is done with a briefing: its summary's length, copies, marks of read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.export.export_phrases import pluralise

if TYPE_CHECKING:
    from reader.ui.control.briefing.briefing_sources import BriefingSources
    from reader.ui.control.briefing.shown_briefing import ShownBriefing
    from reader.ui.control.library.article_actions import ArticleActions
    from reader.ui.control.library.outside_programs import OutsidePrograms
    from reader.ui.control.screen_parts import ScreenParts


class BriefingActions:
    """Acts on the current statement of the briefing, and on its articles."""

    def __init__(
        self,
        screen: ScreenParts,
        shown: ShownBriefing,
        sources: BriefingSources,
        actions: ArticleActions,
        programs: OutsidePrograms,
    ) -> None:
        self._screen = screen
        self._services = screen.services
        self._shown = shown
        self._sources = sources
        self._actions = actions
        self._programs = programs

    # The summary

    def lengthen(self) -> None:
        """Make the summary one step longer."""
        self._shown.step_length(1)

    def shorten(self) -> None:
        """Make the summary one step shorter."""
        self._shown.step_length(-1)

    # Out of reader, and marks

    def copy(self) -> None:
        """Copy the current statement with its sources, or the summary with all of them."""
        opened, block = self._shown.opened, self._screen.briefing.block
        if opened is None or block is None:
            return
        name = "Statement"
        if self._screen.navigation.pane == "summary":
            name = "Summary"
            if self._sources.say_if_missing():
                return
            texts = list(opened.make_summary().sentences)
            numbers = list(range(len(opened.heads)))
        else:
            texts = [text.text for text in block.texts]
            numbers = [target.article for target in block.targets]
        sources = [
            " · ".join(part for part in (f"[{n + 1}] {head.title}", head.url) if part)
            for n in dict.fromkeys(numbers)
            for head in (opened.heads[n],)
        ]
        text = "\n".join([*texts, *sources])
        self._services.run(partial(self._programs.copy_text, text, name), group="copy")

    def toggle_read(self) -> None:
        """Mark all articles of the briefing read to their ends; where all are, unread."""
        opened = self._shown.opened
        if opened is not None:
            self._mark(any(head.unread for head in opened.heads))

    def finish(self) -> None:
        """Mark the articles read once the briefing was read to its end, if the settings say so."""
        opened, wanted = self._shown.opened, self._services.settings.briefing_marks_read
        if opened is not None and wanted and not opened.is_finished:
            opened.is_finished = True
            self._mark(True)

    def _mark(self, read: bool) -> None:
        opened = self._shown.opened
        if opened is None:
            return
        done = self._services.change(self._services.library.mark_read, opened.ids, read)

        def follow_up() -> None:
            if done.exception() is not None:
                return  # the writer has reported it
            for article_id in opened.ids:
                self._screen.rows.pin(article_id)
                self._screen.rows.patch(article_id, unread=not read, is_read_whole=read)
            opened.set_unread(not read)
            self._shown.show_again()
            self._actions.read_changed.emit(None)
            articles = pluralise(len(opened.ids), "article")
            undo = self._services.get_key_label("app.undo")
            how = "read" if read else "unread"
            self._screen.footer.show_note(f"{articles} marked {how}. {undo} undoes it.")

        done.add_done_callback(lambda _: self._services.call_later(follow_up))

    def explain(self) -> None:
        """Say that a command works in articles."""
        note = "This works in an article; Enter opens the one that says this."
        self._screen.footer.show_note(note)
