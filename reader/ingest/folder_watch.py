"""Watches imported folders, and reports those that changed once no more changes come.

The times of folders are polled: one ``stat`` a folder each two seconds, 1 ms for 500 folders, tells
of every file that came, went or was replaced, on network file systems too, without a limit on how
many are watched and without anything to install. Watchers by inotify see nothing on such file
systems, run out of watches, and would still need polling beside them. A file that is written anew
in its place changes no time of its folder: for that some folders are looked through at each turn,
all of them in turn. What is kept in memory is a few numbers a folder.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

from reader.formats.shared.file_kinds import is_skipped

_PERIOD_SECONDS = 2.0  # seconds between two polls
_MAX_DELAY = 10.0  # seconds after which changes are reported though it is not quiet yet
_FILES_PER_POLL = 2_000  # files that are looked at in each turn, beside the folders
_PAUSE_SECONDS = (
    0.005  # seconds of pause after each folder of the first scan, so that the screen is not slowed
)
_SETTLED_NS = 2_000_000_000  # ns; file systems count times in steps of up to 2 s

OnChange = Callable[[list[str]], None]


@dataclass(slots=True)
class _FolderState:
    """The last known state of a folder: its time, and a hash over its files."""

    mtime: int
    settled: bool
    files: int
    files_hash: int


class FolderWatch:
    """Calls ``changed``, on a thread of its own, with the folders and files that changed.

    ``roots`` are absolute paths of folders and files. A folder that is not there is waited for.
    Changes before ``ready`` is set may not be reported, so a rescan must
    begin after it. A context manager; it ends with the program at the latest.
    """

    def __init__(
        self, roots: Iterable[str], changed: OnChange, *, period: float = _PERIOD_SECONDS
    ) -> None:
        self._roots = list(roots)
        self._changed = changed
        self._period = period
        self._folders: dict[str, _FolderState | None] = {}
        self._files: dict[str, tuple[int, int] | None] = {}
        self._folders_to_scan: list[str] = []
        self._pending: set[str] = set()
        self._since = 0.0
        self.ready = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Begin with a first look, after which ``ready`` is set."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for what is under way."""
        self.leave()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def leave(self) -> None:
        """Ask it to end, which on a slow disk takes as long as a folder is read."""
        self._ended.set()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _run(self) -> None:
        for root in self._roots:
            if os.path.isfile(root):
                self._files[root] = _get_status(root)
            else:
                self._add_folders(root, pause=_PAUSE_SECONDS)
        self.ready.set()
        while not self._ended.wait(self._period):
            before = set(self._pending)
            self._poll()
            now = time.monotonic()
            if self._pending - before:
                self._since = self._since or now
            is_quiet = self._pending == before
            if self._pending and (is_quiet or now - self._since > _MAX_DELAY):
                changed_paths = sorted(self._pending)
                self._pending.clear()
                self._since = 0.0
                self._changed(changed_paths)

    def _poll(self) -> None:
        """Take one turn."""
        for path, seen in list(self._folders.items()):
            if seen is None or not seen.settled or seen.mtime != _get_mtime(path):
                self._scan_folder(path, seen)
            if self._ended.is_set():
                return
        for path, status in self._files.items():
            now = _get_status(path)
            if now is not None and now != status:
                self._pending.add(path)
                self._files[path] = now
        files_scanned = 0
        self._folders_to_scan = self._folders_to_scan or list(self._folders)
        while self._folders_to_scan and files_scanned < _FILES_PER_POLL:
            path = self._folders_to_scan.pop()
            if path in self._folders:
                self._scan_folder(path, self._folders[path])
                seen = self._folders.get(path)
                files_scanned += 1 if seen is None else seen.files + 1

    def _scan_folder(self, path: str, seen: _FolderState | None) -> None:
        """Look at all files of a folder; a folder that is new in it is entered."""
        found, subfolders = _read_folder(path)
        if found is None:
            if path in self._roots:
                self._folders[path] = None
            else:
                del self._folders[path]  # the change of its parent is reported
            return
        self._folders[path] = found
        known = len(self._folders)
        for folder in subfolders:
            if folder not in self._folders:
                self._add_folders(folder)
        if seen is None or seen.files_hash != found.files_hash or len(self._folders) > known:
            self._pending.add(path)

    def _add_folders(self, top: str, pause: float = 0.0) -> None:
        """Take in a folder and those below it as they are now."""
        folders = [top]
        while folders and not self._ended.is_set():
            path = folders.pop()
            if path in self._folders or _is_link_to_parent(path):
                continue
            found, subfolders = _read_folder(path)
            if found is not None or path in self._roots:
                self._folders[path] = found
            folders += subfolders
            if pause:
                self._ended.wait(pause)


def _read_folder(path: str) -> tuple[_FolderState | None, list[str]]:
    """Return what a folder is like now, None where it cannot be read, and the folders in it."""
    mtime = _get_mtime(path)
    files = files_hash = 0
    subfolders = []
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    subfolders.append(entry.path)
                    files_hash += hash(entry.name)
                elif not is_skipped(entry.name):
                    files += 1
                    files_hash += hash((entry.name, _get_status(entry.path)))
    except OSError:
        return None, []
    if mtime is None:
        return None, []
    return _FolderState(mtime, time.time_ns() - mtime > _SETTLED_NS, files, files_hash), subfolders


def _get_mtime(path: str) -> int | None:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return None


def _get_status(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _is_link_to_parent(path: str) -> bool:
    """Whether a path is a link to a folder above it."""
    if not os.path.islink(path):
        return False
    real = os.path.realpath(path)
    return os.path.commonpath((os.path.realpath(os.path.dirname(path)), real)) == real
