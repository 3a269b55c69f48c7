"""A terminal to run the installed program in: keys go in, a screen of characters comes out."""

import os
import re
import signal
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self

import pexpect
import pyte
from wcwidth import wcswidth

from tests.waiting import PATIENCE, is_busy

READER = str(Path(sys.executable).with_name("reader"))
_CSI = re.compile(rb"\x1b\[([0-?]*)([ -/]*)([@-~])")
_ON = {b"?7", b"?25"}  # the modes that a terminal begins with: wrapped lines, a visible cursor


def read_rows(screen: pyte.Screen) -> list[str]:
    """Return the rows of a screen as ``screen.display`` does, also in the middle of a frame.

    A wide letter has two cells, the second one empty. Where something narrow was written over the
    first one alone, a blank stands for the second: pyte raises IndexError there.
    """
    columns = range(screen.columns)
    return [
        "".join(_read_cell(screen.buffer[row], column) for column in columns)
        for row in range(screen.lines)
    ]


def _read_cell(row: Mapping[int, pyte.screens.Char], column: int) -> str:
    text = row[column].data
    if text or (column and wcswidth(row[column - 1].data) == 2):
        return text
    return " "


class Terminal:
    """A program in a pty, and what a terminal shows of it.

    ``output`` is every byte that the program wrote, ``before`` the pty's settings at its start.
    """

    def __init__(
        self, *command: object, columns: int = 160, rows: int = 45, shell: str = "", **environment
    ) -> None:
        program, arguments = (
            ("/bin/sh", ["-c", shell]) if shell else (READER, [str(part) for part in command])
        )
        env = {
            name: value
            for name, value in os.environ.items()
            if name not in {"NO_COLOR", "COLUMNS", "LINES"} and not name.startswith("TEXTUAL")
        }
        env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", **environment}
        self.output = bytearray()
        self._shown: list[str] = []  # every screen since the last key
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.child = pexpect.spawn(
            program, arguments, env=env, dimensions=(rows, columns), timeout=PATIENCE
        )
        self.before = termios.tcgetattr(self.child.child_fd)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self.child.isalive():
            os.kill(self.child.pid, signal.SIGKILL)
        while self.child.isalive():
            if not self.child.closed:
                self.read(0.05)
        if not self.child.closed:
            self.child.close()

    # What is shown

    @property
    def lines(self) -> list[str]:
        """The rows of the screen."""
        return read_rows(self._screen)

    @property
    def text(self) -> str:
        """The screen as one text, a row a line."""
        return "\n".join(self.lines)

    def read(self, seconds: float) -> bool:
        """Take in what the program writes within some seconds; False where it writes nothing."""
        try:
            written = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self.child.wait()
            return False
        self.output += written
        # Kitty's keyboard protocol is beyond pyte, which would show the "u" at its end.
        self._stream.feed(re.sub(rb"\x1b\[[<>=][0-9;]*u", b"", written))
        self._shown.append(self.text)
        return True

    def until(self, true: str | Callable[[], object]) -> Self:
        """Wait until a text is on the screen, or something else is so."""
        wanted = (lambda: true in self.text) if isinstance(true, str) else true
        end = time.monotonic() + PATIENCE
        while not wanted():
            assert time.monotonic() < end, f"not within {PATIENCE} s: {true}\n{self.text}"
            if not self.read(0.05) and not self.child.isalive():
                assert wanted(), f"ended before {true}\n{self.text}"
        return self

    def until_shown(self, text: str) -> Self:
        """Wait until a text is on the screen, or has been since the last key.

        A note in the footer goes after some seconds, in which a busy machine may not come to rest.
        """
        return self.until(lambda: any(text in screen for screen in (*self._shown, self.text)))

    def press(self, *keys: str) -> Self:
        """Type keys one by one, each once the screen has been drawn anew for the one before."""
        for key in keys:
            self._shown.clear()
            self.child.send(key)
            assert self.read(PATIENCE), f"{key!r} draws nothing\n{self.text}"
            self.rest()
        return self

    def rest(self, seconds: float = 0.15) -> Self:
        """Wait until nothing is written for some seconds by a program that has nothing to do.

        On a busy machine one that is silent may only be waiting for its turn.
        """
        end = time.monotonic() + PATIENCE
        while self.read(seconds) or is_busy(self.child.pid):
            assert time.monotonic() < end, f"no rest within {PATIENCE} s\n{self.text}"
        return self

    def resize(self, columns: int, rows: int) -> Self:
        """Give the terminal another size, of which the program is told by SIGWINCH."""
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self

    def clear(self) -> None:
        """Wipe the screen, as if something else had been shown on it."""
        self._screen.reset()

    def hang_up(self) -> None:
        """Take the terminal away from the program."""
        self.child.ptyproc.fileobj.close()
        self.child.ptyproc.closed = self.child.closed = True
        self.child.ptyproc.fd = self.child.child_fd = -1

    def end(self, seconds: float = PATIENCE) -> int:
        """Wait until the program has ended; return its status, below 0 a signal."""
        end = time.monotonic() + seconds
        while self.child.isalive() or self.read(0.05):
            assert time.monotonic() < end, f"runs on after {seconds} s\n{self.text}"
            self.read(0.05)
        if self.child.exitstatus is not None:
            return self.child.exitstatus
        return -self.child.signalstatus

    # What is left behind

    def modes_left(self) -> dict[str, str]:
        """Return the terminal modes that the program has set and not set back."""
        last = {}
        for match in _CSI.finditer(self.output):
            mode, between, end = match.groups()
            if end in b"hl" and not between:
                for one in mode.removeprefix(b"?").split(b";"):
                    last[b"?" + one if mode.startswith(b"?") else one] = end
        return {
            mode.decode(): end.decode()
            for mode, end in last.items()
            if (end == b"h") != (mode in _ON)
        }

    def settings_left(self) -> list[object]:
        """Return the settings of the pty that are not as before: echo, line mode, signals."""
        now = termios.tcgetattr(self.child.child_fd)
        return [(was, is_) for was, is_ in zip(self.before, now, strict=True) if was != is_]
