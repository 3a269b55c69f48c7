"""All notes and highlights, to be looked through and gone to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Date  # noqa: N812
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.errors import ReaderError
from reader.ui.layout.note_rows import NOTE_ORDERS, NoteOrder, NoteRow, make_note_rows
from reader.ui.sheets.dialog import Dialog
from reader.ui.widgets.fields import Field

if TYPE_CHECKING:
    from reader.library.annotations.all_notes import FoundNote

_MAX_SHOWN = 500  # notes; more take a tenth of a second, and nobody looks through them


class _Notes(OptionList):
    BINDINGS = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g", "first", show=False),
        Binding("G", "last", show=False),
        Binding("space", "page_down", show=False),
        Binding("b", "page_up", show=False),
    ]


class NotesSheet(Dialog["FoundNote | None"]):
    """Shows notes; answers with the one to go to.

    ``find`` gets what is typed, and whether its last word may go on; it returns what to show, the
    newest first, or raises ``ReaderError``, and is called on a thread. ``order_changed`` gets each
    order that is chosen.
    """

    BINDINGS = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("q,W", "dismiss(None)", show=False),
        Binding("slash", "find", show=False),
        Binding("S", "order", show=False),
    ]

    def __init__(
        self,
        find: Callable[[str, bool], Sequence[FoundNote]],
        order: NoteOrder,
        order_changed: Callable[[NoteOrder], None],
    ) -> None:
        super().__init__()
        self._find = find
        self._order: NoteOrder = order
        self._order_changed = order_changed
        self._found: Sequence[FoundNote] = ()
        self._rows: Sequence[NoteRow] = ()
        self._searched = "", False  # what is typed, and whether its last word may go on

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="box") as box:
            box.border_subtitle = "/ finds · S order · Enter goes there · Esc closes"
            field = Field(placeholder="words, tag:… source:… date:…", id="search", compact=True)
            field.display = False
            yield field
            yield _Notes(markup=False)
            yield Static("", id="problem")

    def on_mount(self) -> None:
        """Show the newest notes."""
        for options in self.query(OptionList):  # none where one leaves meanwhile
            options.focus()
        self._search("")

    def on_resize(self) -> None:
        """Break the lines for the new width."""
        self.call_after_refresh(self._show)

    # Finding

    def action_find(self) -> None:
        """Let words be typed that the notes must have."""
        field = self.query_one(Input)
        field.display = True
        field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the notes that what is typed finds."""
        event.stop()
        self._search(event.value.strip(), is_typed=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Let the keys go through what the words find that are whole now."""
        self.query_one(OptionList).focus()
        self._search(event.value.strip())

    def action_leave(self) -> None:
        """Put the search away, then the sheet."""
        field = self.query_one(Input)
        if field.display:
            field.value = ""
            field.display = False
            self.query_one(OptionList).focus()
        else:
            self.dismiss(None)

    def _search(self, typed: str, *, is_typed: bool = False) -> None:
        self._searched = typed, is_typed
        self.run_worker(
            partial(self._read, typed, is_typed), thread=True, exclusive=True, description="notes"
        )

    def _read(self, typed: str, is_typed: bool) -> None:
        try:
            found, problem = self._find(typed, is_typed), ""
        except ReaderError as error:
            found, problem = (), str(error)
        self.app.call_from_thread(self._take, (typed, is_typed), found, problem)

    def _take(self, searched: tuple[str, bool], found: Sequence[FoundNote], problem: str) -> None:
        if searched != self._searched:
            return
        typed = searched[0]
        self._found = found
        if not found and not problem:
            problem = "No note has these words." if typed else "There are no notes any more."
        for line in self.query("#problem").results(Static):  # none where one leaves meanwhile
            line.update(Content.styled(problem, "$error" if typed else "$reader-quiet"))
            line.display = bool(problem)
        self._show()

    # Showing

    def action_order(self) -> None:
        """Show the notes in the next order, with the cursor on the same note."""
        number = NOTE_ORDERS.index(self._order) + 1
        self._order = NOTE_ORDERS[number % len(NOTE_ORDERS)]
        self._order_changed(self._order)
        self._show()

    def _show(self) -> None:
        for options in self.query(OptionList):  # none where one leaves meanwhile
            chosen = self._get_chosen(options)
            width = options.scrollable_content_region.width - 2  # padding
            self._rows = make_note_rows(self._found[:_MAX_SHOWN], self._order, width, Date.today())
            shown = [_make_option(row) for row in self._rows]
            if (more := len(self._found) - _MAX_SHOWN) > 0:
                shown.append(Option(Content(f"and {more:,} more; / finds them"), disabled=True))
            options.clear_options()
            options.add_options(shown)
            options.highlighted = self._find_row(chosen)
        for box in self.query(".box"):
            count = f"{len(self._found):,} note{'' if len(self._found) == 1 else 's'}"
            box.border_title = Content(f"{count} · {self._order}")

    def _get_chosen(self, options: OptionList) -> FoundNote | None:
        at = options.highlighted
        return self._rows[at].note if at is not None and at < len(self._rows) else None

    def _find_row(self, note: FoundNote | None) -> int | None:
        """Return the number of a note's row, or of the first."""
        rows = [at for at, row in enumerate(self._rows) if row.note is not None]
        same = (at for at in rows if note is not None and self._is(at, note))
        return next(same, rows[0] if rows else None)

    def _is(self, at: int, note: FoundNote) -> bool:
        other = self._rows[at].note
        return other is not None and other.note.id == note.note.id

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the chosen note."""
        if event.option_index < len(self._rows):
            self.dismiss(self._rows[event.option_index].note)


def _make_option(row: NoteRow) -> Option:
    if row.note is None:
        return Option(Content.styled(row.strong, "bold $accent"), disabled=True)
    quiet = Content.styled(f"\n{row.quiet}", "$reader-quiet")
    return Option(Content.assemble(Content(row.strong), quiet))
