"""Files and streams: opened without blocking, and read no further than the size limit."""

from __future__ import annotations

import io
import os
from typing import BinaryIO

from reader.article import Article
from reader.formats.dispatch import read_articles
from reader.formats.shared.read_errors import (
    STANDARD_INPUT,
    access_error,
    check_regular_file,
    own_file_error,
)
from reader.formats.shared.source import OnError
from reader.formats.walk import StrPath, show_path
from reader.limits import DEFAULT_LIMITS, Limits
from reader.locked_files import is_locked

_CHUNK_BYTES = 1 << 18


def read_file(
    path: StrPath,
    display_path: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    on_error: OnError | None = None,
) -> tuple[Article, ...]:
    """Return the articles of a file, cleaned but not repaired.

    ``display_path`` is made from ``path`` if None. ``on_error`` is called for each part that cannot
    be read while others can. Raises ``UnreadableError``, whose sentence names the file.
    """
    display_path = show_path(path) if display_path is None else display_path
    try:
        status = os.stat(path)
        check_regular_file(status.st_mode, display_path)
        if is_locked(status):
            raise own_file_error(display_path)
        # O_NONBLOCK, as a pipe may have replaced the file since.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        with open(descriptor, "rb", buffering=0) as stream:
            check_regular_file(os.fstat(descriptor).st_mode, display_path)
            data = _read(stream, limits.size + 1)
    except (OSError, ValueError) as error:
        raise access_error(path, display_path, error) from error
    name = os.path.basename(display_path)
    return read_articles(data, name, path=display_path, limits=limits, on_error=on_error)


def read_stream(
    stream: BinaryIO,
    display_path: str = STANDARD_INPUT,
    limits: Limits = DEFAULT_LIMITS,
    on_error: OnError | None = None,
) -> tuple[Article, ...]:
    """Return the articles of a binary stream; raises ``UnreadableError`` and ``OSError``."""
    data = _read(stream, limits.size + 1)
    name = os.path.basename(display_path)
    return read_articles(data, name, path=display_path, limits=limits, on_error=on_error)


def _read(stream: BinaryIO | io.FileIO, max_bytes: int) -> bytes:
    """Return the bytes of a stream up to its end, ``max_bytes`` at most."""
    data = bytearray()
    while len(data) < max_bytes and (
        chunk := stream.read(min(_CHUNK_BYTES, max_bytes - len(data)))
    ):
        data += chunk
    return bytes(data)
