"""What changed in the open article: said below its headline, and shown sentence by sentence."""

from __future__ import annotations

import asyncio
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.log import log_warning

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.changes import ArticleChanges
    from reader.library import Row, Version
    from reader.ui.model.digests import Digests
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.sheets.changes_sheet import ChangesSheet
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar


class Changes:
    """Compares the present text of an article with an earlier one, in the child process."""

    def __init__(
        self,
        services: Services,
        digests: Digests,
        open_article: OpenArticle,
        article_pane: ArticlePane,
        footer: FooterBar,
    ) -> None:
        self._services = services
        self._digests = digests
        self._open_article = open_article
        self._article_pane = article_pane
        self._footer = footer

    def load(self, row: Row) -> None:
        """Say when the text of an article that was opened came, and what changed in it."""
        self._services.run(partial(self._describe, row), group="changes")

    async def _describe(self, row: Row) -> None:
        from reader.digesting import DigestError
        from reader.export.changes_text import describe_update
        from reader.library.articles.versions import find_last_read

        def is_open() -> bool:
            return self._open_article.is_open(row.id) and self._open_article.key == row.key

        changes = None
        try:
            versions = await asyncio.to_thread(self._services.library.versions_of, row.id)
            earlier = find_last_read(versions)
            if earlier is None or not is_open():
                return
            changes = await self._compare(row.id, earlier, is_open)
        except LibraryError as error:
            self._services.report_error(error)
            return
        except DigestError as error:  # the time is said all the same
            log_warning(f"{row.path} is not compared: {error}")
        if is_open():
            today = datetime.now().astimezone().date()
            line = describe_update(versions[0].replaced_at, changes, today)
            self._article_pane.show_remarks("changes", (line,))

    async def _compare(
        self, article_id: int, earlier: Version, is_wanted: Callable[[], bool]
    ) -> ArticleChanges | None:
        """Return what the present text says otherwise than an earlier one."""
        library = self._services.library
        old = await asyncio.to_thread(library.article, article_id, earlier.key)
        new = await asyncio.to_thread(library.article, article_id)
        return await self._digests.find_changes(old, new, is_wanted)

    def open(self) -> None:
        """Show what changed in the open article since its reader read it."""
        if self._open_article.id is not None:
            self._footer.show_note("Comparing …")
            self._services.run(partial(self._open, self._open_article.id), group="changes")

    async def _open(self, article_id: int) -> None:
        from reader.library.articles.versions import find_last_read
        from reader.ui.sheets.changes_sheet import ChangesSheet

        try:
            versions = await asyncio.to_thread(self._services.library.versions_of, article_id)
        except LibraryError as error:
            self._services.report_error(error)
            return
        earlier = find_last_read(versions)
        if earlier is None:
            self._footer.show_note("This article has no earlier text: it came once.")
            return
        choose = partial(self._choose, article_id, versions)
        sheet = ChangesSheet(
            measure=self._services.settings.measure,
            choose=(lambda: choose(sheet)) if len(versions) > 1 else None,
        )
        if await self._fill(sheet, article_id, earlier) and self._open_article.is_open(article_id):
            self._footer.show_note("")
            self._services.ask(sheet)

    async def _fill(self, sheet: ChangesSheet, article_id: int, earlier: Version) -> bool:
        """Have a sheet show what changed since an earlier text; False where that failed."""
        from reader.digesting import DigestError
        from reader.ui.sheets.changes_sheet import make_sheet_blocks

        def is_wanted() -> bool:
            return self._open_article.is_open(article_id)

        try:
            row = await asyncio.to_thread(self._services.library.row, article_id)
            changes = await self._compare(article_id, earlier, is_wanted)
        except (DigestError, LibraryError) as error:
            self._footer.show_note("")
            self._services.notify(str(error), severity="error")
            return False
        if row is None or changes is None:
            return False
        compared = describe_version(earlier)
        sheet.show(await asyncio.to_thread(make_sheet_blocks, row.title, changes, compared))
        return True

    def _choose(self, article_id: int, versions: tuple[Version, ...], sheet: ChangesSheet) -> None:
        """Let the reader choose with which earlier text a sheet compares the present one."""
        from reader.ui.sheets.prompts import Choice

        options = [
            (f"{number}", f"{describe_version(version)} · {version.title}")
            for number, version in enumerate(versions, start=1)
        ]

        def chosen(name: str | None) -> None:
            if name is not None:
                work = partial(self._fill, sheet, article_id, versions[int(name) - 1])
                self._services.run(work, group="changes")

        self._services.ask(Choice("Compare with", options, shows_names=False), chosen)


def describe_version(version: Version) -> str:
    """Return which earlier text a version is, by when it was opened or replaced."""
    from reader.export.changes_text import format_date_and_time

    if version.opened_at is not None:
        return f"the text that you opened {format_date_and_time(version.opened_at)}"
    return f"the text until {format_date_and_time(version.replaced_at)}"
