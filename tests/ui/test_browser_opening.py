"""The browser: only pages of the web are opened, as one address, in a window of their own."""

import webbrowser

import pytest

from reader.ui.browser import open_in_browser


@pytest.fixture
def opened(monkeypatch):
    """What a browser was asked to open."""
    asked = []
    monkeypatch.setattr(webbrowser, "open", lambda url: asked.append(url) or True)
    monkeypatch.setenv("DISPLAY", ":0")
    return asked


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "ftp://example.org/",
        "--new-window",
        "-P evil",
        "/usr/bin/xeyes",
        "vnc://example.org",
        "http:/example.org",
        "http://",
        "https://[::1",
        "https://example.org/\x1b]0;x\x07",
        "https://example.org/ --headless",
        "",
    ],
)
def test_what_is_not_opened(opened, url):
    """Nothing but an address of http or https with a host, in one piece, reaches a browser."""
    assert not open_in_browser(url)
    assert opened == []


def test_a_page_is_opened(opened):
    """As it is, whatever else stands in it: no shell sees it."""
    for url in ("https://example.org/a?b=$(reboot)&c=`x`;d", "HTTP://example.org/%20"):
        assert open_in_browser(url)
        assert opened.pop() == url


def test_where_there_is_no_window(monkeypatch, opened):
    """Without a graphical browser none is started: it would take the terminal away."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert not open_in_browser("https://example.org/")
    assert opened == []
