"""The theme, chosen on the screen that it colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.services import Services


class ThemeChoice:
    """Shows each theme while one chooses; what was chosen is kept for the next session."""

    def __init__(self, services: Services, save_session: Callable[[], None]) -> None:
        self._services = services
        self._save_session = save_session

    def choose(self) -> None:
        """Let the reader choose, with a look at each theme that the cursor comes to."""
        from reader.ui.sheets.prompts import Choice
        from reader.ui.themes import THEMES

        app = self._services.app
        before = app.theme
        own = [theme.name for theme in THEMES]
        names = own + sorted(set(app.available_themes) - set(own))

        def show(name: str) -> None:
            app.theme = name

        def choose(name: str | None) -> None:
            app.theme = name or before
            self._save_session()

        options = [(name, _describe(app.available_themes[name].dark)) for name in names]
        choice = Choice("Theme", options, before, name_width=22, previewed=show)
        self._services.ask(choice, choose)


def _describe(is_dark: bool) -> str:
    return "dark" if is_dark else "light"
