"""Mail messages: newsletters as files (eml) or in a mailbox (mbox), and saved pages (MHTML)."""

from __future__ import annotations

import email.policy
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import Message
from email.parser import BytesFeedParser
from functools import cached_property
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.mail.mbox import is_mailbox, split_mailbox
from reader.formats.mail.plain_parts import is_plain, strip_clear_signature, unfold_flowed
from reader.formats.mail.preheaders import hide_preheaders, show
from reader.formats.shared.character_encoding import find_declared_codec, guess_codec
from reader.formats.shared.dates import read_date
from reader.formats.shared.encoding_labels import decode, find_codec, is_mostly_utf8
from reader.formats.shared.read_errors import damaged_error, no_text_error, too_much_markup_error
from reader.formats.shared.source import Source, valid_web_url
from reader.formats.shared.text_paragraphs import numbered_paragraphs, split_lines
from reader.formats.web.html_paragraphs import short_text, tree_paragraphs
from reader.formats.web.html_parser import has_too_many_tags, parse_html
from reader.formats.web.web_page import read_page
from reader.word_counts import count_words

_MAX_BOUNDARIES = 20
_MAX_COMPARISONS = 2_000_000  # lines times boundaries: the parser compares each with each
_MAX_DELIMITERS = 5_000
_BOUNDARY = re.compile(rb"boundary\s{0,9}=", re.IGNORECASE)
_MAX_HEADER_BYTES = 200_000  # before the first blank line
_KNOWN_FIELD = re.compile(
    rb"(?:Date|From|To|Subject|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding):",
    re.I,
)
_FIELD_OR_MORE = re.compile(rb"[!-9;-~]+[ \t]*:|[ \t]")
_NAMED_ADDRESS = re.compile(r'\s*"?([^"<>]{1,200}?)"?\s*<')
_MAX_SENDER_CHARS = 200
_LIST_NUMBER = re.compile(r"(?<![^\W_])(?=[a-z]*\d)[a-z0-9]{6,}|\bmc list\b|@", re.IGNORECASE)
_FED_BYTES = 1 << 20
_MAX_GUESSED_BYTES = 100_000
_ONLINE_LINK = re.compile(
    r"(?:view|read|open|see)\b.{0,30}\b(?:browser|online|web)|in your browser|im browser"
    r"|online lesen|dans (?:le|votre) navigateur|en el navegador|web version|webversion",
    re.IGNORECASE,
)
_FEW_WORDS = 20  # with fewer, a part says nothing but "read this in HTML"


def read(source: Source) -> Iterator[Article]:
    """Yield the article of each message; raises ``UnreadableError`` if none can be read."""
    source = replace(source, remarks=())  # on the encoding: each part has its own
    if not is_mailbox(source.text):
        yield _Message(source, source.data).article()
        return
    errors: list[UnreadableError] = []
    for message in split_mailbox(source.data):
        try:
            yield _Message(source, message).article()
        except UnreadableError as error:
            errors.append(error)
    if errors:
        mails = "mail" if len(errors) == 1 else "mails"
        source.on_error(
            UnreadableError(
                f"{len(errors):,} {mails} in {source.path} could not be read;"
                f" the first: {errors[0]}",
                source.path,
            )
        )


def _repair_head(head: bytes) -> bytes:
    """Return the header of a mail without lines that are no fields, where fields follow them.

    The parser takes such a line, and all that follows, for the text.
    """
    lines = head.splitlines(keepends=True)
    known = [number for number, line in enumerate(lines) if _KNOWN_FIELD.match(line)]
    last = known[-1] if known else -1
    return b"".join(
        line
        for number, line in enumerate(lines)
        if number > last or _FIELD_OR_MORE.match(line) or line.startswith(b"From ")
    )


class _Message:
    """One message; its HTML is preferred to its plain text, which often is a stub."""

    def __init__(self, source: Source, data: bytes) -> None:
        self._source = source
        boundaries = len(_BOUNDARY.findall(data))
        if (
            (boundaries and data.count(b"\n--") > _MAX_DELIMITERS)
            or boundaries > _MAX_BOUNDARIES
            or data.count(b"\n") * boundaries > _MAX_COMPARISONS
        ):
            raise damaged_error(source.path, "an email", "too many parts or lines")
        head = re.search(rb"\r?\n\r?\n", data)
        if (head.start() if head else len(data)) > _MAX_HEADER_BYTES:
            raise damaged_error(source.path, "an email", "its header is too long")
        if head and (repaired := _repair_head(data[: head.start()])) != data[: head.start()]:
            data = repaired + data[head.start() :]
        try:
            message = _parse(data)
        except (RecursionError, ValueError, LookupError) as error:
            raise damaged_error(source.path, "an email") from error
        self._message = message
        self._head = data[:_MAX_GUESSED_BYTES]

    def article(self) -> Article:
        """Return the message's article; raises ``UnreadableError`` if it has no text."""
        pages, plain_texts = self._parts()
        address = self._address()
        if pages and self._is_saved_page():
            return read_page(self._source, pages[0], address)
        texts: list[str] = []
        online_url = None
        for page in pages:
            if has_too_many_tags(page):
                raise too_much_markup_error(self._source.path)
            root = parse_html(page)
            if root is not None:
                online_url = online_url or _find_online_url(root)
                hidden = hide_preheaders(root)
                found = list(tree_paragraphs(root))
                if hidden and not found:  # there is nothing else
                    show(hidden)
                    found = list(tree_paragraphs(root))
                texts += found
        plain = [text for part in plain_texts for _, text in numbered_paragraphs(split_lines(part))]
        if _count_words(texts) < _FEW_WORDS and _count_words(plain) > _count_words(texts):
            texts = plain
        subject = self._header("Subject")
        if not texts and not subject:
            raise no_text_error(self._source.path)
        return self._source.make_article(
            texts,
            title=subject,
            date=read_date(self._header("Date")),
            url=address or online_url,
            author=_sender(self._header("From")),
            ordered=True,
            outlet=self._outlet(),
        )

    def _header(self, name: str) -> str:
        """Return a header's text, decoded if it can be; "" if it is missing."""
        for found, value in self._message.raw_items():
            if found.lower() == name.lower():
                data = value.encode("ascii", "surrogateescape")  # as the parser decoded it
                return _decode_words(_decode_declared(data, "utf-8", self._guess_codec))
        return ""

    @cached_property
    def _guessed_codec(self) -> str:
        """The codec of what names no encoding: that of a part that names one, else a guess."""
        for part in self._message.walk():
            codec = find_codec(str(part.get_content_charset() or "utf-8"))
            if codec not in (None, "utf-8", "ascii", "cp1252"):
                return str(codec)
        return guess_codec(self._head)

    def _guess_codec(self) -> str:
        return self._guessed_codec

    def _outlet(self) -> str:
        """Return who sends this to its readers: the name of the list, else of the sender.

        Programs that send newsletters fill in a name for the list that is a mere number.
        """
        listed = self._header("List-Id").strip()
        name = _NAMED_ADDRESS.match(listed)
        if name and name[1].strip() and not _LIST_NUMBER.search(name[1]):
            return name[1]
        sender = self._header("From")
        if _NAMED_ADDRESS.match(sender) or not listed:
            return _sender(sender)
        return listed[:_MAX_SENDER_CHARS].strip(" <>")

    def _address(self) -> str | None:
        for name in ("Snapshot-Content-Location", "Archived-At", "Content-Location"):
            address = self._header(name).strip(" <>")
            if found := valid_web_url(address):
                return found
        return None

    def _is_saved_page(self) -> bool:
        saved = "Snapshot-Content-Location" in self._message
        return saved or (
            self._message.get_content_type() == "multipart/related" and "To" not in self._message
        )

    def _parts(self) -> tuple[list[str], list[str]]:
        """Return the texts of the HTML parts, and those of the plain text parts."""
        pages: list[str] = []
        plain_texts: list[str] = []
        for part in self._message.walk():
            if part.is_multipart() or part.get_content_disposition() == "attachment":
                continue
            content_type = part.get_content_type()
            text = self._content(part)
            if content_type == "text/html" and not is_plain(text):
                pages.append(text)
            elif content_type == "text/html":
                plain_texts.append(html.unescape(text))
            elif content_type == "text/plain":
                if str(part.get_param("format", "")).lower() == "flowed":
                    deletes_space = str(part.get_param("delsp", "")).lower() == "yes"
                    text = unfold_flowed(text, deletes_space)
                text = strip_clear_signature(text)
                plain_texts.append(text)
        return [page for page in pages if page.strip()], plain_texts

    def _content(self, part: Any) -> str:
        """Return the text of a part, decoded as it declares, else as UTF-8 or what is likely."""
        try:
            data = part.get_payload(decode=True)
        except ValueError:
            return ""
        if not isinstance(data, bytes):
            return ""
        charset = part.get_content_charset()
        if charset is None and part.get_content_type() == "text/html":
            # A page says it itself, as those that browsers save (MHTML).
            charset = find_declared_codec(data)
        guess = self._guess_codec if charset is None else _get_web_default
        return _decode_declared(data, str(charset or "utf-8"), guess)


def _parse(data: bytes) -> Message:
    """Return the message of bytes, given in parts: the parser copies what it gets several times."""
    parser = BytesFeedParser(policy=email.policy.compat32)
    for start in range(0, len(data), _FED_BYTES):
        parser.feed(data[start : start + _FED_BYTES])
    return parser.close()


def _decode_declared(data: bytes, charset: str, guess: Callable[[], str]) -> str:
    """Return the text of bytes that declare their encoding, which may be wrong or missing."""
    codec = find_codec(charset) or "utf-8"
    for name in (codec, "utf-8"):
        try:
            return data.decode(name)
        except UnicodeError:
            continue
    text = decode(data, codec)
    return text if codec != "utf-8" or is_mostly_utf8(text) else decode(data, guess())


def _get_web_default() -> str:
    return "cp1252"


def _decode_words(value: str) -> str:
    """Return a header with its encoded words (RFC 2047) decoded."""
    from email.errors import MessageError
    from email.header import decode_header

    try:
        chunks = decode_header(value[:2000])
    except (MessageError, ValueError):
        return value
    # Not by make_header, which decodes strictly by the charset's name and adds spaces.
    return "".join(
        chunk
        if isinstance(chunk, str)
        else _decode_declared(chunk, charset, _get_web_default)
        if charset
        else chunk.decode("raw-unicode-escape", "replace")
        for chunk, charset in chunks
    )


def _sender(value: str) -> str:
    """Return the name in a "From" header, or the address if there is no name.

    Not by the standard library's getaddresses: nested comments exhaust its stack.
    """
    name = _NAMED_ADDRESS.match(value)
    return name[1] if name else value[:_MAX_SENDER_CHARS].split(",")[0].strip(" <>")


def _find_online_url(root: Any) -> str | None:
    """Return the link under which a newsletter can be read on the web, None if there is none."""
    for link in root.iter("a"):
        if _ONLINE_LINK.search(short_text(link)):
            return valid_web_url(link.get("href"))
    return None


def _count_words(texts: list[str]) -> int:
    return sum(map(count_words, texts))
