"""The child process of one import: the request on standard input, replies on standard output."""

from __future__ import annotations

import os
import signal
import sys
import threading

from reader.errors import ReaderError, UnexpectedError
from reader.failures import contain
from reader.importing.messages import Event, Failed, Progress, Request
from reader.library import ImportReport, Library
from reader.log import forward_log, log_error
from reader.niceness import give_way
from reader.wire import pack, receive

_NICENESS = 10, 8  # behind the screen, and behind the digest of what is on it


def main() -> None:
    """Do what is asked; leave it once standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the screen's to answer
    give_way(*_NICENESS)
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the replies
    request = receive(sys.stdin.buffer)
    if request is None:
        return
    left = threading.Event()
    threading.Thread(target=_wait_for_the_end, args=(left,), daemon=True).start()

    sending = threading.Lock()

    def send(reply: object) -> None:
        try:
            with sending:  # the log is written from several threads
                replies.write(pack(reply))
                replies.flush()
        except BrokenPipeError:
            left.set()

    forward_log(lambda message, traceback: send(Event(message, traceback)))
    try:
        with contain("The import ended before it was done"):
            report = _import(request, lambda done, found: send(Progress(done, found)), left)
    except ReaderError as error:
        if isinstance(error, UnexpectedError):
            log_error(error)
        send(Failed(str(error)))
    else:
        send(report)


def _import(request: Request, progress, left: threading.Event) -> ImportReport:  # type: ignore[no-untyped-def]
    with Library.join(request.database, request.cache) as library:
        if request.again:
            return library.rescan(
                request.paths, limits=request.limits, progress=progress, cancelled=left.is_set
            )
        return library.import_paths(
            request.paths or (), limits=request.limits, progress=progress, cancelled=left.is_set
        )


def _wait_for_the_end(left: threading.Event) -> None:
    while os.read(0, 1024):
        pass
    left.set()


if __name__ == "__main__":
    main()
