"""Stores a file's articles: decides which are new, known, or later versions of known ones.

An article is known by its content, wherever it lies, so that a file that moved keeps its state and
a copy adds nothing. Where a file has other content than before, an article of it that went away and
one that came are two versions of one if they have the same URL, or half of their paragraphs in
common, or their headline and some paragraph; the later version then takes the place and the state
of the earlier one. An article that is in no file any more stays in the library, orphaned. In a file
with other articles each day, the new ones must not get the marks of the old ones.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.library.annotations import notes, reading_state, saved_states
from reader.library.articles import article_files, page_texts, waiting_links
from reader.library.articles import article_store as store
from reader.library.articles.import_roots import is_no_file
from reader.library.content.paragraph_match import match_paragraph

if TYPE_CHECKING:
    from reader.article import Article, SavedState
    from reader.ingest.folder_scan import FileStatus
    from reader.library.articles.article_store import Record
    from reader.library.database.connections import Database

_MIN_SHARED_PARAGRAPHS = 0.5  # the least share of common paragraphs in two versions of one article


@dataclass(slots=True)
class ImportCounts:
    """How many articles were added, updated, found unchanged, found elsewhere, found once more.

    ``updated`` ones have another text, those with new ``details`` the same text, and another date
    or address. Those that were ``kept_older`` a poorer text are among the unchanged. ``links`` are
    those of them all of which a list had the address alone.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    moved: int = 0
    copies: int = 0
    kept_older: int = 0
    details: int = 0
    links: int = 0

    def add(self, other: ImportCounts) -> None:
        """Add another count to this one."""
        self.added += other.added
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.moved += other.moved
        self.copies += other.copies
        self.kept_older += other.kept_older
        self.details += other.details
        self.links += other.links


class FileMerge:
    """Stores what a file holds now, in parts, each in a transaction of its own.

    A file of many articles keeps others from writing no longer than many small ones do. What ends
    the program between two parts loses nothing: the file is read again, and the parts that were
    stored are known by their content. ``ids`` are those stored so far, in the file's order.
    """

    def __init__(self, file: FileStatus, records: Sequence[Record]) -> None:
        self.file = file
        self.ids: list[int] = []
        self.is_done = False
        self._records = records
        self._before: set[int] = set()  # what the file held
        self._orphans: list[tuple[int, Article]] = []
        self._known: set[int] = set()  # those of ``ids``

    def store_part(
        self, db: Database, limit: int, counts: ImportCounts
    ) -> tuple[list[int], Sequence[Record]]:
        """Store at most ``limit`` articles and count them; return their ids, and what they hold.

        What an export brings along goes to articles that the file did not hold before: of those
        that it did, what the reader changed since counts, and nothing is given again.
        """
        file_id = article_files.get_file_id(db, self.file.path)
        start = len(self.ids)
        part = self._records[start : start + limit]
        if start == 0:
            self._before = article_files.load_ids(db, file_id)
            if self._before:
                self._orphans = _find_orphans(db, self._before, self._records, file_id)
        elif self._orphans:  # of which the reader may have forgotten some since the last part
            self._orphans = [one for one in self._orphans if store.is_there(db, one[0])]
        brought: list[tuple[int, SavedState, list[str]]] = []
        ids = [self._store(db, file_id, record, counts, brought) for record in part]
        saved_states.apply(db, brought)
        self.ids += ids
        self.is_done = len(self.ids) == len(self._records)
        if self.is_done:
            held = self.ids
            if start:
                held = [one for one in held if store.is_there(db, one)]
            article_files.set_ids(db, file_id, held, self.file.size, self.file.mtime)
            article_files.mark_orphaned(db, [*self._before, *(self.ids if self._before else ids)])
        elif not self._before:  # else what it held is compared with it once more after a kill
            article_files.add_ids(db, file_id, start, ids)
            article_files.mark_orphaned(db, ids)
        return ids, part

    def _store(
        self,
        db: Database,
        file_id: int,
        record: Record,
        counts: ImportCounts,
        brought: list[tuple[int, SavedState, list[str]]],
    ) -> int:
        """Store one article, return its id, and add to ``brought`` what an export keeps of it."""
        saved, texts = record.saved, record.texts if record.saved else []
        is_same = True
        known = store.find(db, record.key)
        if known is None and saved is not None and saved.is_link:
            known = waiting_links.find_any(db, record.columns["url"])
            if known is not None:  # the article itself, or a link with another headline
                saved, texts = replace(saved, is_link=False), _load_texts(db, known)
                is_same = False
        if known is None and (known := page_texts.find_by_teaser(db, record.key)) is not None:
            texts, is_same = _load_texts(db, known), False
        if known is None:
            known = _store_new(db, record, self._orphans, counts)
        elif known in self._known:
            counts.copies += 1
        elif not is_same:
            counts.copies += known not in self._before
            counts.unchanged += known in self._before
        else:
            _update_known(db, known, record, file_id, known in self._before, counts)
        counts.links += saved is not None and saved.is_link
        if saved is not None and known not in self._before:
            brought.append((known, saved, texts))
        self._known.add(known)
        return known


def _find_orphans(
    db: Database, before: set[int], records: Sequence[Record], file_id: int
) -> list[tuple[int, Article]]:
    """Return the articles of ``before`` that no file holds once this one holds ``records``."""
    orphans = []
    held = {store.find(db, record.key) for record in records}
    held |= {page_texts.find_by_teaser(db, record.key) for record in records}
    for article_id in sorted(before - held):
        if not article_files.load_other_paths(db, article_id, file_id):
            with contextlib.suppress(LibraryError):  # of a damaged text nothing can be compared
                earlier = store.load(db, article_id)
                orphans += [] if earlier is None else [(article_id, earlier)]
    return orphans


def _store_new(
    db: Database, record: Record, orphans: list[tuple[int, Article]], counts: ImportCounts
) -> int:
    """Store an article whose content is new; an earlier version in ``orphans`` is used up.

    A text takes the place of a link with its address, and the link's state.
    """
    is_text = bool(record.columns["words"]) and not (record.saved and record.saved.is_link)
    if is_text and (link := waiting_links.find_waiting(db, record.columns["url"])) is not None:
        replace_link(db, link, record)
        counts.updated += 1
        return link
    for number, (article_id, earlier) in enumerate(orphans):
        if _is_version(earlier, record):
            del orphans[number]
            replace_version(db, article_id, earlier, record)
            counts.updated += 1
            return article_id
    counts.added += 1
    return store.insert(db, record)


def replace_link(db: Database, article_id: int, record: Record) -> None:
    """Store the text of a link in its place; the state stays, and notes find their quotes."""
    store.replace(db, article_id, record)
    waiting_links.forget_description(db, article_id)
    notes.reanchor_notes(db, article_id, record.texts)


def _load_texts(db: Database, article_id: int) -> list[str]:
    """Return the texts of an article's paragraphs, [] where they are damaged."""
    with contextlib.suppress(LibraryError):
        if (article := store.load(db, article_id)) is not None:
            return article.originals
    return []


def _is_version(earlier: Article, later: Record) -> bool:
    if earlier.url and later.columns["url"]:
        return bool(earlier.url == later.columns["url"])
    old = {paragraph.original for paragraph in earlier.paragraphs}
    new = set(later.texts)
    same_title = earlier.title == later.columns["title"]
    return len(old & new) > (
        0.0 if same_title else _MIN_SHARED_PARAGRAPHS * max(len(old), len(new))
    )


def replace_version(db: Database, article_id: int, earlier: Article, later: Record) -> None:
    """Store a later version; the position stays at its paragraph if that is still there."""
    store.replace(db, article_id, later)
    texts = later.texts
    notes.reanchor_notes(db, article_id, texts)
    position = reading_state.load_paragraph(db, article_id)
    new_paragraph, is_same = match_paragraph(earlier.originals, texts, position)
    reading_state.move_paragraph(db, article_id, new_paragraph, keeps_character=is_same)


def _update_known(
    db: Database,
    article_id: int,
    record: Record,
    file_id: int,
    was_in_file: bool,
    counts: ImportCounts,
) -> None:
    """Count an article whose content is known, and update its path, date and address."""
    others = article_files.load_other_paths(db, article_id, file_id)
    if not was_in_file and all(is_no_file(path) for path in others):
        store.replace(db, article_id, record)
        counts.moved += 1
        return
    before = store.load_details(db, article_id)
    if before[0] != record.columns["path"] or not store.replace(db, article_id, record):
        store.fill_missing_fields(db, article_id, record)
    is_same = store.load_details(db, article_id) == before
    counts.copies += not was_in_file
    counts.details += was_in_file and not is_same
    counts.unchanged += was_in_file and is_same
