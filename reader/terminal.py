"""The terminal as it was before the screen opened, and the way back to it.

Textual gives the terminal back when its app ends. This is for the ends of which the app hears
nothing, or in which it can draw no more: SIGHUP, and SIGKILL, after which the child process that
makes the digests is the only one left.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import termios
from typing import Any, Self

from reader.records import Record

# Everything that Textual's driver for terminals turns on: reports of the mouse, of focus and of
# size, bracketed paste, kitty's keyboard protocol, the alternate screen, no wrapping, no cursor.
_LEAVE = (
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?1004l\x1b[?2048l\x1b[?2004l"
    b"\x1b[?2026l\x1b[<u\x1b[?7h\x1b[?1049l\x1b[0m\x1b[?25h"
)


class TerminalState(Record):
    """A terminal's settings (echo, lines, signals), as termios gives them for a descriptor."""

    descriptor: int
    attributes: list[Any]

    @classmethod
    def of(cls, descriptor: int) -> Self | None:
        """Return the present state of a terminal, None where the descriptor is of no terminal."""
        try:
            return cls(descriptor, termios.tcgetattr(descriptor))
        except termios.error:
            return None

    def restore(self) -> None:
        """Leave the alternate screen and set the settings; a terminal that is gone is no error."""
        with contextlib.suppress(OSError):
            os.write(self.descriptor, _LEAVE)
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self.descriptor, termios.TCSANOW, self.attributes)

    def to_text(self) -> str:
        """Return the state as a word that a child process can be given."""
        *flags, characters = self.attributes
        shown = [c if isinstance(c, int) else base64.b16encode(c).decode() for c in characters]
        return json.dumps([self.descriptor, *flags, shown], separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return the state of which ``to_text`` made a word."""
        descriptor, *flags, shown = json.loads(text)
        characters = [c if isinstance(c, int) else base64.b16decode(c) for c in shown]
        return cls(descriptor, [*flags, characters])
