"""Finding words in the article in view, as they are typed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from textual.worker import Worker

from reader.folding import Folding
from reader.ui.finding import Finder, Match, finder_of, matches_in
from reader.ui.screens.reading import Reading

if TYPE_CHECKING:
    from reader.library import Row
    from reader.ui.layout.article import Position
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.find_bar import FindBar

_SLICE = 0.004  # seconds of looking before the keys have their turn


@dataclass
class Find:
    """A search in one article: where it began, what was found, which match is shown.

    ``is_library`` says that the library was searched, and nothing asked of this article alone;
    ``stood`` is where the last match was shown: who has read on since stands elsewhere.
    """

    query: str
    finder: Finder
    origin: ArticlePane.View
    matches: list[Match] = field(default_factory=list)
    number: int = -1
    whole: bool = False
    stood: Position | None = None
    is_library: bool = False

    @property
    def told(self) -> str:
        """How much was found, and which of it is shown."""
        if not self.matches:
            return "not found" if self.whole else "…"
        folded = sum(match.folded for match in self.matches)
        count = f"{len(self.matches):,}{'' if self.whole else '+'}"
        where = f"{self.number + 1:,} of {count}" if self.number >= 0 else f"{count} found"
        return where + (f" · {folded:,} in folded copies" if folded else "")

    @property
    def name(self) -> str:
        """What is looked for, as it was typed."""
        return f"“{self.query}”"


class Finding(Reading):
    """Looks for words in the article, and leads through what is found."""

    find: Find | None = None
    _typed = ""  # what is looked for of what stands in the line
    _origin: ArticlePane.View | None = None
    _scanning: Worker[None] | None = None

    def find_in_article(self) -> None:
        """Let the reader type what to look for in the article in view."""
        if self.article.article is None:
            self.keys.show_note("Open an article first.")
            return
        self.go_to_place("article")
        self._origin = self.find.origin if self.find else self.article.view()
        self.open_bar(self.find.query if self.find else "", "find in this article")

    def open_bar(self, query: str, placeholder: str) -> None:
        """Put a line to type in into the place of the footer."""
        self._typed = query
        self.keys.display = False
        self.bar.open(query, placeholder, self.query_one(f"#{self.place}"))

    def close_bar(self) -> bool:
        """Give the footer its place again; False where it has it."""
        if self.keys.display:
            return False
        self.keys.display = True
        return True

    # What the line tells

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Look for what is typed now."""
        self._bar_change(event.query)

    def _bar_change(self, query: str) -> None:
        if query != self._typed:
            self._typed = query
            self.bar_changed(query)

    def on_find_bar_accepted(self, event: FindBar.Accepted) -> None:
        """Keep the search, that of the last letter too."""
        if self.close_bar():
            self._bar_change(event.query)
            self.bar_accepted()

    def on_find_bar_left(self) -> None:
        """End the search."""
        if self.close_bar():
            self.bar_left()

    def on_find_bar_stepped(self, event: FindBar.Stepped) -> None:
        """Show what was found next, or before."""
        self.bar_stepped(event.step)

    # Textual calls a handler of every base class; these are called once.

    def bar_changed(self, query: str) -> None:
        """Look for what is typed now, from where the search began."""
        if self._origin is not None:
            self.look_for(query, self._origin)

    def bar_accepted(self) -> None:
        """Keep the search; ctrl+o goes back to where it began."""
        if self.find is None or self.open_row is None:
            return
        if self.find.whole and not self.find.matches:
            self.keys.show_note(f"{self.find.name} is not in this article.")
            self.end_find()
            return
        self.jumps.append((self.open_row.id, self.find.origin))
        self._tell_find()

    def bar_left(self) -> None:
        """End the search where it began."""
        self.end_find()

    def bar_stepped(self, step: int) -> None:
        """Show the next match, or the previous one."""
        self.step_find(step)

    # Looking

    def look_for(self, query: str, origin: ArticlePane.View) -> None:
        """Mark what a query finds, and show the first match from where the reader was."""
        finder = finder_of(query)
        if finder is not None:
            self.begin_find(Find(query, finder, origin))
            return
        if self._scanning is not None:
            self._scanning.cancel()
        self.article.mark_found(None)
        self.find = None
        self.article.go_back(origin)
        self._tell_find()

    def begin_find(self, find: Find) -> None:
        """Mark what is looked for, and count it."""
        if self._scanning is not None:
            self._scanning.cancel()
        self.article.mark_found(find.finder)
        self.find = find
        self._scanning = self.start_worker(partial(self._scan, find), group="find", exclusive=True)

    def _pieces(self, finder: Finder) -> Iterator[list[Match]]:
        article, digest = self.article.article, self.article.digest
        if article is None:
            return iter(())
        folding = digest.folding if digest else Folding()
        return matches_in(article, folding, finder, folded=self.article.folded)

    async def _scan(self, find: Find) -> None:
        """Look through the article in slices, so that no key waits for a long one."""
        started = perf_counter()
        for found in self._pieces(find.finder):
            find.matches += found
            if find.number < 0 and not find.is_library:
                self._show_first(find, len(find.matches) - len(found))
            if perf_counter() - started > _SLICE:
                self._tell_find()
                await asyncio.sleep(0)
                started = perf_counter()
        find.whole = True
        if find.is_library:
            pass  # one reads on where one was; n goes to the first
        elif not find.matches:
            self.article.go_back(find.origin)
        elif find.number < 0:
            self._show(find, 0)
        self._tell_find()

    def _show_first(self, find: Find, since: int) -> None:
        """Show the first of the latest matches that is not above where the search began."""
        for number in range(since, len(find.matches)):
            match = find.matches[number]
            if self.article.is_below(find.origin.position, match.paragraph, match.end):
                self._show(find, number)
                return

    def _show(self, find: Find, number: int) -> None:
        find.number = number
        self.article.show_match(find.matches[number])
        find.stood = self.article.position

    def step_find(self, step: int) -> None:
        """Show the next match (1) or the previous one (-1), from where the reader has got to."""
        find = self.find
        if find is None or not find.matches:
            return
        count = len(find.matches)
        if self.article.position != find.stood:
            here = self.article.position
            below = (
                number
                for number, match in enumerate(find.matches)
                if self.article.is_below(here, match.paragraph, match.end)
            )
            first = next(below, 0 if step > 0 else count)
            number = first if step > 0 else first - 1
        else:
            number = find.number + step
        if not 0 <= number < count:
            self.keys.show_note("On from the other end.")
        self._show(find, number % count)
        self._tell_find()

    def _tell_find(self) -> None:
        told = self.find.told if self.find else ""
        if self.bar.display:
            self.bar.show_count(told, wrong=told == "not found")
        else:
            leave = "back" if self.find and self.find.is_library else "ends the search"
            told = f"{self.find.name} {told}{self._where()}" if self.find else ""
            self.keys.show_search(told, leave)

    def _where(self) -> str:
        find = self.find
        at_one = find is not None and 0 <= find.number < len(find.matches)
        return " · in a copy" if find and at_one and find.matches[find.number].folded else ""

    def end_find(self, *, stay: bool = False) -> bool:
        """End the search where it began, or here if one has read on; False where there is none."""
        find = self.find
        if find is None:
            return False
        self.find = None
        if self._scanning is not None:
            self._scanning.cancel()
        read_on = find.stood is not None and self.article.position != find.stood
        self.article.mark_found(None)
        self.keys.show_search("")
        if not stay and not read_on:
            self.article.go_back(find.origin)
            if self.open_row and (self.open_row.id, find.origin) in self.jumps:
                self.jumps.remove((self.open_row.id, find.origin))
        return True

    # The keys of a search

    def open_article(self, row: Row) -> None:
        """Show an article; what was looked for in the last one is over."""
        self.end_find(stay=True)
        super().open_article(row)

    def action_next_unread(self) -> None:
        """Show the next match while a search is on, else the next unread article."""
        if self.find is not None:
            self.step_find(1)
        else:
            super().action_next_unread()

    def action_previous_match(self) -> None:
        """Show the previous match of the search that is on."""
        if self.find is not None:
            self.step_find(-1)
        else:
            self.keys.show_note("No search is on.")
