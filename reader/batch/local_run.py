"""Tasks on processes of this machine, a thread beside each."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from reader.batch.runners import Result, Task, TaskEvent
from reader.batch.task_child import TaskChild

_AHEAD = 3  # tasks a process that are begun or wait before the result that comes next


class LocalRunner:
    """Does tasks in ``jobs`` processes, which are kept from one run to the next.

    Those that are ``forked`` have loaded what digests need; where the system forks none, and for
    one that dies, another is started anew. Forked ones hash strings as this process does, on which
    the summaries of sumy's methods depend, but not those of gist.
    """

    def __init__(self, jobs: int, *, forked: bool = False) -> None:
        self._children = _fork_children(jobs) if forked else [TaskChild() for _ in range(jobs)]

    def run(self, tasks: Sequence[Task]) -> Iterator[TaskEvent]:
        """Have tasks done, begun in their order; see ``Runner``."""
        waiting = deque(enumerate(tasks))
        events: queue.SimpleQueue[TaskEvent] = queue.SimpleQueue()

        def work(child: TaskChild) -> None:
            while waiting:
                try:
                    number, task = waiting.popleft()
                except IndexError:  # another thread was quicker
                    return

                def report(line: int, share: float, number: int = number) -> None:
                    events.put(TaskEvent(number, share))

                events.put(TaskEvent(number, 1.0, child.run(task, report)))

        threads = [
            threading.Thread(target=work, args=(child,)) for child in self._children[: len(tasks)]
        ]
        left = len(tasks)
        try:
            for thread in threads:
                thread.start()
            while left:
                event = events.get()
                left -= event.result is not None
                yield event
        finally:
            if left:
                waiting.clear()
                for child in self._children:
                    child.kill()
            for thread in threads:
                if thread.ident is not None:
                    thread.join()

    def run_in_order(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """Have tasks done, and yield their results in the order of the tasks.

        Tasks are taken only as they are begun or soon will be, so that few are in memory. To leave
        the iterator ends them.
        """
        free: queue.SimpleQueue[TaskChild] = queue.SimpleQueue()
        for child in self._children:
            free.put(child)

        def work(task: Task) -> Result:
            child = free.get()
            try:
                return child.run(task)
            finally:
                free.put(child)

        under_way: deque[Future[Result]] = deque()
        with ThreadPoolExecutor(len(self._children)) as pool:
            try:
                for task in tasks:
                    under_way.append(pool.submit(work, task))
                    if len(under_way) > _AHEAD * len(self._children):
                        yield under_way.popleft().result()
                while under_way:
                    yield under_way.popleft().result()
            finally:
                if under_way:
                    pool.shutdown(wait=False, cancel_futures=True)
                    for child in self._children:
                        child.kill()

    def close(self) -> None:
        """End the processes."""
        for child in self._children:
            child.close()


def _fork_children(jobs: int) -> list[TaskChild]:
    """Return children whose processes are forked from this one, if it may be."""
    from reader.batch.forked_process import can_fork, fork_processes

    try:
        processes = fork_processes(jobs) if can_fork() else [None] * jobs
    except OSError:  # no memory, or too many processes: those that are started wait for some
        processes = [None] * jobs
    return list(map(TaskChild, processes))
