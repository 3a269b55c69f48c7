"""What a test may leave behind in its process: compared before and after each test.

A test that leaves some of it behind makes others pass or fail by their order. What is drawn at
random is not looked at: nothing in reader relies on the state of ``random``.
"""

import asyncio
import csv
import decimal
import gc
import locale
import logging
import os
import resource
import signal
import socket
import sys
import tempfile
import threading
import time
import warnings
from contextlib import suppress
from pathlib import Path

PATIENCE = 60.0  # seconds in which a thread or a child that was asked to end must have ended
_SIGNALS = [
    getattr(signal, f"SIG{name}")
    for name in "HUP INT QUIT TERM PIPE ALRM CHLD CONT TSTP TTIN TTOU USR1 USR2 WINCH XFSZ".split()
]
_RESOURCES = [
    getattr(resource, name)
    for name in ("RLIMIT_AS", "RLIMIT_CORE", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NOFILE")
]
_TIMERS = (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF)


def global_state() -> dict[str, object]:
    """Return what is global in this process, by name; equal values are an unchanged state."""
    context = decimal.getcontext()
    state: dict[str, object] = {
        "the working folder": _working_folder(),
        "the umask": _umask(),
        "the user": (os.getuid(), os.geteuid(), os.getgid(), os.getegid()),
        "bounds of resources": [resource.getrlimit(one) for one in _RESOURCES],
        "the niceness": os.getpriority(os.PRIO_PROCESS, 0),
        "signal handlers": {number: signal.getsignal(number) for number in _SIGNALS},
        "blocked signals": signal.pthread_sigmask(signal.SIG_BLOCK, ()),
        "timers": [signal.getitimer(timer) != (0.0, 0.0) for timer in _TIMERS],
        "sys.path": list(sys.path),
        "sys.argv": list(sys.argv),
        "sys.excepthook": sys.excepthook,
        "sys.unraisablehook": sys.unraisablehook,
        "sys.stdout": sys.stdout,
        "sys.stderr": sys.stderr,
        "threading.excepthook": threading.excepthook,
        "the recursion limit": sys.getrecursionlimit(),
        "the switch interval": sys.getswitchinterval(),
        "the garbage collector": (gc.isenabled(), gc.get_threshold(), gc.get_debug()),
        "the locale": locale.setlocale(locale.LC_ALL),
        "the time zone": time.tzname,
        "the timeout of sockets": socket.getdefaulttimeout(),
        "the event loop's policy": asyncio.get_event_loop_policy(),
        "csv's bound of characters a cell": csv.field_size_limit(),
        "the context of decimals": (context.prec, context.rounding, str(context.traps)),
        "tempfile.tempdir": tempfile.tempdir,
        "filters of warnings": _broad_filters(),
        "logging.disable": logging.root.manager.disable,
    }
    state |= {
        f"environment variable {name}": value
        for name, value in os.environ.items()
        if name != "PYTEST_CURRENT_TEST"  # pytest's own
    }
    for logger in _loggers():
        state |= {
            f"level of the logger {logger.name}": logger.level,
            f"handlers of the logger {logger.name}": list(logger.handlers),
            f"filters of the logger {logger.name}": list(logger.filters),
            f"switches of the logger {logger.name}": (logger.propagate, logger.disabled),
        }
    return state


def _broad_filters() -> list[tuple[object, ...]]:
    """The filters of all warnings of a kind; libraries add narrow ones when they are imported."""
    return [
        one
        for one in warnings.filters
        if one[1] is one[3] is None and one[2].__module__ == "builtins"
    ]


def _working_folder() -> str:
    try:
        return os.getcwd()
    except FileNotFoundError:
        return "none: it was deleted"


def _umask() -> int:
    umask = os.umask(0o077)
    os.umask(umask)
    return umask


def _loggers() -> list[logging.Logger]:
    """The root logger and those of reader; libraries set up their own when they are imported."""
    named = logging.root.manager.loggerDict
    ours = [one for name, one in named.items() if name.partition(".")[0] == "reader"]
    return [logging.root, *(one for one in ours if isinstance(one, logging.Logger))]


_FRESH = {"level": 0, "handlers": [], "filters": [], "switches": (True, False)}


def differences(before: dict[str, object], after: dict[str, object]) -> list[str]:
    """Name what is not as it was, with both values."""
    missing = object()
    changed = []
    for name in dict.fromkeys([*before, *after]):
        was, now = before.get(name, missing), after.get(name, missing)
        if was is missing and " of the logger " in name:
            was = _FRESH[name.partition(" ")[0]]
        if was != now:
            values = ("nothing" if value is missing else repr(value)[:300] for value in (was, now))
            changed.append("{} was {} and is {}".format(name, *values))
    return changed


def threads() -> set[threading.Thread]:
    """Return the threads that run now."""
    return set(threading.enumerate())


def threads_left(before: set[threading.Thread]) -> list[str]:
    """Name the threads that were not there before, and that do not end."""
    end = time.monotonic() + PATIENCE
    left = []
    for thread in threads() - before:
        thread.join(max(0.0, end - time.monotonic()))
        if thread.is_alive():
            left.append(f"the thread {thread.name!r} runs")
    return left


def children() -> set[int]:
    """Return the ids of this process's children, those too that ended and nobody waited for."""
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return set()
    found = set()
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError):  # a thread that has just ended
            found |= {int(number) for number in (task / "children").read_text().split()}
    return found


def children_left(before: set[int]) -> list[str]:
    """Name the child processes that were not there before, and that do not end."""
    end = time.monotonic() + PATIENCE
    while (left := children() - before) and time.monotonic() < end:
        time.sleep(0.01)
    return [f"the process {number}, {_command(number)}, was not waited for" for number in left]


def _command(process: int) -> str:
    with suppress(OSError):
        words = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
        return (
            repr(b" ".join(words).decode(errors="replace").strip()[:200])
            if any(words)
            else ("which has ended")
        )
    return "which has ended"
