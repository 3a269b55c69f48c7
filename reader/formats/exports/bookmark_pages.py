"""Lists of links as pages and as texts: bookmarks of browsers, Pocket, Instapaper, OneTab.

Browsers, Raindrop, Shaarli, Pinboard, Karakeep and many others write bookmarks in the form that
Netscape began: ``<DT><A HREF ADD_DATE TAGS>``, with a description behind ``<DD>``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from reader.article import Article
from reader.formats.exports.exported_item import ExportedItem, make_articles, to_date
from reader.formats.shared.read_errors import no_text_error, too_much_markup_error
from reader.formats.shared.source import Source, clean_line, valid_web_url
from reader.formats.shared.text_paragraphs import split_lines
from reader.formats.web.html_parser import has_too_many_tags

_PAGES = re.compile(
    r"<!DOCTYPE\s+NETSCAPE-Bookmark-file|<title>\s*(?:Pocket Export|Instapaper: Export)\s*</title>",
    re.IGNORECASE,
)
_LINE = re.compile(r"(?P<url>https?://\S+)(?:\s+\|\s+(?P<title>.*))?")
# A list of links in Markdown or Org mode; behind them the tags that buku writes.
_MARKDOWN_LINE = re.compile(
    r"[-*+] (?:\[[ xX]\] )?(?:\[(?P<title>.{0,1000})\]\((?P<url>https?://[^\s()]+)\)|<?(?P<bare>https?://[^\s<>]+)>?)"
    r"(?:\s*<!-- TAGS: (?P<tags>[^<>]{0,1000}) -->)?"
)
_ORG_LINE = re.compile(
    r"[-*+] \[\[(?P<url>https?://[^\s\[\]]+)\](?:\[(?P<title>.{0,1000})\])?\](?:\s+(?P<tags>:[\w@#%:]{1,1000}:))?"
)
_MIN_LINES = 2
_TOOLBARS = frozenset(
    ("bookmarks", "bookmarks bar", "bookmarks toolbar", "bookmarks menu", "other bookmarks",
     "mobile bookmarks", "favorites", "favorites bar", "favourites", "imported", "unsorted")
)  # fmt: skip
# Browsers mark these folders, which they name in the user's language.
_OWN_FOLDERS = re.compile(
    r"\b(?:PERSONAL_TOOLBAR_FOLDER|UNFILED_BOOKMARKS_FOLDER)\b", re.IGNORECASE
)
_STATES = ("unread", "read archive", "archive", "starred", "liked")
_TAG = re.compile(r"<(/?(?:a|dd|dt|dl|li|h1|h2|h3))\b([^<>]*)>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile(r"([\w-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")
# What linkding writes into descriptions and tags, as the format has no place for it.
_NOTES = re.compile(r"\[linkding-notes\](.*?)(?:\[/linkding-notes\]|\Z)", re.DOTALL)
_ARCHIVED = "linkding:bookmarks.archived"


def is_bookmark_page(head: str) -> bool:
    """Return whether a page is a list of bookmarks that a program exported."""
    return _PAGES.search(head) is not None


def is_link_list(text: str) -> bool:
    """Return whether each line of a text is an address, alone or with a headline behind a "|".

    Or an item of a list in Markdown or Org mode that is a link and nothing more.
    """
    lines = [line.strip() for line in split_lines(text) if line.strip()]
    titled = sum(1 for line in lines if " | " in line or line.startswith(("-", "*", "+")))
    if len(lines) < _MIN_LINES and not titled:
        return False
    return bool(lines) and all(map(_match_line, lines))


def read_link_list(source: Source) -> Iterator[Article]:
    """Yield a link for each line of a list of addresses, such as OneTab writes."""
    yield from make_articles(_list_links(source), source, "link")


def _list_links(source: Source) -> Iterator[ExportedItem]:
    for line in split_lines(source.text.lstrip("\ufeff")):
        match = _match_line(line.strip())
        if match:
            parts = match.groupdict()
            tags = parts.get("tags") or ""
            yield ExportedItem(
                title=parts["title"] or "",
                url=parts["url"] or parts.get("bare"),
                tags=re.split("[,:]", tags.replace("_", " ") if tags.startswith(":") else tags),
            )


def _match_line(line: str) -> re.Match[str] | None:
    return _LINE.fullmatch(line) or _MARKDOWN_LINE.fullmatch(line) or _ORG_LINE.fullmatch(line)


def read(source: Source) -> Iterator[Article]:
    """Yield the links of a page of bookmarks; raises ``UnreadableError`` where it has none."""
    if has_too_many_tags(source.text):
        raise too_much_markup_error(source.path)
    found = False
    for article in make_articles(_BookmarkPage().run(source.text), source, "link"):
        found = True
        yield article
    if not found:
        raise no_text_error(source.path)


class _BookmarkPage:
    """Reads a page of bookmarks tag by tag, with the folders around each link.

    Not by a parser of pages: these lists are not well-formed, and hundreds of levels deep.
    """

    def __init__(self) -> None:
        self._folders: list[str] = []
        self._heading = ""
        self._section = ""  # of Pocket and Instapaper, whose headings are states
        self._item: ExportedItem | None = None

    def run(self, text: str) -> Iterator[ExportedItem]:
        tag, attributes, end = "", "", 0
        for match in _TAG.finditer(text):
            yield from self._read(tag, attributes, text[end : match.start()])
            tag, attributes, end = match[1].lower(), match[2], match.end()
        yield from self._read(tag, attributes, text[end:])
        if self._item is not None:
            yield self._item

    def _read(self, tag: str, attributes: str, text: str) -> Iterator[ExportedItem]:
        """Read a tag, with its attributes and the text behind it."""
        if tag in ("a", "h1", "h2", "h3", "dl", "/dl") and self._item is not None:
            yield self._item
            self._item = None
        if tag == "dl":
            self._folders.append(self._heading)
            self._heading = ""
        elif tag == "/dl" and self._folders:
            self._folders.pop()
        elif tag == "a":
            self._item = self._make_item(attributes)
            if self._item is not None:
                self._item.title = _to_line(text)
        elif tag == "dd" and self._item is not None:
            if notes := _NOTES.search(text):
                self._item.add_note("", html.unescape(notes[1]).strip())
            description = _to_line(_NOTES.sub("", text))
            self._item.texts = [description] if description else []
        elif tag == "h3":
            self._heading = "" if _OWN_FOLDERS.search(attributes) else _to_line(text)
        elif tag in ("h1", "h2"):
            heading = _to_line(text)
            is_name = heading.lower() in _TOOLBARS or heading.lower().endswith(" bookmarks")
            self._section = "" if is_name else heading

    def _make_item(self, attributes: str) -> ExportedItem | None:
        values = {
            match[1].lower(): html.unescape(match[2] or match[3] or match[4] or "")
            for match in _ATTRIBUTE.finditer(attributes)
        }
        url = valid_web_url(values.get("href"))
        if url is None:  # a bookmarklet, or an address of the browser's own
            return None
        section = self._section.lower()
        folders = [name for name in self._folders if name and name.lower() not in _TOOLBARS]
        tags = values.get("tags", "").split(",")
        own = [self._section] if section and section not in _STATES else []
        return ExportedItem(
            url=url,
            is_link=True,
            date=to_date(values.get("add_date"), values.get("time_added")),
            tags=[*(tag for tag in tags if tag.strip() != _ARCHIVED), *folders, *own],
            starred=section in ("starred", "liked") or values.get("data-important") == "true",
            read=section in ("read archive", "archive")
            or values.get("toread") == "0"
            or _ARCHIVED in map(str.strip, tags),
        )


def _to_line(text: str) -> str:
    """Return the text of a piece of HTML on one line."""
    return clean_line(html.unescape(_ANY_TAG.sub("", text[:100_000])).replace("\n", " "))
