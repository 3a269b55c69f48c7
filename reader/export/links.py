"""The address of an article as a link that is safe in Markdown and HTML."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Characters that could end a link's address in Markdown or HTML, or start other markup.
_ACTIVE = {ord(character): f"%{ord(character):02X}" for character in " \"'<>\\^`{|}()[]"}
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def make_link_url(url: str | None) -> str | None:
    """Return a URL that is safe in a link; None unless it is http or https with a host."""
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
