"""Keys that come before the list is there that they are meant for."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from reader.ui.sheets.dialog import copy_typed

if TYPE_CHECKING:
    from textual.events import Key, Paste

    from reader.ui.control.library.list_reading import ListReading
    from reader.ui.services import Services


class HeldKeys:
    """Holds keys, and what is pasted, while the list is awaited; then they act one after another.

    They are held as keys, not as the commands that they have in the list: after a / they are
    letters of a search.
    """

    def __init__(self, services: Services, reading: ListReading) -> None:
        self._services = services
        self._reading = reading
        self._keys: deque[Key | Paste] = deque()
        self._acting: Key | Paste | None = None
        reading.awaited_ended.subscribe(lambda _: self._go_on())

    def try_hold(self, event: Key | Paste, *, is_for_panes: bool) -> bool:
        """Hold a key while the list is awaited or others are held; False where it acts now.

        One that is not ``is_for_panes`` is for a dialog, and never held.
        """
        if event is self._acting:
            self._acting = None
            self._services.call_later(self._go_on)
            return False
        if not (is_for_panes and (self._keys or self._acting or self._reading.is_awaited)):
            return False
        held = copy_typed(event)
        held.time = event.time  # a dialog that opens before it acts has to take it
        self._keys.append(held)
        return True

    def _go_on(self) -> None:
        if self._keys and self._acting is None and not self._reading.is_awaited:
            self._acting = self._keys.popleft()
            self._acting._set_forwarded()  # it was in the pane that has the focus already
            self._services.app.post_message(self._acting)
