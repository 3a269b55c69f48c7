"""Connections to one database, one for each thread; each error is one sentence."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

from reader import locked_files
from reader.errors import LibraryError, RoomMadeError
from reader.library.content import text_functions
from reader.library.database.change_counters import ChangeCounters, Counters, read_counters
from reader.library.database.tolerant_connection import TolerantConnection
from reader.records import Record

BUSY_SECONDS = 10.0  # seconds to wait for another program's transaction
GAP_SECONDS = 0.01  # seconds in which an import lets other programs write

# A journal that a killed program left would be played back into the next file of that name.
SIDE_FILES = ("-wal", "-shm", "-journal")
_RETRY_SECONDS = 0.004  # seconds between two attempts, short enough to meet each of those gaps

_PRAGMAS = (
    "PRAGMA synchronous = FULL",  # what was acknowledged survives a power cut, not only a kill
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -2000",  # kB for each thread; with four times as much nothing was faster
    "PRAGMA journal_size_limit = 16777216",
)

Database = sqlite3.Connection
"""A connection, for what only hands it on to the modules that know SQL."""

SESSION_FUNCTION = "undo_session"  # in SQL: the name of the session that the connection belongs to

# A connection that was carried over a fork must be neither used nor closed: its file locks are
# the parent's. https://www.sqlite.org/howtocorrupt.html#_carrying_an_open_database_across_a_fork
_PARENT_CONNECTIONS: list[_ThreadConnection] = []


class LibrarySession(Record):
    """One opening of the library, by which the undo log tells windows and programs apart.

    ``started`` is in milliseconds since 1970.
    """

    name: str
    started: int


def _make_session() -> LibrarySession:
    return LibrarySession(f"{os.getpid()}-{os.urandom(8).hex()}", time.time_ns() // 1_000_000)


def connect(file: str, *, create: bool = True) -> sqlite3.Connection:
    """Open a database file, or ``:memory:``; raises sqlite3.Error.

    A file that is not there is made, unless it ``create`` none.
    """
    name = file if create else f"{Path(file).absolute().as_uri()}?mode=rw"
    db = sqlite3.connect(
        name,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        factory=TolerantConnection,
        uri=not create,
    )
    try:
        for pragma in _PRAGMAS:
            db.execute(pragma)
    except sqlite3.Error:
        db.close()
        raise
    return db


def get_result_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code of an error, 0 where it has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file is no database or a broken one."""
    return get_result_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether an error says that another program held a lock for too long."""
    return get_result_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def database_error(error: sqlite3.Error, location: str) -> LibraryError:
    """Return the sentence for the user about an error of the database at ``location``."""
    match get_result_code(error):
        case sqlite3.SQLITE_FULL:
            message = "was not changed, because the disk is full; free some space and try again"
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            message = (
                f"has been in use by another program for {BUSY_SECONDS:.0f} seconds; "
                "try again, or quit that program"
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            message = "cannot be written; check the permissions of the file and its folder"
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            message = (
                "is damaged; start reader again: it will keep the damaged file under another name "
                "and copy what can be read of it to a new library"
            )
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            message = f"cannot be read or written ({error}); check the disk and the folder"
        case sqlite3.SQLITE_NOMEM | sqlite3.SQLITE_TOOBIG:
            message = f"cannot store something so large ({error}); split it"
        case _ if "closed" in str(error):
            message = "is closed; start reader again"
        case _:
            message = f"has an error ({error}); start reader again"
    return LibraryError(f"The library {location} {message}.")


def library_removed_error(file: Path) -> LibraryError:
    """Return the sentence for the user about a library that was removed while it is open."""
    return LibraryError(
        f"The library {file} was removed or moved while reader had it open;"
        " put it back, or quit reader and start it again."
    )


def library_replaced_error(file: Path) -> LibraryError:
    """Return the sentence for the user about a library that was replaced while it is open."""
    return LibraryError(
        f"The library {file} was replaced by another one while reader had it open;"
        " quit reader and start it again."
    )


def _begin_writing(db: sqlite3.Connection) -> None:
    """Begin to write as soon as no other program writes.

    SQLite's own waiting looks ten times a second, and would miss the gaps that an import leaves.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    db.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                # IMMEDIATE: two programs that read and then write would each wait for the other.
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not is_busy(error) or time.monotonic() > deadline:
                    raise
                time.sleep(_RETRY_SECONDS)
            else:
                return
    finally:
        db.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


class _ThreadConnection:
    """One connection, the lock that is held while it is used, and the process that opened it.

    ``inode`` tells whether the file's name still leads to what was opened.
    """

    def __init__(self, connection: sqlite3.Connection, file: Path | None) -> None:
        self.connection = connection
        self.lock = threading.RLock()
        self.process = os.getpid()
        self.inode = None if file is None else _get_inode(file)

    def __del__(self) -> None:
        if self.process == os.getpid():
            self.connection.close()


class Connections:
    """The connections to one database file, or the one to a database in memory for all threads.

    ``first`` is an open connection that the calling thread goes on with.
    """

    def __init__(self, file: Path | None, first: sqlite3.Connection) -> None:
        self.file = file
        self.session = _make_session()
        self._thread_local = threading.local()
        self._all: weakref.WeakSet[_ThreadConnection] = weakref.WeakSet()
        self._guard = threading.Lock()
        self._closed = False
        self.change_counters: ChangeCounters | None = None  # of a library, not of a cache
        # Called where a change finds the disk full: frees what can be made again, if it can.
        self.make_room: Callable[[sqlite3.Connection], bool] | None = None
        if file is not None:
            locked_files.add(file)
        opened = self._register(first)
        self._shared = opened if file is None else None

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection; raises ``LibraryError`` for what SQLite raises inside."""
        with self._using() as opened:
            yield opened.connection

    @contextlib.contextmanager
    def _using(self) -> Iterator[_ThreadConnection]:
        opened = self._shared or self._get_connection()
        with opened.lock:
            try:
                yield opened
            except sqlite3.Error as error:
                if is_damage(error):
                    self.mark_damaged()
                raise database_error(error, self.location) from error
            except OverflowError as error:
                raise LibraryError(
                    f"The library {self.location} cannot store so large a number; give a"
                    " smaller one."
                ) from error

    @contextlib.contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection inside a transaction that any exception rolls back.

        Once the block is left without an error, its changes survive the end of this program by
        any means, and that of the machine where ``durable``. Raises ``LibraryError`` where the
        file has lost its name or another one has it: nobody would find the change again.
        """
        with self._using() as opened:
            db = opened.connection
            if not durable:
                db.execute("PRAGMA synchronous = NORMAL")
            try:
                _begin_writing(db)
                self._check_same_file(opened)
                before = read_counters(db) if self.change_counters else {}
                yield db
                self._commit(db, before)
            except sqlite3.Error as error:
                if durable and get_result_code(error) == sqlite3.SQLITE_FULL:
                    self._make_room(db, error)
                raise
            finally:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                if not durable:
                    db.execute("PRAGMA synchronous = FULL")

    def _make_room(self, db: sqlite3.Connection, error: sqlite3.Error) -> None:
        """Free what can be made again; raises ``RoomMadeError`` if that was anything."""
        if db.in_transaction:
            db.execute("ROLLBACK")
        if self.make_room is not None and self.make_room(db):
            raise RoomMadeError(
                f"The library {self.location} was not changed, because the disk is full. Its index"
                " of what was read has been removed to make room; try again."
            ) from error

    def _commit(self, db: sqlite3.Connection, before: Counters) -> None:
        """Commit, and count what was changed as this process's own before others can see it."""
        if self.change_counters is None:
            db.execute("COMMIT")
            return
        after = read_counters(db)
        self.change_counters.count(before, after)
        try:
            db.execute("COMMIT")
        except sqlite3.Error:
            self.change_counters.count(before, after, -1)
            raise

    def close(self) -> None:
        """Close all connections, each as soon as its thread's present use has ended."""
        was_closed, self._closed = self._closed, True
        with self._guard:
            all_opened = [opened for opened in self._all if opened.process == os.getpid()]
        for opened in all_opened:
            with opened.lock:
                opened.connection.close()
        if self.file is not None and not was_closed:
            locked_files.remove(self.file)

    def mark_damaged(self) -> None:
        """Make the next start check the whole file, and replace it if it is damaged."""
        if self.file is not None:
            with contextlib.suppress(OSError):
                damage_mark_path(self.file).touch(0o600)

    @property
    def location(self) -> str:
        """Where the database is, for a sentence."""
        return "in memory" if self.file is None else str(self.file)

    def _check_same_file(self, opened: _ThreadConnection) -> None:
        if self.file is not None and (inode := _get_inode(self.file)) != opened.inode:
            raise (
                library_removed_error(self.file)
                if inode is None
                else library_replaced_error(self.file)
            )

    def _get_connection(self) -> _ThreadConnection:
        opened: _ThreadConnection | None = getattr(self._thread_local, "opened", None)
        if opened is not None and opened.process != os.getpid():
            _PARENT_CONNECTIONS.append(opened)
            opened = None
        if opened is None:
            if self._closed:
                raise LibraryError(f"The library {self.location} is closed; start reader again.")
            try:
                opened = self._register(connect(str(self.file), create=False))
            except sqlite3.Error as error:
                if self.file is not None and not self.file.exists():
                    raise library_removed_error(self.file) from error
                raise database_error(error, self.location) from error
        return opened

    def _register(self, connection: sqlite3.Connection) -> _ThreadConnection:
        name = self.session.name
        connection.create_function(SESSION_FUNCTION, 0, lambda: name)
        text_functions.register(connection)
        opened = _ThreadConnection(connection, self.file)
        self._thread_local.opened = opened
        with self._guard:
            self._all.add(opened)
        return opened


def _get_inode(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def damage_mark_path(file: Path) -> Path:
    """Return the path of the empty file that marks the database ``file`` as damaged."""
    return file.with_suffix(".damaged")
