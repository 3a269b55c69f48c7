"""Messages between the screen's process and its children: pickles, each behind its length.

Both ends are reader itself on the same machine, connected by a pipe that nobody else holds, so
that pickle carries nothing that a stranger wrote but strings.
"""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

LENGTH = struct.Struct("!Q")


def pack(message: object) -> bytes:
    """Return a message as it goes over the pipe."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(body)) + body


def unpack(body: bytes) -> Any:
    """Return the message of a body, its length left out."""
    return pickle.loads(body)


def receive(stream: IO[bytes]) -> Any:
    """Return the next message of a stream, or None at its end."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length)
    return unpack(body) if len(body) == length else None
