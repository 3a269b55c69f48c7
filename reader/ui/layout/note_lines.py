"""Notes as lines below the paragraphs of an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.export.user_note import has_lost_quote
from reader.ui.layout.spans import Span
from reader.ui.layout.wrap import cut

if TYPE_CHECKING:
    from reader.article import Article
    from reader.export.user_note import NoteLike
    from reader.library import Note

_MAX_QUOTE_CELLS = 160


def make_note_lines(notes: Sequence[NoteLike], article: Article) -> dict[int, list[str]]:
    """Return the lines of notes by the index of their paragraph, not wrapped.

    A note on words that the text no longer has says so in a line of its own. The notes of an
    article without paragraphs are at index -1.
    """
    lines: dict[int, list[str]] = {}
    for note in notes:
        index = min(note.paragraph, len(article.paragraphs) - 1)
        lines_here = lines.setdefault(index, [])
        lines_here.append(f"» {' '.join(note.text.split()) or 'highlight'}")
        if has_lost_quote(note, article.paragraphs):
            quote = cut(" ".join(note.quote.split()), _MAX_QUOTE_CELLS)
            lines_here.append(
                f"This note was written on words that the text no longer has: “{quote}”"
            )
    return lines


def find_noted_spans(notes: Sequence[Note], article: Article | None) -> dict[int, list[Span]]:
    """Return where the quotes of notes stand in the text at hand, by paragraph."""
    noted: dict[int, list[Span]] = {}
    for note in notes:
        if article is None or note.start is None:
            continue
        if 0 <= note.paragraph < len(article.paragraphs):
            span = note.span(article.paragraphs[note.paragraph].text)
            if span is not None:
                noted.setdefault(note.paragraph, []).append(Span(*span, "noted"))
    return noted
