"""Marks and figures of articles: read, starred, copied, and how long each takes to read."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from textual.timer import Timer

from reader.ui.clipboard import copy_to_system, text_to_copy
from reader.ui.commands import told_key
from reader.ui.opening import is_page, open_in_browser
from reader.ui.screens.undo_actions import UndoActions

if TYPE_CHECKING:
    from reader.library import Row
    from reader.ui.app import ReaderApp

_AT_ONCE = 8  # articles whose figures are made before the list is read anew
_FIGURES_AFTER = 0.15  # seconds of rest before figures are made for the rows on screen


class Marks(UndoActions):
    """What is done to the article under the cursor, or to the one that is open."""

    def __init__(self, app: ReaderApp) -> None:
        super().__init__(app)
        self._figures_timer: Timer | None = None
        self._figured: set[str] = set()
        self._uncountable: set[int] = set()  # ids of which no digest could be made

    # Marks

    def _marked_row(self) -> Row | None:
        return self.list.chosen if self.place == "list" else self.open_row

    def action_toggle_read(self) -> None:
        """Mark the article unread, or read."""
        if (row := self._current(self._marked_row())) is not None:
            with_kin = self.reader.settings.mark_copies_read
            done = self.reader.writer.write(
                self.reader.library.mark_read, row.id, row.unread, with_kin=with_kin
            )
            self.shelf.keep(row.id)
            self.list.change(row.id, unread=not row.unread)
            told = "Marked read." if row.unread else "Marked unread."
            self._tell_once_kept(done, told, row.id, unread=row.unread)

    def action_toggle_star(self) -> None:
        """Star the article, or take the star away."""
        if (row := self._current(self._marked_row())) is not None:
            starred = not row.starred
            done = self.reader.writer.write(self.reader.library.set_starred, row.id, starred)
            self.list.change(row.id, starred=starred)
            told = "Starred." if starred else "Star taken away."
            self._tell_once_kept(done, told, row.id, starred=row.starred)

    def _tell_once_kept(
        self, done: Future[int], told: str, article_id: int, **before: bool
    ) -> None:
        """Say what a mark is now, or show again what it was where it could not be kept."""

        def tell() -> None:
            if done.exception() is None:
                self.keys.show_note(told)
            else:
                self.list.change(article_id, **before)

        done.add_done_callback(lambda _: self.app.call_later(tell))

    def _current(self, row: Row | None) -> Row | None:
        return (self.list.row_of(row.id) or row) if row is not None else None

    def action_all_read(self) -> None:
        """Mark every article shown as read; undo takes it back."""
        if (row := self.list.chosen) is None:
            return
        self.shelf.keep(row.id)
        mark_all = self.reader.library.mark_all_read
        future = self.reader.writer.write(mark_all, self.shelf.view)
        future.add_done_callback(lambda done: self.app.call_later(self._tell_all_read, done))

    def _tell_all_read(self, done: Future[int]) -> None:
        if done.exception() is not None:
            return  # told already
        self.reload_list()
        count = done.result()
        articles = "1 article" if count == 1 else f"{count:,} articles"
        undo = told_key("app.undo", self.reader.settings.keys)
        told = f"{articles} marked read; {undo} takes it back." if count else "Nothing is unread."
        self.keys.show_note(told)

    def action_open_browser(self) -> None:
        """Open the article's page, or show its address."""
        row = self._marked_row()
        if row is None:
            return
        if not row.url:
            self.keys.show_note("This article has no address.")
        elif self.app.is_web and is_page(row.url):
            self.app.open_url(row.url)
        elif not open_in_browser(row.url):
            self.reader.tell(row.url)

    def action_copy(self) -> None:
        """Copy what the pane offers."""
        if self.place == "article" and self.article.selection:
            text, name = self.article.selected_text, "Selection"
            self.article.drop_selection()
        else:
            text, name = text_to_copy(
                self.place,
                self._marked_row(),
                self.article.article,
                self.article.digest,
                self.article.current,
            )
        if text:
            self.start_worker(partial(self._copy, text, name), group="copy")

    async def _copy(self, text: str, name: str) -> None:
        self.app.copy_to_clipboard(text)  # by the terminal, which says nothing back
        if await asyncio.to_thread(copy_to_system, text):
            self.keys.show_note(f"{name} copied.")
        else:
            self.keys.show_note(f"{name} sent to the terminal’s clipboard; no other one was found.")

    # Figures for the list

    def on_list_pane_looked(self) -> None:
        """Make figures for the rows on screen once the reader rests."""
        if self._figures_timer is not None:
            self._figures_timer.stop()
        self._figures_timer = self.set_timer(_FIGURES_AFTER, self._make_figures)

    def _make_figures(self) -> None:
        wanting = [row for row in self.list.on_screen if row.words_shown is None]
        if wanting:
            self.start_worker(partial(self._figure, wanting), group="figures")

    def on_list_pane_reloaded(self) -> None:
        """Make the figures that the list is asked for and does not know, some at a time."""
        uncounted = self.shelf.next_uncounted(_AT_ONCE + len(self._uncountable))
        wanted = [number for number in uncounted if number not in self._uncountable]
        if wanted:
            work = partial(self._count, wanted[:_AT_ONCE])
            self.start_worker(work, group="uncounted", exclusive=True)

    async def _count(self, ids: list[int]) -> None:
        for number in ids:
            row = self.shelf.row(number)
            if row is None or not await self._figure_row(row):
                self._uncountable.add(number)
        self.reload_list()

    async def _figure(self, rows: list[Row]) -> None:
        for row in rows:
            now = self.list.row_of(row.id)
            if now is None or now.words_shown is not None or row.key in self._figured:
                continue
            await self._figure_row(row)
        if self.list.uncounted:
            self.reload_list()

    async def _figure_row(self, row: Row) -> bool:
        """Make the figures of a row; return whether they could be made."""
        from reader.digesting import DigestError

        self._figured.add(row.key)
        if row.key in self.digests.failed:
            return False
        try:
            figures = await self.digests.figure(row.id)
        except DigestError:
            return False  # told when the article is opened
        self.list.change(row.id, words_shown=figures.words_shown)
        return True
