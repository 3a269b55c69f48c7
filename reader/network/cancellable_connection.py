"""The connection of one fetch, with deadlines, which another thread can cancel.

A thread that waits for a name, a handshake or a byte cannot be stopped, but its connection can be
shut down by another thread: then it fails at once. Deadlines that the fetching thread itself checks
between two reads would not stop a server that sends a byte now and then (slowloris).
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time


class ConnectionCancelledError(OSError):
    """The fetch was cancelled: nobody waits for the response any more."""

    def __init__(self) -> None:
        super().__init__("the fetch was cancelled")


class CancellableConnection:
    """The connections that one fetch has, one at a time; ``seconds`` is its time in all."""

    def __init__(self, seconds: float) -> None:
        self._total_deadline = time.monotonic() + seconds
        self._progress_deadline: float | None = None
        self._lock = threading.Lock()
        self._cancelled = threading.Event()
        self._socket: socket.socket | None = None

    @property
    def seconds_left(self) -> float:
        """The seconds until the total deadline, below 0 after it."""
        return self._total_deadline - time.monotonic()

    @property
    def is_too_slow(self) -> bool:
        """Whether the next part of the response has missed its deadline."""
        deadline = self._progress_deadline
        return deadline is not None and time.monotonic() > deadline

    @property
    def is_cancelled(self) -> bool:
        """Whether the fetch was cancelled."""
        return self._cancelled.is_set()

    def set_progress_deadline(self, seconds: float | None) -> None:
        """Set the time in which the next part must come; None if nothing is expected."""
        self._progress_deadline = None if seconds is None else time.monotonic() + seconds

    def extend_total_deadline(self, seconds: float) -> None:
        """Extend the total time by a time that was spent in our own queue."""
        self._total_deadline += seconds

    def wait(self, seconds: float) -> None:
        """Wait; raises ``ConnectionCancelledError`` as soon as the fetch is cancelled."""
        if self._cancelled.wait(seconds):
            raise ConnectionCancelledError

    def attach(self, connection: socket.socket) -> None:
        """Replace the socket; raises ``ConnectionCancelledError`` if the fetch was cancelled."""
        # A duplicate of the socket, as TLS takes the socket itself.
        duplicate = connection.dup()
        with self._lock:
            self._close()
            if self.is_cancelled:
                duplicate.close()
                raise ConnectionCancelledError
            self._socket = duplicate

    def detach(self) -> None:
        """Forget the socket."""
        with self._lock:
            self._close()

    def cancel(self) -> None:
        """Cancel the fetch, from any thread: shut the connection down."""
        with self._lock:
            self._cancelled.set()
            if self._socket is not None:
                with contextlib.suppress(OSError):  # the server has closed it already
                    self._socket.shutdown(socket.SHUT_RDWR)
            self._close()

    def _close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
