"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

from typing import Any

from reader.formats.dates import read_date
from reader.formats.feed import Entry, Feed
from reader.formats.source import web_address


def parse_json_feed(data: dict[str, Any]) -> Feed:
    """Return the feed in a JSON Feed object (jsonfeed.org, versions 1 and 1.1)."""
    items = data.get("items")
    return Feed(
        title=_string(data.get("title")),
        url=web_address(_string(data.get("home_page_url")) or None),
        entries=tuple(
            _json_entry(item)
            for item in (items if isinstance(items, list) else [])
            if isinstance(item, dict)
        ),
    )


def _json_entry(item: dict[str, Any]) -> Entry:
    authors = item.get("authors") or [item.get("author")]
    names = [one.get("name") for one in authors if isinstance(one, dict)]
    marked = _string(item.get("content_html"))
    return Entry(
        id=str(item["id"]) if isinstance(item.get("id"), str | int | float) else None,
        title=_string(item.get("title")),
        url=web_address(_string(item.get("url")) or _string(item.get("external_url")) or None),
        date=read_date(item.get("date_published")) or read_date(item.get("date_modified")),
        author=", ".join(name for name in names[:5] if isinstance(name, str)) or None,
        content=marked or _string(item.get("content_text")) or _string(item.get("summary")),
        is_html=bool(marked),
    )


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
