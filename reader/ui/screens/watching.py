"""New files in imported folders appear on their own, and what is new since last time is said."""

from __future__ import annotations

import asyncio
import contextlib
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.importing import Cancel, describe_quiet_look
from reader.ui.screens.feeds import FeedErrands

if TYPE_CHECKING:
    from reader.library.watching import Watch

_BETWEEN = 0.05  # seconds of rest, so that keys go before
_AFTER = 1.0  # seconds until folders are looked at: the reader's first keys go before


class Watching(FeedErrands):
    """Looks for changes below imported folders while reading goes on."""

    _watch: Watch | None = None
    _quiet: Cancel | None = None
    _waiting: frozenset[str] = frozenset()  # what changed while something else was looked at

    def begin_watching(self) -> None:
        """Look at what changed while reader was away, and from now on."""
        self.set_timer(_AFTER, self._watch_anew)

    def _watch_anew(self) -> None:
        self.start_worker(self._look_and_watch, group="watch", exclusive=True)

    async def _look_and_watch(self) -> None:
        await self.end_watching()
        library = self.reader.library
        watch = library.watch(self._tell_changed)
        self._watch = watch
        watch.start()
        await asyncio.to_thread(watch.ready.wait)
        await self._rescan_quietly(None)
        await self._index_older()

    async def _index_older(self) -> None:
        """Let a search find what an older reader imported, some articles at a time."""
        with contextlib.suppress(LibraryError):  # the next start goes on
            while await asyncio.to_thread(self.reader.library.index_more):
                await asyncio.sleep(_BETWEEN)

    def _tell_changed(self, changed: list[str]) -> None:
        self.app.call_later(self._look_again, changed)  # from the watch's thread

    def _look_again(self, changed: list[str]) -> None:
        self.start_worker(partial(self._rescan_quietly, changed), group="look")

    async def _rescan_quietly(self, changed: list[str] | None) -> None:
        """Take in what changed; what cannot be read is told when it is asked for, by a rescan."""
        if self.is_importing or self._quiet is not None:
            self._waiting |= frozenset(changed or self.reader.library.roots())
            return
        self._quiet = Cancel()
        rescan = partial(self.reader.importer.rescan, changed, cancelled=self._quiet)
        try:
            report = await asyncio.to_thread(rescan, limits=self.reader.settings.limits())
        except LibraryError as error:
            self.reader.report(error)
            return
        finally:
            self._quiet = None
        self._look_at_waiting()
        if report.is_news:
            self.reload_list()
        if told := describe_quiet_look(report):
            self.keys.show_note(told)
        self._tell_new()

    def _look_at_waiting(self) -> None:
        if self._waiting:
            waiting, self._waiting = sorted(self._waiting), frozenset()
            self._look_again(waiting)

    def _tell_new(self) -> None:
        """Say in the list how many articles came since last time."""
        try:
            self.list.news = self.reader.library.new_since(self.session)
        except LibraryError as error:
            self.reader.report(error)
        self.list.refresh()

    def imported(self) -> None:
        """Watch what has come to be imported, too."""
        self._waiting = frozenset()  # a new watch begins with a look at all
        self._tell_new()
        self._watch_anew()

    async def end_watching(self) -> None:
        """Leave what is looked at."""
        if self._quiet is not None:
            self._quiet.ask()
        if self._watch is not None:
            await asyncio.to_thread(self._watch.stop)
            self._watch = None
