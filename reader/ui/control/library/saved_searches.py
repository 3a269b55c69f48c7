"""Searches that are saved under a name and stand above the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane


class SavedSearches:
    """Saves the search that is on, and removes saved ones."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        list_pane: ListPane,
        footer: FooterBar,
        reload_list: Callable[[], None],
    ) -> None:
        self._services = services
        self._rows = rows
        self._list_pane = list_pane
        self._footer = footer
        self._reload_list = reload_list

    def save_or_remove(self) -> None:
        """Remove the saved search under the cursor; elsewhere save the search that is on."""
        search = self._list_pane.chosen_search
        if search is not None:
            self._remove(search.name)
        elif self._rows.view.query:
            self._save(self._rows.view.query)
        else:
            key = self._services.get_key_label("app.search")
            self._footer.show_note(f"There is no search to save; {key} in the list starts one.")

    def _remove(self, name: str) -> None:
        done = self._services.change(self._services.library.forget_search, name)
        done.add_done_callback(lambda _: self._services.call_later(self._reload_list))
        undo = self._services.get_key_label("app.undo")
        self._footer.show_note(f"The saved search “{name}” was removed. {undo} undoes it.")

    def _save(self, query: str) -> None:
        from reader.ui.sheets.prompts import NamePrompt

        def save(name: str | None) -> None:
            if name:
                done = self._services.change(self._services.library.save_search, name, query)
                done.add_done_callback(lambda _: self._services.call_later(self._reload_list))

        self._services.ask(NamePrompt("Save this search", query), save)
