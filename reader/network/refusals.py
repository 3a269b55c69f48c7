"""Why something was not fetched: one sentence that says what, where, what to do."""

from __future__ import annotations

import http.client
import socket
import ssl
from http import HTTPStatus

from urllib3.exceptions import DecodeError, HTTPError, ProtocolError, ReadTimeoutError

from reader.errors import NetworkError
from reader.network.bounds import Bounds
from reader.network.urls import Target, show_url
from reader.text.cleaning import clean

LONGEST_WAIT = 86_400.0  # seconds; no server makes us leave it alone for longer than a day

_SENTENCES = {
    HTTPStatus.NOT_FOUND: "is not there ({}); check the address",
    HTTPStatus.GONE: "is gone for good ({}); remove it, or look for its new address",
    HTTPStatus.UNAUTHORIZED: "is only for those who sign in ({}), which reader does not",
    HTTPStatus.FORBIDDEN: "may not be read by programs, or not from here ({}); save it with a"
    " browser and add the file",
    HTTPStatus.TOO_MANY_REQUESTS: "was asked for too often ({}); try again later",
}


def refuse_status(asked: str, status: int, wait: float = 0.0) -> NetworkError:
    """Return the refusal for an answer that brings nothing; ``wait`` is in seconds."""
    if status >= 500:
        sentence = "cannot be had because its server has trouble ({}); try again later"
    else:
        sentence = _SENTENCES.get(HTTPStatus(status), "") if status in _SENTENCES else ""
        sentence = sentence or "cannot be had (the server answers {}); try again later"
    if wait > 0 and "later" in sentence:
        sentence = sentence.replace("later", f"in {tell_wait(wait)}")
    return _refuse(asked, sentence.format(status), min(wait, LONGEST_WAIT))


def tell_wait(seconds: float) -> str:
    """Return a time to wait for people."""
    if seconds >= LONGEST_WAIT:
        return "a day"
    minutes = max(round(seconds / 60), 1)
    if minutes >= 120:
        return f"{round(minutes / 60)} hours"
    return "a minute" if minutes == 1 else f"{minutes} minutes"


def refuse_redirects(asked: str, bounds: Bounds) -> NetworkError:
    """Return the refusal of an address that leads on and on."""
    return _refuse(
        asked,
        f"was passed on more than {bounds.redirects} times, perhaps in a circle; check the address",
    )


def refuse_redirect(asked: str) -> NetworkError:
    """Return the refusal of a redirect without a place to go to."""
    return _refuse(asked, "is passed on to no address that can be read; check the address")


def refuse_large(asked: str, bounds: Bounds) -> NetworkError:
    """Return the refusal of a body of too many bytes, packed or unpacked."""
    size = f"{bounds.size / 2**20:.3g} MB" if bounds.size >= 2**20 else f"{bounds.size:,} bytes"
    return _refuse(asked, f"is larger than {size}, packed or unpacked; the settings have the limit")


def refuse_empty(asked: str) -> NetworkError:
    """Return the refusal of an answer without a body."""
    return _refuse(asked, "is empty; try again later")


def refuse_type(asked: str, kind: str) -> NetworkError:
    """Return the refusal of pictures, sound and films."""
    return _refuse(asked, f"is no text but {kind}; give the address of a page or a feed")


def refuse_packing(asked: str, packing: str) -> NetworkError:
    """Return the refusal of a packing that was not asked for."""
    return _refuse(asked, f"is packed in a way that was not asked for ({packing}); try again later")


def refuse_late(asked: str, bounds: Bounds) -> NetworkError:
    """Return the refusal of what took longer than anybody waits."""
    return _refuse(asked, f"did not come within {bounds.total:.3g} seconds; try again later")


def refuse_slow(asked: str) -> NetworkError:
    """Return the refusal of what comes so slowly that it would hardly come to an end."""
    return _refuse(asked, "comes too slowly to wait for; try again later")


def explain(error: Exception, target: Target, asked: str, bounds: Bounds) -> NetworkError:
    """Return the sentence about what went wrong while ``target`` was asked."""
    host = target.host
    match error:
        case NetworkError():
            return _refuse(asked, f"is not fetched: {error}", raw=True)
        case socket.gaierror() | UnicodeError():
            said = f"cannot be had: {host} is not known; check the address and the network"
        case ssl.SSLCertVerificationError():
            reason = error.verify_message or "it is not valid"
            said = (
                f"was not read: the certificate of {host} is not to be trusted"
                f" ({reason.rstrip('.')}); try again later"
            )
        case ssl.SSLError():
            said = f"was not read: {host} does not speak TLS as it should; try again later"
        case TimeoutError() | ReadTimeoutError():
            said = f"cannot be had: {host} is silent for {bounds.idle:.3g} seconds; try again later"
        case ConnectionRefusedError():
            said = f"cannot be had: {host} takes no connection; try again later"
        case ProtocolError() | http.client.IncompleteRead():  # the former is of a body alone
            said = "broke off in the middle; try again later"
        case DecodeError():
            said = "is packed wrongly, so that it cannot be unpacked; try again later"
        case http.client.LineTooLong():
            said = f"was not read: {host} sends a header without end; try again later"
        case http.client.RemoteDisconnected() | ConnectionError():
            said = f"cannot be had: {host} broke the connection; try again later"
        case http.client.HTTPException() | HTTPError() | ValueError():
            said = f"cannot be had: {host} answers with something that is no HTTP; try again later"
        case _:
            reason = (getattr(error, "strerror", None) or "unknown error").lower()
            said = f"cannot be had ({reason}); check the network"
    return _refuse(asked, said)


def _refuse(asked: str, said: str, wait: float = 0.0, *, raw: bool = False) -> NetworkError:
    shown = show_url(asked)
    # What servers say of themselves stands in some sentences.
    return NetworkError(f"{shown} {clean(said)}" + ("" if raw else "."), shown, wait)
