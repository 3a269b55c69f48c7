"""Where an article comes from: the name of the house, and an address that is safe to link to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# What could end a link's address in Markdown or HTML, or begin something else in it.
_ACTIVE = {ord(character): f"%{ord(character):02X}" for character in " \"'<>\\^`{|}()[]"}
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def web_address(url: str | None) -> str | None:
    """Return a URL as it may stand in a link, or None unless it is http or https to some host."""
    url = (url or "").strip()
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or not url.isprintable():
        return None
    root = f"{parts.scheme}://{parts.netloc}"
    if root.translate(_ACTIVE) != root:
        return None
    path = url[url.index("//") + 2 + len(parts.netloc) :]
    return root + _LONE_PERCENT.sub("%25", path.translate(_ACTIVE))
