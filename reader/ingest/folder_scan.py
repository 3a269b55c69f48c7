"""Scans folders for new, changed and missing files by size and time; opens no file."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.errors import BareFolderError, UnreadableError
from reader.formats import find_files
from reader.library.articles.article_files import load_files_at
from reader.library.articles.import_roots import is_no_file

if TYPE_CHECKING:
    from reader.library.articles.article_files import KnownFile
    from reader.library.database.connections import Database

# A file may change again without a new time on it: file systems count in steps of up to 2 s.
_SETTLED_NS = 2_000_000_000

_MAX_DENSE_ID = (
    10_000_000  # ids from here on, which no library has but a damaged one, are kept as numbers
)


@dataclass(frozen=True, slots=True)
class FileStatus:
    """A file by its absolute path; size in bytes, mtime in nanoseconds since 1970."""

    path: str
    size: int
    mtime: int | None


class IdSet:
    """A set of ids, one byte each; a set of a hundred thousand int objects takes ten megabytes."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._high_ids: set[int] = set()

    def add(self, number: int) -> None:
        """Add an id."""
        if not 0 <= number < _MAX_DENSE_ID:
            self._high_ids.add(number)
            return
        if number >= len(self._bytes):
            self._bytes.extend(bytes(number + 1 - len(self._bytes)))
        self._bytes[number] = 1

    def __contains__(self, number: int) -> bool:
        return (
            0 <= number < len(self._bytes) and self._bytes[number] == 1
        ) or number in self._high_ids


@dataclass(slots=True)
class Scan:
    """The result of a scan.

    ``files`` counts them, ``to_read`` has those that are new or changed, by path; ``unchanged``
    counts the articles of the others. ``seen`` are the ids of the known files that are there,
    ``first`` is the path of the first file, ``errors`` are those of paths that cannot be read.
    """

    files: int = 0
    to_read: dict[str, FileStatus] = field(default_factory=dict)
    unchanged: int = 0
    seen: IdSet = field(default_factory=IdSet)
    first: str | None = None
    errors: list[UnreadableError] = field(default_factory=list)


def scan(
    paths: Iterable[str],
    find_known_file: Callable[[bytes], KnownFile | None],
    *,
    report_found: Callable[[int], None],
    cancelled: Callable[[], bool],
    report_bare_folders: bool = True,
) -> Scan:
    """Compare files and folders with what the library knows of them by ``find_known_file``.

    ``report_found`` is called with the number of files so far. A folder without files is an error
    only where ``report_bare_folders``: one that was imported may well have been emptied.
    """
    result = Scan()
    for file in find_files(paths):
        if cancelled():
            break
        if isinstance(file, BareFolderError) and not report_bare_folders:
            continue
        if isinstance(file, UnreadableError):
            result.errors.append(file)
            continue
        path = os.path.abspath(file.path)
        known = find_known_file(os.fsencode(path))
        if path in result.to_read or (known and known.id in result.seen):
            continue  # it was given twice
        result.files += 1
        result.first = result.first or path
        report_found(result.files)
        status = stat_file(path)
        if known is not None:
            result.seen.add(known.id)
            if status.mtime is not None and (status.size, status.mtime) == known[1:3]:
                result.unchanged += known.articles
                continue
        result.to_read[path] = status
    return result


def stat_file(path: str) -> FileStatus:
    """Return size and time of a file, without time where it may still be changing."""
    try:
        status = os.stat(path)
    except OSError:
        return FileStatus(path, 0, None)  # reading it says what is wrong
    settled = time.time_ns() - status.st_mtime_ns > _SETTLED_NS
    return FileStatus(path, status.st_size, status.st_mtime_ns if settled else None)


def find_orphaned(db: Database, roots: Iterable[str], seen: IdSet) -> list[int]:
    """Return the ids of known files at or below ``roots`` that are not there any more.

    The files of a missing folder do not count: it may be a disk that is not mounted.
    """
    orphaned = []
    for root in roots:
        # Below a file is what was in a folder that it took the place of.
        files = load_files_at(db, os.fsencode(root), or_below=os.path.exists(root))
        orphaned += [file for file, path in files if file not in seen and is_no_file(path)]
    return orphaned
