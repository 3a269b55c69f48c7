"""Web archives: Safari's .webarchive, WARC and WACZ; each page in them that is an article."""

from __future__ import annotations

import io
import plistlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.parsers.expat import ExpatError

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.archives.decompression import DecompressedStream, DecompressionBombError
from reader.formats.exports.exported_item import make_articles
from reader.formats.exports.link_files import list_safari_bookmarks, make_link
from reader.formats.shared.character_encoding import decode_text
from reader.formats.shared.encoding_labels import decode, find_codec
from reader.formats.shared.read_errors import (
    damaged_error,
    name_part,
    no_text_error,
    slow_archive_error,
)
from reader.formats.shared.source import Source, clean_line, valid_web_url
from reader.formats.shared.text_paragraphs import split_lines
from reader.formats.web.web_page import read_page

_MAX_RECORDS = 200_000
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")  # that warcio unpacks by itself
# A server that names no type leaves it to the browser to look.
_PAGE_BEGIN = re.compile(
    rb"\s*(?:<!--.{0,900}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_SNIFFED_BYTES = 2_000
_MIN_WORDS = 30  # of a page of a crawl: an archive has many that are no articles
_FEW_PAGES = 2  # so few are what somebody saved, and are taken whatever they are


def read_webarchive(source: Source) -> Iterator[Article]:
    """Yield the page that Safari saved, or the link of a favourite (.webloc).

    Raises ``UnreadableError`` where there is none.
    """
    try:
        archive = plistlib.loads(source.data)
    # All that plistlib raises for damaged and for hostile files.
    except (
        plistlib.InvalidFileException, ExpatError, ValueError, KeyError, IndexError, TypeError,
        OverflowError, RecursionError, MemoryError, AttributeError,
    ) as error:  # fmt: skip
        raise damaged_error(source.path, "a Safari web archive or another property list") from error
    link = archive.get("URL") if isinstance(archive, dict) else None
    if isinstance(link, str) and (favourite := make_link(source, link)) is not None:
        yield favourite
        return
    if isinstance(archive, dict) and isinstance(archive.get("Children"), list):
        yield from make_articles(list_safari_bookmarks(archive), source, "link")
        return
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    data = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(data, bytes):
        raise UnreadableError(
            f"{source.path} is a property list, which reader does not read; give a file with an"
            " article.",
            source.path,
        )
    name, url = main.get("WebResourceTextEncodingName"), main.get("WebResourceURL")
    yield _read_page(source, data, name if isinstance(name, str) else None, url)


def _read_page(source: Source, data: bytes, charset: str | None, url: object) -> Article:
    """Return the article of a page's bytes; raises ``UnreadableError`` if it has no text."""
    codec = find_codec(charset) if charset else None
    if codec is None:
        text, remarks = decode_text(data, source.path)
        source = replace(source, remarks=remarks)
    else:
        text = decode(data, codec)
    return read_page(source, text, valid_web_url(url if isinstance(url, str) else None))


def read_warc(source: Source) -> Iterator[Article]:
    """Yield the articles among the pages of a WARC file, packed or not.

    Of a crawl those are left out that have hardly a text, such as lists of headlines.
    """
    first: list[Article] | None = []
    for article in _read_records(source):
        if first is None:
            yield from _long_ones([article])
            continue
        first.append(article)
        if len(first) > _FEW_PAGES:
            yield from _long_ones(first)
            first = None
    if first is not None and not first:
        raise no_text_error(source.path)
    yield from first or ()


def _long_ones(pages: list[Article]) -> Iterator[Article]:
    return (page for page in pages if page.words >= _MIN_WORDS)


def _read_records(source: Source) -> Iterator[Article]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    stream: Any = io.BytesIO(source.data)
    if source.data.startswith(b"\x1f\x8b"):
        packed = DecompressedStream(
            source.data, source.budget, source.path, max_members=_MAX_RECORDS
        )
        stream = io.BufferedReader(packed, 1 << 16)
    packed_otherwise = 0
    found = False
    records = ArchiveIterator(stream)
    records.loader = _make_loader()
    try:
        for number, record in enumerate(records):
            if number == _MAX_RECORDS or source.budget.is_out_of_time:
                source.on_error(slow_archive_error(source.path))
                return
            article = _read_record(source, record)
            packed_otherwise += article is None and _is_packed_otherwise(record)
            if article is not None:
                source.budget.add_article_time()
                found = True
                yield article
                if _is_cut(record):
                    source.on_error(
                        damaged_error(source.path, "a WARC file", "it ends within a page")
                    )
    except DecompressionBombError:
        raise
    except (ArchiveLoadFailed, OSError, EOFError, ValueError) as error:
        damaged = damaged_error(source.path, "a WARC file")
        if not found:
            raise damaged from error
        source.on_error(damaged)  # what stands before is read
    if packed_otherwise:
        pages = "one page is" if packed_otherwise == 1 else f"{packed_otherwise:,} pages are"
        source.on_error(
            UnreadableError(
                f"{source.path}: {pages} packed in a way that reader does not unpack, such as"
                " Brotli; record them again without.",
                source.path,
            )
        )


def _make_loader() -> Any:
    """Return warcio's loader of records, for which a record without an address is a page too."""
    from warcio.recordloader import ArcWarcRecordLoader

    class Loader(ArcWarcRecordLoader):  # type: ignore[misc]
        def load_http_headers(self, rec_type: str, uri: str | None, *stream: Any) -> Any:
            try:
                return super().load_http_headers(rec_type, uri or "http:", *stream)
            except EOFError:  # the record ends within them
                return None

    return Loader(verify_http=False, arc2warc=False)


def _is_cut(record: Any) -> bool:
    """Whether less of a record is there than it says, once its page is read."""
    rest = record.raw_stream.read(_SNIFFED_BYTES)  # the end of what came in chunks
    return not rest and bool(getattr(record.raw_stream, "limit", 0))


def _is_packed_otherwise(record: Any) -> bool:
    """Whether a record is a page that was sent in an encoding that warcio does not unpack."""
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return False
    kind = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    packing = (headers.get_header("Content-Encoding") or "").strip().lower()
    return kind in _PAGE_TYPES and packing not in _ENCODINGS


def _read_record(source: Source, record: Any) -> Article | None:
    """Return the article of a record, None where it is no page, or one without a text."""
    if record.rec_type == "conversion":
        return _read_extracted(source, record)
    if record.rec_type not in ("response", "resource"):
        return None
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() not in ("200", "203", "206"):
        return None
    content_type = (
        headers.get_header("Content-Type")
        if headers
        else record.rec_headers.get_header("Content-Type")
    ) or ""
    kind, _, parameters = content_type.partition(";")
    if kind.strip() and kind.strip().lower() not in _PAGE_TYPES:
        return None
    packing = (headers.get_header("Content-Encoding") or "") if headers else ""
    if packing.strip().lower() not in _ENCODINGS:
        return None
    data = record.content_stream().read(source.limits.size + 1)
    source.budget.bytes_left -= len(data)
    if source.budget.bytes_left < 0 or len(data) > source.limits.size:
        return None
    if not kind.strip() and _PAGE_BEGIN.match(data[:_SNIFFED_BYTES]) is None:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    charset = parameters.partition("charset=")[2].strip(" \"';") or None
    try:
        article = _read_page(source, data, charset, url.strip("<>"))
    except UnreadableError:
        return None
    return article


def _read_extracted(source: Source, record: Any) -> Article | None:
    """Return the article of a text that was taken out of a page, as Common Crawl's WET files have.

    Its first line is the page's title.
    """
    if not (record.rec_headers.get_header("Content-Type") or "").startswith("text/plain"):
        return None
    data = record.content_stream().read(source.limits.size + 1)
    source.budget.bytes_left -= len(data)
    if source.budget.bytes_left < 0 or len(data) > source.limits.size:
        return None
    title, *lines = split_lines(decode(data, "utf-8")) or [""]
    texts = [line for line in lines if line.strip()]
    if not texts:
        return None
    url = valid_web_url((record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>"))
    try:
        return source.make_article(texts, title=clean_line(title), url=url, ordered=True)
    except UnreadableError as error:
        source.on_error(name_part(error, source.path, url or "a record"))
        return None


def is_webarchive(data: bytes) -> bool:
    """Return whether bytes begin as a property list, binary or as XML."""
    return data.startswith(b"bplist00") or b"<!DOCTYPE plist" in data[:500]
