"""A sheet of text over the room: the help, or a list of what went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.commands import help_table


class _Scroll(VerticalScroll):
    BINDINGS = [
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("space,d", "page_down", show=False),
        Binding("b,u", "page_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]


class Sheet(ModalScreen[None]):
    """Shows text; any of Esc, q, Enter and ? puts it away."""

    BINDINGS = [Binding("escape,q,question_mark,f1,enter", "dismiss", show=False)]

    def __init__(self, title: str, content: Content) -> None:
        super().__init__()
        self._title = title
        self._content = content

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with _Scroll(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "Esc closes"
            yield Static(self._content)

    def on_mount(self) -> None:
        """Let the keys scroll the text."""
        self.query_one(_Scroll).focus()


def help_sheet(keymap: dict[str, str]) -> Sheet:
    """Return the sheet of every key."""
    parts: list[Content | tuple[str, str]] = []
    for title, rows in help_table(keymap):
        parts.append((f"{title}\n", "bold $accent"))
        for keys, told in rows:
            parts += [(f"  {keys:<20} ", "$foreground"), (f"{told}\n", "$reader-quiet")]
        parts.append(("\n", ""))
    return Sheet("Keys", Content.assemble(*parts).rstrip())


def list_sheet(title: str, sentences: Sequence[str]) -> Sheet:
    """Return a sheet with a sentence a paragraph."""
    return Sheet(title, Content("\n\n".join(sentences)))
