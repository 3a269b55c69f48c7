"""What a document says of itself before it is read: whether it is a feed, its title, its feeds.

The parser of XML is expat, which fetches nothing; it is stopped at the first item, and at the first
entity that a document declares.
"""

from __future__ import annotations

import contextlib
import html
import json
import re
from typing import NamedTuple
from xml.parsers import expat

from reader.network.urls import join_url
from reader.text.clean import clean

_JSON_FEED = "https://jsonfeed.org/version/"
_FEED_TYPES = {"application/rss+xml", "application/atom+xml", "application/feed+json"}
# Not by Python's parser of HTML, which raises AssertionError for some damaged declarations.
_LINK = re.compile(r"<link\s(?P<attributes>[^<>]{1,1000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""(?P<name>[a-z]{2,10})\s*=\s*(?:(?P<quote>["'])(?P<quoted>[^"']*)(?P=quote)|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)
_PAGE_HEAD = 300_000  # bytes in which a page names its feeds, if it does
_MOST_LINKS = 10
_MOST_PARTS = 1_500_000  # objects, lists and values of a JSON feed
_LONGEST = 200  # characters of a title


class FeedHead(NamedTuple):
    """That a document is a feed; ``title`` is clean, "" where it has none."""

    title: str


class _Enough(Exception):  # noqa: N818 - it ends the parsing, as it should
    pass


def read_feed_head(data: bytes) -> FeedHead | None:
    """Return what a feed says of itself, None for what is no RSS, Atom or JSON Feed."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return _read_json(data)
    return _XmlHead().read(data)


def _read_json(data: bytes) -> FeedHead | None:
    # A few million empty objects, which cost a thousand times their bytes, are no feed.
    if b"jsonfeed.org" not in data or sum(map(data.count, (b"{", b"[", b","))) > _MOST_PARTS:
        return None
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(_JSON_FEED):
        return None
    title = feed.get("title")
    return FeedHead(_tidy(title) if isinstance(title, str) else "")


class _XmlHead:
    """Reads until the feed's own title, or its first item."""

    def __init__(self) -> None:
        self._path: list[str] = []
        self._title = ""

    def read(self, data: bytes) -> FeedHead | None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._stop
        # A feed that is damaged further on is a feed.
        with contextlib.suppress(_Enough, expat.ExpatError, ValueError, LookupError):
            parser.Parse(data.lstrip(), True)
        if not self._path or not _is_root(self._path[0]):
            return None
        return FeedHead(_tidy(self._title))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2].lower()
        self._path.append(local)
        if not _is_root(self._path[0]) or local in ("item", "entry"):
            raise _Enough

    def _end(self, name: str) -> None:
        if self._is_title() and self._title:
            raise _Enough
        if len(self._path) > 1:
            self._path.pop()

    def _text(self, text: str) -> None:
        if self._is_title() and len(self._title) < _LONGEST:
            self._title += text

    def _is_title(self) -> bool:
        return self._path[1:] in (["title"], ["channel", "title"])

    def _stop(self, *declared: object) -> None:
        raise _Enough


def _is_root(name: str) -> bool:
    return name in ("rss", "feed", "rdf")


def find_feed_links(data: bytes, base: str) -> list[str]:
    """Return the addresses of the feeds that a page names, some at most; nothing is fetched."""
    found: dict[str, None] = {}
    for tag in _LINK.finditer(data[:_PAGE_HEAD].decode("utf-8", "replace")):
        told = {
            match["name"].lower(): html.unescape(match["quoted"] or match["bare"] or "")
            for match in _ATTRIBUTE.finditer(tag["attributes"])
        }
        is_alternate = "alternate" in told.get("rel", "").lower().split()
        if is_alternate and told.get("type", "").lower() in _FEED_TYPES and told.get("href"):
            url = join_url(base, told["href"])
            found |= {clean(url): None} if url else {}
    return list(found)[:_MOST_LINKS]


def _tidy(title: str) -> str:
    return " ".join(clean(title).split())[:_LONGEST]
