"""Hands an article to the programs around reader: the browser and the clipboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.ui.browser import is_page, open_in_browser
from reader.ui.clipboard import copy_to_system, get_text_to_copy

if TYPE_CHECKING:
    from reader.ui.control.library.article_actions import ArticleActions
    from reader.ui.control.screen_parts import ScreenParts


class OutsidePrograms:
    """Opens pages in the browser, and copies text to the clipboard."""

    def __init__(self, screen: ScreenParts, actions: ArticleActions) -> None:
        self._services = screen.services
        self._article_pane = screen.article
        self._navigation = screen.navigation
        self._footer = screen.footer
        self._actions = actions

    def open_browser(self) -> None:
        """Open the article's page in a browser, or show its address where there is none."""
        if (row := self._actions.need_row()) is None:
            return
        if not row.url:
            self._footer.show_note("This article has no web address.")
        elif self._services.app.is_web and is_page(row.url):
            self._services.app.open_url(row.url)
        elif not open_in_browser(row.url):
            self._services.notify(f"No browser could be opened; the address is {row.url}")

    def copy(self) -> None:
        """Copy headline and address, what is selected, the paragraph or the summary."""
        pane = self._article_pane
        if self._navigation.pane == "article" and pane.selection:
            text, name = pane.selected_text, "Selection"
            pane.drop_selection()
        else:
            text, name = get_text_to_copy(
                self._navigation.pane,
                self._actions.get_row(),
                pane.article,
                pane.digest,
                pane.current,
            )
        if text:
            self._services.run(partial(self.copy_text, text, name), group="copy")
        elif self._actions.need_row() is not None:
            self._footer.show_note("There is nothing to copy yet.")

    async def copy_text(self, text: str, name: str) -> None:
        """Copy a text, and say so; ``name`` says what it is."""
        self._services.app.copy_to_clipboard(text)  # by the terminal, which sends no answer
        if await self._services.lasting.run(copy_to_system, text):
            self._footer.show_note(f"{name} copied.")
        else:
            self._footer.show_note(
                f"{name} sent to the terminal’s clipboard; no clipboard program was found."
            )
