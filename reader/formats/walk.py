"""A directory walk: which files are read of the given files and folders, and in which order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import UnreadableError
from reader.formats.shared.file_kinds import is_skipped
from reader.formats.shared.read_errors import (
    access_error,
    bare_folder_error,
    check_regular_file,
    link_loop_error,
)
from reader.text import clean

if TYPE_CHECKING:
    from reader.formats.shared.ignore_rules import IgnoreRules

_IGNORE_FILE = ".readerignore"
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_COMPANION_SUFFIXES = (
    "_files",
    ".files",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_bestanden",
    "_file",
)
StrPath = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read: its path for the system, and its path for display."""

    path: str
    display_path: str


def show_path(path: StrPath) -> str:
    """Return a path for display: cleaned, with U+FFFD for bytes that are not UTF-8."""
    return clean(os.fspath(path))  # Python keeps such bytes as lone surrogates


def find_files(
    paths: Iterable[StrPath], also: tuple[str, ...] = ()
) -> Iterator[FoundFile | UnreadableError]:
    """Yield the files to read, and an error for each path that cannot be read; opens no file.

    Folders are walked recursively, sorted by name. Left out are hidden folders, files that are no
    articles by their name, what a ``.readerignore`` names, and the folder of pictures and scripts
    beside a saved page ("a_files" beside "a.html"). A folder to which two links lead is walked
    once. For what is missing, is not a regular file, or is a link to a folder above, an error is
    yielded and the walk goes on. Files whose names end with one of ``also`` are read although they
    are no articles by their name.
    """
    for given_path in paths:
        path = os.fspath(given_path)
        try:
            status = os.stat(path)
            if stat.S_ISDIR(status.st_mode):
                yield from _Walk(also).run(path)
            else:
                check_regular_file(status.st_mode, show_path(path))
                yield FoundFile(path, show_path(path))
        except (OSError, ValueError) as error:
            yield access_error(path, show_path(path), error)
        except UnreadableError as error:
            yield error


def _without_page_companions(entries: list[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
    """Return the entries without the folders of pictures and scripts that saved pages have."""
    pages = {
        entry.name.rpartition(".")[0] for entry in entries if entry.name.endswith(_PAGE_SUFFIXES)
    }
    if not pages:
        return entries
    companions = {f"{page}{suffix}" for page in pages for suffix in _COMPANION_SUFFIXES}
    return [entry for entry in entries if entry.name not in companions]


@dataclass(slots=True)
class _OpenFolder:
    """A folder by device and inode, its entries that are left, and what is not wanted of them."""

    folder: tuple[int, int]
    entries: Iterator[os.DirEntry[str]]
    rules: IgnoreRules | None
    errors: list[UnreadableError]


class _Walk:
    """A walk through a folder and the folders below it, in the order of their names."""

    def __init__(self, also: tuple[str, ...] = ()) -> None:
        self._also = also
        # Folders by device and inode: those entered so far, and those entered but not finished.
        self._seen: set[tuple[int, int]] = set()
        self._open: list[_OpenFolder] = []

    def run(self, top: str) -> Iterator[FoundFile | UnreadableError]:
        found_any = False
        error = self._enter(top)
        while self._open:
            folder = self._open[-1]
            if folder.errors:
                yield folder.errors.pop(0)
                continue
            entry = next(folder.entries, None)
            if entry is None:
                self._open.pop()
                continue
            found = None if entry.name.startswith(".") else self._visit(entry)
            if found is not None:
                found_any = True
                yield found
        if error is not None:
            yield error
        elif not found_any:
            yield bare_folder_error(show_path(top))

    def _visit(self, entry: os.DirEntry[str]) -> FoundFile | UnreadableError | None:
        display_path = show_path(entry.path)
        rules = self._open[-1].rules
        try:
            is_folder = entry.is_dir()
            if rules is not None and rules.ignores(entry.path, is_folder=is_folder):
                return None
            if is_folder:
                return self._enter(entry.path)
            is_wanted = self._also and entry.name.lower().endswith(self._also)
            if is_skipped(entry.name) and not is_wanted:
                return None
            if not entry.is_file():
                check_regular_file(entry.stat().st_mode, display_path)
        except OSError as error:
            return access_error(entry.path, display_path, error)
        except UnreadableError as error:
            return error
        return FoundFile(entry.path, display_path)

    def _enter(self, path: str) -> UnreadableError | None:
        """Enter a folder, unless it was walked before; return an error if it cannot be read."""
        try:
            status = os.stat(path)
            folder = (status.st_dev, status.st_ino)
            if any(folder == above.folder for above in self._open):
                return link_loop_error(show_path(path))
            if folder not in self._seen:
                self._seen.add(folder)
                with os.scandir(path) as entries:
                    found = sorted(entries, key=lambda e: e.name)
                    above = self._open[-1].rules if self._open else None
                rules, errors = above, list[UnreadableError]()
                if any(entry.name == _IGNORE_FILE for entry in found):
                    from reader.formats.shared.ignore_rules import load_ignore_rules

                    file = os.path.join(path, _IGNORE_FILE)
                    rules, errors = load_ignore_rules(file, show_path(file), above)
                wanted = _without_page_companions(found)
                self._open.append(_OpenFolder(folder, iter(wanted), rules, errors))
        except OSError as error:
            return access_error(path, show_path(path), error)
        return None
