"""The log: what went wrong, for a bug report, one line an event whatever stands in it."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.paths import Paths


class _Formatter(logging.Formatter):
    """Writes a message clean: names and texts of strangers stand in some."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        from reader.text import clean  # the screen's first look does not wait for it

        return clean(super().formatMessage(record))


class _PrivateFile(logging.FileHandler):
    """Writes into a file that its user alone may read: headlines and paths stand in it.

    Where it cannot be written, as on a full disk, nothing is said about that on the terminal.
    """

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Do without the line."""

    def _open(self) -> TextIOWrapper:
        file = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return TextIOWrapper(open(file, "ab"), encoding=self.encoding, errors=self.errors)


def keep_log(paths: Paths) -> None:
    """Write warnings to the log file; it comes to be with the first of them."""
    try:
        paths.logs.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return  # reading goes on without a log
    handler = _PrivateFile(paths.log, encoding="utf-8", delay=True)
    handler.setFormatter(_Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logging.getLogger("reader").addHandler(handler)
