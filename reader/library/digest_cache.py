"""Kept digests: a bounded file of its own in the cache folder, which may be lost at any time."""

from __future__ import annotations

import contextlib
import sqlite3
import time
import zlib
from pathlib import Path

from reader.errors import LibraryError
from reader.library.database.connections import (
    SIDE_FILES,
    Connections,
    connect,
    is_damage,
)
from reader.library.database.lock_wait import open_when_unlocked
from reader.library.database.private_files import (
    lock_folder,
    make_private_file,
    make_private_folder,
)

FILE_NAME = "digests.sqlite3"

_APPLICATION_ID = 0x72646467  # "rddg"
_VERSION = 1
_MAX_BYTES = 256_000_000  # bytes; some 20,000 articles of 18 kB
_DAY = 86_400
_RECENT_DAYS = 30  # days after its last use in which a digest is not dropped for one of many

_TABLE = """
    CREATE TABLE digest (
        key BLOB NOT NULL,
        options TEXT NOT NULL,
        used INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (key, options)
    )
"""


class _UnusableFileError(Exception):
    """The file is no cache of this version."""


class DigestCache:
    """A cache from content key and options to the text of a digest.

    Where it cannot be opened, read or written it is empty, and nothing is said: a digest can be
    made again.
    """

    def __init__(self, folder: Path, max_bytes: int = _MAX_BYTES) -> None:
        self.file = folder / FILE_NAME
        self._max_bytes = max_bytes
        self._connections: Connections | None = None
        self._was_tried = False
        self._is_full = False

    def get(self, key: str, options_key: str) -> str | None:
        """Return the digest that was put under a key and options, None if it is not there."""
        connections = self._open()
        if connections is None:
            return None
        row_key = (bytes.fromhex(key), options_key)
        try:
            with connections.reading() as db:
                found = db.execute(
                    "SELECT content, used FROM digest WHERE key = ? AND options = ?", row_key
                ).fetchone()
            if found is None:
                return None
            if found[1] != _today():
                with connections.writing(durable=False) as db:
                    db.execute(
                        "UPDATE digest SET used = ? WHERE key = ? AND options = ?",
                        (_today(), *row_key),
                    )
            return zlib.decompress(found[0]).decode("utf-8", "surrogatepass")
        except (LibraryError, zlib.error, ValueError):
            return None

    def put(self, key: str, options_key: str, text: str, *, is_one_of_many: bool = False) -> None:
        """Keep a digest; where the file becomes too large, those unused for longest go.

        Where it ``is_one_of_many``, only those go that nobody used lately, and when there are none
        it is not kept: if the last ones of more than there is room for took the place of the
        first, the next run through the same articles would find none of them.
        """
        connections = self._open()
        if connections is None or (is_one_of_many and self._is_full):
            return
        row_key = (bytes.fromhex(key), options_key)
        content = zlib.compress(text.encode("utf-8", "surrogatepass"), 1)
        with contextlib.suppress(LibraryError), connections.writing(durable=False) as db:
            db.execute(
                "INSERT OR REPLACE INTO digest (key, options, used, content) VALUES (?, ?, ?, ?)",
                (*row_key, _today(), content),
            )
            before = _today() - _RECENT_DAYS if is_one_of_many else _today() + 1
            while self._size(db) > self._max_bytes and self._drop_oldest(db, before):
                pass
            if is_one_of_many and self._size(db) > self._max_bytes:
                self._is_full = True
                db.execute("DELETE FROM digest WHERE key = ? AND options = ?", row_key)

    def close(self) -> None:
        """Close the file."""
        if self._connections is not None:
            self._connections.close()

    def _size(self, db: sqlite3.Connection) -> int:
        pages, free, size = (
            db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)

    def _drop_oldest(self, db: sqlite3.Connection, before: int) -> bool:
        """Drop a tenth of all, of those last used before a day, but never the last one put.

        Return whether there was any to drop.
        """
        (number,) = db.execute("SELECT count(*) FROM digest").fetchone()
        dropped = db.execute(
            "DELETE FROM digest WHERE rowid IN"
            " (SELECT rowid FROM digest WHERE used < ? ORDER BY used, rowid LIMIT ?)",
            (before, min(number // 10 + 1, number - 1)),
        ).rowcount
        return dropped > 0

    def _open(self) -> Connections | None:
        """Open the file when it is first asked for: a list is shown before any digest is."""
        if not self._was_tried:
            self._was_tried = True
            with contextlib.suppress(OSError, sqlite3.Error, LibraryError):
                self._connections = _open(self.file)
        return self._connections


def _open(file: Path) -> Connections:
    """Open the cache, made anew where it is damaged or of another version.

    Only one process at a time: another one that makes the file anew would take away the log of
    this one's, which would then be written by both, each with a log of its own.
    """
    make_private_folder(file.parent)
    with lock_folder(file.parent):
        for attempt in range(2):
            make_private_file(file)
            with contextlib.suppress(_UnusableFileError):
                return Connections(file, open_when_unlocked(lambda: _open_database(file)))
            if attempt == 0:
                # The file first: who has it open then leaves the names beside it alone.
                for suffix in ("", *SIDE_FILES):
                    Path(f"{file}{suffix}").unlink(missing_ok=True)
    raise sqlite3.DatabaseError(f"{file} cannot be made anew")


def _open_database(file: Path) -> sqlite3.Connection:
    db = None
    try:
        db = connect(str(file))
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("BEGIN IMMEDIATE")
        identity = tuple(
            db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        )
        (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and identity != (_APPLICATION_ID, _VERSION):
            raise _UnusableFileError
        if not tables:
            db.execute(_TABLE)
            db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {_VERSION}")
        db.execute("COMMIT")
    except (sqlite3.Error, _UnusableFileError) as error:
        if db is not None:
            db.close()
        if isinstance(error, sqlite3.Error) and is_damage(error):
            raise _UnusableFileError from error
        raise
    return db


def _today() -> int:
    return int(time.time()) // _DAY
