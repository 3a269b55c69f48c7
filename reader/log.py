"""The log: what went wrong, for a bug report, one line an event whatever stands in it.

Lines of a traceback stand indented below the line of their event.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Callable, Iterable
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reader.errors import UnexpectedError
    from reader.failures import Failure

_log = logging.getLogger("reader")
_INDENT = "    "


class _Formatter(logging.Formatter):
    """Writes a message clean: names and texts of strangers stand in some."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        from reader.text import clean  # the screen's first look does not wait for it

        return clean(super().formatMessage(record))

    def format(self, record: logging.LogRecord) -> str:
        """Return the event's line, and its traceback indented, so that no line of it is forged."""
        from reader.text import clean

        head, *lines = super().format(record).split("\n")
        lines += getattr(record, "trace", "").splitlines()
        return "\n".join((head, *(_INDENT + clean(line) for line in lines)))


class _PrivateFile(logging.FileHandler):
    """Writes into a file that its user alone may read: headlines and paths stand in it.

    Where it cannot be written, as on a full disk, nothing is said about that on the terminal.
    """

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Do without the line."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; folder and file come to be with the first."""
        try:
            super().emit(record)
        except OSError:  # raised where the file cannot be opened
            self.handleError(record)

    def _open(self) -> TextIOWrapper:
        os.makedirs(os.path.dirname(self.baseFilename), mode=0o700, exist_ok=True)
        file = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return TextIOWrapper(open(file, "ab"), encoding=self.encoding, errors=self.errors)


class _Forward(logging.Handler):
    """Gives each event of a child process, with its traceback, to ``send``.

    The screen's process, which knows where the log is, writes it there with ``log_event``.
    """

    def __init__(self, send: Callable[[str, str], None]) -> None:
        super().__init__()
        self._send = send

    def emit(self, record: logging.LogRecord) -> None:
        """Send the message and the traceback."""
        self._send(record.getMessage(), getattr(record, "trace", ""))


def keep_log(file: Path) -> None:
    """Write warnings to a file, and to no other; it comes to be with the first of them."""
    close_log()
    handler = _PrivateFile(file, encoding="utf-8", errors="backslashreplace", delay=True)
    handler.setFormatter(_Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    _log.addHandler(handler)


def close_log() -> None:
    """Write nothing more to the file of ``keep_log``."""
    for handler in list(_log.handlers):
        if isinstance(handler, _PrivateFile):
            _log.removeHandler(handler)
            with contextlib.suppress(OSError):  # a full disk, as for each of its lines
                handler.close()


def forward_log(send: Callable[[str, str], None]) -> None:
    """Give this process's events and their tracebacks to ``send`` from now on."""
    _log.addHandler(_Forward(send))


def log_event(message: str, traceback: str = "") -> None:
    """Write an error and the traceback behind it, "" for none, to the log."""
    _log.error("%s", message, extra={"trace": traceback})


def log_error(error: UnexpectedError) -> None:
    """Write an error that nobody foresaw to the log."""
    log_event(str(error), error.traceback)


def log_failures(path: str, failures: Iterable[Failure]) -> None:
    """Write the failed steps of an article's digest to the log."""
    for failure in failures:
        log_event(f"{path}: {failure.step} failed: {failure.reason}", failure.traceback)
