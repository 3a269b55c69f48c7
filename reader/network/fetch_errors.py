"""The errors of fetches: one sentence that says what, where, what to do.

``url`` is always the address that the user or a feed named, before redirects.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from http import HTTPStatus

from urllib3.exceptions import DecodeError, HTTPError, ProtocolError, ReadTimeoutError

from reader.errors import NetworkError
from reader.network.bounds import Bounds
from reader.network.urls import ParsedUrl, show_url
from reader.text import clean

MAX_RETRY_SECONDS = 86_400.0  # a longer Retry-After header counts as a day

_STATUS_SENTENCES = {
    HTTPStatus.NOT_FOUND: "was not found ({}); check the address",
    HTTPStatus.GONE: "was removed by its site ({}); look for a new address",
    HTTPStatus.UNAUTHORIZED: "needs a login ({}), which reader cannot do; save it with a browser"
    " and"
    " import"
    " the"
    " file",
    HTTPStatus.FORBIDDEN: "was refused by the server ({}); save it with a"
    " browser and import the file",
    HTTPStatus.TOO_MANY_REQUESTS: "was requested too often ({}); try again later",
}


def status_error(url: str, status: int, wait: float = 0.0) -> NetworkError:
    """Return the error of an HTTP status; ``wait`` is Retry-After in seconds, 0 if unknown."""
    if status >= 500:
        sentence = "cannot be fetched, because the server has an error ({}); try again later"
    else:
        sentence = (
            _STATUS_SENTENCES.get(HTTPStatus(status), "") if status in _STATUS_SENTENCES else ""
        )
        sentence = sentence or "cannot be fetched (the server answers {}); try again later"
    if wait > 0 and "later" in sentence:
        sentence = sentence.replace("later", f"in {describe_wait(wait)}")
    return _error(url, sentence.format(status), min(wait, MAX_RETRY_SECONDS))


def describe_wait(seconds: float) -> str:
    """Return a waiting time in words: "a minute", "2 hours"."""
    if seconds >= MAX_RETRY_SECONDS:
        return "a day"
    minutes = max(round(seconds / 60), 1)
    if minutes >= 120:
        return f"{round(minutes / 60)} hours"
    return "a minute" if minutes == 1 else f"{minutes} minutes"


def too_many_redirects_error(url: str, bounds: Bounds) -> NetworkError:
    """Return the error of an address that redirects too often."""
    return _error(
        url,
        f"redirects more than {bounds.max_redirects} times, perhaps in a circle; check the address",
    )


def bad_redirect_error(url: str) -> NetworkError:
    """Return the error of a redirect without a valid address."""
    return _error(url, "redirects to an invalid address; check the address")


def body_too_large_error(url: str, bounds: Bounds) -> NetworkError:
    """Return the error of a body with too many bytes, before or after decompression."""
    size = (
        f"{bounds.max_bytes / 2**20:.3g} MB"
        if bounds.max_bytes >= 2**20
        else f"{bounds.max_bytes:,} bytes"
    )
    return _error(url, f"is larger than {size}; raise max_file_mb in the settings")


def empty_body_error(url: str) -> NetworkError:
    """Return the error of a response with an empty body."""
    return _error(url, "is empty; try again later")


def media_type_error(url: str, media_type: str) -> NetworkError:
    """Return the error of pictures, sound and films."""
    return _error(url, f"is {media_type}, not text; give the address of a page or a feed")


def content_encoding_error(url: str, encoding: str) -> NetworkError:
    """Return the error of a Content-Encoding that was not offered."""
    return _error(url, f"has an unknown compression ({encoding}); try again later")


def total_timeout_error(url: str, bounds: Bounds) -> NetworkError:
    """Return the error of a fetch that exceeds its total time."""
    return _error(url, f"did not arrive within {bounds.total_timeout:.3g} seconds; try again later")


def slow_response_error(url: str) -> NetworkError:
    """Return the error of a response below the minimum rate (slowloris)."""
    return _error(url, "arrives too slowly; try again later")


def transport_error(error: Exception, target: ParsedUrl, url: str, bounds: Bounds) -> NetworkError:
    """Return the error for an exception that was raised during a request to ``target``."""
    host = target.host
    match error:
        case NetworkError():
            return _error(url, f"was not fetched: {error}", has_full_stop=True)
        case socket.gaierror() | UnicodeError():
            predicate = (
                f"cannot be fetched: the server {host} was not found; check the address and the"
                " network"
            )
        case ssl.SSLCertVerificationError():
            reason = error.verify_message or "it is not valid"
            predicate = (
                f"was not fetched: the certificate of {host} cannot be trusted"
                f" ({reason.rstrip('.')}); check the address, or try again later"
            )
        case ssl.SSLError():
            predicate = f"was not fetched: {host} made an error in TLS; try again later"
        case TimeoutError() | ReadTimeoutError():
            predicate = (
                f"cannot be fetched: {host} sent nothing for {bounds.idle_timeout:.3g} seconds;"
                " try again later"
            )
        case ConnectionRefusedError():
            predicate = f"cannot be fetched: {host} refused the connection; try again later"
        case (
            ProtocolError() | http.client.IncompleteRead()
        ):  # ProtocolError is raised for bodies only
            predicate = "is incomplete, because the connection ended early; try again later"
        case DecodeError():
            predicate = "cannot be decompressed, because it is damaged; try again later"
        case http.client.LineTooLong():
            predicate = f"was not fetched: {host} sent too long a header; try again later"
        case http.client.RemoteDisconnected() | ConnectionError():
            predicate = f"cannot be fetched: {host} closed the connection; try again later"
        case http.client.HTTPException() | HTTPError() | ValueError():
            predicate = (
                f"cannot be fetched: the answer of {host} is not valid HTTP; try again later"
            )
        case _:
            reason = (getattr(error, "strerror", None) or "unknown error").lower()
            predicate = f"cannot be fetched ({reason}); check the network"
    return _error(url, predicate)


def _error(
    url: str, predicate: str, wait: float = 0.0, *, has_full_stop: bool = False
) -> NetworkError:
    """Return an error whose sentence is the address and a predicate, with a full stop."""
    shown = show_url(url)
    # Some sentences quote text of the server.
    return NetworkError(f"{shown} {clean(predicate)}" + ("" if has_full_stop else "."), shown, wait)
