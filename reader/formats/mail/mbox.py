"""Mailboxes in the mbox format: messages one after another, each behind a "From" line."""

from __future__ import annotations

import re
from collections.abc import Iterator

MBOX_FROM_LINE = r"From \S{1,300}[ \t].{0,200}[0-9]{2}:[0-9]{2}.{0,50}"
"""The line before each message of a mailbox: sender and time."""

_NEXT_MESSAGE = re.compile(rf"\n\n{MBOX_FROM_LINE}\n".encode())
_FROM_LINE = re.compile(rf"^{MBOX_FROM_LINE}$", re.MULTILINE)
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")


def is_mailbox(text: str) -> bool:
    """Whether a text begins with a "From" line."""
    return _FROM_LINE.match(text.lstrip("\ufeff\r\n")[:400]) is not None


def split_mailbox(data: bytes) -> Iterator[bytes]:
    """Yield the messages of a mailbox, without their "From" lines."""
    data = data.replace(b"\r\n", b"\n").lstrip(b"\n")
    position = 0
    while position < len(data):
        start = data.find(b"\n", position) + 1
        if not start:
            return
        found = _NEXT_MESSAGE.search(data, start)
        end = found.start() if found else len(data)
        yield _QUOTED_FROM.sub(rb"\1", data[start:end])
        position = end + 2
