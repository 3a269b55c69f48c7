"""EPUB books: each chapter is an article, in the order of the book's spine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from itertools import islice
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.archives.decompression import ZIP_ERRORS, DecompressionBombError
from reader.formats.documents.book_contents import (
    NAV_PROPERTY,
    NCX_TYPE,
    Contents,
    choose_name,
    read_contents,
    resolve,
)
from reader.formats.shared.character_encoding import decode_text
from reader.formats.shared.dates import read_date
from reader.formats.shared.languages import find_language
from reader.formats.shared.read_errors import (
    damaged_error,
    no_text_error,
    too_large_error,
    too_much_markup_error,
)
from reader.formats.shared.source import Source, clean_line
from reader.formats.web.html_paragraphs import short_text, tree_paragraphs
from reader.formats.web.html_parser import has_too_many_tags, parse_html
from reader.word_counts import count_words

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_MAX_FILES = 20_000
_MAX_CHAPTERS = 5_000
_MAX_TABLES = 3
_EVENT = "{http://www.idpf.org/2007/opf}event"
_MIN_LISTED = 0.2  # of a book's files, in a table of contents that names the chapters
_ROLE = "{http://www.idpf.org/2007/opf}role"
_MIN_WORDS = 8  # title pages and pictures have fewer
_HEADINGS = ("h1", "h2", "h3")


@dataclass(frozen=True, slots=True)
class _Book:
    title: str
    author: str | None
    date: Date | None
    language: str | None
    chapters: tuple[str, ...]
    contents: Contents


@dataclass(slots=True)
class _Chapter:
    """A chapter, of one file or of several.

    ``is_listed`` says that the table of contents names its file, ``goes_on`` that neither this
    table nor a heading does: programs divide long chapters between files.
    """

    title: str
    texts: list[str]
    remarks: tuple[str, ...]
    is_listed: bool
    goes_on: bool


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
        for chapter in self._read_chapters(book):
            try:
                article = self._make_article(book, chapter)
            except UnreadableError as error:
                self._source.on_error(error)
                continue
            found = True
            yield article
        if not found:
            raise no_text_error(self._source.path)

    def _read_chapters(self, book: _Book) -> Iterator[_Chapter]:
        """Yield the chapters; one that is divided between files is put together."""
        listed = sum(1 for name in book.chapters if name in book.contents)
        may_go_on = listed >= _MIN_LISTED * len(book.chapters)
        last: _Chapter | None = None
        for name in book.chapters:
            try:
                chapter = self._read_chapter(book, name)
            except DecompressionBombError:
                raise
            except UnreadableError as error:
                self._source.on_error(error)
                continue
            if chapter is None:
                continue
            if last is not None and may_go_on and last.is_listed and chapter.goes_on:
                last.texts += chapter.texts
                continue
            if last is not None:
                yield last
            last = chapter
        if last is not None:
            yield last

    def _read_chapter(self, book: _Book, name: str) -> _Chapter | None:
        display_path = f"{name} in {self._source.path}"
        text, remarks = decode_text(self._read_bytes(name), display_path)
        if has_too_many_tags(text):
            raise too_much_markup_error(display_path)
        root = parse_html(text)
        body = None if root is None else root.find("body")
        if body is None:
            return None
        _show_drawn_words(body)
        texts = list(tree_paragraphs(body))
        if sum(map(count_words, texts)) < _MIN_WORDS:
            return None
        heading = next((short_text(e, 500) for e in body.iter(*_HEADINGS)), "")
        chapter = choose_name(heading, book.contents.get(name, []), book.title)
        names = {text.casefold() for text in (heading, chapter) if text}
        while len(texts) > 1 and clean_line(texts[0]).casefold() in names:
            del texts[0]
        title = f"{book.title}: {chapter}" if chapter and chapter != book.title else book.title
        is_listed = name in book.contents
        goes_on = not heading and not is_listed
        return _Chapter(title, texts, remarks, is_listed, goes_on)

    def _make_article(self, book: _Book, chapter: _Chapter) -> Article:
        return self._source.make_article(
            chapter.texts,
            title=chapter.title,
            date=book.date,
            author=book.author,
            language=book.language,
            remarks=chapter.remarks,
            ordered=True,
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
        package_path = package_path.lstrip("/")  # it is one within the archive
        package = self._parse_xml(package_path)
        files: dict[str, str] = {}
        tables: list[str] = []  # of contents, the better one first
        for item in package.iter("{*}item"):
            path = resolve(package_path, item.get("href") or "")
            if NAV_PROPERTY in (item.get("properties") or "").split():
                tables.insert(0, path)
            elif item.get("media-type") == NCX_TYPE:
                tables.append(path)
            elif item.get("media-type") in _PAGES and item.get("href"):
                files[item.get("id") or ""] = path
        spine = [e for e in package.iter("{*}itemref") if e.get("linear") != "no"]
        names = dict.fromkeys(files[e.get("idref")] for e in spine if e.get("idref") in files)
        return _Book(
            title=_first_text(package, "title") or self._source.name,
            author=", ".join(_find_authors(package)[:5]) or None,
            date=_find_date(package),
            language=find_language(_element_texts(package, "language")),
            chapters=tuple(names)[:_MAX_CHAPTERS],
            contents=self._read_contents(tables),
        )

    def _read_contents(self, tables: list[str]) -> Contents:
        """Return the first table of contents that names a chapter; a book without has its text."""
        for path in tables[:_MAX_TABLES]:
            try:
                contents = read_contents(self._parse_xml(path), path)
            except DecompressionBombError:
                raise
            except UnreadableError:
                continue
            if contents:
                return contents
        return {}

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


def _show_drawn_words(body: Any) -> None:
    """Make text of what pages have as pictures, but books as text: the words of a drawing.

    What stands within an object is there for readers that cannot show it.
    """
    for element in list(body.iter("svg", "object")):
        if element.tag == "svg":
            drawn = element.xpath("descendant::text[not(ancestor::text)]")
            words = " ".join("".join(part.itertext()) for part in drawn)
            tail = element.tail
            element.clear()
            element.text, element.tail = words, tail
        element.tag = "div"


def _find_date(package: Any) -> Date | None:
    """Return the date on which a book appeared; that of the file's last change is another one."""
    dates = [
        read_date(short_text(element, 100))
        for element in islice(package.iter("{*}date"), 20)
        if (element.get(_EVENT) or "publication") != "modification"
    ]
    return next(filter(None, dates), None)


def _find_authors(package: Any) -> list[str]:
    """Return who wrote a book, without who translated or edited it where roles are given."""
    roles: dict[str, str] = {}
    for meta in islice(package.iter("{*}meta"), 1_000):
        if meta.get("property") == "role" and (meta.get("refines") or "").startswith("#"):
            roles[meta.get("refines")[1:]] = short_text(meta, 20)
    creators = [
        (name, element.get(_ROLE) or roles.get(element.get("id") or "", ""))
        for element in islice(package.iter("{*}creator"), 20)
        if (name := short_text(element, 1000))
    ]
    authors = [name for name, role in creators if role.lower() in ("", "aut")]
    return authors or [name for name, _ in creators]


def _element_texts(package: Any, name: str) -> list[str]:
    texts = (short_text(e, 1000) for e in islice(package.iter(f"{{*}}{name}"), 20))
    return [text for text in texts if text]


def _first_text(package: Any, name: str) -> str | None:
    return next(iter(_element_texts(package, name)), None)
