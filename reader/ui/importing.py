"""Imports from the screen: on a thread, with progress, and left when the reader wants."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.library import ImportReport
    from reader.limits import Limits


_CELLS = 10


class ImportWork(Protocol):
    """An import or a rescan of the library."""

    def __call__(
        self,
        *,
        limits: Limits | None,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> ImportReport:
        """Do it, and return what it came to."""
        ...


class Cancel:
    """A wish to leave, made on one thread and seen on another."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def ask(self) -> None:
        """Ask to leave."""
        self._event.set()

    def __call__(self) -> bool:
        """Return whether it was asked."""
        return self._event.is_set()


def told_of(report: ImportReport) -> str:
    """Return what an import came to, in one sentence."""
    parts = [
        f"{count:,} {what}"
        for count, what in (
            (report.added, "new"),
            (report.updated, "changed"),
            (report.moved, "moved"),
            (report.unchanged + report.copies, "known already"),
            (report.gone, "gone from their files but kept"),
            (len(report.errors), "could not be read"),
        )
        if count
    ]
    told = ", ".join(parts) or "nothing to read there"
    return f"Import left; so far {told}." if report.cancelled else f"Imported: {told}."


def bar_of(done: int, found: int) -> str:
    """Return how far an import has come as ten cells of a bar."""
    full = done * _CELLS // max(found, done, 1)
    return "━" * full + "─" * (_CELLS - full)


def name_of(paths: Sequence[str]) -> str:
    """Return what is imported, briefly and fit to be shown."""
    from reader.formats import show_path

    first = show_path(Path(paths[0]).name or paths[0])
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1:,} more"
