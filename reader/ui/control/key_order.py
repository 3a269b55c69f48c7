"""The order of keys and pasted texts where a key has those behind it go elsewhere."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from reader.ui.sheets.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.dom import DOMNode
    from textual.events import Key, Paste


# After which a key no longer waits for others, whatever became of those that they went to.
_PATIENCE_SECONDS = 5.0


def call_behind(node: DOMNode | None, app: App[int], function: Callable[[], object]) -> None:
    """Call a function once all is done that waits in a node now and in those above it.

    So a key that was sent to the node has come to the app before, unless something has taken it.
    """
    if node is None or not node.call_later(call_behind, node.parent, app, function):
        app.call_later(function)


class KeyOrder:
    """Lets a key wait while those before it are on their way elsewhere.

    A key goes to what has the focus, and from there up to the app, which acts or hands it over to
    the dialog that the key before has opened. One that comes later goes to the field of the dialog
    at once: it would be written before those that were typed before it. So would a text that is
    pasted, which waits as a key does.
    """

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._waiting: deque[Key | Paste] = deque()
        self._acting: Key | Paste | None = None
        self._went_to: DOMNode | None = None  # where the last key was sent
        self._awaited = 0  # places that a key was sent to before, and may still be in

    def try_hold(self, event: Key | Paste) -> bool:
        """Hold a key or a text that has to wait for those before it; False where it acts now."""
        if event is self._acting:
            self._acting = None
            return False
        if not self._waiting and not self._has_to_wait():
            return False
        self._waiting.append(event)
        self._app.call_later(self.go_on)
        self._app.set_timer(_PATIENCE_SECONDS, partial(self._let_go, event))
        return True

    async def _let_go(self, event: Key | Paste) -> None:
        """Let a key act that has waited too long."""
        if event in self._waiting:
            self._awaited = 0
            await self.go_on()

    async def go_on(self) -> None:
        """Let the keys act that need not wait any longer, in the order in which they came."""
        while self._waiting and self._acting is None and not self._has_to_wait():
            self._acting = self._waiting.popleft()
            await self._app.on_event(self._acting)

    def _has_to_wait(self) -> bool:
        screen = self._app.screen
        if isinstance(screen, Dialog) and screen.is_opening:
            screen.opened = self.go_on
            return True
        before, self._went_to = self._went_to, self._app.focused or screen
        if before is not None and before is not self._went_to:
            self._awaited += 1
            call_behind(before, self._app, self._arrived)
        return self._awaited > 0

    async def _arrived(self) -> None:
        self._awaited = max(0, self._awaited - 1)
        await self.go_on()
