"""Files and folders: which are read, in which order, and how without blocking on any."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.limits import DEFAULT_LIMITS, Limits
from reader.formats.reading import read_articles
from reader.text.clean import clean

StrPath = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read: its path for the system, and as it is shown."""

    path: str
    shown: str


def show_path(path: StrPath) -> str:
    """Return a path for display: clean, undecodable bytes as U+FFFD."""
    return clean(os.fsencode(path).decode("utf-8", "replace"))


def find_files(paths: Iterable[StrPath]) -> Iterator[FoundFile | UnreadableError]:
    """Yield the files to read, folders recursively in sorted order, and what cannot be read.

    Of a folder's files hidden ones and README* are left out.
    """
    for given in paths:
        path = os.fspath(given)
        try:
            status = os.stat(path)
        except OSError as error:
            yield _os_error(path, error)
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _walk(path)
        elif stat.S_ISREG(status.st_mode):
            yield FoundFile(path, show_path(path))
        else:
            yield _special(path)


def _walk(folder: str) -> Iterator[FoundFile | UnreadableError]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith((".", "README")):
                path = os.path.join(root, name)
                yield FoundFile(path, show_path(path))


def read_file(
    path: StrPath, shown: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> tuple[Article, ...]:
    """Return the articles of a file; raises ``UnreadableError``."""
    shown = show_path(path) if shown is None else shown
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
        with open(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise _special(path)
            return read_stream(stream, shown, limits)
    except OSError as error:
        raise _os_error(path, error) from error


def read_stream(
    stream: BinaryIO, shown: str = "-", limits: Limits = DEFAULT_LIMITS
) -> tuple[Article, ...]:
    """Return the articles of an open binary stream, such as standard input."""
    data = stream.read(limits.size + 1)
    if len(data) > limits.size:
        raise UnreadableError(f"{shown} is too large.", shown)
    return read_articles(data, os.path.basename(shown), path=shown, limits=limits)


def _os_error(path: StrPath, error: OSError) -> UnreadableError:
    shown = show_path(path)
    return UnreadableError(f"{shown} cannot be read: {error.strerror}.", shown)


def _special(path: StrPath) -> UnreadableError:
    shown = show_path(path)
    return UnreadableError(f"{shown} is no regular file; give a text file.", shown)
