"""What the parts of the screen use, whichever part they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

from reader.errors import LibraryError
from reader.records import Record
from reader.ui.commands import get_key_label

if TYPE_CHECKING:
    from concurrent.futures import Future

    from textual.app import App
    from textual.screen import Screen
    from textual.timer import Timer
    from textual.worker import Worker

    from reader.errors import ReaderError
    from reader.ingest import Importer
    from reader.library import Library
    from reader.library.rules.rule import Rule
    from reader.paths import Paths
    from reader.settings import Settings
    from reader.terminal import TerminalState
    from reader.ui.lasting_work import LastingWork
    from reader.ui.writer import Writer


P = ParamSpec("P")
T = TypeVar("T")


class Notify(Protocol):
    """Shows a sentence for some seconds; its characters are shown as they are."""

    def __call__(self, sentence: str, *, severity: str = "information") -> None:
        """Show the sentence; ``severity`` is "information", "warning" or "error"."""
        ...


class RunWorker(Protocol):
    """Runs a coroutine function in a worker of the main screen.

    It takes the function and not a coroutine object: one that is cancelled before its first step
    would never be awaited.
    """

    def __call__(
        self,
        work: Callable[[], Any],
        *,
        group: str,
        exclusive: bool = False,
        exit_on_error: bool = True,
    ) -> Worker[Any]:
        """Start the worker; an ``exclusive`` one cancels the others of its group."""
        ...


class StartOptions(Record):
    """What the screen starts with: paths and a piped article to import, and what went wrong.

    ``theme`` is the one that the settings ask for; another one is kept with the session.
    """

    theme: str
    paths: Sequence[str] = ()
    piped: bytes | None = None
    notices: Sequence[str] = ()


class Services(Record):
    """The library and its settings, and what only a running screen can do.

    ``report_error`` and ``call_later`` may be called from any thread. ``warn_not_saved`` says once
    in a session that nothing is saved, where the library cannot be written. ``clock`` returns the
    seconds since some time, by which it is told for how long an article was on the screen.
    """

    app: App[int]
    library: Library
    writer: Writer
    lasting: LastingWork
    get_importer: Callable[[], Importer]
    settings: Settings
    paths: Paths
    notify: Notify
    report_error: Callable[[ReaderError], None]
    warn_not_saved: Callable[[], None]
    add_later_styles: Callable[[], bool]
    run: RunWorker
    set_timer: Callable[[float, Callable[[], Any]], Timer]
    set_interval: Callable[[float, Callable[[], Any]], Timer]
    terminal: TerminalState | None
    clock: Callable[[], float]

    def call_later(self, function: Callable[..., object], *arguments: object) -> None:
        """Call a function on the screen's thread, after what is under way there."""
        self.app.call_later(function, *arguments)

    def change(self, change: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a change of the library that the user asked for; the future tells when it is made.

        Where it will not be saved, a sentence says so.
        """
        self.warn_not_saved()
        return self.writer.write(change, *args, **kwargs)

    def load_rules(self) -> list[Rule]:
        """Return the rules of the settings and the library; none where they cannot be read."""
        try:
            return self.library.rules.load(self.settings)
        except LibraryError as error:
            self.report_error(error)
            return []

    def ask(self, sheet: Screen[Any], answered: Callable[[Any], None] | None = None) -> None:
        """Open a sheet over the screen; ``answered`` gets its answer."""
        self.add_later_styles()
        self.app.push_screen(sheet, answered)

    def get_key_label(self, command: str) -> str:
        """Return how to press the command of an id under the user's keymap."""
        return get_key_label(command, self.settings.keys)
