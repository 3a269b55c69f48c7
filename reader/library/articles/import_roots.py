"""The files and folders that were imported, which are looked through again."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.database.connections import Connections, Database


def find_roots(connections: Connections) -> tuple[list[str], set[str]]:
    """Return the imported files and folders, none below another, and the missing files."""
    with connections.reading() as db:
        roots = [os.fsdecode(path) for (path,) in db.execute("SELECT path FROM root")]
        known = db.execute("SELECT path FROM file JOIN root USING (path)").fetchall()
    return drop_nested_paths(roots), {os.fsdecode(path) for (path,) in known if is_missing(path)}


def load_roots(db: Database) -> set[bytes]:
    """Return the files and folders that were imported."""
    return {path for (path,) in db.execute("SELECT path FROM root")}


def add_roots(db: Database, paths: Iterable[bytes]) -> None:
    """Remember files and folders that were imported."""
    db.executemany("INSERT OR IGNORE INTO root (path) VALUES (?)", [(path,) for path in paths])


def drop_nested_paths(paths: Iterable[str]) -> list[str]:
    """Leave out what lies below another one."""
    kept: list[str] = []
    for path in sorted(paths, key=lambda path: path.split(os.sep)):
        if not kept or not path.startswith(os.path.join(kept[-1], "")):
            kept.append(path)
    return kept


def is_missing(path: bytes) -> bool:
    """Whether nothing has that path; one that cannot be examined is not missing."""
    return _load_mode(path) is None


def is_no_file(path: bytes) -> bool:
    """Whether the file of that path is missing, or a folder stands in its place."""
    mode = _load_mode(path)
    return mode is None or stat.S_ISDIR(mode)


def _load_mode(path: bytes) -> int | None:
    """Return the mode of what has a path, None for nothing, 0 for what cannot be examined."""
    try:
        return os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return 0
