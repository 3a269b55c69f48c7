"""What needs the network: a page by its address, and what is new in feeds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ingest import fetch_article, refresh_feeds

if TYPE_CHECKING:
    from reader.library import FetchReport
    from reader.ui.control.article.article_opener import ArticleOpener
    from reader.ui.control.navigation import Navigation
    from reader.ui.control.notices import Notices
    from reader.ui.control.tasks.task import Cancel, Task
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar


class FeedRefresh:
    """Fetches one thing at a time, on a thread, so that the screen stays usable."""

    def __init__(
        self,
        services: Services,
        task: Task,
        opener: ArticleOpener,
        navigation: Navigation,
        notices: Notices,
        footer: FooterBar,
        reload_list: Callable[[], None],
        open_article: OpenArticle,
    ) -> None:
        self._services = services
        self._task = task
        self._opener = opener
        self._navigation = navigation
        self._notices = notices
        self._footer = footer
        self._reload_list = reload_list
        self._open_article = open_article

    def fetch_page(self, url: str) -> None:
        """Fetch a page, and open its article."""
        self._task.start(partial(self._fetch, url))

    async def _fetch(self, url: str, cancel: Cancel) -> None:
        from reader.article import get_source

        settings = self._services.settings
        self._task.show_status(f"Fetching a page from {get_source(url)}")
        fetch = partial(fetch_article, self._services.library, url)
        report = await asyncio.to_thread(
            fetch, bounds=settings.bounds(), limits=settings.limits(), cancelled=cancel
        )
        self._reload_list()
        self._services.warn_not_saved()
        self._footer.show_note(describe_page(report))
        if report.errors:
            self._notices.show_list("What could not be read", report.errors)
        if len(report.ids) == 1:
            self._opener.open_by_id(report.ids[0])
            self._navigation.go_to("article")

    def refresh(self) -> None:
        """Ask every feed for what is new."""
        self._task.start(self._refresh)

    def start_timer(self) -> None:
        """Refresh after each so many minutes of the settings; now, if the last time is as long ago.

        Nobody watches these refreshes: they open nothing, and where another fetch runs or there are
        no feeds they are left out.
        """
        minutes = self._services.settings.refresh_minutes
        if minutes is None:
            return
        self._services.set_interval(60 * minutes, self._refresh_unwatched)
        due = datetime.now(UTC) - timedelta(minutes=minutes)
        try:
            feeds = self._services.library.feeds()
        except LibraryError as error:
            self._services.report_error(error)
            return
        # The latest counts: one that never answers is no reason to ask all at each start.
        if max((feed.fetched for feed in feeds if feed.fetched), default=due) <= due:
            self._refresh_unwatched()

    def _refresh_unwatched(self) -> None:
        if not self._task.is_running and self._services.library.feeds():
            self._task.start(partial(self._refresh, is_watched=False))

    async def _refresh(self, cancel: Cancel, *, is_watched: bool = True) -> None:
        settings = self._services.settings
        self._task.show_status("Refreshing feeds")

        def progress(done: int, found: int) -> None:
            self._task.show_progress(f"Refreshing feeds: {done:,} of {found:,}")

        report = await asyncio.to_thread(
            refresh_feeds,
            self._services.library,
            bounds=settings.bounds(),
            limits=settings.limits(),
            progress=progress,
            cancelled=cancel,
        )
        tidied = await asyncio.to_thread(self._apply_rule)
        self._reload_list()
        self._services.warn_not_saved()
        self._footer.show_note(" ".join(filter(None, (describe_refresh(report), tidied))))
        if not is_watched:
            from reader.user_commands.news_notice import tell_news

            if problem := await asyncio.to_thread(tell_news, settings, report):
                self._services.notify(problem, severity="warning")
        elif report.errors:
            self._notices.show_list("What could not be fetched or read", report.errors)

    def _apply_rule(self) -> str:
        """Remove what is old by the user's rule; return a sentence, "" if nothing went."""
        library, settings = self._services.library, self._services.settings
        rule = settings.retention()
        if not (rule.is_set and library.is_kept):
            return ""
        spared = () if self._open_article.id is None else (self._open_article.id,)
        report = library.tidying.apply(rule, spared)
        key = self._services.get_key_label("app.undo")
        return f"By your rule {report} left; {key} brings them back." if report else ""


def describe_refresh(report: FetchReport) -> str:
    """Return the result of a refresh, in one sentence."""
    if not report.feeds:
        return "There are no feeds yet. reader feeds add URL adds one."
    parts = [
        f"{count:,} {what}"
        for count, what in (
            (report.added, "new article" if report.added == 1 else "new articles"),
            (report.updated, "updated"),
            (report.kept_older, "kept with the longer text that was here"),
            (report.pages, "with the text of the page"),
            (len(report.errors), "could not be fetched or read"),
        )
        if count
    ]
    counts = ", ".join(parts) or "nothing new"
    if report.cancelled:
        return f"Refresh cancelled. Until then: {counts}."
    return f"{report.feeds:,} {'feed' if report.feeds == 1 else 'feeds'}: {counts}."


def describe_page(report: FetchReport) -> str:
    """Return the result of fetching one address, in one sentence."""
    if report.kept_older and not report.is_feed:
        return "The page has much less text now, so the longer text in the library was kept."
    if report.is_feed:
        new = "1 new article" if report.added == 1 else f"{report.added:,} new articles"
        return f"This page is a feed with {new}. reader feeds add URL adds the feed."
    if report.added:
        return "The page was added."
    if report.updated:
        return "The page was updated: this is the new text; the earlier one is kept."
    return "The page was in the library already."
