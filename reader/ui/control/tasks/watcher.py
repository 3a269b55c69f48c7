"""Watches imported folders: new files appear on their own, and the list counts what is new."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ingest import make_watch
from reader.ui.control.tasks.task import Cancel
from reader.ui.control.tasks.unreadable_sources import UnreadableSources

if TYPE_CHECKING:
    from reader.ingest.folder_watch import FolderWatch
    from reader.library import ImportReport
    from reader.ui.control.notices import Notices
    from reader.ui.control.tasks.task import Task
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.session import Session
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar

_PAUSE_SECONDS = 0.05  # between two steps of work in the background, so that keys go first
_TOLD_ARTICLES = 2_000  # indexed from one note on the search index to the next
_START_SECONDS = 1.0  # before the first rescan, so that the first keys are not slowed


class Watcher:
    """Looks for changes below imported folders while reading goes on."""

    def __init__(
        self,
        services: Services,
        imports: Task,
        rows: ListModel,
        session: Session,
        footer: FooterBar,
        notices: Notices,
        reload_list: Callable[[], None],
    ) -> None:
        self._services = services
        self._imports = imports
        self._rows = rows
        self._session = session
        self._footer = footer
        self._reload_list = reload_list
        self._unreadable_sources = UnreadableSources(session, notices)
        self._watch: FolderWatch | None = None
        self._rescan: Cancel | None = None
        self._languages: Cancel | None = None
        # Paths that changed during another rescan.
        self._waiting_paths: frozenset[str] = frozenset()

    def start(self) -> None:
        """Look at what changed while reader was not running, and from now on."""
        self._services.set_timer(_START_SECONDS, self._watch_roots)

    def restart(self) -> None:
        """Watch what was imported now, too."""
        self._waiting_paths = frozenset()  # a new watch begins with a rescan of all
        self._count_new()
        self._watch_roots()

    def _watch_roots(self) -> None:
        self._services.run(self._scan_and_watch, group="watch", exclusive=True)

    async def _scan_and_watch(self) -> None:
        await self.stop()
        watch = make_watch(self._services.library, self._paths_changed)
        self._watch = watch
        watch.start()
        await asyncio.to_thread(watch.ready.wait)
        await self._rescan_paths(None)
        await self._index_older()
        await self._find_languages()

    async def _index_older(self) -> None:
        """Add to the search index what an older reader imported, some articles at a time."""
        library = self._services.library
        with contextlib.suppress(LibraryError):  # the next start goes on
            told = await asyncio.to_thread(library.count_unindexed)
            while left := await asyncio.to_thread(library.index_more):
                if told - left >= _TOLD_ARTICLES:
                    told = left
                    self._footer.show_note(
                        f"The search index is made anew, once: {left:,} articles to go."
                    )
                await asyncio.sleep(_PAUSE_SECONDS)

    async def _find_languages(self) -> None:
        """Find the languages of new articles in another process, before a search asks for them."""
        library = self._services.library
        with contextlib.suppress(LibraryError):  # a search finds what is left
            if self._languages or not await asyncio.to_thread(library.count_without, "language"):
                return
            cancel = self._languages = Cancel()
            find = partial(self._services.get_importer().find_languages, cancelled=cancel)
            try:
                await asyncio.to_thread(find)
            finally:
                cancel.request()  # the thread outlives this worker
                self._languages = None

    def _paths_changed(self, changed: list[str]) -> None:
        self._services.call_later(self._start_rescan, changed)  # this is the watch's thread

    def _start_rescan(self, changed: list[str]) -> None:
        self._services.run(partial(self._rescan_paths, changed), group="rescan")

    async def _rescan_paths(self, changed: list[str] | None) -> None:
        """Import what changed, and say once which files cannot be read any more.

        Files that never could be read are only said when the user asks for a rescan.
        """
        if self._imports.is_running or self._rescan is not None:
            self._waiting_paths |= frozenset(changed or self._services.library.roots())
            return
        self._rescan = Cancel()
        rescan = partial(self._services.get_importer().rescan, changed, cancelled=self._rescan)
        try:
            report = await asyncio.to_thread(rescan, limits=self._services.settings.limits())
        except LibraryError as error:
            self._services.report_error(error)
            return
        finally:
            self._rescan = None
        self._rescan_waiting()
        if report.changes_list:
            self._reload_list()
        if sentence := describe_background_rescan(report):
            self._footer.show_note(sentence)
        self._unreadable_sources.update(report, changed)
        self._count_new()

    def _rescan_waiting(self) -> None:
        if self._waiting_paths:
            waiting_paths, self._waiting_paths = sorted(self._waiting_paths), frozenset()
            self._start_rescan(waiting_paths)

    def _count_new(self) -> None:
        """Count for the list how many articles came since the last session."""
        try:
            new = self._services.library.new_since({"newest": self._session.newest})
        except LibraryError as error:
            self._services.report_error(error)
            return
        if new != self._rows.new_articles:
            self._rows.new_articles = new
            self._reload_list()  # another program may have stored what is counted

    async def stop(self) -> None:
        """Stop watching, and a rescan that runs."""
        self.leave()
        if self._watch is not None:
            await asyncio.to_thread(self._watch.stop)
            self._watch = None

    def leave(self) -> None:
        """Ask what is under way to end, without waiting for it."""
        for cancel in (self._rescan, self._languages):
            if cancel is not None:
                cancel.request()
        if self._watch is not None:
            self._watch.leave()


def describe_background_rescan(report: ImportReport) -> str:
    """Return the result of a background rescan in a sentence, "" if nothing changed."""
    parts = []
    if report.added:
        parts.append(
            "1 new article came" if report.added == 1 else f"{report.added:,} new articles came"
        )
    if report.updated:
        parts.append(
            "1 article was updated"
            if report.updated == 1
            else f"{report.updated:,} articles were updated"
        )
    if report.orphaned:
        parts.append(
            "the file of 1 article was removed; the library keeps its text"
            if report.orphaned == 1
            else (
                f"the files of {report.orphaned:,} articles were removed; the library keeps"
                " their text"
            )
        )
    return f"{'; '.join(parts)}." if parts else ""
