"""A note that the user wrote on an article, as screen and exports need it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader.article import Paragraph


class NoteLike(Protocol):
    """A note of the user's on a paragraph, or on some words of it (the quote)."""

    @property
    def paragraph(self) -> int:
        """The index of the paragraph."""

    @property
    def quote(self) -> str:
        """The words of the paragraph that the note is on, "" for the whole."""

    @property
    def text(self) -> str:
        """The note's own text, of any number of lines."""

    def span(self, text: str) -> tuple[int, int] | None:
        """Return start and end of the quote in the paragraph's text, None if it is not there."""


def has_lost_quote(note: NoteLike, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a note was written on words that its paragraph does not have any more.

    The text of the article was changed since; such a note stands at the place where they were.
    """
    if not any(map(str.isalnum, note.quote)):  # a note on the whole, or on a line of asterisks
        return False
    if note.paragraph >= len(paragraphs):
        return True
    return note.span(paragraphs[note.paragraph].text) is None
