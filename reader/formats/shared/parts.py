"""The parts of a file that have an article each, of which one must not end the others."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from reader.errors import UnexpectedError, UnreadableError
from reader.failures import contain
from reader.formats.shared.read_errors import name_part, unexpected_error

if TYPE_CHECKING:
    from reader.formats.shared.source import Source

Made = TypeVar("Made")

_MAX_TOLD = 5  # parts of which each has a sentence of its own


@contextlib.contextmanager
def contain_parser(path: str) -> Iterator[None]:
    """Raise ``UnreadableError`` if a parser fails on ``path`` in a way that nobody foresaw."""
    try:
        with contain():
            yield
    except UnexpectedError as error:
        from reader.log import log_event  # logging is not imported before something goes wrong

        refusal = unexpected_error(path, error.reason)
        log_event(str(refusal), error.traceback)
        raise refusal from error


class Parts:
    """Makes the articles of a file's parts one by one, and tells which cannot be read.

    ``unit`` is the user's word for a part: "line", "entry". ``end`` belongs behind the last one.
    """

    def __init__(self, source: Source, unit: str) -> None:
        self._source = source
        self._unit = unit
        self._failed = 0

    def make(self, number: int, make: Callable[[], Made]) -> list[Made]:
        """Return what ``make`` gives for a part, from 1; nothing where the part cannot be read."""
        source = self._source
        try:
            with contain_parser(source.path):
                return [make()]
        except UnreadableError as error:
            self._failed += 1
            if self._failed <= _MAX_TOLD:
                source.on_error(name_part(error, source.path, f"{self._unit} {number:,}"))
            return []

    def end(self) -> None:
        """Tell how many more parts could not be read than were told of one by one."""
        more = self._failed - _MAX_TOLD
        if more > 0:
            path = self._source.path
            units = f"{more:,} more {self._unit}s" if more > 1 else f"1 more {self._unit}"
            self._source.on_error(UnreadableError(f"{path}: {units} could not be read.", path))
