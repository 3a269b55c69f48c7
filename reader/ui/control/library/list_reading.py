"""Reads the list: articles at once, stories on a thread but for the first look at them."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import View
    from reader.ui.model.contents import Contents
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.list_pane import ListPane


class ListReading:
    """Reads what the list shows, and shows it with the cursor where it was.

    The list of articles is read at once. When stories are shown anew, the first of them are read at
    once, and the others of a large library follow from a thread; where that has to find the first
    ones too, keys that come meanwhile wait for the list that they are meant for. After a change
    all that stories need is read on a thread, so that no key waits for it.
    """

    def __init__(self, services: Services, rows: ListModel, list_pane: ListPane) -> None:
        self._services = services
        self._rows = rows
        self._list_pane = list_pane
        self._is_reloading = self._is_completing = False
        self._is_outdated = False  # whether the list is to be read once more
        self._awaited: set[str] = set()  # the reads that keys wait for
        self.awaited_ended: Event[None] = Event()
        self._follow_ups: list[Callable[[], None]] = []  # of the reload that goes on

    # What keys wait for

    @property
    def is_awaited(self) -> bool:
        """Whether keys wait for the list that they are meant for."""
        return bool(self._awaited)

    def await_view(self) -> None:
        """Have keys wait until the worker of the group "search" calls ``release_view``."""
        self._awaited.add("view")

    def release_view(self) -> None:
        """Have keys act again that waited for another view."""
        self._release("view")

    def _release(self, read: str) -> None:
        self._awaited.discard(read)
        if not self._awaited:
            self.awaited_ended.emit(None)

    # The same view again

    def reload(
        self, article: int | None, *, in_place: bool = False, is_awaited: bool = False
    ) -> None:
        """Read the present view again, with the cursor on an article as ``ListPane.reload`` does.

        Stories are read on a thread: the list stays as it is until then, and keys wait for it
        where it ``is_awaited``.
        """
        if not self._rows.view.by_story:
            self._list_pane.reload(selected_id=article, in_place=in_place)
            return
        self._is_outdated = True
        if is_awaited:
            self._awaited.add("list")
        if not self._is_reloading:
            self._is_reloading = True
            self._services.run(partial(self._reload, article, in_place), group="list")

    @property
    def is_reloading(self) -> bool:
        """Whether stories are being read again, of which the list shows what there was."""
        return self._is_reloading

    def call_when_read(self, follow_up: Callable[[], None]) -> None:
        """Call a function once the list shows what was last asked for."""
        if self._is_reloading:
            self._follow_ups.append(follow_up)
        else:
            follow_up()

    async def _reload(self, article: int | None, in_place: bool) -> None:
        """Read the list until nothing has asked for it meanwhile."""
        try:
            while self._is_outdated:
                self._is_outdated = False
                view, chosen = self._rows.view, self._list_pane.kept
                selected = chosen.id if chosen else article
                contents = await asyncio.to_thread(self._read_again, view, selected)
                if self._rows.view == view:
                    chosen = self._list_pane.kept or chosen  # it may have been moved meanwhile
                    selected = chosen.id if chosen else article
                    self._list_pane.show(contents, selected_id=selected, in_place=in_place)
                    self.complete()
                else:
                    self._is_outdated = True
        except (LibraryError, QueryError) as error:
            self._services.report_error(error)
        finally:
            self._is_reloading = False
            self._release("list")
            follow_ups, self._follow_ups = self._follow_ups, []
            for follow_up in follow_ups:
                follow_up()

    def _read_again(self, view: View, article: int | None) -> Contents:
        return self._rows.read_start(view, article) or self._rows.read(view)

    # The rest of what is shown at once

    def complete(self) -> None:
        """Read on a thread all stories of which the list shows the first."""
        if self._rows.is_beginning and not self._is_completing:
            self._is_completing = True
            self._services.run(self._complete, group="story order")

    async def _complete(self) -> None:
        try:
            while self._rows.is_beginning:
                view, beginning = self._rows.view, self._rows.story_order
                contents = await asyncio.to_thread(self._rows.read, view)
                if self._rows.view != view or self._rows.story_order is not beginning:
                    continue  # another list is shown by now
                if contents.order is not None and self._rows.try_complete(contents.order):
                    self._list_pane.refresh_title()
                else:
                    chosen = self._list_pane.kept
                    selected = chosen.id if chosen else None
                    self._list_pane.show(contents, selected_id=selected, in_place=True)
        except (LibraryError, QueryError) as error:
            self._services.report_error(error)
        finally:
            self._is_completing = False

    # Another view

    def show(
        self,
        views: Sequence[View],
        article: int | None,
        shown: Callable[[View], None],
        *,
        is_wanted: Callable[[Contents], bool] = lambda _: True,
        missed: Callable[[], None] = lambda: None,
    ) -> None:
        """Show the first of some views that ``is_wanted``, with the cursor on an article.

        Keys wait for it. ``shown`` is called with it once it is there, or ``missed`` where
        none is wanted.
        """
        try:
            for number, view in enumerate(views):
                start = self._rows.read_start(view, article)
                if start is None:
                    self.await_view()
                    work = partial(self._read, views[number:], article, shown, is_wanted, missed)
                    self._services.run(work, group="search", exclusive=True)
                    return
                if is_wanted(start):
                    return self._show(start, article, shown)
            missed()
        except (LibraryError, QueryError) as error:
            self._services.report_error(error)

    async def _read(
        self,
        views: Sequence[View],
        article: int | None,
        shown: Callable[[View], None],
        is_wanted: Callable[[Contents], bool],
        missed: Callable[[], None],
    ) -> None:
        try:
            for view in views:
                contents = await asyncio.to_thread(self._rows.read, view)
                if is_wanted(contents):
                    self._show(contents, article, shown)
                    break
            else:
                missed()
        except (LibraryError, QueryError) as error:
            self._services.report_error(error)
        self.release_view()

    def _show(self, contents: Contents, article: int | None, shown: Callable[[View], None]) -> None:
        self._list_pane.show(contents, selected_id=article)
        self.complete()
        shown(contents.view)
