"""Politeness: of one host no more than two things are asked at a time."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator

from reader.network.bounds import AT_ONCE_OF_A_HOST
from reader.network.line import CutError, Line

_PERIOD = 0.1  # seconds between two looks at whether anybody still waits


class Places:
    """The places at each host, for the fetches that run at the same time."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._hosts: dict[str, threading.Semaphore] = {}

    @contextlib.contextmanager
    def at(self, host: str, line: Line) -> Iterator[None]:
        """Wait for a place at a host, and have it; raises ``CutError``.

        The wait is ours, and is not counted against who answers.
        """
        with self._guard:
            places = self._hosts.setdefault(host, threading.Semaphore(AT_ONCE_OF_A_HOST))
        began = time.monotonic()
        while not places.acquire(timeout=_PERIOD):
            line.postpone(time.monotonic() - began)
            began = time.monotonic()
            if line.is_cut:
                raise CutError("the line was cut")
        try:
            yield
        finally:
            places.release()
