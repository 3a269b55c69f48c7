"""The limit of concurrent requests per host, so that no server is flooded."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator

from reader.network.bounds import MAX_CONCURRENT_PER_HOST
from reader.network.cancellable_connection import CancellableConnection, ConnectionCancelledError

_POLL_SECONDS = 0.1  # between two checks whether the fetch was cancelled


class HostLimiter:
    """Limits the requests to each host, for all fetches that run at the same time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._semaphores: dict[str, threading.Semaphore] = {}

    @staticmethod
    def may_start(running: int) -> bool:
        """Whether another request to a host may begin while ``running`` ones are not done.

        With more, its thread would only wait for a slot.
        """
        return running < MAX_CONCURRENT_PER_HOST

    @contextlib.contextmanager
    def slot(self, host: str, connection: CancellableConnection) -> Iterator[None]:
        """Wait for a free slot of a host and hold it; raises ``ConnectionCancelledError``.

        The time in this queue does not count against the server.
        """
        with self._lock:
            semaphore = self._semaphores.setdefault(
                host, threading.Semaphore(MAX_CONCURRENT_PER_HOST)
            )
        started = time.monotonic()
        while not semaphore.acquire(timeout=_POLL_SECONDS):
            connection.extend_total_deadline(time.monotonic() - started)
            started = time.monotonic()
            if connection.is_cancelled:
                raise ConnectionCancelledError
        try:
            yield
        finally:
            semaphore.release()
