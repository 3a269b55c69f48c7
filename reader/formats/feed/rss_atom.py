"""Feeds in XML: RSS 0.9 to 2.0 with the usual modules, Atom 0.3 and 1.0, and CDF.

lxml parses them, also damaged ones, without entities and network; web pages need it anyway. Not
feedparser: it takes ten times as long, and parses damaged feeds by sgmllib, which Python 3 dropped.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from reader.article import Article
from reader.formats.feed.feed_names import Children, FeedNames, find_all, get_text
from reader.formats.feed.feed_start import find_late_feed
from reader.formats.feed.feed_text import read_content, read_title
from reader.formats.feed.parsed_feed import FeedEntry, ParsedFeed, entry_articles
from reader.formats.feed.xml_repair import expand_entities, repair_characters, wrap_html_in_cdata
from reader.formats.shared.dates import read_date
from reader.formats.shared.languages import find_language
from reader.formats.shared.read_errors import (
    damaged_error,
    no_text_error,
    too_much_markup_error,
    xml_entities_error,
)
from reader.formats.shared.source import Source, valid_web_url

_MAX_TAGS = 1_000_000
_MAX_NODES = 1_500_000  # tags and attributes, as counted by "<" and "="
_MAX_REFERENCES = 4_000_000
_MAX_NAME_CHARS = 1_000
_XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>\s*+")
_DATES = (
    *("pubdate", "published", "issued", "dcterms:issued", "date", "dc:date", "dcterms:created"),
    *("created", "updated", "modified", "dcterms:modified"),
)
_AUTHORS = ("dc:creator", "author", "dc:author", "itunes:author")
_PAGE_TYPES = ("", "text/html", "application/xhtml+xml")
_ENTRY_TAG = re.compile(r"<(/?)(?:\w{1,20}:)?(?:item|entry)(?:\s[^<>]*)?(?<!/)>", re.IGNORECASE)
_FEED_END = re.compile(r"</(?:\w{1,20}:)?(?:rss|feed|rdf|channel|entry)\s*>\s*\Z", re.IGNORECASE)
_MAIL_AUTHOR = re.compile(r"\S+@\S+\s+\(([^)]+)\)|\"?([^<>@\"]*[^<>@\"\s])\"?\s*<\S+@\S+>")
_TAG = re.compile(r"</?[a-zA-Z][^<>@]{0,500}>")


def read(source: Source) -> Iterator[Article]:
    """Yield an article for each entry; raises ``UnreadableError`` if it is no feed, or empty."""
    feed = parse_feed(source.text, source.path)
    if not feed.entries:
        raise no_text_error(source.path)
    for _, article in entry_articles(feed, source):
        yield article


def parse_feed(text: str, path: str, address: str | None = None) -> ParsedFeed:
    """Return the RSS or Atom feed in a text; raises ``UnreadableError``, naming ``path``.

    ``address`` is the one that the feed was fetched from, the base of relative addresses.
    """
    if text.count("<") > _MAX_TAGS or text.count("<") + text.count("=") > _MAX_NODES:
        raise too_much_markup_error(path)
    if text.count("&") > _MAX_REFERENCES:
        raise too_much_markup_error(path)
    text = text.lstrip("\ufeff").strip()
    text = text[find_late_feed(text) :]
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    expanded = expand_entities(text)
    if expanded is None:
        raise xml_entities_error(path)
    text = repair_characters(expanded)
    root, is_damaged = _parse(text)
    is_cut = is_damaged and _ends_within_entry(text)
    if is_damaged and (wrapped := wrap_html_in_cdata(text)) != text:
        del root, text  # to free the memory before it is needed again
        root, _ = _parse(wrapped)
    if root is None:
        raise damaged_error(path, "a feed")
    names = FeedNames(root)
    channel = next((child for child in root if names.get_name(child) == "channel"), root)
    parents = [root] if channel is root else [channel, root]
    items = (
        [root]
        if names.get_name(root) == "entry"
        else [
            child
            for parent in parents
            for child in parent
            if names.get_name(child) in ("item", "entry")
        ]
    )
    feed = _FeedReader(names, root, channel, address).read(items)
    if is_cut and feed.entries:
        *whole, last = feed.entries
        feed = replace(feed, entries=(*whole, replace(last, is_cut=True)))
    return feed


def _ends_within_entry(text: str) -> bool:
    """Whether a feed has no end, and the last entry that it begins has none either."""
    tags = [] if _FEED_END.search(text) else [found[1] for found in _ENTRY_TAG.finditer(text)]
    return bool(tags) and not tags[-1]


def _parse(text: str) -> tuple[Any, bool]:
    """Return a feed's root or None, and whether the XML had errors (namespaces aside)."""
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


class _FeedReader:
    """Reads the entries of one feed, which inherit its author and its base address."""

    def __init__(self, names: FeedNames, root: Any, channel: Any, address: str | None) -> None:
        self._names = names
        self._children = names.list_children(channel)
        self._languages = [channel.get(f"{_XML_NAMESPACE}lang"), root.get(f"{_XML_NAMESPACE}lang")]
        self._is_atom = names.get_name(root) == "feed" or names.get_name(root) == "entry"
        link = self._find_link(self._children, "")
        given = link if valid_web_url(link) else address or self._find_self()
        base = _join_bases(given or link or "", root)
        self._base = base if channel is root else _join_bases(base, channel)
        self._url = valid_web_url(_join(self._base, link or self._base))
        self._author = self._find_author(self._children) if self._is_atom else None
        if self._author is None:
            self._author = self._find_author(
                {name: self._children.get(name, []) for name in ("dc:creator", "itunes:author")}
            )

    def read(self, items: Iterable[Any]) -> ParsedFeed:
        """Return the feed with its entries."""
        named = find_all(self._children, ("language", "dc:language"))
        return ParsedFeed(
            title=read_title(self._children, self._is_atom),
            url=self._url,
            entries=tuple(map(self._read_entry, items)),
            language=find_language(filter(None, (*self._languages, *map(get_text, named)))),
        )

    def _read_entry(self, item: Any) -> FeedEntry:
        children = self._names.list_children(item)
        base = _join_bases(self._base, item)
        content, is_html = read_content(self._names, children, self._is_atom)
        entry_id = next((get_text(part) for part in find_all(children, ("id", "guid"))), "")
        # Of several of one name the last counts: programs append where they change.
        written = [get_text(part) for name in _DATES for part in reversed(children.get(name, []))]
        dates = map(read_date, (*written, _get_attribute(item, "lastmod")))
        return FeedEntry(
            id=entry_id.strip() or item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"),
            title=read_title(children, self._is_atom),
            url=self._find_address(item, children, base),
            date=next(filter(None, dates), None),
            author=self._find_author(children) or self._find_source_author(children),
            content=content,
            is_html=is_html,
        )

    def _find_address(self, item: Any, children: Children, base: str) -> str | None:
        """Return the address of the page that an entry belongs to."""
        original = next(map(get_text, find_all(children, ("feedburner:origlink",))), "")
        addresses = (self._find_link(children, base), _find_guid(children))
        for address in (original.strip(), *addresses, _get_attribute(item, "href")):
            if address and (url := valid_web_url(_join(base, address))):
                return url
        return None

    def _find_link(self, children: Children, base: str) -> str:
        """Return the link to the page of an entry or a feed, "" if there is none."""
        found: dict[bool, str] = {}
        for link in find_all(children, ("link",)):
            address = (link.get("href") or get_text(link)).strip()
            if not address and valid_web_url((link.tail or "").strip()):
                address = (link.tail or "").strip()  # behind a link that is closed too early
            if address and (link.get("rel") or "alternate").lower() == "alternate":
                is_page = (link.get("type") or "").lower() in _PAGE_TYPES
                found.setdefault(is_page, _join(_join_bases(base, link), address))
        return found.get(True) or found.get(False) or ""

    def _find_self(self) -> str:
        """Return the address that the feed says it has, "" if none."""
        links = find_all(self._children, ("link",))
        addresses = [link.get("href") or "" for link in links if link.get("rel") == "self"]
        return next(filter(valid_web_url, addresses), "")

    def _find_source_author(self, children: Children) -> str | None:
        """Return the author of the feed that an entry was taken from, or of this one."""
        for source in children.get("source", ()):
            if author := self._find_author(self._names.list_children(source)):
                return author
        return self._author

    def _find_author(self, children: Children) -> str | None:
        names: list[str] = []
        for element in find_all(children, _AUTHORS):
            parts = self._names.list_children(element)
            if "name" not in parts and ("email" in parts or "uri" in parts):
                continue
            inner = next(iter(parts.get("name", ())), element)
            name = _read_name(get_text(inner))
            if name and name not in names:
                names.append(name)
        return ", ".join(names[:5]) or None


def _read_name(text: str) -> str:
    """Return the name of an author, without markup and the address of a mail beside it."""
    name = " ".join(_TAG.sub("", html.unescape(text[:_MAX_NAME_CHARS])).split())
    match = _MAIL_AUTHOR.fullmatch(name)
    return (match[1] or match[2]) if match else name


def _get_attribute(element: Any, name: str) -> str:
    """Return an attribute, in small or in capital letters, as Microsoft's CDF writes them."""
    return element.get(name) or element.get(name.upper()) or ""


def _find_guid(children: Children) -> str:
    """Return the guid of an entry if it is an address: unless it says so, a whole one."""
    for guid in children.get("guid", ()):
        says = (guid.get("isPermaLink") or guid.get("ispermalink") or "").lower()
        address = get_text(guid).strip()
        if says == "true" or (says != "false" and valid_web_url(address)):
            return address
    return ""


def _join_bases(base: str, element: Any) -> str:
    """Return the base address within an element: its own, resolved against the outer one."""
    return _join(base, element.get(f"{_XML_NAMESPACE}base") or "")


def _join(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return base
