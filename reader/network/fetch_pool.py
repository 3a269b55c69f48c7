"""Concurrent fetches with a limit, each of which ends whatever its server does.

Each fetch runs on its own thread, while the caller's thread checks deadlines and cancellation. A
thread that hangs all the same, as in the resolver, is abandoned: it holds no lock and, as a daemon
thread, does not keep the program from ending.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from reader.errors import Cancelled, NetworkError, UnexpectedError
from reader.failures import contain
from reader.log import log_event
from reader.network.bounds import MAX_CONCURRENT, Bounds
from reader.network.cancellable_connection import CancellableConnection, ConnectionCancelledError
from reader.network.fetch_errors import slow_response_error, status_error, total_timeout_error
from reader.network.host_limiter import HostLimiter
from reader.network.http_exchange import FetchRequest, FetchResponse
from reader.network.http_fetch import get

_POLL_SECONDS = 0.05  # between two checks of deadlines and cancellation

Outcome = FetchResponse | NetworkError


class _FetchJob:
    """One fetch on its own thread; at its end it puts itself into the queue ``done``."""

    def __init__(
        self,
        request: FetchRequest,
        bounds: Bounds,
        host_limiter: HostLimiter,
        done: SimpleQueue[_FetchJob],
    ) -> None:
        self.request = request
        self.host = _host(request)
        self.connection = CancellableConnection(bounds.total_timeout)
        # Stays only if the thread ends by an unexpected exception.
        self.outcome: Outcome = status_error(request.url, 500)
        self._bounds = bounds
        self._host_limiter = host_limiter
        self._done = done
        threading.Thread(target=self._run, name="fetch", daemon=True).start()

    @property
    def is_timed_out(self) -> bool:
        """Whether it has missed its total deadline or the one for the next part."""
        return self.connection.seconds_left < 0 or self.connection.is_too_slow

    def time_out(self) -> None:
        """Cancel it, with the error of the deadline that it has missed."""
        is_late = self.connection.seconds_left < 0
        self.connection.cancel()
        url = self.request.url
        self.outcome = (
            total_timeout_error(url, self._bounds) if is_late else slow_response_error(url)
        )

    def _run(self) -> None:
        try:
            with contain("", ConnectionCancelledError):
                self.outcome = get(self.request, self._bounds, self.connection, self._host_limiter)
        except UnexpectedError as error:
            log_event(f"{self.request.url} cannot be fetched: {error}", error.traceback)
        except NetworkError as error:
            self.outcome = error
        except ConnectionCancelledError:
            pass  # the thread that cancelled it has set the outcome
        finally:
            self._done.put(self)


def fetch(
    request: FetchRequest,
    bounds: Bounds | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> FetchResponse:
    """Return the response to one request; raises ``NetworkError`` and ``Cancelled``."""
    for _, outcome in fetch_many([request], bounds, cancelled=cancelled):
        if isinstance(outcome, NetworkError):
            raise outcome
        return outcome
    raise Cancelled("Cancelled before it was fetched.")


def fetch_many(
    requests: Iterable[FetchRequest],
    bounds: Bounds | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[FetchRequest, Outcome]]:
    """Yield each request with its response or error, in the order in which they end.

    ``cancelled`` is called several times a second; once it returns True, the iteration ends.
    """
    bounds = bounds or Bounds()
    waiting = list(requests)
    running: set[_FetchJob] = set()
    done: SimpleQueue[_FetchJob] = SimpleQueue()
    host_limiter = HostLimiter()
    try:
        while waiting or running:
            if cancelled is not None and cancelled():
                return
            while (request := _take_next(waiting, running)) is not None:
                running.add(_FetchJob(request, bounds, host_limiter, done))
            try:
                job = done.get(timeout=_POLL_SECONDS)
            except Empty:
                for job in [job for job in running if job.is_timed_out]:
                    job.time_out()
                    running.discard(job)
                    yield job.request, job.outcome
                continue
            if job in running:
                running.discard(job)
                yield job.request, job.outcome
    finally:
        for job in running:
            job.connection.cancel()


def _take_next(waiting: list[FetchRequest], running: set[_FetchJob]) -> FetchRequest | None:
    """Take the first request to a host with a free slot, None if no request may begin now."""
    if len(running) >= MAX_CONCURRENT:
        return None
    hosts = Counter(job.host for job in running)
    for number, request in enumerate(waiting):
        if HostLimiter.may_start(hosts[_host(request)]):
            return waiting.pop(number)
    return None


def _host(request: FetchRequest) -> str:
    try:
        return urlsplit(request.url).hostname or ""
    except ValueError:
        return ""
