"""What changed in an article as rows of text, wrapped when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reader.export.changes_text import split_into_paragraphs, split_marked_sentence
from reader.ui.layout.spans import Part, Span, split_by_spans
from reader.ui.layout.wrap import wrap

if TYPE_CHECKING:
    from reader.changes import ArticleChanges, SentenceChange

_STYLES = {"same": "text", "changed": "text", "new": "added", "removed": "removed"}
_INDENT = 2  # cells by which opened text stands in
_MAX_IN_BLOCK = 200  # unchanged paragraphs that are opened at once


class Text(NamedTuple):
    """A paragraph and the styles of its parts; ``base`` is the style of the others."""

    text: str
    spans: tuple[Span, ...]
    base: str


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs that are shown, or, below a ``label``, folded until they are opened.

    ``mark`` stands in the gutter: "+" where sentences are new, "±" where some are changed.
    ``changes`` is how many sentences are new, changed or removed.
    """

    texts: tuple[Text, ...]
    label: str = ""
    mark: str = ""
    changes: int = 0

    @property
    def is_change(self) -> bool:
        """Whether a sentence is new, changed or removed."""
        return self.changes > 0

    @property
    def is_folded(self) -> bool:
        """Whether it shows its label first, and the paragraphs when it is opened."""
        return bool(self.label)


class Place(NamedTuple):
    """A row by its block and its number within that."""

    block: int
    row: int


FindSpans = Callable[[int, int, Text], Sequence[Span]]
"""From a block, how many code points of it stand before a text, and that text: further spans."""


def find_no_spans(block: int, before: int, text: Text) -> Sequence[Span]:
    """Return no spans."""
    return ()


def list_texts(block: Block) -> Iterator[tuple[int, Text]]:
    """Yield the texts of a block and how many code points of it stand before each.

    Between two texts counts one, so that none ends where the next one begins.
    """
    before = 0
    for text in block.texts:
        yield before, text
        before += len(text.text) + 1


def make_blocks(head: Sequence[Text], changes: ArticleChanges) -> list[Block]:
    """Return the blocks of what changed: the head, then the article's paragraphs in order.

    Paragraphs without a change and removed sentences are folded.
    """
    blocks = [Block(tuple(head))]
    groups = groupby(split_into_paragraphs(changes), _has_no_change)
    for is_same, paragraphs in groups:
        if is_same:
            blocks += _fold_same([_make_text(sentences) for sentences in paragraphs])
            continue
        removed: list[Text] = []
        for sentences in paragraphs:
            shown = [s for s in sentences if s.kind != "removed"]
            if shown and removed:
                blocks.append(_fold_removed(removed))
                removed = []
            if shown:
                mark = _find_mark(shown)
                changed = sum(sentence.kind != "same" for sentence in shown)
                blocks.append(Block((_make_text(shown),), mark=mark, changes=changed))
            removed += [_make_text([s]) for s in sentences if s.kind == "removed"]
        if removed:
            blocks.append(_fold_removed(removed))
    return blocks


def _has_no_change(sentences: Iterable[SentenceChange]) -> bool:
    return all(sentence.kind == "same" for sentence in sentences)


def _find_mark(sentences: Iterable[SentenceChange]) -> str:
    kinds = {sentence.kind for sentence in sentences} - {"same"}
    return "" if not kinds else "+" if kinds == {"new"} else "±"


def _fold_same(texts: Sequence[Text]) -> Iterator[Block]:
    for start in range(0, len(texts), _MAX_IN_BLOCK):
        some = tuple(texts[start : start + _MAX_IN_BLOCK])
        noun = "paragraph" if len(some) == 1 else "paragraphs"
        yield Block(some, f"{len(some)} {noun} without a change")


def _fold_removed(texts: Sequence[Text]) -> Block:
    noun = "sentence" if len(texts) == 1 else "sentences"
    return Block(tuple(texts), f"{len(texts)} {noun} removed", changes=len(texts))


def _make_text(sentences: Iterable[SentenceChange]) -> Text:
    """Return the sentences of a paragraph as one text."""
    pieces: list[tuple[str, str]] = []
    for sentence in sentences:
        if pieces:
            pieces.append((" ", "text"))
        pieces += [(text, _STYLES[kind]) for text, kind in split_marked_sentence(sentence)]
    return join_pieces(pieces, "text")


def join_pieces(pieces: Iterable[tuple[str, str]], base: str) -> Text:
    """Return pieces of text, each with its style, as one text."""
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for text, style in pieces:
        if style != base and text:
            spans.append(Span(at, at + len(text), style))
        parts.append(text)
        at += len(text)
    return Text("".join(parts), tuple(spans), base)


class ChangesLayout:
    """The rows of blocks at one width, of which some are opened.

    ``find_spans`` gives what is marked beyond the styles of a text.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        width: int,
        opened: frozenset[int],
        find_spans: FindSpans = find_no_spans,
    ) -> None:
        self.blocks = blocks
        self.width = max(width, 8)
        self.opened = opened
        self._find_spans = find_spans
        self._rows: dict[int, list[list[Part]]] = {}

    def rows(self, block: int) -> list[list[Part]]:
        """Return the rows of a block, the last of which is blank."""
        if block not in self._rows:
            self._rows[block] = [*self._make_rows(block), []]
        return self._rows[block]

    def _make_rows(self, number: int) -> Iterator[list[Part]]:
        block = self.blocks[number]
        if not block.is_folded:
            for before, text in list_texts(block):
                yield from self._wrap(text, "", self._find_spans(number, before, text))
            return
        sign = "▾" if number in self.opened else "▸"
        label = f"{sign} {block.label}"
        for start, end in wrap(label, self.width):
            yield [(label[start:end], "faint")]
        if number in self.opened:
            for text in block.texts:
                yield from self._wrap(text, " " * _INDENT)

    def _wrap(self, text: Text, indent: str, further: Sequence[Span] = ()) -> Iterator[list[Part]]:
        spans = [*text.spans, *further]
        for start, end in wrap(text.text, self.width - len(indent)):
            parts = split_by_spans(text.text[start:end], start, spans, text.base)
            yield [(indent, text.base), *parts] if indent else parts

    def forget_rows(self) -> None:
        """Have the spans be found again; no row begins elsewhere for that."""
        self._rows.clear()

    def find_place(self, number: int, char: int) -> Place:
        """Return the row that has a code point of a block that is not folded."""
        row = 0
        for before, text in list_texts(self.blocks[number]):
            lines = wrap(text.text, self.width)
            if char <= before + len(text.text):
                above = sum(start <= char - before for start, _ in lines) - 1
                return Place(number, row + max(0, above))
            row += len(lines)
        return Place(number, max(0, row - 1))

    def move(self, place: Place, rows: int) -> Place:
        """Return the row that lies ``rows`` below, or above where negative; stops at both ends."""
        block, row = place
        row += rows
        while row < 0 and block > 0:
            block -= 1
            row += len(self.rows(block))
        while row >= len(self.rows(block)) and block < len(self.blocks) - 1:
            row -= len(self.rows(block))
            block += 1
        return Place(block, max(0, min(row, len(self.rows(block)) - 1)))

    def rows_from(self, place: Place, count: int) -> list[tuple[Place, list[Part]]]:
        """Return up to ``count`` rows from a place on."""
        found: list[tuple[Place, list[Part]]] = []
        block, row = place
        while block < len(self.blocks) and len(found) < count:
            rows = self.rows(block)
            last = min(len(rows), row + count - len(found))
            found += [(Place(block, number), rows[number]) for number in range(row, last)]
            block, row = block + 1, 0
        return found

    def lowest_top(self, height: int) -> Place:
        """Return the top row that puts the last one at the bottom of ``height`` rows."""
        last = len(self.blocks) - 1
        return self.move(Place(last, len(self.rows(last)) - 1), 1 - height)
