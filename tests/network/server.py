"""A web server on this machine that does what it is told, also what no server should do."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

CRLF = b"\r\n"


@dataclass
class Talk:
    """One request, and the connection on which it came."""

    connection: socket.socket
    path: str
    headers: dict[str, str]
    ending: threading.Event

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def wait(self, seconds: float) -> bool:
        """Wait; False where the test is over."""
        return not self.ending.wait(seconds)


Handler = Callable[[Talk], None]


@dataclass
class Server:
    """A server; ``pages`` has the handler of each path, ``talks`` what was asked of it."""

    pages: dict[str, Handler] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    talks: list[Talk] = field(default_factory=list)
    connections: int = 0
    _open: dict[threading.Thread, socket.socket] = field(default_factory=dict)

    def __enter__(self) -> Self:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._ending = threading.Event()
        self._serving = threading.Thread(target=self._serve, daemon=True)
        self._serving.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._ending.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # else it listens until accept returns
        self._socket.close()
        self._serving.join()
        for thread, connection in list(self._open.items()):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)  # else it waits for what a test does not send
            thread.join()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http{'s' if self.tls else ''}://{host}:{self.port}{path}"

    def asked(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [talk.path for talk in self.talks]

    def _serve(self) -> None:
        while not self._ending.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self._talk, args=(connection,), daemon=True)
            self._open[thread] = connection
            thread.start()

    def _talk(self, connection: socket.socket) -> None:
        try:
            connection.settimeout(30)
            if self.tls:
                connection = self.tls.wrap_socket(
                    connection, server_side=True, do_handshake_on_connect=False
                )
                self._open[threading.current_thread()] = connection
                connection.do_handshake()
            head = b""
            while CRLF + CRLF not in head:
                received = connection.recv(4096)
                if not received:
                    return
                head += received
            first, *rest = head.decode("latin-1").split("\r\n")
            headers = {
                name.lower(): value.strip()
                for name, _, value in (line.partition(":") for line in rest if line)
            }
            talk = Talk(connection, first.split()[1], headers, self._ending)
            self.talks.append(talk)
            self.pages.get(talk.path, answer(b"nothing here", "404 Not Found"))(talk)
        except OSError:
            pass  # the other side left, as it may
        finally:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_WR)
            connection.close()
            self._open.pop(threading.current_thread(), None)


def head(status: str = "200 OK", **headers: object) -> bytes:
    """The head of an answer; a header's name is written with _ for -."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


def answer(body: bytes = b"", status: str = "200 OK", **headers: object) -> Handler:
    """A plain and honest answer."""
    headers_sent = {"Content_Type": "text/plain", "Content_Length": len(body), **headers}
    return lambda talk: talk.send(head(status, **headers_sent) + body)


def redirect(to: str, status: str = "302 Found") -> Handler:
    return answer(status=status, Location=to)


def in_turn(*handlers: Handler) -> Handler:
    """The first handler for the first request, and so on; the last one for all others."""
    left = list(handlers)
    return lambda talk: (left.pop(0) if len(left) > 1 else left[0])(talk)


# What no server should do


def endless_body(talk: Talk) -> None:
    talk.send(head(Content_Type="text/plain"))
    while talk.wait(0):
        talk.send(b"and so on " * 6000)


def endless_chunks(talk: Talk) -> None:
    talk.send(head(Content_Type="text/plain", Transfer_Encoding="chunked"))
    while talk.wait(0):
        talk.send(b"ffff\r\n" + b"x" * 0xFFFF + CRLF)


def endless_extensions(talk: Talk) -> None:
    """Chunks of a byte each, and of what nobody reads."""
    talk.send(head(Content_Type="text/plain", Transfer_Encoding="chunked"))
    while talk.wait(0):
        talk.send(b"1;" + b"x" * 60_000 + CRLF + b"x" + CRLF)


def endless_trailers(talk: Talk) -> None:
    """A body that is all there, and headers after it without end."""
    talk.send(head(Content_Type="text/plain", Transfer_Encoding="chunked"))
    talk.send(b"4\r\nText\r\n0\r\n")
    while talk.wait(0):
        talk.send(b"X-Many: x\r\n" * 500)


def dripping_body(talk: Talk) -> None:
    talk.send(head(Content_Type="text/plain"))
    while talk.wait(0.05):
        talk.send(b".")


def dripping_head(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while talk.wait(0.05):
        talk.send(b".")


def many_continues(talk: Talk) -> None:
    while talk.wait(0.001):
        talk.send(b"HTTP/1.1 100 Continue\r\n\r\n")


def silence(talk: Talk) -> None:
    talk.wait(60)


def slow_without_end(talk: Talk) -> None:
    """Quick enough to be waited for, two minutes long."""
    talk.send(head(Content_Type="text/xml"))
    while talk.wait(0.1):
        talk.send(b" " * 1000)


def silence_amid(talk: Talk) -> None:
    talk.send(head(Content_Length=100) + b"half")
    talk.wait(60)


def truncated(talk: Talk) -> None:
    talk.send(head(Content_Type="text/plain", Content_Length=1000) + b"only this")


def truncated_chunks(talk: Talk) -> None:
    talk.send(head(Transfer_Encoding="chunked") + b"ff\r\nonly this")


def closed(talk: Talk) -> None:
    pass


def reset(talk: Talk) -> None:
    talk.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    talk.connection.close()


def huge_header(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nX-Huge: ")
    while talk.wait(0):
        talk.send(b"x" * 60_000)


def many_headers(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\n")
    while talk.wait(0):
        talk.send(b"X-Many: x\r\n" * 500)


def no_http(talk: Talk) -> None:
    talk.send(b"220 mail.example.org ESMTP\r\n")


def gzip_bomb(talk: Talk) -> None:
    """A gigabyte of blanks in a megabyte, packed once."""
    talk.send(head(Content_Type="text/html", Content_Encoding="gzip"))
    packed = gzip.compress(b" " * 10_000_000)
    for _ in range(100):
        talk.send(packed)  # members one after the other are one file


def many_members(talk: Talk) -> None:
    """A packed body in as many parts as fit, each of nothing."""
    answer(gzip.compress(b"") * 45_000, Content_Encoding="gzip")(talk)


def nested_gzip_bomb(talk: Talk) -> None:
    """The same, packed twice and more."""
    body = gzip.compress(gzip.compress(gzip.compress(b" " * 10_000_000, 1), 1))
    answer(body, Content_Encoding="gzip, gzip, gzip")(talk)


def broken_gzip(talk: Talk) -> None:
    answer(gzip.compress(b"text " * 1000)[:-900] + b"\xff" * 900, Content_Encoding="gzip")(talk)
