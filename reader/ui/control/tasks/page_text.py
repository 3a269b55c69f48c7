"""Fetches the page of the article in view: of a link without text, or of a teaser."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.ingest import fetch_text
from reader.library.undo.undo_log import make_excerpt

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ingest.item_pages import PageOutcome
    from reader.library import Row
    from reader.ui.control.notices import Notices
    from reader.ui.control.tasks.task import Cancel, Task
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar


class PageText:
    """Gives an article the text of its page, while its reader goes on with what he does."""

    def __init__(
        self,
        services: Services,
        task: Task,
        open_article: OpenArticle,
        notices: Notices,
        footer: FooterBar,
        need_row: Callable[[], Row | None],
        reload_list: Callable[[], None],
        show_new_text: Callable[[str], None],
    ) -> None:
        self._services = services
        self._task = task
        self._open_article = open_article
        self._notices = notices
        self._footer = footer
        self._need_row = need_row
        self._reload_list = reload_list
        self._show_new_text = show_new_text

    def fetch(self) -> None:
        """Fetch the page of the open article, or of the one under the list's cursor."""
        if (row := self._need_row()) is not None:
            self._task.start(partial(self._fetch, row))

    async def _fetch(self, row: Row, cancel: Cancel) -> None:
        settings = self._services.settings
        self._task.show_status(f"Fetching the page from {row.source}" if row.source else "Fetching")
        outcome = await asyncio.to_thread(
            fetch_text,
            self._services.library,
            row.id,
            bounds=settings.bounds(),
            limits=settings.limits(),
            cancelled=cancel,
        )
        self._reload_list()
        self._services.warn_not_saved()
        note = describe_outcome(outcome, row.title)
        # Who writes a note at this moment gets the new text by Ctrl+L.
        if outcome == "fetched" and self._open_article.is_open(row.id) and self._notices.is_free():
            self._show_new_text(note)
        else:
            self._footer.show_note(note)


def describe_outcome(outcome: PageOutcome, title: str) -> str:
    """Return what came of a page, in one sentence."""
    match outcome:
        case "fetched":
            return f"“{make_excerpt(title)}” has the text of its page now."
        case "no more":
            return "The page has no more text than the article, which stays as it is."
        case "elsewhere":
            return "The text of this page is in the library already, as another article."
