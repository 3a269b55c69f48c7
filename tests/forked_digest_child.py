"""Children that make digests for the screens of tests, forked from a process that has made one.

A child that starts from nothing reads modules and compiles patterns for half a second before its
first digest; ``tests/ui/test_digester.py`` and ``tests/pty`` have such children.
"""

import asyncio
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
import time
from contextlib import suppress
from multiprocessing.forkserver import ensure_running

import pytest

from reader.digesting import digest_child
from reader.digesting.digester import start_digest_child

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.first_digest"])


# The path of a Unix socket has room for some hundred bytes, and the server puts its own into a
# folder of its own there.
_MAX_FOLDER = 60


def start_server() -> None:
    """Start the process of which children are forked, unless it runs."""
    with pytest.MonkeyPatch.context() as patch:
        if len(os.fsencode(tempfile.gettempdir())) > _MAX_FOLDER:
            patch.setattr(tempfile, "tempdir", "/tmp")
        ensure_running()


def _serve(connection: socket.socket, environment: dict[str, str]) -> None:
    """Be a child, in a process of its own: requests and replies go over one connection."""
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for descriptor in (0, 1):
        os.dup2(connection.fileno(), descriptor)
    connection.close()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    sys.stdin = os.fdopen(0)
    sys.argv = [sys.argv[0]]
    digest_child.main()


class ForkedChild:
    """What ``Digester`` needs of an ``asyncio.subprocess.Process``."""

    def __init__(self, process, reader, writer) -> None:
        self._process = process
        self.stdout = reader
        self.stdin = writer

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def kill(self) -> None:
        self._process.kill()

    def pause(self) -> None:
        """Have it do nothing more, as if what it makes took very long."""
        os.kill(self._process.pid, signal.SIGSTOP)

    async def wait(self) -> int:
        await asyncio.to_thread(self._process.join)
        return self._process.exitcode

    async def communicate(self) -> None:
        self.stdin.close()
        with suppress(ConnectionError):
            await self.stdin.wait_closed()
        await self.wait()
        self._process.close()


async def start_forked_child(terminal) -> ForkedChild:
    """Do what ``start_digest_child`` does, where no terminal is to be restored."""
    if terminal is not None:
        return await start_digest_child(terminal)
    ours, theirs = socket.socketpair()
    with theirs:
        process = _CONTEXT.Process(target=_serve, args=(theirs, dict(os.environ)), daemon=True)
        await asyncio.to_thread(process.start)
    return ForkedChild(process, *await asyncio.open_unix_connection(sock=ours))
