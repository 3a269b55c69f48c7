"""A note that the user wrote on an article, as the exports need it."""

from __future__ import annotations

from typing import Protocol


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
