"""Searches the library while a query is typed."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.ui.control.library.facet_finding import FacetFinding
from reader.ui.model.contents import Contents, count_longer
from reader.ui.model.view_label import describe_found, describe_hidden

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import View
    from reader.ui.control.library.found_words import FoundWords
    from reader.ui.control.library.list_reading import ListReading
    from reader.ui.control.navigation import Navigation
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane

_HINT = (
    'words, "a phrase", title: source: author: tag: date:2022-03.. is:unread has:note lang:de '
    "folds:>3 new:>2 story:12 NOT … AND … OR …"
)


class LibrarySearch:
    """Shows the articles that a query finds."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        list_pane: ListPane,
        navigation: Navigation,
        bar: FindBar,
        footer: FooterBar,
        reading: ListReading,
        words: FoundWords,
        save_session: Callable[[], None],
    ) -> None:
        self._services = services
        self._rows = rows
        self._open_article = open_article
        self._list_pane = list_pane
        self._navigation = navigation
        self._bar = bar
        self._footer = footer
        self._reading = reading
        self._words = words
        self._save_session = save_session
        self._facets = FacetFinding(services, footer)
        self._query = ""  # that was searched for last

    # What is typed

    def start(self) -> None:
        """Let the reader type which articles to show."""
        self._query = self._rows.view.query
        self._bar.open(self._query, _HINT, self, self._list_pane, find_mistake=_find_mistake)

    def query_changed(self, query: str) -> None:
        """Show the articles that what is typed now finds."""
        self._show_query(query, is_typed=True)

    def query_accepted(self) -> None:
        """Keep the search, and give the list the keys.

        Its last word is whole now: what is found is what the command line finds.
        """
        self._bar.show_wrong("")
        if self._rows.view.is_typed or self._query.strip() != self._rows.view.query:
            self._show_query(self._query, is_typed=False)
        else:
            self._end_typing()

    def _end_typing(self) -> None:
        self._save_session()
        self._words.mark()
        key = self._services.get_key_label
        view, hidden = self._rows.view, self._rows.hidden
        if self._rows.longer_found and not (hidden.by_filter or hidden.muted):
            self._footer.show_note(
                f"{view.query}* finds {self._rows.longer_found:,} more, with longer words"
                f" ({key('app.search')} changes the search)."
            )
        elif view.query and not self._rows.count:
            self._footer.show_note(describe_hidden(view, hidden, key, is_typing=False))

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
        """Have a query searched for; keys that follow one that is whole are for what it finds."""
        self._query = query
        view = self._rows.view_with_query(query, is_typed=is_typed)
        if not is_typed:
            self._reading.await_view()
        work = partial(self._find_and_show, query, view)
        self._services.run(work, group="search", exclusive=True)

    def _read(self, view: View) -> Contents:
        """Return what a view holds, and what longer words would find of it."""
        contents = self._rows.read(view)
        return contents.replace(longer_found=count_longer(self._services.library, view))

    async def _find_and_show(self, query: str, view: View) -> None:
        await self._find(query, view)
        self._reading.release_view()

    async def _find(self, query: str, view: View) -> None:
        """Read on a thread what a query finds, then show it."""
        try:
            await self._facets.complete(view)
            contents = await asyncio.to_thread(self._read, view)
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
        self._words.clear()
        self._save_session()

    def try_step(self, step: int) -> bool:
        """Go to the next article found (1) or the previous one (-1), while the list has the keys.

        False where it has not, or no search is on.
        """
        if self._navigation.pane != "list" or not self._rows.view.query:
            return False
        number = self._list_pane.cursor + step
        if self._rows.count and not 0 <= number < self._rows.count:
            end = "end" if step > 0 else "beginning"
            self._footer.show_note(f"The search went past the {end} of the list.")
            number %= self._rows.count
        self._list_pane.move_to(number)
        return True


def _find_mistake(query: str) -> str:
    """Return what is wrong with a query, "" for nothing."""
    from reader.library.query import parse

    try:
        parse(query)
    except QueryError as error:
        return str(error)
    return ""
