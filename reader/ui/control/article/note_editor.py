"""Writing notes: a draft is stored within a second, so that no end of the program loses it."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.log import log_warning
from reader.ui.control.article.note_choice import choose_note_target

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from reader.library import NoteDraft, WrittenNote
    from reader.ui.layout.note_targets import NoteTarget
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar

_DRAFT_SECONDS = 1.0  # from a key to the draft in the library


class NoteEditor:
    """Lets a note be written on the open article; ``show`` shows the notes that there are.

    The words stay in the sheet, or come back to it, until the library has stored them, which may
    fail. Leaving reader saves them as Esc does; after a kill, the draft in the library has them.
    """

    def __init__(
        self,
        services: Services,
        open_article: OpenArticle,
        article_pane: ArticlePane,
        footer: FooterBar,
        show: Callable[[], None],
    ) -> None:
        self._services = services
        self._open_article = open_article
        self._article_pane = article_pane
        self._footer = footer
        self._show = show
        self._draft: NoteDraft | None = None  # while the sheet is open
        self._failed: list[NoteDraft] = []  # drafts that could not be stored, the latest last
        self._timer: Timer | None = None
        self._is_closing = False

    def write(self) -> None:
        """Let a note be written on the selection or the paragraph, or an earlier one be changed."""
        article, targets = self._open_article.id, self._article_pane.note_targets()
        if article is None or not targets:
            self._footer.show_note(self._article_pane.no_article_reason)
        else:
            choose_note_target(self._services, targets, partial(self.write_on, article))

    def write_on(self, article_id: int, target: NoteTarget) -> None:
        """Let a note be written on part of the open article."""
        from reader.library import NoteDraft

        before = target.note.text if target.note else ""
        draft = NoteDraft(
            article=article_id,
            key=self._open_article.key,
            paragraph=target.paragraph,
            start=target.start if target.is_part else None,
            stop=target.end if target.is_part else None,
            quote=target.quote,
            text=before,
            note=target.note.id if target.note else None,
            before=before,
        )
        empty = replace(draft, text="")
        same = [one for one in self._failed if replace(one, text="", key=draft.key) == empty]
        self._failed = [one for one in self._failed if one not in same[:1]]
        self._open(same[0] if same else draft)

    def _open(self, draft: NoteDraft, problem: str = "") -> None:
        from reader.ui.sheets.annotation_prompts import NotePrompt

        self._draft = draft
        prompt = NotePrompt(draft.quote, draft.text, self._text_changed, problem)
        self._services.ask(prompt, lambda text: self._sheet_closed(draft, text, problem))

    def _text_changed(self, text: str) -> None:
        """Keep a draft once something was typed, a second later at the latest."""
        if self._draft is None or text == self._draft.text:
            return
        self._draft = replace(self._draft, text=text)
        if self._timer is None:
            self._timer = self._services.set_timer(_DRAFT_SECONDS, self._keep_draft)

    def _keep_draft(self) -> None:
        self._timer = None
        if self._draft is not None:
            self._services.writer.write(self._services.library.keep_draft, self._draft)

    def _sheet_closed(self, opened: NoteDraft, text: str | None, problem: str) -> None:
        """Save what was written, unless that failed just now and nothing was changed since."""
        if text is None:
            self._cancel(opened)
            return
        draft, self._draft = replace(opened, text=text), None
        if problem and draft == opened:
            self._failed.append(draft)
            self._services.app.copy_to_clipboard(draft.text)
            self._footer.show_note(
                "The note is not saved. Its text is copied, and is there when you edit the note."
            )
        elif draft.is_changed:
            self._article_pane.drop_selection()
            self._save(draft)
        elif opened.is_changed or self._timer is not None:
            self._services.writer.write(self._services.library.keep_draft, None)

    def _cancel(self, opened: NoteDraft) -> None:
        """Leave the note as it was, and keep no draft of what was typed."""
        self._draft = None
        self._services.writer.write(self._services.library.keep_draft, None)
        left = "No note was written" if opened.note is None else "The note is as it was"
        self._footer.show_note(f"Cancelled. {left}.")

    def _save(self, draft: NoteDraft) -> Future[WrittenNote]:
        done = self._services.writer.write(self._services.library.write_note, draft)
        done.add_done_callback(lambda _: self._services.call_later(self._saved, done, draft))
        return done

    def _saved(self, done: Future[WrittenNote], draft: NoteDraft) -> None:
        error = done.exception()
        if error is not None:  # the writer has reported it
            if self._draft is None and not self._is_closing:
                self._open(draft, str(error))
            else:
                self._failed.append(draft)
            return
        self._show()
        self._show_saved(done.result())

    def _show_saved(self, written: WrittenNote) -> None:
        undo = self._services.get_key_label("app.undo")
        what = "removed" if written.note is None else "saved"
        if not self._services.library.is_kept:
            self._footer.show_note(
                f"Note {what}, but only until reader ends: the library cannot be written."
            )
        elif written.replaced:
            self._services.notify(
                f"Another window had changed this note meanwhile. Your text took its place; {undo}"
                " brings the other one back."
            )
        else:
            self._footer.show_note(f"Note {what}. {undo} undoes it.")

    # Start and end

    def finish_drafts(self) -> None:
        """Write the notes that were being written when reader was killed, and say so."""
        done = self._services.writer.write(self._services.library.finish_drafts)
        done.add_done_callback(lambda _: self._services.call_later(self._finished, done))

    def _finished(self, done: Future[list[tuple[NoteDraft, WrittenNote | None]]]) -> None:
        if done.exception() is not None:
            return  # the writer has reported it
        undo = self._services.get_key_label("app.undo")
        for draft, written in done.result():
            words = " ".join(draft.text.split())
            if written is not None:
                self._show()
                sentence = (
                    f"A note that was being written when reader ended is saved: “{words}”."
                    f" {undo} undoes it."
                )
            else:
                sentence = (
                    "A note was being written when reader ended, on an article that is not in the"
                    f" library any more. It said: “{words}”. The log has it too."
                )
                log_warning(sentence)
            self._services.notify(sentence)

    def shut_down(self) -> None:
        """Save what is being written and what could not be saved before; lose no word of it."""
        self._is_closing = True
        drafts = [*self._failed, *([self._draft] if self._draft is not None else [])]
        self._failed.clear()
        self._draft = None
        for draft in drafts:
            if draft.is_changed:
                self._save(draft).add_done_callback(partial(self._report_lost, draft))

    def _report_lost(self, draft: NoteDraft, done: Future[WrittenNote]) -> None:
        """Print the words after the end of the program if the library could not store them."""
        if isinstance(done.exception(), LibraryError):
            words = " ".join(draft.text.split())
            self._services.report_error(LibraryError(f"The note that is not saved said: {words}"))
