"""Standard output is data, in UTF-8 whatever the locale; standard error is narration."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import TextIO

from reader.errors import ReaderError, UnexpectedError

_PATIENCE_SECONDS = 0.5  # seconds of work that nobody needs to be told of
_PERIOD_SECONDS = 0.1  # seconds between two looks of a line of progress


class OutputError(ReaderError):
    """Standard output takes no more."""


def write(text: str) -> None:
    """Write to standard output at once.

    Raises ``OutputError``, or ``BrokenPipeError`` when the program that reads has left.
    """
    if sys.stdout is None:
        raise OutputError("Standard output is closed; send it to a file or to another program.")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        reason = (error.strerror or "it is closed").lower()
        raise OutputError(
            f"Standard output cannot be written: {reason}; send it to another file or program."
        ) from error


def explain_columns(names: str) -> None:
    """Say what the columns of a table are, where somebody reads it at a terminal."""
    if sys.stdout is not None and sys.stdout.isatty():
        show_message(f"Each line has {names}.")


def drop_output() -> None:
    """Send what is still to be written to nowhere, so that nothing is said of it at the end."""
    _drop(sys.stdout)


def _drop(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def show_message(sentence: str) -> None:
    """Tell the user something that is not data; its characters do nothing to a terminal.

    Where nobody listens any more, or the disk is full, the work goes on untold.
    """
    from reader.text import clean

    if sys.stderr is None:
        return
    try:
        print(f"reader: {clean(sentence)}", file=sys.stderr, flush=True)
    except OSError:
        _drop(sys.stderr)


def show_error(error: ReaderError, label: str = "") -> None:
    """Tell the user of an error, below a label, and the log too of one that nobody foresaw."""
    show_message(f"{label}: {error}" if label else str(error))
    if isinstance(error, UnexpectedError):
        from reader.log import log_error

        log_error(error)


@contextlib.contextmanager
def progress_line(label: str) -> Iterator[Callable[[float], None] | None]:
    """Give a function of a share from 0 to 1 that shows it on a terminal, None elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    due = time.monotonic() + _PATIENCE_SECONDS
    shown = ""

    def show(share: float) -> None:
        nonlocal due, shown
        if time.monotonic() >= due:
            due = time.monotonic() + _PERIOD_SECONDS
            shown = f"{label}: {share:.0%}"
            print(f"\r{shown}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        if shown:
            print("\r" + " " * len(shown) + "\r", end="", file=sys.stderr, flush=True)
