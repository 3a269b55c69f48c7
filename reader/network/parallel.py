"""Many fetches at a time, but not too many; each ends, whatever its server does.

Fetches run on threads of their own while the caller's thread watches the clock and the wish to
leave. A thread that hangs all the same, as a resolver may, is left behind: it holds nothing and
does not keep the program from ending.
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
from reader.network.bounds import AT_ONCE, AT_ONCE_OF_A_HOST, Bounds
from reader.network.fetched import Fetched, Request
from reader.network.fetching import get
from reader.network.line import CutError, Line
from reader.network.places import Places
from reader.network.refusals import refuse_late, refuse_slow, refuse_status

_PERIOD = 0.05  # seconds between two looks at clock and caller

Outcome = Fetched | NetworkError


class _Errand:
    """One fetch on a thread of its own, which puts itself into ``done`` at its end."""

    def __init__(
        self, request: Request, bounds: Bounds, places: Places, done: SimpleQueue[_Errand]
    ) -> None:
        self.request = request
        self.host = _host(request)
        self.line = Line(bounds.total)
        # What stands unless the thread tells better: an answer that broke our own code.
        self.outcome: Outcome = refuse_status(request.url, 500)
        self._bounds = bounds
        self._places = places
        self._done = done
        threading.Thread(target=self._run, name="fetch", daemon=True).start()

    @property
    def is_late(self) -> bool:
        """Whether nobody waits for it any longer."""
        return self.line.remaining < 0 or self.line.is_overdue

    def give_up(self) -> None:
        """End it with the sentence that says for what it was too late."""
        late = self.line.remaining < 0
        self.line.cut()
        url = self.request.url
        self.outcome = refuse_late(url, self._bounds) if late else refuse_slow(url)

    def _run(self) -> None:
        try:
            with contain("", CutError):
                self.outcome = get(self.request, self._bounds, self.line, self._places)
        except UnexpectedError as error:
            log_event(f"{self.request.url} cannot be fetched: {error}", error.traceback)
        except NetworkError as error:
            self.outcome = error
        except CutError:
            pass  # whoever cut the line knows why
        finally:
            self._done.put(self)


def fetch(
    request: Request, bounds: Bounds | None = None, *, cancelled: Callable[[], bool] | None = None
) -> Fetched:
    """Return the answer to one request; raises ``NetworkError`` and ``Cancelled``."""
    for _, outcome in fetch_many([request], bounds, cancelled=cancelled):
        if isinstance(outcome, NetworkError):
            raise outcome
        return outcome
    raise Cancelled("Left before it was fetched.")


def fetch_many(
    requests: Iterable[Request],
    bounds: Bounds | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[Request, Outcome]]:
    """Yield each request with its answer or with what is wrong, as they come.

    ``cancelled`` is asked some times a second; once it is true, nothing more is yielded.
    """
    bounds = bounds or Bounds()
    waiting = list(requests)
    running: set[_Errand] = set()
    done: SimpleQueue[_Errand] = SimpleQueue()
    places = Places()
    try:
        while waiting or running:
            if cancelled is not None and cancelled():
                return
            while (request := _next(waiting, running)) is not None:
                running.add(_Errand(request, bounds, places, done))
            try:
                errand = done.get(timeout=_PERIOD)
            except Empty:
                for errand in [errand for errand in running if errand.is_late]:
                    errand.give_up()
                    running.discard(errand)
                    yield errand.request, errand.outcome
                continue
            if errand in running:
                running.discard(errand)
                yield errand.request, errand.outcome
    finally:
        for errand in running:
            errand.line.cut()


def _next(waiting: list[Request], running: set[_Errand]) -> Request | None:
    """Take the first request that may begin now: none waits behind a host that is busy."""
    if len(running) >= AT_ONCE:
        return None
    hosts = Counter(errand.host for errand in running)
    for number, request in enumerate(waiting):
        if hosts[_host(request)] < AT_ONCE_OF_A_HOST:
            return waiting.pop(number)
    return None


def _host(request: Request) -> str:
    try:
        return urlsplit(request.url).hostname or ""
    except ValueError:
        return ""
