"""The screens over the main one."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType


class Dialog(ModalScreen[ScreenResultType]):
    """A screen over the main one that is answered once.

    A key may be queued behind the one that closes it; Textual would take the screen below away.
    """

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close the screen with an answer; nothing is done where it is closed already."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
