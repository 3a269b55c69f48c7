"""Links as systems keep them: favourites of Windows (.url), the Mac (.webloc), Linux; Safari's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from reader.article import Article
from reader.formats.exports.exported_item import ExportedItem, to_paragraphs
from reader.formats.shared.read_errors import no_text_error
from reader.formats.shared.source import Source, valid_web_url

_SHORTCUT = re.compile(r"^\[InternetShortcut\][ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_DESKTOP = re.compile(r"^\[Desktop Entry\][ \t]*\r?$", re.MULTILINE)
_LINK_TYPE = re.compile(r"^Type\s*=\s*Link[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(r"^URL\s*=\s*(\S+)", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(r"^Name\s*=\s*(.+)", re.MULTILINE)
_SAFARI_FOLDERS = ("BookmarksBar", "BookmarksMenu", "com.apple.ReadingList")
_MAX_NODES, _MAX_FOLDERS = 500_000, 20
_SUFFIX = re.compile(r"\.(?:url|website|webloc|desktop)$", re.IGNORECASE)


def is_link_file(head: str) -> bool:
    """Return whether a text is a file that a system keeps for a link."""
    if not head.lstrip("\ufeff\r\n ").startswith("["):
        return False
    return _SHORTCUT.search(head) is not None or (
        _DESKTOP.search(head) is not None and _LINK_TYPE.search(head) is not None
    )


def read(source: Source) -> Iterator[Article]:
    """Yield the link; raises ``UnreadableError`` where its address is none of the web."""
    begin = _SHORTCUT.search(source.text) or _DESKTOP.search(source.text)
    text = source.text[begin.end() :] if begin else source.text
    address, name = _ADDRESS.search(text), _NAME.search(text)
    article = make_link(source, address[1] if address else "", name[1] if name else "")
    if article is None:
        raise no_text_error(source.path)
    yield article


def make_link(source: Source, address: str, title: str = "") -> Article | None:
    """Return a link that is named as its file where it has no title; None for no web address."""
    if valid_web_url(address) is None:
        return None
    title = title.strip() or _SUFFIX.sub("", source.name)
    return ExportedItem(title=title, url=address).make_article(source)


def list_safari_bookmarks(root: dict[str, Any]) -> Iterator[ExportedItem]:
    """Yield the bookmarks and the reading list of Safari's property list, folders as tags."""
    waiting: list[tuple[Any, tuple[str, ...]]] = [(root, ())]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node, folders = waiting.pop()
        if not isinstance(node, dict):
            continue
        address, names = node.get("URLString"), node.get("URIDictionary")
        if isinstance(address, str):
            kept = node.get("ReadingList")
            kept = kept if isinstance(kept, dict) else {}
            added = kept.get("DateAdded")
            title = names.get("title") if isinstance(names, dict) else None
            yield ExportedItem(
                title=title if isinstance(title, str) else "",
                url=address,
                texts=to_paragraphs(kept.get("PreviewText")),
                is_link=True,
                date=added.date() if isinstance(added, datetime) else None,
                tags=folders,
            )
        children = node.get("Children")
        if isinstance(children, list):
            name = node.get("Title")
            is_own = isinstance(name, str) and name and name not in _SAFARI_FOLDERS
            inner = (*folders, str(name))[:_MAX_FOLDERS] if is_own else folders
            waiting += [(child, inner) for child in reversed(children)]
