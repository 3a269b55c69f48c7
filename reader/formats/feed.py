"""Feeds in XML: RSS 0.9 to 2.0 with the usual modules, Atom 0.3 and 1.0.

XML is read by lxml, which takes damaged feeds as well, with neither entities nor network, and is
there for pages anyway. feedparser was left aside: it takes ten times as long, and its parser for
damaged feeds rests on sgmllib, which Python gave up in version 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from typing import Any
from urllib.parse import urljoin

from reader.article import Article
from reader.formats.dates import read_date
from reader.formats.feed_xml import declares_entities, enclose_html, mend_characters
from reader.formats.markup import has_markup, html_paragraphs
from reader.formats.plain import split_paragraphs
from reader.formats.refusals import (
    refuse_damaged,
    refuse_entities,
    refuse_markup,
    refuse_textless,
)
from reader.formats.source import Source, web_address

_MOST_TAGS = 1_000_000
_MOST_NODES = 1_500_000  # tags, and attributes or what looks like them
_MOST_REFERENCES = 4_000_000
_XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>\s*+")
_CONTENTS = ("encoded", "content", "description", "summary", "subtitle")
_DATES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")
_AUTHORS = ("creator", "author")
_MAIL_AUTHOR = re.compile(r"\S+@\S+\s+\(([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a feed; ``id`` is what the feed knows it by, ``content`` HTML or plain text."""

    id: str | None
    title: str
    url: str | None
    date: Date | None
    author: str | None
    content: str
    is_html: bool

    def paragraphs(self) -> list[str]:
        """Return the paragraphs of the content."""
        if self.is_html:
            return html_paragraphs(self.content)
        return list(split_paragraphs(self.content))


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title, the address of its site, and its entries in the feed's order."""

    title: str
    url: str | None
    entries: tuple[Entry, ...]


def read(source: Source) -> Iterator[Article]:
    """Yield an article for each item; raises ``UnreadableError`` for what is no feed, or bare."""
    feed = parse_feed(source.text, source.path)
    if not feed.entries:
        raise refuse_textless(source.path)
    yield from articles_of(feed, source)


def articles_of(feed: Feed, source: Source) -> Iterator[Article]:
    """Yield an article for each entry of a feed."""
    for entry in feed.entries:
        paragraphs = entry.paragraphs()
        yield source.article(
            paragraphs,
            title=entry.title or next((_shorten(text) for text in paragraphs), feed.title),
            date=entry.date,
            url=entry.url,
            author=entry.author,
        )


def parse_feed(text: str, shown: str) -> Feed:
    """Return the RSS or Atom feed in a text; raises ``UnreadableError``, which names ``shown``."""
    if text.count("<") > _MOST_TAGS or text.count("<") + text.count("=") > _MOST_NODES:
        raise refuse_markup(shown)
    if text.count("&") > _MOST_REFERENCES:
        raise refuse_markup(shown)
    text = text.lstrip("\ufeff").strip()
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    if declares_entities(text):
        raise refuse_entities(shown)
    text = mend_characters(text)
    root, is_damaged = _parse(text)
    if is_damaged and (enclosed := enclose_html(text)) != text:
        del root, text  # before as much is made anew
        root, _ = _parse(enclosed)
    if root is None:
        raise refuse_damaged(shown, "a feed")
    channel = next((child for child in root if _name(child) == "channel"), root)
    items = [child for child in (*channel, *root) if _name(child) in ("item", "entry")]
    if channel is root:
        items = items[: len(items) // 2]
    base = root.get(f"{_XML_NAMESPACE}base") or _link(channel, None)
    return Feed(
        title=_title(channel),
        url=web_address(base),
        entries=tuple(_entry(item, base) for item in items),
    )


def _parse(text: str) -> tuple[Any, bool]:
    """Return a feed's root, None where there is none, and whether more than names were wrong."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        recover=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None, True
    parser_errors = etree.ErrorDomains.PARSER
    return root, any(error.domain == parser_errors for error in parser.error_log)


def _entry(item: Any, base: str | None) -> Entry:
    parts: dict[str, list[Any]] = {}
    for child in item:
        parts.setdefault(_name(child), []).append(child)
    content, is_html = _content(parts)
    identity = next((_text(part) for part in _parts(parts, ("id", "guid", "about"))), "")
    return Entry(
        id=identity.strip() or item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"),
        title=_title(item),
        url=_link(item, item.get(f"{_XML_NAMESPACE}base") or base),
        date=next(filter(None, (read_date(_text(p)) for p in _parts(parts, _DATES))), None),
        author=_author(parts),
        content=content,
        is_html=is_html,
    )


def _name(element: Any) -> str:
    """Return an element's name in lower case, without its namespace; "" for what is no element."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def _parts(parts: dict[str, list[Any]], names: Iterable[str]) -> Iterator[Any]:
    return (part for name in names for part in parts.get(name, ()))


def _text(element: Any) -> str:
    return "".join(element.itertext())


def _title(element: Any) -> str:
    found = next((child for child in element if _name(child) == "title"), None)
    text = "" if found is None else _text(found)
    return " ".join(html_paragraphs(text)) if has_markup(text) else text.strip()


def _content(parts: dict[str, list[Any]]) -> tuple[str, bool]:
    """Return the fullest content that an entry gives, and whether it is HTML."""
    for element in _parts(parts, _CONTENTS):
        kind = (element.get("type") or "").lower()
        if kind == "xhtml" or (len(element) and not (element.text or "").strip()):
            text = _inner_markup(element)
        else:
            text = _text(element)
        if text.strip():
            atom_text = kind in ("text", "text/plain")
            return text, not atom_text and ("html" in kind or has_markup(text))
    return "", False


def _inner_markup(element: Any) -> str:
    from lxml import etree

    inner = (
        etree.tostring(child, encoding="unicode", method="html", with_tail=True)
        for child in element
    )
    return _without_prefixes("".join(inner))


def _without_prefixes(text: str) -> str:
    """Return serialised XHTML as HTML, whose elements have no prefix."""
    return re.sub(r"(</?)[A-Za-z][\w-]{0,30}:(?=[A-Za-z])", r"\1", text)


def _link(element: Any, base: str | None) -> str | None:
    """Return the address of the page that an entry or feed tells of."""
    found: dict[str, str] = {}
    for child in element:
        name = _name(child)
        if name in ("link", "origlink"):
            relation = child.get("rel") or "alternate"
            address = (child.get("href") or _text(child)).strip()
            if address:
                found.setdefault(name if name == "origlink" else relation, address)
        elif name == "guid" and (child.get("isPermaLink") or "true") != "false":
            found.setdefault("guid", _text(child).strip())
    for kind in ("origlink", "alternate", "guid"):
        address = found.get(kind, "")
        try:
            joined = urljoin(base or "", address)
        except ValueError:
            continue
        if url := web_address(joined if address else None):
            return url
    return None


def _author(parts: dict[str, list[Any]]) -> str | None:
    names = []
    for element in _parts(parts, _AUTHORS):
        inner = next((child for child in element if _name(child) == "name"), element)
        name = _text(inner).strip()
        if match := _MAIL_AUTHOR.fullmatch(name):
            name = match[1]
        if name and name not in names:
            names.append(name)
    return ", ".join(names[:5]) or None


def _shorten(text: str, most: int = 12) -> str:
    """Return the beginning of a text, for an entry without a title."""
    words = text.split()
    return " ".join(words[:most]) + ("…" if len(words) > most else "")
