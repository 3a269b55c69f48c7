"""Tasks on a Dask scheduler that the user runs. Needs distributed, the extra ``scale``.

The scheduler gives the tasks of a worker that dies to others. Where the connection to it is lost,
and can be made again, they are given anew. What is complete stays complete whatever happens: every
task leaves its files whole or not there.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import json
import logging
import queue
import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import Any

from reader.batch.batch_options import find_code_version
from reader.batch.cluster_tasks import describe_worker, run_on_worker
from reader.batch.runners import Result, Task, TaskEvent
from reader.errors import ReaderError
from reader.export.export_phrases import pluralise
from reader.text import clean

_CONNECT_SECONDS = 10
_WORKER_SECONDS = 20  # until the first worker must be there
_CLOSE_SECONDS = 2
_MAX_REFUSALS = 20  # of a task by workers that cannot do it
_MAX_LOSSES = 5  # of the connection, with no task done between
_MAX_GIVEN = 1_000_000  # letters of the tasks in a message; Dask warns of ten times as many
_MAX_TAKEN = 100  # results that are asked for at once

Work = Callable[[str, str], str]


class ClusterError(ReaderError):
    """A cluster cannot be used, or is gone."""


def _connect(address: str) -> Any:
    """Return a client of a scheduler that leaves no thread behind if there is none.

    Raises ``OSError``, ``ValueError`` or ``ImportError``.
    """
    from distributed import Client

    class QuietClient(Client):  # type: ignore[misc]
        def start(self, **kwargs: Any) -> None:
            try:
                super().start(**kwargs)
            except BaseException:
                self.close(timeout=_CLOSE_SECONDS)
                with contextlib.suppress(AttributeError):  # which ``close`` leaves running then
                    self._loop_runner.stop()
                raise

    # What it says, we say shorter; its import has given its loggers levels of their own.
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
    return QuietClient(address, timeout=_CONNECT_SECONDS, set_as_default=False)


class ClusterRunner:
    """Does tasks on the workers of a scheduler.

    ``folder`` is the absolute path of the output, which they must see. ``work`` is what they run.
    Raises ``ClusterError`` if there is no scheduler or no worker that can do it.
    """

    def __init__(self, address: str, folder: str, work: Work = run_on_worker) -> None:
        if find_spec("distributed") is None:
            raise ClusterError(
                "A cluster is used through Dask; for that, pip install 'reader-tui[scale]'."
            )
        self._given = address
        self._address = clean(address)
        self._work = work
        self._version = find_code_version()
        self._running: dict[Any, int] = {}  # futures, each with the number of its task
        self._done: queue.SimpleQueue[Any] = queue.SimpleQueue()
        try:
            self._client = _connect(address)
        except (OSError, ValueError, ImportError) as error:
            raise ClusterError(
                f"No Dask scheduler answers at {self._address}; start one (dask scheduler), and"
                " give the address that it prints."
            ) from error
        try:
            self._check_workers(folder)
        except BaseException:
            self.close()
            raise

    def _check_workers(self, folder: str) -> None:
        try:
            self._client.wait_for_workers(1, timeout=_WORKER_SECONDS)
        except (OSError, TimeoutError) as error:
            raise ClusterError(
                f"The scheduler {self._address} has no workers; start some"
                f" (dask worker {self._address})."
            ) from error
        from distributed.comm import CommClosedError

        try:
            answers = self._client.run(describe_worker, folder, on_error="return")
        except (OSError, TimeoutError) as error:
            raise ClusterError(
                f"The scheduler {self._address} is gone; start it, and run the same command again."
            ) from error
        # One that went while it was asked is no worker any more.
        answers = {w: a for w, a in answers.items() if not isinstance(a, CommClosedError)}
        if not answers:
            raise ClusterError(f"The workers of {self._address} are gone; start some.")
        for worker, answer in sorted(answers.items()):
            if not isinstance(answer, dict):
                raise ClusterError(
                    f"The worker {worker} cannot run reader ({type(answer).__name__}); install"
                    f" reader-tui {self._version} where it runs."
                )
            if answer["version"] != self._version:
                raise ClusterError(
                    f"The worker {worker} has another version of reader ({answer['version']}, here"
                    f" {self._version}); install the same one, and start it again."
                )
            if not answer["sees"]:
                raise ClusterError(
                    f"The worker {worker} does not see {clean(folder)}; give --out a folder that"
                    " all machines share."
                )

    def run(self, tasks: Sequence[Task]) -> Iterator[TaskEvent]:
        """Have tasks done; to leave the iterator cancels what was queued. See ``Runner``.

        Raises ``ClusterError`` when the scheduler is gone, and does not come back soon.
        """
        self._running, self._done = {}, queue.SimpleQueue()
        refusals = Counter[int]()
        losses = 0
        left = len(tasks)
        try:
            self._submit(tasks, range(len(tasks)))
            while left:
                lost = []
                for number, result in self._take_done(tasks):
                    if result is None:
                        lost.append(number)
                        continue
                    if result.get("refused"):
                        refusals[number] += 1
                        if refusals[number] < _MAX_REFUSALS:
                            self._submit(tasks, [number])
                            continue
                        sentence = f"{tasks[number]['label']}: a worker has {result['error']}."
                        result = {"error": sentence}
                    left -= 1
                    losses = 0
                    yield TaskEvent(number, 1.0, result)
                if lost:
                    losses += 1
                    if losses > _MAX_LOSSES or not self._connect_again():
                        raise self._gone(left, len(tasks))
                    lost = sorted([*lost, *self._running.values()])
                    self._running.clear()
                    self._submit(tasks, lost)
        finally:
            if self._running and self._client.status == "running":
                with contextlib.suppress(OSError):  # the scheduler goes just now
                    self._client.cancel(list(self._running), force=True)

    def _submit(self, tasks: Sequence[Task], numbers: Sequence[int]) -> None:
        """Give tasks to the scheduler, in their order: many in one message cost it least."""
        token = secrets.token_hex(8)
        for group in _group(numbers, [json.dumps(tasks[number]) for number in numbers]):
            futures = self._client.map(
                self._work,
                [text for _, text in group],
                version=self._version,
                key=[f"reader-{token}-{number:09}" for number, _ in group],
                fifo_timeout="0 ms",  # one message after another
            )
            for future, (number, _) in zip(futures, group, strict=True):
                self._running[future] = number
                future.add_done_callback(self._done.put)

    def _take_done(self, tasks: Sequence[Task]) -> Iterator[tuple[int, Result | None]]:
        """Wait for tasks that are done; yield their numbers and results, all there are by now.

        A result is None if it is not known any more; see ``_read``.
        """
        found = [self._done.get()]
        with contextlib.suppress(queue.Empty):
            while len(found) < _MAX_TAKEN:
                found.append(self._done.get_nowait())
        futures = []
        for future in found:
            if future not in self._running:
                continue  # it is of a connection that was lost
            if future.status in ("lost", "pending") and self._client.status == "running":
                # Its worker went, and the result with it: the scheduler has it made again.
                future.add_done_callback(self._done.put)
                continue
            futures.append(future)
        known = self._gather(futures)
        for future in futures:
            number = self._running.pop(future)
            yield number, known[future] if future in known else self._read(future, tasks[number])

    def _gather(self, futures: Sequence[Any]) -> dict[Any, Result]:
        """Return the results of tasks that are done, in one answer; none if one is not known."""
        if len(futures) < 2 or any(future.status != "finished" for future in futures):
            return {}
        try:
            texts = self._client.gather(futures)
        except (OSError, asyncio.CancelledError, concurrent.futures.CancelledError):
            return {}
        return {f: json.loads(text) for f, text in zip(futures, texts, strict=True)}

    def _read(self, future: Any, task: Task) -> Result | None:
        """Return the result of a task that is done, or given up; None if it is not known any more.

        That is so of all tasks when the connection to the scheduler is lost.
        """
        try:
            if future.status == "finished":
                return dict(json.loads(future.result()))
            if future.status != "error":
                return None
            error = future.exception()
        except (OSError, asyncio.CancelledError, concurrent.futures.CancelledError):
            return None  # it ended meanwhile
        reason = f"the cluster gave it up ({type(error).__name__})"
        return {"error": f"{task['label']}: {reason}; run the same command again to go on."}

    def _connect_again(self) -> bool:
        """Return whether the scheduler answers to another client.

        The one that lost its connection connects again itself, by its old name; but when the
        scheduler notices that the first connection has ended, it forgets whoever has that name.
        """
        self.close()
        try:
            self._client = _connect(self._given)
        except (OSError, ValueError):
            return False
        return True

    def _gone(self, left: int, total: int) -> ClusterError:
        return ClusterError(
            f"The scheduler {self._address} is gone, with {left:,} of {pluralise(total, 'task')}"
            " not done; what is complete stays. Start it, and run the same command again to go on."
        )

    def close(self) -> None:
        """Leave the cluster, whose workers go on."""
        with contextlib.suppress(TimeoutError):  # while it tries to connect; its thread ends later
            self._client.close(timeout=_CLOSE_SECONDS)


def _group(numbers: Sequence[int], texts: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    """Yield numbers and texts in groups, each for one message."""
    group: list[tuple[int, str]] = []
    letters = 0
    for number, text in zip(numbers, texts, strict=True):
        if group and letters + len(text) > _MAX_GIVEN:
            yield group
            group, letters = [], 0
        group.append((number, text))
        letters += len(text)
    if group:
        yield group
