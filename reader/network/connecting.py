"""Connections that go to an address that was checked, and to no other.

A name is resolved once, each of its addresses is checked, and the connection is made to exactly
such an address: a name server that gives another answer a moment later is not asked. TLS and the
Host header have the name. urllib3's connections are used without its pools, redirects, retries and
proxies, so that every connection is made here.
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
from reader.network.addresses import may_connect
from reader.network.bounds import Bounds
from reader.network.line import Line
from reader.network.urls import Target

_HEADERS = 8 << 20  # bytes; http.client takes a hundred headers, of 64 kB each
_FRAMING = 2  # times the bytes of a body may come with what chunks have around them

_OPTIONS = [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]


def make_connection(target: Target, bounds: Bounds, line: Line) -> HTTPConnection:
    """Return a connection to be opened to ``target``; nothing is sent yet."""
    connect = functools.partial(_connect, target, bounds, line)
    most = _HEADERS + _FRAMING * bounds.size
    if target.scheme == "https":
        return _SecureConnection(
            target.host,
            target.port,
            timeout=bounds.connect,
            ssl_context=_tls(),
            dial=connect,
            most=most,
        )
    return _PlainConnection(
        target.host, target.port, timeout=bounds.connect, dial=connect, most=most
    )


class FloodError(Exception):
    """A server sends more than any answer within the bounds has, whatever it is for."""


class _Metered(io.RawIOBase):
    """A stream of which so many bytes are read and no more; then it raises ``FloodError``."""

    def __init__(self, stream: io.RawIOBase, most: int) -> None:
        self._stream = stream
        self._left = most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        number: int | None = self._stream.readinto(buffer)
        self._left -= number or 0
        if self._left < 0:
            raise FloodError
        return number

    def close(self) -> None:
        self._stream.close()
        super().close()


class _MeteredResponse(http.client.HTTPResponse):
    """An answer whose bytes are counted as they come, also those that are never handed on."""

    def __init__(self, *args: Any, most: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fp = io.BufferedReader(_Metered(self.fp.detach(), most))


class _Dialled:
    """What the two connections have in common: ``dial`` makes the socket, ``most`` is counted."""

    def __init__(
        self, *args: object, dial: functools.partial[socket.socket], most: int, **kwargs: object
    ):
        self._dial = dial
        super().__init__(*args, **kwargs)
        # urllib3 asks it for nothing but an answer.
        self.response_class: Any = functools.partial(_MeteredResponse, most=most)

    def _new_conn(self) -> socket.socket:
        return self._dial()


class _PlainConnection(_Dialled, HTTPConnection):
    pass


class _SecureConnection(_Dialled, HTTPSConnection):
    pass


def _connect(target: Target, bounds: Bounds, line: Line) -> socket.socket:
    """Return a connected socket.

    Raises ``NetworkError`` where no address of the host may be connected to, else what the last
    address raised.
    """
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    allowed = [
        entry
        for entry in found
        if may_connect(str(entry[4][0]), allow_private=bounds.allow_private)
    ]
    if not allowed:
        raise NetworkError(
            f"{target.host} is on this computer or in its own network, from which nothing is"
            " fetched unless the settings say allow_private_addresses = true."
        )
    for number, (family, kind, protocol, _, address) in enumerate(allowed, start=1):
        connection = socket.socket(family, kind, protocol)
        try:
            line.hold(connection)
            for option in _OPTIONS:
                connection.setsockopt(*option)
            connection.settimeout(bounds.connect / len(allowed))
            connection.connect(address)
            connection.settimeout(bounds.connect)
        except OSError:
            connection.close()
            line.release()
            if number == len(allowed) or line.is_cut:
                raise
        else:
            return connection
    raise AssertionError("unreachable")


@functools.cache
def _tls() -> ssl.SSLContext:
    """Return what certificates are checked with: those that the system trusts.

    Where the system has none that Python finds, as with some Pythons on macOS, those of Mozilla.
    """
    places = ssl.get_default_verify_paths()
    if places.cafile or (places.capath and os.path.isdir(places.capath)):
        return ssl.create_default_context()
    import certifi

    return ssl.create_default_context(cafile=certifi.where())
