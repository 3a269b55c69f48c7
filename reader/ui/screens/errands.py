"""Errands of the room that take a while: imports and exports."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.worker import Worker

from reader.errors import ReaderError
from reader.ui.exporting import export_rows
from reader.ui.importing import Cancel, ImportWork, bar_of, describe_import, name_of
from reader.ui.screens.searching import Searching

if TYPE_CHECKING:
    from reader.library import Row

_PROGRESS_SECONDS = 0.25


class Errands(Searching):
    """What the room does with files, in workers, so that reading goes on meanwhile."""

    _cancel: Cancel | None = None
    _exporting: Worker[None] | None = None

    def leave_errand(self) -> bool:
        """Leave an import or an export that is under way; False where there is none."""
        if self._cancel is not None:
            self._cancel.ask()
            return True
        if self._exporting is not None and self._exporting.is_running:
            self._exporting.cancel()
            self.keys.show_status("")
            self.keys.show_note("Export left; the notes written so far stay.")
            return True
        return False

    # Imports

    @property
    def is_importing(self) -> bool:
        """Whether an import is under way."""
        return self._cancel is not None

    def imported(self) -> None:
        """Take note that an import has ended."""

    def welcome(self) -> None:
        """Offer what an empty library can begin with."""
        from reader.ui.screens.welcome import Welcome

        def answered(answer: str | None) -> None:
            if answer == "samples":
                from reader.samples import sample_files

                self.import_paths([str(path) for path in sample_files()])
            elif answer == "path":
                self.action_add()
            elif answer == "quit":
                self.app.exit(0)

        self.app.push_screen(Welcome(), answered)

    def action_add(self) -> None:
        """Ask for a folder or a file, and import it."""
        from reader.ui.screens.prompts import PathPrompt

        def answered(path: str | None) -> None:
            if path:
                self.add_wanted(path)
            elif not self.list.count:
                self.welcome()

        self.app.push_screen(PathPrompt(), answered)

    def add_wanted(self, wanted: str) -> None:
        """Add what was asked for."""
        self.import_paths([wanted])

    def import_wanted(self) -> None:
        """Import what the command line named, or what came through a pipe."""
        if self.reader.piped is not None:
            self.start_worker(partial(self._import_piped, self.reader.piped), group="import")
        if self.reader.wanted:
            self.import_paths(list(self.reader.wanted), open_single=True)

    async def _import_piped(self, data: bytes) -> None:
        try:
            ids = await asyncio.to_thread(self._add_piped, data)
        except ReaderError as error:
            self.reader.tell(str(error), severity="error")
            return
        self.reload_list()
        self.open_by_id(ids[0])
        self.go_to_place("article")

    def _add_piped(self, data: bytes) -> list[int]:
        from reader.formats import read_articles

        articles = read_articles(data, "-")
        return [self.reader.library.add(article) for article in articles]

    def action_rescan(self) -> None:
        """Look for new and changed files where articles came from."""
        self._start("the files known", self.reader.importer.rescan, again=True)

    def import_paths(self, paths: Sequence[str], *, open_single: bool = False) -> None:
        """Import files and folders; a single file is opened where that is asked."""
        importer = self.reader.importer
        single = open_single and len(paths) == 1 and Path(paths[0]).is_file()
        self._start(name_of(paths), partial(importer.import_paths, list(paths)), single)

    def _start(
        self, name: str, work: ImportWork, open_first: bool = False, *, again: bool = False
    ) -> None:
        if self._cancel is not None:
            self.keys.show_note("An import is under way; Esc leaves it.")
            return
        self._cancel = Cancel()
        self.start_worker(
            partial(self._import, name, work, self._cancel, open_first, again), group="import"
        )

    async def _import(
        self, name: str, work: ImportWork, cancel: Cancel, open_first: bool, again: bool
    ) -> None:
        """Import in a child process; the screen stays usable."""
        self.keys.show_status(f"importing {name} · Esc leaves")

        told_at = time.monotonic()

        def progress(done: int, found: int) -> None:
            nonlocal told_at
            if time.monotonic() - told_at >= _PROGRESS_SECONDS:
                told_at = time.monotonic()
                told = f"importing {name}: {bar_of(done, found)} {done:,} of {found:,} · Esc leaves"
                self.app.call_later(self._show_import, told)

        try:
            report = await asyncio.to_thread(
                work, limits=self.reader.settings.limits(), progress=progress, cancelled=cancel
            )
        except ReaderError as error:
            self.reader.tell(str(error), severity="error")
            return
        finally:
            cancel.ask()  # a worker that is cancelled leaves its thread behind
            self._cancel = None
            self.keys.show_status("")
        self.reload_list()
        self.imported()
        changed = self.shelf.count_changed() if again else 0
        self.keys.show_note(describe_import(report, changed))
        if report.errors:
            self.show_list("What could not be read", report.errors)
        if open_first and report.ids:
            self.open_by_id(report.ids[0])
            self.go_to_place("article")
        elif self.is_active and not (self.list.count or report.errors or self.shelf.is_narrowed):
            self.welcome()

    def _show_import(self, told: str) -> None:
        if self._cancel is not None:
            self.keys.show_status(told)
            self.reload_list()

    # Exports

    def action_export(self) -> None:
        """Write the note of the article in view, or of the one under the cursor."""
        row = self.list.chosen if self.place == "list" else self.open_row
        if row is None:
            self.say_none_open()
            return
        self._export([row])

    def action_export_all(self) -> None:
        """Write the notes of all articles shown."""
        rows = self.shelf.rows(0, self.list.count)
        if rows:
            self._export(list(rows))

    def _export(self, rows: list[Row]) -> None:
        if self._exporting is not None and self._exporting.is_running:
            self.keys.show_note("An export is under way; Esc leaves it.")
            return
        self._exporting = self.start_worker(partial(self._write_notes, rows), group="export")

    async def _write_notes(self, rows: list[Row]) -> None:
        settings = self.reader.settings
        folder = settings.export_folder or self.reader.paths.export
        written: list[Path] = []
        errors: list[str] = []
        async for result in export_rows(
            self.reader.library,
            self.digests,
            rows,
            folder,
            with_article=settings.export_article,
        ):
            if isinstance(result, ReaderError):
                errors.append(str(result))
            else:
                written.append(result)
            if len(rows) > 1:
                done = min(len(written) + len(errors), len(rows))  # a note may have both
                self.keys.show_status(f"exporting {done:,} of {len(rows):,} · Esc leaves")
        self.keys.show_status("")
        if len(written) == 1:
            self.reader.tell(f"Written: {written[0]}")
        elif written:
            self.reader.tell(f"{len(written):,} notes written to {folder}")
        if len(errors) == 1:
            self.reader.tell(errors[0], severity="error")
        elif errors:
            self.show_list("What could not be exported", errors)
