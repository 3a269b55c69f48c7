"""Exports that are zip archives of which the files belong together: Omnivore, Pocket, WACZ.

Other archives are read file by file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from reader.article import Article, SavedState
from reader.errors import UnreadableError
from reader.formats.archives.archive import ReadMember, read_archive, read_zip_members
from reader.formats.exports.exported_item import ExportedItem, make_articles, to_text
from reader.formats.exports.saved_records import read_omnivore
from reader.formats.exports.web_archives import read_warc
from reader.formats.shared.read_errors import damaged_error, no_text_error
from reader.formats.shared.source import Source
from reader.formats.shared.value_names import normalise_name
from reader.formats.web.html_paragraphs import html_paragraphs
from reader.formats.web.html_parser import has_too_many_tags

# Names of files stand in a zip as they are.
_OMNIVORE = re.compile(rb"metadata_[0-9]{1,9}_to_[0-9]{1,9}\.json")
_POCKET = b"annotations/part_"
_WACZ = (b"datapackage.json", b"archive/", b".warc")
_METADATA = re.compile(r"(?:.*/)?metadata_[0-9]+_to_[0-9]+\.json")
_CONTENT = re.compile(r"(?:.*/)?content/(.+)\.html?")
_HIGHLIGHTS = re.compile(r"(?:.*/)?highlights/(.+)\.md")
_WARC = re.compile(r"(?:.*/)?archive/[^/]+\.warc(?:\.gz)?")
_MAX_ITEMS = 100_000


def read(source: Source, *, read_member: ReadMember) -> Iterator[Article]:
    """Yield the articles of an archive; raises ``UnreadableError`` if there is nothing to read."""
    data = source.data
    if data.startswith(b"PK\x03\x04") and not source.archive_depth:
        if _OMNIVORE.search(data):
            return _read_omnivore(source)
        if all(name in data for name in _WACZ):
            return _read_wacz(source)
        if _POCKET in data:
            return _merge_links(read_archive(source, read_member=read_member))
    return read_archive(source, read_member=read_member)


def _members(source: Source) -> Iterator[tuple[str, bytes]]:
    for member in read_zip_members(source):
        if isinstance(member, UnreadableError):
            source.on_error(member)
        else:
            yield member


# Omnivore: lists of items, and for each item a page and a file of its highlights


def _read_omnivore(source: Source) -> Iterator[Article]:
    items: list[dict[str, Any]] = []
    pages: dict[str, bytes] = {}
    highlights: dict[str, bytes] = {}
    for name, data in _members(source):
        if _METADATA.fullmatch(name):
            items += _load_objects(source, name, data)
        elif match := _CONTENT.fullmatch(name):
            pages[match[1]] = data
        elif match := _HIGHLIGHTS.fullmatch(name):
            highlights[match[1]] = data
    found = False
    read = partial(_read_omnivore_item, pages=pages, highlights=highlights)
    for article in make_articles(map(read, items[:_MAX_ITEMS]), source):
        found = True
        source.budget.add_article_time()
        yield article
    if not found:
        raise no_text_error(source.path)


def _read_omnivore_item(
    values: dict[str, Any], *, pages: dict[str, bytes], highlights: dict[str, bytes]
) -> ExportedItem:
    item = read_omnivore({normalise_name(name): value for name, value in values.items()})
    slug = to_text(values.get("slug"))
    page = pages.get(slug, b"").decode("utf-8", "replace")
    if page and not has_too_many_tags(page):
        item.texts = html_paragraphs(page)
    for quote, note in _read_highlights(highlights.get(slug, b"").decode("utf-8", "replace")):
        item.add_note(quote, note)
    return item


def _load_objects(source: Source, name: str, data: bytes) -> list[dict[str, Any]]:
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        source.on_error(damaged_error(f"{name} in {source.path}", "a list in JSON"))
        return []
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def _read_highlights(text: str) -> Iterator[tuple[str, str]]:
    """Yield each quote of a file of highlights, and the note that follows it."""
    quote: list[str] = []
    note: list[str] = []
    for line in (*text.splitlines(), ">"):
        if line.startswith(">"):
            if note or (line == ">" and not quote):
                yield "\n".join(quote).strip(), "\n".join(note).strip()
                quote, note = [], []
            quote.append(line[1:].strip())
        elif line.strip() or note:
            note.append(line)
    if quote or note:
        yield "\n".join(quote).strip(), "\n".join(note).strip()


# Pocket: lists of links, and files with the highlights of some of them


def _merge_links(articles: Iterable[Article]) -> Iterator[Article]:
    """Yield articles, of the links with one address only the first, with the states of all."""
    merged: dict[object, Article] = {}
    for number, article in enumerate(articles):
        key: object = number if article.paragraphs or article.url is None else article.url
        first = merged.get(key)
        merged[key] = article if first is None else _merge(first, article)
    yield from merged.values()


def _merge(first: Article, other: Article) -> Article:
    one, two = first.saved or SavedState(), other.saved or SavedState()
    saved = SavedState(
        tags=tuple(dict.fromkeys((*one.tags, *two.tags))),
        starred=one.starred or two.starred,
        read=one.read or two.read,
        notes=tuple(dict.fromkeys((*one.notes, *two.notes))),
        is_link=True,
    )
    return replace(first, date=first.date or other.date, saved=saved)


# WACZ: WARC files with indexes


def _read_wacz(source: Source) -> Iterator[Article]:
    found = False
    for name, data in _members(source):
        if _WARC.fullmatch(name):
            found = True
            inner = replace(source, data=data, archive_depth=source.archive_depth + 1)
            yield from read_warc(inner)
    if not found:
        raise no_text_error(source.path)
