"""Feeds in XML: RSS 0.9 to 2.0 with the usual modules, Atom 0.3 and 1.0.

lxml parses them, also damaged ones, without entities and network; web pages need it anyway. Not
feedparser: it takes ten times as long, and parses damaged feeds by sgmllib, which Python 3 dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urljoin

from reader.article import Article
from reader.formats.feed.parsed_feed import FeedEntry, ParsedFeed, entry_articles
from reader.formats.feed.xml_repair import declares_entities, repair_characters, wrap_html_in_cdata
from reader.formats.shared.dates import read_date
from reader.formats.shared.read_errors import (
    damaged_error,
    no_text_error,
    too_much_markup_error,
    xml_entities_error,
)
from reader.formats.shared.source import Source, valid_web_url
from reader.formats.web.html_paragraphs import html_paragraphs
from reader.formats.web.html_parser import has_markup

_MAX_TAGS = 1_000_000
_MAX_NODES = 1_500_000  # tags and attributes, as counted by "<" and "="
_MAX_REFERENCES = 4_000_000
_XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>\s*+")
_CONTENTS = ("encoded", "content", "description", "summary", "subtitle")
_DATES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")
_AUTHORS = ("creator", "author")
_MAIL_AUTHOR = re.compile(r"\S+@\S+\s+\(([^)]+)\)")


def read(source: Source) -> Iterator[Article]:
    """Yield an article for each entry; raises ``UnreadableError`` if it is no feed, or empty."""
    feed = parse_feed(source.text, source.path)
    if not feed.entries:
        raise no_text_error(source.path)
    for _, article in entry_articles(feed, source):
        yield article


def parse_feed(text: str, path: str) -> ParsedFeed:
    """Return the RSS or Atom feed in a text; raises ``UnreadableError``, naming ``path``."""
    if text.count("<") > _MAX_TAGS or text.count("<") + text.count("=") > _MAX_NODES:
        raise too_much_markup_error(path)
    if text.count("&") > _MAX_REFERENCES:
        raise too_much_markup_error(path)
    text = text.lstrip("\ufeff").strip()
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    if declares_entities(text):
        raise xml_entities_error(path)
    text = repair_characters(text)
    root, is_damaged = _parse(text)
    if is_damaged and (wrapped := wrap_html_in_cdata(text)) != text:
        del root, text  # to free the memory before it is needed again
        root, _ = _parse(wrapped)
    if root is None:
        raise damaged_error(path, "a feed")
    channel = next((child for child in root if _local_name(child) == "channel"), root)
    items = [child for child in (*channel, *root) if _local_name(child) in ("item", "entry")]
    if channel is root:
        items = items[: len(items) // 2]
    base = root.get(f"{_XML_NAMESPACE}base") or _link(channel, None)
    return ParsedFeed(
        title=_title(channel),
        url=valid_web_url(base),
        entries=tuple(_entry(item, base) for item in items),
    )


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


def _entry(item: Any, base: str | None) -> FeedEntry:
    children: dict[str, list[Any]] = {}
    for child in item:
        children.setdefault(_local_name(child), []).append(child)
    content, is_html = _content(children)
    entry_id = next(
        (_text(part) for part in _children_named(children, ("id", "guid", "about"))), ""
    )
    return FeedEntry(
        id=entry_id.strip() or item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"),
        title=_title(item),
        url=_link(item, item.get(f"{_XML_NAMESPACE}base") or base),
        date=next(
            filter(None, (read_date(_text(p)) for p in _children_named(children, _DATES))), None
        ),
        author=_author(children),
        content=content,
        is_html=is_html,
    )


def _local_name(element: Any) -> str:
    """Return an element's name in lower case, without namespace; "" for comments and the like."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def _children_named(children: dict[str, list[Any]], names: Iterable[str]) -> Iterator[Any]:
    return (part for name in names for part in children.get(name, ()))


def _text(element: Any) -> str:
    return "".join(element.itertext())


def _title(element: Any) -> str:
    found = next((child for child in element if _local_name(child) == "title"), None)
    text = "" if found is None else _text(found)
    return " ".join(html_paragraphs(text)) if has_markup(text) else text.strip()


def _content(children: dict[str, list[Any]]) -> tuple[str, bool]:
    """Return the first non-empty content of an entry, and whether it is HTML."""
    for element in _children_named(children, _CONTENTS):
        content_type = (element.get("type") or "").lower()
        if content_type == "xhtml" or (len(element) and not (element.text or "").strip()):
            text = _inner_markup(element)
        else:
            text = _text(element)
        if text.strip():
            is_plain_text = content_type in ("text", "text/plain")
            return text, not is_plain_text and ("html" in content_type or has_markup(text))
    return "", False


def _inner_markup(element: Any) -> str:
    from lxml import etree

    inner = (
        etree.tostring(child, encoding="unicode", method="html", with_tail=True)
        for child in element
    )
    return _without_prefixes("".join(inner))


def _without_prefixes(text: str) -> str:
    """Return serialised XHTML without the prefixes of its elements."""
    return re.sub(r"(</?)[A-Za-z][\w-]{0,30}:(?=[A-Za-z])", r"\1", text)


def _link(element: Any, base: str | None) -> str | None:
    """Return the address of the page that an entry or a feed belongs to."""
    found: dict[str, str] = {}
    for child in element:
        name = _local_name(child)
        if name in ("link", "origlink"):
            relation = child.get("rel") or "alternate"
            address = (child.get("href") or _text(child)).strip()
            if address:
                found.setdefault(name if name == "origlink" else relation, address)
        elif name == "guid" and (child.get("isPermaLink") or "true") != "false":
            found.setdefault("guid", _text(child).strip())
    for relation in ("origlink", "alternate", "guid"):
        address = found.get(relation, "")
        try:
            joined = urljoin(base or "", address)
        except ValueError:
            continue
        if url := valid_web_url(joined if address else None):
            return url
    return None


def _author(children: dict[str, list[Any]]) -> str | None:
    names = []
    for element in _children_named(children, _AUTHORS):
        inner = next((child for child in element if _local_name(child) == "name"), element)
        name = _text(inner).strip()
        if match := _MAIL_AUTHOR.fullmatch(name):
            name = match[1]
        if name and name not in names:
            names.append(name)
    return ", ".join(names[:5]) or None
