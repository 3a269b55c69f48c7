"""The filter and the order of the list, chosen by the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.ui.model.view_label import FILTER_MEANINGS, SORT_MEANINGS

if TYPE_CHECKING:
    from reader.library import View
    from reader.ui.control.library.list_reading import ListReading
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.list_pane import ListPane

_NAME_WIDTH = 10  # cells
# What of the articles has what an order goes by, and how that is said.
_SORT_QUERIES = {
    "newest": ("has:date", "dated"),
    "oldest": ("has:date", "dated"),
    "folded": ("folds:>0", "folded"),
}


class ViewChoice:
    """Lets the reader choose which articles the list shows, in which order."""

    def __init__(
        self, services: Services, rows: ListModel, list_pane: ListPane, reading: ListReading
    ) -> None:
        self._services = services
        self._rows = rows
        self._list_pane = list_pane
        self._reading = reading

    def choose_filter(self) -> None:
        """Let the reader choose a filter; each says how many articles it shows."""
        from reader.ui.sheets.prompts import Choice

        view = self._rows.view.replace(pinned=())
        options = [
            (name, _describe(self._count(view.replace(filter=name)), meaning))
            for name, meaning in FILTER_MEANINGS.items()
        ]
        title = "Show of what the search finds" if view.query else "Show"
        sheet = Choice(title, options, view.filter, name_width=_NAME_WIDTH)
        self._services.ask(sheet, self.show_filter)

    def choose_sort(self) -> None:
        """Let the reader choose an order."""
        from reader.ui.sheets.prompts import Choice

        view = self._rows.view
        options = []
        for name in self._rows.sorts:
            meaning = SORT_MEANINGS[name]
            if name in _SORT_QUERIES:
                query, what = _SORT_QUERIES[name]
                found = self._count(view.replace(query=f"({view.query}) {query}"))
                meaning += "" if found is None else f" ({found:,} {what})"
            options.append((name, meaning))
        title = "Order: stories first, then single articles" if view.by_story else "Order"
        sheet = Choice(title, options, view.sort, name_width=_NAME_WIDTH)
        self._services.ask(sheet, self.show_sort)

    def _count(self, view: View) -> int | None:
        """Return how many articles a view has, None where the library cannot say."""
        try:
            return self._services.library.count(view)
        except (LibraryError, QueryError):
            return None  # the list itself reports it

    def show_filter(self, name: str | None) -> None:
        """Show the articles of a filter; nothing changes for None."""
        if name is not None and name != self._rows.view.filter:
            self._rows.choose_filter(name)
            self._reload()

    def show_sort(self, name: str | None) -> None:
        """Show the articles in an order; nothing changes for None."""
        if name is not None and name != self._rows.view.sort:
            self._rows.choose_sort(name)
            self._reload()

    def leave(self) -> bool:
        """Show all articles again; False where no filter is on."""
        if self._rows.view.filter == "all":
            return False
        self.show_filter("all")
        return True

    def _reload(self) -> None:
        chosen = self._list_pane.chosen
        self._reading.reload(chosen.id if chosen else None, is_awaited=True)
        self._services.call_later(self._list_pane.refresh)


def _describe(count: int | None, meaning: str) -> str:
    return meaning if count is None else f"{count:>7,}  {meaning}"
