"""The articles of a feed, each with what the feed knows it by."""

from __future__ import annotations

import json

from reader.article import Article
from reader.formats import Limits, read_articles
from reader.formats.decode import decode
from reader.formats.feed import Feed, parse_feed, parse_json_feed


def read_entries(
    data: bytes, name: str, shown: str, limits: Limits
) -> list[tuple[str | None, Article]]:
    """Return the articles of a feed's bytes with their ids, in the feed's order; none if bare.

    Raises ``UnreadableError``, whose sentence names ``shown``.
    """
    feed = _parse(data, shown)
    if not feed.entries:
        return []
    articles = read_articles(data, name, path=shown, limits=limits)
    # Beyond the limits entries are left out, at the end.
    ids = [entry.id for entry in feed.entries]
    return list(zip(ids, articles, strict=False))


def _parse(data: bytes, shown: str) -> Feed:
    text, _ = decode(data, shown)
    if text.lstrip().startswith("{"):
        return parse_json_feed(json.loads(text))
    return parse_feed(text, shown)
