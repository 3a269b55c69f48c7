"""One fetch over HTTP: redirects are followed, transient errors are retried with backoff."""

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
from reader.network.cancellable_connection import CancellableConnection, ConnectionCancelledError
from reader.network.checked_connection import ResponseTooLargeError, make_connection
from reader.network.content_encoding import ACCEPTED_ENCODINGS, decode_body
from reader.network.fetch_errors import (
    MAX_RETRY_SECONDS,
    bad_redirect_error,
    body_too_large_error,
    content_encoding_error,
    empty_body_error,
    media_type_error,
    status_error,
    too_many_redirects_error,
    transport_error,
)
from reader.network.host_limiter import HostLimiter
from reader.network.http_exchange import FetchRequest, FetchResponse
from reader.network.urls import ParsedUrl, join_url, parse_web_url

if TYPE_CHECKING:
    from urllib3.response import HTTPResponse

USER_AGENT = f"reader-tui/{__version__} (a terminal reader; asks when its user does)"

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9,"
    " application/xhtml+xml;q=0.9, application/xml;q=0.8, text/plain;q=0.8, */*;q=0.5"
)
_REDIRECT_STATUSES = (301, 302, 303, 307, 308)
_TRANSIENT_STATUSES = (429, 502, 503, 504)
_CHUNK_BYTES = 1 << 16
_UNREADABLE_TYPES = {"image": "an image", "audio": "sound", "video": "a video", "font": "a font"}
_TYPE = re.compile(r"\s*([A-Za-z0-9.+/_-]{1,100})")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9][A-Za-z0-9._:-]{0,40})""", re.IGNORECASE)


class _TransientError(Exception):
    """An error that may be over soon; ``retry_after`` is in seconds, None if not given."""

    def __init__(self, error: NetworkError, retry_after: float | None = None) -> None:
        super().__init__(str(error))
        self.error = error
        self.retry_after = retry_after


def get(
    request: FetchRequest,
    bounds: Bounds,
    connection: CancellableConnection,
    host_limiter: HostLimiter,
) -> FetchResponse:
    """Return the response to a request.

    Raises ``NetworkError``, or ``ConnectionCancelledError`` if the fetch is cancelled.
    """
    backoff = bounds.backoff
    for attempts_left in reversed(range(bounds.max_attempts)):
        try:
            return _follow_redirects(request, bounds, connection, host_limiter)
        except _TransientError as transient:
            # At random, so that many clients that failed together do not all return together.
            wait = transient.retry_after or backoff * random.uniform(0.8, 1.2)
            if not attempts_left or wait >= connection.seconds_left:
                raise transient.error from transient
            connection.wait(wait)
            backoff *= 2
    raise AssertionError("unreachable")


def _follow_redirects(
    request: FetchRequest,
    bounds: Bounds,
    connection: CancellableConnection,
    host_limiter: HostLimiter,
) -> FetchResponse:
    target = parse_web_url(request.url)
    for _ in range(bounds.max_redirects + 1):
        with host_limiter.slot(target.host, connection):
            answer = _send(request, target, bounds, connection)
        if isinstance(answer, FetchResponse):
            return answer
        target = answer
    raise too_many_redirects_error(request.url, bounds)


def _send(
    request: FetchRequest, target: ParsedUrl, bounds: Bounds, connection: CancellableConnection
) -> FetchResponse | ParsedUrl:
    """Send a request to one server; return its response, or the address it redirects to."""
    http_connection = make_connection(target, bounds, connection)
    try:
        http_connection.connect()
        http_connection.timeout = bounds.idle_timeout
        connection.set_progress_deadline(bounds.slow_timeout)
        http_connection.request(
            "GET", target.path, headers=_headers(request), preload_content=False
        )
        # Left open, a response would keep its socket after the connection was closed.
        with closing(http_connection.getresponse()) as response:
            return _read_response(request, target, response, bounds, connection)
    except ResponseTooLargeError as error:
        raise body_too_large_error(request.url, bounds) from error
    except (HTTPError, http.client.HTTPException, OSError, ValueError, NetworkError) as error:
        if connection.is_cancelled:
            raise ConnectionCancelledError from error
        if isinstance(error, NetworkError) and error.url:
            raise
        network_error = transport_error(error, target, request.url, bounds)
        if isinstance(error, http.client.RemoteDisconnected | ConnectionResetError):
            raise _TransientError(network_error) from error
        raise network_error from error
    finally:
        connection.set_progress_deadline(None)
        http_connection.close_response()
        http_connection.close()
        connection.detach()


def _headers(request: FetchRequest) -> dict[str, str]:
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


def _read_response(
    request: FetchRequest,
    target: ParsedUrl,
    response: HTTPResponse,
    bounds: Bounds,
    connection: CancellableConnection,
) -> FetchResponse | ParsedUrl:
    status, headers = response.status, response.headers
    if status in _REDIRECT_STATUSES:
        location = join_url(target.url, _as_utf8(headers.get("location", "")))
        if not location or not headers.get("location"):
            raise bad_redirect_error(request.url)
        return parse_web_url(location, request.url)
    content_type = headers.get("content-type", "")
    media_type, charset = _TYPE.match(content_type), _CHARSET.search(content_type)
    answer = FetchResponse(
        request,
        target.url,
        None,
        type=media_type[1].lower() if media_type else "",
        charset=charset[1].lower() if charset else "",
        etag=_safe_header(headers.get("etag")) or (request.etag if status == 304 else None),
        modified=_safe_header(headers.get("last-modified"))
        or (request.modified if status == 304 else None),
    )
    if status == 304 and (request.etag or request.modified):
        return answer
    if not 200 <= status < 300:
        retry_after = _retry_after_seconds(headers.get("retry-after"))
        error = status_error(request.url, status, retry_after or 0.0)
        if status in _TRANSIENT_STATUSES:
            raise _TransientError(error, retry_after)
        raise error
    if (name := _UNREADABLE_TYPES.get(answer.type.partition("/")[0])) is not None:
        raise media_type_error(request.url, f"{name} ({answer.type})")
    return replace(answer, data=_read_body(request, response, bounds, connection))


def _read_body(
    request: FetchRequest,
    response: HTTPResponse,
    bounds: Bounds,
    connection: CancellableConnection,
) -> bytes:
    """Return the decoded body; its size is bounded both before and after decoding."""
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in ACCEPTED_ENCODINGS:
        raise content_encoding_error(request.url, encoding[:40])
    if (response.length_remaining or 0) > bounds.max_bytes:
        raise body_too_large_error(request.url, bounds)
    body = bytearray()
    bytes_per_deadline = bounds.min_rate * bounds.slow_timeout
    next_deadline_at = 0.0  # bytes
    while chunk := response.read1(_CHUNK_BYTES, decode_content=False):
        body += chunk
        if response.tell() >= next_deadline_at:
            connection.set_progress_deadline(bounds.slow_timeout)
            next_deadline_at = response.tell() + bytes_per_deadline
        if len(body) > bounds.max_bytes:
            raise body_too_large_error(request.url, bounds)
    decoded = decode_body(bytes(body), encoding, bounds.max_bytes)
    if len(decoded) > bounds.max_bytes:
        raise body_too_large_error(request.url, bounds)
    if not decoded:
        raise empty_body_error(request.url)
    return decoded


def _retry_after_seconds(value: str | None) -> float | None:
    """Return the seconds of a Retry-After header, a day at most; None if it is missing or wrong."""
    text = (value or "").strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), MAX_RETRY_SECONDS)
    try:
        wait = parsedate_to_datetime(text).timestamp() - time.time()
    except (ValueError, OverflowError):
        return None
    return min(max(wait, 0.0), MAX_RETRY_SECONDS)


def _safe_header(value: str | None) -> str | None:
    """Return a header that may be sent back to its server, None if it is not safe."""
    text = (value or "").strip()
    return text if text and len(text) <= 500 and text.isascii() and text.isprintable() else None


def _as_utf8(header: str) -> str:
    """Return a header decoded as UTF-8 if it is; http.client decodes it as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header
