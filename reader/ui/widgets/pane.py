"""What the three panes have in common: a title row, rows drawn one by one, styles by name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.layout.cells import cell_len
from reader.ui.layout.spans import Part
from reader.ui.layout.wrap import cut
from reader.ui.styles import join_segments, reorders_rows, row_styles

_STRIPS = 2_000  # drawn rows that are kept: some forty screens


class Pane(Widget, can_focus=True):
    """A widget that draws its rows itself, below a title row.

    Text goes to the terminal as segments, never through markup.
    """

    ALLOW_SELECT = False  # Textual selects what its own widgets drew

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._width = 0
        self._drawn_rows = 0  # ``rows``, for which Textual walks up to the screen, as last drawn
        self._strips: dict[object, Strip] = {}

    @property
    def rows(self) -> int:
        """How many rows there are below the title."""
        return max(0, self.size.height - 1)

    def notify_style_update(self) -> None:
        """Forget the rows that were drawn in other colours."""
        self._strips.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows of a region; Textual asks for each of them by ``render_line``."""
        width, height = self.size
        self._drawn_rows = max(0, height - 1)
        if width != self._width or len(self._strips) > _STRIPS:
            self._width = width
            self._strips.clear()
        empty = self.find_empty_rows()
        first = max(crop.y, empty.start + 1)  # below the title
        stop = min(crop.bottom, empty.stop + 1)
        if stop - first < 2:
            return super().render_lines(crop)
        # Textual looks at borders, tints and shades for each row; one does for all empty ones.
        above, one, below = (
            super(Pane, self).render_lines(Region(crop.x, y, crop.width, end - y))
            for y, end in ((crop.y, first), (first, first + 1), (stop, crop.bottom))
        )
        return [*above, *one * (stop - first), *below]

    def find_empty_rows(self) -> range:
        """Return the rows below the title, counted from 0, of the largest part that is empty."""
        return range(0)

    def compose_strip(
        self, parts: list[Part], fill: str = "text", edge: Part | None = None
    ) -> Strip:
        """Return a row of the pane's whole width from its parts, cut or filled up.

        ``edge`` is the cell in the last column. Equal rows are one strip, which Textual need not
        measure, filter and encode again: a row scrolled is a row that was drawn before.
        """
        key = (*parts, fill, edge)
        strip = self._strips.get(key)
        if strip is None:
            styles = row_styles(self.app)
            if reorders_rows(self.app):
                from reader.ui.layout.bidi_rows import reorder_row

                parts = reorder_row(parts)
            strip = Strip([Segment(text, styles[style]) for text, style in parts if text])
            segments = [*strip.adjust_cell_length(self._width - bool(edge), styles[fill])]
            if edge is not None:
                segments.append(Segment(edge[0], styles[edge[1]]))
            strip = Strip(join_segments(segments), self._width)
            self._strips[key] = strip
        return strip

    def render_line(self, y: int) -> Strip:
        """Return the title row, or a row of the pane."""
        if y == 0:
            return self._title_strip()
        return self.render_row(y - 1)

    def render_row(self, row: int) -> Strip:
        """Return a row below the title, counted from 0."""
        raise NotImplementedError

    def get_title_parts(self) -> tuple[str, str]:
        """Return what the title row says on its left and on its right."""
        raise NotImplementedError

    @contextmanager
    def redrawing_title(self) -> Iterator[None]:
        """Draw the title row again, and nothing else, where the block changes what it says."""
        before = self.get_title_parts()
        yield
        if self.get_title_parts() != before:
            self.refresh(Region(0, 0, self._width, 1))

    def _title_strip(self) -> Strip:
        left, right = self.get_title_parts()
        width = self._width
        style = "title-focus" if self.has_focus else "title"
        free_width = width - cell_len(right) - 3
        if free_width < 4:
            right, free_width = "", width - 2
        left = cut(left, free_width)
        gap = " " * max(1, width - cell_len(left) - cell_len(right) - 2)
        return self.compose_strip([(f" {left}", style), (gap + right, "title-note")], "title")

    def on_focus(self) -> None:
        """Show in the title that the keys go here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show in the title that the keys go elsewhere."""
        self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down; the pane alone, not what holds it."""
        event.stop()
        self.scroll_by_wheel(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up; the pane alone, not what holds it."""
        event.stop()
        self.scroll_by_wheel(-1)

    def scroll_by_wheel(self, step: int) -> None:
        """Scroll by a step of the mouse's wheel: 1 is down, -1 up."""
        raise NotImplementedError
