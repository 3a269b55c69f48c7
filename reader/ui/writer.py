"""Changes to the library, in order on a thread of their own: the screen waits for no disk."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from reader.errors import ReaderError, RoomMadeError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

P = ParamSpec("P")
T = TypeVar("T")


class Writer:
    """Runs one change after another; ``failed`` gets the error of each that could not be made."""

    def __init__(self, failed: Callable[[ReaderError], None]) -> None:
        self._failed = failed
        self._last: Future[Any] | None = None

    @cached_property
    def _executor(self) -> ThreadPoolExecutor:
        """The thread; made with the first change, since the first paint does without it."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    def write(self, change: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a change; the future tells when it is made."""
        future = self._executor.submit(_change_or_retry, partial(change, *args, **kwargs))
        future.add_done_callback(self._report)
        self._last = future
        return future

    @property
    def is_busy(self) -> bool:
        """Whether a change waits to be made, so that the library is not yet what the user sees."""
        return self._last is not None and not self._last.done()

    def _report(self, future: Future[T]) -> None:
        error = future.exception()
        if isinstance(error, ReaderError):
            self._failed(error)
        elif error is not None:
            raise error

    def close(self) -> None:
        """Wait until every change is made."""
        self._executor.shutdown(wait=True)


def _change_or_retry(change: Callable[[], T]) -> T:
    """Make a change, twice if the first time made room for it on a full disk."""
    try:
        return change()
    except RoomMadeError:
        return change()
