"""What an import tells while it works, and when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

# Called with the files done and the files found so far; the latter grows before the former does.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in articles; each is counted once.

    ``updated`` are later versions of known articles, ``moved`` stand in another file than before,
    ``copies`` stand in one more file, ``gone`` are in no file any more but stay in the library.
    ``errors`` has one sentence for a file or folder. ``ids`` are the articles of the first file.
    ``cancelled`` says that the import was left early; what it had done stays.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    moved: int = 0
    copies: int = 0
    gone: int = 0
    errors: tuple[str, ...] = ()
    ids: tuple[int, ...] = ()
    cancelled: bool = False

    def joined(self, other: ImportReport) -> ImportReport:
        """Return what this import and another after it did together."""
        return ImportReport(
            added=self.added + other.added,
            updated=self.updated + other.updated,
            unchanged=self.unchanged + other.unchanged,
            moved=self.moved + other.moved,
            copies=self.copies + other.copies,
            gone=self.gone + other.gone,
            errors=self.errors + other.errors,
            ids=self.ids or other.ids,
            cancelled=self.cancelled or other.cancelled,
        )


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What was fetched, and what the library made of it; articles are counted once each.

    ``feeds`` were asked for, ``same`` of them had nothing new to say. ``added``, ``updated`` and
    ``unchanged`` count articles; ``spared`` of the last came with no text or with much less than is
    stored, and keep that. ``errors`` has one sentence for each that could not be had.
    ``is_feed`` and ``title`` tell what came where one address was asked for, ``ids`` its articles.
    """

    feeds: int = 0
    same: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    spared: int = 0
    errors: tuple[str, ...] = ()
    ids: tuple[int, ...] = ()
    is_feed: bool = False
    title: str = ""
    cancelled: bool = False
