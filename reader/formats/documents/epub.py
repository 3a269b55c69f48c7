"""EPUB books: each chapter is an article, in the order of the book's spine."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from itertools import islice
from typing import Any
from urllib.parse import unquote

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.archives.decompression import ZIP_ERRORS, DecompressionBombError
from reader.formats.shared.character_encoding import decode_text
from reader.formats.shared.dates import read_date
from reader.formats.shared.read_errors import (
    damaged_error,
    no_text_error,
    too_large_error,
    too_much_markup_error,
)
from reader.formats.shared.source import Source, clean_line
from reader.formats.web.html_paragraphs import short_text, tree_paragraphs
from reader.formats.web.html_parser import has_too_many_tags, parse_html

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_MAX_FILES = 20_000
_MAX_CHAPTERS = 5_000
_MIN_WORDS = 8  # title pages and pictures have fewer
_HEADINGS = ("h1", "h2", "h3")


@dataclass(frozen=True, slots=True)
class _Book:
    title: str
    author: str | None
    date: Date | None
    chapters: tuple[str, ...]


def read(source: Source) -> Iterator[Article]:
    """Yield an article a chapter; raises ``UnreadableError`` if no chapter can be read."""
    if source.data.count(b"PK\x01\x02") > _MAX_FILES:
        raise damaged_error(source.path, "an EPUB book", "too many files")
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            yield from _BookReader(source, archive).articles()
    except ZIP_ERRORS as error:
        raise damaged_error(source.path, "an EPUB book") from error


class _BookReader:
    """Reads the chapters of one book."""

    def __init__(self, source: Source, archive: zipfile.ZipFile) -> None:
        self._source = source
        self._archive = archive

    def articles(self) -> Iterator[Article]:
        book = self._read_book()
        found = False
        for name in book.chapters:
            try:
                article = self._read_chapter(book, name)
            except DecompressionBombError:
                raise
            except UnreadableError as error:
                self._source.on_error(error)
                continue
            if article is not None:
                found = True
                yield article
        if not found:
            raise no_text_error(self._source.path)

    def _read_chapter(self, book: _Book, name: str) -> Article | None:
        display_path = f"{name} in {self._source.path}"
        text, remarks = decode_text(self._read_bytes(name), display_path)
        if has_too_many_tags(text):
            raise too_much_markup_error(display_path)
        root = parse_html(text)
        body = None if root is None else root.find("body")
        if body is None:
            return None
        texts = list(tree_paragraphs(body))
        if sum(len(one.split()) for one in texts) < _MIN_WORDS:
            return None
        heading = next((short_text(e, 500) for e in body.iter(*_HEADINGS)), "")
        while texts and heading and clean_line(texts[0]).casefold() == heading.casefold():
            del texts[0]
        title = f"{book.title}: {heading}" if heading and heading != book.title else book.title
        return self._source.make_article(
            texts, title=title, date=book.date, author=book.author, remarks=remarks
        )

    def _read_bytes(self, name: str) -> bytes:
        """Return a file of the book; raises ``UnreadableError`` if it is missing or too large."""
        source = self._source
        display_path = f"{name} in {source.path}"
        try:
            with self._archive.open(name) as stream:
                data = stream.read(min(source.limits.size, source.budget.bytes_left) + 1)
        except KeyError as error:
            raise damaged_error(source.path, "an EPUB book", f"{name} is missing") from error
        except ZIP_ERRORS as error:
            reason = f"{name} cannot be unpacked"
            raise damaged_error(source.path, "an EPUB book", reason) from error
        source.budget.bytes_left -= len(data)
        if source.budget.bytes_left < 0:
            raise DecompressionBombError(
                f"{source.path} is too large when unpacked; save its chapters as files.",
                source.path,
            )
        if len(data) > source.limits.size:
            raise too_large_error(display_path, source.limits)
        return data

    def _read_book(self) -> _Book:
        """Return title, author and chapters, as the package document gives them."""
        container = self._parse_xml(_CONTAINER)
        package_path = next(
            (e.get("full-path") for e in container.iter("{*}rootfile") if e.get("full-path")), None
        )
        if package_path is None:
            raise damaged_error(self._source.path, "an EPUB book", "it has no list of contents")
        package = self._parse_xml(package_path)
        folder = posixpath.dirname(package_path)
        files: dict[str, str] = {}
        for item in package.iter("{*}item"):
            is_contents = "nav" in (item.get("properties") or "").split()
            if item.get("media-type") in _PAGES and item.get("href") and not is_contents:
                href = unquote(item.get("href").split("#")[0])
                files[item.get("id") or ""] = posixpath.normpath(posixpath.join(folder, href))
        spine = [e for e in package.iter("{*}itemref") if e.get("linear") != "no"]
        names = dict.fromkeys(files[e.get("idref")] for e in spine if e.get("idref") in files)
        return _Book(
            title=_first_text(package, "title") or self._source.name,
            author=", ".join(_element_texts(package, "creator")[:5]) or None,
            date=next(filter(None, map(read_date, _element_texts(package, "date"))), None),
            chapters=tuple(names)[:_MAX_CHAPTERS],
        )

    def _parse_xml(self, name: str) -> Any:
        from lxml import etree

        data = self._read_bytes(name)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, recover=True
        )
        if data.count(b"<") > 200_000:
            raise too_much_markup_error(f"{name} in {self._source.path}")
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            root = None
        if root is None:
            raise damaged_error(self._source.path, "an EPUB book", f"{name} cannot be read")
        return root


def _element_texts(package: Any, name: str) -> list[str]:
    texts = (short_text(e, 1000) for e in islice(package.iter(f"{{*}}{name}"), 20))
    return [text for text in texts if text]


def _first_text(package: Any, name: str) -> str | None:
    return next(iter(_element_texts(package, name)), None)
