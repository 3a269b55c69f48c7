"""An article on the screen: its rows, their styles, and where the reader is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.ui.labels import format_dateline, format_minutes, format_minutes_left
from reader.ui.layout.article import Anchor, ArticleLayout, Line, Position
from reader.ui.layout.article_head import make_head
from reader.ui.layout.note_lines import find_noted_spans, make_note_lines
from reader.ui.layout.passed_text import TextOnScreen
from reader.ui.layout.spans import Part, Span
from reader.ui.layout.wrap import wrap
from reader.ui.model.decorations import Decorations
from reader.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from reader.article import Article
    from reader.digest import Digest
    from reader.folding import Folding
    from reader.library import Note
    from reader.ui.layout.heights import TextSpan
    from reader.ui.layout.passed_text import Movement, ReadShare, Scrolling
    from reader.ui.model.known_text import KnownText
    from reader.ui.model.matches import Finder
GUTTER = 3  # cells before the text: a bar at the current paragraph, a mark, a space
_STYLES = {
    "headline": "strong",
    "dateline": "quiet",
    "notice": "accent",
    "tags": "accent",
    "remark": "faint",
    "text": "text",
    "fold": "faint",
    "differs": "quiet",
    "copy-label": "faint",
    "copy": "quiet",
    "known": "faint",
    "known-below": "faint",
    "note": "accent",
    "captions": "faint",
    "blank": "text",
    "end": "faint",
}


class ArticleView(Pane):
    """Shows one article; the row at the upper edge is the truth about scrolling."""

    class Moved(Message):
        """The article has been scrolled; ``ended`` once its last row has been on screen."""

        def __init__(self, position: Position, progress: float, ended: bool, how: Movement) -> None:
            super().__init__()
            self.position, self.progress = position, progress
            self.movement, self.ended = how, ended

    def __init__(self, *, id: str, measure: int, words_per_minute: int) -> None:
        super().__init__(id=id)
        self.measure = measure
        self.words_per_minute = words_per_minute
        self.get_key_label: Callable[[str], str] = lambda name: name  # set with the user's keys
        self.folded = True
        self.article: Article | None = None
        self.digest: Digest | None = None
        self.current = -1
        self._word_count = 0
        self.top = Anchor(0, 0)
        self.page: ArticleLayout | None = None
        self._opened: frozenset[int] = frozenset()
        self.decorations = Decorations()
        self._tags: tuple[str, ...] = ()
        self._remarks: dict[str, tuple[str, ...]] = {}
        self._notices: tuple[str, ...] = ()
        self._is_outdated = False
        self.notes: tuple[Note, ...] = ()
        self.captions_apart = self.is_grouped = False
        self.jumped_to: int | None = None  # the paragraph, until the reader scrolls
        self._target_position: Position | None = None
        # Rows on screen above the wanted position: a blank, a line about copies.
        self._rows_above_target = 0
        self._screen_key: tuple[ArticleLayout, Anchor, int] | None = None
        self._screen_rows: list[tuple[Anchor, Line]] = []
        self._thumb = range(0)

    # What is shown

    def show(self, article: Article, position: Position, words: int) -> None:
        """Show an article of so many words that has no digest yet, from a position on."""
        self.article, self.digest = article, None
        self._word_count = words
        self._opened = frozenset()
        self.decorations = Decorations(finder=self.decorations.finder)
        self._tags, self.notes, self._remarks = (), (), {}
        self._notices, self._is_outdated, self.is_grouped = (), False, False
        self.current = max(position.paragraph, 0)
        self.jumped_to = None
        self._target_position, self._rows_above_target = position, 0
        self._lay_out()

    def show_digest(self, digest: Digest) -> None:
        """Show the digest of the article in view, at the position at which the reader is."""
        self._keep_position()
        self.article, self.digest = digest.article, digest
        self._word_count = digest.words_shown
        self.decorations.take_digest(digest)
        self._lay_out()

    def show_known(self, known: KnownText | None) -> None:
        """Show what of the article was read in others, None for nothing."""
        if known != self.known:
            self._keep_position()
            self.decorations.known = known
            self._lay_out()

    @property
    def known(self) -> KnownText | None:
        """What of the article was read in others, None while that is not known."""
        return self.decorations.known

    def show_summary(self, digest: Digest) -> None:
        """Take over another summary of the same article."""
        self.digest = digest
        self.decorations.take_summary(digest)
        self.decorations.marks = {}
        self.refresh()

    def show_annotations(self, tags: tuple[str, ...], notes: tuple[Note, ...]) -> None:
        """Show tags under the headline, and notes under their paragraphs."""
        if (tags, notes) != (self._tags, self.notes):
            self._keep_position()
            self._tags, self.notes = tags, notes
            self._lay_out()

    def show_notices(self, lines: tuple[str, ...], *, outdated: bool) -> None:
        """Say below the headline what is to be known of the text, and if it is ``outdated``."""
        if (lines, outdated) != (self._notices, self._is_outdated):
            self._keep_position()
            self._notices, self._is_outdated = lines, outdated
            self._lay_out()

    def show_remarks(self, about: str, lines: tuple[str, ...]) -> None:
        """Say something below the headline; it takes the place of what was said ``about`` it."""
        if lines != self._remarks.get(about, ()):
            self._keep_position()
            self._remarks = dict(sorted({**self._remarks, about: lines}.items()))
            self._lay_out()

    def mark_selected(self, spans: dict[int, list[Span]]) -> None:
        """Mark what is selected, by paragraph."""
        self.decorations.selected = spans
        self.refresh()

    def mark_found(self, finder: Finder | None) -> None:
        """Mark everything that ``finder`` finds, or nothing any more."""
        self.decorations.finder = finder
        self.decorations.marks = {}
        self.refresh()

    @property
    def position(self) -> Position:
        """The position at the upper edge."""
        if self._target_position is not None or self.page is None:
            return self._target_position or Position(-1, 0)
        return self.page.position_of(self.top)

    @property
    def progress(self) -> float:
        """The share of the article that lies above the lower edge, from 0 to 1."""
        layout = self.page
        if layout is None or not layout.heights.total:
            return 0.0
        if self.at_end:
            return 1.0
        return min(1.0, (layout.rows_before(self.top) + self.rows) / layout.heights.total)

    @property
    def at_end(self) -> bool:
        """Whether the article's last row of text is on screen."""
        layout = self.page
        if layout is None or not self.rows:
            return False
        bottom = layout.move(self.top, self.rows - 1)
        return bottom.block >= layout.end_block

    def _keep_position(self) -> None:
        if self.page is None or self._target_position is not None:
            return
        wanted = self.page.position_of(self.top)
        # Lines that come below the headline would move what a jump led to out of a low pane.
        if self.jumped_to is not None and self._is_visible(self.jumped_to):
            wanted = Position(self.jumped_to, 0)
        self._target_position = wanted
        self._rows_above_target = self.page.rows_between(self.top, self.page.anchor_of(wanted))

    @property
    def folding(self) -> Folding:
        """What is folded; nothing until there is a digest."""
        from reader.folding import Folding  # no article is open at the first paint

        return self.digest.folding if self.digest else Folding()

    def _lay_out(self) -> None:
        """Make the rows anew, and stand where the reader stood."""
        self._keep_position()
        self.decorations.noted = find_noted_spans(self.notes, self.article)
        if self.article is None or self.size.width <= GUTTER + 1:
            self.page = None
            self.refresh()
            return
        width = min(self.measure, self.size.width - GUTTER - 2)
        notes = make_note_lines(self.notes, self.article)
        self.page = ArticleLayout(
            self.article,
            self.folding,
            width,
            head=tuple(self._head(width)),
            end=tuple(self._end(width, notes.get(-1, ()))),
            folded=self.folded,
            opened=self._opened,
            notes=notes,
            apart=self._captions if self.captions_apart or self.is_grouped else frozenset(),
            order=self.digest.by_topic if self.digest and self.is_grouped else (),
            known=self.known.paragraphs if self.known else None,
        )
        wanted, self._target_position = self._target_position or Position(-1, 0), None
        above, self._rows_above_target = self._rows_above_target, 0
        is_head, anchor = wanted.paragraph < 0, self.page.anchor_of(wanted)
        self.top = self.page.move(anchor, wanted.char if is_head else -above)
        self._scrolled(keep_current=True)

    @property
    def _captions(self) -> frozenset[int]:
        return self.digest.captions if self.digest else frozenset()

    def _head(self, width: int) -> list[Line]:
        assert self.article is not None
        article, digest = self.article, self.digest
        words, shown = (
            (self._word_count, None) if digest is None else (digest.words, digest.words_shown)
        )
        facts = format_dateline(article, format_minutes(words, self.words_per_minute, shown))
        if self.known is not None and self.known.facts:
            facts += f" · {self.known.facts}"
        height = self.size.height if self.folded else None
        return make_head(
            article.title, facts, width, height=height, notices=self._notices, tags=self._tags,
            remarks=(*chain(*self._remarks.values()), *article.remarks),
            key=self.get_key_label("article.toggle_folding"),
        )  # fmt: skip

    def _end(self, width: int, notes: Sequence[str]) -> list[Line]:
        lines = [Line("note", note[s:e]) for note in notes for s, e in wrap(note, width - 2)]
        return [*lines, Line("end", "· · ·".center(width).rstrip()), Line("blank")]

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width, and stand where the reader stood."""
        if self.article is not None:
            self._lay_out()

    def show_read(self, read: ReadShare) -> None:
        """Mark what was passed over, and say which share was read."""
        with self.redrawing_title():
            if self.decorations.show_read(read, None if self.is_grouped else self.position):
                self.refresh()

    # Scrolling

    def scroll_to_anchor(
        self, anchor: Anchor, *, keep_current: bool = False, how: Scrolling = "scroll"
    ) -> None:
        """Bring a row to the upper edge; the current paragraph is one on screen."""
        passed: Sequence[TextSpan] = ()
        if self.page is not None:
            passed = TextOnScreen(self.page, self.top, self.rows).find_passed(anchor, how)
        self.top = anchor
        self.jumped_to = None
        self._scrolled(keep_current=keep_current, passed=passed)

    def _scrolled(self, *, keep_current: bool = False, passed: Sequence[TextSpan] = ()) -> None:
        layout = self.page
        if layout is None:
            return
        if self.rows:
            self.top = min(self.top, layout.lowest_top(self.rows))
        on_screen = {anchor.block for anchor, _ in self.rows_on_screen(layout)}
        if not keep_current or layout.block_of(self.current) not in on_screen:
            self._choose_current()  # which has its first row on screen
        self.refresh()
        position = layout.read_position(self.top) if self.is_grouped else self.position
        movement = TextOnScreen(layout, self.top, self.rows).describe(passed)
        self.post_message(self.Moved(position, self.progress, self.at_end, movement))

    def _visible_paragraphs(self) -> list[int]:
        """The paragraphs whose first row is on screen; failing that, the one on screen."""
        layout = self.page
        if layout is None:
            return []
        rows = self.rows_on_screen(layout)
        inside = range(1, layout.end_block)
        first = [layout.shown[a.block - 1] for a, _ in rows if a.row == 0 and a.block in inside]
        if first:
            return first
        return [layout.shown[a.block - 1] for a, _ in rows[:1] if a.block in inside]

    def _is_visible(self, paragraph: int) -> bool:
        return self.page is not None and paragraph in self._visible_paragraphs()

    def _choose_current(self) -> None:
        visible = self._visible_paragraphs()
        if visible and self.page and self.current not in visible:
            above = self.page.block_of(self.current) < self.page.block_of(visible[0])
            self.current = visible[0] if above else visible[-1]

    def _choose_beside(self, moving: frozenset[int]) -> None:
        """Have a paragraph on screen be current that stays, where the current one is to move."""
        staying = [paragraph for paragraph in self._visible_paragraphs() if paragraph not in moving]
        if staying and self.page is not None and self.current in moving:
            blocks, current = self.page.block_of, self.page.block_of(self.current)
            self.current = min(staying, key=lambda paragraph: abs(blocks(paragraph) - current))

    # Drawing

    def get_title_parts(self) -> tuple[str, str]:
        """Return the headline once it has scrolled away, and how much is left."""
        if self.article is None:
            return "Article", ""
        title = self.article.title if self.top.block > 0 else "Article"
        share = self.decorations.read.share if self.decorations.read.gaps else self.progress
        left = format_minutes_left(self._word_count, share, self.words_per_minute)
        word = " read" if self.decorations.read.gaps else ""
        state = "new text · " if self._is_outdated else ""
        state += "grouped by topic · " if self.is_grouped else ""
        state += "" if self.folded else "folding off · "
        return title, f"{state}{left} · {int(share * 100)}%{word}"

    def render_row(self, row: int) -> Strip:
        """Return a row of the article."""
        if (layout := self.page) is None:
            return self._render_empty(row)
        parts: list[Part] = [(" " * self.margin, "text")]
        rows = self.rows_on_screen(layout)
        if row < len(rows):
            anchor, line = rows[row]
            parts += self._gutter(layout, anchor, line)
            parts += self._parts(line)
        inside = row in self._thumb
        return self.compose_strip(parts, edge=("▐", "line") if inside else (" ", "text"))

    @property
    def margin(self) -> int:
        """How many cells are left free before the gutter, so that the text stands in the middle."""
        width = self.page.width if self.page else 0
        return max(0, (self._width - width - GUTTER - 1) // 2)

    def rows_on_screen(self, layout: ArticleLayout) -> list[tuple[Anchor, Line]]:
        """Return the rows on screen, from the top."""
        key = (layout, self.top, self.rows)
        if self._screen_key != key:
            self._screen_key = key
            self._screen_rows = layout.rows_from(self.top, self.rows)
            self._thumb = TextOnScreen(layout, self.top, self.rows).find_thumb()
        return self._screen_rows

    def find_empty_rows(self) -> range:
        """Return the rows below the hint while there is no article."""
        return range(0) if self.page else range(self._drawn_rows // 3 + 1, self._drawn_rows)

    def _render_empty(self, row: int) -> Strip:
        if self.article is None and row == self._drawn_rows // 3:
            hint = "Choose an article and press Enter.".center(self._width)
            return self.compose_strip([(hint, "faint")])
        return self.compose_strip([])

    def _gutter(self, layout: ArticleLayout, anchor: Anchor, line: Line) -> list[Part]:
        paragraph = layout.shown[anchor.block - 1] if 0 < anchor.block < layout.end_block else -1
        current = paragraph >= 0 and paragraph == self.current and line.kind != "blank"
        bar = ("▎", "accent" if self.has_focus else "faint") if current else (" ", "text")
        mark = self.decorations.get_mark(
            line, paragraph, is_first=anchor.row == 0, folded=self.folded
        )
        return [bar, (mark, "accent"), (" ", "text")]

    def _parts(self, line: Line) -> list[Part]:
        style = _STYLES[line.kind]
        if line.kind == "text" and line.paragraph in self._captions:
            style = "quiet"
        if line.kind == "note":
            return [("  ", style), (line.text, style)]
        if line.kind not in {"text", "copy"} or self.article is None:
            return [(line.text, style)]
        indent: list[Part] = [("  ", style)] if line.kind == "copy" else []
        text = self.article.paragraphs[line.paragraph].text
        return indent + self.decorations.split(line, text, style, folded=self.folded)
