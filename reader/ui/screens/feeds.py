"""The errand of the room that needs the network: asking feeds for what is new."""

from __future__ import annotations

import asyncio
import time

from reader.errors import ReaderError
from reader.library import FetchReport
from reader.ui.feeds import told_of_refresh
from reader.ui.importing import Cancel
from reader.ui.screens.errands import Errands

_LIST_SECONDS = 0.25  # between two looks at what has come


class FeedErrands(Errands):
    """What the room does with feeds, in a worker, so that reading goes on meanwhile."""

    _leave_refresh: Cancel | None = None
    _listed_at = 0.0

    def leave_errand(self) -> bool:
        """Leave a refresh that is under way, or another errand; False where there is none."""
        if self._leave_refresh is not None:
            self._leave_refresh.ask()
            return True
        return super().leave_errand()

    def action_refresh(self) -> None:
        """Ask every feed for what is new."""
        if self._leave_refresh is not None:
            self.keys.show_note("A refresh is under way; Esc leaves it.")
            return
        self._leave_refresh = Cancel()
        self.run_worker(self._refresh(self._leave_refresh), group="refresh")

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
