"""The server: textual-serve, behind a key and with a page that asks no other host for anything."""

from __future__ import annotations

import logging
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
    """Opens reader for each page that shows the key, as a process of its own."""

    def __init__(
        self, paths: Sequence[str], host: str, port: int, started: Callable[[str], None]
    ) -> None:
        super().__init__(
            shlex.join([sys.executable, "-P", "-m", "reader", *paths]),
            host=host,
            port=port,
            title="reader",
            templates_path=str(_PAGE.parent),
        )
        self._key = secrets.token_urlsafe(24)
        self._started = started

    @property
    def address(self) -> str:
        """What is to be opened in a browser, with the key."""
        host = socket.gethostname() if self.host in _WILDCARDS else self.host
        host = f"[{host}]" if ":" in host else host
        return f"http://{host}:{self.port}/?key={self._key}"

    @property
    def is_local(self) -> bool:
        """Whether only programs of this machine can reach the server."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def initialize_logging(self) -> None:
        """Tell of what goes wrong, and of no request."""
        logging.basicConfig(level=logging.WARNING, format="reader: %(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Print nothing: the address has been told."""

    def serve(self, debug: bool = False) -> None:
        """Serve until SIGINT or SIGTERM; raises ``ServeError`` where the port cannot be had."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        try:
            listening = socket.create_server((self.host, self.port), family=family)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise ServeError(
                f"Nothing can be served at {self.host}, port {self.port}: {reason}; --port N takes"
                " another port."
            ) from error
        self.initialize_logging()
        with listening:
            self._started(self.address)
            web.run_app(self._make_app(), sock=listening, print=None)

    # What a browser asks for; its other routes give away textual-serve's own files alone.

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """Give the page, and the cookie without which the page can do nothing."""
        self._admit(request)
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
        """Connect a page of ours to a reader."""
        self._admit(request)
        if request.headers.get("Origin") not in {None, f"http://{request.host}"}:
            raise _refusal()
        return await super().handle_websocket(request)

    async def handle_download(self, request: web.Request) -> web.StreamResponse:
        """Give what reader hands out."""
        self._admit(request)
        return await super().handle_download(request)

    @property
    def _cookie(self) -> str:
        return f"reader-{self.port}"  # a cookie is sent to every port of a host

    def _admit(self, request: web.Request) -> None:
        shown = (request.query.get("key", ""), request.cookies.get(self._cookie, ""))
        if not any(secrets.compare_digest(key.encode(), self._key.encode()) for key in shown):
            raise _refusal()


def _script_hash() -> str:
    """Return the source expression that allows the page's own script (CSP 3, hash-source)."""
    script = _PAGE.read_text("utf-8").partition("<script>")[2].partition("</script>")[0]
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _refusal() -> web.HTTPForbidden:
    return web.HTTPForbidden(text="Open the whole address that reader serve has printed.\n")
