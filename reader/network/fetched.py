"""What is asked for, and what came."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """A URL to fetch; ``etag`` and ``modified`` are from its last answer, if there was one."""

    url: str
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. ``url`` is where it came from in the end, ``data`` its body, unpacked.

    ``data`` is None where the server says that nothing changed since the last answer. ``type`` is
    the type it names, in small letters, "" for none; ``charset`` likewise.
    """

    request: Request
    url: str
    data: bytes | None
    type: str = ""
    charset: str = ""
    etag: str | None = None
    modified: str | None = None
