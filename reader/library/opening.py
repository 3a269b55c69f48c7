"""Opening the library: made where there is none, migrated where it is old, kept aside where broken.

Reading goes on whatever the disk is like: where the library cannot be written, a copy of it in a
temporary folder, or in memory, stands in, and a sentence says that nothing of it will be kept.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import sqlite3
import stat
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import LibraryError
from reader.library import schema
from reader.library.connections import (
    BUSY_SECONDS,
    Connections,
    connect,
    damage_mark,
    explain,
    is_damage,
    result_code,
)
from reader.library.salvage import salvage

_SMALL_PAGES = 1000  # a file of so many pages is looked through whole at every start, in 10 ms

_SIDE_FILES = ("-wal", "-shm")

_UNREADABLE = (FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError)


class _UnfitError(Exception):
    """The file is no library of this program, or a broken one; the message says which."""


@dataclass(slots=True)
class Opened:
    """An open library, what is to be said of it, and the folder to remove after it."""

    connections: Connections
    notices: list[str] = field(default_factory=list)
    temporary: Path | None = None


def open_library(file: Path) -> Opened:
    """Open the library in ``file``; raises ``LibraryError`` for a newer version or a busy file."""
    notices: list[str] = []
    try:
        make_private_folder(file.parent)
        with _alone(file):
            db = _open_file(file, notices)
    except sqlite3.Error as error:
        if result_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise explain(error, str(file)) from error
        return _open_elsewhere(file, str(error), notices)
    except OSError as error:
        return _open_elsewhere(file, error.strerror or str(error), notices)
    return Opened(Connections(file, db), notices)


def make_private_folder(folder: Path) -> None:
    """Make a folder and those above it, as far as they are missing, for the user alone."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(mode=0o700, exist_ok=True)


def make_private_file(file: Path) -> None:
    """Make an empty file for the user alone, or take a present one from others.

    A present one is not opened: closing it would drop the locks that SQLite has on it in this
    process. https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled
    """
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        mode = file.stat().st_mode
        if stat.S_ISREG(mode) and mode & 0o077:
            with contextlib.suppress(PermissionError):
                file.chmod(0o600)


@contextlib.contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Keep other programs from opening, migrating or moving the file meanwhile."""
    lock = os.open(file.with_suffix(".lock"), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        until = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise LibraryError(
                        f"The library {file} is being opened by another reader that does not end;"
                        " try again, or end that program."
                    ) from None
                time.sleep(0.01)
        yield
    finally:
        os.close(lock)


def _open_file(file: Path, notices: list[str]) -> sqlite3.Connection:
    try:
        return _open_fit(file)
    except _UnfitError as unfit:
        reason = str(unfit)
    aside = _keep_aside(file)
    damage_mark(file).unlink(missing_ok=True)
    db = _open_fit(file)
    articles = salvage(aside, db)
    found = f"with the {articles:,} articles that could be read" if articles else "empty"
    notices.append(
        f"The library {file} {reason}: it is kept as {aside.name}, and a new one begun {found}."
    )
    return db


def _open_fit(file: Path) -> sqlite3.Connection:
    """Open a library that can be written, make or migrate it; raises ``_UnfitError``."""
    if file.exists() and not file.is_file():
        raise _UnfitError("was no file")
    make_private_file(file)
    if not (_may_write(file) and _may_write(file.parent)):
        raise PermissionError(0, "no permission to write")
    db = None
    try:
        db = connect(str(file))
        prepare(db, file)
    except BaseException as error:
        if db is not None:
            db.close()
        if isinstance(error, sqlite3.Error) and is_damage(error):
            raise _UnfitError("was damaged") from error
        raise
    return db


def _may_write(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.R_OK | os.W_OK, effective_ids=effective)


def prepare(db: sqlite3.Connection, file: Path, *, kept: bool = True) -> None:
    """Bring an open database to the present schema, with a copy of an older one beside ``file``.

    Where it is not ``kept``, being in memory, no copy is made. Raises ``LibraryError`` for a newer
    version, ``_UnfitError`` for what is no sound library.
    """
    application, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != schema.APPLICATION_ID:
        raise _UnfitError("belonged to another program")
    if version > schema.VERSION:
        raise LibraryError(
            f"The library {file} was written by a newer reader (version {version}, this one reads"
            f" up to {schema.VERSION}); update reader, or set READER_HOME to another folder."
        )
    if kept and file.stat().st_size and not _pragma(db, "page_count"):
        raise _UnfitError("was no database")  # SQLite takes so few bytes for none
    db.execute("PRAGMA journal_mode = WAL")
    if not tables:
        with _transaction(db):
            schema.create(db)
        return
    marked = kept and damage_mark(file).exists()
    if marked or _pragma(db, "page_count") <= _SMALL_PAGES:
        check = "integrity_check" if marked else "quick_check"
        (verdict,) = db.execute(f"PRAGMA {check}(1)").fetchone()
        if verdict != "ok":
            raise _UnfitError("was damaged")
        if marked:
            damage_mark(file).unlink(missing_ok=True)
    if version < schema.VERSION:
        if kept:
            _back_up(db, file.with_name(f"{file.stem}.version-{version}{file.suffix}"))
        with _transaction(db):
            schema.migrate(db, version)


def _back_up(db: sqlite3.Connection, to: Path) -> None:
    """Copy the database to a file beside it, whole or not at all."""
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    make_private_file(part)
    copy = connect(str(part))
    try:
        db.backup(copy)
    finally:
        copy.close()
    part.replace(to)


def _keep_aside(file: Path) -> Path:
    """Rename a database and what belongs to it, and return the new name."""
    when = time.strftime("%Y%m%d-%H%M%S")
    aside = file.with_name(f"{file.stem}.damaged-{when}{file.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = file.with_name(f"{file.stem}.damaged-{when}-{number}{file.suffix}")
    for suffix in _SIDE_FILES:
        with contextlib.suppress(FileNotFoundError):
            Path(f"{file}{suffix}").replace(f"{aside}{suffix}")
    file.replace(aside)
    return aside


def _open_elsewhere(file: Path, reason: str, notices: list[str]) -> Opened:
    """Open a copy of the library where it can be written, else an empty one in memory."""
    notices.append(
        f"The library {file} cannot be written ({reason}): reading goes on, but what is read,"
        " marked or imported now will not be kept; make room or give yourself the right to write"
        f" in {file.parent}, then start reader again."
    )
    folder = None
    try:
        folder = Path(tempfile.mkdtemp(prefix="reader-"))
        copy = folder / file.name
        return Opened(Connections(copy, _open_copy(file, copy, notices)), notices, folder)
    except (OSError, sqlite3.Error, LibraryError) as error:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, LibraryError):
            raise
    return Opened(Connections(None, _open_in_memory(file)), notices)


def _open_copy(file: Path, copy: Path, notices: list[str]) -> sqlite3.Connection:
    for suffix in ("", "-wal"):
        with contextlib.suppress(*_UNREADABLE):
            shutil.copyfile(f"{file}{suffix}", f"{copy}{suffix}")
    try:
        return _open_fit(copy)
    except _UnfitError as unfit:
        notices.append(f"The library {file} {unfit}: nothing of it can be shown.")
    for suffix in ("", *_SIDE_FILES):
        Path(f"{copy}{suffix}").unlink(missing_ok=True)
    return _open_fit(copy)


def _open_in_memory(file: Path) -> sqlite3.Connection:
    """Return a database in memory, with what can be read of the file without writing anything."""
    db = connect(":memory:")
    try:
        source = sqlite3.connect(f"{file.absolute().as_uri()}?immutable=1", uri=True)
        try:
            source.backup(db)
        finally:
            source.close()
        prepare(db, file, kept=False)
    except (sqlite3.Error, _UnfitError):
        db.close()
        db = connect(":memory:")
        prepare(db, file, kept=False)
    return db


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
