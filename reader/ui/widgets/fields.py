"""A line to write in, with a cursor that does not blink: nothing moves while one thinks."""

from __future__ import annotations

from textual.binding import Binding
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input


async def run_own_command(field: Widget, event: Key) -> None:
    """Run the command that a field has for a key, where its letters are written too.

    Textual looks for it in the app, which the key would come to later than the letters behind it
    come to the field. Copying is left to the app, which says where nothing is selected.
    """
    for binding in field._bindings.key_to_bindings.get(event.key, ()):
        name = binding.action.partition("(")[0]
        if name != "copy" and field.check_action(name, ()):
            event.stop()
            event.prevent_default()
            await field.run_action(binding.action)
            return


class Field(Input):
    """A line to write in, which Tab completes where something is suggested."""

    # Not by priority, which would come before letters that are on their way here.
    BINDINGS = [Binding("tab", "complete", show=False)]

    def on_mount(self) -> None:
        """Keep the cursor still."""
        self.cursor_blink = False

    async def on_key(self, event: Key) -> None:
        """Edit in the order in which the keys come."""
        await run_own_command(self, event)

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
