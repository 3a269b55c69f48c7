"""Counts words, folds and new words of the articles on screen, while no key is pressed."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from reader.library import Row
    from reader.ui.control.library.new_word_counts import NewWordCounts
    from reader.ui.model.digests import Digests
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.list_pane import ListPane

_BATCH = 8  # articles whose digests are made before the list is read again
_IDLE_SECONDS = 0.15  # without a key, before digests are made for the rows on screen


class ArticleCounts:
    """Makes digests of articles whose counts the list shows or needs for a query or an order."""

    def __init__(
        self,
        services: Services,
        digests: Digests,
        rows: ListModel,
        list_pane: ListPane,
        new_words: NewWordCounts,
        reload_list: Callable[[], None],
    ) -> None:
        self._services = services
        self._digests = digests
        self._rows = rows
        self._list_pane = list_pane
        self._new_words = new_words
        self._reload_list = reload_list
        self._timer: Timer | None = None
        self._lock = asyncio.Lock()
        self._counting = False  # whether articles that a query asks for are being counted
        self._attempted: set[str] = set()  # content keys
        self._uncountable: set[int] = set()  # ids of which no digest could be made

    def rows_shown(self) -> None:
        """Count the rows on screen that have no counts yet, once no key is pressed."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._services.set_timer(_IDLE_SECONDS, self._count_rows_on_screen)

    def _count_rows_on_screen(self) -> None:
        rows = [row for row in self._list_pane.on_screen if row.words_shown is None]
        if rows:
            self._services.run(partial(self._count_rows, rows), group="stats")
        self._new_words.refresh_rows()

    async def _count_rows(self, rows: list[Row]) -> None:
        for row in rows:
            if row.key not in self._attempted:
                await self._count_article(row.id)
        if self._rows.uncounted:
            self._reload_list()

    def list_reloaded(self) -> None:
        """Count some of the articles whose counts a query or an order needs."""
        # Those that cannot be counted come first each time; more are read so that others follow.
        uncounted = self._rows.next_uncounted(_BATCH + len(self._uncountable))
        wanted = [article_id for article_id in uncounted if article_id not in self._uncountable]
        if wanted and not self._counting:  # else the list is read again after those it counts
            self._counting = True
            self._services.run(partial(self._count_for_query, wanted[:_BATCH]), group="uncounted")

    async def _count_for_query(self, ids: list[int]) -> None:
        is_new = self._rows.counts_new_words
        count = self._new_words.count if is_new else self._count_article
        try:
            for article_id in ids:
                if not await count(article_id):
                    self._uncountable.add(article_id)
        finally:
            self._counting = False
        self._reload_list()

    async def _count_article(self, article_id: int) -> bool:
        """Have a digest made of an article; return whether it has one now."""
        from reader.digesting import DigestError

        async with self._lock:  # the rows on screen and a query may ask for the same article
            row = self._rows.load_row(article_id)
            if row is None:
                return False
            if row.words_shown is not None:
                self._rows.replace(row)
                return True
            self._attempted.add(row.key)
            if row.key in self._digests.failed:
                return False
            try:
                stats = await self._digests.make_stats(row.id, row.key)
            except DigestError:
                return False  # the reason is shown when the article is opened
        self._rows.patch(row.id, words_shown=stats.words_shown)
        return True
