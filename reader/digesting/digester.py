"""The screen's side of the child process that makes digests."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable
from typing import Any

from reader.article import Article
from reader.changes import ArticleChanges
from reader.digest import DigestOptions
from reader.digesting.briefing_messages import (
    BriefingRequest,
    BriefingResult,
    ReadStatements,
    ReadStatementsRequest,
)
from reader.digesting.digest_messages import (
    ChangesRequest,
    ChildEvent,
    DigestFailure,
    DigestProgress,
    DigestRequest,
    DigestResult,
    DigestStats,
    IndexRequest,
    IndexResult,
    KnownRequest,
    KnownResult,
    NewSentencesRequest,
    NewWordsRequest,
    NewWordsResult,
    Request,
    StatsRequest,
)
from reader.digesting.new_sentences import NewSentences
from reader.errors import ReaderError
from reader.ipc import HEADER, decode_message, encode_message
from reader.log import log_event, log_failures
from reader.terminal import TerminalState

_LAST_SECONDS = 3.0  # that a child whose pipe has ended has to end itself


class DigestError(ReaderError):
    """A digest could not be made."""


async def start_digest_child(terminal: TerminalState | None) -> Process:
    """Start a child, which restores the state of the terminal if this process is killed."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",  # no modules from the current folder
        "-m",
        "reader.digesting.digest_child",
        *([terminal.to_text()] if terminal else []),
        pass_fds=[terminal.descriptor] if terminal else [],
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        # Not in the terminal's foreground group, so that it gets no Ctrl+Z and Ctrl+C.
        start_new_session=True,
    )


class Digester:
    """Makes digests in a child process, one at a time; the first request starts the child.

    ``terminal`` is the state that the child restores if this process is killed. A request whose
    task is cancelled kills the child; the next request starts another one.
    """

    def __init__(self, terminal: TerminalState | None = None) -> None:
        self._terminal = terminal
        self._process: Process | None = None
        self._stopped: list[Process] = []
        self._starting: asyncio.Task[Process] | None = None
        self._lock = asyncio.Lock()
        # Key, language and rules of the article that the child has prepared last.
        self._prepared: tuple[str, str | None, bool] | None = None
        self._closed = False

    async def start(self) -> None:
        """Start the child, so that the first digest does not wait for that."""
        async with self._lock:
            await self._child()

    async def digest(
        self,
        article: Article,
        options: DigestOptions,
        progress: Callable[[float], None] | None = None,
    ) -> DigestResult:
        """Return the digest of an article, also encoded.

        A digest with failures is written to the log, and not to be kept. ``progress`` is called
        with a share from 0 to 1. Raises ``DigestError`` where the child cannot be started, cannot
        make the digest, or dies of it; the next request starts another child.
        """
        async with self._lock, self._stop_on_failure():
            process = await self._child()
            prepared = (article.key, options.language, options.reworded)
            is_prepared = self._prepared == prepared
            request = DigestRequest(None if is_prepared else article, options)
            self._prepared = None
            result: DigestResult = await self._request(process, request, progress)
            log_failures(article.path, result.digest.failures)
            if not result.digest.failures:  # else the step is tried again with the next request
                self._prepared = prepared
            return result

    async def compute_stats(self, request: StatsRequest) -> DigestStats:
        """Have a digest made and stored in the library; return its stats.

        Raises ``DigestError`` as ``digest`` does, and if the library cannot read or store it.
        """
        async with self._lock, self._stop_on_failure():
            stats: DigestStats = await self._request(await self._child(), request, None)
            return stats

    async def find_changes(self, request: ChangesRequest) -> ArticleChanges:
        """Have two texts of an article compared; raises ``DigestError`` as ``digest`` does."""
        changes: ArticleChanges = await self._compare(request)
        return changes

    async def count_new_sentences(self, request: NewSentencesRequest) -> NewSentences:
        """Have an article compared with a read one; raises ``DigestError`` as ``digest`` does."""
        counted: NewSentences = await self._compare(request)
        return counted

    async def find_known(self, request: KnownRequest) -> KnownResult:
        """Have what was read before of an article found; raises ``DigestError`` as ``digest``."""
        result: KnownResult = await self._compare(request)
        return result

    async def count_new_words(self, request: NewWordsRequest) -> NewWordsResult:
        """Have what is new in an article counted and stored; raises as ``compute_stats``."""
        result: NewWordsResult = await self._compare(request)
        return result

    async def index_read_texts(self, request: IndexRequest) -> IndexResult:
        """Have read texts brought into the library's index; raises as ``digest``."""
        result: IndexResult = await self._compare(request)
        return result

    async def make_briefing(self, request: BriefingRequest) -> BriefingResult:
        """Have the briefing of articles of the library made; raises as ``digest``."""
        async with self._lock, self._stop_on_failure("The briefing could not be made"):
            result: BriefingResult = await self._request(await self._child(), request, None)
        return result

    async def find_read_statements(self, request: ReadStatementsRequest) -> ReadStatements:
        """Have found what of a briefing is read and new; raises as ``digest``."""
        result: ReadStatements = await self._compare(request)
        return result

    async def _compare(self, request: Request) -> Any:
        async with self._lock, self._stop_on_failure("The texts could not be compared"):
            return await self._request(await self._child(), request, None)

    @contextlib.asynccontextmanager
    async def _stop_on_failure(
        self, failure: str = "The summary could not be made"
    ) -> AsyncIterator[None]:
        """Stop the child if a request is cancelled or fails; errors become ``DigestError``."""
        try:
            yield
        except asyncio.CancelledError:
            self.stop()
            raise
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            how = await self._end()
            log_event(f"the process that makes digests has ended: {how}")
            raise DigestError(
                f"{failure}, because the process for it ended ({how}). The text is complete."
            ) from error
        except OSError as error:
            self.stop()
            raise DigestError(f"{failure}: {error}. The text is complete.") from error

    async def _request(
        self,
        process: Process,
        request: Request,
        progress: Callable[[float], None] | None,
    ) -> Any:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(await asyncio.to_thread(encode_message, request))
        await process.stdin.drain()
        while True:
            header = await process.stdout.readexactly(HEADER.size)
            body = await process.stdout.readexactly(HEADER.unpack(header)[0])
            reply = await asyncio.to_thread(decode_message, body)
            if isinstance(reply, ChildEvent):
                log_event(reply.message, reply.traceback)
            elif isinstance(reply, DigestProgress):
                if progress is not None:
                    progress(reply.share)
            elif isinstance(reply, DigestFailure):
                raise DigestError(reply.reason)
            else:
                return reply

    async def _child(self) -> Process:
        if self._closed:
            raise DigestError("reader is closing.")
        if self._process is None or self._process.returncode is not None:
            self._prepared = None
            # In its own task: a request that is cancelled meanwhile must not cancel the start.
            self._starting = self._starting or asyncio.create_task(self._start_child())
            starting = self._starting
            try:
                self._process = await asyncio.shield(starting)
            except OSError:
                self._starting = None
                raise
            # Not after a cancellation: the child of a start that is done by then would be lost.
            self._starting = None
        return self._process

    async def _start_child(self) -> Process:
        await self._wait_for_stopped()
        return await start_digest_child(self._terminal)

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
        return f"{name}; perhaps the memory is full" if name == "SIGKILL" else name

    def stop(self) -> None:
        """Kill the child, whatever it is doing."""
        process, self._process, self._prepared = self._process, None, None
        if process is not None:
            self._stopped.append(process)
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()

    async def close(self) -> None:
        """Kill the child and wait for its end; later requests fail."""
        self._closed = True
        self.stop()
        async with self._lock:  # a start in progress ends first
            if self._starting is not None:
                with contextlib.suppress(OSError):
                    self._process = await self._starting
                self.stop()
            await self._wait_for_stopped()

    async def _wait_for_stopped(self) -> None:
        """Wait for the end of the children that were killed."""
        while self._stopped:
            # Empties the pipe, so that its transport closes before the event loop does.
            await self._stopped.pop().communicate()
