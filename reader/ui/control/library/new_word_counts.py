"""How many words are new of the articles on screen: counted while the reader rests."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import Row
    from reader.ui.control.navigation import Navigation
    from reader.ui.model.digests import Digests
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.list_pane import ListPane

_MAX_PENDING = 16  # read texts without an index; with more, all that is counted soon changes


class NewWordCounts:
    """Has the new words counted of articles that the list shows or asks for."""

    def __init__(
        self,
        services: Services,
        digests: Digests,
        rows: ListModel,
        list_pane: ListPane,
        navigation: Navigation,
        reload_list: Callable[[], None],
    ) -> None:
        self._services = services
        self._digests = digests
        self._rows = rows
        self._list_pane = list_pane
        self._navigation = navigation
        self._reload_list = reload_list
        self._lock = asyncio.Lock()
        self._failed: set[int] = set()  # ids of articles that could not be compared

    def start(self) -> None:
        """Have numbers that other settings were used for count as unknown, and show the others."""
        settings = self._services.settings
        if not settings.known_sentences or self._rows.shows_new:
            return
        done = self._services.writer.write(
            self._services.library.new_words.check_rules,
            settings.language,
            settings.fold_reworded,
            settings.known_since,
        )
        done.add_done_callback(lambda _: self._services.call_later(self._show))

    def _show(self) -> None:
        self._rows.shows_new = True
        self._list_pane.refresh()
        self.refresh_rows()

    def refresh_rows(self) -> None:
        """Show what is known now of the rows on screen, and count what is not."""
        if not self._rows.shows_new or self._services.library.file is None:
            return
        rows = [row for row in self._list_pane.on_screen if not row.is_read_whole]
        outdated = self._find_outdated(rows)
        self._show_uncompared(set(outdated))
        if outdated:
            self._services.run(partial(self._count_rows, outdated), group="new words")

    def _find_outdated(self, rows: Sequence[Row]) -> list[int]:
        """Return the articles whose numbers are to be counted; the rows get those that there are.

        Not while a reader scrolls through an article that was left half-way: each step changes
        what counts as read a little.
        """
        counts = self._rows.load_new_words([row.id for row in rows])
        outdated = []
        is_reading = self._navigation.pane == "article"
        for row in rows:
            if (count := counts.get(row.id)) is None:  # all is new, since nothing was read
                self._rows.patch(row.id, words_new=None)
                continue
            self._rows.patch(row.id, words_new=count.words)
            waits = count.is_moved and is_reading
            if not (count.is_counted or waits or row.id in self._failed):
                outdated.append(row.id)
        return outdated

    def _show_uncompared(self, ids: set[int]) -> None:
        changed, self._rows.uncompared = ids ^ self._rows.uncompared, ids
        for article_id in changed:
            self._list_pane.refresh_article(article_id)

    async def _count_rows(self, ids: Sequence[int]) -> None:
        from reader.digesting import DigestError

        pending = self._rows.count_unindexed_texts()
        if pending > _MAX_PENDING:
            return
        if pending:
            try:
                await self._digests.index_read_texts(pending)
            except DigestError:
                return  # in the log
        changed = False
        for article_id in ids:
            row = self._rows.row_of(article_id)
            if row is not None and row in self._list_pane.on_screen:
                await self.count(article_id)
                changed |= self._rows.row_of(article_id) != row
        if changed and self._rows.counts_new_words:
            self._reload_list()

    async def count(self, article_id: int) -> bool:
        """Have the new words of an article counted; return whether that could be done."""
        from reader.digesting import DigestError

        async with self._lock:  # the rows on screen and a query may ask for the same article
            row = self._rows.load_row(article_id)
            if row is None or row.key in self._digests.failed:
                return False
            count = self._rows.load_new_words([article_id]).get(article_id)
            if count is not None and count.is_counted:
                return True
            try:
                counts = await self._digests.count_new_words(article_id)
            except DigestError:
                self._failed.add(article_id)
                self._show_uncompared(self._rows.uncompared - {article_id})
                return False  # in the log
        # The library has no number where something was taken back meanwhile.
        count = self._rows.load_new_words([article_id]).get(article_id)
        self._show_uncompared(self._rows.uncompared - {article_id})
        words_new = None if count is None else count.words
        self._rows.patch(article_id, words_shown=counts.words_shown, words_new=words_new)
        return True
