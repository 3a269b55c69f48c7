"""Messages between the screen's process and its child: pickles, each behind its length.

Both ends are reader itself on the same machine, connected by a pipe that nobody else holds, so
that pickle carries nothing that a stranger wrote but strings.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

from reader.article import Article
from reader.digest import Digest, DigestOptions

LENGTH = struct.Struct("!Q")


@dataclass(frozen=True, slots=True)
class Request:
    """Make a digest of ``article``; None stands for the article of the request before."""

    article: Article | None
    options: DigestOptions


@dataclass(frozen=True, slots=True)
class Progress:
    """A share from 0 to 1 of a request's work is done."""

    share: float


@dataclass(frozen=True, slots=True)
class Made:
    """A digest, and its text for keeping."""

    digest: Digest
    encoded: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A digest could not be made; ``reason`` is one sentence."""

    reason: str


Reply = Progress | Made | Failed


def pack(message: Request | Reply) -> bytes:
    """Return a message as it goes over the pipe."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(body)) + body


def unpack(body: bytes) -> Any:
    """Return the message of a body, its length left out."""
    return pickle.loads(body)


def receive(stream: BinaryIO) -> Any:
    """Return the next message of a stream, or None at its end."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length)
    return unpack(body) if len(body) == length else None
