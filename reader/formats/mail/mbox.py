"""Mailboxes in the mbox format: messages one after another, each behind a postmark.

A postmark is a line "From", the sender and the date. Not every program quotes the lines of a text
that begin with "From": a line is a postmark only with a month, a time and a year, and where the
first line of a header follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_TIME = r"[0-9]{1,2}:[0-9]{2}\b"
# The sender is an address, or a name of this computer's followed by what C's ctime writes.
_CTIME = rf"{_DAY},?[ \t]{{1,3}}{_MONTH}[ \t]{{1,3}}[0-9]{{1,2}}[ \t]{{1,3}}{_TIME}"
_SENDER = (
    rf"(?:[^\s@]{{0,300}}@[^\s]{{0,300}}[ \t]{{1,20}}|[^\s]{{1,300}}[ \t]{{1,20}}(?={_CTIME}))"
)
_DATED = (
    rf"From {_SENDER}(?=[^\n]{{0,60}}?\b{_TIME})"
    rf"(?=[^\n]{{0,60}}?\b(?:19|20)[0-9]{{2}}\b)(?=[^\n]{{0,60}}?\b{_MONTH}\b)[^\n]{{0,200}}"
)
_FIELD = r"(?:>From |[A-Za-z][A-Za-z0-9-]{0,70}:)"  # how a line of a header begins
POSTMARK = rf"(?:{_DATED}|From [^\s@]{{1,200}}@\S{{1,200}}\r?)\n(?={_FIELD})"
"""The line before the first message of a mailbox; of a single mail it may lack the date."""

_POSTMARK = re.compile(POSTMARK)
_NEXT_MESSAGE = re.compile(rf"\n\n{_DATED}\n(?={_FIELD})".encode())
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")


def is_mailbox(text: str) -> bool:
    """Return whether a text begins with a postmark."""
    beginning = text[:1_000].lstrip("\ufeff\r\n").replace("\r\n", "\n")
    return _POSTMARK.match(beginning) is not None


def split_mailbox(data: bytes) -> Iterator[bytes]:
    """Yield the messages of a mailbox, without their postmarks."""
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
