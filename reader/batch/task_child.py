"""A child process that does tasks, kept from one to the next, and started again when it dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reader import ipc
from reader.batch.runners import Report, Result, Task
from reader.log import log_event

if TYPE_CHECKING:
    from reader.batch.forked_process import ForkedProcess

_COMMAND = [sys.executable, "-P", "-m", "reader.batch.batch_child"]
# One task a core: a library's own threads would fight for them. Sets of strings have an order.
_ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
}
_MAX_DEATHS = 2  # with the same record, or before the first one
_MAX_KILOBYTES = 200_000  # of a process, which is replaced after the task that took more


class TaskChild:
    """One process at a time; ``run`` is called by one thread, ``kill`` by any.

    The first one may have been started before.
    """

    def __init__(self, process: ForkedProcess | None = None) -> None:
        self._process: subprocess.Popen[bytes] | ForkedProcess | None = process
        self._stopped = False

    def run(self, task: Task, report: Report | None = None) -> Result:
        """Have a task done and return its result; ``report`` is called as the task goes on.

        A process that dies costs the task a new start. A record that is being worked on when two
        have died becomes an error of its own; a task that ends two before any record is given up.
        Until one has died, records are worked on together, then each alone: so the first death is
        that of the first record that dies alone, if it had been begun by then.
        """
        deaths: Counter[int] = Counter()
        killers: set[int] | None = None
        begun = 0  # the last line that was begun when a process died that worked on several
        while True:
            at = [0]

            def follow(line: int, share: float, at: list[int] = at) -> None:
                at[0] = line
                if report is not None:
                    report(line, share)

            try:
                return self._request((task, killers), follow)
            except (EOFError, OSError) as error:
                how = self._end()
                if self._stopped:
                    return {"error": f"{task['label']}: it was left."}
                if killers is None:
                    begun = at[0]
                    deaths[0] += not begun
                else:
                    deaths[at[0]] += 1 + (0 < at[0] <= begun)
                    begun = 0
                killers = {
                    line for line, number in deaths.items() if line and number >= _MAX_DEATHS
                }
                place = f"line {at[0]:,}" if at[0] else "its beginning"
                log_event(f"{task['label']}: the process for it ended at {place} ({how}): {error}")
                if at[0] == 0 and deaths[0] >= _MAX_DEATHS:
                    return {
                        "error": f"{task['label']} ended the process that read it ({how}), twice;"
                        " correct or remove it."
                    }

    def kill(self) -> None:
        """End the process, whatever it does; ``run`` returns."""
        self._stopped = True
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the process and wait for its end."""
        self._end()

    def _request(self, message: Any, follow: Callable[[int, float], None]) -> Result:
        if self._process is None and not self._stopped:
            self._process = subprocess.Popen(
                _COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | _ENVIRONMENT,
            )
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise EOFError("it was stopped")
        if self._stopped:  # while it was started
            process.kill()
        ipc.send(process.stdin, message)
        while True:
            match ipc.recv(process.stdout):
                case ("at", line, share):
                    follow(line, share)
                case ("log", text, traceback):
                    log_event(text, traceback)
                case ("done", result, peak):
                    if peak > _MAX_KILOBYTES:
                        self._end()
                    return dict(result)
                case _:
                    raise EOFError("no answer")

    def _end(self) -> str:
        """End the process, and say how it ended."""
        process, self._process = self._process, None
        if process is None:
            return "it was not started"
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue  # what was to be written has no reader any more
        try:
            code = process.wait(timeout=2)  # it has died, or ends with its input
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        if code >= 0:
            return f"status {code}"
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        return f"{name}; perhaps the memory is full" if name == "SIGKILL" else name
