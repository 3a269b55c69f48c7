"""A fallback for a library that cannot be written: users can read, but nothing is saved."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from pathlib import Path

from reader.errors import LibraryError
from reader.library.database.connections import SIDE_FILES, Connections, connect
from reader.library.database.tolerant_connection import TolerantConnection
from reader.library.maintenance.library_backup import copy_database
from reader.library.maintenance.library_file import (
    EmptyFileError,
    OpenedLibrary,
    UnusableFileError,
    open_writable,
    prepare_schema,
)

_MODES = ("mode=ro", "immutable=1")
_UNREADABLE = (FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError)


def open_fallback(file: Path, reason: str, notices: list[str]) -> OpenedLibrary:
    """Open a copy of the library in a temporary folder, or in memory where that is full as well.

    Raises ``LibraryError`` for a newer version.
    """
    why = f"he library {file} cannot be written ({reason})"
    advice = (
        f"Free some space, or get permission to write in {file.parent}, then start reader again."
    )
    notices.append(
        f"T{why}: you can read, but what you read, mark or import now will not be saved. {advice}"
    )
    not_saved = f"t{why}. {advice}"
    folder = None
    try:
        folder = Path(tempfile.mkdtemp(prefix="reader-"))
        copy = folder / file.name
        db = _open_copy(file, copy, notices)
        return OpenedLibrary(Connections(copy, db), notices, folder, not_saved)
    except (OSError, sqlite3.Error, LibraryError) as error:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, LibraryError):
            raise
    db = _open_in_memory(file)
    return OpenedLibrary(Connections(None, db), notices, not_saved=not_saved)


def _open_copy(file: Path, copy: Path, notices: list[str]) -> sqlite3.Connection:
    try:
        if _is_empty(file):
            raise EmptyFileError("was empty")
        _copy(file, copy)
        return open_writable(copy)
    except UnusableFileError as error:
        notices.append(f"The library {file} {error}, so none of its articles can be shown.")
    for suffix in ("", *SIDE_FILES):
        Path(f"{copy}{suffix}").unlink(missing_ok=True)
    return open_writable(copy)


def _is_empty(file: Path) -> bool:
    try:
        return file.stat().st_size == 0
    except OSError:  # it is not there, or cannot be read, which opening it will say
        return False


def _open_in_memory(file: Path) -> sqlite3.Connection:
    """Return a database in memory, with what can be read of the file without writing anything."""
    for mode in _MODES:
        db = connect(":memory:")
        try:
            with contextlib.closing(_open_to_read(file, mode)) as source:
                source.backup(db)
            prepare_schema(db, file, is_on_disk=False)
        except (sqlite3.Error, UnusableFileError):
            db.close()
        else:
            return db
    db = connect(":memory:")
    prepare_schema(db, file, is_on_disk=False)
    return db


def _copy(file: Path, copy: Path) -> None:
    """Copy a library and its log, also while another process writes to it; raises OSError.

    SQLite gives a copy as of one moment. Where it cannot, as in a folder in which it may not make
    its index of the log, no other process has the library open, and the files can be copied.
    """
    try:
        with contextlib.closing(_open_to_read(file, _MODES[0])) as source:
            copy_database(source, copy)
    except sqlite3.Error:
        for suffix in ("", "-wal"):
            with contextlib.suppress(*_UNREADABLE):
                shutil.copyfile(f"{file}{suffix}", f"{copy}{suffix}")


def _open_to_read(file: Path, mode: str) -> sqlite3.Connection:
    name = f"{file.absolute().as_uri()}?{mode}"
    return sqlite3.connect(name, uri=True, factory=TolerantConnection)
