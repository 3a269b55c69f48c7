"""Mail: newsletters as files (eml), in a mailbox (mbox), and saved pages (MHTML)."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.dates import read_date
from reader.formats.kinds import POSTMARK
from reader.formats.markup import paragraphs_of, parse, short_text, too_much_markup
from reader.formats.page import read_page
from reader.formats.plain import numbered_paragraphs, split_lines
from reader.formats.refusals import refuse_damaged, refuse_markup, refuse_textless
from reader.formats.source import Source, web_address

_NEXT = re.compile(rf"\n\n{POSTMARK}\n".encode())
_POSTMARK = re.compile(rf"^{POSTMARK}$", re.MULTILINE)
_MOST_PARTS = 20
_MOST_LINES = 2_000_000  # lines of a mail times boundaries, with each of which a line is compared
_MOST_DELIMITERS = 5_000
_BOUNDARY = re.compile(rb"boundary\s{0,9}=", re.IGNORECASE)
_MOST_HEADER = 200_000  # bytes before the first blank line
_NAMED_ADDRESS = re.compile(r'\s*"?([^"<>]{1,200}?)"?\s*<')
_MOST_SENDER = 200  # characters
_ONLINE = re.compile(
    r"(?:view|read|open|see)\b.{0,30}\b(?:browser|online|web)|in your browser|im browser"
    r"|online lesen|dans (?:le|votre) navigateur|en el navegador|web version|webversion",
    re.IGNORECASE,
)
_FEW = 20  # words of a plain text part that stands for nothing but "read this as HTML"


def read(source: Source) -> Iterator[Article]:
    """Yield the article of each mail; raises ``UnreadableError`` where there is none to read."""
    source = replace(source, remarks=())  # each part has an encoding of its own
    if not _POSTMARK.match(source.text.lstrip("\ufeff\r\n")[:400]):
        yield _Message(source, source.data).article()
        return
    refused: list[UnreadableError] = []
    for message in _split(source.data):
        try:
            yield _Message(source, message).article()
        except UnreadableError as error:
            refused.append(error)
    if refused:
        mails = "mail" if len(refused) == 1 else "mails"
        source.complain(
            UnreadableError(
                f"{len(refused):,} {mails} in {source.path} could not be read;"
                f" the first: {refused[0]}",
                source.path,
            )
        )


def _split(data: bytes) -> Iterator[bytes]:
    """Yield the mails of a mailbox; each begins after a blank line with "From", who and when."""
    data = data.replace(b"\r\n", b"\n").lstrip(b"\n")
    place = 0
    while place < len(data):
        begin = data.find(b"\n", place) + 1
        if not begin:
            return
        found = _NEXT.search(data, begin)
        end = found.start() if found else len(data)
        yield re.sub(rb"(?m)^>(>*From )", rb"\1", data[begin:end])
        place = end + 2


class _Message:
    """One mail; its HTML is preferred to its plain text, which often is a stub."""

    def __init__(self, source: Source, data: bytes) -> None:
        self._source = source
        boundaries = len(_BOUNDARY.findall(data))
        crowded = boundaries and data.count(b"\n--") > _MOST_DELIMITERS
        if crowded or boundaries > _MOST_PARTS or data.count(b"\n") * boundaries > _MOST_LINES:
            raise refuse_damaged(source.path, "a mail", "too many parts or lines")
        head = re.search(rb"\r?\n\r?\n", data)
        if (head.start() if head else len(data)) > _MOST_HEADER:
            raise refuse_damaged(source.path, "a mail", "its head is too long")
        try:
            message = email.message_from_bytes(data, policy=email.policy.compat32)
        except (RecursionError, ValueError, LookupError) as error:
            raise refuse_damaged(source.path, "a mail") from error
        self._message = message

    def article(self) -> Article:
        """Return the mail's article; raises ``UnreadableError`` where it has no text."""
        pages, plains = self._parts()
        address = self._address()
        if pages and self._is_saved_page():
            return read_page(self._source, pages[0], address)
        texts: list[str] = []
        online = None
        for page in pages:
            if too_much_markup(page):
                raise refuse_markup(self._source.path)
            root = parse(page)
            if root is not None:
                texts += paragraphs_of(root)
                online = online or _find_online(root)
        plain = [text for part in plains for _, text in numbered_paragraphs(split_lines(part))]
        if _words(texts) < _FEW and _words(plain) > _words(texts):
            texts = plain
        subject = self._header("Subject")
        if not texts and not subject:
            raise refuse_textless(self._source.path)
        return self._source.article(
            texts,
            title=subject,
            date=read_date(self._header("Date")),
            url=address or online,
            author=_sender(self._header("From")),
        )

    def _header(self, name: str) -> str:
        """Return a header's text, decoded; "" where it is missing or cannot be decoded."""
        value = self._message.get(name)
        return "" if value is None else _decode_words(str(value))

    def _address(self) -> str | None:
        for name in ("Snapshot-Content-Location", "Archived-At", "Content-Location"):
            address = self._header(name).strip(" <>")
            if found := web_address(address):
                return found
        return None

    def _is_saved_page(self) -> bool:
        saved = "Snapshot-Content-Location" in self._message
        return saved or (
            self._message.get_content_type() == "multipart/related" and "To" not in self._message
        )

    def _parts(self) -> tuple[list[str], list[str]]:
        """Return the texts of the parts that are HTML and of those that are plain."""
        pages: list[str] = []
        plains: list[str] = []
        for part in self._message.walk():
            if part.is_multipart() or part.get_content_disposition() == "attachment":
                continue
            kind = part.get_content_type()
            if kind == "text/html":
                pages.append(_content(part))
            elif kind == "text/plain":
                plains.append(_content(part))
        return [page for page in pages if page.strip()], plains


def _content(part: Any) -> str:
    """Return the text of a part in the encoding that it names, or else as the web would read it."""
    try:
        data = part.get_payload(decode=True)
    except ValueError:
        return ""
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset("utf-8")
    for encoding in (charset, "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("windows-1252", "replace")


def _decode_words(value: str) -> str:
    """Return a header with its encoded words (RFC 2047) decoded."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(value[:2000])))
    except (MessageError, LookupError, UnicodeError, ValueError):
        return value


def _sender(value: str) -> str:
    """Return the name in a "From" header, or the address where there is no name.

    Not the standard library's getaddresses, which nested comments bring to the end of its stack.
    """
    name = _NAMED_ADDRESS.match(value)
    return name[1] if name else value[:_MOST_SENDER].split(",")[0].strip(" <>")


def _find_online(root: Any) -> str | None:
    """Return where a newsletter says that it can be read on the web."""
    for link in root.iter("a"):
        if _ONLINE.search(short_text(link)):
            return web_address(link.get("href"))
    return None


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)
