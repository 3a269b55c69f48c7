"""The footer: the keys that matter where the focus is, and what is under way."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from reader.ui.commands import Command, Scope, format_key, get_commands, get_key_label, get_keys
from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut
from reader.ui.styles import join_segments, row_styles

_NOTE_SECONDS = 4.0
_SELECTING = (
    ("article.down", "more"),
    ("article.up", "fewer"),
    ("app.pane_right", "next"),
    ("app.pane_left", "previous"),
    ("app.copy", "copy"),
    ("article.note", "note"),
    ("app.cancel", "cancel"),
)
_NOT_IN_BRIEFING = {"next_unread"}
_CHOOSING = (
    ("list.select", "more or fewer"),
    ("app.briefing", "briefing of these"),
    ("app.cancel", "cancel"),
)


class FooterBar(Widget):
    """One row: hints on the left, status on the right."""

    def __init__(self, keymap: dict[str, str]) -> None:
        super().__init__()
        self._keymap = keymap
        self._pane: Scope = "list"
        self._status = ""
        self._permanent = ""
        self._search = ""
        self._leave = ""
        self._mode = ""
        self._note = ""
        self._note_timer: Timer | None = None

    def get_keys(self, command: Command) -> tuple[str, ...]:
        """Return the keys of a command, as the user has set them."""
        return get_keys(command, self._keymap)

    def get_key_label(self, name: str) -> str:
        """Return how to press the command of an id."""
        return get_key_label(name, self._keymap)

    def show_pane(self, pane: Scope) -> None:
        """Show the keys of a pane."""
        self._pane = pane
        self.refresh()

    def show_status(self, status: str) -> None:
        """Say what is under way; "" says nothing."""
        if status != self._status:
            self._status = status
            self.refresh()

    def show_permanent(self, sentence: str) -> None:
        """Say something as long as it is so and nothing else is to be said; "" ends it."""
        if sentence != self._permanent:
            self._permanent = sentence
            self.refresh()

    def show_mode(self, mode: str) -> None:
        """Offer the keys of a mode, "selecting" text or "choosing" articles; "" ends it."""
        if mode != self._mode:
            self._mode = mode
            self.refresh()

    def show_search(self, label: str, leave: str = "ends the search") -> None:
        """Say which match is shown, and offer the keys of a search; "" ends that."""
        self._leave = leave
        if label != self._search:
            self._search = label
            self.refresh()

    def show_note(self, note: str) -> None:
        """Say something for a few seconds, in the place of what is under way."""
        if self._note_timer is not None:
            self._note_timer.stop()
        self._note = note
        self._note_timer = self.set_timer(_NOTE_SECONDS, self._drop_note)
        self.refresh()

    @property
    def note_width(self) -> int:
        """How many cells of a note are shown."""
        return max(0, self.size.width - 2)

    def _drop_note(self) -> None:
        self._note = ""
        self.refresh()

    def hints(self) -> list[tuple[str, str]]:
        """Return (key, hint) of the pane's commands, then of those that work everywhere."""
        if self._mode == "selecting":
            return [(get_key_label(name, self._keymap), hint) for name, hint in _SELECTING]
        if self._mode == "choosing" and self._pane == "list":
            return [(get_key_label(name, self._keymap), hint) for name, hint in _CHOOSING]
        searching = []
        if self._search:
            forth, back = "app.next_unread", "app.previous_match"
            keys = [get_key_label(name, self._keymap) for name in (forth, back, "app.cancel")]
            searching = list(zip(keys, ("next", "previous", self._leave), strict=True))
        return searching + [
            (format_key(get_keys(command, self._keymap)[0]), command.hint)
            for scope in (self._pane, "app")
            for command in get_commands(scope)
            if command.hint and get_keys(command, self._keymap)
            if command.name != f"pane_{self._pane}"
            if not (self._search and command.name == "next_unread")
            if not (self._pane == "briefing" and command.name in _NOT_IN_BRIEFING)
        ]

    def render_line(self, y: int) -> Strip:
        """Return the row."""
        styles = row_styles(self.app)
        key, hint, status = (styles[f"bar-{name}"] for name in ("key", "hint", "status"))
        width = self.size.width
        right = self._note or self._search or self._status or self._permanent
        right = cut(right, width - 2)
        free_width = width - cell_len(right) - 2
        hints = self.hints()
        while hints and self._width(hints) > free_width:
            hints.pop(self._least_important(hints))
        segments = [Segment(" ", hint)]
        for name, meaning in hints:
            segments += [Segment(name, key), Segment(f" {meaning}  ", hint)]
        used = sum(segment.cell_length for segment in segments)
        segments += [Segment(" " * max(0, width - used - cell_len(right) - 1), hint)]
        segments += [Segment(right, status)]
        strip = Strip(segments).adjust_cell_length(width, hint)
        return Strip(join_segments(strip), width)

    @staticmethod
    def _least_important(hints: list[tuple[str, str]]) -> int:
        """What works everywhere gives way first, help last: it leads to all the others."""
        others = [number for number, (_, meaning) in enumerate(hints) if meaning != "help"]
        return others[-1] if others else 0

    @staticmethod
    def _width(hints: list[tuple[str, str]]) -> int:
        return sum(cell_len(name) + cell_len(meaning) + 3 for name, meaning in hints)
