"""The progress and the result of imports and of fetches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

# Called with the files done and the files found so far; the latter grows before the former does.
OnProgress = Callable[[int, int], None]


class UnreadableSource(NamedTuple):
    """A file or folder whose articles the library has, and which cannot be read any more.

    ``path`` is for display; ``sentence`` says why, what is kept and what to do.
    """

    path: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in articles; each is counted once.

    ``updated`` are later versions of known articles, ``moved`` stand in another file than before,
    ``copies`` stand in one more file, ``details`` have the same text as before and another date or
    address, ``orphaned`` are in no file any more but stay in the library, ``found_again`` were so
    and are in a file again. ``files`` is how many were looked at; it does not count when reports
    are compared.
    ``links`` are those of all these of which a list had the address alone.
    ``errors`` has one sentence for a file or folder; those of sources that could be read before are
    in ``unreadable_sources`` as well. ``ids`` are the articles of the first file.
    ``cancelled`` says that the import was cancelled; what was stored by then stays.
    ``exports`` are the paths of files below folders that ``reader export --jsonl`` wrote; their
    articles are not among those that were read from files. ``own_notes`` counts the notes that
    reader exported, which are left out. Of the errors ``path_errors`` are of what is no file, such
    as a folder, and ``entry_errors`` of single entries, lines or mails of files that were read.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    moved: int = 0
    copies: int = 0
    orphaned: int = 0
    errors: tuple[str, ...] = ()
    ids: tuple[int, ...] = ()
    cancelled: bool = False
    details: int = 0
    files: int = field(default=0, compare=False)
    found_again: int = 0
    unreadable_sources: tuple[UnreadableSource, ...] = ()
    exports: tuple[str, ...] = field(default=(), compare=False)
    own_notes: int = field(default=0, compare=False)
    links: int = 0
    path_errors: int = field(default=0, compare=False)
    entry_errors: int = field(default=0, compare=False)

    def join(self, other: ImportReport) -> ImportReport:
        """Return what this import and another after it did together."""
        return ImportReport(
            added=self.added + other.added,
            updated=self.updated + other.updated,
            unchanged=self.unchanged + other.unchanged,
            moved=self.moved + other.moved,
            copies=self.copies + other.copies,
            orphaned=self.orphaned + other.orphaned,
            errors=self.errors + other.errors,
            ids=self.ids or other.ids,
            cancelled=self.cancelled or other.cancelled,
            details=self.details + other.details,
            files=self.files + other.files,
            found_again=self.found_again + other.found_again,
            unreadable_sources=self.unreadable_sources + other.unreadable_sources,
            exports=self.exports + other.exports,
            own_notes=self.own_notes + other.own_notes,
            links=self.links + other.links,
            path_errors=self.path_errors + other.path_errors,
            entry_errors=self.entry_errors + other.entry_errors,
        )

    @property
    def links_sentence(self) -> str:
        """Say of how many links the pages can be fetched, "" where there are none."""
        if not self.links:
            return ""
        what = "1 link" if self.links == 1 else f"{self.links:,} links"
        pages = "its page" if self.links == 1 else "their pages"
        return f"{what} without text; `reader fetch` gets {pages}."

    @property
    def changes_list(self) -> bool:
        """Whether the list looks different now."""
        return any(
            (self.added, self.updated, self.details, self.moved, self.orphaned, self.found_again)
        )

    @property
    def articles(self) -> int:
        """How many articles were met."""
        return sum(count for count, _ in self._counts)

    @property
    def _counts(self) -> tuple[tuple[int, str], ...]:
        return (
            (self.added, "new"),
            (self.updated, "updated"),
            (self.details, "with another date or address"),
            (self.moved, "moved"),
            (self.copies, "in one more file"),
            (self.unchanged, "unchanged"),
        )

    @property
    def _unreadable_files(self) -> int:
        return len(self.errors) - self.path_errors - self.entry_errors

    def _describe_errors(self) -> list[str]:
        """Return how many files could not be read, then how much else could not."""
        if not self.files:
            return [f"{len(self.errors):,} could not be read"] if self.errors else []
        counts = (
            (self._unreadable_files, ("", "")),
            (self.path_errors, (" other path", " other paths")),
            (self.entry_errors, (" entry of a file", " entries of files")),
        )
        return [
            f"{count:,}{nouns[count != 1]} could not be read" for count, nouns in counts if count
        ]

    def __str__(self) -> str:
        """Say what came of it, in one sentence: "Checked 2 files: 1 updated, 1 unchanged."."""
        parts = [f"{count:,} {what}" for count, what in self._counts if count]
        if self.orphaned:
            parts.append(f"{self.orphaned:,} kept whose file was removed")
        parts += self._describe_errors()
        if self.own_notes:
            noun = "note" if self.own_notes == 1 else "notes"
            parts.append(f"{self.own_notes:,} {noun} that reader exported left out")
        counts = ", ".join(parts) or "no articles found"
        if not self.files and parts and not self.cancelled:
            return f"No file was read: {counts}."
        if self.cancelled:
            return f"Import cancelled; so far: {counts}."
        files = "1 file" if self.files == 1 else f"{self.files:,} files"
        if self.articles and self.articles + self._unreadable_files != self.files:
            number = "1 article" if self.articles == 1 else f"{self.articles:,} articles"
            files = f"{files} with {number}"
        return f"Checked {files}: {counts}."


@dataclass(frozen=True, slots=True)
class FeedNews:
    """How many articles a feed brought, and how many it changed; ``name`` is its title or URL."""

    name: str
    added: int
    updated: int


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What was fetched, and what the library made of it; articles are counted once each.

    ``feeds`` is how many were requested; ``same`` of them had not changed. ``added``, ``updated``
    and ``unchanged`` count articles; ``kept_older`` of the last came with no text or a much shorter
    one; the stored text was kept. ``errors`` has one sentence for each that could not be fetched,
    or read. From ``pages`` behind teasers articles got their text, ``pages_failed`` could not be
    had. ``news`` has the feeds that brought articles. Where one address was requested, ``is_feed``,
    ``title``, ``ids`` and ``feed``, its number, describe what it had.
    """

    feeds: int = 0
    same: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    kept_older: int = 0
    errors: tuple[str, ...] = ()
    ids: tuple[int, ...] = ()
    is_feed: bool = False
    title: str = ""
    cancelled: bool = False
    pages: int = 0
    pages_failed: int = 0
    feed: int | None = None
    news: tuple[FeedNews, ...] = ()

    def join_pages(self, pages: FetchReport) -> FetchReport:
        """Return what this fetch, and that of the pages behind what it brought, did together."""
        return replace(
            self,
            pages=pages.pages,
            pages_failed=pages.pages_failed,
            errors=self.errors + pages.errors,
            cancelled=pages.cancelled,
        )
