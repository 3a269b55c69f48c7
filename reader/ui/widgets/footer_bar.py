"""The footer: the keys that matter where the focus is, and what is under way."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from rich.segment import Segment
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from reader.ui.commands import Command, Scope, format_key, get_commands, get_key_label, get_keys
from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut, wrap
from reader.ui.styles import join_segments, row_styles

_NOTE_SECONDS = 4.0
_LEAST_NOTE_SECONDS = 1.0  # before which no other key ends a note
_MOST_NOTE_ROWS = 3
_MIN_WRAP_WIDTH = 20  # cells, below which a note is cut
_SELECTING = (
    ("article.down", "more"),
    ("article.up", "fewer"),
    ("app.pane_right", "next"),
    ("app.pane_left", "previous"),
    ("app.copy", "copy"),
    ("article.note", "note"),
    ("app.cancel", "cancel"),
)
# Names of commands that need an article, while a briefing stands in its place.
_NOT_IN_BRIEFING = {"briefing": {"next_unread"}, "summary": {"next_unread", "method", "why"}}
_OF_FOLDS = {"article.toggle_folding", "article.unfold"}
_LASTING = ("help", "back", "search")  # hints that stay longest, the last of them shortest
_ALOUD = (
    ("app.aloud", "pause or go on"),
    ("app.cancel", "ends"),
    ("app.aloud_next", "next"),
    ("app.aloud_previous", "previous"),
)
_CHOOSING = (
    ("list.select", "more or fewer"),
    ("app.briefing", "briefing of these"),
    ("app.cancel", "cancel"),
)


class FooterBar(Widget):
    """One row: hints on the left, status on the right."""

    def __init__(
        self, keymap: dict[str, str], is_list_searched: Callable[[], bool] = lambda: False
    ) -> None:
        """``is_list_searched`` tells whether the list shows what a search finds."""
        super().__init__()
        self._is_list_searched = is_list_searched
        self._keymap = keymap
        self._pane: Scope = "list"
        self._has_briefing = False
        self._unused: set[str] = set()
        self._status = ""
        self._permanent = ""
        self._search = ""
        self._leave = self._forth = ""
        self._mode = ""
        self._note = ""
        self._note_timer: Timer | None = None  # none where a note stays
        self._noted_at = 0.0
        self._has_folds = False

    def get_keys(self, command: Command) -> tuple[str, ...]:
        """Return the keys of a command, as the user has set them."""
        return get_keys(command, self._keymap)

    def get_key_label(self, name: str) -> str:
        """Return how to press the command of an id."""
        return get_key_label(name, self._keymap)

    def show_pane(self, pane: Scope, *, has_briefing: bool = False) -> None:
        """Show the keys of a pane; ``has_briefing`` leaves out those that need an article."""
        self._pane, self._has_briefing = pane, has_briefing
        self._unused = _NOT_IN_BRIEFING.get(pane, set()) if has_briefing else set()
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
        """Offer the keys of a mode, "selecting", "choosing" articles or "aloud"; "" ends it."""
        if mode != self._mode:
            self._mode = mode
            self.refresh()

    def show_search(
        self, label: str, leave: str = "ends the search", forth: str = "next match"
    ) -> None:
        """Say which match is shown, and what the keys of a search do; "" ends that."""
        self._leave, self._forth = leave, forth
        if label != self._search:
            self._search = label
            self.refresh()

    def show_note(self, note: str, *, stays: bool = False) -> None:
        """Say something for a few seconds, or until the next note, where the status is else."""
        if self._note_timer is not None:
            self._note_timer.stop()
        self._note = note
        self._noted_at = monotonic()
        self._note_timer = None if stays else self.set_timer(_NOTE_SECONDS, self.drop_note)
        self._set_height()

    def _set_height(self) -> None:
        """Take as many rows as the note needs; it is over the panes, and moves none of them."""
        rows = len(self._wrap_note(self.size.width))
        before = self.styles.height
        if before is None or before.value != rows:
            self.styles.height = rows
        self.refresh()

    def _wrap_note(self, width: int) -> list[str]:
        """Return the rows of a note, or one that is empty."""
        if cell_len(self._note) <= width - 2 or width < _MIN_WRAP_WIDTH:
            return [self._note]
        spans = wrap(self._note, width - 2)
        rows = [self._note[start:end] for start, end in spans[:_MOST_NOTE_ROWS]]
        if len(spans) > _MOST_NOTE_ROWS:
            rows[-1] = cut(self._note[spans[_MOST_NOTE_ROWS - 1][0] :], width - 2)
        return rows

    def on_resize(self) -> None:
        """Wrap a note to the new width."""
        if self._note:
            self._set_height()

    @property
    def note_width(self) -> int:
        """How many cells of a note are shown in one row."""
        return max(0, self.size.width - 2)

    def drop_note(self) -> None:
        """Show what is under way, or the keys, again."""
        self._note = ""
        self._set_height()

    def drop_old_note(self) -> None:
        """Take a note away that was there to be read when another key is pressed."""
        is_old = monotonic() - self._noted_at >= _LEAST_NOTE_SECONDS
        if self._note and self._note_timer is not None and is_old:
            self.drop_note()

    def show_folds(self, has_folds: bool) -> None:
        """Offer the keys of folding where the article has something folded."""
        if has_folds != self._has_folds:
            self._has_folds = has_folds
            self.refresh()

    @property
    def _steps_in_list(self) -> bool:
        """Whether the keys lead through what the list is searched for, not through a text."""
        return self._pane == "list" and self._is_list_searched()

    def hints(self) -> list[tuple[str, str]]:
        """Return (key, hint) of the pane's commands, then of those that work everywhere."""
        if self._mode == "selecting":
            return [(get_key_label(name, self._keymap), hint) for name, hint in _SELECTING]
        if self._mode == "aloud":
            return [(get_key_label(name, self._keymap), hint) for name, hint in _ALOUD]
        if self._mode == "choosing" and self._pane == "list":
            return [(get_key_label(name, self._keymap), hint) for name, hint in _CHOOSING]
        searching = []
        steps_in_list = self._steps_in_list
        if self._search or (self._is_list_searched() and not self._has_briefing):
            names = ("app.next_unread", "app.previous_match", "app.cancel")
            keys = [get_key_label(name, self._keymap) for name in names]
            hints = ("next found", "previous", "ends the search" if steps_in_list else "back")
            if self._search and not steps_in_list:
                hints = (self._forth, "previous", self._leave)
            searching = list(zip(keys, hints, strict=True))
        of_pane = {key for one in get_commands(self._pane) for key in self.get_keys(one)}
        return searching + [
            (format_key(keys[0]), command.hint)
            for scope in (self._pane, "app")
            for command in get_commands(scope)
            # Where the user gave two commands one key, that of the pane has it.
            if (keys := [k for k in self.get_keys(command) if scope != "app" or k not in of_pane])
            if command.hint
            if command.name != f"pane_{self._pane}"
            if not (searching and command.name == "next_unread")
            if command.name not in self._unused
            if self._has_folds or command.id not in _OF_FOLDS
        ]

    def render_line(self, y: int) -> Strip:
        """Return the row, or one of a long note."""
        styles = row_styles(self.app)
        key, hint, status = (styles[f"bar-{name}"] for name in ("key", "hint", "status"))
        width = self.size.width
        rows = self._wrap_note(width)
        if len(rows) > 1:
            text = rows[y] if y < len(rows) else ""
            strip = Strip([Segment(f" {text}", status)]).adjust_cell_length(width, hint)
            return Strip(join_segments(strip), width)
        in_place = "" if self._mode == "aloud" or self._steps_in_list else self._search
        right = self._note or in_place or self._status or self._permanent
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
        """What works everywhere gives way first, then what the pane has, and then the way out.

        Help stays to the end: it leads to all the others.
        """
        meanings = [meaning for _, meaning in hints]
        others = [number for number, one in enumerate(meanings) if one not in _LASTING]
        if len(others) > 1:  # the first one says what Enter does, or which match is next
            return others[-1]
        lasting = [meanings.index(one) for one in reversed(_LASTING) if one in meanings]
        return lasting[0] if len(lasting) > 1 else others[-1] if others else 0

    @staticmethod
    def _width(hints: list[tuple[str, str]]) -> int:
        return sum(cell_len(name) + cell_len(meaning) + 3 for name, meaning in hints)
