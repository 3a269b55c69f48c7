"""Asks for the story that an article belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.ui.layout.article_columns import ArticleLabel, format_article_rows
from reader.ui.sheets.dialog import Dialog
from reader.ui.widgets.fields import Field

StoryLabels = Sequence[tuple[int, ArticleLabel]]
NEW_STORY = 0  # the answer that asks for a story of its own


class StoryPrompt(Dialog[int | None]):
    """Shows stories, filtered by what is typed; answers with an id, or ``NEW_STORY``.

    ``find`` gets what is typed and returns what to show; it is called on a thread. ``new_story`` is
    the first choice while nothing is typed, "" for none.
    """

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "cursor(1)", show=False),
        Binding("up", "cursor(-1)", show=False),
    ]

    def __init__(self, title: str, new_story: str, find: Callable[[str], StoryLabels]) -> None:
        super().__init__()
        self._title = title
        self._new_story = new_story
        self._find = find
        self._found: StoryLabels = ()
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "Type to filter · Enter chooses · Esc cancels"
            yield Field(placeholder="words of the headline or the text", select_on_focus=False)
            yield OptionList(markup=False)
            yield Static("", id="problem")

    def on_mount(self) -> None:
        """Let the keys write, and show the newest stories."""
        for field in self.query(Input):  # none where one leaves meanwhile
            field.focus()
        self._search("")

    def on_resize(self) -> None:
        """Fit the columns to the width of the sheet."""
        self.call_after_refresh(self._show)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the stories that what is typed finds."""
        event.stop()
        self._search(event.value.strip())

    def _search(self, typed: str) -> None:
        self._typed = typed
        self.run_worker(
            partial(self._read, typed), thread=True, exclusive=True, description="stories"
        )

    def _read(self, typed: str) -> None:
        found = self._find(typed)
        self.app.call_from_thread(self._take, typed, found)

    def _take(self, typed: str, found: StoryLabels) -> None:
        if typed == self._typed:
            self._found = found
            self._show()

    def _show(self) -> None:
        for options in self.query(OptionList):  # none where one leaves meanwhile
            width = options.scrollable_content_region.width
            labels = [label for _, label in self._found]
            rows = format_article_rows(labels, width) if labels else []
            shown = [
                Option(Content(row), id=str(story))
                for (story, _), row in zip(self._found, rows, strict=True)
            ]
            if self._new_story and not self._typed:
                shown.insert(0, Option(Content(self._new_story), id=str(NEW_STORY)))
            options.clear_options()
            options.add_options(shown)
            options.highlighted = 0 if shown else None
            self.query_one("#problem", Static).update(
                "" if shown else Content("No other story matches.")
            )

    def action_cursor(self, step: int) -> None:
        """Move the cursor; the keys go on writing."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def on_input_submitted(self) -> None:
        """Answer with the story under the cursor."""
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the chosen story."""
        self.dismiss(int(event.option_id or NEW_STORY))
