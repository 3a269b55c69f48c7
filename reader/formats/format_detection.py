"""Content sniffing: the format of a file by its content, by its name only where that is unclear."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Mapping
from typing import Literal

from reader.formats.documents.light_markup import is_gemini, is_org, is_subtitles
from reader.formats.exports.bookmark_pages import is_bookmark_page, is_link_list
from reader.formats.exports.kindle_clippings import is_clippings
from reader.formats.exports.link_files import is_link_file
from reader.formats.exports.news_xml import find_root
from reader.formats.exports.record_shapes import find_shape
from reader.formats.exports.text_exports import is_ris, is_wallabag_text
from reader.formats.feed.feed_start import find_late_feed
from reader.formats.feed.url_list import is_newsboat_list
from reader.formats.mail.mbox import POSTMARK
from reader.formats.records.column_names import DELIMITERS, names_text_column
from reader.formats.records.record_detection import is_record_list, is_trafilatura_table
from reader.formats.shared.value_names import normalise_name

FormatName = (
    Literal["archive", "epub", "feed", "json", "mail", "markdown", "opml", "other_xml", "pdf"]
    | Literal["plain_text", "table", "web_page"]
    | Literal[
        "bookmarks", "clippings", "link_file", "link_list", "news_xml", "property_list", "warc"
    ]
    | Literal["gemini", "org", "ris", "sitemap", "subtitles", "tex", "wallabag_text", "zim"]
    | Literal["xml_records"]
)

_HEAD_CHARS = 20_000  # at the beginning, by which a format is detected

_SIGNATURES: tuple[tuple[bytes, FormatName], ...] = (
    (b"PK\x03\x04", "archive"),
    (b"PK\x05\x06", "archive"),  # an empty one
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"bplist00", "property_list"),
    (b"WARC/1.", "warc"),
    (b"WARC/0.", "warc"),
    (b"ZIM\x04", "zim"),
)
_WARC_NAMES = (".warc.gz", ".warc", ".arc.gz", ".wet.gz")
_TAR = (257, b"ustar")
_PDF = (b"%PDF-", 1024)  # other bytes may stand before a PDF's header
_EPUB = b"mimetypeapplication/epub+zip"
# For books that were zipped again without the mimetype entry that the standard wants.
_EPUB_CONTAINER = "META-INF/container.xml"
_MAX_BOOK_FILES = 20_000

_IGNORED = re.compile(
    r"\ufeff?\s*+(?:<\?[^>]{0,500}\?>\s*+|<!--(?:(?!-->).){0,5000}-->\s*+){0,9}", re.DOTALL
)
_ROOT = re.compile(
    r"(?:<!DOCTYPE[^>\[]{0,300}(?:\[[^\]]{0,2000}\])?\s*>\s*)?<([A-Za-z][\w:.-]*)", re.I
)
_LONG_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,300}\[", re.IGNORECASE)
_AFTER_SUBSET = re.compile(r"\]\s*+>\s*+<([A-Za-z][\w:.-]*)")
_DOCTYPE = re.compile(r"<!DOCTYPE\s+html", re.IGNORECASE)
_PLIST = re.compile(r"<!DOCTYPE\s+plist\b|<plist\b", re.IGNORECASE)
_BOOKMARK_HEAD_CHARS = 2_000
_MAX_HEADER_CHARS = 4_000  # of a line that names columns
_TEX = re.compile(
    r"\ufeff?(?:\s|%[^\n]{0,500}\n){0,50}\\(?:documentclass|documentstyle"
    r"|PassOptionsToPackage|RequirePackage|begin\{document\})"
)
_FEED_ROOTS = frozenset(("rss", "feed", "rdf:rdf"))
_ATOM = "http://www.w3.org/2005/Atom"
_ITEM = re.compile(r"<item[\s>]", re.IGNORECASE)
_PAGE_TAGS = frozenset(
    "html head body title meta link article main section div p h1 h2 h3 table header nav script"
    " style span center font blockquote ul ol pre a img figure b i em strong br hr".split()
)
# Marks of text in the XML of news and books, such as NITF, NewsML, DocBook, JATS and TEI.
_TEXT_TAG = re.compile(
    r"<(?:\w+:)?(?:p|para|paragraph|body|article|story|headline|h[1-6]|div|br)\b", re.IGNORECASE
)
_XML_SUFFIXES = (".xml", ".svg")
_MAIL_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?\S*")
_MAIL_NAMES = frozenset(
    "from to date subject message-id mime-version received return-path content-type reply-to"
    " delivered-to list-id list-unsubscribe sender x-mailer content-transfer-encoding".split()
)
_MBOX = re.compile(POSTMARK)
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\]\"])")
_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?:[\w\" -]{1,60}[:=]|#)")
_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_MARKDOWN_MARKS = re.compile(
    r"^(?:#{1,6}[ \t]+\S|```|~~~|(?:[-*_][ \t]*){3,}$|!\[[^\]\n]*\]\()"
    r"|\[[^\]\n]{1,200}\]\((?:https?:|/|#|\.)[^)\s]{0,500}\)|\*\*[^*\s][^*\n]{0,200}\*\*",
    re.MULTILINE,
)
# A text without these has none of the marks: to look for them takes a tenth of the time.
_PARTS_OF_MARKS = ("#", "```", "~~~", "](", "**", "\n-", "\n*", "\n_")
_SCRAPED_HEADER = re.compile(r"[0-9]{8}|https?://\S+", re.IGNORECASE)
_TABLE_SUFFIXES = (".csv", ".tsv")
_MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")


def detect_binary_format(data: bytes, name: str = "") -> FormatName | None:
    """Return the format of bytes that are not text, None where they may be text.

    ``name`` is the file's: by it a compressed WARC is told from other compressed files.
    """
    if name.lower().endswith(_WARC_NAMES) and data.startswith(b"\x1f\x8b"):
        return "warc"
    if data.startswith(b"PK\x03\x04") and (data[30:58] == _EPUB or _is_repacked_book(data)):
        return "epub"
    for signature, format_name in _SIGNATURES:
        if data.startswith(signature):
            return format_name
    start, signature = _TAR
    if data[start : start + len(signature)] == signature:
        return "archive"
    signature, within = _PDF
    return "pdf" if data.find(signature, 0, within) >= 0 else None


def _is_repacked_book(data: bytes) -> bool:
    """Whether a zip holds the container file of an EPUB book."""
    if data.find(_EPUB_CONTAINER.encode()) < 0 or data.count(b"PK\x01\x02") > _MAX_BOOK_FILES:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _EPUB_CONTAINER in archive.namelist()
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError):
        return False  # reading the archive reports what is wrong


def detect_text_format(text: str, name: str, columns: Mapping[str, str]) -> FormatName:
    """Return the format of a text; ``columns`` are the user's settings for tables."""
    head = text[:_HEAD_CHARS]
    if _JSON.match(head):
        return "json"
    if find_late_feed(head):
        return "feed"
    if (markup := _detect_markup_format(head, text, name)) is not None:
        return markup
    if _MBOX.match(head) or _is_mail(head):
        return "mail"
    if is_newsboat_list(f"{head}\n" if len(text) <= _HEAD_CHARS else head, name):
        return "opml"
    if is_link_list("\n".join(_first_lines(head))) and is_link_list(text):
        return "link_list"
    if (known := _detect_marked_text(head, name)) is not None:
        return known
    if is_trafilatura_table(head):
        return "table"
    lines = _first_lines(head)
    if len(lines) > 1 and _names_known_record(lines[0]):
        return "table"
    has_markdown_name = name.lower().endswith(_MARKDOWN_SUFFIXES)
    header = sum(_SCRAPED_HEADER.fullmatch(line.strip()) is not None for line in lines)
    # One of them may stand in Markdown too: an address under the heading.
    if header > 1 or (header and not has_markdown_name and not _HEADING.match(lines[0])):
        return "plain_text"
    if len(lines) > 1 and (names_text_column(lines[0], columns) or _is_named_table(lines, name)):
        return "table"
    return "markdown" if _is_markdown(head, has_markdown_name) else "plain_text"


def _detect_marked_text(head: str, name: str) -> FormatName | None:
    """Return the format of a text with marks that no other text begins with; else None."""
    if is_clippings(head):
        return "clippings"
    if is_link_file(head):
        return "link_file"
    if is_wallabag_text(head):
        return "wallabag_text"
    if is_ris(head):
        return "ris"
    if is_subtitles(head):
        return "subtitles"
    if is_org(head, name):
        return "org"
    if is_gemini(name):
        return "gemini"
    return "tex" if _TEX.match(head) else None


def _detect_markup_format(head: str, text: str, name: str) -> FormatName | None:
    ignored = _IGNORED.match(head)
    rest = head[ignored.end() :] if ignored else head
    if not rest.startswith("<"):
        return None
    if is_bookmark_page(head[:_BOOKMARK_HEAD_CHARS]):
        return "bookmarks"
    if _PLIST.match(rest):
        return "property_list"
    if _DOCTYPE.match(rest):
        return "web_page"
    root = _ROOT.match(rest)
    if root is None and _LONG_SUBSET.match(rest):
        root = _AFTER_SUBSET.search(text, text.index("["))
    if root is None:
        return None
    tag = root[1].lower()
    if find_root(tag, text) is not None:
        return "news_xml"
    if tag in _FEED_ROOTS or tag.endswith((":feed", ":rss")):
        return "feed"
    if tag == "entry" and _ATOM in head:
        return "feed"
    if tag == "channel" and _ITEM.search(text):
        return "feed"
    if tag == "opml":
        return "opml"
    if tag in ("urlset", "sitemapindex"):
        return "sitemap"
    if tag in _PAGE_TAGS:
        return "web_page"
    if is_record_list(rest):
        return "xml_records"
    if tag == "svg":
        return "other_xml"
    is_xml = head.lstrip("\ufeff \r\n\t").startswith("<?xml")
    if not is_xml and not name.lower().endswith(_XML_SUFFIXES):
        return None  # a text may begin with a name in angle brackets
    return "web_page" if _TEXT_TAG.search(text) else "other_xml"


def _is_mail(head: str) -> bool:
    """Whether a text begins with header fields, at least two of which are typical of mail.

    One line among more of them may be no field.
    """
    typical = odd = 0
    for line in head.lstrip("\r\n").split("\n")[:80]:
        if not line.strip():
            break
        if line[0] in " \t":
            continue
        if _MAIL_FIELD.match(line):
            typical += line.partition(":")[0].lower() in _MAIL_NAMES
        elif odd or not typical:
            return False
        else:
            odd = 1
    return typical >= 2 + 2 * odd


def _is_named_table(lines: list[str], name: str) -> bool:
    return name.lower().endswith(_TABLE_SUFFIXES) and any(
        all(delimiter in line for line in lines) for delimiter in DELIMITERS
    )


def _names_known_record(line: str) -> bool:
    """Return whether a line has the names of columns that a known program writes."""
    if len(line) > _MAX_HEADER_CHARS:
        return False
    return any(
        line.count(delimiter) and find_shape(map(normalise_name, line.split(delimiter)))
        for delimiter in DELIMITERS
    )


def _first_lines(head: str) -> list[str]:
    """Return the first three lines that are not blank."""
    return [line for line in head.lstrip("\ufeff").split("\n")[:50] if line.strip()][:3]


def _is_markdown(head: str, has_markdown_name: bool) -> bool:
    """Whether a text is Markdown: by its name, its first line, or marks that plain text lacks."""
    head = head.lstrip("\ufeff\r\n")
    if _FRONT_MATTER.match(head) and (
        has_markdown_name or head.count("\n---") + head.count("\n+++")
    ):
        return True
    if _HEADING.match(head):
        return True
    if has_markdown_name:
        return True
    if not any(map(f"\n{head}".__contains__, _PARTS_OF_MARKS)):
        return False
    return sum(1 for _, _ in zip(range(3), _MARKDOWN_MARKS.finditer(head), strict=False)) >= 3
