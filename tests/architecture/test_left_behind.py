"""A test that leaves something behind in its process fails, and what it is is named."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# What is named, and a line that leaves it behind.
TRACES = {
    "logging.disable": "logging.disable(logging.CRITICAL)",
    "level of the logger root": "logging.getLogger().setLevel(7)",
    "handlers of the logger reader.x": "logging.getLogger('reader.x').addHandler(Handler())",
    "environment variable READER_LEFT": "os.environ['READER_LEFT'] = '1'",
    "environment variable PATH": "os.environ['PATH'] += ':/left'",
    "the umask": "os.umask(0o123)",
    "signal handlers": "signal.signal(signal.SIGUSR1, signal.SIG_IGN)",
    "blocked signals": "signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])",
    "timers": "signal.setitimer(signal.ITIMER_VIRTUAL, 1000)",
    "bounds of resources": "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))",
    "sys.path": "sys.path.append('left')",
    "sys.excepthook": "sys.excepthook = print",
    "threading.excepthook": "threading.excepthook = print",
    "the recursion limit": "sys.setrecursionlimit(4321)",
    "the garbage collector": "gc.disable()",
    "the locale": "locale.setlocale(locale.LC_NUMERIC, 'C.UTF-8')",
    "the timeout of sockets": "socket.setdefaulttimeout(9)",
    "the event loop's policy": "asyncio.set_event_loop_policy(Policy())",
    "csv's bound of characters a cell": "csv.field_size_limit(99)",
    "the context of decimals": "decimal.getcontext().prec = 3",
    "tempfile.tempdir": "tempfile.tempdir = '/left'",
    "filters of warnings": "warnings.simplefilter('ignore')",
    "the thread 'left'": "threading.Thread(target=time.sleep, args=[9], name='left').start()",
    "the process": "subprocess.Popen(['sleep', '9'])",
    "the working folder": "os.chdir('/')",
}
HEAD = """
import asyncio, csv, decimal, gc, locale, logging, os, resource, signal, socket, subprocess, sys
import tempfile, threading, time, warnings
from asyncio import DefaultEventLoopPolicy as Policy
from logging import NullHandler as Handler
import pytest
import tests.left_behind
from tests.conftest import nothing_left_behind

tests.left_behind.PATIENCE = 0.1

def test_tidy(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("READER_LEFT", "1")
    threading.Thread(target=time.sleep, args=[0.01]).start()
    subprocess.run(["true"])
    logging.getLogger("reader.tidy").debug("a logger that is new and as all are")
"""


def test_each_trace_is_named(tmp_path):
    """The test itself passes; it fails for what it leaves, by its name and nothing else's."""
    tests = [f"def test_{number}():\n    {line}\n" for number, line in enumerate(TRACES.values())]
    (tmp_path / "test_traces.py").write_text("\n".join([HEAD, *tests]))
    options = ["-q", "-p", "no:cacheprovider", "-c", "/dev/null", "--rootdir", tmp_path]
    command = ["-m", "pytest", *options, tmp_path]
    ran = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    named = re.findall(r"^This test leaves behind: (.*)", ran.stdout, re.MULTILINE)
    assert f"{len(TRACES) + 1} passed, {len(TRACES)} errors" in ran.stdout, ran.stdout
    for expected, line in zip(TRACES, named, strict=True):
        assert line.startswith(expected)
