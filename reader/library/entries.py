"""A feed's title, and its articles, each with what the feed knows it by."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.formats import Limits, read_articles
from reader.formats.decode import decode
from reader.formats.feed import Feed, parse_feed
from reader.formats.json_feed import parse_json_feed
from reader.formats.kinds import kind_of_bytes, kind_of_text
from reader.formats.reading import contain_reading
from reader.text.cleaning import clean

if TYPE_CHECKING:
    from reader.article import Article

_JSON_FEED = "https://jsonfeed.org/version/"
_MOST_VALUES = 1_500_000  # a list of small values takes fifty times its text in memory
_LONGEST = 200  # characters of a title


@dataclass(frozen=True, slots=True)
class Entries:
    """What a feed holds: ids, None where it gives none, and articles, in the feed's order."""

    title: str
    articles: tuple[tuple[str | None, Article], ...]


def read_entries(data: bytes, name: str, shown: str, limits: Limits) -> Entries | None:
    """Return what the bytes of an RSS, Atom or JSON Feed hold, None where they are none.

    ``name`` is the headline of an article that has none. Raises ``UnreadableError``, whose
    sentence names ``shown``, for a feed that cannot be read; one without items can.
    """
    with contain_reading(shown):
        feed = _parse(data, name, shown)
    if feed is None:
        return None
    title = clean(" ".join(clean(feed.title).split())[:_LONGEST])
    if not feed.entries:
        return Entries(title, ())
    articles = read_articles(data, name, path=shown, limits=limits)
    # Beyond the limits entries are left out, at the end.
    ids = (entry.id for entry in feed.entries)
    return Entries(title, tuple(zip(ids, articles, strict=False)))


def _parse(data: bytes, name: str, shown: str) -> Feed | None:
    if not data.strip() or kind_of_bytes(data) is not None:
        return None
    text, _ = decode(data, shown)
    match kind_of_text(text, name, {}):
        case "feed":
            return parse_feed(text, shown)
        case "json_lines":
            return _parse_json(text)
    return None


def _parse_json(text: str) -> Feed | None:
    if _JSON_FEED not in text or sum(map(text.count, "{[,")) > _MOST_VALUES:
        return None
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(_JSON_FEED):
        return None
    return parse_json_feed(feed)
