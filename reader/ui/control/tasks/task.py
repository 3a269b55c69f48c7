"""A job that takes a while: one at a time, with its status in the footer, cancelled by Esc."""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import Cancelled, ReaderError
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar

PROGRESS_SECONDS = 0.25  # between two emits of ``progressed``


class Cancel:
    """A flag to cancel work on another thread; calling the object returns whether it is set."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def request(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    def __call__(self) -> bool:
        """Return whether the work was asked to stop."""
        return self._event.is_set()


class Task:
    """Runs one job at a time in a worker of the screen; an error of it is shown as a sentence.

    ``name`` says what kind of job it is ("An import"), ``running`` what the last one is, which may
    have a name of its own. The event ``ended`` follows each job, whatever became of it;
    ``progressed`` is emitted four times a second while progress is shown.
    """

    def __init__(self, name: str, services: Services, footer: FooterBar) -> None:
        self.name = self.running = name
        self._services = services
        self._footer = footer
        self._cancel: Cancel | None = None
        self._worker: Worker[None] | None = None
        self._progressed_at = 0.0
        self.ended: Event[None] = Event()
        self.progressed: Event[None] = Event()

    @property
    def is_running(self) -> bool:
        """Whether a job runs now."""
        return self._cancel is not None

    def start(self, job: Callable[[Cancel], Awaitable[None]], name: str = "") -> bool:
        """Start a job; False, with a note in the footer, while another one runs.

        ``name`` is the job's own, where it is none of the kind that the task is for.
        """
        if self._cancel is not None:
            self._footer.show_note(f"{self.running} is running; Esc cancels it.")
            return False
        self.running = name or self.name
        self._footer.drop_note()  # of before; it would hide what is under way, and its key
        cancel = self._cancel = Cancel()
        self._worker = self._services.run(partial(self._run, job, cancel), group=self.name)
        return True

    async def _run(self, job: Callable[[Cancel], Awaitable[None]], cancel: Cancel) -> None:
        try:
            await job(cancel)
        except Cancelled:
            self._footer.show_note(f"{self.running} was cancelled.")
        except ReaderError as error:
            self._services.notify(str(error), severity="error")
        finally:
            cancel.request()  # a worker that is cancelled leaves its thread behind
            if self._cancel is cancel:
                self._end()

    def _end(self) -> None:
        self._cancel = None
        self._footer.show_status("")
        self.ended.emit(None)

    def cancel(self, *, at_once: bool = False) -> bool:
        """Cancel the job that runs; False where none does.

        Work in a thread ends where it next looks at its ``Cancel``. A job without a thread can be
        ended ``at_once``, in the middle of what it waits for.
        """
        if self._cancel is None:
            return False
        self._cancel.request()
        if at_once and self._worker is not None:
            self._worker.cancel()
            self._end()
        return True

    def show_status(self, status: str) -> None:
        """Say in the footer what the job does."""
        if self._cancel is not None:
            self._footer.show_status(f"{status} · Esc cancels")

    def show_progress(self, status: str) -> None:
        """Say how far the job has come; may be called from any thread."""
        self._services.call_later(self._show_progress, self._cancel, status)

    def _show_progress(self, cancel: Cancel | None, status: str) -> None:
        if cancel is None or cancel is not self._cancel:
            return  # the job has ended meanwhile
        self.show_status(status)
        now = time.monotonic()
        if now - self._progressed_at >= PROGRESS_SECONDS:
            self._progressed_at = now
            self.progressed.emit(None)
