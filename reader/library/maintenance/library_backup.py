"""A copy of the library in one file, made while programs read and write it."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

from reader.errors import LibraryError, explain_failed_write
from reader.library.database.connections import connect, database_error
from reader.library.database.private_files import make_private_file
from reader.library.database.schema.version import APPLICATION_ID
from reader.locked_files import is_locked

# Where SQLite's header has the application's id, a big-endian number of four bytes.
# https://www.sqlite.org/fileformat.html#the_database_header
_APPLICATION_ID_BYTES = slice(68, 72)


def copy_database(db: sqlite3.Connection, target: Path) -> None:
    """Copy a database into a new private file, whole and on disk, of which nothing lies beside.

    Raises OSError and sqlite3.Error.
    """
    make_private_file(target)
    copy = connect(str(target))
    try:
        db.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # a file alone, without a journal beside it
    finally:
        copy.close()
    descriptor = os.open(target, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def back_up(db: sqlite3.Connection, library: Path | None, target: Path) -> None:
    """Copy a library to a file, for the user alone; it appears whole or not at all.

    An earlier backup is replaced, anything else is not: that, and what keeps the file from being
    written, raises ``LibraryError``.
    """
    _check_target(library, target)
    part = target.with_name(f".reader-{os.urandom(8).hex()}.tmp")
    try:
        try:
            copy_database(db, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
            Path(f"{part}-journal").unlink(missing_ok=True)
    except OSError as error:
        raise LibraryError(
            f"No backup could be written to {target}: {explain_failed_write(error)}"
        ) from error
    except sqlite3.Error as error:
        raise database_error(error, str(target)) from error


def _check_target(library: Path | None, target: Path) -> None:
    try:
        status = target.stat()
    except FileNotFoundError:
        return
    except OSError as error:
        reason = (error.strerror or "the system does not allow it").lower()
        raise LibraryError(
            f"No backup could be written to {target}: {reason}; give another path."
        ) from error
    if stat.S_ISDIR(status.st_mode):
        raise LibraryError(
            f"{target} is a folder; give a file in it, such as {target / 'library.sqlite3'}."
        )
    if library is not None and library.exists() and library.samefile(target):
        raise LibraryError(f"{target} is the library itself; give the backup another name.")
    if status.st_size and (is_locked(status) or not _is_library(target)):
        raise LibraryError(
            f"{target} is not a backup by reader and is not replaced; give another name."
        )


def _is_library(file: Path) -> bool:
    try:
        with open(file, "rb") as stream:
            head = stream.read(100)
    except OSError:
        return False
    return head[_APPLICATION_ID_BYTES] == APPLICATION_ID.to_bytes(4, "big")
