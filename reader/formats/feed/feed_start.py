"""Where a feed begins in a text that has something else before it."""

from __future__ import annotations

import re

# What programs in PHP write before the feed where something went wrong.
_NOTICE = re.compile(
    r"\s*(?:<br\s*/?>|<b>|(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards)\b)"
)
_LATE_FEED = re.compile(
    r"<\?xml[^>]{0,200}\?>\s*(?=<(?:rss|feed|rdf:RDF)\b)|<(?:rss|rdf:RDF)\s", re.I
)
_MAX_NOTICE_CHARS = 10_000


def find_late_feed(text: str) -> int:
    """Return where a feed begins behind notices of the program that made it, 0 where none does."""
    if _NOTICE.match(text) is None:
        return 0
    found = _LATE_FEED.search(text, 0, _MAX_NOTICE_CHARS)
    return found.start() if found else 0
