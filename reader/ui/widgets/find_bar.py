"""The line in which a search is typed, in the place of the footer."""

from __future__ import annotations

from typing import cast

from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.ui.widgets.fields import Field


class _Line(Field):
    async def action_submit(self) -> None:
        """Keep the search before the next key: a message would come after it."""
        cast("FindBar", self.parent).action_accept()


class FindBar(Horizontal):
    """Tells what is typed with each key; the room answers with a count."""

    BINDINGS = [
        Binding("escape", "leave", show=False),
        Binding("tab", "accept", show=False),
        Binding("down,ctrl+n", "step(1)", show=False),
        Binding("up,ctrl+p", "step(-1)", show=False),
    ]

    class Changed(Message):
        """Something else is looked for."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Accepted(Message):
        """The search stays, and the keys go to the pane again."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Left(Message):
        """The search is over."""

    class Stepped(Message):
        """The next match (1) or the previous one (-1) is wanted."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self._query = ""
        self._pane: Widget | None = None
        self._is_furnished = False

    def furnish(self) -> None:
        """Lay out the line; not before the first paint, which would wait for it."""
        if self._is_furnished:
            return
        self._is_furnished = True
        # Selected by ``open``: focus comes later, and would select what is typed already.
        self._input = _Line(compact=True, select_on_focus=False)
        self._count = Static("", id="find-count")
        self._wrong = Static("", id="find-wrong")
        self.mount(Static("/", id="find-sign"), self._input, self._count)
        self.screen.mount(self._wrong)

    def open(self, query: str, placeholder: str, pane: Widget) -> None:
        """Begin with a query, and let the keys write; they go to ``pane`` afterwards."""
        self.furnish()
        self._pane = pane
        self._query = query
        with self.prevent(Input.Changed):
            self._input.value = query
        self._input.select_all()
        self._input.placeholder = placeholder
        self.show_count("")
        self.display = True
        self.screen.set_focus(self._input)

    def type(self, text: str) -> None:
        """Write what was typed on the way here, in the place of what is selected."""
        self._input.replace(text, *self._input.selection)

    def _close(self) -> None:
        """Put the line away at once: the keys that follow are not for it."""
        self.display = False
        if self._pane is not None and self.screen.focused is self._input:
            self.screen.set_focus(self._pane)

    def show_count(self, told: str, *, wrong: bool = False) -> None:
        """Say what was found."""
        style = "$error" if wrong else "$reader-quiet"
        self._count.update(Content.styled(told, style))

    def show_wrong(self, told: str) -> None:
        """Say above the line what is wrong with what is typed; "" says nothing."""
        self._wrong.update(Content(told))
        self._wrong.display = bool(told)
        if told:
            self.show_count("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is looked for now."""
        event.stop()
        if event.value != self._query:
            self._query = event.value
            self.post_message(self.Changed(event.value))

    def on_descendant_blur(self) -> None:
        """Keep the search where the mouse has gone to a pane."""
        if self.display:
            self.action_accept()

    def action_accept(self) -> None:
        """Keep the search."""
        self._close()
        self.post_message(self.Accepted(self._input.value))

    def action_leave(self) -> None:
        """End the search."""
        self._close()
        self.post_message(self.Left())

    def action_step(self, step: int) -> None:
        """Go on to another match."""
        self.post_message(self.Stepped(step))
