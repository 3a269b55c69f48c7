"""A damaged library is replaced by a new one with what can be read of it, in one step.

Two files cannot change their names at once, and SQLite would take the log of the old library for
the new one's, so the steps are such that the end of the program between any two loses nothing:

1. what can be read is written to ``library.sqlite3.part``; left there, it is made anew;
2. that becomes ``library.sqlite3.new-N``, N being the inode of the damaged file: from here on the
   next start finishes what was begun;
3. the damaged file and its log get other names as well, and lose their own;
4. the new library takes the name.

Another process that has the damaged library open may go on reading it. It cannot write meanwhile,
and not any more afterwards (``Connections.writing``).
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from reader.library.database.connections import SIDE_FILES, connect, damage_mark_path, is_busy
from reader.library.maintenance.library_file import (
    REPLACEMENT,
    clear_path,
    find_replacements,
    open_writable,
)
from reader.library.maintenance.salvage import salvage

_LOG_SUFFIX = "-wal"


def replace_damaged(file: Path, reason: str) -> str:
    """Keep a damaged library under another name, and put a new one in its place.

    ``reason`` is what it was; returns the sentence for the user. Raises OSError and sqlite3.Error,
    and then the damaged library stands as it was.
    """
    part = clear_path(file.with_name(f"{file.name}.part"))
    db = open_writable(part)
    with _block_writers(file):
        try:
            salvage(file, db)
            db.execute("PRAGMA journal_mode = DELETE")  # a file alone, without a log beside it
        finally:
            db.close()
        new_library = file.with_name(f"{file.name}{REPLACEMENT}{file.stat().st_ino}")
        part.replace(new_library)
        return _install_new_library(file, new_library, reason)


def set_empty_aside(file: Path) -> str:
    """Give a file without bytes and its log another name; return the sentence for the user.

    SQLite would remove the log, which may hold what the file had. Raises OSError.
    """
    aside = _choose_aside_name(file, file.stat().st_ino)
    for suffix in (_LOG_SUFFIX, ""):  # the file last: until then the next start does it again
        with contextlib.suppress(FileNotFoundError):
            Path(f"{file}{suffix}").rename(f"{aside}{suffix}")
    for suffix in SIDE_FILES:
        Path(f"{file}{suffix}").unlink(missing_ok=True)
    _sync_folder(file.parent)
    return _describe(file, "was empty", aside, 0)


def finish_replacement(file: Path) -> str | None:
    """Finish a replacement in which a program was ended; return the sentence for the user."""
    notice = None
    for new_library in find_replacements(file):
        if file.exists() and file.stat().st_ino != _inode_from_name(new_library):
            new_library.unlink()  # the library is another one by now
        else:
            notice = _install_new_library(file, new_library, "was damaged")
    return notice


@contextlib.contextmanager
def _block_writers(file: Path) -> Iterator[None]:
    """Keep others from writing to a damaged library; raises sqlite3.Error where one does not end.

    What is so damaged that it cannot be locked cannot be written either.
    """
    db = None
    try:
        db = connect(str(file), create=False)
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        if is_busy(error):
            if db is not None:
                db.close()
            raise
    try:
        yield
    finally:
        if db is not None:
            db.close()


def _install_new_library(file: Path, new_library: Path, reason: str) -> str:
    """Give the damaged file and its log other names, and its own name to the new library."""
    articles = _count_articles(new_library)
    aside = _choose_aside_name(file, _inode_from_name(new_library))
    _sync_folder(file.parent)
    for suffix in ("", _LOG_SUFFIX):
        with contextlib.suppress(FileNotFoundError, FileExistsError):
            _link_or_rename(Path(f"{file}{suffix}"), Path(f"{aside}{suffix}"))
    for suffix in SIDE_FILES:
        Path(f"{file}{suffix}").unlink(missing_ok=True)
    new_library.replace(file)
    _sync_folder(file.parent)
    damage_mark_path(file).unlink(missing_ok=True)
    return _describe(file, reason, aside, articles)


def _describe(file: Path, reason: str, aside: Path, articles: int) -> str:
    found = f"with the {articles:,} articles that could be read" if articles else "without articles"
    return (
        f"The library {file} {reason}. It is kept as {aside.name}, and reader has created a new"
        f" library {found}."
    )


def _link_or_rename(file: Path, name: Path) -> None:
    """Give a file a second name, or another one where the file system allows no two."""
    try:
        os.link(file, name)
    except (FileNotFoundError, FileExistsError):
        raise
    except OSError:
        file.rename(name)


def _choose_aside_name(file: Path, inode: int) -> Path:
    """Return the name that a damaged file was given already, or one that is free."""
    for aside in file.parent.glob(f"{file.stem}.aside-*{file.suffix}"):
        if aside.stat().st_ino == inode:
            return aside
    when = time.strftime("%Y%m%d-%H%M%S")
    aside = file.with_name(f"{file.stem}.aside-{when}{file.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = file.with_name(f"{file.stem}.aside-{when}-{number}{file.suffix}")
    return aside


def _inode_from_name(new_library: Path) -> int:
    number = new_library.name.rpartition("-")[2]
    return int(number) if number.isdecimal() else -1


def _count_articles(new_library: Path) -> int:
    db = sqlite3.connect(f"{new_library.absolute().as_uri()}?immutable=1", uri=True)
    try:
        return int(db.execute("SELECT count(*) FROM article").fetchone()[0])
    finally:
        db.close()


def _sync_folder(folder: Path) -> None:
    """Have the names in a folder on disk, so that a power cut does not undo one without another."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:  # a file system whose folders cannot be synchronised
        pass
    finally:
        os.close(descriptor)
