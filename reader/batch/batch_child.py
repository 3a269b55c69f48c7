"""The process that does the tasks of a batch: tasks on standard input, results on standard output.

It ends with its parent, also in the middle of a task: a thread waits for the end of standard input.
"""

from __future__ import annotations

import os
import queue
import resource
import signal
import sys
import threading
from typing import Any

from reader import ipc
from reader.batch.batch_steps import run_task
from reader.errors import ReaderError
from reader.failures import contain
from reader.log import forward_log
from reader.text.garbage_collection import seldom_garbage_collection


@seldom_garbage_collection()
def main() -> None:
    """Do tasks until standard input ends."""
    # Ctrl+C in the terminal is for the parent, with which this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # prints of a library must not get among the replies
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def receive() -> None:
        while (message := ipc.recv(requests)) is not None:
            tasks.put(message)
        os._exit(0)

    def report(line: int, share: float) -> None:
        ipc.send(replies, ("at", line, share))

    forward_log(lambda message, traceback: ipc.send(replies, ("log", message, traceback)))
    threading.Thread(target=receive, daemon=True).start()
    while True:
        task, killers = tasks.get()
        try:
            with contain("A shard could not be worked on", BrokenPipeError):
                result = run_task(task, killers, report)
        except ReaderError as error:
            result = {"error": f"{task['label']}: {error}"}
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        ipc.send(replies, ("done", result, peak // 1024 if sys.platform == "darwin" else peak))


if __name__ == "__main__":
    main()
