"""Kindle's "My Clippings.txt": highlights, notes and bookmarks of all books in one text.

Each entry is the book, a line of what it is, where and when, a blank line, the text, and a line of
ten "=". A book becomes an article with its highlights as paragraphs; a note stands on the highlight
at whose place it was written. The second line is in the language of the device.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812
from typing import NamedTuple

from reader.article import Article
from reader.formats.exports.exported_item import ExportedItem, make_articles
from reader.formats.shared.dates import read_date
from reader.formats.shared.read_errors import no_text_error
from reader.formats.shared.source import Source, clean_line

_RULE = re.compile(r"^\s*={10,}\s*$", re.MULTILINE)
_ENTRY = re.compile(r"\ufeff*[^\r\n]{1,1000}\r?\n- [^\r\n]{3,500}\r?\n\s*?(?:\r?\n|\Z)")
_TITLE = re.compile(r"(.*\S)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*", re.DOTALL)
_NOTE = re.compile(
    r"\b(?:note|notes?|notiz|nota|notitie|メモ|笔记|заметка)\b|メモ|笔记|заметк", re.IGNORECASE
)
_BOOKMARK = re.compile(
    r"bookmark|lesezeichen|signet|marcador|segnalibro|bladwijzer|ブックマーク|书签|закладк",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"[0-9]+")
_PLACE = re.compile(r"([0-9]+)(?:\s*-\s*([0-9]+))?")


class _Clipping(NamedTuple):
    is_note: bool
    text: str
    start: int
    stop: int
    line: str


@dataclass(slots=True)
class _Book:
    title: str
    author: str
    clippings: list[_Clipping] = field(default_factory=list)


def is_clippings(head: str) -> bool:
    """Return whether a text begins as Kindle's clippings do."""
    if "==========" not in head:
        return False
    rule = _RULE.search(head)
    return rule is not None and _ENTRY.match(head.lstrip("\ufeff\r\n ")) is not None


def read(source: Source) -> Iterator[Article]:
    """Yield an article for each book; raises ``UnreadableError`` where none has a highlight."""
    books: dict[tuple[str, str], _Book] = {}
    for part in _RULE.split(source.text):
        lines = part.lstrip("\ufeff\r\n ").splitlines()
        if len(lines) < 2 or not lines[1].startswith("-"):
            continue
        name = clean_line(lines[0].lstrip("\ufeff"))
        match = _TITLE.fullmatch(name)
        title, author = (match[1], match[2]) if match else (name, "")
        book = books.setdefault((title, author), _Book(title, author))
        text = "\n".join(lines[2:]).strip()
        if text and not _BOOKMARK.search(lines[1].split("|")[0]):
            book.clippings.append(_read_clipping(lines[1], text))
    found = False
    items = (_make_item(book) for book in books.values() if book.clippings)
    for article in make_articles(items, source, "book"):
        found = True
        yield article
    if not found:
        raise no_text_error(source.path)


def _read_clipping(line: str, text: str) -> _Clipping:
    parts = line.split("|")
    places = [match for part in parts[:-1] or parts for match in [_last_place(part)] if match]
    start, stop = places[-1] if places else (0, 0)
    return _Clipping(_NOTE.search(parts[0]) is not None, text, start, stop, line)


def _last_place(part: str) -> tuple[int, int] | None:
    """Return the last place, or range of places, that a part of the line names."""
    found = [match for match in _PLACE.finditer(part[:200]) if len(match[0]) < 20]
    if not found:
        return None
    start = int(found[-1][1])
    return start, max(start, int(found[-1][2] or 0))


def _make_item(book: _Book) -> ExportedItem:
    highlights = [one for one in book.clippings if not one.is_note]
    item = ExportedItem(
        title=book.title,
        author=", ".join(_turn_name(name) for name in book.author.split(";")[:5] if name.strip()),
        texts=[clean_line(one.text) for one in highlights],
        date=_read_day(book.clippings[-1].line),
        ordered=False,
    )
    for note in (one for one in book.clippings if one.is_note):
        near = [one for one in highlights if one.start <= note.stop <= one.stop]
        item.add_note(clean_line(near[-1].text) if near else "", note.text)
    if not highlights:  # nothing but notes: they are the text
        item.texts, item.notes = [clean_line(note.quote or note.text) for note in item.notes], []
    return item


def _turn_name(name: str) -> str:
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name.strip()


def _read_day(line: str) -> Date | None:
    """Return the day in "Added on Sunday, 3 May 2020 21:05:33", of the languages that are known."""
    written = line.rpartition("|")[2]
    for part in (written, written.partition(",")[2], re.sub(r"^\D*", "", written)):
        if found := read_date(part.strip()[:59]):
            return found
    return None
