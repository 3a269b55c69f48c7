"""Which files are read of the files and folders given, in which order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.errors import UnreadableError
from reader.formats.refusals import (
    refuse_bare_folder,
    refuse_failed,
    refuse_loop,
    refuse_special,
)
from reader.text.cleaning import clean

_PAGES = (".html", ".htm", ".xhtml")
_PARTS = ("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_file")
StrPath = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read: its path for the system, and as it is shown."""

    path: str
    shown: str


def show_path(path: StrPath) -> str:
    """Return a path for display: clean, with U+FFFD for bytes that are no UTF-8."""
    return clean(os.fspath(path))  # such a byte is a lone surrogate in Python's names


def find_files(paths: Iterable[StrPath]) -> Iterator[FoundFile | UnreadableError]:
    """Yield the files to read and, in their places, why others cannot be; opens none.

    Folders are read recursively, sorted by name; their hidden files and folders, and files named
    README*, are left out, as are the folders of saved pages' parts ("a_files" beside "a.html"); a
    folder that two links lead to is read once. Nothing is raised for
    what is missing, no regular file, or a link that leads back: the rest goes on.
    """
    for given in paths:
        path = os.fspath(given)
        try:
            status = os.stat(path)
            if stat.S_ISDIR(status.st_mode):
                yield from _Walk().run(path)
            else:
                refuse_special(status.st_mode, show_path(path))
                yield FoundFile(path, show_path(path))
        except (OSError, ValueError) as error:
            yield refuse_failed(path, show_path(path), error)
        except UnreadableError as error:
            yield error


def _without_parts_of_pages(entries: list[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
    """Leave out the folders in which browsers keep the scripts and pictures of a saved page."""
    pages = {entry.name.rpartition(".")[0] for entry in entries if entry.name.endswith(_PAGES)}
    if not pages:
        return entries
    parts = {f"{page}{suffix}" for page in pages for suffix in _PARTS}
    return [entry for entry in entries if entry.name not in parts]


class _Walk:
    """A walk through a folder and those below it, in the order of their names."""

    def __init__(self) -> None:
        # Device and inode of each folder read, and of those whose entries are not yet all given.
        self._seen: set[tuple[int, int]] = set()
        self._open: list[tuple[tuple[int, int], Iterator[os.DirEntry[str]]]] = []

    def run(self, top: str) -> Iterator[FoundFile | UnreadableError]:
        found_any = False
        refusal = self._enter(top)
        while self._open:
            entry = next(self._open[-1][1], None)
            if entry is None:
                self._open.pop()
                continue
            found = None if entry.name.startswith(".") else self._look_at(entry)
            if found is not None:
                found_any = True
                yield found
        if refusal is not None:
            yield refusal
        elif not found_any:
            yield refuse_bare_folder(show_path(top))

    def _look_at(self, entry: os.DirEntry[str]) -> FoundFile | UnreadableError | None:
        shown = show_path(entry.path)
        try:
            if entry.is_dir():
                return self._enter(entry.path)
            if entry.name.startswith("README"):
                return None
            if not entry.is_file():
                refuse_special(entry.stat().st_mode, shown)
        except OSError as error:
            return refuse_failed(entry.path, shown, error)
        except UnreadableError as error:
            return error
        return FoundFile(entry.path, shown)

    def _enter(self, path: str) -> UnreadableError | None:
        """Begin to read a folder that was not read before; return why it cannot be read."""
        try:
            status = os.stat(path)
            folder = (status.st_dev, status.st_ino)
            if any(folder == above for above, _ in self._open):
                return refuse_loop(show_path(path))
            if folder not in self._seen:
                self._seen.add(folder)
                with os.scandir(path) as entries:
                    found = sorted(entries, key=lambda e: e.name)
                    self._open.append((folder, iter(_without_parts_of_pages(found))))
        except OSError as error:
            return refuse_failed(path, show_path(path), error)
        return None
