"""A page of ``reader serve`` in a headless Chromium: keys go in, a screen of characters comes out.

The page paints on a canvas, so what is read is what it is sent: the frames of its WebSocket, shown
on a terminal of the same size. That it paints at all is seen in a picture of the page.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Self

import pyte

from tests.pty.terminal import read_rows

if TYPE_CHECKING:  # who passes the other tests need not have it
    from playwright.sync_api import Browser, Page, Playwright, WebSocket

_PATIENCE = 60.0  # seconds; only a failure waits that long
# A key may change a part of the screen first, such as the footer: what it changed is complete once
# nothing more comes for so long.
_QUIET = 0.5  # seconds


def start_chromium(playwright: Playwright) -> Browser:
    """Start the system's Chromium; a browser of Playwright's own is not downloaded."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "These tests need Chromium: apt-get install chromium"
    return playwright.chromium.launch(
        executable_path=found, args=["--no-sandbox", "--disable-dev-shm-usage"]
    )


class Screen:
    """What a page shows, and the keyboard before it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)
        self.closed = False
        self._changed = time.monotonic()
        page.on("websocket", self._connect)
        page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(address)

    def _connect(self, socket: WebSocket) -> None:
        query = dict(part.split("=") for part in socket.url.partition("?")[2].split("&"))
        self._screen.resize(int(query["height"]), int(query["width"]))
        socket.on("framereceived", self._take)
        socket.on("close", lambda _: setattr(self, "closed", True))

    def _take(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            self._stream.feed(frame)
            self._changed = time.monotonic()

    @property
    def lines(self) -> list[str]:
        """The rows of the screen."""
        return read_rows(self._screen)

    @property
    def text(self) -> str:
        """The screen as one text, a row a line."""
        return "\n".join(self.lines)

    def until(self, true: str | Callable[[], object]) -> Self:
        """Wait until a text is on the screen, or something else is so."""
        wanted = (lambda: true in self.text) if isinstance(true, str) else true
        end = time.monotonic() + _PATIENCE
        while not wanted():
            assert time.monotonic() < end, f"not within {_PATIENCE} s: {true}\n{self.text}"
            self.page.wait_for_timeout(50)  # in which frames come in
        return self

    def press(self, *keys: str) -> Self:
        """Type keys one by one, each once the last has changed a screen on which nothing moved."""
        for key in keys:
            before = self.settle().text
            self.page.keyboard.press(key)
            self.until(lambda before=before: self.text != before)
        return self.settle()

    def settle(self) -> Self:
        """Wait until nothing more comes to the screen."""
        return self.until(lambda: time.monotonic() - self._changed > _QUIET)
