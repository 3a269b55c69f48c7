"""What a batch asks of where its tasks are done: on this machine, or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

Task = dict[str, Any]
"""An object for JSON with ``step``, the name of a function in ``batch_steps``.

One with ``articles``, which are none for JSON, never leaves the machine.
"""

Result = dict[str, Any]
"""The counts of a shard, or ``error``, one sentence; ``fatal`` where all tasks would meet it."""

Report = Callable[[int, float], None]
"""Called before each record with its line and the share of the shard before it."""


class TaskEvent(NamedTuple):
    """How far task ``number`` is, from 0 to 1; ``result`` is None until it is done."""

    number: int
    share: float
    result: Result | None = None


class Runner(Protocol):
    """Where tasks are done."""

    def run(self, tasks: Sequence[Task]) -> Iterator[TaskEvent]:
        """Have tasks done, and yield what becomes of them; to leave the iterator ends them."""

    def close(self) -> None:
        """End what is still there."""
