"""What is asked: yes or no, one of several, a path."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.text import clean
from reader.ui.browser import is_page
from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import wrap
from reader.ui.sheets.dialog import Dialog
from reader.ui.widgets.fields import Field

_MAX_WIDTH = 76  # of a box, as the style sheet has it
_FRAME = 8  # border, padding, and a scroll bar where the screen is low
_MOST_NUMBERED = 10  # options: as many as there are digits
_MIN_COLUMN = 16  # cells, in fewer of which an explanation begins below its name


class Question(Dialog[bool]):
    """Asks whether to do what can be undone again: Enter is yes too.

    ``hint`` is a second sentence, on what brings it back.
    """

    BINDINGS = [
        Binding("y,enter", "dismiss(True)", show=False),
        Binding("n,escape,q", "dismiss(False)", show=False),
    ]

    def __init__(self, question: str, hint: str) -> None:
        super().__init__()
        self._question = question
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with VerticalScroll(classes="box") as box:  # the keys scroll what a low screen cuts off
            box.border_subtitle = "Enter or y: yes · Esc or n: no"
            yield Static(Content(self._question))
            yield Static(Content.styled(self._hint, "$reader-quiet"))


def format_number(number: int) -> str:
    """Return the key that chooses the option of a number, and a gap; 0 is that of the tenth."""
    return f"{number % 10}  " if number <= _MOST_NUMBERED else "   "


class Choice(Dialog[str | None]):
    """Asks for one of several names; the number of one of the first ten chooses it at once.

    ``previewed`` is called with each name that the cursor comes to.
    """

    BINDINGS = [
        Binding("escape,q", "dismiss(None)", show=False),
        *(Binding(str(digit), f"choose({digit})", show=False) for digit in range(10)),
        Binding("j", "cursor(1)", show=False),
        Binding("k", "cursor(-1)", show=False),
        Binding("g", "edge('first')", show=False),
        Binding("G", "edge('last')", show=False),
    ]

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, str]],
        chosen: str = "",
        *,
        name_width: int = 12,
        shows_names: bool = True,
        is_in_use: bool = True,
        previewed: Callable[[str], None] | None = None,
    ) -> None:
        """``options`` are names and what is said of each, in a column ``name_width`` further.

        Without ``shows_names`` only what is said of each is shown.

        The ``chosen`` one has a sign, unless it is only where the cursor begins, not ``is_in_use``.
        """
        super().__init__()
        self._marks_chosen = is_in_use and bool(chosen)
        self._shows_names = shows_names
        self._previewed = previewed
        self._title = title
        self._name_width = name_width
        self._options = options
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "Enter or its number chooses · Esc cancels"
            yield OptionList(
                *(
                    Option(Content(self._format(number, name, explanation)), id=name)
                    for number, (name, explanation) in enumerate(self._options, start=1)
                ),
                markup=False,
            )

    def _format(self, number: int, name: str, explanation: str) -> str:
        """Return an option's row, with its number, and a sign on what is in use."""
        sign = "●" if name == self._chosen else " "
        start = f"{sign} " if self._marks_chosen else ""
        start += format_number(number)
        if self._shows_names:
            start += f"{name}{' ' * (self._name_width - cell_len(name))} "
        said = explanation.lstrip()
        start += " " * (len(explanation) - len(said))  # numbers stand below each other
        width = min(_MAX_WIDTH, int(self.app.size.width * 0.96)) - _FRAME - cell_len(start)
        if width < _MIN_COLUMN:
            return f"{start}{said}"
        indent = "\n" + " " * cell_len(start)
        return start + indent.join(said[s:e] for s, e in wrap(said, width))

    def on_resize(self) -> None:
        """Wrap what is said of each to the new width, below where it begins."""
        for options in self.query(OptionList):  # none where one leaves meanwhile
            for index, (name, explanation) in enumerate(self._options):
                prompt = Content(self._format(index + 1, name, explanation))
                options.replace_option_prompt_at_index(index, prompt)

    def on_mount(self) -> None:
        """Start on what is in use."""
        names = [name for name, _ in self._options]
        for options in self.query(OptionList):  # none where one leaves meanwhile
            options.highlighted = names.index(self._chosen) if self._chosen in names else 0
            options.focus()

    def action_cursor(self, step: int) -> None:
        """Move the cursor."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_edge(self, edge: Literal["first", "last"]) -> None:
        """Go to the first name or to the last."""
        options = self.query_one(OptionList)
        if edge == "first":
            options.action_first()
        else:
            options.action_last()

    def action_choose(self, digit: int) -> None:
        """Answer with the name of a number; 0 is the tenth."""
        number = digit or 10
        if number <= len(self._options):
            self.dismiss(self._options[number - 1][0])

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what the name under the cursor would do."""
        if self._previewed is not None and event.option_id is not None:
            self._previewed(event.option_id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the chosen name."""
        self.dismiss(event.option_id)


class PathSuggester(Suggester):
    """Completes what is typed to a file or a folder that is there."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first path that begins with ``value``, or None."""
        typed = Path(value).expanduser()
        folder = typed if value.endswith("/") else typed.parent
        stem = "" if value.endswith("/") else typed.name
        try:
            names = sorted(
                entry.name + ("/" if entry.is_dir() else "")
                for entry in os.scandir(folder)
                if entry.name.startswith(stem) and (stem or not entry.name.startswith("."))
            )
        except OSError:
            return None
        if not names or clean(names[0]) != names[0]:
            return None
        return value[: len(value) - len(stem)] + names[0]


class PathPrompt(Dialog[str | None]):
    """Asks for a file, a folder, or the address of a page."""

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="box") as box:
            box.border_title = "Add a folder, a file, or a page by its address"
            box.border_subtitle = "Tab completes · Enter adds · Esc cancels"
            yield Static(
                Content(
                    "All files of a folder and of the folders in it are read; no file is changed."
                )
            )
            yield Field(placeholder="~/articles", suggester=PathSuggester())
            yield Static("", id="wrong")

    def on_mount(self) -> None:
        """Let the keys write."""
        for field in self.query(Input):  # none where one leaves meanwhile
            field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the path if there is one of that name, or with an address."""
        value = event.value.strip()
        if not value:
            return
        if is_page(value):
            self.dismiss(value)
            return
        path = Path(value).expanduser()
        if path.exists():
            self.dismiss(str(path))
        else:
            self.query_one("#wrong", Static).update(
                Content.styled(
                    f"There is no file or folder {clean(value)}; check the path.", "$error"
                )
            )


class NamePrompt(Dialog[str | None]):
    """Asks for a name."""

    BINDINGS = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, title: str, explanation: str) -> None:
        super().__init__()
        self._title = title
        self._explanation = explanation

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "Enter saves · Esc cancels"
            yield Static(Content(self._explanation))
            yield Field(placeholder="a name", max_length=40)

    def on_mount(self) -> None:
        """Let the keys write."""
        for field in self.query(Input):  # none where one leaves meanwhile
            field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the name."""
        self.dismiss(event.value.strip() or None)
