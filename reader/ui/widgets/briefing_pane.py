"""A briefing: blocks that a cursor moves through, each of which leads to where it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.ui.bindings import make_bindings
from reader.ui.layout.briefing_layout import BriefingBlock, BriefingPlace, BriefingPosition
from reader.ui.layout.changes_layout import Place, Text
from reader.ui.layout.spans import Span
from reader.ui.model.found_in_blocks import FoundInBlocks, find_in_blocks
from reader.ui.widgets.changes_view import ChangesView

if TYPE_CHECKING:
    from reader.ui.model.matches import Finder, Match

_GUTTER = 3  # cells before the text, as ``ChangesView`` draws them


class BriefingPane(ChangesView, inherit_bindings=False):
    """Shows a briefing in the place of the article; headings are passed over by the cursor."""

    BINDINGS = make_bindings("briefing")

    class Followed(Message):
        """The reader clicked a block, and wants to see where it is said."""

    class Ended(Message):
        """The last row of a whole briefing has been on screen."""

    class BlocksChanged(Message):
        """The blocks are others while words are looked for in them; ``before`` it was there."""

        def __init__(self, before: BriefingPosition) -> None:
            super().__init__()
            self.before = before

    def __init__(self, *, id: str, measure: int) -> None:
        super().__init__(id=id, title="Briefing", measure=measure)
        self._make_blocks: Callable[[bool], Sequence[BriefingBlock]] = lambda _: ()
        self._briefing_blocks: Sequence[BriefingBlock] = ()
        self._is_whole = False
        self._has_ended = False
        self._with_summary = True
        self._wanted: BriefingPlace | None = None  # where to stand once it is laid out
        self._found = FoundInBlocks()
        self.status = ""

    # What is shown

    def show_briefing(
        self,
        make_blocks: Callable[[bool], Sequence[BriefingBlock]],
        *,
        is_whole: bool,
        place: BriefingPlace | None = None,
    ) -> None:
        """Show a briefing from its beginning, or where its reader was.

        ``make_blocks`` returns its blocks, with the summary among them or without. What is shown
        while one is being made is not the ``whole``.
        """
        before = self.position
        self._make_blocks, self._is_whole, self._has_ended = make_blocks, is_whole, False
        self._with_summary = self._needs_summary
        self._briefing_blocks = make_blocks(self._with_summary)
        self._wanted = None
        self.show(self._briefing_blocks)
        self._go_to(self._find_stop(0, 1))
        self._top = Place(0, 0)
        if place is not None:
            self._return_to(place)
        if self._found.finder is not None:
            self._found.match = None
            self.post_message(self.BlocksChanged(before))
        self._check_end()

    def show_again(self, make_blocks: Callable[[bool], Sequence[BriefingBlock]]) -> None:
        """Show the same briefing with other marks or another summary; the place is kept."""
        has_ended = self._has_ended
        self.show_briefing(make_blocks, is_whole=self._is_whole, place=self.place)
        self._has_ended = has_ended
        self._check_end()

    def show_status(self, status: str) -> None:
        """Say in the title what is under way; "" says nothing."""
        self.status = status
        self.refresh()

    @property
    def place(self) -> BriefingPlace:
        """Where the reader is, for ``show_briefing``."""
        width = self._layout.width if self._layout else 0
        return BriefingPlace(self.position, self.block, width)

    @property
    def position(self) -> BriefingPosition:
        """Where one reads: from the current block on, from the first statement on of all."""
        is_first = self._current == self._find_stop(0, 1)
        return BriefingPosition(self._top, 0 if is_first else self._current)

    def go_to_text(self, text: str, later: int = 0) -> None:
        """Go to a statement with this text, where there is one: that with so many ``later`` ones.

        The first of them is in the summary, which may stand beside the briefing by now.
        """
        if numbers := self._find_text(text):
            self._go_to(numbers[max(0, len(numbers) - 1 - later)])

    def count_later(self, text: str) -> int:
        """Count the statements with this text behind the current block."""
        return sum(number > self._current for number in self._find_text(text))

    def _find_text(self, text: str) -> list[int]:
        blocks = enumerate(self._briefing_blocks)
        return [number for number, one in blocks if one.targets and one.texts[0].text == text]

    def _return_to(self, place: BriefingPlace) -> None:
        """Go to where the reader was, by what the current block says."""
        current = place.current
        found = next(
            (
                number
                for number, block in enumerate(self._briefing_blocks)
                if current is not None
                and block.targets == current.targets
                and block.texts[0].text == current.texts[0].text
            ),
            None,
        )
        if found is None:
            return
        self._current = found
        if place.position.top.block < len(self._briefing_blocks):
            self._top = place.position.top
        self._wanted = place
        if self._layout is not None and self.rows:  # else it is not laid out yet
            self._stand_where_wanted()

    def _stand_where_wanted(self) -> None:
        place, self._wanted = self._wanted, None
        if place is not None and self._layout is not None:
            top = place.position.top
            if place.width == self._layout.width and top.block < len(self._briefing_blocks):
                self._go_to_row(top)
            self._go_to(self._current)

    @property
    def block(self) -> BriefingBlock | None:
        """The current block."""
        number = self._current
        return self._briefing_blocks[number] if number < len(self._briefing_blocks) else None

    @property
    def _needs_summary(self) -> bool:
        """Whether no pane beside this one shows the summary."""
        return not self.screen.has_class("-wide") or self.screen.has_class("-zen")

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width; the summary is there where its pane is not."""
        event.prevent_default()
        self._lay_out()
        if self._briefing_blocks and self._with_summary != self._needs_summary:
            self.show_again(self._make_blocks)
        elif self.rows:
            self._stand_where_wanted()
        self._check_end()

    def _go_to_row(self, place: Place) -> None:
        super()._go_to_row(place)
        self._check_end()

    def _check_end(self) -> None:
        layout = self._layout
        if layout is None or not self.rows or self._has_ended or not self._is_whole:
            return
        if self._top >= layout.lowest_top(self.rows):
            self._has_ended = True
            self.post_message(self.Ended())

    # Moving

    def _find_stop(self, number: int, step: int) -> int:
        """Return the next block after ``number`` to which the cursor comes; itself at an end."""
        wanted = number + step
        while 0 < wanted < len(self._briefing_blocks):
            if self._briefing_blocks[wanted].targets:
                return wanted
            wanted += step
        return number

    def next_statement(self) -> None:
        """Go to the next statement; within one that is taller than the screen, scroll."""
        self._step(1)

    def previous_statement(self) -> None:
        """Go to the previous statement; within one that is taller than the screen, scroll."""
        self._step(-1)

    def _step(self, step: int) -> None:
        layout = self._layout
        if layout is None:
            return
        bottom = layout.move(self._top, self.rows - 1)
        last = Place(self._current, len(layout.rows(self._current)) - 2)
        wanted = self._find_stop(self._current, step)
        if step > 0 and last > bottom:
            self._go_to_row(layout.move(self._top, 1))
        elif (step < 0 and Place(self._current, 0) < self._top) or wanted == self._current:
            self._go_to_row(layout.move(self._top, step))
        else:
            self._go_to(wanted)
            before = wanted - 1
            if step < 0 and before >= 0 and self._briefing_blocks[before].is_heading:
                self._top = min(self._top, Place(before, 0))
            if self._find_stop(0, 1) == wanted:
                self._go_to_row(Place(0, 0))

    def next_part(self) -> None:
        """Go to the first statement of the next part."""
        self._go_to_part(1)

    def previous_part(self) -> None:
        """Go to the first statement of this part, or of the one above it."""
        self._go_to_part(-1)

    def _go_to_part(self, step: int) -> None:
        blocks = self._briefing_blocks
        number = self._current if step > 0 else self._current - 2
        number += step if step > 0 else 0
        while 0 < number < len(blocks) and not blocks[number].is_heading:
            number += step
        if 0 < number < len(blocks) and self._layout is not None:
            self._current = self._find_stop(number, 1)
            self._go_to_row(Place(number, 0))
        elif step < 0:
            self.go_to_top()

    def next_disputed(self) -> bool:
        """Go to the next figure that sources tell differently; False where there is none."""
        return self._go_to_next(lambda block: block.is_disputed)

    def next_new(self) -> bool:
        """Go to the next statement that is new; False where there is none."""
        return self._go_to_next(lambda block: block.is_new)

    def _go_to_next(self, is_wanted: Callable[[BriefingBlock], bool]) -> bool:
        """Go to the next block of some kind, after the last one to the first."""
        found = [n for n, block in enumerate(self._briefing_blocks) if is_wanted(block)]
        if not found:
            return False
        self._go_to(next((number for number in found if number > self._current), found[0]))
        return True

    def page_down(self) -> None:
        """Scroll a page down."""
        self.action_page(1)

    def page_up(self) -> None:
        """Scroll a page up."""
        self.action_page(-1)

    def half_page_down(self) -> None:
        """Scroll half a page down."""
        self._scroll(max(2, self.rows // 2))

    def half_page_up(self) -> None:
        """Scroll half a page up."""
        self._scroll(-max(2, self.rows // 2))

    def _scroll(self, rows: int) -> None:
        if self._layout is not None:
            self._go_to_row(self._layout.move(self._top, rows))
            self._follow()

    def _follow(self) -> None:
        """Make a statement on screen the current one, after the screen has moved."""
        super()._follow()
        if self.block is not None:
            self._stop_at(self._current)

    def _stop_at(self, number: int) -> None:
        """Make a block the current one, or the next one to which the cursor comes."""
        if not self._briefing_blocks[number].targets:
            stop = self._find_stop(number, 1)
            number = stop if stop != number else self._find_stop(number, -1)
        self._current = number

    def go_to_top(self) -> None:
        """Go to the beginning."""
        self._current = self._find_stop(0, 1)
        self._go_to_row(Place(0, 0))

    def go_to_bottom(self) -> None:
        """Go to the end."""
        self.action_edge(1)

    def on_click(self, event: events.Click) -> None:
        """Make the statement under the pointer the current one; a second click follows it."""
        event.prevent_default()
        layout = self._layout
        if layout is None or event.y < 1:
            return
        rows = layout.rows_from(self._top, event.y)
        number = rows[-1][0].block if len(rows) == event.y else -1
        if 0 < number < len(self._briefing_blocks) and self._briefing_blocks[number].targets:
            was_current = number == self._current
            self._current = number
            self.refresh()
            if was_current:
                self.post_message(self.Followed())

    # Searching

    def is_below(self, position: BriefingPosition, block: int, char: int) -> bool:
        """Whether a place of a block's text is not above a position, as one reads."""
        return block >= position.block

    def viewpoint(self) -> BriefingPlace:
        """Return what is on screen, for ``go_back``."""
        return self.place

    def go_back(self, place: BriefingPlace) -> None:
        """Return to what was on screen."""
        self._mark_match(None)
        self._return_to(place)

    def find_matches(self, finder: Finder) -> Iterator[list[Match]]:
        """Yield what ``finder`` finds, a list for each block."""
        return find_in_blocks(self._briefing_blocks, finder)

    def mark_found(self, finder: Finder | None) -> None:
        """Mark everything that ``finder`` finds, or nothing any more."""
        self._found.finder = finder
        self._mark_match(None)

    def _mark_match(self, match: Match | None) -> None:
        self._found.match = match
        if self._layout is not None:
            self._layout.forget_rows()
        self.refresh()

    def show_match(self, match: Match) -> None:
        """Mark a match, and scroll only if it is not in view."""
        if match.paragraph >= len(self._briefing_blocks):
            return  # the blocks are others by now, and will be searched again
        self._mark_match(match)
        self._stop_at(match.paragraph)
        layout = self._layout
        if layout is None:
            return
        place = layout.find_place(match.paragraph, match.start)
        if not self._top <= place <= layout.move(self._top, self.rows - 1):
            self._go_to_row(layout.move(place, -(self.rows // 3)))

    def find_spans(self, block: int, before: int, text: Text) -> Sequence[Span]:
        """Return what a search marks in a text."""
        return self._found.find_spans(block, before, text)

    # Drawing

    def get_title_parts(self) -> tuple[str, str]:
        """Return the headline once it has scrolled away, and how far one is."""
        title = self._title
        if self._top.block > 0 and self._briefing_blocks:
            title = self._briefing_blocks[0].texts[0].text
        if self.status or self._layout is None or not self.rows:
            return title, self.status
        last = len(self._briefing_blocks) - 1
        at_end = self._top >= self._layout.lowest_top(self.rows)
        return title, "end" if at_end else f"{int(100 * self._top.block / max(1, last))}%"

    def render_row(self, row: int) -> Strip:
        """Return a row of a block; a headline with an address is a link in terminals that can."""
        strip = super().render_row(row)
        layout = self._layout
        if layout is None:
            return strip
        rows = layout.rows_from(self._top, self.rows)
        if row >= len(rows) or not rows[row][1]:
            return strip
        place, _ = rows[row]
        block = self._briefing_blocks[place.block]
        if not block.url or place.row:
            return strip
        margin = max(0, (self.size.width - layout.width - _GUTTER) // 2) + _GUTTER
        end = margin + sum(len(text) for text, _ in rows[row][1])
        head, link, rest = (
            strip.crop(0, margin),
            strip.crop(margin, end),
            strip.crop(end, strip.cell_length),
        )
        return Strip.join([head, link.apply_style(Style(link=block.url)), rest])
