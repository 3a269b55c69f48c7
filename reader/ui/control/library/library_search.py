"""Searches the library while a query is typed, and marks the words found in an article."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.ui.model.search import Search
from reader.ui.model.view_label import describe_found

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import View
    from reader.ui.control.article.article_search import ArticleSearch
    from reader.ui.control.library.list_reading import ListReading
    from reader.ui.control.navigation import Navigation
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.matches import Finder
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane

_HINT = (
    'words, "a phrase", title: source: tag: date:2022-03.. is:unread has:note folds:>3 new:>2 -not'
)


class LibrarySearch:
    """Shows the articles that a query finds, and marks its words in the article that is opened."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        list_pane: ListPane,
        article_pane: ArticlePane,
        article_search: ArticleSearch,
        navigation: Navigation,
        bar: FindBar,
        footer: FooterBar,
        reading: ListReading,
        save_session: Callable[[], None],
    ) -> None:
        self._services = services
        self._rows = rows
        self._open_article = open_article
        self._list_pane = list_pane
        self._article_pane = article_pane
        self._article_search = article_search
        self._navigation = navigation
        self._bar = bar
        self._footer = footer
        self._reading = reading
        self._save_session = save_session
        self._query = ""  # that was searched for last

    # What is typed

    def start(self) -> None:
        """Let the reader type which articles to show."""
        self._bar.open(self._rows.view.query, _HINT, self, self._list_pane)

    def query_changed(self, query: str) -> None:
        """Show the articles that what is typed now finds."""
        self._show_query(query, is_typed=True)

    def query_accepted(self) -> None:
        """Keep the search, and give the list the keys."""
        self._bar.show_wrong("")
        self._end_typing()

    def _end_typing(self) -> None:
        self._save_session()
        if self._rows.view.query and not self._rows.count:
            key = self._services.get_key_label
            change = f"No article matches; {key('app.search')} changes the search"
            if self._rows.is_emptied_by_filter:
                change = f"The filter hides what was found; {key('list.filter')} changes it"
            self._footer.show_note(f"{change}, {key('app.cancel')} ends the search.")

    def query_cancelled(self) -> None:
        """Show all articles again."""
        self._bar.show_wrong("")
        self._query = ""
        self.leave()

    def step(self, step: int) -> None:
        """Move the cursor over what was found."""
        self._list_pane.move_to(max(0, self._list_pane.cursor + step))

    # Searching

    def show(self, query: str) -> None:
        """Show what a query finds, that of a saved search."""
        self._show_query(query, is_typed=False)

    def _show_query(self, query: str, *, is_typed: bool) -> None:
        self._query = query
        view = self._rows.view_with_query(query, is_typed=is_typed)
        self._services.run(partial(self._find, query, view), group="search", exclusive=True)

    async def _find(self, query: str, view: View) -> None:
        """Read on a thread what a query finds, then show it."""
        try:
            contents = await asyncio.to_thread(self._rows.read, view)
        except QueryError as error:
            if self._bar.is_for(self):
                self._bar.show_wrong(str(error))
            else:
                self._services.notify(str(error), severity="warning")
            return
        except LibraryError as error:
            self._services.report_error(error)
            return
        if query != self._query:
            return  # the search has ended meanwhile
        self._bar.show_wrong("")
        self._rows.snippets.clear()
        self._list_pane.cursor = 0
        self._list_pane.show(contents, None if view.query else self._open_article.id)
        stories = 0 if contents.order is None else contents.order.story_count
        found = describe_found(contents.count, stories)
        self._bar.show_count(found, wrong=not contents.count)
        if not view.is_typed:
            self.mark_query_words()
        if not self._bar.display:
            self._end_typing()

    def leave(self) -> bool:
        """Show all articles again, the cursor on the same one; False where no search is on."""
        if not self._rows.view.query:
            return False
        chosen = self._list_pane.chosen or self._open_article.row
        self._rows.view = self._rows.view_with_query("", is_typed=False)
        self._reading.reload(chosen.id if chosen else None, is_awaited=True)
        self.follow_query()
        return True

    def follow_query(self) -> None:
        """Keep the query that the list has now, and mark no words of the one before."""
        self._rows.snippets.clear()
        self._article_search.clear_of_library()
        self._save_session()

    def try_step(self, step: int) -> bool:
        """Go to the next article found (1) or the previous one (-1), while the list has the keys.

        False where it has not, or no search is on.
        """
        if self._navigation.pane != "list" or not self._rows.view.query:
            return False
        self._list_pane.move_to(self._list_pane.cursor + step)
        return True

    # The words found, in the article and in the list

    def mark_query_words(self) -> None:
        """Mark in the open article the words by which the search found it."""
        view = self._rows.view
        finder = self._make_finder(view) if view.query else None
        if finder is not None and self._article_pane.article is not None:
            origin = self._article_pane.viewpoint()
            self._article_search.begin(Search(view.query, finder, origin, of_library=True))

    def _make_finder(self, view: View) -> Finder | None:
        from reader.library.query import extract_terms, find_terms

        try:
            wanted = extract_terms(view.query, is_typed=view.is_typed)
        except QueryError:
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
