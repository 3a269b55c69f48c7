"""The screen's side of imports."""

from __future__ import annotations

import logging
import math
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import LibraryError
from reader.importing.messages import Event, Failed, Progress, Request
from reader.log import log_event
from reader.wire import pack, receive

if TYPE_CHECKING:
    from reader.library import ImportReport, Library
    from reader.limits import Limits

_log = logging.getLogger(__name__)

_PATIENCE = 0.1  # seconds from a wish to leave until it is looked at
_LAST_SECONDS = 3.0  # seconds that one who is to leave has to come to its end
_TOLD_BYTES = 2_000  # of what a child says to standard error, for the log

Told = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class Importer:
    """Does what ``Library.import_paths`` and ``Library.rescan`` do, in a process for each.

    Its methods wait for that process: they are for threads. They raise ``LibraryError`` where it
    cannot be started or ends early; what it had stored by then is stored. A library in memory,
    which no other process sees, is filled here.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def import_paths(
        self,
        paths: Sequence[str],
        *,
        limits: Limits | None = None,
        progress: Told | None = None,
        cancelled: Cancelled | None = None,
    ) -> ImportReport:
        """Read files and folders into the library."""
        if self._library.file is None:
            return self._library.import_paths(
                paths, limits=limits, progress=progress, cancelled=cancelled
            )
        request = Request(self._library.file, self._library.cache, tuple(paths), False, limits)
        return _ask(request, progress, cancelled)

    def rescan(
        self,
        only: Iterable[str] | None = None,
        *,
        limits: Limits | None = None,
        progress: Told | None = None,
        cancelled: Cancelled | None = None,
    ) -> ImportReport:
        """Look again through what was imported, or at ``only`` some of it."""
        if self._library.file is None:
            return self._library.rescan(only, limits=limits, progress=progress, cancelled=cancelled)
        paths = None if only is None else tuple(only)
        return _ask(
            Request(self._library.file, self._library.cache, paths, True, limits),
            progress,
            cancelled,
        )


def _ask(request: Request, progress: Told | None, cancelled: Cancelled | None) -> ImportReport:
    command = [sys.executable, "-P", "-m", "reader.importing.child"]
    with tempfile.TemporaryFile() as said:
        try:
            child = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                # Out of the terminal's foreground group: ctrl+z and ctrl+c are not for the child.
                start_new_session=True,
            )
        except OSError as error:
            raise LibraryError(f"The import could not be started: {error}.") from error
        _log.info("an import is done by process %d", child.pid)
        with child:
            try:
                return _listen(child, request, progress, cancelled or (lambda: False))
            except (BrokenPipeError, EOFError) as error:
                _log.error("the import in process %d has ended: %s", child.pid, _tail(said))
                raise LibraryError(
                    "The import ended before it was done; what was read so far is in the library. "
                    "Start it again to read the rest."
                ) from error
            finally:
                child.kill()


def _tail(said: BinaryIO) -> str:
    """Return the end of what a child said."""
    said.seek(max(said.seek(0, os.SEEK_END) - _TOLD_BYTES, 0))
    return " ".join(said.read().decode("utf-8", "replace").split())


def _listen(
    child: subprocess.Popen[bytes], request: Request, progress: Told | None, cancelled: Cancelled
) -> ImportReport:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(pack(request))
    child.stdin.flush()
    until = math.inf
    while True:
        if not child.stdin.closed and cancelled():
            child.stdin.close()
            until = time.monotonic() + _LAST_SECONDS
        if time.monotonic() > until:  # as on a disk that does not answer
            raise EOFError
        # What the stream has in its own buffer comes with the next reply, or with the end.
        if not select.select([child.stdout], [], [], _PATIENCE)[0]:
            continue
        reply = receive(child.stdout)
        if isinstance(reply, Event):
            log_event(reply.message, reply.traceback)
        elif isinstance(reply, Progress):
            if progress is not None:
                progress(reply.done, reply.found)
        elif isinstance(reply, Failed):
            raise LibraryError(reply.reason)
        elif reply is None:
            raise EOFError
        else:
            report: ImportReport = reply
            return report
