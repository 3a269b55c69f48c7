"""Connections to IP addresses that were checked, and to no others.

A host name is resolved once, its addresses are checked, and the connection is made to a checked
address. The name is not resolved again, so a name server cannot answer differently a moment later
(DNS rebinding). TLS and the Host header use the name. Of urllib3 only the connections are used, not
its pools, redirects, retries and proxies, so that every connection is made here.
"""

from __future__ import annotations

import functools
import http.client
import io
import os
import socket
import ssl
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection

from reader.errors import NetworkError
from reader.network.bounds import Bounds
from reader.network.cancellable_connection import CancellableConnection
from reader.network.ip_addresses import may_connect
from reader.network.urls import ParsedUrl

_MAX_HEADER_BYTES = 8 << 20  # http.client accepts a hundred headers of 64 kB each
_FRAMING_FACTOR = 2  # a body with its chunks' framing may be twice as long

_SOCKET_OPTIONS = [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]


def make_connection(
    target: ParsedUrl, bounds: Bounds, connection: CancellableConnection
) -> _PlainConnection | _SecureConnection:
    """Return a connection to ``target`` that is not open yet."""
    connect = functools.partial(_connect, target, bounds, connection)
    max_bytes = _MAX_HEADER_BYTES + _FRAMING_FACTOR * bounds.max_bytes
    if target.scheme == "https":
        return _SecureConnection(
            target.host,
            target.port,
            timeout=bounds.connect_timeout,
            ssl_context=_tls_context(),
            connect_socket=connect,
            max_bytes=max_bytes,
        )
    return _PlainConnection(
        target.host,
        target.port,
        timeout=bounds.connect_timeout,
        connect_socket=connect,
        max_bytes=max_bytes,
    )


class ResponseTooLargeError(Exception):
    """A server sends more bytes than a response within the bounds can have."""


class _LimitedStream(io.RawIOBase):
    """A stream that raises ``ResponseTooLargeError`` after so many bytes."""

    def __init__(self, stream: io.RawIOBase, max_bytes: int) -> None:
        self._stream = stream
        self._bytes_left = max_bytes

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        number: int | None = self._stream.readinto(buffer)
        self._bytes_left -= number or 0
        if self._bytes_left < 0:
            raise ResponseTooLargeError
        return number

    def close(self) -> None:
        self._stream.close()
        super().close()


class _LimitedResponse(http.client.HTTPResponse):
    """A response whose bytes are all counted: headers, framing and body."""

    def __init__(self, *args: Any, max_bytes: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fp = io.BufferedReader(_LimitedStream(self.fp.detach(), max_bytes))


class _CheckedConnection:
    """Mixin: ``connect_socket`` makes the socket, a response has ``max_bytes`` in all."""

    def __init__(
        self,
        *args: object,
        connect_socket: functools.partial[socket.socket],
        max_bytes: int,
        **kwargs: object,
    ):
        self._connect_socket = connect_socket
        super().__init__(*args, **kwargs)
        self._max_bytes = max_bytes
        self._response: _LimitedResponse | None = None
        # The attribute of http.client that makes the responses.
        self.response_class: Any = self._make_response

    def _make_response(self, *args: Any, **kwargs: Any) -> _LimitedResponse:
        self._response = _LimitedResponse(*args, max_bytes=self._max_bytes, **kwargs)
        return self._response

    def close_response(self) -> None:
        """Close the response, which urllib3 leaves open where it refuses its headers."""
        if self._response is not None:
            self._response.close()

    def _new_conn(self) -> socket.socket:
        return self._connect_socket()


class _PlainConnection(_CheckedConnection, HTTPConnection):
    pass


class _SecureConnection(_CheckedConnection, HTTPSConnection):
    pass


def _connect(target: ParsedUrl, bounds: Bounds, connection: CancellableConnection) -> socket.socket:
    """Return a socket that is connected to the first address of the host that answers.

    Raises ``NetworkError`` if no address of the host is allowed, else the error of the last one.
    """
    resolved = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    allowed = [
        entry
        for entry in resolved
        if may_connect(str(entry[4][0]), allow_private=bounds.allow_private)
    ]
    if not allowed:
        raise NetworkError(
            f"{target.host} is on this computer or in its local network, from which nothing is"
            " fetched unless the settings say allow_private_addresses = true."
        )
    for number, (family, kind, protocol, _, address) in enumerate(allowed, start=1):
        opened = socket.socket(family, kind, protocol)
        try:
            connection.attach(opened)
            for option in _SOCKET_OPTIONS:
                opened.setsockopt(*option)
            opened.settimeout(bounds.connect_timeout / len(allowed))
            opened.connect(address)
            opened.settimeout(bounds.connect_timeout)
        except OSError:
            opened.close()
            connection.detach()
            if number == len(allowed) or connection.is_cancelled:
                raise
        else:
            return opened
    raise AssertionError("unreachable")


@functools.cache
def _tls_context() -> ssl.SSLContext:
    """Return the TLS context: it trusts the system's certificate authorities.

    Where Python finds none, as on some Pythons of macOS, it trusts Mozilla's (certifi).
    """
    paths = ssl.get_default_verify_paths()
    if paths.cafile or (paths.capath and os.path.isdir(paths.capath)):
        return ssl.create_default_context()
    import certifi

    return ssl.create_default_context(cafile=certifi.where())
