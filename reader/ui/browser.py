"""Opens an article's page in a browser, where there is one."""

from __future__ import annotations

import os
import sys
from urllib.parse import urlsplit


def is_page(url: str) -> bool:
    """Return whether a URL is one of the web: http or https to some host, in one piece."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    is_one_word = url.isprintable() and " " not in url
    return is_one_word and bool(host) and parts.scheme in {"http", "https"}


def open_in_browser(url: str) -> bool:
    """Open a page in a graphical browser; False where the URL is not of the web or none is there.

    A browser for the terminal would take the screen away from reader, so none is started.
    """
    if not is_page(url):
        return False
    graphical = (
        sys.platform in {"darwin", "win32"}
        or os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
        or os.environ.get("BROWSER")
    )
    if not graphical:
        return False
    import webbrowser

    try:
        return webbrowser.open(url)
    except webbrowser.Error:
        return False
