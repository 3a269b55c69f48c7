"""The server: textual-serve behind a secret key, with a page that loads from no other host."""

from __future__ import annotations

import errno
import logging
import os
import secrets
import shlex
import socket
import sys
from base64 import b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

from reader.errors import ServeError

_PAGE = Path(__file__).with_name("app_index.html")
_WILDCARDS = {"0.0.0.0", "::", ""}


class ReaderServer(Server):
    """Starts a process of reader for each page that is opened with the key."""

    def __init__(
        self,
        paths: Sequence[str],
        host: str,
        port: int,
        key: str,
        on_start: Callable[[str], None],
    ) -> None:
        super().__init__(
            shlex.join([sys.executable, "-P", "-m", "reader", *paths]),
            host=host,
            port=port,
            title="reader",
            templates_path=str(_PAGE.parent),
        )
        self._key = key
        self._on_start = on_start

    @property
    def address(self) -> str:
        """The address to open in a browser, with the key."""
        host = socket.gethostname() if self.host in _WILDCARDS else self.host
        host = f"[{host}]" if ":" in host else host
        return f"http://{host}:{self.port}/?key={self._key}"

    @property
    def is_local(self) -> bool:
        """Whether only programs on this machine can reach the server."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def initialize_logging(self) -> None:
        """Log problems, but not each request."""
        logging.basicConfig(level=logging.WARNING, format="reader: %(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Print nothing: ``on_start`` gets the address."""

    def serve(self, debug: bool = False) -> None:
        """Serve until SIGINT or SIGTERM; raises ``ServeError`` if the port is not available."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        try:
            listening = socket.create_server((self.host, self.port), family=family)
        except OSError as error:
            number = error.errno or 0
            if number in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT) or number < 0:  # of names
                raise ServeError(
                    f"{self.host} is no address of this machine; give --host one of its own, such"
                    " as 127.0.0.1, or 0.0.0.0 for all of them."
                ) from error
            # create_server adds the address to an error of the system, as Python writes it.
            reason = os.strerror(number) if number > 0 else error.strerror or str(error)
            reason = reason.lower()
            raise ServeError(
                f"The server cannot start at {self.host}, port {self.port}: {reason}; choose"
                " another port with --port N."
            ) from error
        self.initialize_logging()
        with listening:
            self._on_start(self.address)
            web.run_app(self._make_app(), sock=listening, print=None)

    # The other routes serve textual-serve's own files alone, so they need no key.

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """Return the page with the cookie that the WebSocket needs."""
        self._check_key(request)
        self.public_url = f"http://{request.host}"
        response: web.StreamResponse = await super().handle_index(request)
        response.set_cookie(self._cookie, self._key, httponly=True, samesite="Strict", path="/")
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cache-Control"] = "no-store"
        response.headers["Content-Security-Policy"] = (
            f"default-src 'none'; script-src 'self' '{_script_hash()}';"
            " style-src 'self' 'unsafe-inline'; font-src 'self';"
            f" img-src 'self' data:; connect-src ws://{request.host};"
            " frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
        )
        return response

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Connect our own page to a process of reader."""
        self._check_key(request)
        if request.headers.get("Origin") not in {None, f"http://{request.host}"}:
            raise _forbidden()
        return await super().handle_websocket(request)

    async def handle_download(self, request: web.Request) -> web.StreamResponse:
        """Return a file that reader offers for download."""
        self._check_key(request)
        return await super().handle_download(request)

    @property
    def _cookie(self) -> str:
        return f"reader-{self.port}"  # a cookie is sent to every port of a host

    def _check_key(self, request: web.Request) -> None:
        keys = (request.query.get("key", ""), request.cookies.get(self._cookie, ""))
        if not any(secrets.compare_digest(key.encode(), self._key.encode()) for key in keys):
            raise _forbidden()


def _script_hash() -> str:
    """Return the source expression that allows the page's own script (CSP 3, hash-source)."""
    script = _PAGE.read_text("utf-8").partition("<script>")[2].partition("</script>")[0]
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _forbidden() -> web.HTTPForbidden:
    return web.HTTPForbidden(
        text="Open the whole address that reader serve printed, with its key.\n"
    )
