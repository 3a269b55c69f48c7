"""The Textual app: themes, the user's keys, sentences shown as toasts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from importlib.util import find_spec
from time import monotonic
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.filter import LineFilter
from textual.screen import Screen

from reader.log import log_event
from reader.ui.bindings import find_free_keys
from reader.ui.commands import COMMANDS, add_counts, get_key_label, get_keys, get_pane_keys
from reader.ui.control.key_order import KeyOrder, call_behind
from reader.ui.driver import make_steady
from reader.ui.input_parser import EscapeBeforeKey, LateKey
from reader.ui.lasting_work import LastingWork
from reader.ui.layout.line_breaks import break_lines_as_panes_do
from reader.ui.screens.main_screen import MainScreen
from reader.ui.services import Services, StartOptions
from reader.ui.sheets.dialog import Dialog
from reader.ui.styles import WITHOUT_COLOUR, make_plain_styles, make_styles
from reader.ui.themes import DEFAULT_THEME, TERMINAL, THEMES, find_theme_problems
from reader.ui.writer import Writer

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver
    from textual.theme import Theme

    from reader.errors import ReaderError
    from reader.ingest import Importer
    from reader.library import Library
    from reader.paths import Paths
    from reader.settings import Settings
    from reader.terminal import TerminalState

_LATER_STYLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "later.tcss")
_SENTENCE_SECONDS = 6.0  # that a sentence is shown beside the panes

break_lines_as_panes_do()

_NO_BIDI = (
    "right_to_left = \"reorder\" needs a library: pip install 'reader-tui[bidi]'; until then the"
    " terminal orders lines in Arabic and Hebrew."
)


def _import_palette() -> type[Provider]:
    from reader.ui.palette import CommandPalette

    return CommandPalette


class ReaderApp(App[int]):
    """Reader on a terminal."""

    TITLE = "reader"
    CSS_PATH = "app.tcss"
    COMMANDS = {_import_palette}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-middle"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]
    BINDINGS = [Binding("ctrl+q", "quit", show=False, priority=True, id="app.quit")]

    _first_theme = ""  # that of the start, once it is chosen
    _found_theme: tuple[str, Theme] | None = None  # the present one and its name

    def __init__(
        self,
        library: Library,
        settings: Settings,
        paths: Paths,
        *,
        start_paths: Sequence[str] = (),
        piped: bytes | None = None,
        notices: Sequence[str] = (),
        terminal: TerminalState | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self.terminal, self.clock, self.library = terminal, clock, library
        # With them the keys that a setting gives to counts.
        keys = add_counts(settings.keys, from_1=settings.counts_from_1)
        self.settings = settings = settings.replace(keys=keys)
        self.paths = paths
        self._start_paths = start_paths
        self._piped = piped
        self._notices = tuple(notices)
        self.writer = Writer(self.report_error)
        self.lasting = LastingWork()
        self._key_order = KeyOrder(self)
        self.errors: list[str] = []
        self._has_warned_not_saved = False
        self.is_open = False
        for theme in THEMES:
            self.register_theme(theme)
        self._row_styles_theme = ""
        self._row_styles: dict[str, Style] = {}
        if settings.right_to_left == "reorder" and not self.reorders_rows:
            self._notices += (_NO_BIDI,)
        self._set_first_theme(self._choose_theme())
        self.set_keymap(dict(settings.keys))
        # Bindings of the app come last: these keys have no command where the focus is, or none.
        for key in (*sorted(get_pane_keys(settings.keys)), *find_free_keys(settings.keys)):
            self.bind(key, f"explain_key({key!r})", show=False)

    def get_driver_class(self) -> type[Driver]:
        """Return what writes to the terminal; Textual asks for it at the start."""
        return make_steady(super().get_driver_class())

    @cached_property
    def importer(self) -> Importer:
        """What imports in a child process; made when it is first asked for."""
        from reader.ingest import Importer

        return Importer(self.library)

    def _choose_theme(self) -> str:
        """Return the theme of the settings, or the one chosen by the palette in an earlier session.

        The latter stays until the settings name a theme. With sixteen colours at most the shades of
        a theme look the same: then the terminal's own colours are used.
        """
        theme = self.settings.theme
        kept = self.library.last_session().get("theme")
        if theme == DEFAULT_THEME and kept in self.available_themes:
            theme = kept
        if wrong := find_theme_problems(theme, self.paths):
            self._notices += wrong
            theme = DEFAULT_THEME
        has_many_colours = self.terminal is None or self.console.color_system in {
            "truecolor",
            "256",
        }
        if (self.no_color or not has_many_colours) and not self.available_themes[theme].ansi:
            theme = TERMINAL.name
        return theme

    def _set_first_theme(self, theme: str) -> None:
        """Use a theme before anything is drawn; no event follows that would draw all again."""
        self._first_theme = theme
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        dark = self.current_theme.dark
        self.update_classes({"-dark-mode": dark, "-light-mode": not dark}, update=False)

    def add_later_styles(self) -> bool:
        """Take in the styles that the first paint of a wide terminal does without.

        Return whether they were not there before.
        """
        if self.stylesheet.has_source(_LATER_STYLES):
            return False
        self.stylesheet.read(_LATER_STYLES)
        self.stylesheet.parse()  # else Textual goes on matching by the rules it had
        return True

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
        if self._row_styles_theme != self.theme:
            self._row_styles_theme = self.theme
            # Not the app's variables: a row may be drawn before they are those of a new theme.
            variables = self.get_css_variables()
            if self.no_color or self.native_ansi_color:
                accent = None if self.no_color else variables["accent"]
                self._row_styles = make_plain_styles(accent)
            else:
                self._row_styles = make_styles(variables)
        return self._row_styles

    @cached_property
    def reorders_rows(self) -> bool:
        """Whether rows in Arabic and Hebrew are put in the order of the screen."""
        return self.settings.right_to_left == "reorder" and find_spec("bidi") is not None

    def on_mount(self) -> None:
        """Draw all anew after a suspension: the terminal has forgotten what it showed."""
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    async def on_event(self, event: events.Event) -> None:
        """Take a key as the sign that the screen has the keys.

        In a browser the driver says last that it has not, where the page was quick to say that it
        has; without a pane that has the focus no key would do anything.
        """
        typed = event if isinstance(event, events.Key | events.Paste) else None
        if typed and not typed.is_forwarded and self._key_order.try_hold(typed):
            return
        if isinstance(event, events.Key):
            if not self.app_focus:
                self.app_focus = True
                main = self.main_screen
                if self.screen is main and main.focused is None and not main.is_searching:
                    main.navigation.go_to(main.navigation.pane)
            if isinstance(event, LateKey) and event.is_taken:
                return
            if isinstance(event, LateKey) and self.screen is not self.main_screen:
                # For what is there when the Esc before it has closed a dialog, or something in one.
                late = events.Key(event.key, event.character)
                call_behind(
                    self.screen.focused or self.screen, self, partial(self.post_message, late)
                )
                return
            event = self._read_late_key(event)
        await super().on_event(event)

    def _read_late_key(self, event: events.Key) -> events.Key:
        """Return a key as it is meant: one of two that came as one is a key of its own.

        Both are one key with Alt where a command has that, or a field to write in knows it.
        """
        if isinstance(event, EscapeBeforeKey):
            if any(event.alt_key in get_keys(one, self.settings.keys) for one in COMMANDS):
                return event.take_as_one(is_in_field=False)
            takes_letters = self.focused is not None and self.focused.check_consume_key("a", "a")
            if (takes_letters or self.main_screen.is_searching) and event.is_known_to_fields:
                return event.take_as_one(is_in_field=True)
            return events.Key(event.key, event.character)
        return events.Key(event.key, event.character) if isinstance(event, LateKey) else event

    def on_key(self, event: events.Key) -> None:
        """Hand what comes at once with the key that opens a search or a dialog over to that.

        As on a slow line, where these keys were on their way to a pane already. Those that are for
        a list that is still being read wait for it.
        """
        if self._try_hold(event):
            event.stop()
            event.prevent_default()
        elif self._is_typing_search and event.is_printable and event.character is not None:
            event.stop()
            event.prevent_default()
            self.main_screen.bar.type(event.character)
        elif self.screen is self.main_screen and self.main_screen.try_take(event):
            event.stop()
            event.prevent_default()
        elif event.key == "ctrl+c" and self.screen.is_modal and not self._has_copyable_text:
            self.action_help_quit()  # a prompt or sheet keeps the app's own keys from acting

    def on_paste(self, event: events.Paste) -> None:
        """Hand a text over as the keys before it, where it has come to a pane behind them."""
        if not self._try_hold(event) and self._is_typing_search:
            self.main_screen.bar.type("".join(event.text.splitlines()[:1]))

    def _try_hold(self, event: events.Key | events.Paste) -> bool:
        dialog = self.screen if isinstance(self.screen, Dialog) else None
        return self.main_screen.try_hold(event) or (dialog is not None and dialog.try_hold(event))

    @property
    def _is_typing_search(self) -> bool:
        return self.screen is self.main_screen and self.main_screen.is_searching

    def get_default_screen(self) -> Screen[None]:
        """Return the screen that everything else opens over."""
        start = StartOptions(self._first_theme, self._start_paths, self._piped, self._notices)
        self.main_screen = MainScreen(self._services(), start)
        self.is_open = True
        return self.main_screen

    def _services(self) -> Services:
        return Services(
            app=self,
            library=self.library,
            writer=self.writer,
            lasting=self.lasting,
            get_importer=lambda: self.importer,
            settings=self.settings,
            paths=self.paths,
            notify=self.show_sentence,
            report_error=self.report_error,
            warn_not_saved=self.warn_not_saved,
            add_later_styles=self.add_later_styles,
            run=lambda work, **options: self.main_screen.run_worker(work, **options),
            set_timer=lambda seconds, callback: self.main_screen.set_timer(seconds, callback),
            set_interval=lambda seconds, callback: self.main_screen.set_interval(seconds, callback),
            terminal=self.terminal,
            clock=self.clock,
        )

    @property
    def current_theme(self) -> Theme:
        """The theme; Textual asks for it with every line that it draws, and copies all for that."""
        name = self.theme
        if self._found_theme is None or self._found_theme[0] != name:
            self._found_theme = name, super().current_theme
        return self._found_theme[1]

    def get_css_variables(self) -> dict[str, str]:
        """Return the theme's colours; none while Textual's own is set, which is never drawn."""
        return super().get_css_variables() if self._first_theme else {}

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
        """Offer nothing but what the table of commands holds."""
        return ()

    def action_command_palette(self) -> None:
        """Open the palette; in a dialog, and while a search is typed, go up as its list does."""
        if self.screen is not self.main_screen or self.main_screen.is_searching:
            self.simulate_key("up")
            return
        from reader.ui.palette import PaletteScreen

        self.push_screen(PaletteScreen(id="--command-palette"))

    def action_show_help(self) -> None:
        """Show every key, over a dialog too."""
        self.main_screen.show_help()

    def search_themes(self) -> None:
        """Let a theme be chosen, as Textual's own command for it asks."""
        self.main_screen.control.theme_choice.choose()

    def show_sentence(self, sentence: str, *, severity: str = "information") -> None:
        """Show a sentence for some seconds; its characters are shown as they are.

        Nothing is added where it is still shown, since a key was pressed twice.
        """
        if any(shown.message == sentence for shown in self._notifications):
            return
        self.notify(sentence, severity=severity, markup=False, timeout=_SENTENCE_SECONDS)  # type: ignore[arg-type]

    def warn_not_saved(self) -> None:
        """Say once in a session that changes are not saved, where the library is a fallback."""
        reason = self.library.not_saved_reason
        if reason and not self._has_warned_not_saved:
            self._has_warned_not_saved = True
            self.show_sentence(f"This is only for now and not saved: {reason}", severity="warning")

    def report_error(self, error: ReaderError) -> None:
        """Show and log an error, from any thread; after the end it goes to standard error."""
        log_event(str(error))
        self.errors.append(str(error))
        self.call_later(self._show_errors)

    def _show_errors(self) -> None:
        for sentence in self.errors:
            self.show_sentence(sentence, severity="error")
        self.errors.clear()

    @property
    def _has_copyable_text(self) -> bool:
        """Whether something is selected that Ctrl+C copies."""
        return bool(getattr(self.focused, "selected_text", "") or self.screen.get_selected_text())

    def action_explain_key(self, key: str) -> None:
        """Say where a key works that has no command in this pane."""
        self.main_screen.navigation.explain_key(key)

    def action_help_quit(self) -> None:
        """Say how to leave, where Ctrl+C copies nothing: it leaves many other programs."""
        leave, back = (get_key_label(name, self.settings.keys) for name in ("app.quit", "app.back"))
        if self.screen is not self.main_screen or self.main_screen.is_searching:
            sentence = f"{leave} quits reader at once; Esc closes this."
        else:
            sentence = f"{leave} quits reader at once; {back} goes back, and quits from the list."
        self.show_sentence(sentence)

    async def on_unmount(self) -> None:
        """Keep what is to be kept, and end the child that makes digests.

        Else nothing is waited for: the screen is gone already, and the next prompt is wanted.
        """
        if self.is_open:
            self.main_screen.shut_down()
        if "importer" in vars(self):
            self.importer.stop()
        self.writer.close()
        self.lasting.close()
        if self.is_open:
            await self.main_screen.end_child()
