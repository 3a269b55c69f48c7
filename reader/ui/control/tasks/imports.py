"""Imports of files and folders, in a child process, so that reading goes on meanwhile."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.errors import ReaderError
from reader.ui.control.tasks.task import PROGRESS_SECONDS

if TYPE_CHECKING:
    from reader.library import ImportReport
    from reader.limits import Limits
    from reader.ui.control.article.article_opener import ArticleOpener
    from reader.ui.control.navigation import Navigation
    from reader.ui.control.tasks.import_errors import ImportErrors
    from reader.ui.control.tasks.task import Cancel, Task
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar

_BAR_CELLS = 10


class ImportWork(Protocol):
    """An import or a rescan of the library."""

    def __call__(
        self,
        *,
        limits: Limits | None,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> ImportReport:
        """Do it, and return what it came to."""
        ...


class Imports:
    """Imports what the user names, and looks again at what was imported."""

    def __init__(
        self,
        services: Services,
        task: Task,
        rows: ListModel,
        errors: ImportErrors,
        opener: ArticleOpener,
        navigation: Navigation,
        footer: FooterBar,
        reload_list: Callable[[], None],
    ) -> None:
        self._services = services
        self._task = task
        self._rows = rows
        self._errors = errors
        self._opener = opener
        self._navigation = navigation
        self._footer = footer
        self._reload_list = reload_list

    def import_paths(self, paths: Sequence[str]) -> None:
        """Import files and folders that the user names on the screen."""
        self._start(
            f"Importing {_describe_paths(paths)}", self._make_work(paths), self._errors.list_all
        )

    def import_start_paths(self, paths: Sequence[str]) -> None:
        """Import what reader was started with; a single file is opened.

        What cannot be read is said beside the list, which has the keys at once; of a folder it is
        said at the first start alone, for many are started with the same folder every day.
        """
        are_folders = all(Path(path).is_dir() for path in paths)
        self._start(
            f"Importing {_describe_paths(paths)}",
            self._make_work(paths),
            self._errors.say_new if are_folders else self._errors.say,
            open_first=len(paths) == 1 and Path(paths[0]).is_file(),
        )

    def _make_work(self, paths: Sequence[str]) -> ImportWork:
        return partial(self._services.get_importer().import_paths, list(paths))

    def rescan(self) -> None:
        """Look for new and changed files where articles came from."""
        rescan = self._services.get_importer().rescan
        self._start("Checking imported folders", rescan, self._errors.list_all, is_rescan=True)

    def _start(
        self,
        name: str,
        work: ImportWork,
        tell_errors: Callable[[Sequence[str]], None],
        *,
        open_first: bool = False,
        is_rescan: bool = False,
    ) -> None:
        self._task.start(partial(self._import, name, work, tell_errors, open_first, is_rescan))

    async def _import(
        self,
        name: str,
        work: ImportWork,
        tell_errors: Callable[[Sequence[str]], None],
        open_first: bool,
        is_rescan: bool,
        cancel: Cancel,
    ) -> None:
        self._task.show_status(name)

        shown_at = time.monotonic()

        def progress(done: int, found: int) -> None:
            nonlocal shown_at
            if time.monotonic() - shown_at >= PROGRESS_SECONDS:  # it is called for every file
                shown_at = time.monotonic()
                self._task.show_progress(
                    f"{name}: {_progress_bar(done, found)} {done:,} of {found:,} files"
                )

        limits = self._services.settings.limits()
        report = await asyncio.to_thread(work, limits=limits, progress=progress, cancelled=cancel)
        self._reload_list()
        updated = self._rows.count_updated() if is_rescan else 0
        self._services.warn_not_saved()
        self._footer.show_note(describe_import(report, updated))
        tell_errors(report.errors)
        if open_first and report.ids:
            self._show_in_list(report.ids[0])
            self._opener.open_by_id(report.ids[0])
            self._navigation.go_to("article")

    def _show_in_list(self, article_id: int) -> None:
        """End the search and the filter of the last session where they hide an article."""
        if self._rows.is_narrowed and self._rows.find(article_id) is None:
            self._rows.view = self._rows.view_with_query("", is_typed=False).replace(filter="all")
            self._reload_list()
            self._footer.show_note(
                "What was searched or filtered last is ended: it would hide this article."
            )

    # From a pipe

    def import_piped(self, data: bytes) -> None:
        """Import and open an article that came through a pipe."""
        self._services.run(partial(self._import_piped, data), group="pipe")

    async def _import_piped(self, data: bytes) -> None:
        try:
            ids = await self._services.lasting.run(self._add_piped, data)
        except ReaderError as error:
            self._services.notify(str(error), severity="error")
            return
        self._reload_list()
        self._show_in_list(ids[0])
        self._opener.open_by_id(ids[0])
        self._navigation.go_to("article")

    def _add_piped(self, data: bytes) -> list[int]:
        from reader.formats import read_articles

        articles = read_articles(data, "-")
        return [self._services.library.add(article) for article in articles]


def describe_import(report: ImportReport, updated: int) -> str:
    """Return the result of an import in a sentence.

    ``updated`` is the number of articles in the library whose new text was not opened yet. Those
    that an earlier import found are counted in the sentence, too.
    """
    if report.cancelled or updated <= report.updated:
        return str(report)
    which = "1 updated article is" if updated == 1 else f"{updated:,} updated articles are"
    return f"{str(report).removesuffix('.')}; {which} not opened yet."


def _progress_bar(done: int, found: int) -> str:
    """Return how far an import has come as ten cells of a bar."""
    full = done * _BAR_CELLS // max(found, done, 1)
    return "━" * full + "─" * (_BAR_CELLS - full)


def _describe_paths(paths: Sequence[str]) -> str:
    """Return what is imported, briefly and fit to be shown."""
    from reader.formats import show_path

    first = show_path(Path(paths[0]).name or paths[0])
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1:,} more"
