"""Commands of the user's settings: run in a shell, apart from the terminal, with a text to read."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from typing import IO

from reader import SETS_THREADS, THREADS_VARIABLE
from reader.records import Record

MAX_OUTPUT = 1_000_000  # bytes that are kept of what a command prints, on either stream

_LOOK_SECONDS = 0.05  # between two looks whether it has ended
_END_SECONDS = 1.0  # that it has to end when it is asked to


class CommandResult(Record):
    """What became of a command.

    ``status`` is that of the shell, negative for a signal; ``output`` and ``errors`` are what it
    printed, cleaned of all that would act in a terminal. It ``is_cancelled`` where it was ended, be
    it since it printed more than ``MAX_OUTPUT``.
    """

    status: int
    output: str
    errors: str
    is_cancelled: bool = False

    @property
    def problem(self) -> str:
        """What went wrong in a few words, "" for nothing."""
        if self.is_cancelled:
            return "it was ended"
        if not self.status:
            return ""
        said = next((line.strip() for line in self.errors.split("\n") if line.strip()), "")
        return f"it ended with status {self.status}" + (f": {said}" if said else "")


def run_user_command(
    command: str,
    text: str,
    values: Mapping[str, str] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CommandResult:
    """Run a command with ``sh -c`` and wait for it; it reads a text from its standard input.

    ``values`` are further variables of its environment, which no shell reads as code. It has a
    session of its own and no terminal, so that it cannot draw on the screen; where it is
    ``cancelled`` all of it is ended. Raises ``OSError`` where no process can be started.
    """
    with contextlib.ExitStack() as opened:
        given, output, errors = (opened.enter_context(tempfile.TemporaryFile()) for _ in range(3))
        given.write(text.encode("utf-8", "replace"))
        given.seek(0)
        process = subprocess.Popen(
            ["/bin/sh", "-c", command],
            stdin=given,
            stdout=output,
            stderr=errors,
            env=_make_environment(values or {}),
            start_new_session=True,
        )
        is_cancelled = False
        while process.poll() is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK_SECONDS)
            if cancelled() or max(map(_get_size, (output, errors))) > MAX_OUTPUT:
                is_cancelled = process.poll() is None
                _end(process)
        return CommandResult(process.wait(), _read(output), _read(errors), is_cancelled)


def _make_environment(values: Mapping[str, str]) -> dict[str, str]:
    """Return the variables of a command: those that reader was started with, and ``values``."""
    environment = dict(os.environ)
    if SETS_THREADS:
        environment.pop(THREADS_VARIABLE, None)
    return environment | {name: _clean(value) for name, value in values.items()}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a command and what it has started."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_END_SECONDS)
            return


def _get_size(file: IO[bytes]) -> int:
    return os.fstat(file.fileno()).st_size


def _read(file: IO[bytes]) -> str:
    from reader.text import clean

    file.seek(0)
    lines = file.read(MAX_OUTPUT).decode("utf-8", "replace").split("\n")
    return "\n".join(clean(line.expandtabs()).rstrip() for line in lines).strip("\n")


def _clean(value: str) -> str:
    return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
