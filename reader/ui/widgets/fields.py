"""A line to write in, with a cursor that does not blink: nothing moves while one thinks."""

from __future__ import annotations

from textual.widgets import Input


class Field(Input):
    """A line to write in."""

    def on_mount(self) -> None:
        """Keep the cursor still."""
        self.cursor_blink = False
