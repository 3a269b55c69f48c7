"""Runs a program in a pty and takes the time of what it writes."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Self

COLUMNS, ROWS = 160, 45
_QUIET = 0.02  # seconds without a byte after which a paint is over
_PATIENCE = 60.0


class Chunk(NamedTuple):
    """What was read at a moment, in seconds of ``time.perf_counter``."""

    at: float
    written: bytes


class Run:
    """A program in a pty of some size, started when this is made; kills it at the end.

    ``record`` is all that it wrote.
    """

    def __init__(self, command: Sequence[str], columns: int = COLUMNS, rows: int = ROWS) -> None:
        self.record: list[Chunk] = []
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.execve(command[0], list(command), {**os.environ, **terminal})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return b""
        try:
            written = os.read(self._fd, 65536)
        except OSError:  # Linux's word for a terminal whose program has ended
            return b""
        self.record.append(Chunk(time.perf_counter(), written))
        return written

    def until(self, marker: str) -> float:
        """Return the seconds from the start to a text on the terminal."""
        self._wait_for(marker)
        return time.perf_counter() - self.started

    def _wait_for(self, marker: str) -> None:
        wanted, seen = marker.encode(), b""
        while wanted not in seen:
            written = self._read(_PATIENCE)
            if not written:
                raise TimeoutError(f"{marker!r} was not written within {_PATIENCE} s")
            seen = seen[-len(wanted) :] + written

    def rest(self, seconds: float, most: float = _PATIENCE) -> None:
        """Wait until nothing is written for some seconds, but not longer than ``most``."""
        end = time.perf_counter() + most
        while self._read(seconds) and time.perf_counter() < end:
            pass

    def read_for(self, seconds: float) -> None:
        """Take in what is written for some seconds."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def leave(self, key: str) -> None:
        """Type what ends the program, and wait until it has."""
        self.type(key)
        while self._read(_PATIENCE):
            pass

    def cpu(self) -> float:
        """Return the seconds for which the program's threads have run (Linux), children apart."""
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def memory(self) -> tuple[int, int]:
        """Return the bytes of memory in use (Linux): the program's, and its children's."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return _resident(self.pid), sum(_resident(int(child)) for child in children)

    def type(self, keys: str) -> float:
        """Write keys to the program; return when."""
        now = time.perf_counter()
        os.write(self._fd, keys.encode())
        return now

    def press_until(self, key: str, marker: str) -> float:
        """Type a key; return the seconds to a text on the terminal."""
        begun = self.type(key)
        self._wait_for(marker)
        return time.perf_counter() - begun

    def press(
        self, key: str, pace: float = 0.0, quiet: float = _QUIET
    ) -> tuple[float, float] | None:
        """Type a key; return the seconds to the first and to the last byte of what it paints.

        A paint is over after ``quiet`` seconds without a byte. None where nothing is painted within
        half a second. Returns when ``pace`` seconds are over.
        """
        begun = self.type(key)
        if not self._read(0.5):
            return None
        first = last = self.record[-1].at
        while self._read(quiet):
            last = self.record[-1].at
        time.sleep(max(0.0, begun + pace - time.perf_counter()))
        return first - begun, last - begun


def _resident(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text()
    return 1024 * int(status.partition("VmRSS:")[2].split()[0])
