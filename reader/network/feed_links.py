"""The feeds that a page links to, for users who gave the address of a page instead of a feed."""

from __future__ import annotations

import html
import re

from reader.errors import NetworkError
from reader.network.urls import check_url, join_url
from reader.text import clean

_FEED_TYPES = {"application/rss+xml", "application/atom+xml", "application/feed+json"}
# Not by Python's HTML parser, which raises AssertionError for some damaged declarations.
_LINK = re.compile(r"<link\s(?P<attributes>[^<>]{1,1000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?P<name>[a-z]{2,10})\s*=\s*"
    r"""(?:(?P<quote>["'])(?P<quoted>[^"']*)(?P=quote)|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)
_HEAD_BYTES = 300_000  # of a page, in which its feeds are linked
_MAX_LINKS = 10


def find_feed_links(data: bytes, base: str) -> list[str]:
    """Return the addresses of the feeds that the page at ``base`` links to, ten at most.

    They are cleaned, and valid for a fetch; nothing is fetched here.
    """
    found: dict[str, None] = {}
    for tag in _LINK.finditer(data[:_HEAD_BYTES].decode("utf-8", "replace")):
        attributes = {
            match["name"].lower(): html.unescape(match["quoted"] or match["bare"] or "")
            for match in _ATTRIBUTE.finditer(tag["attributes"])
        }
        is_alternate = "alternate" in attributes.get("rel", "").lower().split()
        if (
            is_alternate
            and attributes.get("type", "").lower() in _FEED_TYPES
            and attributes.get("href")
        ):
            url = join_url(base, attributes["href"])
            found |= {clean(url): None} if url and _is_fetchable(clean(url)) else {}
    return list(found)[:_MAX_LINKS]


def _is_fetchable(url: str) -> bool:
    try:
        check_url(url)
    except NetworkError:
        return False
    return True
