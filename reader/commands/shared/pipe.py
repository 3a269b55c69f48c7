"""Standard input: articles from a pipe."""

from __future__ import annotations

import io
import sys

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats import DEFAULT_LIMITS, Limits, OnError, read_stream

STANDARD_INPUT = "-"


def read_pipe(
    limits: Limits = DEFAULT_LIMITS, on_error: OnError | None = None
) -> tuple[bytes, tuple[Article, ...]]:
    """Return what standard input holds, as bytes and as articles; raises ``UnreadableError``.

    ``on_error`` is called for each part of it that cannot be read while others can.
    """
    if sys.stdin is None:
        raise _unreadable_error("it is closed")
    try:
        data = sys.stdin.buffer.read(limits.size + 1)
    except OSError as error:
        raise _unreadable_error((error.strerror or "reading failed").lower()) from error
    return data, read_stream(io.BytesIO(data), STANDARD_INPUT, limits, on_error)


def _unreadable_error(reason: str) -> UnreadableError:
    return UnreadableError(
        f"Standard input cannot be read: {reason}; name a file, or send an article through a pipe.",
        STANDARD_INPUT,
    )
