"""Asks for a rule: what to mute or to tag, by words or by what an article is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from reader.errors import ReaderError
from reader.ui.sheets.dialog import Dialog
from reader.ui.widgets.fields import Field


class RulePrompt(Dialog[str | None]):
    """Asks for the query of a rule, and says how many articles it finds as it is typed.

    ``describe`` gets what is typed and returns a sentence, or raises ``ReaderError`` for what
    cannot be a rule; it is called on a thread.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(
        self, title: str, explanation: str, query: str, describe: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._title = title
        self._explanation = explanation
        self._query = query
        self._describe = describe
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "Enter saves · Esc cancels"
            yield Static(Content(self._explanation))
            yield Field(self._query, placeholder='words, "a phrase", title:… source:…')
            yield Static("", id="problem")

    def on_mount(self) -> None:
        """Let the keys write."""
        for field in self.query(Input):  # none where one leaves meanwhile
            field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is found by what is typed."""
        event.stop()
        self._typed = event.value
        self.run_worker(
            partial(self._read, event.value), thread=True, exclusive=True, description="rule"
        )

    def _read(self, typed: str) -> None:
        try:
            shown = Content.styled(self._describe(typed) if typed.strip() else "", "$reader-quiet")
        except ReaderError as error:
            shown = Content.styled(str(error), "$error")
        self.app.call_from_thread(self._show, typed, shown)

    def _show(self, typed: str, shown: Content) -> None:
        if typed == self._typed:
            for line in self.query("#problem").results(Static):  # none where one leaves meanwhile
                line.update(shown)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the query, unless it cannot be a rule, which is said already."""
        try:
            self._describe(event.value)
        except ReaderError as error:
            self._typed = event.value
            self._show(event.value, Content.styled(str(error), "$error"))
        else:
            self.dismiss(event.value)
