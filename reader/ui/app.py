"""The Textual app: themes, keys, the room, and what it leaves behind."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.filter import LineFilter
from textual.screen import Screen

from reader.importing import Importer
from reader.library import Library
from reader.log import keep_log
from reader.paths import Paths, find_paths
from reader.settings import Settings, load_settings
from reader.terminal import TerminalState
from reader.ui.commands import told_key
from reader.ui.keymap import read_keymap
from reader.ui.palette import CommandPalette
from reader.ui.screens.room import Room
from reader.ui.styles import WITHOUT_COLOUR, plain_styles, styles_of
from reader.ui.themes import DEFAULT_THEME, TERMINAL, THEMES, theme_problems
from reader.ui.writer import Writer

if TYPE_CHECKING:
    from reader.errors import ReaderError

_log = logging.getLogger(__name__)

_UNCOLLECTED = 1.0  # seconds from the start on in which no key waits for the garbage collector


class ReaderApp(App[int]):
    """The reading room on a terminal."""

    TITLE = "reader"
    CSS_PATH = "app.tcss"
    COMMANDS = {CommandPalette}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-middle"), (120, "-wide")]
    BINDINGS = [Binding("ctrl+q", "quit", show=False, priority=True, id="app.quit")]

    def __init__(
        self,
        library: Library,
        settings: Settings,
        paths: Paths,
        *,
        wanted: Sequence[str] = (),
        piped: bytes | None = None,
        notices: Sequence[str] = (),
        terminal: TerminalState | None = None,
    ) -> None:
        super().__init__()
        self.terminal = terminal
        self.library = library
        self.settings = settings
        self.paths = paths
        self.wanted = wanted
        self.piped = piped
        self.notices = tuple(notices)
        self.writer = Writer(self.report)
        self.importer = Importer(library)
        self.errors: list[str] = []
        self.is_open = False
        for theme in THEMES:
            self.register_theme(theme)
        self._styled_for = ""
        self._row_styles: dict[str, Style] = {}
        self._choose_theme()
        self.set_keymap(dict(settings.keys))

    def _choose_theme(self) -> None:
        """Dress in the user's theme before anything is drawn in another.

        With sixteen colours at most, shades of a theme would fall together: then the terminal's
        own colours are used. What was chosen by the palette stays until the settings name a theme.
        """
        theme = self.settings.theme
        kept = self.library.last_session().get("theme")
        if theme == DEFAULT_THEME and kept in self.available_themes:
            theme = kept
        if wrong := theme_problems(theme, self.paths):
            self.notices += wrong
            theme = DEFAULT_THEME
        many = self.terminal is None or self.console.color_system in {"truecolor", "256"}
        if (self.no_color or not many) and not self.available_themes[theme].ansi:
            theme = TERMINAL.name
        self.first_theme = theme
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        dark = self.current_theme.dark
        self.update_classes({"-dark-mode": dark, "-light-mode": not dark}, update=False)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Leave the terminal's own colours as they are, and with NO_COLOR leave out all.

        Textual turns colours into greys for NO_COLOR, which are colours to a terminal too.
        """
        if self.no_color:
            return (WITHOUT_COLOUR,)
        if self.native_ansi_color:
            return ()
        return super().get_line_filters()

    @property
    def row_styles(self) -> dict[str, Style]:
        """The styles of drawn rows under the present theme."""
        if self._styled_for != self.theme:
            self._styled_for = self.theme
            if self.no_color or self.native_ansi_color:
                accent = None if self.no_color else self.theme_variables["accent"]
                self._row_styles = plain_styles(accent)
            else:
                self._row_styles = styles_of(self.theme_variables)
        return self._row_styles

    def on_mount(self) -> None:
        """Draw all anew after a suspension: the terminal has forgotten what it showed."""
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    def on_key(self, event: events.Key) -> None:
        """Type into the search what comes at once with the key that opens it.

        As on a slow line, where these keys were on their way to a pane already.
        """
        typing = self.screen is self.room and self.room.bar.display
        if typing and event.is_printable and event.character is not None:
            event.stop()
            event.prevent_default()
            self.room.bar.type(event.character)
        elif event.key == "ctrl+c" and self.screen.is_modal and not self._copies:
            self.action_help_quit()  # a prompt or sheet keeps the app's own keys from acting

    def get_default_screen(self) -> Screen[None]:
        """Open the room."""
        self.room = Room(self)
        self.is_open = True
        return self.room

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give themes that are not ours the quiet tones that ours define."""
        dark = self.current_theme.dark
        return {
            "reader-quiet": "#9a9a9a" if dark else "#5c5c5c",
            "reader-faint": "#6c6c6c" if dark else "#8f8f8f",
            "reader-line": "#3a3a3a" if dark else "#cccccc",
            "reader-mark": "#4a4a2a" if dark else "#ffe9a8",
        }

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer what the table of commands does not hold."""
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)

    def tell(self, sentence: str, *, severity: str = "information") -> None:
        """Show a sentence for a while; its characters are shown as they are."""
        self.notify(sentence, severity=severity, markup=False, timeout=6)  # type: ignore[arg-type]

    def report(self, error: ReaderError) -> None:
        """Tell of an error from any thread; one that comes too late is told after the end."""
        _log.error("%s", error)
        self.errors.append(str(error))
        self.call_later(self._tell_errors)

    def _tell_errors(self) -> None:
        shown = {notification.message for notification in self._notifications}
        for sentence in dict.fromkeys(self.errors):
            if sentence not in shown:
                self.tell(sentence, severity="error")
        self.errors.clear()

    @property
    def _copies(self) -> bool:
        """Whether something is selected that Ctrl+C copies."""
        return bool(getattr(self.focused, "selected_text", "") or self.screen.get_selected_text())

    def action_help_quit(self) -> None:
        """Say how to leave, where Ctrl+C copies nothing: it leaves many other programs."""
        leave, back = (told_key(name, self.settings.keys) for name in ("app.quit", "app.back"))
        if self.screen is not self.room or self.room.bar.display:
            sentence = f"{leave} leaves reader at once; Esc leaves this."
        else:
            sentence = f"{leave} leaves reader at once; {back} goes back, and leaves from the list."
        if sentence not in {notification.message for notification in self._notifications}:
            self.tell(sentence)

    async def on_unmount(self) -> None:
        """Keep what is to be kept, and end the child."""
        if not self.is_open:
            self.writer.close()
            return
        self.room.close_down()
        await self.room.end_watching()
        self.writer.close()
        await self.room.digests.close()


def run_screen(paths: list[str], piped: bytes | None = None) -> int:
    """Open the screen; ``paths`` are imported first, ``piped`` is an article from a pipe.

    Returns the exit status. Raises ``LibraryError`` where no library can be opened.
    """
    gc.disable()  # a look at all that was imported would cost a tenth of the first paint
    places = find_paths()
    keep_log(places.log)
    settings, problems = load_settings(places)
    with Library.open(places) as library:
        keys, wrong_keys = read_keymap(settings.keys, places)
        settings = replace(settings, keys=keys)
        notices = (*library.notices, *problems, *wrong_keys)
        app = ReaderApp(
            library,
            settings,
            places,
            wanted=paths,
            piped=piped,
            notices=notices,
            terminal=TerminalState.of(os.dup(2)),  # the child's standard error is another
        )
        asyncio.run(_run(app))
        for sentence in dict.fromkeys(app.errors):
            print(sentence, file=sys.stderr)
        return app.return_code or 0


async def _run(app: ReaderApp) -> None:
    """Run until the user leaves, or a signal asks to: then too the terminal is given back."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, partial(app.exit, return_code=128 + number))
    loop.add_signal_handler(signal.SIGHUP, partial(_hang_up, app))
    loop.call_later(_UNCOLLECTED, _collect)
    await app.run_async()


def _collect() -> None:
    """Have garbage collected from now on, without a look at the modules each time."""
    gc.freeze()
    gc.enable()


def _hang_up(app: ReaderApp) -> None:
    """Keep what is to be kept and end as SIGHUP does.

    The terminal may be gone, and drawing on would never end: Textual is not asked to close.
    """
    try:
        app.room.close_down()
        app.writer.close()
        app.room.digests.stop()  # or the child would give the terminal back a second time
    finally:
        if app.terminal is not None:
            app.terminal.restore()
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGHUP)
