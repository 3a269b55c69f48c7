"""Child processes forked from this one, which has loaded what digests need.

A process that is started anew takes as long for that as for two dozen digests.
"""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from typing import IO, NoReturn

from reader.article import Article, Paragraph
from reader.batch import batch_child
from reader.digest import make_digest
from reader.log import close_log

# Of the kind that is digested most often: what its digest loads and compiles, the next ones need.
_HEADLINE, *_TEXTS = (
    "Harbour to be dredged again, port office says",
    "The port office will dredge the old harbour in May, its head Ana Weller said on Monday.",
    'The work takes 12 weeks and costs 3 million euros. "It is needed," Weller told reporters.',
    'The work takes 12 weeks and costs 3 million euros. "It is needed now," Weller told reporters.',
    "However, the fishing union counted 40 boats that would have to leave the old harbour.",
    "Pictured: Ana Weller at the harbour",
    "According to the council, 35 boats have no berth. She did not say when the work begins.",
    "Last year's work was delayed twice, and that had made the owners of the boats angry.",
)
_INTERRUPTIONS = frozenset((signal.SIGINT, signal.SIGTERM))


class ForkedProcess:
    """A process that does what ``batch_child`` does; has what ``TaskChild`` needs of ``Popen``."""

    def __init__(self, pid: int, stdin: IO[bytes], stdout: IO[bytes]) -> None:
        self._pid, self.stdin, self.stdout = pid, stdin, stdout
        self._code: int | None = None
        self._lock = threading.Lock()

    def kill(self) -> None:
        """End the process, whatever it does."""
        with self._lock:  # once it was waited for, its number may be another one's
            if self._code is None:
                os.kill(self._pid, signal.SIGKILL)

    def wait(self, timeout: float | None = None) -> int:
        """Return its status, -9 for signal 9; raises ``TimeoutExpired`` after so many seconds."""
        begun = time.monotonic()
        while (code := self._poll()) is None:
            if timeout is not None and time.monotonic() - begun > timeout:
                raise subprocess.TimeoutExpired("fork", timeout)
            time.sleep(0.001)
        return code

    def _poll(self) -> int | None:
        """Return the status, None while the process runs."""
        with self._lock:
            if self._code is None:
                pid, status = os.waitpid(self._pid, os.WNOHANG)
                self._code = os.waitstatus_to_exitcode(status) if pid else None
            return self._code


def can_fork() -> bool:
    """Return whether this process may be forked: on Linux, while it has no other thread.

    Threads of libraries count too, of which Python knows nothing.
    """
    return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1


def fork_processes(number: int) -> list[ForkedProcess]:
    """Return processes that wait for tasks; raises ``OSError`` where the system allows none."""
    make_digest(
        Article(
            path="",
            title=_HEADLINE,
            date=None,
            url=None,
            paragraphs=tuple(Paragraph(i, None, text, text) for i, text in enumerate(_TEXTS)),
        )
    )
    return [_fork() for _ in range(number)]


def _fork() -> ForkedProcess:
    """Return one process."""
    requests, stdin = os.pipe()
    stdout, replies = os.pipe()
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPTIONS)
    try:
        pid = os.fork()
        if not pid:
            _serve(requests, replies)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        os.close(requests)
        os.close(replies)
    return ForkedProcess(pid, os.fdopen(stdin, "wb"), os.fdopen(stdout, "rb"))


def _serve(requests: int, replies: int) -> NoReturn:
    """Do tasks, in the child. Nothing of the parent is ended here, and none of its files is kept.

    A pipe of another child that stayed open here would keep that one from seeing its end.
    """
    try:
        os.dup2(requests, 0)
        os.dup2(replies, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        close_log()
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        gc.freeze()  # to look through what the parent has made would copy it
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _INTERRUPTIONS)
        batch_child.main()
    finally:
        os._exit(1)
