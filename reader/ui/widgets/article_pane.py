"""The article: read by line, page and paragraph, with copies folded away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from reader.ui.bindings import make_bindings
from reader.ui.layout.article import Anchor, Position
from reader.ui.layout.note_targets import NoteTarget, find_note_targets
from reader.ui.layout.spans import Span
from reader.ui.layout.text_ranges import TextRange
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.selection import Selection

if TYPE_CHECKING:
    from reader.article import Article
    from reader.digest import Digest
    from reader.ui.layout.heights import Place
    from reader.ui.layout.passed_text import Scrolling
    from reader.ui.model.matches import Finder, Match
    from reader.ui.model.viewpoint import Viewpoint

_OVERLAP = 2  # rows of the last page that stay in view, so that the eye finds its line again


class ArticlePane(ArticleView):
    """An article that keys and mouse move through."""

    BINDINGS = make_bindings("article")

    class SelectionChanged(Message):
        """Something is selected, or nothing any more."""

    def __init__(self, *, id: str, measure: int, words_per_minute: int) -> None:
        super().__init__(id=id, measure=measure, words_per_minute=words_per_minute)
        self._selection = Selection(self, lambda: self.post_message(self.SelectionChanged()))
        self._opened_for_match: frozenset[int] = frozenset()
        self.gone_to_place: Place | None = None  # with ``jumped_to``
        self.gone_to: int | None = None  # the id of the note that was last chosen among all notes

    def show(self, article: Article, position: Position, words: int) -> None:
        """Show another article; nothing of it is selected."""
        self._selection.drop()
        super().show(article, position, words)

    def show_digest(self, digest: Digest) -> None:
        """Show a digest; its sentences are others than those selected before it was there."""
        self._selection.drop()
        super().show_digest(digest)

    def scroll_rows(self, rows: int) -> None:
        """Scroll by rows; where no row is left, the current paragraph moves instead."""
        layout = self.page
        if layout is None:
            return
        target = min(layout.move(self.top, rows), layout.lowest_top(self.rows))
        if target == self.top and abs(rows) == 1:
            self._step_paragraph(rows)
        else:
            self.scroll_to_anchor(target)

    def _step_paragraph(self, step: int) -> None:
        layout = self.page
        if layout is None or not layout.shown:
            return
        block = layout.block_of(self.current) + step
        if not 0 < block < layout.end_block:
            if block <= 0:
                self.scroll_to_anchor(Anchor(0, 0), keep_current=True)
            else:
                self.scroll_to_anchor(layout.lowest_top(self.rows), keep_current=True)
            return
        self.current = layout.shown[block - 1]
        self._reveal(block)

    def _reveal(self, block: int, how: Scrolling = "scroll") -> None:
        """Scroll as little as brings a block into view; a tall one shows its beginning."""
        layout = self.page
        if layout is None:
            return
        first = Anchor(block, 0)
        height = len(layout.lines(block))
        bottom = layout.move(self.top, self.rows - 1)
        top = self.top
        if first < top or height >= self.rows:
            top = first if first < top or Anchor(block, height - 1) > bottom else top
        elif Anchor(block, height - 1) > bottom:
            top = min(first, layout.move(Anchor(block, height - 1), 1 - self.rows))
        self.scroll_to_anchor(top, keep_current=True, how=how)

    def line_down(self) -> None:
        """Scroll a line down, or select a sentence more."""
        self._line(1)

    def line_up(self) -> None:
        """Scroll a line up, or select a sentence less."""
        self._line(-1)

    def _line(self, step: int) -> None:
        if self.selection:
            self._selection.extend(step)
        else:
            self.scroll_rows(step)

    def page_down(self) -> None:
        """Scroll a page down."""
        self.scroll_rows(max(2, self.rows - _OVERLAP))

    def page_up(self) -> None:
        """Scroll a page up."""
        self.scroll_rows(-max(2, self.rows - _OVERLAP))

    def half_page_down(self) -> None:
        """Scroll half a page down."""
        self.scroll_rows(max(2, self.rows // 2))

    def half_page_up(self) -> None:
        """Scroll half a page up."""
        self.scroll_rows(-max(2, self.rows // 2))

    def go_to_top(self) -> None:
        """Go to the beginning."""
        self.current = self.page.shown[0] if self.page and self.page.shown else 0
        self.scroll_to_anchor(Anchor(0, 0), keep_current=True)

    def go_to_bottom(self) -> None:
        """Go to the end."""
        if self.page is not None:
            if self.page.shown:
                self.current = self.page.shown[-1]
            self.scroll_to_anchor(self.page.lowest_top(self.rows), keep_current=True)

    def go_to_paragraph(self, number: int) -> None:
        """Go to the paragraph of a number, from 1, of those that are shown; at most to the last."""
        if self.page is not None and self.page.shown:
            self.current = self.page.shown[min(max(number, 1), len(self.page.shown)) - 1]
            anchor = self.page.anchor_of(Position(self.current, 0))
            self.scroll_to_anchor(anchor, keep_current=True)

    def go_to_place(self, paragraph: int, char: int) -> None:
        """Bring a place of the text to the upper edge."""
        self._open_collapsed(paragraph)
        if (layout := self.page) is None:
            self._target_position = Position(paragraph, char)
            return
        block, self.decorations.marks = layout.block_of(paragraph), {}
        self.current = layout.shown[block - 1] if block else paragraph
        anchor = layout.anchor_of(Position(paragraph, char)) if (paragraph, char) > (0, 0) else None
        self.scroll_to_anchor(anchor or Anchor(0, 0), keep_current=True, how="jump")
        self.jumped_to, self.gone_to_place = self.current, (paragraph, char)

    def next_paragraph(self) -> None:
        """Make the next paragraph the current one."""
        self._step_paragraph(1)

    def previous_paragraph(self) -> None:
        """Make the previous paragraph the current one."""
        self._step_paragraph(-1)

    def is_below(self, position: Position, paragraph: int, char: int) -> bool:
        """Whether a place of a paragraph's text is not above a position, as one reads."""
        layout = self.page
        if layout is None or position.paragraph < 0:
            return True
        here, there = layout.block_of(position.paragraph), layout.block_of(paragraph)
        same = paragraph == position.paragraph
        return there > here or (there == here and (not same or char > position.char))

    def viewpoint(self) -> Viewpoint:
        """Return what is on screen, for ``go_back``."""
        from reader.ui.model.viewpoint import Viewpoint  # not for the first paint

        return Viewpoint(self.position, self.current)

    def go_back(self, viewpoint: Viewpoint) -> None:
        """Return to what was on screen."""
        self.decorations.marks = {}
        self.current = viewpoint.paragraph
        self._target_position, self._rows_above_target = viewpoint.position, 0
        self._lay_out()

    def go_to(self, text_range: TextRange, *others: TextRange, style: str = "mark") -> None:
        """Bring a range into the upper third, and mark it and the others."""
        self._open_collapsed(text_range.paragraph)
        self._mark(text_range, *others, style=style)
        layout = self.page
        if layout is None:
            self._target_position = Position(text_range.paragraph, text_range.start)
            return
        anchor = layout.anchor_of(Position(text_range.paragraph, text_range.start))
        top = layout.move(anchor, -(self.rows // 3))
        self.scroll_to_anchor(top, keep_current=True, how="jump")
        self.jumped_to, self.gone_to_place = self.current, None

    def mark(self, text_range: TextRange | None) -> None:
        """Mark a range that is in view, or nothing any more."""
        self.decorations.marks = {}
        if text_range is not None:
            self._mark(text_range, style="mark")
        self.refresh()

    def show_match(self, match: Match) -> None:
        """Mark a match, in an opened copy if it is folded; scroll only if it is not in view."""
        text_range = TextRange(match.paragraph, match.start, match.end)
        self._open_for(match)
        layout = self.page
        if layout is None:
            return
        anchor = layout.anchor_of(Position(text_range.paragraph, text_range.start))
        if self.top <= anchor <= layout.move(self.top, self.rows - 1):
            self._mark(text_range, style="found-now")
            self.scroll_to_anchor(self.top, keep_current=True)
        else:
            self.go_to(text_range, style="found-now")

    def _open_for(self, match: Match | None) -> None:
        """Open the copies that hold a match, and close those that the last match opened."""
        opened = self._opened - self._opened_for_match
        self._opened_for_match = frozenset()
        if match is not None and self.page is not None:
            shown = self.page.find_shown(match.paragraph)
            is_hidden = match.folded or self.page.is_collapsed(shown)
            if is_hidden and shown not in opened:
                self._opened_for_match = frozenset({shown})
        opened |= self._opened_for_match
        if opened != self._opened:
            self._opened = opened
            self._lay_out()

    def find_matches(self, finder: Finder) -> Iterator[list[Match]]:
        """Yield what ``finder`` finds, a list for each shown paragraph."""
        if self.article is None:
            return iter(())
        from reader.ui.model.matches import find_matches

        return find_matches(self.article, self.folding, finder, folded=self.folded)

    def mark_found(self, finder: Finder | None) -> None:
        """Mark everything that ``finder`` finds, or nothing any more."""
        self._open_for(None)
        super().mark_found(finder)

    def _mark(self, text_range: TextRange, *others: TextRange, style: str) -> None:
        self.decorations.marks = {}
        for paragraph, start, end in (text_range, *others):
            self.decorations.marks.setdefault(paragraph, []).append(Span(start, end, style))
        layout = self.page
        block = layout.block_of(text_range.paragraph) if layout else 0
        self.current = layout.shown[block - 1] if layout and block else text_range.paragraph

    # Folding

    @property
    def has_folds(self) -> bool:
        """Whether something of the article is folded, or was before all was shown."""
        known = self.known.paragraphs.values() if self.known else ()
        return bool(self.folding.folds) or any(paragraph.is_whole for paragraph in known)

    def toggle_folding(self) -> None:
        """Show every paragraph as it stood, or fold again, without losing the place."""
        self.folded = not self.folded
        self._lay_out_again()

    def toggle_copies(self) -> bool:
        """Show what of the current paragraph is hidden, or hide it; False where nothing is."""
        known = self.known.paragraphs.get(self.current) if self.known and self.folded else None
        has_copies = self.digest is not None and self.current in self.digest.folding.copies
        if not has_copies and not (known and known.is_whole):
            return False
        run = self.page.get_run(self.current) if self.page is not None else (self.current,)
        self._opened = self._opened ^ frozenset(run)
        self._lay_out_again()
        return True

    def toggle_captions(self) -> bool:
        """Set the captions apart at the end, or back where they stood; False where none are."""
        if not self._captions:
            return False
        self._choose_beside(self._captions)
        self.captions_apart = not self.captions_apart
        self._lay_out_again()
        return True

    def group_by_topic(self, grouped: bool) -> None:
        """Show the paragraphs grouped by topic, or as they came; from the beginning if there."""
        if grouped != self.is_grouped:
            is_at_beginning = self.top.block == 0
            self.is_grouped = grouped
            self._lay_out_again()
            if is_at_beginning:
                self.go_to_top()

    @property
    def no_article_reason(self) -> str:
        """Why nothing can be done with an article here, where the library has none of it."""
        if self.article is not None:
            return "This article is not in the library any more."
        return "Open an article first."

    def explain_nothing(self, note: str) -> str:
        """Return why a command found nothing: ``note`` where it was looked for."""
        return note if self.digest is not None else "This article is not folded yet."

    # Selection and notes

    @property
    def selection(self) -> tuple[TextRange, ...]:
        """The selected ranges, in order."""
        return self._selection.ranges

    @property
    def selected_text(self) -> str:
        """What is selected, verbatim; "" for nothing."""
        return self._selection.text

    def _open_collapsed(self, paragraph: int) -> None:
        """Show the text of a paragraph that is one line."""
        if self.page is not None and self.page.is_collapsed(paragraph):
            self._opened |= {paragraph}
            self._lay_out()

    def toggle_selection(self) -> None:
        """Select a sentence, or nothing any more."""
        self._open_collapsed(self.current)
        self._selection.toggle()

    def move_selection(self, step: int) -> None:
        """Select the next sentence (1) or the previous one (-1) instead."""
        self._selection.move(step)

    def drop_selection(self) -> bool:
        """Select nothing; False where nothing was selected."""
        return self._selection.drop()

    def note_targets(self) -> list[NoteTarget]:
        """Return what a note can be on: the selection, else the current paragraph and its notes."""
        article = self.article
        if article is None or not 0 <= self.current < len(article.paragraphs):
            return []
        return find_note_targets(article, self.current, self.selection, self.notes, self.gone_to)

    def _lay_out_again(self) -> None:
        """Lay out anew with the current paragraph at the same height on screen."""
        before = self.page
        if before is None:
            return
        current, visible = self.current, self._is_visible(self.current)
        offset = before.rows_between(self.top, Anchor(before.block_of(current), 0))
        self._lay_out()  # which chooses another one where the upper edge has gone elsewhere
        after = self.page
        if not visible or after is None:
            return
        block = after.block_of(current)
        if block > 0:
            self.current = after.shown[block - 1]
        top = after.move(Anchor(block, 0), -offset)
        self.scroll_to_anchor(top, keep_current=True, how="layout")
        if block > 0:
            self._reveal(block, how="layout")

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select."""
        if self._selection.press(event) and event.button == 1:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the pointer has gone."""
        self._selection.drag(event)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Leave the selection as it is."""
        self._selection.release()
        self.release_mouse()

    def scroll_by_wheel(self, step: int) -> None:
        """Scroll three rows."""
        if self.page is not None:
            self.scroll_to_anchor(self.page.move(self.top, 3 * step))

    def on_click(self, event: events.Click) -> None:
        """Make the paragraph under the pointer the current one; a fold line opens."""
        layout = self.page
        if layout is None or event.y < 1 or self.selection:
            return
        if event.x >= self.size.width - 1:
            share = (event.y - 1) / max(1, self.rows - 1)
            self.scroll_to_anchor(layout.anchor_at(int(share * layout.heights.total)))
            return
        rows = layout.rows_from(self.top, event.y)
        if len(rows) == event.y and 0 < rows[-1][0].block < layout.end_block:
            anchor, line = rows[-1]
            self.current = layout.shown[anchor.block - 1]
            if line.kind in {"fold", "differs", "known"}:
                self.toggle_copies()
            else:
                self.scroll_to_anchor(self.top, keep_current=True)
