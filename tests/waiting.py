"""Waiting until something is so; only a failure waits as long as it may."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

# Seconds. Other work may have this machine's processors, and imports give way to all of it.
PATIENCE = 180.0


def wait_until(true: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something is so; fail where it is not within some seconds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not within {seconds} s: {true}"
        time.sleep(0.02)


def state_of(process: int) -> str:
    """The state of a process as Linux has it: "T" is stopped, "Z" ended and not waited for."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]


def is_running(process: int) -> bool:
    """Whether a process has not ended."""
    try:
        return state_of(process) != "Z"
    except (FileNotFoundError, ProcessLookupError):  # it may end while it is looked at
        return False


def is_busy(process: int) -> bool:
    """Whether a thread of a process or of its descendants runs, or waits for its turn to."""
    waiting = [process]
    for one in waiting:
        for task in Path(f"/proc/{one}/task").glob("*"):
            with suppress(FileNotFoundError, ProcessLookupError):  # it may end meanwhile
                stat = (task / "stat").read_text()
                if stat.rpartition(")")[2].split()[0] in "RD":
                    return True
                waiting += map(int, (task / "children").read_text().split())
    return False
