"""The screen's side of the child process."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable
from typing import Any

from reader.article import Article
from reader.digest import DigestOptions
from reader.digesting.messages import Event, Failed, Figures, Made, Progress, Request, Stored
from reader.errors import ReaderError
from reader.log import log_event, log_failures
from reader.terminal import TerminalState
from reader.wire import LENGTH, pack, unpack

_log = logging.getLogger(__name__)

_LAST_SECONDS = 3.0  # that a child whose pipe has ended has to end itself


class DigestError(ReaderError):
    """A digest could not be made."""


class Digester:
    """Makes digests in a child process, one at a time; starts it when it is first needed.

    ``terminal`` is what the child gives back should this process be killed.

    A request whose task is cancelled ends the child with it, whatever the child is in the midst
    of; the next request starts another.
    """

    def __init__(self, terminal: TerminalState | None = None) -> None:
        self._terminal = terminal
        self._process: Process | None = None
        self._stopped: list[Process] = []
        self._starting: asyncio.Task[Process] | None = None
        self._lock = asyncio.Lock()
        self._holds: tuple[str, str | None, bool] | None = None
        self._closed = False

    async def start(self) -> None:
        """Start the child, so that the first digest need not wait for it."""
        async with self._lock:
            await self._child()

    async def digest(
        self,
        article: Article,
        options: DigestOptions,
        progress: Callable[[float], None] | None = None,
    ) -> Made:
        """Return the digest of an article, and its text for keeping.

        A digest with failures is written to the log, and not to be kept. ``progress`` is called
        with a share from 0 to 1. Raises ``DigestError`` where the child cannot be started, cannot
        make the digest, or dies of it; the next request starts another child.
        """
        async with self._lock, self._told():
            process = await self._child()
            holds = (article.key, options.language, options.reworded)
            request = Request(None if self._holds == holds else article, options)
            self._holds = None
            made: Made = await self._ask(process, request, progress)
            log_failures(article.path, made.digest.failures)
            if not made.digest.failures:  # else what failed is tried again when it is asked again
                self._holds = holds
            return made

    async def figure(self, stored: Stored) -> Figures:
        """Have a digest made and kept in the library; return its figures.

        Raises ``DigestError`` as ``digest`` does, and where the library cannot give or keep it.
        """
        async with self._lock, self._told():
            figures: Figures = await self._ask(await self._child(), stored, None)
            return figures

    @contextlib.asynccontextmanager
    async def _told(self) -> AsyncIterator[None]:
        """End the child where a request is left or fails, and tell why."""
        try:
            yield
        except asyncio.CancelledError:
            self.stop()
            raise
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            how = await self._end()
            log_event(f"the process that makes digests has ended: {how}")
            raise DigestError(
                f"No summary could be made: the process that makes it has ended ({how}); the text"
                " is complete."
            ) from error
        except OSError as error:
            self.stop()
            raise DigestError(
                f"No summary could be made: {error}; the text is complete."
            ) from error

    async def _ask(
        self,
        process: Process,
        request: Request | Stored,
        progress: Callable[[float], None] | None,
    ) -> Any:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(await asyncio.to_thread(pack, request))
        await process.stdin.drain()
        while True:
            head = await process.stdout.readexactly(LENGTH.size)
            body = await process.stdout.readexactly(LENGTH.unpack(head)[0])
            reply = await asyncio.to_thread(unpack, body)
            if isinstance(reply, Event):
                log_event(reply.message, reply.traceback)
            elif isinstance(reply, Progress):
                if progress is not None:
                    progress(reply.share)
            elif isinstance(reply, Failed):
                raise DigestError(reply.reason)
            else:
                return reply

    async def _child(self) -> Process:
        if self._closed:
            raise DigestError("reader is closing.")
        if self._process is None or self._process.returncode is not None:
            self._holds = None
            # A task of its own: who is cancelled while the child starts would lose it.
            self._starting = self._starting or asyncio.create_task(self._start_child())
            try:
                self._process = await asyncio.shield(self._starting)
            finally:
                if self._starting is not None and self._starting.done():
                    self._starting = None
        return self._process

    async def _start_child(self) -> Process:
        await self._see_off()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",  # the folder that reader was started in is not where its modules come from
            "-m",
            "reader.digesting.child",
            *([self._terminal.to_text()] if self._terminal else []),
            pass_fds=[self._terminal.descriptor] if self._terminal else [],
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            # Out of the terminal's foreground group: ctrl+z and ctrl+c are not for the child.
            start_new_session=True,
        )
        _log.info("digests are made by process %d", process.pid)
        return process

    async def _end(self) -> str:
        """Have the child end, if it has not, and say how it did."""
        process = self._process
        if process is None:  # stopped by this process
            return "it was stopped"
        try:
            # Not killed at once: that would take the status away from who waits for it.
            code = await asyncio.wait_for(process.wait(), _LAST_SECONDS)
        except TimeoutError:
            return "it does not answer"
        finally:
            self.stop()
        if code >= 0:
            return f"status {code}"
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        return f"{name}, as where memory runs out" if name == "SIGKILL" else name

    def stop(self) -> None:
        """End the child, whatever it is in the midst of."""
        process, self._process, self._holds = self._process, None, None
        if process is not None:
            self._stopped.append(process)
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()

    async def close(self) -> None:
        """End the child and wait until it is gone; no request is taken any more."""
        self._closed = True
        self.stop()
        async with self._lock:  # a start that is under way comes to its end first
            if self._starting is not None:
                with contextlib.suppress(OSError):
                    self._process = await self._starting
                self.stop()
            await self._see_off()

    async def _see_off(self) -> None:
        """Wait until the children that were stopped are gone."""
        while self._stopped:
            # Reads what the pipe still holds, so that its transport closes before the loop does.
            await self._stopped.pop().communicate()
