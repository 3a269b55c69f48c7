"""Pieces of a text that are drawn in a style of their own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut

if TYPE_CHECKING:
    from reader.folding import Folding
    from reader.library import Snippet

Part = tuple[str, str]
"""A piece of a row: its text, and the name of its style."""


class Span(NamedTuple):
    """``style`` for the code points of a paragraph from ``start`` to ``end``."""

    start: int
    end: int
    style: str


def split_by_spans(text: str, start: int, spans: Iterable[Span], style: str) -> list[Part]:
    """Return a line that begins at ``start`` of its paragraph as (text, style), in order.

    Where spans overlap the later one wins; what none covers has ``style``.
    """
    end = start + len(text)
    within = [span for span in spans if span.start < end and start < span.end]
    if not within:
        return [(text, style)]
    edges = {start, end}
    for span in within:
        edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    parts = []
    for first, last in pairwise(sorted(edges)):
        names = [span.style for span in within if span.start <= first and last <= span.end]
        parts.append((text[first - start : last - start], names[-1] if names else style))
    return parts


def make_folding_spans(folding: Folding) -> dict[int, list[Span]]:
    """Return what is dim because another paragraph says it, and what copies say differently."""
    spans: dict[int, list[Span]] = {}
    for repeat in folding.repeats:
        span = Span(repeat.start, repeat.end, "repeat")
        spans.setdefault(repeat.paragraph, []).append(span)
    for fold in folding.folds:
        spans[fold.paragraph] = [Span(d.start, d.end, "own") for d in fold.differences]
    return spans


def highlight_snippet(snippet: Snippet, width: int, style: str, mark_style: str) -> list[Part]:
    """Return as much of a snippet as a row holds, from shortly before its first mark on."""
    text, marks = snippet.text, snippet.marks
    if marks and cell_len(text[: marks[0][1]]) > width:
        start = text.rfind(" ", 0, max(0, marks[0][0] - width // 3)) + 1
        text = f"…{text[start:]}"
        marks = tuple((a - start + 1, b - start + 1) for a, b in marks)
    text = cut(text, width)
    spans = [Span(a, min(b, len(text)), mark_style) for a, b in marks if a < len(text)]
    return split_by_spans(text, 0, spans, style)
