"""Files and folders for the user alone, and a lock that keeps programs from opening at once."""

from __future__ import annotations

import contextlib
import fcntl
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from reader.errors import LibraryError
from reader.library.database.connections import BUSY_SECONDS


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


def may_write(path: Path) -> bool:
    """Whether a file or folder can be read and written."""
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.R_OK | os.W_OK, effective_ids=effective)


@contextlib.contextmanager
def lock_library(file: Path) -> Iterator[None]:
    """Keep other programs from opening, migrating or moving a database meanwhile.

    Raises OSError where the lock file cannot be made, ``LibraryError`` after some seconds.
    """
    lock = os.open(file.with_suffix(".lock"), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    with _hold_lock(lock, file):
        yield


@contextlib.contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Keep other programs that ask for the same from a folder meanwhile; raises the same."""
    with _hold_lock(os.open(folder, os.O_RDONLY | os.O_CLOEXEC), folder):
        yield


@contextlib.contextmanager
def _hold_lock(descriptor: int, location: Path) -> Iterator[None]:
    try:
        deadline = time.monotonic() + BUSY_SECONDS
        while not _try_lock(descriptor):
            if time.monotonic() > deadline:
                raise LibraryError(
                    f"The library {location} is being opened by another reader, which takes"
                    " too long;"
                    " try again, or end that program."
                )
            time.sleep(0.01)
        yield
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
