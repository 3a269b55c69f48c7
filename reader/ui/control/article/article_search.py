"""Finding words in the text in view, as they are typed."""

from __future__ import annotations

import asyncio
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any, cast

from reader.ui.model.matches import make_finder
from reader.ui.model.search import Search

if TYPE_CHECKING:
    from textual.widget import Widget
    from textual.worker import Worker

    from reader.ui.control.article.searched_text import SearchedText
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.model.jump_list import JumpList

_SLICE = 0.004  # seconds of searching before waiting keys are handled


class ArticleSearch:
    """Looks for words in the open article, or in a briefing, and leads through the matches."""

    def __init__(self, screen: ScreenParts, text: SearchedText, jumps: JumpList) -> None:
        self._services = screen.services
        self._text = text
        self._jumps = jumps
        self._navigation = screen.navigation
        self._bar = screen.bar
        self._footer = screen.footer
        self.search: Search | None = None
        self._origin: Any = None  # the viewpoint from which one searches
        self._worker: Worker[None] | None = None

    # What is typed

    def start(self) -> None:
        """Let the reader type what to look for."""
        if not self._text.is_there:
            self._footer.show_note("Open an article first.")
            return
        self._navigation.go_to("article")
        search = self.search
        self._origin = search.origin if search else self._text.pane.viewpoint()
        query = search.query if search else ""
        hint = f"find in this {self._text.noun}"
        self._bar.open(query, hint, self, cast("Widget", self._text.pane))

    def query_changed(self, query: str) -> None:
        """Mark what a query finds, and show the first match from where the search began."""
        origin = self._origin
        if origin is None:
            return
        finder = make_finder(query)
        if finder is not None:
            self.begin(Search(query, finder, origin, title=self._text.title))
            return
        self._stop()
        self._text.pane.mark_found(None)
        self.search = None
        self._text.pane.go_back(origin)
        self._show_count()

    def query_accepted(self) -> None:
        """Keep the search; a jump back goes to where it began."""
        search = self.search
        jump = self._text.make_jump(search.origin) if search else None
        if search is None or jump is None:
            return
        if search.is_complete and not search.matches:
            self._footer.show_note(search.describe_missing(self._text.noun))
            self.leave()
            return
        self._jumps.add(jump)
        self._show_count()

    def query_cancelled(self) -> None:
        """End the search where it began."""
        self.leave()

    def step(self, step: int) -> None:
        """Show the next match (1) or the previous one (-1), counted from the present position."""
        search = self.search
        if search is None or not search.matches:
            return
        number = search.neighbour(step, self._text.pane.position, self._text.pane.is_below)
        if not 0 <= number < len(search.matches):
            end = "end" if step > 0 else "beginning"
            self._footer.show_note(f"The search went past the {end} of the {self._text.noun}.")
        self._show_match(search, number % len(search.matches))
        self._show_count()

    # Searching

    def begin(self, search: Search) -> None:
        """Mark what is looked for, and count it."""
        self._stop()
        self._text.pane.mark_found(search.finder)
        self.search = search
        group = f"find in {self._text.noun}"
        self._worker = self._services.run(partial(self._scan, search), group=group, exclusive=True)

    def search_again(self, before: Any) -> None:
        """Search the text that stands where another stood, with the position ``before`` in it.

        Where nothing was scrolled since a match was shown, the same one is shown.
        """
        if self.search is not None:
            self.begin(self.search.repeat(before))

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.cancel()

    async def _scan(self, search: Search) -> None:
        """Search the text in slices, so that no key waits for a long one."""
        started = perf_counter()
        for found in self._text.pane.find_matches(search.finder):
            search.matches += found
            if search.number < 0 and not search.keeps_position:
                since, begin = len(search.matches) - len(found), search.origin.position
                number = search.first_below(begin, self._text.pane.is_below, since)
                if number is not None:  # not above where the search began
                    self._show_match(search, number)
            if perf_counter() - started > _SLICE:
                self._show_count()
                await asyncio.sleep(0)
                started = perf_counter()
        search.is_complete = True
        if search.has_same_matches:
            self._show_match(search, search.former_number)
        elif not search.keeps_position:  # else n goes to the first match
            if not search.matches:
                self._text.pane.go_back(search.origin)
            elif search.number < 0:
                self._show_match(search, 0)
        self._show_count()

    def _show_match(self, search: Search, number: int) -> None:
        search.choose(number)
        self._text.pane.show_match(search.matches[number])
        search.shown_at = self._text.pane.position

    def _show_count(self) -> None:
        search = self.search
        if self._bar.is_for(self):
            label = search.count_label if search else ""
            self._bar.show_count(label, wrong=label == "not found")
        elif self._text.is_shown:
            leave = "back" if search and search.of_library else "ends the search"
            forth = "next found" if search and search.leads_on else "next match"
            self._footer.show_search(search.label if search else "", leave, forth)

    def show_label(self) -> None:
        """Say in the footer what was found, in the place of another text's matches."""
        self._footer.show_search("")
        self._show_count()

    # The end

    def clear(self) -> None:
        """End the search because another article is opened."""
        self._end(stay=True)

    def clear_of_library(self) -> None:
        """End the search if it is that of the library, which has ended."""
        if self.search is not None and self.search.of_library:
            self.clear()

    def leave(self) -> bool:
        """End the search; return False if there is none.

        The position goes back to where the search began, unless the user has scrolled since.
        """
        return self._end(stay=False)

    def leave_own(self) -> bool:
        """End a search that began in this article; False where there is none."""
        return self.search is not None and not self.search.of_library and self.leave()

    def _end(self, *, stay: bool) -> bool:
        search, self.search = self.search, None
        if search is None:
            return False
        self._stop()
        read_on = search.shown_at is not None and self._text.pane.position != search.shown_at
        self._text.pane.mark_found(None)
        self._footer.show_search("")
        if not stay and not read_on:
            self._text.pane.go_back(search.origin)
            self._jumps.discard(self._text.make_jump(search.origin))
        return True

    def try_step(self, step: int) -> bool:
        """Show the next match (1) or the previous one (-1); False where there is none to show."""
        self.step(step)
        return self.search is not None and not self.search.leads_on
