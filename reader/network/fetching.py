"""One fetch: asked for politely, followed where it leads, tried again where that may help."""

from __future__ import annotations

import http.client
import random
import re
import time
from contextlib import closing
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from urllib3.exceptions import HTTPError

from reader import __version__
from reader.errors import NetworkError
from reader.network.bounds import Bounds
from reader.network.connecting import FloodError, make_connection
from reader.network.fetched import Fetched, Request
from reader.network.line import CutError, Line
from reader.network.packing import PACKINGS, unpack
from reader.network.places import Places
from reader.network.refusals import (
    LONGEST_WAIT,
    explain,
    refuse_empty,
    refuse_large,
    refuse_packing,
    refuse_redirect,
    refuse_redirects,
    refuse_status,
    refuse_type,
)
from reader.network.urls import Target, join_url, take_apart

if TYPE_CHECKING:
    from urllib3.response import HTTPResponse

USER_AGENT = f"reader-tui/{__version__} (a terminal reader; asks when its user does)"

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9,"
    " application/xhtml+xml;q=0.9, application/xml;q=0.8, text/plain;q=0.8, */*;q=0.5"
)
_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (429, 502, 503, 504)  # what may be over in a moment
_CHUNK = 1 << 16  # bytes
_KINDS = {"image": "a picture", "audio": "sound", "video": "a film", "font": "a font"}
_TYPE = re.compile(r"\s*([A-Za-z0-9.+/_-]{1,100})")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9][A-Za-z0-9._:-]{0,40})""", re.IGNORECASE)


class _PassingError(Exception):
    """What another try may mend; ``wait`` is how many seconds the server asks for, or None."""

    def __init__(self, refusal: NetworkError, wait: float | None = None) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal
        self.wait = wait


def get(request: Request, bounds: Bounds, line: Line, places: Places) -> Fetched:
    """Return the answer to a request; raises ``NetworkError``, or ``CutError`` on a cut line."""
    backoff = bounds.backoff
    for left in reversed(range(bounds.tries)):
        try:
            return _follow(request, bounds, line, places)
        except _PassingError as passing:
            # Many who were turned away at once come back apart from each other.
            wait = passing.wait or backoff * random.uniform(0.8, 1.2)
            if not left or wait >= line.remaining:
                raise passing.refusal from passing
            line.wait(wait)
            backoff *= 2
    raise AssertionError("unreachable")


def _follow(request: Request, bounds: Bounds, line: Line, places: Places) -> Fetched:
    target = take_apart(request.url)
    for _ in range(bounds.redirects + 1):
        with places.at(target.host, line):
            answer = _ask(request, target, bounds, line)
        if isinstance(answer, Fetched):
            return answer
        target = answer
    raise refuse_redirects(request.url, bounds)


def _ask(request: Request, target: Target, bounds: Bounds, line: Line) -> Fetched | Target:
    """Return the answer of one server, or where it sends us."""
    connection = make_connection(target, bounds, line)
    try:
        connection.connect()
        connection.timeout = bounds.idle
        line.expect(bounds.patience)
        connection.request("GET", target.path, headers=_headers(request), preload_content=False)
        # Left open, a response would keep its socket after the connection was closed.
        with closing(connection.getresponse()) as response:
            return _read(request, target, response, bounds, line)
    except FloodError as error:
        raise refuse_large(request.url, bounds) from error
    except (HTTPError, http.client.HTTPException, OSError, ValueError, NetworkError) as error:
        if line.is_cut:
            raise CutError("the line was cut") from error
        if isinstance(error, NetworkError) and error.url:
            raise
        refusal = explain(error, target, request.url, bounds)
        if isinstance(error, http.client.RemoteDisconnected | ConnectionResetError):
            raise _PassingError(refusal) from error
        raise refusal from error
    finally:
        line.expect(None)
        connection.close()
        line.release()


def _headers(request: Request) -> dict[str, str]:
    headers = {
        "User-Agent": USER_AGENT,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }
    if request.etag:
        headers["If-None-Match"] = request.etag
    if request.modified:
        headers["If-Modified-Since"] = request.modified
    return headers


def _read(
    request: Request, target: Target, response: HTTPResponse, bounds: Bounds, line: Line
) -> Fetched | Target:
    status, headers = response.status, response.headers
    if status in _REDIRECTS:
        place = join_url(target.url, _as_utf8(headers.get("location", "")))
        if not place or not headers.get("location"):
            raise refuse_redirect(request.url)
        return take_apart(place, request.url)
    kind = headers.get("content-type", "")
    named, charset = _TYPE.match(kind), _CHARSET.search(kind)
    answer = Fetched(
        request,
        target.url,
        None,
        type=named[1].lower() if named else "",
        charset=charset[1].lower() if charset else "",
        etag=_kept(headers.get("etag")) or (request.etag if status == 304 else None),
        modified=_kept(headers.get("last-modified"))
        or (request.modified if status == 304 else None),
    )
    if status == 304 and (request.etag or request.modified):
        return answer
    if not 200 <= status < 300:
        wait = _wanted_wait(headers.get("retry-after"))
        refusal = refuse_status(request.url, status, wait or 0.0)
        if status in _PASSING:
            raise _PassingError(refusal, wait)
        raise refusal
    if answer.type.partition("/")[0] in _KINDS:
        raise refuse_type(request.url, f"{_KINDS[answer.type.partition('/')[0]]} ({answer.type})")
    return replace(answer, data=_body(request, response, bounds, line))


def _body(request: Request, response: HTTPResponse, bounds: Bounds, line: Line) -> bytes:
    """Return the unpacked body; neither what is sent nor what it unpacks to passes the bound."""
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing not in PACKINGS:
        raise refuse_packing(request.url, packing[:40])
    if (response.length_remaining or 0) > bounds.size:
        raise refuse_large(request.url, bounds)
    body = bytearray()
    piece = bounds.pace * bounds.patience
    wanted = 0.0
    while chunk := response.read1(_CHUNK, decode_content=False):
        body += chunk
        if response.tell() >= wanted:
            line.expect(bounds.patience)
            wanted = response.tell() + piece
        if len(body) > bounds.size:
            raise refuse_large(request.url, bounds)
    whole = unpack(bytes(body), packing, bounds.size)
    if len(whole) > bounds.size:
        raise refuse_large(request.url, bounds)
    if not whole:
        raise refuse_empty(request.url)
    return whole


def _wanted_wait(value: str | None) -> float | None:
    """Return the seconds of a Retry-After header, at most a day, None where it says nothing."""
    text = (value or "").strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), LONGEST_WAIT)
    try:
        wait = parsedate_to_datetime(text).timestamp() - time.time()
    except (ValueError, OverflowError):
        return None
    return min(max(wait, 0.0), LONGEST_WAIT)


def _kept(value: str | None) -> str | None:
    """Return a header that will be sent back, None unless that can do no harm."""
    text = (value or "").strip()
    return text if text and len(text) <= 500 and text.isascii() and text.isprintable() else None


def _as_utf8(header: str) -> str:
    """Return a header as its server most likely meant it: http.client reads it as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header
