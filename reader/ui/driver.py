"""The driver of the terminal: Textual's own, but for the columns of texts and for late keys.

Texts keep their columns in each terminal; Esc and a key right behind it are not taken for one.
"""

from __future__ import annotations

from functools import cache

from textual.driver import Driver

from reader.ui.input_parser import use_parser
from reader.ui.layout.cursor_moves import hold_columns


@cache
def make_steady(driver: type[Driver]) -> type[Driver]:
    """Return a driver of Textual's that puts the cursor where each text begins, with our parser."""
    use_parser(driver)

    class SteadyDriver(driver):  # type: ignore[valid-type, misc]
        """Writes what all widgets drew, by ``cursor_moves.hold_columns``."""

        def write(self, data: str) -> None:
            """Write to the terminal."""
            super().write(hold_columns(data))

    return SteadyDriver
