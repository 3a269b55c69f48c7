"""The log: what went wrong, for a bug report, one line an event whatever stands in it.

Lines of a traceback stand indented below the line of their event. ``logging`` is loaded with the
first event, as a short command mostly has none.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger
    from pathlib import Path

    from reader.errors import UnexpectedError
    from reader.failures import Failure

_waiting: list[Path | Callable[[], Path]] = []  # of ``keep_log``, until its handler is made


def keep_log(file: Path | Callable[[], Path]) -> None:
    """Write warnings to a file, and to no other; it comes to be with the first of them.

    A function that gives the file is called then: to find the user's folders takes a short command
    longer than some of its work.
    """
    close_log()
    _waiting[:] = [file]
    if "logging" in sys.modules:
        _logger()  # also for events that do not come by this module


def close_log() -> None:
    """Write nothing more to the file of ``keep_log``."""
    _waiting.clear()
    if "reader.log.log_handlers" not in sys.modules:
        return
    from reader.log.log_handlers import PrivateFileHandler

    logger = _logger()
    for handler in list(logger.handlers):
        if isinstance(handler, PrivateFileHandler):
            logger.removeHandler(handler)
            with contextlib.suppress(OSError):  # a full disk, as for each of its lines
                handler.close()


def forward_log(send: Callable[[str, str], None]) -> None:
    """Give this process's events and their tracebacks to ``send`` from now on."""
    from reader.log.log_handlers import ForwardHandler

    _logger().addHandler(ForwardHandler(send))


def log_event(message: str, traceback: str = "") -> None:
    """Write an error and the traceback behind it, "" for none, to the log."""
    _logger().error("%s", message, extra={"trace": traceback})


def log_warning(message: str) -> None:
    """Write a warning to the log."""
    _logger().warning("%s", message)


def log_error(error: UnexpectedError) -> None:
    """Write an error that nobody foresaw to the log."""
    log_event(str(error), error.traceback)


def log_failures(path: str, failures: Iterable[Failure]) -> None:
    """Write the failed steps of an article's digest to the log."""
    for failure in failures:
        log_event(f"{path}: {failure.step} failed: {failure.reason}", failure.traceback)


def _logger() -> Logger:
    """Return the logger; the file of ``keep_log`` is a handler of it from the first call on."""
    import logging

    logger = logging.getLogger("reader")
    while _waiting:
        from reader.log.log_handlers import LogFormatter, PrivateFileHandler

        file = _waiting.pop()
        handler = PrivateFileHandler(
            file() if callable(file) else file,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )
        handler.setFormatter(LogFormatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        logger.addHandler(handler)
    return logger
