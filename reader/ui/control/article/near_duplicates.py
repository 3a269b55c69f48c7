"""Reprints and other versions of the open article: named below its headline, and opened."""

from __future__ import annotations

import asyncio
from datetime import date as Date  # noqa: N812
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.log import log_warning
from reader.ui.labels import format_long_date, format_short_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.digesting import NewSentences
    from reader.library import RelatedArticle, Row
    from reader.ui.layout.article_columns import ArticleLabel
    from reader.ui.model.digests import Digests
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar

_MAX_NAMED = 1  # articles that are named: what else is to be said has few rows


class NearDuplicates:
    """Finds the near-duplicates of an article on a thread, once it is open."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        article_pane: ArticlePane,
        footer: FooterBar,
        digests: Digests,
        open_by_id: Callable[[int], object],
    ) -> None:
        self._services = services
        self._digests = digests
        self._rows = rows
        self._open_article = open_article
        self._article_pane = article_pane
        self._footer = footer
        self._open_by_id = open_by_id
        self._found: tuple[RelatedArticle, ...] = ()
        self._is_finding = False
        self._counts: dict[int, NewSentences] = {}

    def load(self, row: Row) -> None:
        """Find the reprints and other versions of an article, and name them below its headline."""
        self._found, self._counts = (), {}
        self._is_finding = True
        self._services.run(partial(self._find, row), group="near-duplicates")

    async def _find(self, row: Row) -> None:
        library = self._services.library
        try:
            found = await asyncio.to_thread(library.related_articles, row.id)
        except LibraryError as error:
            self._is_finding = False
            self._services.report_error(error)
            return
        if not self._is_open(row):
            return
        self._found, self._is_finding = found, False
        self._show(row)
        if self._services.settings.mark_copies_read:
            for other in found:
                self._rows.patch(other.id, unread=False)
        await self._count_new(row, found)

    async def _count_new(self, row: Row, found: tuple[RelatedArticle, ...]) -> None:
        """Say of each near-duplicate what is new in it; those that cannot be compared stay so."""
        from reader.digesting import DigestError

        library = self._services.library
        for other in found:
            if not self._is_open(row):
                return
            try:
                read = await asyncio.to_thread(library.article, row.id, row.key)
                text = await asyncio.to_thread(library.article, other.id)
                counted = await self._digests.count_new_sentences(
                    read, text, partial(self._is_open, row)
                )
            except (DigestError, LibraryError) as error:  # one that is gone, or cannot be read
                log_warning(f"{other.path} is not compared: {error}")
                continue
            if counted is not None and self._is_open(row):
                self._counts[other.id] = counted
                if counted.new == counted.sentences:  # alike by its mould alone
                    self._found = tuple(one for one in self._found if one.id != other.id)
                self._show(row)

    def _is_open(self, row: Row) -> bool:
        return self._open_article.is_open(row.id) and self._open_article.key == row.key

    def _show(self, row: Row) -> None:
        key = self._services.get_key_label("app.near_duplicates")
        lines = describe_near_duplicates(self._found, row, self._counts, key)
        self._article_pane.show_remarks("near-duplicates", tuple(lines))

    def open(self) -> None:
        """Open the other version of the open article, or let the reader choose one."""
        if self._open_article.row is None:
            self._footer.show_note(self._article_pane.no_article_reason)
        elif not self._found:
            looked = "No other version of this article was found so far."
            none = "The library has no other version of this article."
            self._footer.show_note(looked if self._is_finding else none)
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

        date = format_short_date(other.date, Date.today())
        news = describe_new(self._counts.get(other.id))
        return ArticleLabel(other.title, other.source or other.path, date, news)


def describe_near_duplicates(
    found: Sequence[RelatedArticle], row: Row, counts: Mapping[int, NewSentences], key: str = ""
) -> list[str]:
    """Return a line for the near-duplicates of a row: the nearest, and how many more ``key`` lists.

    ``counts`` say by id what is new in them, as far as that is known. A reprint says nothing that
    differs; until the sentences are compared, that is one whose paragraphs are the same.
    """
    lines = []
    for other in found[:_MAX_NAMED]:
        where = other.source or other.path
        name = where if other.title == row.title else f"“{other.title}”, {where}"
        if other.date is not None and other.date != row.date:
            name += f", {format_long_date(other.date)}"
        counted = counts.get(other.id)
        is_same = other.differing == 0 if counted is None else counted.is_same
        kind = "Reprint" if other.relation == "reprint" and is_same else "Another version"
        new = describe_new(counted)
        lines.append(f"{kind}: {name} ({new})" if new else f"{kind}: {name}")
    if len(found) > _MAX_NAMED:
        lines[-1] += f" ({len(found) - _MAX_NAMED} more: {key})"
    return lines


def describe_new(counted: NewSentences | None) -> str:
    """Return what is new in a near-duplicate: "3 of 12 sentences new"; "" while it is not known.

    Where nothing is, "same text" says that nothing is left out either.
    """
    if counted is None:
        return ""
    if counted.new:
        noun = "sentence" if counted.sentences == 1 else "sentences"
        return f"{counted.new:,} of {counted.sentences:,} {noun} new"
    if counted.missing:
        noun = "sentence" if counted.missing == 1 else "sentences"
        return f"nothing new, {counted.missing:,} {noun} left out"
    return "same text" if counted.is_same else "same text, other captions"
