"""The garbage collector, turned off while much is made that is no garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Digests leave hardly any garbage in cycles, and to look for it scans all that is kept.
_OBJECTS_BETWEEN_COLLECTIONS = 50_000


@contextmanager
def seldom_garbage_collection() -> Iterator[None]:
    """Let the garbage collector look seldom, while digests are made one after another."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        yield
    finally:
        gc.set_threshold(*before)


class paused_garbage_collection:  # noqa: N801 - a context manager
    """Turns off the garbage collector, which would scan the words of a long article repeatedly.

    What is made meanwhile has no reference cycles, so there is nothing to collect; scanning would
    take a seventh of folding's time at 10,000 paragraphs, and a tenth of an article's preparation.
    Garbage of other threads waits until the block ends.
    """

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *raised: object) -> None:
        if self._was_on:
            gc.enable()
