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
from typing import Self

_QUIET = 0.02  # seconds without a byte after which a paint is over
_PATIENCE = 60.0


class Run:
    """A program in a pty of some size, started when this is made; kills it at the end."""

    def __init__(self, command: Sequence[str], columns: int = 160, rows: int = 45) -> None:
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
        return os.read(self._fd, 65536) if ready else b""

    def until(self, marker: str) -> float:
        """Return the seconds from the start to a text on the terminal."""
        wanted, seen = marker.encode(), b""
        while wanted not in seen:
            written = self._read(_PATIENCE)
            if not written:
                raise TimeoutError(f"{marker!r} was not written within {_PATIENCE} s")
            seen = seen[-len(wanted) :] + written
        return time.perf_counter() - self.started

    def rest(self, seconds: float) -> None:
        """Wait until nothing is written for some seconds."""
        while self._read(seconds):
            pass

    def cpu(self) -> float:
        """Return the seconds for which the program's threads have run (Linux), children apart."""
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def press(self, key: str, pace: float = 0.0) -> tuple[float, float] | None:
        """Type a key; return the seconds to the first and to the last byte of what it paints.

        None where nothing is painted within half a second. Returns when ``pace`` seconds are over.
        """
        begun = time.perf_counter()
        os.write(self._fd, key.encode())
        if not self._read(0.5):
            return None
        first = last = time.perf_counter()
        while self._read(_QUIET):
            last = time.perf_counter()
        time.sleep(max(0.0, begun + pace - time.perf_counter()))
        return first - begun, last - begun
