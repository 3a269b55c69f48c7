"""The article: read by line, page and paragraph, with copies folded away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from reader.ui.bindings import bindings_of
from reader.ui.layout.article import Anchor, Position
from reader.ui.layout.spans import Span
from reader.ui.selecting import Place
from reader.ui.widgets.article_selection import ArticleSelection

if TYPE_CHECKING:
    from reader.library import Note
    from reader.ui.finding import Finder, Match

_OVERLAP = 2  # rows of the last page that stay in view, so that the eye finds its line again


class ArticlePane(ArticleSelection):
    """An article that keys and mouse move through."""

    BINDINGS = bindings_of("article")

    class NothingFolded(Message):
        """Copies were asked for where none are folded."""

    class Finished(Message):
        """A page further was asked for at the end."""

    class DifferencesWanted(Message):
        """What the copies of the current paragraph say differently is to be shown."""

    class ConflictWanted(Message):
        """The next place at which two paragraphs do not agree is to be shown."""

    class NoCaptions(Message):
        """Captions were to be set apart where there are none."""

    class NoteWanted(Message):
        """A note is to be written on a paragraph, or on ``part`` of it, or ``note`` be changed."""

        def __init__(self, place: Place, quote: str, *, part: bool, note: Note | None) -> None:
            super().__init__()
            self.paragraph, self.start, self.end = place
            self.quote = quote
            self.part = part
            self.note = note

    @dataclass(frozen=True, slots=True)
    class View:
        """What a jump comes back to."""

        position: Position
        paragraph: int

    _opened_for_match: frozenset[int] = frozenset()

    def scroll_rows(self, rows: int) -> None:
        """Scroll by rows; where no row is left, the current paragraph moves instead."""
        layout = self._page
        if layout is None:
            return
        target = min(layout.move(self._top, rows), layout.lowest_top(self.rows))
        if target == self._top and abs(rows) == 1:
            self._step_paragraph(rows)
        else:
            self._go(target)

    def _step_paragraph(self, step: int) -> None:
        layout = self._page
        if layout is None or not layout.shown:
            return
        block = layout.block_of(self.current) + step
        if not 0 < block < layout.last:
            if block <= 0:
                self._go(Anchor(0, 0), keep_current=True)
            else:
                self._go(layout.lowest_top(self.rows), keep_current=True)
            return
        self.current = layout.shown[block - 1]
        self._reveal(block)

    def _reveal(self, block: int) -> None:
        """Scroll as little as brings a block into view; a tall one shows its beginning."""
        layout = self._page
        if layout is None:
            return
        first = Anchor(block, 0)
        height = len(layout.lines(block))
        bottom = layout.move(self._top, self.rows - 1)
        if first < self._top:
            self._go(first, keep_current=True)
        elif Anchor(block, height - 1) > bottom:
            self._go(min(first, layout.move(Anchor(block, height - 1), 1 - self.rows))
                     if height < self.rows else first, keep_current=True)  # fmt: skip
        else:
            self._go(self._top, keep_current=True)

    def action_down(self) -> None:
        """Scroll a line down, or select a sentence more."""
        if self.selection:
            self.extend_selection(1)
        else:
            self.scroll_rows(1)

    def action_up(self) -> None:
        """Scroll a line up, or select a sentence less."""
        if self.selection:
            self.extend_selection(-1)
        else:
            self.scroll_rows(-1)

    def action_page_down(self) -> None:
        """Scroll a page down; at the end ask for the next article."""
        if self.at_end:
            self.post_message(self.Finished())
        else:
            self.scroll_rows(max(2, self.rows - _OVERLAP))

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self.scroll_rows(-max(2, self.rows - _OVERLAP))

    def action_half_down(self) -> None:
        """Scroll half a page down."""
        self.scroll_rows(max(2, self.rows // 2))

    def action_half_up(self) -> None:
        """Scroll half a page up."""
        self.scroll_rows(-max(2, self.rows // 2))

    def action_top(self) -> None:
        """Go to the beginning."""
        self.current = 0
        self._go(Anchor(0, 0))

    def action_bottom(self) -> None:
        """Go to the end."""
        if self._page is not None:
            if self._page.shown:
                self.current = self._page.shown[-1]
            self._go(self._page.lowest_top(self.rows), keep_current=True)

    def action_next_paragraph(self) -> None:
        """Make the next paragraph the current one."""
        self._step_paragraph(1)

    def action_previous_paragraph(self) -> None:
        """Make the previous paragraph the current one."""
        self._step_paragraph(-1)

    def is_below(self, position: Position, paragraph: int, char: int) -> bool:
        """Whether a place of a paragraph's text is not above a position, as one reads."""
        layout = self._page
        if layout is None or position.paragraph < 0:
            return True
        here, there = layout.block_of(position.paragraph), layout.block_of(paragraph)
        same = paragraph == position.paragraph
        return there > here or (there == here and (not same or char > position.char))

    def view(self) -> View:
        """Return where the reader is, for ``go_back``."""
        return self.View(self.position, self.current)

    def go_back(self, view: View) -> None:
        """Return to where the reader was."""
        self._marks = {}
        self.current = view.paragraph
        self._wanted, self._above = view.position, 0
        self._lay_out()

    def go_to(self, place: Place, *others: Place, style: str = "mark") -> None:
        """Bring a place into the upper third, and mark it and the others."""
        self._mark(place, *others, style=style)
        layout = self._page
        if layout is None:
            self._wanted = Position(place.paragraph, place.start)
            return
        anchor = layout.anchor_of(Position(place.paragraph, place.start))
        self._go(layout.move(anchor, -(self.rows // 3)), keep_current=True)

    def show_match(self, match: Match) -> None:
        """Mark a match, in an opened copy if it is folded; scroll only if it is not in view."""
        place = Place(match.paragraph, match.start, match.end)
        self._open_for(match)
        layout = self._page
        if layout is None:
            return
        anchor = layout.anchor_of(Position(place.paragraph, place.start))
        if self._top <= anchor <= layout.move(self._top, self.rows - 1):
            self._mark(place, style="found-now")
            self._go(self._top, keep_current=True)
        else:
            self.go_to(place, style="found-now")

    def _open_for(self, match: Match | None) -> None:
        """Open the copies that hold a match, and close those that the last match opened."""
        opened = self._opened - self._opened_for_match
        self._opened_for_match = frozenset()
        if match is not None and match.folded and self._page is not None:
            shown = self._page.shown[self._page.block_of(match.paragraph) - 1]
            if shown not in opened:
                self._opened_for_match = frozenset({shown})
        opened |= self._opened_for_match
        if opened != self._opened:
            self._opened = opened
            self._lay_out()

    def mark_found(self, finder: Finder | None) -> None:
        """Mark everything that ``finder`` finds, or nothing any more."""
        self._open_for(None)
        super().mark_found(finder)

    def _mark(self, place: Place, *others: Place, style: str) -> None:
        self._marks = {}
        for paragraph, start, end in (place, *others):
            self._marks.setdefault(paragraph, []).append(Span(start, end, style))
        layout = self._page
        block = layout.block_of(place.paragraph) if layout else 0
        self.current = layout.shown[block - 1] if layout and block else place.paragraph

    # Folding

    def action_toggle_folding(self) -> None:
        """Show every paragraph as it stood, or fold again, without losing the place."""
        self.folded = not self.folded
        self._relay()

    def action_unfold(self) -> None:
        """Show the copies of the current paragraph, or hide them again."""
        if self.digest is None or self.current not in self.digest.folding.copies:
            self.post_message(self.NothingFolded())
            return
        self._opened = self._opened ^ {self.current}
        self._relay()

    def action_differences(self) -> None:
        """Ask for what the copies say differently."""
        self.post_message(self.DifferencesWanted())

    def action_next_conflict(self) -> None:
        """Ask for the next conflict."""
        self.post_message(self.ConflictWanted())

    def action_captions(self) -> None:
        """Set the captions apart at the end, or put them back where they stood."""
        if not self._captions:
            self.post_message(self.NoCaptions())
            return
        self.captions_apart = not self.captions_apart
        self._relay()

    # Notes

    def action_note(self) -> None:
        """Ask for a note on what is selected, else on the current paragraph."""
        article = self.article
        if article is None or not 0 <= self.current < len(article.paragraphs):
            return
        if self.selection:
            # A note belongs to one paragraph: of a selection over several, to the first.
            first = self.selection[0]
            parts = [place for place in self.selection if place.paragraph == first.paragraph]
            place = Place(first.paragraph, first.start, parts[-1].end)
            note = None
        else:
            text = article.paragraphs[self.current].text
            place = Place(self.current, 0, len(text))
            note = next((n for n in self.notes if n.paragraph == self.current), None)
        text = article.paragraphs[place.paragraph].text[place.start : place.end]
        quote = note.quote if note else text
        part = bool(self.selection)
        self.post_message(self.NoteWanted(place, quote, part=part, note=note))

    def _relay(self) -> None:
        """Lay out anew with the current paragraph at the same height on screen."""
        before = self._page
        if before is None:
            return
        visible = self._is_visible(self.current)
        offset = before.rows_before(Anchor(before.block_of(self.current), 0))
        offset -= before.rows_before(self._top)
        self._lay_out()
        after = self._page
        if not visible or after is None:
            return
        block = after.block_of(self.current)
        if block > 0:
            self.current = after.shown[block - 1]
        self._go(after.move(Anchor(block, 0), -offset), keep_current=True)
        if block > 0:
            self._reveal(block)

    # Mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll three rows down."""
        event.stop()
        self._wheel(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll three rows up."""
        event.stop()
        self._wheel(-3)

    def _wheel(self, rows: int) -> None:
        if self._page is not None:
            self._go(self._page.move(self._top, rows))

    def on_click(self, event: events.Click) -> None:
        """Make the paragraph under the pointer the current one; a fold line opens."""
        layout = self._page
        if layout is None or event.y < 1 or self.selection:
            return
        if event.x >= self.size.width - 1:
            share = (event.y - 1) / max(1, self.rows - 1)
            self._go(layout.anchor_at(int(share * layout.heights.total)))
            return
        rows = layout.rows_from(self._top, event.y)
        if len(rows) == event.y and 0 < rows[-1][0].block < layout.last:
            anchor, line = rows[-1]
            self.current = layout.shown[anchor.block - 1]
            if line.kind in {"fold", "differs"}:
                self.action_unfold()
            else:
                self._go(self._top, keep_current=True)
