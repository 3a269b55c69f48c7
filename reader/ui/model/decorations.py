"""What is drawn in a style or with a mark of its own in the article that is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.ui.layout.passed_text import ReadShare
from reader.ui.layout.spans import Part, Span, make_folding_spans, split_by_spans

if TYPE_CHECKING:
    from reader.digest import Digest
    from reader.ui.layout.article import Line
    from reader.ui.layout.heights import Place
    from reader.ui.model.known_text import KnownText
    from reader.ui.model.matches import Finder

_CONFLICT_MARK, _SUMMARY_MARK = "≠", "•"
_KNOWN_MARK, _REPEAT_MARK, _GAP_MARK = "✓", '"', "┊"

Spans = Mapping[int, Sequence[Span]]
"""Pieces of paragraphs with a style, by the paragraph's index."""


@dataclass(slots=True)
class Decorations:
    """Styles and marks of the open article's paragraphs.

    ``folding`` is what is repeated in other paragraphs and what copies say differently, ``known``
    what was read in other articles, ``noted`` the quotes of notes, ``marks`` where a jump or a
    search has led, ``selected`` the selection, ``finder`` what is searched for, ``read`` what was
    passed over without being read.
    """

    folding: Spans = field(default_factory=dict)
    known: KnownText | None = None
    noted: Spans = field(default_factory=dict)
    marks: dict[int, list[Span]] = field(default_factory=dict)
    selected: Spans = field(default_factory=dict)
    finder: Finder | None = None
    read: ReadShare = field(default_factory=ReadShare)
    _summarised: set[int] = field(default_factory=set)
    _in_conflict: set[int] = field(default_factory=set)

    def take_digest(self, digest: Digest) -> None:
        """Take over what a digest says of the paragraphs."""
        self.folding = make_folding_spans(digest.folding)
        self._in_conflict = {
            paragraph
            for conflict in digest.folding.conflicts
            for paragraph in (conflict.paragraph, conflict.other)
        } | {claim.paragraph for group in digest.disagreements for claim in group.claims}
        self.take_summary(digest)

    def take_summary(self, digest: Digest) -> None:
        """Take over which paragraphs a summary has sentences of."""
        self._summarised = {sentence.paragraph for sentence in digest.summary.sentences}

    def split(self, line: Line, text: str, style: str, *, folded: bool) -> list[Part]:
        """Return a row of a paragraph's ``text`` in parts of one style each.

        ``folded`` says that what was read before, here or elsewhere, is dim.
        """
        spans: list[Span] = []
        if folded:
            spans += self.folding.get(line.paragraph, ())
            spans += self.known.styles.get(line.paragraph, ()) if self.known else ()
        if self.finder is not None:
            spans += [Span(start, end, "found") for start, end in self.finder(text)]
        for other in (self.noted, self.marks, self.selected):
            spans += other.get(line.paragraph, ())
        return split_by_spans(line.text, line.start, spans, style)

    def get_mark(self, line: Line, paragraph: int, *, is_first: bool, folded: bool) -> str:
        """Return the mark before a row, " " for none.

        ``paragraph`` is the one that the row belongs to, of which it may be the first row. Where
        there is no colour, two of the marks tell what is dim and why.
        """
        if is_first and paragraph in self._in_conflict:
            return _CONFLICT_MARK
        if folded and (line.kind == "known" or self._is_known(line)):
            return _KNOWN_MARK
        if folded and self._is_repeated(line):
            return _REPEAT_MARK
        if is_first and paragraph in self._summarised:
            return _SUMMARY_MARK
        return _GAP_MARK if self._is_in_gap(line) else " "

    def show_read(self, read: ReadShare, top: Place | None) -> bool:
        """Mark what was passed over; return whether that changes marks from the place ``top`` on.

        It is None where what stands below may come before it. What scrolls out of the screen mostly
        leaves the marks on it as they are.
        """
        before, self.read = self.read, read
        old, new = (
            [gap for gap in one.gaps if top is None or gap[1] > top] for one in (before, read)
        )
        return old != new

    def _is_in_gap(self, line: Line) -> bool:
        start, end = (line.paragraph, line.start), (line.paragraph, line.start + len(line.text))
        return line.kind == "text" and any(
            first < end and start < last for first, last in self.read.gaps
        )

    def _is_known(self, line: Line) -> bool:
        return self.known is not None and _touches(line, self.known.styles.get(line.paragraph, ()))

    def _is_repeated(self, line: Line) -> bool:
        spans = self.folding.get(line.paragraph, ())
        return _touches(line, [span for span in spans if span.style == "repeat"])


def _touches(line: Line, spans: Sequence[Span]) -> bool:
    """Return whether a row of text has something of the spans of its paragraph."""
    end = line.start + len(line.text)
    return line.kind in {"text", "copy"} and any(
        span.start < end and line.start < span.end for span in spans
    )
