"""Finding words in the open article, as they are typed."""

from __future__ import annotations

import asyncio
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from reader.ui.model.jump_list import Jump, JumpList
from reader.ui.model.matches import make_finder
from reader.ui.model.search import Search
from reader.ui.model.viewpoint import Viewpoint

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.ui.control.navigation import Navigation
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.footer_bar import FooterBar

_SLICE = 0.004  # seconds of searching before waiting keys are handled


class ArticleSearch:
    """Looks for words in the open article, and leads through the matches."""

    def __init__(
        self,
        services: Services,
        open_article: OpenArticle,
        jumps: JumpList,
        article_pane: ArticlePane,
        navigation: Navigation,
        bar: FindBar,
        footer: FooterBar,
    ) -> None:
        self._services = services
        self._open_article = open_article
        self._jumps = jumps
        self._article_pane = article_pane
        self._navigation = navigation
        self._bar = bar
        self._footer = footer
        self.search: Search | None = None
        self._origin: Viewpoint | None = None
        self._worker: Worker[None] | None = None

    # What is typed

    def start(self) -> None:
        """Let the reader type what to look for in the open article."""
        if self._article_pane.article is None:
            self._footer.show_note("Open an article first.")
            return
        self._navigation.go_to("article")
        search = self.search
        self._origin = search.origin if search else self._article_pane.viewpoint()
        query = search.query if search else ""
        self._bar.open(query, "find in this article", self, self._article_pane)

    def query_changed(self, query: str) -> None:
        """Mark what a query finds, and show the first match from where the search began."""
        origin = self._origin
        if origin is None:
            return
        finder = make_finder(query)
        if finder is not None:
            self.begin(Search(query, finder, origin))
            return
        self._stop()
        self._article_pane.mark_found(None)
        self.search = None
        self._article_pane.go_back(origin)
        self._show_count()

    def query_accepted(self) -> None:
        """Keep the search; a jump back goes to where it began."""
        search = self.search
        if search is None or self._open_article.id is None:
            return
        if search.is_complete and not search.matches:
            self._footer.show_note(f"“{search.query}” is not in this article.")
            self.leave()
            return
        self._jumps.add(Jump(self._open_article.id, search.origin))
        self._show_count()

    def query_cancelled(self) -> None:
        """End the search where it began."""
        self.leave()

    def step(self, step: int) -> None:
        """Show the next match (1) or the previous one (-1), counted from the present position."""
        search = self.search
        if search is None or not search.matches:
            return
        pane = self._article_pane
        number = search.neighbour(step, pane.position, pane.is_below)
        if not 0 <= number < len(search.matches):
            end = "end" if step > 0 else "beginning"
            self._footer.show_note(f"The search went past the {end} of the article.")
        self._show_match(search, number % len(search.matches))
        self._show_count()

    # Searching

    def begin(self, search: Search) -> None:
        """Mark what is looked for, and count it."""
        self._stop()
        self._article_pane.mark_found(search.finder)
        self.search = search
        self._worker = self._services.run(partial(self._scan, search), group="find", exclusive=True)

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.cancel()

    async def _scan(self, search: Search) -> None:
        """Search the article in slices, so that no key waits for a long one."""
        started = perf_counter()
        for found in self._article_pane.find_matches(search.finder):
            search.matches += found
            if search.number < 0 and not search.of_library:
                self._show_first(search, len(search.matches) - len(found))
            if perf_counter() - started > _SLICE:
                self._show_count()
                await asyncio.sleep(0)
                started = perf_counter()
        search.is_complete = True
        if not search.of_library:  # the position stays, and n goes to the first match
            if not search.matches:
                self._article_pane.go_back(search.origin)
            elif search.number < 0:
                self._show_match(search, 0)
        self._show_count()

    def _show_first(self, search: Search, since: int) -> None:
        """Show the first match from number ``since`` on that is not above the search's origin."""
        origin = search.origin.position
        number = search.first_below(origin, self._article_pane.is_below, since)
        if number is not None:
            self._show_match(search, number)

    def _show_match(self, search: Search, number: int) -> None:
        search.number = number
        self._article_pane.show_match(search.matches[number])
        search.shown_at = self._article_pane.position

    def _show_count(self) -> None:
        search = self.search
        if self._bar.is_for(self):
            label = search.count_label if search else ""
            self._bar.show_count(label, wrong=label == "not found")
        else:
            leave = "back" if search and search.of_library else "ends the search"
            self._footer.show_search(search.label if search else "", leave)

    # The end

    def clear(self) -> None:
        """End the search because another article is opened, or the library's search has ended."""
        self._end(stay=True)

    def leave(self) -> bool:
        """End the search; return False if there is none.

        The position goes back to where the search began, unless the user has scrolled since.
        """
        return self._end(stay=False)

    def leave_own(self) -> bool:
        """End a search that began in this article; False where there is none."""
        if self.search is None or self.search.of_library:
            return False
        return self.leave()

    def _end(self, *, stay: bool) -> bool:
        search = self.search
        if search is None:
            return False
        self.search = None
        self._stop()
        read_on = search.shown_at is not None and self._article_pane.position != search.shown_at
        self._article_pane.mark_found(None)
        self._footer.show_search("")
        if not stay and not read_on:
            self._article_pane.go_back(search.origin)
            if self._open_article.id is not None:
                self._jumps.discard(Jump(self._open_article.id, search.origin))
        return True

    def try_step(self, step: int) -> bool:
        """Show the next match (1) or the previous one (-1); False where no search is on."""
        self.step(step)
        return self.search is not None
