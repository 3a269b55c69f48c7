"""Where events of the log go: to a private file, or to the process that has it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from io import TextIOWrapper

_INDENT = "    "


class LogFormatter(logging.Formatter):
    """Writes a message clean: names and texts of strangers stand in some."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """Return the event's line without control characters."""
        from reader.text import clean  # the screen's first look does not wait for it

        return clean(super().formatMessage(record))

    def format(self, record: logging.LogRecord) -> str:
        """Return the event's line, and its traceback indented, so that no line of it is forged."""
        from reader.text import clean

        head, *lines = super().format(record).split("\n")
        lines += getattr(record, "trace", "").splitlines()
        return "\n".join((head, *(_INDENT + clean(line) for line in lines)))


class PrivateFileHandler(logging.FileHandler):
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


class ForwardHandler(logging.Handler):
    """Gives each event of a child process, with its traceback, to ``send``.

    The screen's process, which knows where the log is, writes it there with ``log_event``.
    """

    def __init__(self, send: Callable[[str, str], None]) -> None:
        super().__init__()
        self._send = send

    def emit(self, record: logging.LogRecord) -> None:
        """Send the message and the traceback."""
        self._send(record.getMessage(), getattr(record, "trace", ""))
