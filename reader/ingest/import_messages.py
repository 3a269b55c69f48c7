"""The request of the screen's process to the child that imports, and the child's replies.

There is one request. Closing the pipe cancels the import; the end of the screen's process closes it
too.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.limits import Limits


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Import ``paths`` into the library ``database``, or rescan them; None rescans all.

    Where it is to find languages, it does that alone.
    """

    database: Path
    cache: Path
    paths: tuple[str, ...] | None
    is_rescan: bool
    limits: Limits | None
    finds_languages: bool = False


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How many files are done, and how many were found so far."""

    done: int
    found: int


@dataclass(frozen=True, slots=True)
class ChildEvent:
    """Something for the log, with the traceback behind it or ""."""

    message: str
    traceback: str


@dataclass(frozen=True, slots=True)
class ImportFailure:
    """An import that the library could not do; ``reason`` is one sentence."""

    reason: str
