"""EPUB books: a chapter is an article, in the order of the book's spine."""

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
from reader.formats.archive import DAMAGES
from reader.formats.dates import read_date
from reader.formats.decode import decode
from reader.formats.markup import paragraphs_of, parse, short_text, too_much_markup
from reader.formats.refusals import refuse_damaged, refuse_large, refuse_markup, refuse_textless
from reader.formats.source import Source, tidy
from reader.formats.unpacking import BombError

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_MOST_ENTRIES = 20_000
_MOST_CHAPTERS = 5_000
_FEW = 8  # words; a title page or a picture has fewer
_HEADINGS = ("h1", "h2", "h3")


@dataclass(frozen=True, slots=True)
class _Book:
    title: str
    author: str | None
    date: Date | None
    chapters: tuple[str, ...]


def read(source: Source) -> Iterator[Article]:
    """Yield an article a chapter; raises ``UnreadableError`` where no chapter can be read."""
    if source.data.count(b"PK\x01\x02") > _MOST_ENTRIES:
        raise refuse_damaged(source.path, "an EPUB book", "too many files")
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            yield from _Reading(source, archive).articles()
    except DAMAGES as error:
        raise refuse_damaged(source.path, "an EPUB book") from error


class _Reading:
    """The reading of one book."""

    def __init__(self, source: Source, archive: zipfile.ZipFile) -> None:
        self._source = source
        self._archive = archive

    def articles(self) -> Iterator[Article]:
        book = self._read_book()
        found = False
        for name in book.chapters:
            try:
                article = self._read_chapter(book, name)
            except BombError:
                raise
            except UnreadableError as error:
                self._source.complain(error)
                continue
            if article is not None:
                found = True
                yield article
        if not found:
            raise refuse_textless(self._source.path)

    def _read_chapter(self, book: _Book, name: str) -> Article | None:
        shown = f"{name} in {self._source.path}"
        text, remarks = decode(self._bytes(name), shown)
        if too_much_markup(text):
            raise refuse_markup(shown)
        root = parse(text)
        body = None if root is None else root.find("body")
        if body is None:
            return None
        texts = list(paragraphs_of(body))
        if sum(len(one.split()) for one in texts) < _FEW:
            return None
        heading = next((short_text(e, 500) for e in body.iter(*_HEADINGS)), "")
        while texts and heading and tidy(texts[0]).casefold() == heading.casefold():
            del texts[0]
        title = f"{book.title}: {heading}" if heading and heading != book.title else book.title
        return self._source.article(
            texts, title=title, date=book.date, author=book.author, remarks=remarks
        )

    def _bytes(self, name: str) -> bytes:
        """Return a file of the book; raises ``UnreadableError`` if it is missing or too large."""
        source = self._source
        shown = f"{name} in {source.path}"
        try:
            with self._archive.open(name) as stream:
                data = stream.read(min(source.limits.size, source.budget.room) + 1)
        except KeyError as error:
            raise refuse_damaged(source.path, "an EPUB book", f"{name} is missing") from error
        except DAMAGES as error:
            reason = f"{name} cannot be unpacked"
            raise refuse_damaged(source.path, "an EPUB book", reason) from error
        source.budget.room -= len(data)
        if source.budget.room < 0:
            raise BombError(f"{source.path} unpacks to more than is read.", source.path)
        if len(data) > source.limits.size:
            raise refuse_large(shown, source.limits)
        return data

    def _read_book(self) -> _Book:
        """Return title, author and chapters, as the package document gives them."""
        container = self._xml(_CONTAINER)
        place = next(
            (e.get("full-path") for e in container.iter("{*}rootfile") if e.get("full-path")), None
        )
        if place is None:
            raise refuse_damaged(self._source.path, "an EPUB book", "it names no contents")
        package = self._xml(place)
        folder = posixpath.dirname(place)
        files: dict[str, str] = {}
        for item in package.iter("{*}item"):
            leaves = "nav" in (item.get("properties") or "").split()
            if item.get("media-type") in _PAGES and item.get("href") and not leaves:
                href = unquote(item.get("href").split("#")[0])
                files[item.get("id") or ""] = posixpath.normpath(posixpath.join(folder, href))
        spine = [e for e in package.iter("{*}itemref") if e.get("linear") != "no"]
        names = dict.fromkeys(files[e.get("idref")] for e in spine if e.get("idref") in files)
        return _Book(
            title=_first(package, "title") or self._source.name,
            author=", ".join(_all(package, "creator")[:5]) or None,
            date=next(filter(None, map(read_date, _all(package, "date"))), None),
            chapters=tuple(names)[:_MOST_CHAPTERS],
        )

    def _xml(self, name: str) -> Any:
        from lxml import etree

        data = self._bytes(name)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, recover=True
        )
        if data.count(b"<") > 200_000:
            raise refuse_markup(f"{name} in {self._source.path}")
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            root = None
        if root is None:
            raise refuse_damaged(self._source.path, "an EPUB book", f"{name} cannot be read")
        return root


def _all(package: Any, name: str) -> list[str]:
    texts = (short_text(e, 1000) for e in islice(package.iter(f"{{*}}{name}"), 20))
    return [text for text in texts if text]


def _first(package: Any, name: str) -> str | None:
    return next(iter(_all(package, name)), None)
