"""A sheet of text over the main screen: the help, or a list of errors."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reader.ui.commands import Scope, make_help_table
from reader.ui.layout.wrap import wrap
from reader.ui.sheets.dialog import Dialog
from reader.ui.widgets.fields import Field

_MAX_WIDTH = 76  # as the style sheet has it
_FRAME = 8  # border, padding and the scroll bar
_MIN_COLUMNS_WIDTH = 40  # cells, below which keys and what they do do not stand side by side


class _Scroll(VerticalScroll):
    BINDINGS = [
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("space,d", "page_down", show=False),
        Binding("b,u", "page_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]


class Sheet(Dialog[None]):
    """Shows text; any of Esc, q, Enter and ? puts it away."""

    BINDINGS = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("q,question_mark,f1,enter", "dismiss", show=False),
        Binding("slash", "find", show=False),
    ]

    def __init__(
        self,
        title: str,
        make_content: Callable[[int, str], Content],
        *,
        is_searchable: bool = False,
    ) -> None:
        """``make_content`` returns the text for a width in cells, and of it what has some words.

        Words can be typed only where ``is_searchable`` is set.
        """
        super().__init__()
        self._title = title
        self._make_content = make_content
        self._is_searchable = is_searchable

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with _Scroll(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "/ searches · Esc closes" if self._is_searchable else "Esc closes"
            if self._is_searchable:
                search = Field(placeholder="a key, or what it does", compact=True, id="search")
                search.display = False
                yield search
            yield Static()

    def on_mount(self) -> None:
        """Let the keys scroll the text."""
        for field in self.query(_Scroll):  # none where one leaves meanwhile
            field.focus()

    def on_resize(self) -> None:
        """Set the text for the new width."""
        self._show("")

    def _show(self, words: str) -> None:
        width = min(_MAX_WIDTH, int(self.size.width * 0.96)) - _FRAME
        for text in self.query(Static):  # none where one leaves meanwhile
            text.update(self._make_content(max(width, 20), words))

    def action_find(self) -> None:
        """Let words be typed that the rows must have."""
        if self._is_searchable:
            search = self.query_one(Input)
            search.display = True
            self.set_focus(search)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the rows that have what is typed."""
        self._show(event.value)

    def on_input_submitted(self) -> None:
        """Let the keys scroll what was found."""
        self.query_one(_Scroll).focus()

    def action_leave(self) -> None:
        """Put the search away, then the sheet."""
        search = self.query_one(Input) if self._is_searchable else None
        if search is not None and search.display:
            search.value = ""
            search.display = False
            self.query_one(_Scroll).focus()
        else:
            self.dismiss()


def make_help_sheet(keymap: dict[str, str], first: Scope = "app") -> Sheet:
    """Return the sheet of every key; those of the scope ``first`` come first."""
    table = make_help_table(keymap, first)

    def make_content(width: int, words: str) -> Content:
        is_narrow = width < _MIN_COLUMNS_WIDTH
        keys_width = 2 if is_narrow else min(20, width // 3)
        parts: list[Content | tuple[str, str]] = []
        for title, rows in table:
            found = [
                (keys, explanation)
                for keys, explanation in rows
                if _matches(keys, explanation, words)
            ]
            if not found:
                continue
            parts.append((f"{title}\n", "bold $accent"))
            for keys, explanation in found:
                lines = [
                    explanation[start:end]
                    for start, end in wrap(explanation, width - keys_width - 2)
                ]
                indent = "\n" + " " * (keys_width + 2)
                shown_keys = f"  {keys:<{keys_width}}"
                if is_narrow or len(keys) >= keys_width:  # they stand above what they do
                    shown_keys = f"  {keys}{indent}"
                parts.append((shown_keys, "$foreground"))
                parts.append((f"{indent.join(lines)}\n", "$reader-quiet"))
            parts.append(("\n", ""))
        if not parts:
            return Content.styled("No command matches.", "$reader-quiet")
        return Content.assemble(*parts).rstrip()

    return Sheet("Keys", make_content, is_searchable=True)


def _matches(keys: str, explanation: str, words: str) -> bool:
    """Whether a command has a key, or all words in what it does."""
    wanted = words.strip()
    if wanted in keys.split():
        return True
    return all(word in explanation.casefold() for word in wanted.casefold().split())


def make_list_sheet(title: str, sentences: Sequence[str]) -> Sheet:
    """Return a sheet with a sentence a paragraph."""

    def make_content(width: int, words: str) -> Content:
        return Content("\n\n".join(_break_lines(sentence, width) for sentence in sentences))

    return Sheet(title, make_content)


def _break_lines(text: str, width: int) -> str:
    """Return a text with its lines broken as the panes break theirs: a path after a "/"."""
    return "\n".join(
        line[start:end] for line in text.split("\n") for start, end in wrap(line, width)
    )
