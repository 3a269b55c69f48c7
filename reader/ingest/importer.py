"""The screen's side of the child process that imports."""

from __future__ import annotations

import math
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import LibraryError
from reader.ingest.import_messages import (
    ChildEvent,
    ImportFailure,
    ImportProgress,
    ImportRequest,
)
from reader.ingest.library_updates import (
    find_languages,
    group_stories,
    import_paths,
    rescan,
)
from reader.ipc import recv, send
from reader.log import log_event

if TYPE_CHECKING:
    from reader.library import ImportReport, Library
    from reader.library.import_report import OnProgress
    from reader.limits import Limits


_POLL_SECONDS = 0.1  # between two checks whether the import was cancelled
_CANCEL_TIMEOUT = 3.0  # seconds in which a cancelled child must end
_LOGGED_BYTES = 2_000  # of the child's standard error

IsCancelled = Callable[[], bool]


class Importer:
    """Does what ``import_paths`` and ``rescan`` do, and then groups articles by event.

    The methods block until it ends: call them on a thread. They raise ``LibraryError`` if it cannot
    be started or ends early; what was stored by then stays. A library in memory is not visible to
    another process: for it the import is done here.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._children: set[subprocess.Popen[bytes]] = set()

    def stop(self) -> None:
        """End the processes at once; what they have stored stays, and nothing else is changed.

        One that gives way to all other work would hold the library for long on a busy machine.
        """
        while self._children:
            self._children.pop().kill()

    def import_paths(
        self,
        paths: Sequence[str],
        *,
        limits: Limits | None = None,
        progress: OnProgress | None = None,
        cancelled: IsCancelled | None = None,
    ) -> ImportReport:
        """Read files and folders into the library."""
        if self._library.file is None:
            report = import_paths(
                self._library, paths, limits=limits, progress=progress, cancelled=cancelled
            )
            group_stories(self._library, cancelled=cancelled)
            return report
        request = ImportRequest(
            self._library.file, self._library.cache, tuple(paths), False, limits
        )
        return self._run_child(request, progress, cancelled)

    def rescan(
        self,
        only: Iterable[str] | None = None,
        *,
        limits: Limits | None = None,
        progress: OnProgress | None = None,
        cancelled: IsCancelled | None = None,
    ) -> ImportReport:
        """Rescan all files and folders that were imported, or ``only`` some of them."""
        if self._library.file is None:
            report = rescan(
                self._library, only, limits=limits, progress=progress, cancelled=cancelled
            )
            group_stories(self._library, cancelled=cancelled)
            return report
        paths = None if only is None else tuple(only)
        return self._run_child(
            ImportRequest(self._library.file, self._library.cache, paths, True, limits),
            progress,
            cancelled,
        )

    def find_languages(self, *, cancelled: IsCancelled | None = None) -> None:
        """Find languages and authors of articles that no import and no search has found."""
        if self._library.file is None:
            find_languages(self._library, cancelled=cancelled)
            return
        request = ImportRequest(
            self._library.file, self._library.cache, (), False, None, finds_languages=True
        )
        self._run_child(request, None, cancelled)

    def _run_child(
        self, request: ImportRequest, progress: OnProgress | None, cancelled: IsCancelled | None
    ) -> ImportReport:
        import tempfile  # with what it loads it would take 3 ms before the first paint

        command = [sys.executable, "-P", "-m", "reader.ingest.import_child"]
        with tempfile.TemporaryFile() as stderr:
            try:
                child = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=stderr,
                    # Not in the terminal's foreground group, so that it gets no Ctrl+Z and Ctrl+C.
                    start_new_session=True,
                )
            except OSError as error:
                raise LibraryError(f"The import could not be started: {error}.") from error
            self._children.add(child)
            with child:
                try:
                    return _exchange(child, request, progress, cancelled or (lambda: False))
                except (BrokenPipeError, EOFError) as error:
                    if child in self._children:  # else it was stopped
                        tail = _read_tail(stderr)
                        log_event(f"the import in process {child.pid} has ended: {tail}")
                    raise LibraryError(
                        "The import ended before it was done; what was read so far is in the"
                        " library. Start it again to read the rest."
                    ) from error
                finally:
                    child.kill()
                    self._children.discard(child)


def _read_tail(stderr: BinaryIO) -> str:
    """Return the end of a child's standard error as one line."""
    stderr.seek(max(stderr.seek(0, os.SEEK_END) - _LOGGED_BYTES, 0))
    return " ".join(stderr.read().decode("utf-8", "replace").split())


def _exchange(
    child: subprocess.Popen[bytes],
    request: ImportRequest,
    progress: OnProgress | None,
    cancelled: IsCancelled,
) -> ImportReport:
    assert child.stdin is not None
    assert child.stdout is not None
    send(child.stdin, request)
    deadline = math.inf
    while True:
        if not child.stdin.closed and cancelled():
            child.stdin.close()
            deadline = time.monotonic() + _CANCEL_TIMEOUT
        if time.monotonic() > deadline:  # it hangs, as on a disk that does not answer
            raise EOFError
        # A reply may wait in the stream's buffer, unseen by select, until the next one or the end.
        if not select.select([child.stdout], [], [], _POLL_SECONDS)[0]:
            continue
        reply = recv(child.stdout)
        if isinstance(reply, ChildEvent):
            log_event(reply.message, reply.traceback)
        elif isinstance(reply, ImportProgress):
            if progress is not None:
                progress(reply.done, reply.found)
        elif isinstance(reply, ImportFailure):
            raise LibraryError(reply.reason)
        elif reply is None:
            raise EOFError
        else:
            report: ImportReport = reply
            return report
