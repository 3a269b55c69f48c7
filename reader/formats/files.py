"""Files: opened so that none of them blocks, and read no further than the limit."""

from __future__ import annotations

import io
import os
from typing import BinaryIO

from reader.article import Article
from reader.formats.reading import read_articles
from reader.formats.refusals import STANDARD_INPUT, refuse_failed, refuse_own, refuse_special
from reader.formats.source import Complain
from reader.formats.walk import StrPath, show_path
from reader.limits import DEFAULT_LIMITS, Limits
from reader.locked_files import is_locked

_CHUNK = 1 << 18  # bytes


def read_file(
    path: StrPath,
    shown: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    complain: Complain | None = None,
) -> tuple[Article, ...]:
    """Return the articles of a file, clean but not repaired.

    ``shown`` is the path for display, made from ``path`` if None; ``complain`` is called with what
    cannot be read of a file of several articles. Raises ``UnreadableError``, whose sentence names
    the file.
    """
    shown = show_path(path) if shown is None else shown
    try:
        status = os.stat(path)
        refuse_special(status.st_mode, shown)
        if is_locked(status):
            raise refuse_own(shown)
        # Without blocking, as a pipe may have taken the file's place since.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        with open(descriptor, "rb", buffering=0) as stream:
            refuse_special(os.fstat(descriptor).st_mode, shown)
            data = _read(stream, limits.size + 1)
    except (OSError, ValueError) as error:
        raise refuse_failed(path, shown, error) from error
    name = os.path.basename(shown)
    return read_articles(data, name, path=shown, limits=limits, complain=complain)


def read_stream(
    stream: BinaryIO,
    shown: str = STANDARD_INPUT,
    limits: Limits = DEFAULT_LIMITS,
    complain: Complain | None = None,
) -> tuple[Article, ...]:
    """Return the articles of an open binary stream; raises ``UnreadableError`` and ``OSError``."""
    data = _read(stream, limits.size + 1)
    name = os.path.basename(shown)
    return read_articles(data, name, path=shown, limits=limits, complain=complain)


def _read(stream: BinaryIO | io.FileIO, most: int) -> bytes:
    """Return the bytes up to the end, or ``most`` of them where the stream has more."""
    data = bytearray()
    while len(data) < most and (chunk := stream.read(min(_CHUNK, most - len(data)))):
        data += chunk
    return bytes(data)
