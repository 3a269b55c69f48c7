"""Files of one link each: favourites of Windows (.url), of the Mac (.webloc), of Linux desktops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Article
from reader.formats.exports.exported_item import ExportedItem
from reader.formats.shared.read_errors import no_text_error
from reader.formats.shared.source import Source, valid_web_url

_SHORTCUT = re.compile(r"^\[InternetShortcut\][ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_DESKTOP = re.compile(r"^\[Desktop Entry\][ \t]*\r?$", re.MULTILINE)
_LINK_TYPE = re.compile(r"^Type\s*=\s*Link[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(r"^URL\s*=\s*(\S+)", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(r"^Name\s*=\s*(.+)", re.MULTILINE)
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
