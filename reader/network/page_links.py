"""Which feeds a page names, for who asked for a feed and gave a page."""

from __future__ import annotations

import html
import re

from reader.errors import NetworkError
from reader.network.urls import check_url, join_url
from reader.text.cleaning import clean

_FEED_TYPES = {"application/rss+xml", "application/atom+xml", "application/feed+json"}
# Not by Python's parser of HTML, which raises AssertionError for some damaged declarations.
_LINK = re.compile(r"<link\s(?P<attributes>[^<>]{1,1000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?P<name>[a-z]{2,10})\s*=\s*"
    r"""(?:(?P<quote>["'])(?P<quoted>[^"']*)(?P=quote)|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)
_PAGE_HEAD = 300_000  # bytes in which a page names its feeds, if it does
_MOST_LINKS = 10


def find_feed_links(data: bytes, base: str) -> list[str]:
    """Return the addresses of the feeds that a page at ``base`` names, some at most.

    They are clean, and such as may be fetched; nothing is.
    """
    found: dict[str, None] = {}
    for tag in _LINK.finditer(data[:_PAGE_HEAD].decode("utf-8", "replace")):
        told = {
            match["name"].lower(): html.unescape(match["quoted"] or match["bare"] or "")
            for match in _ATTRIBUTE.finditer(tag["attributes"])
        }
        is_alternate = "alternate" in told.get("rel", "").lower().split()
        if is_alternate and told.get("type", "").lower() in _FEED_TYPES and told.get("href"):
            url = join_url(base, told["href"])
            found |= {clean(url): None} if url and _may_be_fetched(clean(url)) else {}
    return list(found)[:_MOST_LINKS]


def _may_be_fetched(url: str) -> bool:
    try:
        check_url(url)
    except NetworkError:
        return False
    return True
