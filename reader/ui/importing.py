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


def describe_import(report: ImportReport, changed: int) -> str:
    """Return what an import came to.

    ``changed`` articles of the library have a text that their reader has not opened; those among
    them that an earlier look has found are named as well.
    """
    if report.cancelled or changed <= report.updated:
        return str(report)
    which = "1 changed article is" if changed == 1 else f"{changed:,} changed articles are"
    return f"{str(report).removesuffix('.')}; {which} not opened yet."


def describe_quiet_look(report: ImportReport) -> str:
    """Return what a look that nobody asked for has found, "" where it is nothing to tell."""
    parts = []
    if report.added:
        parts.append(
            "1 new article came" if report.added == 1 else f"{report.added:,} new articles came"
        )
    if report.updated:
        parts.append(
            "1 article has changed"
            if report.updated == 1
            else f"{report.updated:,} articles have changed"
        )
    if report.gone:
        parts.append(
            "1 article has no file any more, but is kept"
            if report.gone == 1
            else f"{report.gone:,} articles have no file any more, but are kept"
        )
    return f"{'; '.join(parts)}." if parts else ""


def bar_of(done: int, found: int) -> str:
    """Return how far an import has come as ten cells of a bar."""
    full = done * _CELLS // max(found, done, 1)
    return "━" * full + "─" * (_CELLS - full)


def name_of(paths: Sequence[str]) -> str:
    """Return what is imported, briefly and fit to be shown."""
    from reader.formats import show_path

    first = show_path(Path(paths[0]).name or paths[0])
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1:,} more"
