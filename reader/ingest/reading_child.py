"""The process that reads files for an import: paths on standard input, records on standard output.

It ends with its parent, also while it reads: a thread waits for the end of standard input.
"""

from __future__ import annotations

import os
import queue
import signal
import threading
from typing import Any

from reader import ipc
from reader.ingest.file_records import read_file_records
from reader.log import forward_log
from reader.text.garbage_collection import seldom_garbage_collection


@seldom_garbage_collection()
def main() -> None:
    """Read files until standard input ends: each message has their paths and the limits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # prints of a library must not get among the replies
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def receive() -> None:
        while (message := ipc.recv(requests)) is not None:
            tasks.put(message)
        os._exit(0)

    forward_log(lambda message, traceback: ipc.send(replies, ("log", message, traceback)))
    threading.Thread(target=receive, daemon=True).start()
    while True:
        paths, limits = tasks.get()
        ipc.send(replies, ("read", [read_file_records(path, limits) for path in paths]))


if __name__ == "__main__":
    main()
