"""A note with what is said of its article, as lists and tables of notes need it."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from reader.export.export_phrases import format_long_date

if TYPE_CHECKING:
    from reader.export.user_note import NoteLike

HIGHLIGHT = "highlight"  # what stands for the text of a note that has none


class DatedNote(Protocol):
    """A note with when it was written, its number, and that of its article."""

    @property
    def id(self) -> int:
        """The note's number."""

    @property
    def article(self) -> int:
        """The article's number."""

    @property
    def paragraph(self) -> int:
        """The index of the paragraph."""

    @property
    def start(self) -> int | None:
        """Where the quote was last found in its paragraph, None for all of it."""

    @property
    def stop(self) -> int | None:
        """Where the quote ended then."""

    @property
    def quote(self) -> str:
        """What the note is on, "" for the whole article."""

    @property
    def text(self) -> str:
        """The note's own text, "" for a highlight."""

    @property
    def made_at(self) -> datetime:
        """When it was written."""

    @property
    def changed_at(self) -> datetime:
        """When it was changed last."""


class CollectedNote(Protocol):
    """A note beside its article: headline, host ("" without one), date, address, path, tags."""

    @property
    def note(self) -> DatedNote:
        """The note."""

    @property
    def title(self) -> str:
        """The headline."""

    @property
    def source(self) -> str:
        """The host."""

    @property
    def date(self) -> Date | None:
        """The article's date."""

    @property
    def url(self) -> str | None:
        """The address."""

    @property
    def path(self) -> str:
        """Where it was read from."""

    @property
    def tags(self) -> tuple[str, ...]:
        """The article's tags."""


def describe_origin(found: CollectedNote) -> str:
    """Return where an article is from and when: "example.org, 2 March 2022"."""
    where = found.source or found.path
    return f"{where}, {format_long_date(found.date)}" if found.date else where


def describe_note_place(note: NoteLike | DatedNote) -> str:
    """Return "paragraph 42", counted from 1."""
    return f"paragraph {note.paragraph + 1}"
