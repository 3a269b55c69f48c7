"""The one connection that a fetch has at a time, which another thread can cut.

A thread that waits for a name, a handshake or a byte cannot be stopped, but its connection can be
shut down under it, and then it fails at once. A deadline that is only looked at between two reads
would be at the mercy of who sends the bytes.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time


class CutError(OSError):
    """The line was cut: nobody waits for the answer any more."""


class Line:
    """A line on which one fetch talks; ``seconds`` is how long it may in all."""

    def __init__(self, seconds: float) -> None:
        self._deadline = time.monotonic() + seconds
        self._guard = threading.Lock()
        self._due: float | None = None
        self._gone = threading.Event()
        self._held: socket.socket | None = None

    @property
    def remaining(self) -> float:
        """The seconds until the deadline, below 0 after it."""
        return self._deadline - time.monotonic()

    @property
    def is_overdue(self) -> bool:
        """Whether what was expected has not come in its time."""
        due = self._due
        return due is not None and time.monotonic() > due

    def expect(self, seconds: float | None) -> None:
        """Set the time in which the next piece must come, or none where nothing is awaited."""
        self._due = None if seconds is None else time.monotonic() + seconds

    @property
    def is_cut(self) -> bool:
        """Whether the line was cut."""
        return self._gone.is_set()

    def postpone(self, seconds: float) -> None:
        """Move the deadline by a time that was spent waiting in our own queue."""
        self._deadline += seconds

    def wait(self, seconds: float) -> None:
        """Wait, but not on a line that is cut; raises ``CutError``."""
        if self._gone.wait(seconds):
            raise CutError("the line was cut")

    def hold(self, connection: socket.socket) -> None:
        """Go on with a connection; raises ``CutError`` where it is too late for that."""
        # A second handle on the same connection: TLS takes the first one for itself.
        handle = connection.dup()
        with self._guard:
            self._drop()
            if self.is_cut:
                handle.close()
                raise CutError("the line was cut")
            self._held = handle

    def release(self) -> None:
        """Let go of the connection."""
        with self._guard:
            self._drop()

    def cut(self) -> None:
        """End what is under way, from any thread."""
        with self._guard:
            self._gone.set()
            if self._held is not None:
                with contextlib.suppress(OSError):  # the other side was faster
                    self._held.shutdown(socket.SHUT_RDWR)
            self._drop()

    def _drop(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None
