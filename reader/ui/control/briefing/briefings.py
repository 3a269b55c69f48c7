"""Which articles a briefing tells: those of a story, selected ones, what a search finds."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.export.links import make_link_url
from reader.library.briefings.article_numbers import get_place
from reader.ui.control.session_keeper import get_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.library import Row, View
    from reader.library.stories.story_list import StoryArticle
    from reader.ui.control.briefing.shown_briefing import ShownBriefing
    from reader.ui.control.navigation import Navigation
    from reader.ui.layout.briefing_layout import ArticleHead
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane

MAX_ARTICLES = 300  # of a briefing
_GONE = "This story is not in the library any more."
_MAX_GROUPED = 200  # articles, 2 ms each


class Briefings:
    """Opens briefings; ``need_row`` gives the article whose story is told."""

    def __init__(
        self,
        services: Services,
        shown: ShownBriefing,
        rows: ListModel,
        list_pane: ListPane,
        navigation: Navigation,
        footer: FooterBar,
        need_row: Callable[[], Row | None],
    ) -> None:
        self._services = services
        self._shown = shown
        self._rows = rows
        self._list_pane = list_pane
        self._navigation = navigation
        self._footer = footer
        self._need_row = need_row

    def open(self) -> None:
        """Open the briefing of the selected articles, or of the article's story."""
        if self._navigation.pane == "list" and self._list_pane.selected:
            ids = list(self._list_pane.selected)
            self._list_pane.drop_selection()
            self.open_articles(ids)
        elif (row := self._need_row()) is not None:
            self._open_story_of(row)

    def _open_story_of(self, row: Row) -> None:
        stories = self._services.library.stories
        try:
            story = stories.find_ids([row.id]).get(row.id)
            waiting = stories.count_pending()
        except LibraryError as error:
            self._services.report_error(error)
            return
        if story is not None and not 0 < waiting <= _MAX_GROUPED:
            self.open_story(story)
        else:
            self._footer.show_note("Grouping articles by event …")
            self._services.run(partial(self._group, row.id), group="articles of a briefing")

    async def _group(self, article_id: int) -> None:
        """Group what an import has left, until the article is grouped; then open its story."""
        stories = self._services.library.stories
        try:
            while await asyncio.to_thread(stories.group_pending, _MAX_GROUPED):
                if stories.find_ids([article_id]):
                    break
            found = stories.find_ids([article_id])
        except LibraryError as error:
            self._services.report_error(error)
            return
        self._footer.show_note("" if found else "This article is not grouped by event yet.")
        if found:
            self.open_story(found[article_id])

    def open_story(self, story_id: int) -> None:
        """Open the briefing of a story."""
        try:
            every = self._services.library.stories.load([story_id])
            found = self._rows.stories.load([story_id])
        except LibraryError as error:
            self._services.report_error(error)
            return
        articles = found[0].articles if found else ()
        if not articles:
            what = "All articles on this event are muted." if every else _GONE
            self._footer.show_note(what)
        elif len(articles) == 1:
            has_muted = bool(every) and len(every[0].articles) > 1
            but = "that is not muted tells" if has_muted else "of the library tells"
            self._footer.show_note(f"No other article {but} this event.")
        else:
            best = self._rows.stories.choose_best(articles)
            self._show(articles, len(articles), best.title)

    def open_articles(self, ids: Sequence[int]) -> None:
        """Open the briefing of articles; those that are gone are left out."""
        rows = [self._rows.load_row(article_id) for article_id in ids[:MAX_ARTICLES]]
        self._show([row for row in rows if row is not None], len(ids))

    def open_found(self) -> None:
        """Open the briefing of what the list is narrowed to by its search and filter."""
        if not self._rows.is_narrowed:
            key = self._services.get_key_label("app.search")
            self._footer.show_note(f"Search the library first ({key} in the list).")
            return
        self._find_later(self._rows.view.replace(sort="newest", pinned=()))

    def _find_later(self, view: View) -> None:
        work = partial(self._find, view)
        self._services.run(work, group="articles of a briefing", exclusive=True)

    async def _find(self, view: View) -> None:
        library = self._services.library
        try:
            found = await asyncio.to_thread(library.rows, view, 0, MAX_ARTICLES)
            count = await asyncio.to_thread(library.count, view)
        except QueryError as error:
            self._services.notify(str(error), severity="warning")
        except LibraryError as error:
            self._services.report_error(error)
        else:
            self._show(found, count)

    def open_since(self) -> None:
        """Open the briefing of what came, or got another text, since the last visit."""
        briefings = self._services.library.briefings
        try:
            hidden = self._services.library.find_hidden(self._rows.view)
            last = briefings.find_last_visit()
            ids, count = briefings.list_since(last, MAX_ARTICLES, hidden)
        except LibraryError as error:
            self._services.report_error(error)
            return
        if ids:
            self.open_articles(ids)
            self._say_if_cut(count, len(ids))
        else:
            self._footer.show_note("No article came since the last visit.")

    def reopen(self, kept: Mapping[str, object]) -> bool:
        """Open the briefing of the last session again; False where its articles are gone."""
        rows = [self._rows.load_row(article_id) for article_id in get_ids(kept)[:MAX_ARTICLES]]
        told = [_make_head(row) for row in rows if row is not None]
        if not told:
            return False
        title, text, later = kept.get("title"), kept.get("text"), kept.get("later")
        heads = sorted(told, key=lambda head: get_place(head.date, head.id))
        try:
            name = self._rows.stories.find_name([one.id for one in heads]) if title else None
        except LibraryError as error:
            self._services.report_error(error)
            return False
        resume_at = (text if isinstance(text, str) else "", later if type(later) is int else 0)
        self._shown.open(heads, name, resume_at)
        return True

    def _show(
        self, articles: Iterable[Row | StoryArticle], count: int, title: str | None = None
    ) -> None:
        told = [_make_head(article) for article in articles][:MAX_ARTICLES]
        heads = sorted(told, key=lambda head: get_place(head.date, head.id))
        if not heads:
            self._footer.show_note("There is no article to tell.")
            return
        opened = self._shown.opened
        if self._shown.is_shown and opened and opened.ids == [head.id for head in heads]:
            if self._navigation.pane != "list":
                self._footer.show_note("This is the briefing of these articles.")
            self._navigation.go_to("article")
            return
        self._shown.open(heads, title)
        self._say_if_cut(count, len(heads))

    def _say_if_cut(self, count: int, told: int) -> None:
        if count > told:
            self._footer.show_note(f"Of {count:,} articles {told} are told.")


def _make_head(article: Row | StoryArticle) -> ArticleHead:
    from reader.ui.layout.briefing_layout import ArticleHead

    url = make_link_url(article.url) or ""
    return ArticleHead(article.id, article.title, article.date, article.source, url, article.unread)
