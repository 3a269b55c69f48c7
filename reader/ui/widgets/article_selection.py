"""What is selected of an article: sentence by sentence with keys, by words with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from reader.ui.layout.article import Position
from reader.ui.layout.spans import Span
from reader.ui.layout.wrap import char_at
from reader.ui.selecting import (
    Place,
    places_between,
    sentence_at,
    sentence_beside,
    sentences_of,
    text_of,
)
from reader.ui.widgets.article_view import GUTTER, ArticleView

if TYPE_CHECKING:
    from reader.article import Article
    from reader.digest import Digest


class ArticleSelection(ArticleView):
    """An article of which sentences can be selected."""

    selection: tuple[Place, ...] = ()
    _pressed: Position | None = None

    class SelectionChanged(Message):
        """Something is selected, or nothing any more."""

    def _select(self, places: tuple[Place, ...]) -> None:
        if places == self.selection:
            return
        self.selection = places
        self._selected = {}
        for paragraph, start, end in places:
            before = self._selected.get(paragraph)
            start = before[0].start if before else start  # with the spaces between the sentences
            self._selected[paragraph] = [Span(start, end, "selected")]
        if places and self._page is not None:
            block = self._page.block_of(places[-1].paragraph)
            self.current = self._page.shown[block - 1] if block else self.current
        self.refresh()
        self.post_message(self.SelectionChanged())

    @property
    def selected_text(self) -> str:
        """What is selected, verbatim; "" for nothing."""
        return text_of(self.article, self.selection) if self.article is not None else ""

    def show(self, article: Article, position: Position, words: int) -> None:
        """Show another article; nothing of it is selected."""
        self.drop_selection()
        super().show(article, position, words)

    def show_digest(self, digest: Digest) -> None:
        """Show a digest; its sentences are others than those selected before it was there."""
        self.drop_selection()
        super().show_digest(digest)

    def drop_selection(self) -> bool:
        """Select nothing; False where nothing was selected."""
        had = bool(self.selection)
        self._select(())
        return had

    # By keys

    def action_select(self) -> None:
        """Select a sentence: the marked one, else the current paragraph's first on screen."""
        if self.selection:
            self.drop_selection()
            return
        if self.article is None or not 0 <= self.current < len(self.article.paragraphs):
            return
        self._marks, marks = {}, self._marks.get(self.current, ())
        top = self.position
        char = top.char if top.paragraph == self.current else 0
        start = next((span.start for span in marks), None)
        if start is not None:
            self._select((sentence_at(self.article, Position(self.current, start)),))
        else:
            places = sentences_of(self.article, self.current)
            self._select((next((p for p in places if p.start >= char), places[-1]),))
        self._reveal_selection()

    def extend_selection(self, step: int) -> None:
        """Select a sentence more (1) or one less (-1); one alone moves back instead."""
        if step < 0 and len(self.selection) > 1:
            self._select(self.selection[:-1])
        elif step < 0:
            self.move_selection(-1)
        elif (place := self._beside(1)) is not None:
            self._select((*self.selection, place))
        self._reveal_selection()

    def move_selection(self, step: int) -> None:
        """Select the sentence after what is selected (1), or the one before it (-1)."""
        if (place := self._beside(step)) is not None:
            self._select((place,))
            self._reveal_selection()

    def _beside(self, step: int) -> Place | None:
        if self.article is None or self._page is None or not self.selection:
            return None
        place = self.selection[-1 if step > 0 else 0]
        return sentence_beside(self.article, self._page.shown, place, step)

    def _reveal_selection(self) -> None:
        """Scroll as little as shows the end that has moved."""
        layout = self._page
        if layout is None or not self.selection:
            return
        place = self.selection[-1]
        first = layout.anchor_of(Position(place.paragraph, place.start))
        last = layout.anchor_of(Position(place.paragraph, max(place.end - 1, place.start)))
        bottom = layout.move(self._top, self.rows - 1)
        if last > bottom:
            self._go(min(layout.move(last, 2 - self.rows), first), keep_current=True)
        elif first < self._top:
            self._go(layout.move(first, -1), keep_current=True)

    # By the mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select."""
        self.drop_selection()
        self._pressed = self._position_at(event)
        if self._pressed is not None and event.button == 1:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the pointer has gone."""
        if self._pressed is None or self.article is None or self._page is None:
            return
        here = self._position_at(event)
        if here is not None and (here != self._pressed or self.selection):
            self._select(places_between(self.article, self._page.shown, self._pressed, here))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Leave the selection as it is."""
        self._pressed = None
        self.release_mouse()

    def _position_at(self, event: events.MouseEvent) -> Position | None:
        """Return the place in the text under the pointer, None where there is no text."""
        layout = self._page
        if layout is None or event.y < 1 or event.x >= self.size.width - 1:
            return None
        rows = self._rows_on_screen(layout)[: int(event.y)]
        for _, line in reversed(rows):
            if line.kind == "text":
                cells = int(event.x) - self.margin - GUTTER
                within = char_at(line.text, cells) if len(rows) == int(event.y) else len(line.text)
                return Position(line.paragraph, line.start + within)
        return None
