"""Ctrl+C at any moment, and any number of times: status 130, no traceback, and what ends is tidy.

Python's own handler raises ``KeyboardInterrupt`` each time. The second one meets the code that
cleans up after the first, or Python's own end, and leaves a traceback, a hidden cursor, or a status
of its own. So there are three phases: until the command begins there is nothing to clean up, and
the process ends at once; then one interruption is raised, and those that follow it soon are not;
and once the command has ended nothing is left but to end.

SIGTERM, as of a job scheduler, is the same from when the command begins, with status 143. A signal
that the process was started to ignore stays ignored.
"""

from __future__ import annotations

import atexit
import os
import signal
import time
from types import FrameType

INTERRUPTED = 128 + signal.SIGINT

_DEFAULTS = (signal.default_int_handler, signal.SIG_DFL)
# Seconds in which one interruption is enough. A later one is raised again: the first may be lost,
# as in a destructor, whose exceptions Python drops, and what cleans up may hang.
_ONE_IN = 3.0


class Interrupted(KeyboardInterrupt):
    """Ctrl+C, as a class of its own.

    Where exactly ``KeyboardInterrupt`` leaves a text that ``exec`` runs, as when a dataclass is
    made, ``python -m`` ends itself by the signal in the end, whatever status was returned.
    """


class Terminated(KeyboardInterrupt):
    """SIGTERM: the program ends as at Ctrl+C, with another status."""


def end_at_interruption() -> None:
    """Have Ctrl+C end the process at once, before there is anything to clean up."""
    _handle(signal.SIGINT, lambda number, frame: os._exit(INTERRUPTED))


def raise_interruptions() -> None:
    """Have Ctrl+C and SIGTERM raise ``KeyboardInterrupt`` in the main thread, once in a while."""
    last = float("-inf")

    def interrupt(number: int, frame: FrameType | None) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last > _ONE_IN:
            last = now
            raise Interrupted if number == signal.SIGINT else Terminated

    _handle(signal.SIGINT, interrupt)
    _handle(signal.SIGTERM, interrupt)
    atexit.register(_ignore_signals)


def end_with(status: int) -> None:
    """Have Ctrl+C and SIGTERM end the process with its status, now that the command has ended.

    So neither Python's own end is broken off with a traceback, nor can it hang in a thread.
    """
    _handle(signal.SIGINT, lambda number, frame: os._exit(status))
    _handle(signal.SIGTERM, lambda number, frame: os._exit(status))


def _ignore_signals() -> None:
    """Ignore signals: at its very end Python takes handlers away, and one would then kill it."""
    _handle(signal.SIGINT, signal.SIG_IGN)
    _handle(signal.SIGTERM, signal.SIG_IGN)


def find_status(interruption: KeyboardInterrupt) -> int:
    """Return the status of a program that was interrupted."""
    return 128 + signal.SIGTERM if isinstance(interruption, Terminated) else INTERRUPTED


_own: set[object] = set()  # handlers that this module has set


def _handle(number: int, handler: object) -> None:
    """Set the handler of a signal, unless it is ignored or another part of the program has it."""
    if signal.getsignal(number) in (*_DEFAULTS, *_own):
        _own.add(handler)
        signal.signal(number, handler)  # type: ignore[arg-type]
