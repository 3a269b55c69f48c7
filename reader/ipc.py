"""Inter-process communication of the screen's process with its children: length-prefixed pickles.

Both ends are reader itself, of one version on one machine, connected by a pipe that no other
process holds. So unpickling is safe: only the strings inside come from strangers.
"""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

HEADER = struct.Struct("!Q")
"""The length of the pickle that follows, in bytes."""


def encode_message(message: object) -> bytes:
    """Return a message with its header."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return HEADER.pack(len(body)) + body


def decode_message(body: bytes) -> Any:
    """Return the message in a body, which is without its header."""
    return pickle.loads(body)


def send(stream: IO[bytes], message: object) -> None:
    """Write a message to a stream and flush it; raises ``OSError``."""
    stream.write(encode_message(message))
    stream.flush()


def recv(stream: IO[bytes]) -> Any:
    """Return the next message of a stream, None at its end."""
    header = stream.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    (length,) = HEADER.unpack(header)
    body = stream.read(length)
    return decode_message(body) if len(body) == length else None
