"""An article as rows of text: wrapped when looked at, estimated until then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.export.export_phrases import describe_difference
from reader.ui.layout.heights import Heights, TextSizes
from reader.ui.layout.wrap import cut, wrap

if TYPE_CHECKING:
    from reader.article import Article, Paragraph
    from reader.folding import Fold, Folding
    from reader.ui.layout.known_paragraph import KnownParagraph

LineKind = Literal[
    "headline",
    "dateline",
    "notice",
    "tags",
    "remark",
    "text",
    "fold",
    "differs",
    "copy-label",
    "copy",
    "known",
    "known-below",
    "note",
    "captions",
    "blank",
    "end",
]

# A line is seldom full: words that do not fit leave about this share of it empty.
_LINE_FILL = 0.94
_INDENT = 2  # cells by which copies and notes stand in


class Line(NamedTuple):
    """A row: its characters, and for text the paragraph and where in it they begin."""

    kind: LineKind
    text: str = ""
    paragraph: int = -1
    start: int = 0


class Anchor(NamedTuple):
    """A row by its block and its number within that; stays put while other blocks change."""

    block: int
    row: int


class Position(NamedTuple):
    """A place in an article that outlives any layout: paragraph and code point of its text."""

    paragraph: int
    char: int


class ArticleLayout:
    """The rows of an article at one width, with folding on or off.

    Block 0 is the head, the last block the end, and between them each shown paragraph is one,
    with the line about its copies; so is a run of paragraphs that are one line. A block is wrapped
    when its rows are first asked for.
    """

    def __init__(
        self,
        article: Article,
        folding: Folding,
        width: int,
        *,
        head: tuple[Line, ...] = (),
        end: tuple[Line, ...] = (),
        folded: bool = True,
        opened: frozenset[int] = frozenset(),
        notes: Mapping[int, Sequence[str]] | None = None,
        apart: frozenset[int] = frozenset(),
        order: Sequence[int] = (),
        known: Mapping[int, KnownParagraph] | None = None,
    ) -> None:
        """``notes`` stand below their paragraphs; paragraphs that are ``apart`` come at the end.

        ``order`` are the indices of all paragraphs as they are to be read, () for their own order.
        Of ``known`` paragraphs, those that are whole are one line each until they are ``opened``.
        """
        self.article = article
        self.sizes = TextSizes(len(paragraph.text) for paragraph in article.paragraphs)
        self.width = max(width, 1)
        self._head = head
        self._end = end
        self._folded_onto = {f.paragraph: f.onto for f in folding.folds} if folded else {}
        self._copies = folding.copies if folded else {}
        self._opened = opened
        self._known = (known or {}) if folded else {}
        is_grouped = bool(order)
        order = order or range(len(article.paragraphs))
        shown = [index for index in order if index not in self._folded_onto]
        last = [index for index in shown if index in apart]
        self.shown = [index for index in shown if index not in apart] + last
        self._first_caption = last[0] if last else -1
        self._has_own_order = not is_grouped and not last
        self._notes: dict[int, list[str]] = {}
        for index, note_lines in (notes or {}).items():
            self._notes.setdefault(self._folded_onto.get(index, index), []).extend(note_lines)
        self._runs: dict[int, list[int]] = {}  # what one line stands for, by its first paragraph
        self._join_runs()
        self._block = {index: block for block, index in enumerate(self.shown, start=1)}
        self._lines: dict[int, list[Line]] = {}
        self.heights = Heights(
            [len(head) or 1, *(self._estimate(index) for index in self.shown), len(end) or 1]
        )

    @property
    def end_block(self) -> int:
        """The number of the end block."""
        return len(self.shown) + 1

    def is_collapsed(self, paragraph: int) -> bool:
        """Return whether a paragraph is one line, since all of it was read in another article."""
        known = self._known.get(paragraph)
        return known is not None and known.is_whole and paragraph not in self._opened

    def _join_runs(self) -> None:
        """Have one line stand for paragraphs next to each other that say the same of themselves."""
        shown, self.shown = self.shown, []
        for index in shown:
            first = self.shown[-1] if self.shown else -1
            is_joined = (
                index != self._first_caption
                and self._is_joinable(index)
                and self._is_joinable(first)
                and self._known[first].label == self._known[index].label
            )
            if is_joined:
                self._runs.setdefault(first, [first]).append(index)
            else:
                self.shown.append(index)
        self._first_of_run = {index: first for first, run in self._runs.items() for index in run}

    def _is_joinable(self, index: int) -> bool:
        """Return whether a paragraph is one line with nothing below it."""
        return (
            self.is_collapsed(index)
            and not self._known[index].own_words
            and index not in self._notes
            and not any(fold.own_words for fold in self._copies.get(index, ()))
        )

    def get_run(self, paragraph: int) -> Sequence[int]:
        """Return the paragraphs for which the line of one stands, or only this one."""
        return self._runs.get(paragraph, [paragraph])

    def find_shown(self, paragraph: int) -> int:
        """Return the paragraph that has all that another one says, or that paragraph itself."""
        return self._folded_onto.get(paragraph, paragraph)

    def _estimate(self, index: int) -> int:
        if self.is_collapsed(index):
            return 2
        text = self.article.paragraphs[index].text
        rows = 2 + int(len(text) / (self.width * _LINE_FILL))
        return rows + len(self._copies.get(index, ())) + len(self._notes.get(index, ()))

    def lines(self, block: int) -> list[Line]:
        """Return the rows of a block; from then on its height is exact."""
        found = self._lines.get(block)
        if found is None:
            if block == 0:
                found = list(self._head) or [Line("blank")]
            elif block == self.end_block:
                found = list(self._end) or [Line("end")]
            else:
                found = list(self._paragraph_lines(self.article.paragraphs[self.shown[block - 1]]))
            self._lines[block] = found
            self.heights[block] = len(found)
        return found

    def _paragraph_lines(self, paragraph: Paragraph) -> Iterator[Line]:
        if paragraph.index == self._first_caption:
            yield Line("captions", "Captions", paragraph.index)
            yield Line("blank", paragraph=paragraph.index)
        known = self._known.get(paragraph.index)
        if known is not None and known.is_whole:
            yield from self._known_lines(paragraph, known)
        if not self.is_collapsed(paragraph.index):
            yield from self._wrapped("text", paragraph)
        if known is not None and not known.is_whole:
            label = cut(known.label, self.width - _INDENT)
            yield Line("known-below", " " * _INDENT + label, paragraph.index)
            yield from self._own_words_lines(paragraph, known)
        for note in self._notes.get(paragraph.index, ()):
            for start, end in wrap(note, self.width - _INDENT):
                yield Line("note", note[start:end], paragraph.index)
        copies = self._copies.get(paragraph.index, [])
        if copies:
            yield from self._fold_lines(paragraph, copies)
        if not (self.is_collapsed(paragraph.index) and self._is_next_collapsed(paragraph.index)):
            yield Line("blank", paragraph=paragraph.index)

    def _is_next_collapsed(self, index: int) -> bool:
        """Return whether the paragraph that stands below another one is one line."""
        below = self.shown[self._block[index] : self._block[index] + 1]
        return bool(below) and below[0] != self._first_caption and self.is_collapsed(below[0])

    def _known_lines(self, paragraph: Paragraph, known: KnownParagraph) -> Iterator[Line]:
        """Yield the line that stands for a known paragraph, and what it says differently."""
        is_opened = paragraph.index in self._opened
        count = len(self.get_run(paragraph.index))
        label = known.label if count == 1 else f"{count} paragraphs {known.label}"
        label = f"{'-' if is_opened else '+'} {label}"
        if is_opened:
            for start, end in wrap(label, self.width):
                yield Line("known", label[start:end], paragraph.index)
        else:
            yield Line("known", cut(label, self.width), paragraph.index)
        yield from self._own_words_lines(paragraph, known)

    def _own_words_lines(self, paragraph: Paragraph, known: KnownParagraph) -> Iterator[Line]:
        for line in known.own_words:
            for start, end in wrap(line, self.width - _INDENT):
                yield Line("differs", " " * _INDENT + line[start:end], paragraph.index)

    def _wrapped(self, kind: LineKind, paragraph: Paragraph) -> Iterator[Line]:
        indent = _INDENT if kind == "copy" else 0
        for start, end in wrap(paragraph.text, self.width - indent):
            yield Line(kind, paragraph.text[start:end], paragraph.index, start)

    def _fold_lines(self, shown: Paragraph, copies: list[Fold]) -> Iterator[Line]:
        opened = shown.index in self._opened
        identical = sum(1 for fold in copies if not fold.own_words)
        if self.is_collapsed(shown.index):
            identical = 0  # they say nothing more than the line that stands for the paragraph
        mark = "-" if opened else "+"
        if identical or opened:
            count = len(copies) if opened else identical
            noun = "copy" if count == 1 else "copies"
            yield Line("fold", f"{mark} {count} {noun} folded", shown.index)
        for fold in copies:
            if opened:
                label = describe_fold(fold)
                for start, end in wrap(label, self.width - _INDENT):
                    yield Line("copy-label", " " * _INDENT + label[start:end], shown.index)
                yield from self._wrapped("copy", self.article.paragraphs[fold.paragraph])
            elif fold.own_words:
                label = f"{mark} 1 copy differs: {describe_own_words(fold)}"
                for start, end in wrap(label, self.width):
                    yield Line("differs", label[start:end], shown.index)

    # Places

    def block_of(self, paragraph: int) -> int:
        """Return the block that shows a paragraph, itself or through the one it is folded onto."""
        shown = self.find_shown(paragraph)
        return self._block.get(self._first_of_run.get(shown, shown), 0)

    def anchor_of(self, position: Position) -> Anchor:
        """Return the row in which a position stands."""
        if position.paragraph < 0 or position.paragraph >= len(self.article.paragraphs):
            return Anchor(0, 0)
        block = self.block_of(position.paragraph)
        row = 0
        for number, line in enumerate(self.lines(block)):
            # The rows of a copy are there while it is opened; else its place is the block's first.
            if line.paragraph == position.paragraph and line.kind in {"text", "copy", "known"}:
                row = number if line.start <= position.char else row
        return Anchor(block, row)

    def position_of(self, anchor: Anchor) -> Position:
        """Return the position of the first row of text from an anchor on.

        In the head it is (-1, row); past the last row of text, the last one's position.
        """
        if anchor.block == 0:
            return Position(-1, anchor.row)
        block, row = anchor
        while 0 < block < self.end_block:
            for line in self.lines(block)[row:]:
                if line.kind in {"text", "known"}:
                    return Position(line.paragraph, line.start)
            block, row = block + 1, 0
        last = [line for line in self.lines(self.end_block - 1) if line.kind in {"text", "known"}]
        return Position(last[-1].paragraph, last[-1].start) if last else Position(-1, 0)

    def read_position(self, anchor: Anchor) -> Position:
        """Return up to where, in the article's own order, all text stands above an anchor."""
        return Position(min(self.shown[max(anchor.block - 1, 0) :], default=-1), 0)

    def find_spans(self, above: Anchor, below: Anchor) -> list[tuple[Position, Position]]:
        """Return what text stands from an anchor on, before another one: first and end of each.

        With a paragraph comes what is folded onto it. In the article's own order it is one span,
        with everything that stands between.
        """
        if below <= above:
            return []
        if self._has_own_order:
            span = self._place_of(above), self._place_of(below)
            return [span] if span[0] < span[1] else []  # nothing stands in headline and gaps
        spans = []
        for block in range(max(above.block, 1), min(below.block, self.end_block - 1) + 1):
            first = self._place_of(above) if block == above.block else None
            end = self._place_of(below) if block == below.block else None
            for paragraph in self.get_run(self.shown[block - 1]):
                start, stop = Position(paragraph, 0), Position(paragraph + 1, 0)
                spans.append((max(first or start, start), min(end or stop, stop)))
                if end is None:
                    copies = (fold.paragraph for fold in self._copies.get(paragraph, ()))
                    spans.extend((Position(copy, 0), Position(copy + 1, 0)) for copy in copies)
        return [span for span in spans if span[0] < span[1]]

    def _place_of(self, anchor: Anchor) -> Position:
        """Return the place in the text of the first row of text from an anchor on, or the end."""
        if anchor.block == 0:
            return Position(0, 0)
        for block in range(anchor.block, self.end_block):
            rows = self.lines(block)[anchor.row if block == anchor.block else 0 :]
            for line in rows:
                if line.kind in {"text", "known"}:
                    return Position(line.paragraph, line.start)
        return Position(len(self.article.paragraphs), 0)

    def rows_between(self, above: Anchor, below: Anchor) -> int:
        """Return how many rows the second anchor lies below the first, negative if above it."""
        return self.rows_before(below) - self.rows_before(above)

    def move(self, anchor: Anchor, rows: int) -> Anchor:
        """Return the row that lies ``rows`` below, or above where negative; stops at both ends."""
        block, row = anchor
        row = min(row, len(self.lines(block)) - 1)
        while rows > 0:
            left = len(self.lines(block)) - 1 - row
            if rows <= left:
                return Anchor(block, row + rows)
            if block == self.end_block:
                return Anchor(block, row + left)
            rows -= left + 1
            block, row = block + 1, 0
        while rows < 0:
            if -rows <= row:
                return Anchor(block, row + rows)
            if block == 0:
                return Anchor(0, 0)
            rows += row + 1
            block -= 1
            row = len(self.lines(block)) - 1
        return Anchor(block, row)

    def rows_from(self, anchor: Anchor, count: int) -> list[tuple[Anchor, Line]]:
        """Return up to ``count`` rows from an anchor on."""
        rows: list[tuple[Anchor, Line]] = []
        block, row = anchor
        while block <= self.end_block and len(rows) < count:
            lines = self.lines(block)
            rows.extend(
                (Anchor(block, number), lines[number])
                for number in range(row, min(len(lines), row + count - len(rows)))
            )
            block, row = block + 1, 0
        return rows

    def lowest_top(self, height: int) -> Anchor:
        """Return the top row that puts the article's last row at the bottom of ``height`` rows."""
        end = Anchor(self.end_block, len(self.lines(self.end_block)) - 1)
        return self.move(end, 1 - height)

    def rows_before(self, anchor: Anchor) -> int:
        """Return how many rows lie above an anchor, by estimate where not yet seen."""
        return self.heights.before(anchor.block) + anchor.row

    def anchor_at(self, row: int) -> Anchor:
        """Return the anchor of a row counted from the top, by the heights known so far."""
        block, within = self.heights.find(row)
        return Anchor(block, min(within, len(self.lines(block)) - 1))


_RELATIONS = {
    "same": "the same words",
    "contained": "fully contained in the paragraph above",
    "variant": "a variant",
    "reworded": "reworded",
}


def describe_fold(fold: Fold) -> str:
    """Return in words how a copy relates to the paragraph that shows it."""
    label = _RELATIONS[fold.relation]
    return f"{label}: {describe_own_words(fold)}" if fold.own_words else label


def describe_own_words(fold: Fold) -> str:
    """Return what a copy says differently: "“was shut” instead of “was closed”"."""
    return "; ".join(describe_difference(theirs, ours) for theirs, ours in fold.own_words)
