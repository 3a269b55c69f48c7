"""The table of contents of an EPUB book: which chapter stands in which file.

EPUB 3 has it as a page (nav), EPUB 2 in a format of its own (NCX); many books have both.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import unquote

from reader.formats.web.html_paragraphs import short_text

NAV_PROPERTY = "nav"
NCX_TYPE = "application/x-dtbncx+xml"
_KIND = "{http://www.idpf.org/2007/ops}type"
_MAX_ENTRIES = 20_000
_MAX_NAME_CHARS = 300

Contents = dict[str, list[str]]
"""The names of the chapters that begin in a file, by its path in the archive."""


def read_contents(root: Any, path: str) -> Contents:
    """Return the contents in the tree of a nav page or an NCX file that has that path."""
    found: Contents = {}
    for href, name in islice(_list_entries(root), _MAX_ENTRIES):
        file = resolve(path, href)
        if name and file:
            found.setdefault(file, []).append(name)
    return found


def resolve(path: str, href: str) -> str:
    """Return the path in the archive of what an address in the file at ``path`` leads to."""
    file = unquote(href.split("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path


def choose_name(heading: str, names: list[str], book_title: str) -> str:
    """Return the name of a file's chapter: its heading, unless the contents tell more.

    They do where the file has no heading, has the title of the book as one, or a number alone
    ("II" of "II. The Buoy"). A file in which several chapters begin has the name of none but by its
    heading.
    """
    name = names[0] if len(names) == 1 else ""
    same = heading.casefold()
    if not name or name.casefold() == book_title.casefold():
        return heading
    if not heading or same == book_title.casefold() or same in name.casefold():
        return name
    return heading


def _list_entries(root: Any) -> Iterator[tuple[str, str]]:
    """Yield address and name of each entry, in order."""
    for point in root.iter("{*}navPoint"):
        label, content = point.find("{*}navLabel"), point.find("{*}content")
        if label is not None and content is not None:
            yield content.get("src") or "", short_text(label, _MAX_NAME_CHARS)
    navs = list(root.iter("{*}nav"))
    tables = [nav for nav in navs if "toc" in (nav.get(_KIND) or "").split()] or navs[:1]
    for nav in tables:
        for link in nav.iter("{*}a"):
            if href := link.get("href"):
                yield href, short_text(link, _MAX_NAME_CHARS)
