"""What the three panes have in common: a title row, rows drawn one by one, styles by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.segment import ControlType, Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.layout.cells import cell_len, count_rich_cells, is_uncertain
from reader.ui.layout.spans import Part
from reader.ui.layout.wrap import cut
from reader.ui.styles import join_segments, reorders_rows, row_styles

# Makes a segment one for the terminal alone; the text of one says what to do.
_NO_TEXT = [(ControlType.CURSOR_MOVE_TO_COLUMN, 0)]
_STRIPS = 2_000  # drawn rows that are kept: some forty screens


class RowStrip(Strip):
    """A row some of whose segments are for the terminal alone; ``Strip`` counts them as text."""

    @classmethod
    def restore(cls, strip: Strip) -> RowStrip:
        """Return a row after Textual's filters, which forget what a segment is for."""
        return cls(
            [
                Segment(one.text, one.style, _NO_TEXT) if _is_for_terminal(one) else one
                for one in strip
            ],
            strip.cell_length,
        )

    def crop(self, start: int, end: int | None = None) -> Strip:
        """Return the part of the row between two cells."""
        end = self.cell_length if end is None else min(self.cell_length, end)
        if end <= start:
            return Strip([], 0)
        return RowStrip(list(Segment.divide(self, [start, end]))[1], end - start)

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return the parts of the row between cells."""
        parts = super().divide(cuts)
        return [RowStrip([*part], part.cell_length) for part in parts]


def _is_for_terminal(segment: Segment) -> bool:
    """Return whether a segment is no text; texts have no control characters."""
    return segment.text.startswith("\x1b")


class Pane(Widget, can_focus=True):
    """A widget that draws its rows itself, below a title row.

    Text goes to the terminal as segments, never through markup.
    """

    ALLOW_SELECT = False  # Textual selects what its own widgets drew

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._width = 0
        self._column = 0  # where the pane begins on the screen
        self._drawn_rows = 0  # ``rows``, for which Textual walks up to the screen, as last drawn
        self._strips: dict[object, Strip] = {}
        self._has_uncertain = False  # whether a row has segments for the terminal alone

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
        column = self.content_region.x
        if (width, column) != (self._width, self._column) or len(self._strips) > _STRIPS:
            self._width, self._column = width, column
            self._strips.clear()
        empty = self.find_empty_rows()
        first = max(crop.y, empty.start + 1)  # below the title
        stop = min(crop.bottom, empty.stop + 1)
        if stop - first < 2:
            return self._render_part(crop, crop.y, crop.bottom)
        # Textual looks at borders, tints and shades for each row; one does for all empty ones.
        above, one, below = (
            self._render_part(crop, y, end)
            for y, end in ((crop.y, first), (first, first + 1), (stop, crop.bottom))
        )
        return [*above, *one * (stop - first), *below]

    def _render_part(self, crop: Region, top: int, bottom: int) -> list[Strip]:
        """Return some rows of a region; they are cut here, where it is known what is no text."""
        width = self.outer_size.width
        strips = super().render_lines(Region(0, top, width, bottom - top))
        if self._has_uncertain:
            strips = [
                RowStrip.restore(strip) if any(map(_is_for_terminal, strip)) else strip
                for strip in strips
            ]
        if crop.column_span == (0, width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

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
            strip = Strip(list(self._make_segments(parts, styles)))
            segments = [*strip.adjust_cell_length(self._width - bool(edge), styles[fill])]
            if edge is not None:
                segments.append(Segment(edge[0], styles[edge[1]]))
            strip = Strip(join_segments(segments), self._width)
            self._strips[key] = strip
        return strip

    def _make_segments(self, parts: list[Part], styles: Mapping[str, Style]) -> Iterator[Segment]:
        """Yield the segments of a row.

        A text whose cells terminals count differently has room for the most that one takes. The
        room is erased, and the cursor put to its beginning and behind it. The cells that rich does
        not count are spaces before the text, so that a row has as many for rich as on the screen.
        """
        column = self._column
        for text, style in parts:
            if not text:
                continue
            cells = cell_len(text)
            if is_uncertain(text):
                self._has_uncertain = True
                yield Segment(f"\x1b[{cells}X", styles[style], _NO_TEXT)
                yield Segment(" " * (cells - count_rich_cells(text)), styles[style])
                yield Segment(f"\x1b[{column + 1}G", None, _NO_TEXT)
                yield Segment(text, styles[style])
                yield Segment(f"\x1b[{column + cells + 1}G", None, _NO_TEXT)
            else:
                yield Segment(text, styles[style])
            column += cells

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
