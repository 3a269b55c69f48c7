"""The words of a search of the library, in the list and in the article that is opened."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.ui.model.search import Search

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import View
    from reader.ui.control.article.article_search import ArticleSearch
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.matches import Finder
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.list_pane import ListPane


class FoundWords:
    """Marks the words of the list's query in the open article, and shows where they stand."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        list_pane: ListPane,
        article_pane: ArticlePane,
        article_search: ArticleSearch,
    ) -> None:
        self._services = services
        self._rows = rows
        self._list_pane = list_pane
        self._article_pane = article_pane
        self._article_search = article_search
        self.lead_back: Callable[[], None] = lambda: None  # to where an article was left

    def clear(self) -> None:
        """Mark the words of the query before no longer."""
        self._rows.snippets.clear()
        self._article_search.clear_of_library()

    def mark(self, *, goes_there: bool = False) -> None:
        """Mark in the open article the words that the list is searched for.

        With ``goes_there`` the first of them is shown where the article was begun before: whoever
        chose it for these words would see others. A search that began in the article itself goes on
        instead.
        """
        view, before = self._rows.view, self._article_search.search
        has_own = before is not None and not before.of_library
        finder = self._make_finder(view) if view.query and not has_own else None
        if finder is not None and self._article_pane.article is not None:
            origin = self._article_pane.viewpoint()
            title = self._article_pane.article.title
            search = Search(view.query, finder, origin, of_library=True, title=title)
            if goes_there and origin.position.paragraph >= 0:
                search.go_there = self.lead_back
            self._article_search.begin(search)

    def _make_finder(self, view: View) -> Finder | None:
        from reader.library.query import find_terms

        try:
            wanted = self._services.library.find_terms(view.query, is_typed=view.is_typed)
        except (QueryError, LibraryError):
            return None
        in_text = tuple(term for term in wanted if not term.in_title)
        return partial(find_terms, terms=in_text) if in_text else None

    def load_snippets(self) -> None:
        """Show for the rows on screen where the words of the search stand."""
        view = self._rows.view
        on_screen = self._list_pane.on_screen if view.query else ()
        if wanted := [row.id for row in on_screen if row.id not in self._rows.snippets]:
            work = partial(self._fetch_snippets, view, wanted)
            self._services.run(work, group="snippets", exclusive=True)

    async def _fetch_snippets(self, view: View, ids: list[int]) -> None:
        library = self._services.library
        fetch = partial(library.snippets, ids, view.query, is_typed=view.is_typed)
        try:
            found = await asyncio.to_thread(fetch)
        except (QueryError, LibraryError):
            return  # the search itself has reported it
        now = self._rows.view
        if (now.query, now.is_typed) == (view.query, view.is_typed):
            self._rows.snippets |= {number: found.get(number) for number in ids}
            self._list_pane.refresh()
