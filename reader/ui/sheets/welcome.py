"""The first screen of an empty library: where articles can come from."""

from __future__ import annotations

from typing import Literal

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.ui.sheets.dialog import Dialog

Answer = Literal["samples", "path", "quit"]

_TEXT = (
    "reader shows every paragraph of an article once; Enter shows its folded copies.\n"
    "Each sentence of a summary leads to its place in the article.\n"
    "Your position is saved. Nothing leaves this computer."
)


class Welcome(Dialog[Answer | None]):
    """Offers the samples, or a folder or file of the user's own."""

    BINDINGS = [
        Binding("q", "dismiss('quit')", show=False),
        Binding("escape", "dismiss(None)", show=False),
        Binding("j", "app.simulate_key('down')", show=False),
        Binding("k", "app.simulate_key('up')", show=False),
        Binding("1", "dismiss('samples')", show=False),
        Binding("2", "dismiss('path')", show=False),
        Binding("question_mark,f1", "app.show_help", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="box") as box:
            box.border_title = "reader"
            box.border_subtitle = "Enter chooses · q quits"
            yield Static(Content.styled(f"{_TEXT}\n", "$reader-quiet"), id="explanation")
            yield OptionList(
                Option("1  Read the fourteen sample articles", id="samples"),
                Option("2  Open a folder or a file of your own", id="path"),
                markup=False,
            )

    def on_mount(self) -> None:
        """Let the keys choose."""
        for field in self.query(OptionList):  # none where one leaves meanwhile
            field.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the choice."""
        self.dismiss("samples" if event.option_id == "samples" else "path")
