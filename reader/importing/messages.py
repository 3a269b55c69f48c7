"""What the screen's process asks of the child that imports, and what that answers.

There is one request. That the reader wants to leave is told by closing the pipe, which the end of
the screen's process does as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.limits import Limits


@dataclass(frozen=True, slots=True)
class Request:
    """Import ``paths`` into the library ``database``, or look ``again``: at all where None."""

    database: Path
    cache: Path
    paths: tuple[str, ...] | None
    again: bool
    limits: Limits | None


@dataclass(frozen=True, slots=True)
class Progress:
    """So many files are done, and so many were found so far."""

    done: int
    found: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something for the log, with the traceback behind it or ""."""

    message: str
    traceback: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The library did not do what was asked; ``reason`` is one sentence."""

    reason: str
