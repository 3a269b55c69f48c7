"""A text area for notes; apart from ``fields``, as its import would slow the start."""

from __future__ import annotations

from textual.events import Key
from textual.widgets import TextArea

from reader.ui.widgets.fields import run_own_command


class Page(TextArea):
    """Several lines to write in, with a cursor that does not blink."""

    def on_mount(self) -> None:
        """Keep the cursor still."""
        self.cursor_blink = False

    async def on_key(self, event: Key) -> None:
        """Edit in the order in which the keys come."""
        await run_own_command(self, event)
