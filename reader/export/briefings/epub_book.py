"""The least EPUB 3 that all e-readers open: pages, a table of contents, nothing else.

No library does it: ebooklib is under the AGPL, and mkepub 1.2.2 leaves "&" and "<" of a title as
they are in its table of contents, so that the book is not well-formed.
https://www.w3.org/TR/epub-33/
"""

from __future__ import annotations

import hashlib
import html
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

_STYLE = """\
h1, h2 { text-align: left; line-height: 1.2; }
p { margin: 0 0 0.6em 0; }
p.words { margin-left: 1.5em; font-size: 0.9em; }
td { padding: 0.2em 0.8em 0.2em 0; vertical-align: top; }
"""
_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
"""
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
lang="{language}" xml:lang="{language}">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
"""
_TAIL = "\n</body>\n</html>\n"
# Not allowed in XML.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


class Page(NamedTuple):
    """A page: its headline as text, and its body as XHTML without the headline."""

    title: str
    body: str


def escape(text: str) -> str:
    """Return a text as XHTML that shows it."""
    return html.escape(_FORBIDDEN.sub("", text))


def make_epub(
    title: str, language: str, sources: Sequence[str], pages: Sequence[Page], modified: datetime
) -> bytes:
    """Return a book as bytes, the same for the same arguments.

    ``language`` is a BCP 47 tag such as "en"; ``sources`` are named as its publishers; page n is
    the file ``page-n.xhtml``, counted from 1, for links. ``modified`` has a time zone.
    """
    names = [f"page-{number}.xhtml" for number in range(1, len(pages) + 1)]
    parts = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _make_package(title, language, sources, pages, names, modified),
        "EPUB/nav.xhtml": _make_contents(title, language, pages, names),
        "EPUB/style.css": _STYLE,
    }
    for page, name in zip(pages, names, strict=True):
        heading = escape(page.title)
        head = _HEAD.format(language=language, title=heading)
        parts[f"EPUB/{name}"] = f"{head}<h1>{heading}</h1>\n{page.body}{_TAIL}"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as book:
        # The first file, and not compressed: so a book is told from other archives.
        book.writestr(zipfile.ZipInfo("mimetype", _ZIP_DATE), "application/epub+zip")
        for path, text in parts.items():
            info = zipfile.ZipInfo(path, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(info, text.encode("utf-8"))
    return data.getvalue()


def _make_package(
    title: str,
    language: str,
    sources: Sequence[str],
    pages: Sequence[Page],
    names: Sequence[str],
    modified: datetime,
) -> str:
    text = "\0".join([title, *(page.body for page in pages)])
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    identifier = f"urn:sha256:{digest}"
    items = "\n".join(
        f'<item id="p{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(names, 1)
    )
    spine = "\n".join(f'<itemref idref="p{number}"/>' for number in range(1, len(names) + 1))
    publishers = "\n".join(f"<dc:publisher>{escape(source)}</dc:publisher>" for source in sources)
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{identifier}</dc:identifier>
<dc:title>{escape(title)}</dc:title>
<dc:language>{language}</dc:language>
{publishers}
<meta property="dcterms:modified">{modified.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{items}
</manifest>
<spine>
{spine}
</spine>
</package>
"""


def _make_contents(title: str, language: str, pages: Sequence[Page], names: Sequence[str]) -> str:
    lines = "\n".join(
        f'<li><a href="{name}">{escape(page.title)}</a></li>'
        for page, name in zip(pages, names, strict=True)
    )
    head = _HEAD.format(language=language, title=escape(title))
    return f'{head}<nav epub:type="toc"><h1>{escape(title)}</h1>\n<ol>\n{lines}\n</ol></nav>{_TAIL}'
