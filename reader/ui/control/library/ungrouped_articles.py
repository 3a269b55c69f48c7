"""Groups the articles that no import has grouped, once the list of stories is asked for."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.control.tasks.task import Cancel, Task
    from reader.ui.services import Services


class StoryGrouping:
    """Has articles grouped that came from feeds, through a pipe or from an older library."""

    def __init__(self, services: Services, task: Task, reload_list: Callable[[], None]) -> None:
        self._services = services
        self._task = task
        self._reload_list = reload_list

    def start(self) -> None:
        """Group what waits, unless an import runs, which does that at its end."""
        try:
            pending = self._services.library.stories.count_pending()
        except LibraryError as error:
            self._services.report_error(error)
            return
        if pending and not self._task.is_running:
            self._task.start(partial(self._group, pending))

    async def _group(self, pending: int, cancel: Cancel) -> None:
        articles = "1 article" if pending == 1 else f"{pending:,} articles"
        self._task.show_status(f"Grouping {articles} by event")
        await asyncio.to_thread(self._run, cancel)
        self._reload_list()

    def _run(self, cancel: Cancel) -> None:
        """Group in the child that imports; a library in memory is seen by this process alone."""
        library = self._services.library
        if library.file is None:
            from reader.ingest import group_stories

            group_stories(library, cancelled=cancel)
        else:
            self._services.get_importer().import_paths([], cancelled=cancel)
