"""What a search finds in blocks of text, and how it is marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.ui.layout.changes_layout import Block, Text, list_texts
from reader.ui.layout.spans import Span
from reader.ui.model.matches import Match

if TYPE_CHECKING:
    from reader.ui.model.matches import Finder


class FoundInBlocks:
    """What is looked for in blocks, and the match that is shown.

    The ``paragraph`` of a match is the number of its block, whose code points are counted as
    ``list_texts`` says.
    """

    def __init__(self) -> None:
        self.finder: Finder | None = None
        self.match: Match | None = None

    def find_spans(self, block: int, before: int, text: Text) -> Sequence[Span]:
        """Return what is marked in a text of a block, ``before`` whose code points stand."""
        if self.finder is None:
            return ()
        spans = [Span(start, end, "found") for start, end in self.finder(text.text)]
        if self.match is not None and self.match.paragraph == block:
            start, end = self.match.start - before, self.match.end - before
            spans.append(Span(start, end, "found-now"))
        return spans


def find_in_blocks(blocks: Sequence[Block], finder: Finder) -> Iterator[list[Match]]:
    """Yield what ``finder`` finds, a list for each block."""
    for number, block in enumerate(blocks):
        yield [
            Match(number, before + start, before + end, False)
            for before, text in list_texts(block)
            for start, end in finder(text.text)
        ]
