"""Groups the articles that no import has grouped, once the list of stories is asked for."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.control.library.list_reading import ListReading
    from reader.ui.control.tasks.task import Cancel, Task
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar


class StoryGrouping:
    """Has articles grouped that came from feeds, through a pipe or from an older library.

    Where the list has no story of several articles, it says why, and what to do.
    """

    def __init__(
        self,
        services: Services,
        task: Task,
        rows: ListModel,
        footer: FooterBar,
        reading: ListReading,
        reload_list: Callable[[], None],
    ) -> None:
        self._services = services
        self._task = task
        self._rows = rows
        self._footer = footer
        self._reading = reading
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
        else:
            self._explain_if_none(is_waiting=self._task.is_running)

    async def _group(self, pending: int, cancel: Cancel) -> None:
        articles = "1 article" if pending == 1 else f"{pending:,} articles"
        self._task.show_status(f"Grouping {articles} by event")
        importer = self._services.get_importer()  # it groups what waits after every import
        await asyncio.to_thread(importer.import_paths, [], cancelled=cancel)
        self._reload_list()
        self._reading.call_when_read(partial(self._explain_if_none, is_waiting=False))

    def _explain_if_none(self, *, is_waiting: bool) -> None:
        rows, key = self._rows, self._services.get_key_label
        if not rows.view.by_story or rows.is_beginning or rows.story_ids:
            return  # of many stories the list shows the first, and reads the others on a thread
        if is_waiting:
            note = "Stories come once all articles are read and grouped by event."
        elif rows.view.query and not rows.hidden.by_filter:
            note = f"No two of these articles tell one event; {key('app.cancel')} ends the search."
        elif rows.is_narrowed:
            note = f"No two of these articles tell one event; {key('list.filter')} shows others."
        elif not rows.count:
            note = f"The library has no articles yet; {key('app.add')} adds some."
        else:
            note = (
                f"No two articles tell one event yet; {key('app.add')} or {key('app.refresh')}"
                f" adds more, {key('app.move_to_story')} joins two."
            )
        self._footer.show_note(note)
