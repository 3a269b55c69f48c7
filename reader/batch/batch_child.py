"""The process that does the tasks of a batch: tasks on standard input, results on standard output.

It ends with its parent, also in the middle of a task.
"""

from __future__ import annotations

import resource
import sys

from reader import ipc
from reader.batch.batch_steps import run_task
from reader.errors import ReaderError
from reader.failures import contain
from reader.log import forward_log
from reader.text.garbage_collection import seldom_garbage_collection


@seldom_garbage_collection()
def main() -> None:
    """Do tasks until standard input ends."""
    tasks, reply = ipc.serve_parent()

    def report(line: int, share: float) -> None:
        reply(("at", line, share))

    forward_log(lambda message, traceback: reply(("log", message, traceback)))
    for task, killers in tasks:
        try:
            with contain("A shard could not be worked on", BrokenPipeError):
                result = run_task(task, killers, report)
        except ReaderError as error:
            result = {"error": f"{task['label']}: {error}"}
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        reply(("done", result, peak // 1024 if sys.platform == "darwin" else peak))


if __name__ == "__main__":
    main()
