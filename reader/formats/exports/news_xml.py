"""XML of news agencies, crawlers and note programs: one article in a file, or several.

NITF, NewsML-G2, trafilatura's XML and TEI, wallabag's XML, Evernote's ENEX, the articles of Tiny
Tiny RSS; bookmarks of Pinboard and as XBEL. lxml parses them without entities, DTD and network, as
it does feeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.article import Article
from reader.formats.exports.exported_item import (
    ExportedItem,
    make_articles,
    to_date,
    to_flag,
    to_paragraphs,
)
from reader.formats.exports.link_records import read_pinboard
from reader.formats.exports.saved_records import read_wallabag
from reader.formats.feed.xml_repair import expand_entities, repair_characters
from reader.formats.shared.read_errors import (
    damaged_error,
    no_text_error,
    too_much_markup_error,
    xml_entities_error,
)
from reader.formats.shared.source import Source, clean_line
from reader.formats.web.html_paragraphs import html_paragraphs, tree_paragraphs

_MAX_TAGS = 1_000_000
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>\s*+")
_CUT = ("ERR_TAG_NOT_FINISHED", "ERR_GT_REQUIRED", "ERR_LTSLASH_REQUIRED")  # of libxml2's errors
_COMPACT_DATE = re.compile(r"([0-9]{8})(?:T[0-9]{6}Z?)?")
_HTML_NAMES = {
    "ab": "h2", "head": "h2", "hl2": "h3", "hl1": "h2", "item": "li", "list": "ul", "lb": "br",
    "quote": "blockquote", "row": "tr", "cell": "td", "bq": "blockquote", "block": "div",
    "para": "p", "media-caption": "figcaption", "hi": "span", "ref": "span",
}  # fmt: skip


def find_root(tag: str, text: str) -> str | None:
    """Return the name of the format of XML by its root element, None for other XML."""
    name = tag.lower().rpartition(":")[2]
    if name in ("nitf", "newsitem", "newsmessage", "tei", "en-export", "xbel"):
        return name
    if name == "doc" and "<main" in text:
        return name
    if name == "result" and "<is_archived>" in text:
        return name
    if name == "articles" and "<marked>" in text and "<guid>" in text:
        return name
    if name == "posts" and "<post " in text and "href=" in text:
        return name
    return None


def read(source: Source) -> Iterator[Article]:
    """Yield the articles; raises ``UnreadableError`` for what cannot be read as one of these."""
    root = parse_tree(source)
    found = False
    for article in make_articles(_items(root), source):
        if article.paragraphs or article.saved:
            found = True
            yield article
    if not found:
        raise no_text_error(source.path)


def parse_tree(source: Source) -> Any:
    """Return the root of XML, its names in lower case and without their namespaces.

    Raises ``UnreadableError`` for what is damaged, or has entities or too much markup.
    """
    from lxml import etree

    text = source.text.lstrip("\ufeff").strip()
    if text.count("<") > _MAX_TAGS or text.count("&") > 4 * _MAX_TAGS:
        raise too_much_markup_error(source.path)
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    expanded = expand_entities(text)
    if expanded is None:
        raise xml_entities_error(source.path)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    data = repair_characters(expanded).encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise damaged_error(source.path, "XML") from error
    if root is None:
        raise damaged_error(source.path, "XML")
    if any(error.type_name in _CUT for error in parser.error_log):
        source.on_error(damaged_error(source.path, "XML", "it ends in the middle"))
    for element in root.iter("*"):
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        element.tag = name.rpartition(":")[2].lower() or "span"
    return root


def _items(root: Any) -> Iterator[ExportedItem]:
    match root.tag:
        case "nitf":
            yield _read_nitf(root)
        case "tei":
            yield _read_tei(root)
        case "doc":
            yield _read_trafilatura(root)
        case "en-export":
            yield from map(_read_evernote, root.iter("note"))
        case "xbel":
            yield from _read_bookmarks(root)
        case "result":
            yield from map(_read_wallabag, root)
        case "articles":
            yield from map(_read_tiny_article, root.iter("article"))
        case "posts":
            for post in root.iter("post"):
                yield read_pinboard({"tags": post.get("tag"), **post.attrib})
        case _:
            yield from map(_read_news_item, root.iter("newsitem"))


def _read_bookmarks(root: Any) -> Iterator[ExportedItem]:
    """Yield the links of XBEL, whose folders become tags."""
    for bookmark in root.iter("bookmark"):
        folders = [_text(folder, "title") for folder in bookmark.iterancestors("folder")]
        yield ExportedItem(
            title=_text(bookmark, "title"),
            url=bookmark.get("href"),
            texts=to_paragraphs(_text(bookmark, "desc")),
            date=to_date(bookmark.get("added")),
            tags=[*(bookmark.get("TAGS") or "").split(","), *reversed(folders)],
            is_link=True,
        )


def _text(root: Any, *paths: str) -> str:
    """Return the text of the first element with any, "" where there is none."""
    for path in paths:
        for element in root.iterfind(path):
            if text := clean_line("".join(element.itertext())):
                return text
    return ""


def _first(root: Any, *paths: str) -> Any:
    """Return the first element that one of some paths finds, None where there is none."""
    return next((found for path in paths if (found := root.find(path)) is not None), None)


def _attribute(root: Any, path: str, name: str) -> str:
    return next((v for e in root.iterfind(path) if (v := (e.get(name) or "").strip())), "")


def _paragraphs(element: Any) -> list[str]:
    """Return the paragraphs below an element whose names are not those of HTML."""
    if element is None:
        return []
    for one in element.iter(*_HTML_NAMES):
        one.tag = _HTML_NAMES[one.tag]
    return list(tree_paragraphs(element))


def _read_nitf(root: Any) -> ExportedItem:
    dates = [
        _attribute(root, ".//date.issue", "norm"),
        _attribute(root, ".//pubdata", "date.publication"),
    ]
    dates.append(_attribute(root, ".//story.date", "norm"))
    byline = _text(root, ".//byline/person", ".//byline/byttl", ".//byline")
    return ExportedItem(
        title=_text(root, ".//hedline/hl1", ".//head/title"),
        url=_attribute(root, ".//pubdata", "ex-ref") or _attribute(root, ".//doc-id", "id-string"),
        date=to_date(*map(_short_date, dates)),
        author=re.sub(r"(?i)^by\s+", "", byline),
        texts=_paragraphs(_first(root, ".//body.content", ".//body", ".")),
    )


def _read_news_item(root: Any) -> ExportedItem:
    """Return an item of NewsML-G2, whose text is NITF, XHTML or plain."""
    inner = root.find(".//inlinexml/*")
    item = ExportedItem()
    if inner is not None and inner.tag == "nitf":
        item = _read_nitf(inner)
    elif inner is not None:
        body = inner.find(".//body")
        item.texts = _paragraphs(inner if body is None else body)
    item.texts = item.texts or to_paragraphs(_raw_text(root.find(".//inlinedata")))
    item.title = _text(root, "./contentmeta/headline", ".//headline") or item.title
    item.date = (
        to_date(
            _text(root, "./contentmeta/contentcreated"),
            _text(root, "./itemmeta/firstcreated"),
            _text(root, "./itemmeta/versioncreated"),
        )
        or item.date
    )
    by = _text(root, "./contentmeta/by", "./contentmeta/creator/name")
    item.author = re.sub(r"(?i)^by\s+", "", by) or item.author
    item.url = _attribute(root, "./itemmeta/link", "href") or item.url
    return item


def _read_trafilatura(root: Any) -> ExportedItem:
    return ExportedItem(
        title=root.get("title") or "",
        url=root.get("url") or root.get("source"),
        date=to_date(root.get("date")),
        author=(root.get("author") or "").replace("; ", ", "),
        texts=_without_title(_paragraphs(root.find("./main")), root.get("title") or ""),
    )


def _read_tei(root: Any) -> ExportedItem:
    title = _text(root, "./teiheader//titlestmt/title")
    pointer = ".//sourcedesc//publicationstmt/ptr"
    written = (*(f"./teiheader//{name}/publicationstmt/date" for name in ("biblfull", "filedesc")),)
    return ExportedItem(
        title=title,
        url=_attribute(root, pointer, "target"),
        date=to_date(_text(root, *written), _attribute(root, ".//publicationstmt/date", "when")),
        author=_text(root, "./teiheader//titlestmt/author"),
        texts=_without_title(_paragraphs(root.find("./text/body")), title),
    )


def _read_evernote(note: Any) -> ExportedItem:
    texts = html_paragraphs(_raw_text(note.find("./content")))
    return ExportedItem(
        title=_text(note, "./title"),
        url=_text(note, "./note-attributes/source-url"),
        date=to_date(_short_date(_text(note, "./created")), _short_date(_text(note, "./updated"))),
        author=_text(note, "./note-attributes/author"),
        tags=["".join(tag.itertext()) for tag in note.iterfind("./tag")],
        texts=texts,
    )


def _read_wallabag(entry: Any) -> ExportedItem:
    values: dict[str, Any] = {child.tag: _raw_text(child) for child in entry if len(child) == 0}
    for name in ("tags", "published_by"):
        values[name] = [_raw_text(one) for one in entry.iterfind(f"./{name}/entry")]
    values["annotations"] = [
        {child.tag: _raw_text(child) for child in one}
        for one in entry.iterfind("./annotations/entry")
    ]
    return read_wallabag(values)


def _read_tiny_article(article: Any) -> ExportedItem:
    """Return an article of Tiny Tiny RSS, which keeps those that are starred or archived."""
    item = ExportedItem(
        title=_text(article, "./title"),
        url=_text(article, "./link"),
        texts=to_paragraphs(_raw_text(article.find("./content"))),
        date=to_date(_text(article, "./updated")),
        author=_text(article, "./author"),
        tags=_text(article, "./tag_cache").split(","),
        starred=to_flag(_text(article, "./marked")),
    )
    item.add_note("", _text(article, "./note"))
    return item


def _without_title(texts: list[str], title: str) -> list[str]:
    """Return paragraphs without the headline that stands before them once more."""
    is_title = texts and clean_line(texts[0]).casefold() == clean_line(title).casefold()
    return texts[1:] if is_title else texts


def _raw_text(element: Any) -> str:
    return "" if element is None else "".join(element.itertext())


def _short_date(text: str) -> str:
    """Return the day of "20261120T080000Z"."""
    match = _COMPACT_DATE.match(text)
    return match[1] if match else text
