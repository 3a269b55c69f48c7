"""The processors of this machine: how many a process has, and its priority for them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

# Linux shares the CPU among sessions first ("autogroup"), then among the processes of each.
_SESSION_NICENESS = Path("/proc/self/autogroup")


def count_processors() -> int:
    """Return on how many processors this process may run."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def lower_priority(niceness: int, session_niceness: int) -> None:
    """Lower the priority of this process, which leads its own session; 19 is the lowest.

    ``session_niceness`` counts where the system shares the CPU among sessions: a session at 3 gets
    half of what one at 0 gets. It should be the smaller number, as this session competes with those
    of other programs too, such as a compiler in another window.
    """
    os.nice(niceness)
    with contextlib.suppress(OSError):  # not Linux, or a kernel without autogroup
        _SESSION_NICENESS.write_text(str(session_niceness), "ascii")
