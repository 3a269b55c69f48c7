"""A request for a URL, and the response to it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FetchRequest:
    """A URL to fetch; ``etag`` and ``modified`` are from its last response, if there was one."""

    url: str
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class FetchResponse:
    """The response to a request.

    ``url`` is the address after all redirects. ``data`` is the decoded body, None if nothing
    changed since the last response (304). ``type`` and ``charset`` are from the Content-Type
    header, in lower case, "" if missing.
    """

    request: FetchRequest
    url: str
    data: bytes | None
    type: str = ""
    charset: str = ""
    etag: str | None = None
    modified: str | None = None
