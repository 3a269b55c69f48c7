"""Reads the files of a large import in processes of their own, in order, ahead of what is stored.

To read a text file and fold its words takes twice as long as to store it, and is Python's work,
of which one process does one thing at a time.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING

from reader import ipc
from reader.formats import Limits
from reader.ingest.file_records import FileRecords, read_file_records
from reader.log import log_event
from reader.processors import count_processors

if TYPE_CHECKING:
    from reader.ingest.folder_scan import FileStatus

_COMMAND = [sys.executable, "-P", "-m", "reader.ingest.reading_child"]
_MIN_FILES = 400  # fewer are read sooner than a process has started
_MAX_CHILDREN = 4  # one process stores what they read, and is busy all the time with three
_AHEAD = 3  # chunks a process that are being read or wait to be stored
_CHUNK_FILES = 16
_CHUNK_BYTES = 500_000

_Chunk = list["FileStatus"]


def read_ahead(
    files: Sequence[FileStatus], limits: Limits
) -> Generator[tuple[FileStatus, FileRecords], None, None]:
    """Yield files in their order with what they hold; closed, it ends the processes."""
    processors = count_processors()
    if len(files) < _MIN_FILES or processors < 2:
        for file in files:
            yield file, read_file_records(file.path, limits)
        return
    children = [_ReadingChild(limits) for _ in range(min(processors, _MAX_CHILDREN))]
    threads = ThreadPoolExecutor(len(children), thread_name_prefix="reading")
    try:
        yield from _read_in_children(files, children, threads)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for child in children:
            child.kill()
        threads.shutdown()  # a thread may read a pipe until its process has ended
        for child in children:
            child.close()


def _read_in_children(
    files: Sequence[FileStatus], children: Sequence[_ReadingChild], threads: ThreadPoolExecutor
) -> Iterator[tuple[FileStatus, FileRecords]]:
    """Yield what the children read, each of which has a thread that waits for it."""
    free: queue.SimpleQueue[_ReadingChild] = queue.SimpleQueue()
    for child in children:
        free.put(child)

    def read(chunk: _Chunk) -> list[FileRecords]:
        child = free.get()
        try:
            return child.read([file.path for file in chunk])
        finally:
            free.put(child)

    chunks = _make_chunks(files)
    waiting: deque[tuple[_Chunk, Future[list[FileRecords]]]] = deque()
    while True:
        for chunk in islice(chunks, _AHEAD * len(children) - len(waiting)):
            waiting.append((chunk, threads.submit(read, chunk)))
        if not waiting:
            return
        chunk, future = waiting.popleft()
        yield from zip(chunk, future.result(), strict=True)


def _make_chunks(files: Iterable[FileStatus]) -> Iterator[_Chunk]:
    """Yield the files in chunks of not too many bytes: what a file waits for is read soon."""
    chunk: _Chunk = []
    size = 0
    for file in files:
        chunk.append(file)
        size += file.size
        if len(chunk) >= _CHUNK_FILES or size > _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class _ReadingChild:
    """A process that reads files; ``read`` is called by one thread at a time, ``kill`` by any.

    If it dies, or cannot be started, this process reads.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._was_killed = False
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._process = subprocess.Popen(
                _COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            log_event(f"no process that reads files could be started: {error}")

    def read(self, paths: list[str]) -> list[FileRecords]:
        """Return what files hold."""
        if self._process is not None:
            try:
                return self._request(self._process, paths)
            except (EOFError, OSError) as error:
                if self._was_killed:
                    return []  # at which nobody looks
                log_event(f"a process that read files has ended: {error}")
                self.close()
        return [read_file_records(path, self._limits) for path in paths]

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._was_killed = True
        if (process := self._process) is not None:
            process.kill()

    def close(self) -> None:
        """End the process and wait for its end, while no thread reads."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with contextlib.suppress(BrokenPipeError):  # it ended before a request was written
                process.communicate()

    def _request(self, process: subprocess.Popen[bytes], paths: list[str]) -> list[FileRecords]:
        assert process.stdin is not None
        assert process.stdout is not None
        ipc.send(process.stdin, (paths, self._limits))
        while True:
            match ipc.recv(process.stdout):
                case ("log", text, traceback):
                    log_event(text, traceback)
                case ("read", read):
                    return list(read)
                case _:
                    raise EOFError("no answer")
