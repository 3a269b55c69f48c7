"""A line to write in, with a cursor that does not blink: nothing moves while one thinks."""

from __future__ import annotations

from textual.binding import Binding
from textual.widgets import Input


class Field(Input):
    """A line to write in, which Tab completes where something is suggested."""

    # Not by priority, which would come before letters that are on their way here.
    BINDINGS = [Binding("tab", "complete", show=False)]

    def on_mount(self) -> None:
        """Keep the cursor still."""
        self.cursor_blink = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Tab to others where nothing is suggested."""
        if action == "complete":
            return self.suggester is not None
        return super().check_action(action, parameters)

    async def action_complete(self) -> None:
        """Take over what is suggested, though it may not be shown yet for what was just typed."""
        if self.suggester is not None and self.value and self.cursor_at_end:
            suggestion = await self.suggester.get_suggestion(self.value)
            if suggestion is not None:
                self.value = suggestion
                self.action_end()
