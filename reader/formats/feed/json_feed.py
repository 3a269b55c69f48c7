"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import Any

from reader.formats.feed.parsed_feed import FeedEntry, ParsedFeed
from reader.formats.shared.dates import read_date
from reader.formats.shared.source import valid_web_url

_VERSION = "https://jsonfeed.org/version/"
_MAX_VALUES = 1_500_000  # small values take fifty times their text in memory


def is_json_feed(value: Any) -> bool:
    """Whether a JSON value is a JSON Feed."""
    return isinstance(value, dict) and str(value.get("version", "")).startswith(_VERSION)


def parse_json_feed_text(text: str) -> ParsedFeed | None:
    """Return the JSON Feed in a text, None if it is none."""
    if _VERSION not in text or sum(map(text.count, "{[,")) > _MAX_VALUES:
        return None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return parse_json_feed(value) if is_json_feed(value) else None


def parse_json_feed(data: dict[str, Any]) -> ParsedFeed:
    """Return the feed in a JSON Feed object."""
    items = data.get("items")
    return ParsedFeed(
        title=_string(data.get("title")),
        url=valid_web_url(_string(data.get("home_page_url")) or None),
        entries=tuple(
            _feed_entry(item)
            for item in (items if isinstance(items, list) else [])
            if isinstance(item, dict)
        ),
    )


def _feed_entry(item: dict[str, Any]) -> FeedEntry:
    authors = item.get("authors") or [item.get("author")]
    names = [one.get("name") for one in authors if isinstance(one, dict)]
    content_html = _string(item.get("content_html"))
    return FeedEntry(
        id=str(item["id"]) if isinstance(item.get("id"), str | int | float) else None,
        title=_string(item.get("title")),
        url=valid_web_url(_string(item.get("url")) or _string(item.get("external_url")) or None),
        date=read_date(item.get("date_published")) or read_date(item.get("date_modified")),
        author=", ".join(name for name in names[:5] if isinstance(name, str)) or None,
        content=content_html or _string(item.get("content_text")) or _string(item.get("summary")),
        is_html=bool(content_html),
    )


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
