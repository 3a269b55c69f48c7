"""Inter-process communication of a process with its children: length-prefixed pickles.

Both ends are reader itself, of one version on one machine, connected by a pipe that no other
process holds. So unpickling is safe: only the strings inside come from strangers.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import struct
import threading
from collections.abc import Callable, Iterator
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


def serve_parent() -> tuple[Iterator[Any], Callable[[object], None]]:
    """Return the messages on standard input, and a function that sends one to standard output.

    This process ends with its parent, also while it works on a message: a thread waits for the end
    of standard input. Ctrl+C in the terminal is for the parent.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # prints of a library must not get among the replies
    messages: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def receive() -> None:
        while (message := recv(requests)) is not None:
            messages.put(message)
        os._exit(0)

    threading.Thread(target=receive, daemon=True).start()
    return iter(messages.get, None), lambda message: send(replies, message)
