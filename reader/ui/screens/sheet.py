"""A sheet of text over the room: the help, or a list of what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.commands import help_table
from reader.ui.layout.wrap import wrap

_WIDEST = 76  # as the style sheet has it
_FRAME = 8  # border, padding and the scroll bar


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

    def __init__(self, title: str, content_at: Callable[[int], Content]) -> None:
        """``content_at`` returns the text for a width in cells."""
        super().__init__()
        self._title = title
        self._content_at = content_at

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with _Scroll(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "Esc closes"
            yield Static()

    def on_mount(self) -> None:
        """Let the keys scroll the text."""
        self.query_one(_Scroll).focus()

    def on_resize(self) -> None:
        """Set the text for the new width."""
        width = min(_WIDEST, int(self.size.width * 0.96)) - _FRAME
        self.query_one(Static).update(self._content_at(max(width, 20)))


def help_sheet(keymap: dict[str, str]) -> Sheet:
    """Return the sheet of every key."""
    table = help_table(keymap)

    def content_at(width: int) -> Content:
        room = min(20, width // 3)
        parts: list[Content | tuple[str, str]] = []
        for title, rows in table:
            parts.append((f"{title}\n", "bold $accent"))
            for keys, told in rows:
                lines = [told[start:end] for start, end in wrap(told, width - room - 2)]
                indent = "\n" + " " * (room + 2)
                parts.append((f"  {keys:<{room}}", "$foreground"))
                parts.append((f"{indent.join(lines)}\n", "$reader-quiet"))
            parts.append(("\n", ""))
        return Content.assemble(*parts).rstrip()

    return Sheet("Keys", content_at)


def list_sheet(title: str, sentences: Sequence[str]) -> Sheet:
    """Return a sheet with a sentence a paragraph."""
    return Sheet(title, lambda width: Content("\n\n".join(sentences)))
