"""The driver of the terminal: Textual's own, whose texts keep their columns in each terminal."""

from __future__ import annotations

from functools import cache

from textual.driver import Driver

from reader.ui.layout.cursor_moves import hold_columns


@cache
def make_steady(driver: type[Driver]) -> type[Driver]:
    """Return a driver of Textual's that puts the cursor where each text begins."""

    class SteadyDriver(driver):  # type: ignore[valid-type, misc]
        """Writes what all widgets drew, by ``cursor_moves.hold_columns``."""

        def write(self, data: str) -> None:
            """Write to the terminal."""
            super().write(hold_columns(data))

    return SteadyDriver
