"""Reprints and other versions of the open article: named below its headline, and opened."""

from __future__ import annotations

import asyncio
from datetime import date as Date  # noqa: N812
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.labels import format_short_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import RelatedArticle, Row
    from reader.ui.layout.article_columns import ArticleLabel
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar

_MAX_NAMED = 3  # articles that are named; more are counted


class NearDuplicates:
    """Finds the near-duplicates of an article on a thread, once it is open."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        article_pane: ArticlePane,
        footer: FooterBar,
        open_by_id: Callable[[int], object],
    ) -> None:
        self._services = services
        self._rows = rows
        self._open_article = open_article
        self._article_pane = article_pane
        self._footer = footer
        self._open_by_id = open_by_id
        self._found: tuple[RelatedArticle, ...] = ()

    def load(self, row: Row) -> None:
        """Find the reprints and other versions of an article, and name them below its headline."""
        self._found = ()
        self._services.run(partial(self._find, row), group="near-duplicates", exclusive=True)

    async def _find(self, row: Row) -> None:
        try:
            found = await asyncio.to_thread(self._services.library.related_articles, row.id)
        except LibraryError as error:
            self._services.report_error(error)
            return
        if self._open_article.is_open(row.id):
            self._found = found
            self._article_pane.show_near_duplicates(tuple(describe_near_duplicates(found, row)))
            if self._services.settings.mark_copies_read:
                for other in found:
                    self._rows.patch(other.id, unread=False)

    def open(self) -> None:
        """Open the other version of the open article, or let the reader choose one."""
        if not self._found:
            self._footer.show_note("The library has no other version of this article.")
        elif len(self._found) == 1:
            self._open_by_id(self._found[0].id)
        else:
            self._choose()

    def _choose(self) -> None:
        from reader.ui.sheets.article_choice import ArticleChoice

        ids = [other.id for other in self._found]

        def choose(index: str | None) -> None:
            if index is not None:
                self._open_by_id(ids[int(index)])

        labels = [self._make_label(other) for other in self._found]
        self._services.ask(ArticleChoice("Other versions of this article", labels), choose)

    def _make_label(self, other: RelatedArticle) -> ArticleLabel:
        from reader.ui.layout.article_columns import ArticleLabel

        row = self._rows.load_row(other.id)
        date = format_short_date(row.date, Date.today()) if row else ""
        return ArticleLabel(other.title, other.source or other.path, date)


def describe_near_duplicates(found: tuple[RelatedArticle, ...], row: Row) -> list[str]:
    """Return a line for each near-duplicate of a row; a count stands for more than three."""
    lines = []
    for other in found[:_MAX_NAMED]:
        where = other.source or other.path
        name = where if other.title == row.title else f"“{other.title}”, {where}"
        verb = "paragraph differs" if other.differing == 1 else "paragraphs differ"
        count = f"{other.differing} {verb}" if other.differing else "the same paragraphs"
        kind = "Another version" if other.relation == "version" else "Reprint"
        lines.append(f"{kind}: {name} ({count})")
    if len(found) > _MAX_NAMED:
        lines.append(f"and {len(found) - _MAX_NAMED} more")
    return lines
