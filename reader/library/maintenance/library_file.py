"""The file of the library: made, or brought to the present schema, where it is sound."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.errors import LibraryError
from reader.library.database.connections import (
    SIDE_FILES,
    Connections,
    connect,
    damage_mark_path,
    is_damage,
)
from reader.library.database.private_files import make_private_file, may_write
from reader.library.database.schema import version as schema_info
from reader.records import Record

REPLACEMENT = ".new-"  # and the inode of the damaged file

_SMALL_PAGES = 1000  # a file of so many pages is looked through whole at every start, in 7 ms


class UnusableFileError(Exception):
    """The file is no library of this program, or a broken one; the message says which."""


class EmptyFileError(UnusableFileError):
    """The file has no bytes: it was emptied, since a new library is never without."""


class OpenedLibrary(Record):
    """An open library, what is to be said of it, and the folder to remove after it.

    ``not_saved`` says why nothing will be saved and what to do, "" where it will be.
    """

    connections: Connections
    notices: Sequence[str] = ()
    temporary: Path | None = None
    not_saved: str = ""


def find_replacements(file: Path) -> list[Path]:
    """Return the new libraries that were to take the place of a damaged one, in no order."""
    return list(file.parent.glob(f"{file.name}{REPLACEMENT}*"))


def clear_path(part: Path) -> Path:
    """Remove the files that an earlier attempt left at a path; return the path."""
    for suffix in ("", *SIDE_FILES):
        Path(f"{part}{suffix}").unlink(missing_ok=True)
    return part


def open_writable(file: Path) -> sqlite3.Connection:
    """Open a library that can be written, make or migrate it; raises ``UnusableFileError``."""
    if file.exists() and not file.is_file():
        raise UnusableFileError("was not a file")
    if file.exists() and not file.stat().st_size:
        raise EmptyFileError("was empty")
    is_new = not os.path.lexists(file)
    written = clear_path(_get_part(file)) if is_new else file
    make_private_file(written)
    if not (may_write(written) and may_write(file.parent)):
        raise PermissionError(0, "no permission to write")
    db = None
    try:
        if is_new:
            _create(file)
        db = connect(str(file))
        prepare_schema(db, file)
    except BaseException as error:
        if db is not None:
            db.close()
        if isinstance(error, sqlite3.Error) and is_damage(error):
            raise UnusableFileError("was damaged") from error
        raise
    return db


def _get_part(file: Path) -> Path:
    return file.with_name(f"{file.name}.part")


def _create(file: Path) -> None:
    """Make a library under another name first: what ends the program leaves no empty file."""
    part = _get_part(file)
    db = connect(str(part))
    try:
        prepare_schema(db, part)
        db.execute("PRAGMA journal_mode = DELETE")  # a file alone, without a log beside it
    finally:
        db.close()
    part.replace(file)


def prepare_schema(db: sqlite3.Connection, file: Path, *, is_on_disk: bool = True) -> None:
    """Bring an open database to the present schema, with a copy of an older one beside ``file``.

    Where it is not ``is_on_disk``, being in memory, no copy is made. Raises ``LibraryError`` for a
    newer version, ``UnusableFileError`` for what is no sound library.
    """
    application, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != schema_info.APPLICATION_ID:
        raise UnusableFileError("belonged to another program")
    if version > schema_info.VERSION:
        raise LibraryError(
            f"The library {file} was written by a newer reader (version {version}, this one reads"
            f" up to {schema_info.VERSION}); update reader, or set READER_HOME to another folder."
        )
    if is_on_disk and file.stat().st_size and not _pragma(db, "page_count"):
        raise UnusableFileError("was not a database")  # SQLite takes so few bytes for none
    db.execute("PRAGMA journal_mode = WAL")
    if not tables:
        from reader.library.database.schema import schema

        with _transaction(db):
            schema.create(db)
        return
    marked = is_on_disk and damage_mark_path(file).exists()
    if marked or _pragma(db, "page_count") <= _SMALL_PAGES:
        check = "integrity_check" if marked else "quick_check"
        (verdict,) = db.execute(f"PRAGMA {check}(1)").fetchone()
        if verdict != "ok":
            raise UnusableFileError("was damaged")
        if marked:
            damage_mark_path(file).unlink(missing_ok=True)
    if version < schema_info.VERSION:
        from reader.library.database.schema import schema

        if is_on_disk:
            _back_up(db, file.with_name(f"{file.stem}.version-{version}{file.suffix}"))
        with _transaction(db):
            schema.migrate(db, version)


def _back_up(db: sqlite3.Connection, target: Path) -> None:
    """Copy the database to a file beside it, whole or not at all."""
    from reader.library.maintenance.library_backup import copy_database

    part = clear_path(target.with_name(f"{target.name}.part"))
    copy_database(db, part)
    part.replace(target)


@contextlib.contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN EXCLUSIVE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def _pragma(db: sqlite3.Connection, name: str) -> int:
    (value,) = db.execute(f"PRAGMA {name}").fetchone()
    return int(value)
