"""Files of JSON lines, as ``reader export --jsonl`` writes them, back into a library."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import LibraryError, UnexpectedError
from reader.formats import DEFAULT_LIMITS, Limits, show_path
from reader.library.database.savepoints import savepoint
from reader.library.import_report import ImportReport, OnProgress
from reader.library.jsonl.restoration import Outcome, restore
from reader.library.jsonl.story_objects import LatePlacement, restore_late
from reader.library.read_articles import read_texts
from reader.library.search import search_index
from reader.locked_files import is_locked
from reader.log import log_event

if TYPE_CHECKING:
    from reader.library.database.connections import Connections

SUFFIX = ".jsonl"

_BATCH_LINES = 200
_BATCH_BYTES = 8_000_000
_LINE_FACTOR = 1.5  # a line may be so many times as long as the largest file that is read
_MAX_VALUES = 1_500_000  # of a line; small ones take fifty times its bytes in memory
_MAX_ERRORS = 100
_EXPORT_KEYS = {"paragraphs", "unread", "starred", "added_at"}
_MAX_WRONG_LINES = 100_000  # wrong lines after which the rest of the file is not read


def is_record_file(path: str | os.PathLike[str]) -> bool:
    """Whether a file has the suffix and a first line of JSON lines of articles."""
    value = _read_first_line(path)
    return value is not None and ("paragraphs" in value or "search" in value)


def is_library_export(path: str | os.PathLike[str]) -> bool:
    """Whether a file is one that ``reader export --jsonl`` wrote, with reading state.

    JSON lines of another program may have paragraphs as well: in a folder they are articles.
    """
    value = _read_first_line(path)
    return value is not None and (
        value.keys() == {"search", "query"} or value.keys() >= _EXPORT_KEYS
    )


def _read_first_line(path: str | os.PathLike[str]) -> dict[str, object] | None:
    if not os.fspath(path).endswith(SUFFIX) or not os.path.isfile(path):
        return None
    try:
        if is_locked(os.stat(path)):  # such as a link to the library
            return None
        with open(path, "rb") as file:
            line = file.readline(int(_LINE_FACTOR * DEFAULT_LIMITS.size))
        value = None if _has_too_many_values(line) else json.loads(line)
    except (OSError, ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def import_records(
    connections: Connections,
    path: str | os.PathLike[str],
    *,
    limits: Limits | None = None,
    progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Read the articles of a file with their state; what is there already keeps its own.

    ``progress`` is called with bytes. Raises nothing: each line that is wrong is a sentence among
    the errors, which end with a count where they are many, and the others are read.
    """
    return _RecordImport(connections, path, limits or DEFAULT_LIMITS, progress, cancelled).run()


def _has_too_many_values(line: bytes) -> bool:
    return sum(line.count(mark) for mark in (b",", b"[", b"{")) > _MAX_VALUES


class _RecordImport:
    """One reading of one file."""

    def __init__(
        self,
        connections: Connections,
        path: str | os.PathLike[str],
        limits: Limits,
        progress: OnProgress | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._connections = connections
        self._path = path
        self._limits = limits
        self._max_line_bytes = int(_LINE_FACTOR * limits.size)
        self._progress = progress or (lambda done, found: None)
        self._cancelled = cancelled or (lambda: False)
        self._counts: Counter[Outcome] = Counter()
        self._errors: list[str] = []
        self._wrong_lines = 0
        self._first_id: int | None = None
        self._late: list[tuple[Outcome, LatePlacement]] = []

    def run(self) -> ImportReport:
        is_cancelled = False
        try:
            try:
                with open(self._path, "rb") as file:
                    size = os.fstat(file.fileno()).st_size
                    keep_ids = self._is_empty()
                    for batch in self._read_batches(file):
                        is_cancelled = self._cancelled()
                        if is_cancelled:
                            break
                        self._store(batch, keep_ids)
                        self._progress(file.tell(), max(size, file.tell()))
            except OSError as error:
                self._errors.append(
                    f"{show_path(self._path)} could not be read to its end:"
                    f" {(error.strerror or 'reading failed').lower()}; what was read before that"
                    " was imported."
                )
            self._finish()
        except LibraryError as error:
            self._errors.append(str(error))
        if self._wrong_lines > _MAX_ERRORS:
            rest = "; the rest was not read" if self._wrong_lines > _MAX_WRONG_LINES else ""
            self._errors.append(
                f"{show_path(self._path)}: {self._wrong_lines:,} lines were left out in"
                f" total{rest}."
            )
        return ImportReport(
            added=self._counts["added"],
            updated=self._counts["updated"],
            unchanged=self._counts["unchanged"],
            errors=tuple(self._errors),
            ids=() if self._first_id is None else (self._first_id,),
            cancelled=is_cancelled,
            files=1,
        )

    def _finish(self) -> None:
        """Do what needs all articles of the file."""
        moved: Counter[Outcome] = Counter()
        with self._connections.writing() as db:
            read_texts.sort_pending(db)
            for outcome, placement in self._late:
                moved[outcome] += len(restore_late(db, [placement]))
        self._counts["unchanged"] -= moved["unchanged"]
        self._counts["updated"] += moved["unchanged"]

    def _is_empty(self) -> bool:
        with self._connections.reading() as db:
            (articles,) = db.execute("SELECT EXISTS (SELECT 1 FROM article)").fetchone()
        return not articles

    def _read_batches(self, file: BinaryIO) -> Iterator[list[tuple[int, object]]]:
        batch: list[tuple[int, object]] = []
        size = 0
        number = 0
        while self._wrong_lines <= _MAX_WRONG_LINES and (
            line := file.readline(self._max_line_bytes)
        ):
            number += 1
            if len(line) == self._max_line_bytes:
                self._add_error(number, "it is too long")
                while line and not line.endswith(b"\n"):
                    line = file.readline(self._max_line_bytes)
                continue
            if not line.strip():
                continue
            if _has_too_many_values(line):
                self._add_error(number, f"it has more than {_MAX_VALUES:,} values")
                continue
            try:
                batch.append((number, json.loads(line)))
            except (ValueError, RecursionError):
                self._add_error(number, "it is not JSON")
            size += len(line)
            del line  # of a long article, while its text is stored
            if len(batch) >= _BATCH_LINES or size > _BATCH_BYTES:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _store(self, batch: list[tuple[int, object]], keep_ids: bool) -> None:
        counts: Counter[Outcome] = Counter()
        first_id = self._first_id
        with self._connections.writing() as db:
            while batch:
                number, value = batch.pop(0)
                late: list[LatePlacement] = []
                try:
                    with savepoint(db, "", ValueError, LibraryError):
                        outcome, article_id = restore(
                            db,
                            value,
                            keep_ids=keep_ids,
                            max_paragraphs=self._limits.paragraphs,
                            late=late,
                        )
                except ValueError as error:
                    self._add_error(number, str(error))
                except UnexpectedError as error:
                    self._add_error(number, error.reason)
                    place = f"{show_path(self._path)}, line {number:,}"
                    log_event(f"{place}, was left out: {error.reason}", error.traceback)
                else:
                    counts[outcome] += article_id is not None
                    self._late += ((outcome, placement) for placement in late)
                    first_id = article_id if first_id is None else first_id
                del value  # a long article's text is read once more for the index
            search_index.update(db)
        self._counts += counts
        self._first_id = first_id

    def _add_error(self, line: int, what: str) -> None:
        self._wrong_lines += 1
        if self._wrong_lines > _MAX_ERRORS:
            return
        self._errors.append(
            f"{show_path(self._path)}, line {line:,}, was left out: {what.rstrip('.')}."
            " The other lines were read."
        )
