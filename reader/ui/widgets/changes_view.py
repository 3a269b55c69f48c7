"""What changed in an article, drawn row by row: blocks that a cursor moves through."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.strip import Strip

from reader.ui.layout.changes_layout import Block, ChangesLayout, Place, Text
from reader.ui.layout.spans import Part, Span
from reader.ui.widgets.pane import Pane

_GUTTER = 3  # cells before the text: a bar at the current block, a mark, a space
_OVERLAP = 2  # rows of the last page that stay in view


class ChangesView(Pane):
    """Shows blocks; the current one is marked in the gutter, and opened by Enter."""

    BINDINGS = [
        Binding("j,down", "step(1)", show=False),
        Binding("k,up", "step(-1)", show=False),
        Binding("n", "next_change(1)", show=False),
        Binding("p,N", "next_change(-1)", show=False),
        Binding("enter,x", "open_block", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("g,home", "edge(-1)", show=False),
        Binding("G,end", "edge(1)", show=False),
    ]

    def __init__(self, *, id: str, title: str, measure: int) -> None:
        super().__init__(id=id)
        self._title = title
        self._measure = measure
        self._blocks: Sequence[Block] = ()
        self._layout: ChangesLayout | None = None
        self._top = Place(0, 0)
        self._current = 1
        self._opened: frozenset[int] = frozenset()

    def show(self, blocks: Sequence[Block]) -> None:
        """Show other blocks, from the first change on."""
        self._blocks, self._opened = blocks, frozenset()
        self._top, self._current = Place(0, 0), 1
        self._lay_out()
        changed = next((n for n, block in enumerate(blocks) if block.is_change), 1)
        self._go_to(min(changed, len(blocks) - 1))

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        if not self._blocks or self.size.width <= _GUTTER + 1:
            self._layout = None
        else:
            width = min(self._measure, self.size.width - _GUTTER - 1)
            self._layout = ChangesLayout(self._blocks, width, self._opened, self.find_spans)
            self._go_to_row(Place(self._top.block, 0) if self._top.row else self._top)
        self.refresh()

    def find_spans(self, block: int, before: int, text: Text) -> Sequence[Span]:
        """Return what is marked in a text beyond its own styles: here nothing is."""
        return ()

    def _go_to_row(self, place: Place) -> None:
        if self._layout is not None and self.rows:
            self._top = min(place, self._layout.lowest_top(self.rows))
        self.refresh()

    # Moving

    def action_step(self, step: int) -> None:
        """Go to the next block or the previous one; within one that is taller, scroll."""
        layout = self._layout
        if layout is None:
            return
        bottom = layout.move(self._top, self.rows - 1)
        last = Place(self._current, len(layout.rows(self._current)) - 1)
        if step > 0 and last > bottom:
            self._go_to_row(layout.move(self._top, 1))
        elif step < 0 and Place(self._current, 0) < self._top:
            self._go_to_row(layout.move(self._top, -1))
        elif 0 < self._current + step < len(self._blocks):
            self._go_to(self._current + step)
        else:
            self._go_to_row(layout.move(self._top, step))

    def action_next_change(self, step: int) -> None:
        """Go to the next block with a change, or the previous one."""
        number = self._current + step
        while 0 < number < len(self._blocks) and not self._blocks[number].is_change:
            number += step
        if 0 < number < len(self._blocks):
            self._go_to(number)

    def _go_to(self, number: int) -> None:
        """Make a block the current one, and scroll as little as brings it into view."""
        layout = self._layout
        self._current = max(number, 0)
        if layout is None:
            return
        first = Place(self._current, 0)
        last = Place(self._current, max(0, len(layout.rows(self._current)) - 2))
        if first < self._top:
            self._go_to_row(first if first.block > 1 else Place(0, 0))
        elif last > layout.move(self._top, self.rows - 1):
            self._go_to_row(min(first, layout.move(last, 1 - self.rows)))
        self.refresh()

    def action_page(self, step: int) -> None:
        """Scroll a page down or up."""
        if self._layout is not None:
            self._go_to_row(self._layout.move(self._top, step * max(1, self.rows - _OVERLAP)))
            self._follow()

    def action_edge(self, step: int) -> None:
        """Go to the beginning or to the end."""
        if self._layout is not None:
            self._current = 1 if step < 0 else len(self._blocks) - 1
            self._go_to_row(Place(0, 0) if step < 0 else self._layout.lowest_top(self.rows))

    def _follow(self) -> None:
        """Make a block on screen the current one, after the screen has moved."""
        if self._layout is not None and self.rows:  # else another pane stands in its place
            rows = self._layout.rows_from(self._top, self.rows)
            shown = {place.block for place, text in rows if text} or {rows[0][0].block}
            if self._current not in shown:
                nearest = max(shown) if self._current > max(shown) else min(shown)
                self._current = max(nearest, min(1, len(self._blocks) - 1))

    def action_open_block(self) -> None:
        """Open what is folded at the current block, or fold it again."""
        if self._current < len(self._blocks) and self._blocks[self._current].is_folded:
            self._opened = self._opened ^ {self._current}
            self._lay_out()
            self._go_to(self._current)

    def scroll_by_wheel(self, step: int) -> None:
        """Scroll three rows."""
        if self._layout is not None:
            self._go_to_row(self._layout.move(self._top, 3 * step))
            self._follow()

    def on_click(self, event: events.Click) -> None:
        """Make the block under the pointer the current one; a folded one opens."""
        if self._layout is None or event.y < 1:
            return
        rows = self._layout.rows_from(self._top, event.y)
        if len(rows) == event.y and rows[-1][0].block > 0:
            self._current = rows[-1][0].block
            self.action_open_block()
            self.refresh()

    # Drawing

    def get_title_parts(self) -> tuple[str, str]:
        """Return what the sheet is about, and which changes of how many the current block has."""
        return self._title, self._describe_place() if self._layout is not None else ""

    def _describe_place(self) -> str:
        total = sum(block.changes for block in self._blocks)
        before = sum(block.changes for block in self._blocks[: self._current])
        here = self._blocks[self._current].changes if self._current < len(self._blocks) else 0
        if not here:
            return f"{total:,} change{'s' if total != 1 else ''}" if total else ""
        first, last = f"{before + 1:,}", f"{before + here:,}"
        return (
            f"change {first} of {total:,}" if here == 1 else f"changes {first}–{last} of {total:,}"
        )

    def render_row(self, row: int) -> Strip:
        """Return a row of a block."""
        layout = self._layout
        if layout is None:
            return self.compose_strip([])
        margin = max(0, (self.size.width - layout.width - _GUTTER) // 2)
        parts: list[Part] = [(" " * margin, "text")]
        rows = layout.rows_from(self._top, self.rows)
        if row < len(rows):
            place, text = rows[row]
            is_current = place.block == self._current and bool(text)
            mark = self._blocks[place.block].mark if place.row == 0 else ""
            parts.append(("▎" if is_current else " ", "accent"))
            parts.append((f"{mark:<2}", "accent"))
            parts += text
        return self.compose_strip(parts)
