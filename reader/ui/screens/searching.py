"""Searching the library from the list, as one types; saved searches; the hits in an article."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.ui.commands import told_key
from reader.ui.screens.finding import Find, Finding

if TYPE_CHECKING:
    from reader.library import Row, View
    from reader.ui.finding import Finder
    from reader.ui.widgets.list_pane import ListPane

_HINT = 'words, "a phrase", title: source: tag: date:2022-03.. is:unread has:note folds:>3 -not'


class Searching(Finding):
    """Looks for articles, and marks in each that is opened what it was found by."""

    _library_search = False  # what the line is for that is typed now

    def search_library(self) -> None:
        """Let the reader type which articles to show."""
        self._library_search = True
        self.open_bar(self.shelf.view.query, _HINT)

    def find_in_article(self) -> None:
        """Let the reader type what to look for in the article in view."""
        self._library_search = False
        super().find_in_article()

    def bar_changed(self, query: str) -> None:
        """Show the articles that what is typed now finds."""
        if self._library_search:
            self._show_query(query, typed=True)
        else:
            super().bar_changed(query)

    def bar_accepted(self) -> None:
        """Keep the search, and give the list the keys."""
        if not self._library_search:
            super().bar_accepted()
            return
        self._library_search = False
        self.bar.show_wrong("")
        self._tell_kept()

    def _tell_kept(self) -> None:
        self.keep_session()
        if self.shelf.view.query and not self.list.count:
            self.keys.show_note("No article is found; / changes the search, Esc ends it.")

    def bar_left(self) -> None:
        """Show all articles again."""
        if not self._library_search:
            super().bar_left()
            return
        self._library_search = False
        self.bar.show_wrong("")
        self.workers.cancel_group(self, "search")
        self.end_search()

    def bar_stepped(self, step: int) -> None:
        """Move the cursor over what was found."""
        if self._library_search:
            self.list.move_to(max(0, self.list.cursor + step))
        else:
            super().bar_stepped(step)

    # Looking for articles

    def _show_query(self, query: str, *, typed: bool) -> None:
        view = self.shelf.with_query(query, typed=typed)
        self.start_worker(partial(self._find_articles, view), group="search", exclusive=True)

    async def _find_articles(self, view: View) -> None:
        """Count what a query finds on a thread, then show it."""
        try:
            count = await asyncio.to_thread(self.reader.library.count, view)
        except QueryError as error:
            if self.bar.display:
                self.bar.show_wrong(str(error))
            else:
                self.reader.tell(str(error), severity="warning")
            return
        except LibraryError as error:
            self.reader.report(error)
            return
        self.bar.show_wrong("")
        self.shelf.view = view
        self.list.told = self.shelf.told
        self.list.snippets.clear()
        keep = self.open_row.id if self.open_row and not view.query else None
        self.list.cursor = 0
        self.list.reload(keep=keep)
        self.bar.show_count(f"{count:,} article{'s' if count != 1 else ''}", wrong=not count)
        if not view.is_typed:
            self._mark_hits()
        if not self.bar.display:
            self._tell_kept()

    def end_search(self) -> bool:
        """Show all articles again, the cursor on the same one; False where no search is on."""
        if not self.shelf.view.query:
            return False
        keep = self.list.chosen or self.open_row
        self.shelf.view = self.shelf.with_query("", typed=False)
        self.list.told = self.shelf.told
        self.list.snippets.clear()
        self.list.reload(keep=keep.id if keep else None)
        if self.find is not None and self.find.is_library:
            self.end_find(stay=True)
        self.keep_session()
        return True

    # What was found, in the article

    def _hits_finder(self) -> Finder | None:
        from reader.library.query import hits, terms

        try:
            wanted = terms(self.shelf.view.query, is_typed=self.shelf.view.is_typed)
        except QueryError:
            return None
        in_text = tuple(term for term in wanted if not term.in_title)
        return partial(hits, terms=in_text) if in_text else None

    def open_article(self, row: Row) -> None:
        """Show an article, with what it was found by marked in it."""
        super().open_article(row)
        self._mark_hits()

    def _mark_hits(self) -> None:
        finder = self._hits_finder() if self.shelf.view.query else None
        if finder is not None and self.article.article is not None:
            origin = self.article.view()
            self.begin_find(Find(self.shelf.view.query, finder, origin, is_library=True))

    def action_next_unread(self) -> None:
        """While a search is on and the list has the keys, go to the next article found."""
        if self.place == "list" and self.shelf.view.query:
            self.list.action_down()
        else:
            super().action_next_unread()

    def action_previous_match(self) -> None:
        """While a search is on and the list has the keys, go to the previous article found."""
        if self.place == "list" and self.shelf.view.query:
            self.list.action_up()
        else:
            super().action_previous_match()

    # Snippets

    def on_list_pane_looked(self) -> None:
        """Show for the rows on screen where the words of the search stand."""
        view = self.shelf.view
        wanting = [row.id for row in self.list.on_screen if row.id not in self.list.snippets]
        if view.query and wanting:
            self.start_worker(
                partial(self._fetch_snippets, view, wanting), group="snippets", exclusive=True
            )

    async def _fetch_snippets(self, view: View, ids: list[int]) -> None:
        fetch = partial(self.reader.library.snippets, ids, view.query, is_typed=view.is_typed)
        try:
            found = await asyncio.to_thread(fetch)
        except (QueryError, LibraryError):
            return  # told where the articles were looked for
        if (self.shelf.view.query, self.shelf.view.is_typed) == (view.query, view.is_typed):
            self.list.show_snippets({number: found.get(number) for number in ids})

    # Saved searches

    def on_list_pane_save_wanted(self, event: ListPane.SaveWanted) -> None:
        """Save the search that is on under a name, or forget the saved one under the cursor."""
        from reader.ui.screens.prompts import NamePrompt

        library, writer = self.reader.library, self.reader.writer
        if event.forget is not None:
            done = writer.write(library.forget_search, event.forget)
            done.add_done_callback(lambda _: self.app.call_later(self.reload_list))
            undo = told_key("app.undo", self.reader.settings.keys)
            self.keys.show_note(f"The search “{event.forget}” is forgotten; {undo} takes it back.")
            return
        query = self.shelf.view.query
        if not query:
            self.keys.show_note("No search is on; / begins one.")
            return

        def keep(name: str | None) -> None:
            if name:
                done = writer.write(library.save_search, name, query)
                done.add_done_callback(lambda _: self.app.call_later(self.reload_list))

        self.app.push_screen(NamePrompt("Save this search", query), keep)

    def on_list_pane_search_chosen(self, event: ListPane.SearchChosen) -> None:
        """Show what a saved search finds."""
        self._show_query(event.query, typed=False)
