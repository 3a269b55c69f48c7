"""The child process of one import: the request on standard input, replies on standard output."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable

from reader import ipc
from reader.errors import LibraryError, ReaderError, UnexpectedError
from reader.failures import contain
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
from reader.library import ImportReport, Library
from reader.log import forward_log, log_error, log_warning
from reader.processors import lower_priority

# Articles, a minute's work: a large library of an older version takes several imports.
_MAX_GROUPED = 20_000
_NICENESS, _SESSION_NICENESS = 10, 8  # below the screen and the child that makes digests


def main() -> None:
    """Do the import; cancel it when standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the screen
    lower_priority(_NICENESS, _SESSION_NICENESS)
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # prints of a library must not get among the replies
    request = ipc.recv(sys.stdin.buffer)
    if request is None:
        return
    cancelled = threading.Event()
    threading.Thread(target=_wait_for_end_of_input, args=(cancelled,), daemon=True).start()

    sending = threading.Lock()

    def reply(message: object) -> None:
        try:
            with sending:  # the log is written from several threads
                ipc.send(replies, message)
        except BrokenPipeError:
            cancelled.set()

    forward_log(lambda message, traceback: reply(ChildEvent(message, traceback)))
    try:
        with contain("The import ended before it was done"):
            report = _import(
                request, lambda done, found: reply(ImportProgress(done, found)), cancelled
            )
    except ReaderError as error:
        if isinstance(error, UnexpectedError):
            log_error(error)
        reply(ImportFailure(str(error)))
    else:
        reply(report)


def _import(
    request: ImportRequest, progress: Callable[[int, int], None], cancelled: threading.Event
) -> ImportReport:
    with Library.join(request.database, request.cache) as library:
        if request.finds_languages:
            find_languages(library, cancelled=cancelled.is_set)
            return ImportReport()
        if request.is_rescan:
            report = rescan(
                library,
                request.paths,
                limits=request.limits,
                progress=progress,
                cancelled=cancelled.is_set,
            )
        else:
            report = import_paths(
                library,
                request.paths or (),
                limits=request.limits,
                progress=progress,
                cancelled=cancelled.is_set,
            )
        try:
            group_stories(library, limit=_MAX_GROUPED, cancelled=cancelled.is_set)
        except LibraryError as error:  # the articles are there, and wait to be grouped
            log_warning(f"not all articles were put into stories: {error}")
        return report


def _wait_for_end_of_input(cancelled: threading.Event) -> None:
    while os.read(0, 1024):
        pass
    cancelled.set()


if __name__ == "__main__":
    main()
