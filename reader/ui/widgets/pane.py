"""What the three panes have in common: a title row, rows drawn one by one, styles by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.layout.wrap import cut

if TYPE_CHECKING:
    from reader.ui.app import ReaderApp

Part = tuple[str, str]
"""A piece of a row: its text, and the name of its style."""


class Pane(Widget, can_focus=True):
    """A widget that draws its rows itself, below a title row.

    Text goes to the terminal as segments, never through markup.
    """

    @property
    def rows(self) -> int:
        """How many rows there are below the title."""
        return max(0, self.size.height - 1)

    def style_of(self, name: str) -> Style:
        """Return a style by its name."""
        return cast("ReaderApp", self.app).row_styles[name]

    def compose_strip(self, parts: list[Part], fill: str = "text") -> Strip:
        """Return a row of the pane's whole width from its parts, cut or filled up."""
        width = self.size.width
        segments = [Segment(text, self.style_of(style)) for text, style in parts if text]
        return Strip(segments).adjust_cell_length(width, self.style_of(fill))

    def render_line(self, y: int) -> Strip:
        """Return the title row, or a row of the pane."""
        if y == 0:
            return self._title_strip()
        return self.render_row(y - 1)

    def render_row(self, row: int) -> Strip:
        """Return a row below the title, counted from 0."""
        raise NotImplementedError

    def title_parts(self) -> tuple[str, str]:
        """Return what the title row says on its left and on its right."""
        raise NotImplementedError

    def _title_strip(self) -> Strip:
        left, right = self.title_parts()
        width = self.size.width
        style = "title-focus" if self.has_focus else "title"
        room = width - cell_len(right) - 3
        if room < 4:
            right, room = "", width - 2
        left = cut(left, room)
        gap = " " * max(1, width - cell_len(left) - cell_len(right) - 2)
        return self.compose_strip([(f" {left}", style), (gap + right, "title-note")], "title")

    def on_focus(self) -> None:
        """Show in the title that the keys go here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show in the title that the keys go elsewhere."""
        self.refresh()
