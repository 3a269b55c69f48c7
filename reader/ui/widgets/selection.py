"""What is selected of an article: sentence by sentence with keys, by words with the mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.ui.layout.article import Position
from reader.ui.layout.spans import Span
from reader.ui.layout.text_ranges import (
    TextRange,
    extract_text,
    find_neighbour_range,
    find_ranges_between,
    find_sentence_range,
    get_sentence_ranges,
)
from reader.ui.layout.wrap import find_char_at
from reader.ui.widgets.article_view import GUTTER

if TYPE_CHECKING:
    from textual import events

    from reader.ui.widgets.article_view import ArticleView


class Selection:
    """The selected text ranges of an article in a view; ``changed`` is called after each change."""

    def __init__(self, view: ArticleView, changed: Callable[[], object]) -> None:
        self._view = view
        self._changed = changed
        self.ranges: tuple[TextRange, ...] = ()
        self._pressed: Position | None = None

    def _select(self, ranges: tuple[TextRange, ...]) -> None:
        if ranges == self.ranges:
            return
        self.ranges = ranges
        spans: dict[int, list[Span]] = {}
        for paragraph, start, end in ranges:
            before = spans.get(paragraph)
            start = before[0].start if before else start  # with the spaces between the sentences
            spans[paragraph] = [Span(start, end, "selected")]
        view = self._view
        if ranges and view.page is not None:
            block = view.page.block_of(ranges[-1].paragraph)
            view.current = view.page.shown[block - 1] if block else view.current
        view.mark_selected(spans)
        self._changed()

    @property
    def text(self) -> str:
        """What is selected, verbatim; "" for nothing."""
        article = self._view.article
        return extract_text(article, self.ranges) if article is not None else ""

    def drop(self) -> bool:
        """Select nothing; False where nothing was selected."""
        was_selected = bool(self.ranges)
        self._select(())
        return was_selected

    # By keys

    def toggle(self) -> None:
        """Select a sentence, the marked one or the paragraph's first on screen; or nothing."""
        view = self._view
        if self.drop() or view.article is None:
            return
        if not 0 <= view.current < len(view.article.paragraphs):
            return
        view.decorations.marks, marks = {}, view.decorations.marks.get(view.current, ())
        top = view.position
        char = top.char if top.paragraph == view.current else 0
        start = next((span.start for span in marks), None)
        if start is not None:
            self._select((find_sentence_range(view.article, Position(view.current, start)),))
        else:
            ranges = get_sentence_ranges(view.article, view.current)
            self._select((next((p for p in ranges if p.start >= char), ranges[-1]),))
        self._reveal()

    def extend(self, step: int) -> None:
        """Select a sentence more (1) or one less (-1); one alone moves back instead."""
        if step < 0 and len(self.ranges) > 1:
            self._select(self.ranges[:-1])
        elif step < 0:
            self.move(-1)
        elif (text_range := self._find_neighbour(1)) is not None:
            self._select((*self.ranges, text_range))
        self._reveal()

    def move(self, step: int) -> None:
        """Select the sentence after what is selected (1), or the one before it (-1)."""
        if (text_range := self._find_neighbour(step)) is not None:
            self._select((text_range,))
            self._reveal()

    def _find_neighbour(self, step: int) -> TextRange | None:
        view = self._view
        if view.article is None or view.page is None or not self.ranges:
            return None
        text_range = self.ranges[-1 if step > 0 else 0]
        return find_neighbour_range(view.article, view.page.shown, text_range, step)

    def _reveal(self) -> None:
        """Scroll as little as shows the end that has moved."""
        view, layout = self._view, self._view.page
        if layout is None or not self.ranges:
            return
        text_range = self.ranges[-1]
        first = layout.anchor_of(Position(text_range.paragraph, text_range.start))
        last = layout.anchor_of(
            Position(text_range.paragraph, max(text_range.end - 1, text_range.start))
        )
        bottom = layout.move(view.top, view.rows - 1)
        if last > bottom:
            view.scroll_to_anchor(min(layout.move(last, 2 - view.rows), first), keep_current=True)
        elif first < view.top:
            view.scroll_to_anchor(layout.move(first, -1), keep_current=True)

    # By the mouse

    def press(self, event: events.MouseDown) -> bool:
        """Begin to select; False where there is no text under the pointer."""
        self.drop()
        self._pressed = self._position_at(event)
        return self._pressed is not None

    def drag(self, event: events.MouseMove) -> None:
        """Select as far as the pointer has gone."""
        view = self._view
        if self._pressed is None or view.article is None or view.page is None:
            return
        here = self._position_at(event)
        if here is not None and (here != self._pressed or self.ranges):
            self._select(find_ranges_between(view.article, view.page.shown, self._pressed, here))

    def release(self) -> None:
        """Leave the selection as it is."""
        self._pressed = None

    def _position_at(self, event: events.MouseEvent) -> Position | None:
        """Return the place in the text under the pointer, None where there is no text."""
        view, layout = self._view, self._view.page
        if layout is None or event.y < 1 or event.x >= view.size.width - 1:
            return None
        rows = view.rows_on_screen(layout)[: int(event.y)]
        for _, line in reversed(rows):
            if line.kind == "text":
                cells = int(event.x) - view.margin - GUTTER
                within = (
                    find_char_at(line.text, cells) if len(rows) == int(event.y) else len(line.text)
                )
                return Position(line.paragraph, line.start + within)
        return None
