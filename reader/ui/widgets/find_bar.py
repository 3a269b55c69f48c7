"""The line in which a search is typed, in the place of the footer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key, Paste
from textual.widget import AwaitMount, Widget
from textual.widgets import Input, Static

from reader.ui.layout.wrap import wrap
from reader.ui.widgets.fields import Field


class SearchOwner(Protocol):
    """What searches for what is typed."""

    def query_changed(self, query: str) -> None:
        """Search for what is typed now."""
        ...

    def query_accepted(self) -> None:
        """Keep the search; the keys go to the pane again."""
        ...

    def query_cancelled(self) -> None:
        """End the search."""
        ...

    def step(self, step: int) -> None:
        """Show the next match (1) or the previous one (-1)."""
        ...


class _Line(Field):
    async def on_key(self, event: Key) -> None:
        """Leave all keys to the app, which writes letters while the line has the keys.

        What closes the line acts there too: a letter behind it is none of the query.
        """
        event.prevent_default()

    def on_paste(self, event: Paste) -> None:
        """Leave a pasted text to the app as letters, which are on their way there before it."""
        event.prevent_default()

    async def action_submit(self) -> None:
        """Keep the search before the next key: a message would come after it."""
        cast("FindBar", self.parent).action_submit()


class FindBar(Horizontal):
    """Passes on to the owner of the search what is typed; the owner answers with a count."""

    BINDINGS = [
        Binding("escape", "cancel", show=False),
        Binding("tab", "accept", show=False),
        Binding("down,ctrl+n", "step(1)", show=False),
        Binding("up,ctrl+p", "step(-1)", show=False),
    ]

    def __init__(self, footer: Widget) -> None:
        """``footer`` is on the screen to which the line will be added."""
        super().__init__()
        self.display = False
        self._footer = footer
        self.wrong = Static("", id="find-wrong")  # stands above the line, outside of it
        self._query = ""
        self._owner: SearchOwner | None = None
        self._pane: Widget | None = None
        self._has_fields = False

    async def add_fields(self) -> None:
        """Mount the line and its fields; after the first paint, which would wait for them."""
        if not self._has_fields:
            await self._mount_fields()

    def _mount_fields(self) -> AwaitMount:
        self._has_fields = True
        # Selected by ``open``: focus comes later, and would select what is typed already.
        self._input = _Line(compact=True, select_on_focus=False)
        self._count = Static("", id="find-count")
        self._footer.screen.mount(self, self.wrong)
        self._sign = Static("/", id="find-sign")
        return self.mount(self._sign, self._input, self._count)

    def open(
        self,
        query: str,
        placeholder: str,
        owner: SearchOwner,
        pane: Widget,
        sign: str = "/",
        find_mistake: Callable[[str], str] = lambda _: "",
    ) -> None:
        """Begin with a query, and let the keys write; they go to ``pane`` afterwards.

        ``find_mistake`` returns what is wrong with a query, "" for nothing: one that is wrong is
        not kept by Enter.
        """
        self._find_mistake = find_mistake
        if not self._has_fields:
            self._mount_fields()
        self._owner, self._pane = owner, pane
        self._query = query
        self._sign.update(Content(sign))
        with self.prevent(Input.Changed):
            self._input.value = query
        self._input.select_all()
        self._input.placeholder = placeholder
        self.show_count("")
        self._footer.display = False
        self.display = True
        self.screen.set_focus(self._input)

    def is_for(self, owner: SearchOwner) -> bool:
        """Whether a query for this owner is being typed."""
        return self.display and self._owner is owner

    def type(self, text: str) -> None:
        """Write what was typed on the way here, in the place of what is selected."""
        self._input.replace(text, *self._input.selection)

    def _close(self) -> SearchOwner | None:
        """Put the line away at once, the keys that follow are not for it; return its owner."""
        if not self.display:
            return None
        self.display = False
        self._footer.display = True
        if self._pane is not None and self.screen.focused is self._input:
            self.screen.set_focus(self._pane)
        return self._owner

    def show_count(self, label: str, *, wrong: bool = False) -> None:
        """Say what was found."""
        style = "$error" if wrong else "$reader-quiet"
        self._count.update(Content.styled(label, style))

    def show_offer(self, rows: str, indent: int = 0) -> None:
        """Show above the line what may be meant; "" shows nothing.

        What a row has no room for stands below it, behind ``indent`` cells: a column of names.
        """
        width = self._footer.screen.size.width - indent - 2
        lines = []
        for row in rows.split("\n"):
            name, meaning = row[:indent], row[indent:]
            for start, end in wrap(meaning, width):
                lines.append(name.ljust(indent) + meaning[start:end])
                name = ""
        self.wrong.update(Content.styled("\n".join(lines), "$foreground"))
        self.wrong.display = bool(rows)

    def show_wrong(self, sentence: str) -> None:
        """Say above the line what is wrong with the query; "" says nothing."""
        self.wrong.update(Content(sentence))
        self.wrong.display = bool(sentence)
        if sentence:
            self.show_count("")

    def _pass_on(self, owner: SearchOwner, query: str) -> None:
        if query != self._query:
            self._query = query
            owner.query_changed(query)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed now."""
        event.stop()
        if self.display and self._owner is not None:
            self._pass_on(self._owner, event.value)

    def on_descendant_blur(self) -> None:
        """Keep the search where the mouse has gone to a pane."""
        if self.display:
            self.action_accept()

    def action_submit(self) -> None:
        """Keep the search; where it cannot be understood, say why, and let it be changed."""
        if mistake := self._find_mistake(self._input.value):
            self.show_wrong(mistake)
        else:
            self.action_accept()

    def action_accept(self) -> None:
        """Keep the search, that of the last letter too."""
        if (owner := self._close()) is not None:
            self._pass_on(owner, self._input.value)
            owner.query_accepted()

    def action_cancel(self) -> None:
        """End the search."""
        if (owner := self._close()) is not None:
            owner.query_cancelled()

    def action_step(self, step: int) -> None:
        """Go on to another match."""
        if self._owner is not None:
            self._owner.step(step)
