"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from reader.formats.feed.feed_text import count_letters
from reader.formats.feed.parsed_feed import FeedEntry, ParsedFeed
from reader.formats.shared.dates import read_date
from reader.formats.shared.json_decoding import DECODER
from reader.formats.shared.languages import find_language
from reader.formats.shared.source import valid_web_url

_VERSION = "https://jsonfeed.org/version/"
_CONTENTS = ("content_html", "content_text", "summary")
_MAX_VALUES = 1_500_000  # small values take fifty times their text in memory


def is_json_feed(value: Any) -> bool:
    """Whether a JSON value is a JSON Feed."""
    return isinstance(value, dict) and str(value.get("version", "")).startswith(_VERSION)


def parse_json_feed_text(text: str, address: str | None = None) -> ParsedFeed | None:
    """Return the JSON Feed in a text, fetched from an address; None if it is none."""
    if _VERSION not in text or sum(map(text.count, "{[,")) > _MAX_VALUES:
        return None
    try:
        value = DECODER.decode(text)
    except (ValueError, RecursionError):
        return None
    return parse_json_feed(value, address) if is_json_feed(value) else None


def parse_json_feed(data: dict[str, Any], address: str | None = None) -> ParsedFeed:
    """Return the feed in a JSON Feed object, fetched from an address."""
    items = data.get("items")
    home = valid_web_url(_string(data.get("home_page_url")) or None)
    base = home or address or valid_web_url(_string(data.get("feed_url")) or None) or ""
    author = _read_authors(data)
    return ParsedFeed(
        title=_string(data.get("title")),
        url=home,
        entries=tuple(
            _feed_entry(item, base, author)
            for item in (items if isinstance(items, list) else [])
            if isinstance(item, dict)
        ),
        language=find_language(filter(None, (_string(data.get("language")),))),
    )


def _feed_entry(item: dict[str, Any], base: str, author: str | None) -> FeedEntry:
    content, is_html = max(
        ((_string(item.get(key)), key == "content_html") for key in _CONTENTS),
        key=lambda found: count_letters(*found),
    )
    return FeedEntry(
        id=str(item["id"]) if isinstance(item.get("id"), str | int | float) else None,
        title=_string(item.get("title")),
        url=next(
            filter(None, (_join(base, _string(item.get(key))) for key in ("url", "external_url"))),
            valid_web_url(_string(item.get("id")) or None),  # many take the address for a name
        ),
        date=read_date(item.get("date_published")) or read_date(item.get("date_modified")),
        author=_read_authors(item) or author,
        content=content,
        is_html=is_html,
    )


def _read_authors(value: dict[str, Any]) -> str | None:
    """Return the authors of a feed or an item, of version 1.1 or 1."""
    authors = value.get("authors") or [value.get("author")]
    if not isinstance(authors, list):
        return None
    names = [one.get("name") for one in authors if isinstance(one, dict)]
    return ", ".join(name for name in names[:5] if isinstance(name, str)) or None


def _join(base: str, address: str) -> str | None:
    try:
        return valid_web_url(urljoin(base, address)) if address else None
    except ValueError:
        return None


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
