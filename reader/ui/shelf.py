"""The articles that the list shows: the library through a filter, in an order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from reader.errors import LibraryError, QueryError, ReaderError
from reader.library import FILTERS, SORTS, Filter, Library, Row, SavedSearch, Sort, View

Name = TypeVar("Name")
Answer = TypeVar("Answer")

_FILTER_NAMES: dict[Filter, str] = {
    "all": "Articles",
    "unread": "Unread",
    "starred": "Starred",
    "started": "Begun",
    "finished": "Finished",
}

_SORT_NAMES: dict[Sort, str] = {
    "newest": "newest first",
    "oldest": "oldest first",
    "title": "by title",
    "source": "by source",
    "time": "shortest first",
    "shown": "shortest first after folding",
    "folded": "most folded first",
    "added": "last added first",
}


class Shelf:
    """What the list pane asks for its rows, and what next and previous mean.

    Where the library cannot answer, ``failed`` gets the error, and there is nothing.
    """

    def __init__(
        self, library: Library, session: dict[str, Any], failed: Callable[[ReaderError], None]
    ) -> None:
        self._library = library
        self._failed = failed
        self.view = View()
        if session.get("filter") in FILTERS:
            self.view = replace(self.view, filter=session["filter"])
        if isinstance(session.get("query"), str):
            self.view = self.with_query(session["query"], typed=False)
        if session.get("sort") in SORTS:
            self.view = replace(self.view, sort=session["sort"])

    def count(self) -> int:
        """Return how many articles are shown."""
        return self._ask(partial(self._library.count, self.view), 0)

    def rows(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to ``limit`` rows from ``offset`` on."""
        return self._ask(partial(self._library.rows, self.view, offset, limit), [])

    def find(self, article_id: int) -> int | None:
        """Return the row number of an article, or None where it is not shown."""
        return self._ask(partial(self._library.position_in, self.view, article_id), None)

    def beside(self, article_id: int, *, unread: bool, backwards: bool) -> Row | None:
        """Return the next or previous row, or the next or previous unread one."""
        ask = partial(self._library.next_row, self.view, article_id)
        return self._ask(partial(ask, unread=unread, backwards=backwards), None)

    def row(self, article_id: int) -> Row | None:
        """Return the row of an article, listed or not, or None where it is gone."""
        return self._ask(partial(self._library.row, article_id), None)

    def _ask(self, question: Callable[[], Answer], otherwise: Answer) -> Answer:
        try:
            return question()
        except (LibraryError, QueryError) as error:
            self._failed(error)
            return otherwise

    def next_filter(self) -> None:
        """Show another choice of articles."""
        self.view = replace(self.view, filter=_after(FILTERS, self.view.filter), keep=())

    def next_sort(self) -> None:
        """Show the articles in another order."""
        self.view = replace(self.view, sort=_after(SORTS, self.view.sort))

    def with_query(self, query: str, *, typed: bool) -> View:
        """Return the view with another query, whose last word may be ``typed`` at this moment."""
        return replace(self.view, query=query.strip(), is_typed=typed, keep=())

    def saved(self) -> list[SavedSearch]:
        """Return the searches that have a name."""
        return self._ask(self._library.saved_searches, [])

    def keep(self, article_id: int) -> None:
        """Leave an article in the list though it is not of the filter's kind any more."""
        chosen = self.view.filter != "all" or self.view.query
        if chosen and article_id not in self.view.keep:
            self.view = replace(self.view, keep=(*self.view.keep, article_id))

    def count_changed(self) -> int:
        """Return how many articles of the library have a text that was not opened yet."""
        return self._ask(partial(self._library.count, View("is:changed")), 0)

    @property
    def told(self) -> str:
        """The list's title: what is shown, in which order."""
        view = self.view
        order = _SORT_NAMES[view.sort]
        if not view.query:
            return f"{_FILTER_NAMES[view.filter]} · {order}"
        among = "" if view.filter == "all" else f" · {_FILTER_NAMES[view.filter].lower()}"
        return f"“{view.query}”{among} · {order}"

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter or a search leaves articles out."""
        return self.view.filter != "all" or bool(self.view.query)

    @property
    def shows_folded(self) -> bool:
        """Whether how much is folded is what the list is about."""
        return self.view.sort == "folded" or "folds:" in self.view.query

    def uncounted(self) -> int:
        """Return how many articles are not counted yet and may belong here, or elsewhere here."""
        return self._ask(partial(self._library.count_uncounted, self.view), 0)

    def next_uncounted(self, limit: int) -> list[int]:
        """Return at most ``limit`` of the articles that are to be counted next."""
        return self._ask(partial(self._library.uncounted, self.view, limit), [])


def _after(names: Sequence[Name], name: Name) -> Name:
    return names[(names.index(name) + 1) % len(names)]
