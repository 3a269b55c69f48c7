"""Imports files and folders into the library, in short transactions; can be cancelled.

Files are read outside of any transaction, and many are stored in one. So a crash loses no file that
was counted, and other programs never wait long: not for a file that is read slowly, nor for one of
many articles, which are stored in several transactions. One thread reads while another stores; of
many files, other processes read.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import TYPE_CHECKING

from reader.errors import LibraryError, UnexpectedError, UnreadableError
from reader.formats import DEFAULT_LIMITS, Limits, show_path
from reader.ingest.exported_notes import is_exported_note
from reader.ingest.file_records import FileRecords
from reader.ingest.folder_scan import FileStatus, Scan, find_orphaned, scan
from reader.ingest.merge_files import FileMerge, ImportCounts
from reader.ingest.read_ahead import read_ahead
from reader.library.articles.article_files import (
    KnownFile,
    count_articles_at,
    find_file,
    load_ids_at,
    load_removed_files,
    set_removed,
)
from reader.library.articles.article_store import Record, find
from reader.library.articles.import_roots import (
    add_roots,
    drop_nested_paths,
    find_roots,
    load_roots,
)
from reader.library.database.connections import GAP_SECONDS, Connections, Database
from reader.library.database.savepoints import savepoint
from reader.library.import_report import ImportReport, OnProgress, UnreadableSource
from reader.library.jsonl.record_files import is_library_export
from reader.library.search import search_index
from reader.log import log_error

if TYPE_CHECKING:
    from reader.library.search.search_index import IndexText

_ReadFile = tuple[FileStatus, list[Record]]

_BATCH_FILES = 200
_BATCH_BYTES = 8_000_000
_MAX_STORED = 200  # articles, after which a transaction ends
_BATCH_SECONDS = 0.5
_GAP_PERIOD_SECONDS = 0.25  # between the gaps in which others write
_REPORT_SECONDS = 0.05


def import_files(
    connections: Connections,
    paths: Iterable[str | os.PathLike[str]],
    *,
    limits: Limits | None = None,
    progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Read files and folders into the library and remember them for ``rescan``.

    Raises nothing: what cannot be read, or a disk that is full, is a sentence among the errors.
    """
    # An empty path stays one, and is an error: it is not the current folder.
    roots = [os.path.abspath(path) if os.fspath(path) else "" for path in paths]
    return _Import(connections, limits, progress, cancelled).run(roots)


def rescan_files(
    connections: Connections,
    only: Iterable[str] | None = None,
    *,
    limits: Limits | None = None,
    progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Look again through every file and folder that was imported; raises ``LibraryError``.

    ``only`` are files and folders below those, where nothing else is to be looked at.
    """
    if only is not None:
        changed = [path for path in drop_nested_paths(only) if os.path.lexists(path)]
        rescan = _Import(connections, limits, progress, cancelled, is_rescan=True)
        return rescan.run(changed, remember_roots=False)
    roots, missing = find_roots(connections)
    return _Import(connections, limits, progress, cancelled, is_rescan=True).run(roots, missing)


class _Import:
    """One run of an import."""

    def __init__(
        self,
        connections: Connections,
        limits: Limits | None,
        progress: OnProgress | None,
        cancelled: Callable[[], bool] | None,
        *,
        is_rescan: bool = False,
    ) -> None:
        self._connections = connections
        self._is_rescan = is_rescan
        self._limits = limits or DEFAULT_LIMITS
        self._progress = progress or (lambda done, found: None)
        self._cancelled = cancelled or (lambda: False)
        self._counts = ImportCounts()
        self._errors: list[str] = []
        self._exports: list[str] = []
        self._unreadable_sources: list[UnreadableSource] = []
        self._orphaned = self._found_again = 0
        self._files = self._own_notes = 0
        self._path_errors = self._entry_errors = 0
        self._reported = 0.0
        self._was_cancelled = False

    def run(
        self, roots: Sequence[str], missing: Iterable[str] = (), *, remember_roots: bool = True
    ) -> ImportReport:
        """Import ``roots``; ``missing`` are known files that are not there, which is no error.

        Without ``remember_roots`` they are not remembered as paths to rescan.
        """
        was_cancelled = False
        ids: tuple[int, ...] = ()
        try:
            scanned = self._scan(roots, set(missing))
            self._files = scanned.files
            was_cancelled = not self._read(scanned) or self._cancelled()
            if not was_cancelled:
                self._update_files_and_roots(roots, scanned, remember_roots)
            ids = self._find_ids(scanned.first)
        except LibraryError as error:
            self._path_errors += 1  # of no file
            self._errors.append(str(error))
        return ImportReport(
            added=self._counts.added,
            updated=self._counts.updated,
            unchanged=self._counts.unchanged,
            moved=self._counts.moved,
            copies=self._counts.copies,
            details=self._counts.details,
            links=self._counts.links,
            orphaned=self._orphaned,
            files=self._files,
            found_again=self._found_again,
            errors=tuple(self._errors),
            ids=ids,
            cancelled=was_cancelled,
            unreadable_sources=tuple(self._unreadable_sources),
            exports=tuple(self._exports),
            own_notes=self._own_notes,
            path_errors=self._path_errors,
            entry_errors=self._entry_errors,
        )

    def _scan(self, roots: Sequence[str], missing: set[str]) -> Scan:
        scanned = scan(
            [root for root in roots if root not in missing],
            self._find_known_file,
            report_found=lambda number: self._report(0, number),
            cancelled=self._cancelled,
            report_bare_folders=not self._is_rescan,
        )
        for error in scanned.errors:
            self._add_unreadable(os.path.abspath(error.path) if error.path else "", error)
        self._path_errors += len(scanned.errors)
        self._counts.unchanged += scanned.unchanged
        self._exports = [path for path in scanned.to_read if is_library_export(path)]
        notes = [path for path in scanned.to_read if is_exported_note(path)]
        for path in (*self._exports, *notes):
            del scanned.to_read[path]
        scanned.files -= len(self._exports) + len(notes)
        self._own_notes = len(notes)
        return scanned

    def _find_known_file(self, name: bytes) -> KnownFile | None:
        with self._connections.reading() as db:
            return find_file(db, name)

    def _read(self, scanned: Scan) -> bool:
        """Read and store what is new or changed; return False if it was cancelled."""
        with (
            contextlib.closing(self._read_batches(scanned)) as batches,
            ThreadPoolExecutor(1, thread_name_prefix="storing") as storing,
        ):
            batch = next(batches, None)
            last_gap = time.monotonic()
            while batch is not None:
                batch = self._store_beside(batch, batches, storing)
                if time.monotonic() - last_gap > _GAP_PERIOD_SECONDS:
                    time.sleep(GAP_SECONDS)
                    last_gap = time.monotonic()
        if not self._was_cancelled:
            self._report(scanned.files, scanned.files, always=True)
        return not self._was_cancelled

    def _read_batches(self, scanned: Scan) -> Generator[list[_ReadFile], None, None]:
        """Yield what is new or changed in batches of files, until it is cancelled."""
        batch: list[_ReadFile] = []
        size = 0
        started = time.monotonic()
        known = scanned.files - len(scanned.to_read)
        files = read_ahead(list(scanned.to_read.values()), self._limits)
        with contextlib.closing(files):
            for number, (file, read) in enumerate(files, start=known):
                if self._cancelled():
                    self._was_cancelled = True
                    break
                self._report(number, scanned.files)
                self._add_errors(file, read)
                if read.failure is None:
                    batch.append((file, read.records))
                size += file.size
                is_late = time.monotonic() - started > _BATCH_SECONDS
                if is_late or len(batch) >= _BATCH_FILES or size > _BATCH_BYTES:
                    if batch:  # what could not be read needs no transaction, which others wait for
                        yield batch
                    batch, size, started = [], 0, time.monotonic()
        if batch:
            yield batch

    def _add_errors(self, file: FileStatus, read: FileRecords) -> None:
        """Add what is wrong with a file to the errors."""
        for error in read.errors:
            self._entry_errors += 1
            self._add_error(error)
        match read.failure:
            case UnreadableError() as failure:
                self._add_unreadable(file.path, failure)
            case UnexpectedError() as failure:
                self._add_error(failure)

    def _add_unreadable(self, path: str, error: UnreadableError) -> None:
        """Add the error of a file or folder; where the library has articles of it, say so."""
        with self._connections.reading() as db:
            articles = count_articles_at(db, os.fsencode(path))
        if articles:
            source = UnreadableSource(error.path, describe_kept_articles(error, articles))
            self._unreadable_sources.append(source)
            self._errors.append(source.sentence)
        else:
            self._errors.append(str(error))

    def _add_error(self, error: UnreadableError | UnexpectedError) -> None:
        self._errors.append(str(error))
        if isinstance(error, UnexpectedError):
            log_error(error)

    def _store_beside(
        self, batch: list[_ReadFile], batches: Iterator[list[_ReadFile]], storing: Executor
    ) -> list[_ReadFile] | None:
        """Have a batch stored, and read the next one while SQLite works on the index; return that.

        The transaction ends on the other thread, however long a file of the next batch takes.
        """
        is_indexing = threading.Event()
        stored = storing.submit(self._store, batch, is_indexing)
        is_indexing.wait()  # until then it runs Python, which two threads only hold each other up
        following = next(batches, None)
        stored.result()
        return following

    def _store(self, batch: list[_ReadFile], is_indexing: threading.Event) -> None:
        """Store a batch; set ``is_indexing`` once the last that is to be done is SQLite's work.

        A file that cannot be stored is not counted.
        """
        try:
            merges = [FileMerge(file, records) for file, records in batch]
            while merges:
                merges = self._store_some(merges, is_indexing)
                if merges:
                    time.sleep(GAP_SECONDS)
        finally:
            is_indexing.set()

    def _store_some(self, merges: list[FileMerge], is_indexing: threading.Event) -> list[FileMerge]:
        """Store as many articles as go into one transaction; return what is left to be stored."""
        counts = ImportCounts()
        index_text: dict[int, IndexText] = {}
        left = list(merges)
        room = _MAX_STORED
        with self._connections.writing() as db:
            while left and room > 0:
                merge = left[0]
                file_counts = ImportCounts()
                try:
                    with savepoint(db, f"{show_path(merge.file.path)} cannot be imported"):
                        ids, records = merge.store_part(db, _MAX_STORED, file_counts)
                except UnexpectedError as error:
                    self._add_error(error)
                    del left[0]
                    continue
                counts.add(file_counts)
                index_text |= _index_texts(db, ids, records)
                room -= len(ids)
                if merge.is_done:
                    del left[0]
            is_last = not left
            search_index.update_at_once(
                db, index_text, is_indexing.set if is_last else lambda: None
            )
        self._counts.add(counts)
        return left

    def _update_files_and_roots(
        self, roots: Sequence[str], scanned: Scan, remember_roots: bool
    ) -> None:
        """Mark the orphaned files and those found again, and remember the roots that are there."""
        with self._connections.reading() as db:
            orphaned = find_orphaned(db, roots, scanned.seen)
            known = load_removed_files(db)
            roots_known = load_roots(db)
        changed = [(True, file) for file in orphaned if file not in known]
        changed += [(False, file) for file in known if file in scanned.seen]
        names = [os.fsencode(root) for root in roots if remember_roots and os.path.exists(root)]
        new_roots = [name for name in names if name not in roots_known]
        if not changed and not new_roots:
            return
        with self._connections.writing() as db:
            add_roots(db, new_roots)
            increase = set_removed(db, changed)
            self._orphaned, self._found_again = max(increase, 0), max(-increase, 0)

    def _find_ids(self, path: str | None) -> tuple[int, ...]:
        if path is None:
            return ()
        with self._connections.reading() as db:
            return load_ids_at(db, os.fsencode(path))

    def _report(self, done: int, found: int, *, always: bool = False) -> None:
        """Report the progress, not more often than an eye can follow."""
        if always or time.monotonic() - self._reported > _REPORT_SECONDS:
            self._progress(done, found)
            self._reported = time.monotonic()


def _index_texts(
    db: Database, ids: Sequence[int], records: Sequence[Record]
) -> dict[int, IndexText]:
    """Return what is searched of articles; a link may stand for one with another text."""
    return {
        i: record.index_text
        for i, record in zip(ids, records, strict=True)
        if record.saved is None or find(db, record.key) == i
    }


def describe_kept_articles(error: UnreadableError, articles: int) -> str:
    """Return why a source cannot be read any more, that its articles are kept, and what to do."""
    sentence = str(error)
    reason, _, advice = sentence.rpartition("; ")
    if advice.startswith("give "):  # what to give instead is for those who import a file
        sentence = f"{reason}."
    kept, stay = "article as it was", "article stays"
    if articles > 1:
        kept, stay = f"{articles:,} articles as they were", "articles stay"
    return (
        f"{sentence} The library keeps its {kept} imported. Restore it, or remove it: the {stay} in"
        " the library."
    )
