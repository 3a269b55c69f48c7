"""Feeds made for tests."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from tests.network.server import Handler, answer


def item(number: int, text: str = "", *, link: str = "", title: str = "", guid: str = "") -> str:
    """An item of an RSS feed; its texts are long enough to be an article of their own."""
    text = text or f"This is the whole text of item {number}, in a paragraph of its own."
    link = link or f"https://news.example/{number}"
    return (
        f"<item><title>{escape(title or f'Item {number}')}</title><link>{escape(link)}</link>"
        f"<description>{escape(text)}</description>"
        f"{_guid(guid) if guid else ''}</item>"
    )


def _guid(guid: str) -> str:
    return f"<guid isPermaLink='false'>{escape(guid)}</guid>"


def rss(items: Sequence[str], title: str = "News of Ostby") -> bytes:
    """An RSS feed."""
    inner = f"<title>{escape(title)}</title>{''.join(items)}"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{inner}</channel></rss>'.encode()


def feed(*items: str, title: str = "News of Ostby", **headers: object) -> Handler:
    """A page that is a feed."""
    return answer(rss(items, title), Content_Type="application/rss+xml", **headers)
