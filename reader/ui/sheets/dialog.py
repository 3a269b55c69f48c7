"""The screens over the main one."""

from __future__ import annotations

import time
from collections.abc import Callable

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.screen import ModalScreen, ScreenResultType


def copy_typed(event: events.Key | events.Paste) -> events.Key | events.Paste:
    """Return a key or a pasted text as one that comes now, and that nothing has taken yet."""
    if isinstance(event, events.Paste):
        return events.Paste(event.text)
    return events.Key(event.key, event.character)


class Dialog(ModalScreen[ScreenResultType]):
    """A screen over the main one that is answered once.

    A key may be queued behind the one that closes it; Textual would take the screen below away.
    Keys that were typed together with the one that opens it, and what is pasted behind it, are held
    until it can take them. Those that come meanwhile wait in the app; ``opened`` lets it go on.
    """

    # Ctrl+P goes up; the app has that key.
    BINDINGS = [
        Binding("ctrl+n", "app.simulate_key('down')", show=False),
        Binding("colon", "leave_for('app.command_line')", show=False),
        Binding("Z", "leave_for('app.quit_pair')", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._opened_at = time.monotonic()
        self._is_ready = False
        self._held: list[events.Key | events.Paste] = []
        self.opened: Callable[[], object] = lambda: None

    @property
    def is_opening(self) -> bool:
        """Whether it cannot take keys yet."""
        return not self._is_ready

    def try_hold(self, event: events.Key | events.Paste) -> bool:
        """Hold what came before this could take it; False where it has had the key or the text."""
        if self._is_ready and event.time >= self._opened_at:
            return False
        self._held.append(copy_typed(event))
        if self._is_ready:
            self._pass_on()
        return True

    def on_mount(self) -> None:
        """Take the keys that are held, once a field or a list has the focus."""
        self.app.call_later(self._begin)  # as the focus, which was asked for before

    def _begin(self) -> None:
        self._is_ready = True
        self._pass_on()
        self.app.call_later(self.opened)

    def _pass_on(self) -> None:
        held, self._held = self._held, []
        for event in held:
            self._forward_event_to_focus(event)

    def _forward_event_to_focus(self, event: events.Key | events.Paste) -> None:
        event._set_forwarded()
        (self.focused or self).post_message(event)

    def on_paste(self, event: events.Paste) -> None:
        """Keep a text that was pasted into a field here from the app, which hands texts over."""
        event.stop()

    async def action_leave_for(self, command: str) -> None:
        """Close this and what lies below it unanswered, and run a command of the main screen.

        At once: what is typed behind the key is for the command.
        """
        while isinstance(self.app.screen, Dialog):
            self.app.screen.dismiss(None)
        await self.app.screen.run_action(f"command('{command}')")

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close the screen with an answer; nothing is done where it is closed already."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
