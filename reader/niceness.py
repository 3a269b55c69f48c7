"""How far a child process stands behind what the user looks at."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

# Linux weighs sessions against each other first, and only then the processes within each.
_SESSION = Path("/proc/self/autogroup")


def give_way(niceness: int, session: int) -> None:
    """Let other processes go before this one, which leads a session of its own; 19 is the most.

    ``session`` is for where sessions are weighed: one at 3 gets half of what another at 0 gets. It
    is the lower one, as other sessions than the screen's count too: a compiler in another window.
    """
    os.nice(niceness)
    with contextlib.suppress(OSError):  # another system, or a kernel without it
        _SESSION.write_text(str(session), "ascii")
