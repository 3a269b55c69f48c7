"""A text area for notes; apart from ``fields``, as its import would slow the start."""

from __future__ import annotations

from textual.widgets import TextArea


class Page(TextArea):
    """Several lines to write in, with a cursor that does not blink."""

    def on_mount(self) -> None:
        """Keep the cursor still."""
        self.cursor_blink = False
