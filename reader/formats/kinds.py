"""What a file is, told by its content; its name is asked only where the content leaves it open."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Mapping
from typing import Literal

from reader.formats.columns import DELIMITERS, names_text

Kind = (
    Literal["archive", "epub", "feed", "json_lines", "mail", "markdown", "outline", "page", "pdf"]
    | Literal["scraped", "table"]
)

_BEGINNING = 20_000  # characters that tell

_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "archive"),
    (b"PK\x05\x06", "archive"),  # one without files
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
)
_TAR = (257, b"ustar")
_PDF = (b"%PDF-", 1024)  # a PDF may have something before its head
_EPUB = b"mimetypeapplication/epub+zip"
_EPUB_CONTAINER = (
    "META-INF/container.xml"  # in a book that was packed anew, not as the standard asks
)
_MOST_FILES = 20_000  # of a book

_IGNORED = re.compile(
    r"\ufeff?\s*+(?:<\?[^>]{0,500}\?>\s*+|<!--(?:(?!-->).){0,5000}-->\s*+){0,9}", re.DOTALL
)
_ROOT = re.compile(
    r"(?:<!DOCTYPE[^>\[]{0,300}(?:\[[^\]]{0,2000}\])?\s*>\s*)?<([A-Za-z][\w:.-]*)", re.I
)
_LONG_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,300}\[", re.IGNORECASE)
_AFTER_SUBSET = re.compile(r"\]\s*+>\s*+<([A-Za-z][\w:.-]*)")
_DOCTYPE = re.compile(r"<!DOCTYPE\s+html", re.IGNORECASE)
_FEEDS = frozenset(("rss", "feed", "rdf:rdf"))
_PAGE_TAGS = frozenset(
    "html head body title meta link article main section div p h1 h2 h3 table header nav script"
    " style span center font blockquote ul ol pre a img figure b i em strong br hr".split()
)
_MAIL_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?\S*")
_MAIL_NAMES = frozenset(
    "from to date subject message-id mime-version received return-path content-type reply-to"
    " delivered-to list-id list-unsubscribe sender x-mailer content-transfer-encoding".split()
)
POSTMARK = r"From \S{1,300}[ \t].{0,200}[0-9]{2}:[0-9]{2}.{0,50}"
"""The line before each mail of a mailbox: who sent it, and when."""
_MBOX = re.compile(rf"{POSTMARK}\n[A-Za-z][A-Za-z0-9-]*:")
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\]\"])")
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?:[\w\" -]{1,60}[:=]|#)")
_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_MARKS = re.compile(
    r"^(?:#{1,6}[ \t]+\S|```|~~~|(?:[-*_][ \t]*){3,}$|!\[[^\]\n]*\]\()"
    r"|\[[^\]\n]{1,200}\]\((?:https?:|/|#|\.)[^)\s]{0,500}\)|\*\*[^*\s][^*\n]{0,200}\*\*",
    re.MULTILINE,
)
_SEED_MARK = re.compile(r"[0-9]{8}|https?://\S+", re.IGNORECASE)
_TABLE_NAME = (".csv", ".tsv")
_MARKDOWN_NAME = (".md", ".markdown", ".mdown", ".mkd")


def kind_of_bytes(data: bytes) -> Kind | None:
    """Return what bytes are that are no text, None where they may be text."""
    if data.startswith(b"PK\x03\x04") and (data[30:58] == _EPUB or _is_repacked_book(data)):
        return "epub"
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    start, mark = _TAR
    if data[start : start + len(mark)] == mark:
        return "archive"
    mark, within = _PDF
    return "pdf" if data.find(mark, 0, within) >= 0 else None


def _is_repacked_book(data: bytes) -> bool:
    """Whether a zip has a book's list of contents where books have it."""
    if data.find(_EPUB_CONTAINER.encode()) < 0 or data.count(b"PK\x01\x02") > _MOST_FILES:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _EPUB_CONTAINER in archive.namelist()
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError):
        return False  # the archive's reader tells what is wrong


def kind_of_text(text: str, name: str, columns: Mapping[str, str]) -> Kind:
    """Return what a text is; ``columns`` are those that the user named for tables."""
    head = text[:_BEGINNING]
    if _JSON.match(head):
        return "json_lines"
    if (markup := _kind_of_markup(head, text)) is not None:
        return markup
    if _MBOX.match(head) or _is_mail(head):
        return "mail"
    lines = _first_lines(head)
    if any(_SEED_MARK.fullmatch(line.strip()) for line in lines):
        return "scraped"
    if len(lines) > 1 and (names_text(lines[0], columns) or _is_named_table(lines, name)):
        return "table"
    return "markdown" if _is_markdown(head, name.lower().endswith(_MARKDOWN_NAME)) else "scraped"


def _kind_of_markup(head: str, text: str) -> Kind | None:
    ignored = _IGNORED.match(head)
    rest = head[ignored.end() :] if ignored else head
    if not rest.startswith("<"):
        return None
    if _DOCTYPE.match(rest):
        return "page"
    root = _ROOT.match(rest)
    if root is None and _LONG_SUBSET.match(rest):
        root = _AFTER_SUBSET.search(text, text.index("["))
    if root is None:
        return None
    tag = root[1].lower()
    if tag in _FEEDS or tag.endswith(":feed"):
        return "feed"
    if tag == "opml":
        return "outline"
    return "page" if tag in _PAGE_TAGS or head.lstrip("\ufeff \r\n\t").startswith("<?xml") else None


def _is_mail(head: str) -> bool:
    """Whether a text begins with the fields of a mail, two of which only mails have."""
    known = 0
    for line in head.lstrip("\r\n").split("\n")[:80]:
        if not line.strip():
            break
        if line[0] in " \t":
            continue
        if not _MAIL_FIELD.match(line):
            return False
        known += line.partition(":")[0].lower() in _MAIL_NAMES
    return known >= 2


def _is_named_table(lines: list[str], name: str) -> bool:
    return name.lower().endswith(_TABLE_NAME) and any(
        all(delimiter in line for line in lines) for delimiter in DELIMITERS
    )


def _first_lines(head: str) -> list[str]:
    """Return the first three lines that are not blank."""
    return [line for line in head.lstrip("\ufeff").split("\n")[:50] if line.strip()][:3]


def _is_markdown(head: str, named: bool) -> bool:
    """Whether a text is Markdown: by its first line, or by marks that plain text has not."""
    head = head.lstrip("\ufeff\r\n")
    if _FRONT.match(head) and (named or head.count("\n---") + head.count("\n+++")):
        return True
    if _HEADING.match(head):
        return True
    if named:
        return True
    return sum(1 for _, _ in zip(range(3), _MARKS.finditer(head), strict=False)) >= 3
