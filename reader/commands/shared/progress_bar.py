"""A bar of progress on standard error, by Rich, where that is a terminal."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class NoProgress:
    """Tells nothing."""

    def begin(self, what: str, sizes: Sequence[int], unit: str = "bytes") -> None:
        """Do nothing."""

    def advance(self, number: int, share: float) -> None:
        """Do nothing."""


class ProgressBar:
    """Tells of one step after another, by the sizes of its tasks."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._bar: TaskID | None = None
        self._sizes: list[int] = []
        self._shares: list[float] = []

    def begin(self, what: str, sizes: Sequence[int], unit: str = "bytes") -> None:
        """Begin a step with a task of each of these sizes; the rate is told in that unit."""
        if self._bar is not None:
            self._progress.remove_task(self._bar)
        self._sizes = [max(size, 1) for size in sizes]
        self._shares = [0.0] * len(sizes)
        self._bar = self._progress.add_task(what, total=sum(self._sizes), unit=unit)

    def advance(self, number: int, share: float) -> None:
        """Say how far a task is, from 0 to 1."""
        if self._bar is not None:
            step = share - self._shares[number]  # below 0 where a process has begun anew
            self._shares[number] = share
            self._progress.advance(self._bar, step * self._sizes[number])


@contextlib.contextmanager
def make_progress() -> Iterator[ProgressBar | NoProgress]:
    """Give what shows progress for the block."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield NoProgress()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        Task,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )
    from rich.text import Text

    class RateColumn(TransferSpeedColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            if speed is None or task.fields["unit"] == "bytes":
                return super().render(task)
            return Text(f"{speed:,.1f} {task.fields['unit']}/s", style="progress.data.speed")

    columns = (
        *(TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn()),
        *(RateColumn(), TimeRemainingColumn(elapsed_when_finished=True)),
    )
    console = Console(stderr=True)
    try:
        with Progress(*columns, console=console, transient=True) as progress:
            yield ProgressBar(progress)
    finally:
        console.show_cursor()  # an interruption may come when it is hidden and nothing begun
