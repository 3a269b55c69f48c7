"""What a reader writes: tags, and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static, TextArea

from reader.ui.layout.wrap import cut
from reader.ui.sheets.dialog import Dialog
from reader.ui.widgets.fields import Field
from reader.ui.widgets.page import Page

_QUOTE = 240  # cells of a quote that are enough to know it by


class TagSuggester(Suggester):
    """Completes the last tag that is typed."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = names

    async def get_suggestion(self, value: str) -> str | None:
        """Return what is typed with the first tag that begins like its last one, or None."""
        head, comma, last = value.rpartition(",")
        begun = last.lstrip()
        if not begun:
            return None
        for name in self._names:
            if name.casefold().startswith(begun.casefold()) and len(name) > len(begun):
                return f"{head}{comma}{last[: len(last) - len(begun)]}{begun}{name[len(begun) :]}"
        return None


class TagPrompt(Dialog[list[str] | None]):
    """Asks for the tags of an article, or for those that several have, separated by commas.

    ``find_problem`` returns what is wrong with some names, "" for nothing.
    """

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
    ]

    def __init__(
        self,
        tags: Sequence[str],
        known: Sequence[tuple[str, int]],
        find_problem: Callable[[list[str]], str],
        articles: int = 1,
    ) -> None:
        super().__init__()
        self._find_problem = find_problem
        self._title = "Tags" if articles == 1 else f"Tags of {articles:,} articles"
        self._tags = tags
        self._known = known

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        names = [name for name, _ in self._known]
        with Vertical(classes="box") as box:
            box.border_title = self._title
            box.border_subtitle = "Tab completes · Enter saves · Esc cancels"
            tags_in_use = ", ".join(f"{name} ({count})" for name, count in self._known)
            hint = f" Tags in use: {tags_in_use}." if tags_in_use else ""
            yield Static(Content(f"Separate tags with commas.{hint}"))
            yield Field(
                ", ".join(self._tags) + (", " if self._tags else ""),
                placeholder="war, to quote",
                suggester=TagSuggester(names),
                select_on_focus=False,
            )
            yield Static("", id="problem")

    def on_mount(self) -> None:
        """Let the keys write."""
        for field in self.query(Input):  # none where one leaves meanwhile
            field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the tags, or say which cannot be one and let it be changed."""
        names = [tag.strip() for tag in event.value.split(",") if tag.strip()]
        if problem := self._find_problem(names):
            self.query_one("#problem", Static).update(Content.styled(problem, "$error"))
        else:
            self.dismiss(names)


class NotePrompt(Dialog[str | None]):
    """Lets a note be written; leaving it keeps it, since undo can take it back.

    It answers with None where the writing is cancelled: then the note stays as it was. ``typed``
    gets the text at each change; ``problem`` says why it could not be saved before.
    """

    BINDINGS = [
        Binding("escape,ctrl+s", "keep", show=False, priority=True),
        Binding("ctrl+g", "dismiss(None)", show=False, priority=True),
    ]

    def __init__(
        self, quote: str, text: str, typed: Callable[[str], None], problem: str = ""
    ) -> None:
        super().__init__()
        self._quote = quote
        self._text = text
        self._typed = typed
        self._problem = problem

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="box") as box:
            box.border_title = "Note"
            leaves = (
                "Esc copies the text and closes"
                if self._problem
                else "Esc saves (empty: removes) · Ctrl+G cancels"
            )
            box.border_subtitle = leaves
            if self._problem:
                yield Static(Content.styled(f"Not saved: {self._problem}", "$error"), id="problem")
            yield Static(Content(cut(" ".join(self._quote.split()), _QUOTE)), id="quote")
            yield Page(self._text, soft_wrap=True, compact=True, highlight_cursor_line=False)

    def on_mount(self) -> None:
        """Let the keys write, after what is written."""
        for area in self.query(TextArea):  # none where one leaves meanwhile
            area.move_cursor(area.document.end)
            area.focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Give on what is written so far."""
        self._typed(event.text_area.text.strip())

    def action_keep(self) -> None:
        """Answer with what is written."""
        self.dismiss(self.query_one(TextArea).text.strip())
