"""Errands of the room that need the network: a page that is asked for, and what is new in feeds."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import Cancelled, ReaderError
from reader.ui.feeds import told_of_page, told_of_refresh
from reader.ui.importing import Cancel
from reader.ui.opening import is_page
from reader.ui.screens.errands import Errands

if TYPE_CHECKING:
    from reader.library import FetchReport

_LIST_SECONDS = 0.25  # between two looks at what has come


class FeedErrands(Errands):
    """What the room fetches, one thing at a time, in a worker: reading goes on meanwhile."""

    _leave_refresh: Cancel | None = None
    _listed_at = 0.0

    def leave_errand(self) -> bool:
        """Leave what is being fetched, or another errand; False where there is none."""
        if self._leave_refresh is not None:
            self._leave_refresh.ask()
            return True
        return super().leave_errand()

    def action_refresh(self) -> None:
        """Ask every feed for what is new."""
        if (leave := self._begin()) is not None:
            self.start_worker(partial(self._refresh, leave), group="refresh")

    def add_wanted(self, wanted: str) -> None:
        """Fetch a page, or import a path."""
        if not is_page(wanted):
            super().add_wanted(wanted)
        elif (leave := self._begin()) is not None:
            self.start_worker(partial(self._fetch, wanted, leave), group="refresh")

    def _begin(self) -> Cancel | None:
        """Return the wish to leave of an errand that may begin, None while another goes on."""
        if self._leave_refresh is not None:
            self.keys.show_note("Something is being fetched; Esc leaves it.")
            return None
        self._leave_refresh = Cancel()
        return self._leave_refresh

    async def _fetch(self, url: str, leave: Cancel) -> None:
        """Fetch a page on a thread, and open its article; the screen stays usable."""
        from reader.article import source_of

        settings = self.reader.settings
        self.keys.show_status(f"fetching {source_of(url)} · Esc leaves")

        def fetch() -> FetchReport:
            return self.reader.library.fetch_article(
                url, bounds=settings.bounds(), limits=settings.limits(), cancelled=leave
            )

        try:
            report = await asyncio.to_thread(fetch)
        except Cancelled:
            self.keys.show_note("Left before it was fetched.")
            return
        except ReaderError as error:
            self.reader.tell(str(error), severity="error")
            return
        finally:
            leave.ask()  # a worker that is cancelled leaves its thread behind
            self._leave_refresh = None
            self.keys.show_status("")
        self.reload_list()
        self.keys.show_note(told_of_page(report))
        if len(report.ids) == 1:
            self.open_by_id(report.ids[0])
            self.go_to_place("article")

    async def _refresh(self, leave: Cancel) -> None:
        """Refresh on a thread; the screen stays usable."""
        settings = self.reader.settings
        self.keys.show_status("refreshing feeds · Esc leaves")

        def progress(done: int, found: int) -> None:
            told = f"refreshing feeds: {done:,} of {found:,} · Esc leaves"
            self.app.call_later(self._show_refresh, told)

        def refresh() -> FetchReport:
            return self.reader.library.refresh_feeds(
                bounds=settings.bounds(),
                limits=settings.limits(),
                progress=progress,
                cancelled=leave,
            )

        try:
            report = await asyncio.to_thread(refresh)
        except ReaderError as error:
            self.reader.tell(str(error), severity="error")
            return
        finally:
            leave.ask()  # a worker that is cancelled leaves its thread behind
            self._leave_refresh = None
            self.keys.show_status("")
        self.reload_list()
        self.keys.show_note(told_of_refresh(report))
        if report.errors:
            self.show_list("Feeds that could not be had", report.errors)

    def _show_refresh(self, told: str) -> None:
        if self._leave_refresh is not None:
            self.keys.show_status(told)
            if time.monotonic() - self._listed_at >= _LIST_SECONDS:
                self._listed_at = time.monotonic()
                self.reload_list()
