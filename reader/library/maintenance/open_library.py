"""Opens the library: creates, migrates, or replaces a damaged file, which is kept aside.

Where the library cannot be written a fallback is opened, and a sentence says that nothing will be
saved.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.errors import LibraryError
from reader.library.database.connections import (
    Connections,
    connect,
    database_error,
    is_busy,
    library_removed_error,
)
from reader.library.database.lock_wait import open_when_unlocked
from reader.library.database.private_files import lock_library, make_private_folder
from reader.library.maintenance.library_file import (
    EmptyFileError,
    OpenedLibrary,
    UnusableFileError,
    find_replacements,
    open_writable,
)

# To open a library: what was put in its place may be replaced by another process meanwhile.
_ATTEMPTS = 3


def open_library(file: Path) -> OpenedLibrary:
    """Open the library in ``file``; raises ``LibraryError`` for a newer version or a busy file."""
    notices: list[str] = []
    try:
        make_private_folder(file.parent)
        with lock_library(file):
            db = open_when_unlocked(lambda: _open_file(file, notices))
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and is_busy(error):
            raise database_error(error, str(file)) from error
        from reader.library.maintenance.fallback import open_fallback

        return open_fallback(file, _describe_reason(error), notices)
    return OpenedLibrary(Connections(file, db), notices)


def join_library(file: Path) -> OpenedLibrary:
    """Open a library that another process has made fit and keeps open; raises ``LibraryError``."""
    try:
        return OpenedLibrary(Connections(file, connect(str(file), create=False)))
    except sqlite3.Error as error:
        raise (
            database_error(error, str(file)) if file.exists() else library_removed_error(file)
        ) from error


def _open_file(file: Path, notices: list[str]) -> sqlite3.Connection:
    notice = None
    if find_replacements(file):
        from reader.library.maintenance.replacement import finish_replacement

        notice = finish_replacement(file)
    for attempt in range(_ATTEMPTS):
        try:
            db = open_writable(file)
            break
        except UnusableFileError as error:
            from reader.library.maintenance.replacement import replace_damaged, set_empty_aside

            if attempt == _ATTEMPTS - 1:
                raise LibraryError(
                    f"The library {file} {error}, also after it was replaced; try again."
                ) from error
            is_empty = isinstance(error, EmptyFileError)
            notice = set_empty_aside(file) if is_empty else replace_damaged(file, str(error))
    if notice is not None:
        notices.append(notice)
    return db


def _describe_reason(error: OSError | sqlite3.Error) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
