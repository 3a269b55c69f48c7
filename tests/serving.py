"""``reader serve`` in a process of its own, at a port that nothing else has."""

import socket
import subprocess
import sys
from pathlib import Path

from tests.waiting import PATIENCE

READER = str(Path(sys.executable).with_name("reader"))
_TRIES = 9


def free_port() -> int:
    """A port of loopback that nothing listens on now; another program may take it any time."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def start_server(*paths: object) -> tuple[subprocess.Popen[str], str]:
    """Start a server; return its process and the address that it printed."""
    for _ in range(_TRIES):
        process = subprocess.Popen(
            [READER, "serve", "--port", str(free_port()), *map(str, paths)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        if address := process.stdout.readline().strip():
            return process, address
        _, errors = process.communicate(timeout=PATIENCE)
        assert "choose another port" in errors
    raise AssertionError(f"{_TRIES} ports were taken by others")
