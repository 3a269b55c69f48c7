"""From the bytes of one file to its articles: detect the format, then call its reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.format_detection import (
    FormatName,
    detect_binary_format,
    detect_text_format,
)
from reader.formats.shared.character_encoding import decode_text
from reader.formats.shared.file_kinds import describe_other_content, describe_other_kind
from reader.formats.shared.parts import contain_parser
from reader.formats.shared.read_budget import ReadBudget
from reader.formats.shared.read_errors import (
    STANDARD_INPUT,
    empty_error,
    other_kind_error,
    too_large_error,
    too_many_articles_error,
)
from reader.formats.shared.source import OnError, Source
from reader.limits import DEFAULT_LIMITS, Limits
from reader.text import clean

if TYPE_CHECKING:
    from reader.formats.feed.opml import Outline
    from reader.formats.feed.parsed_feed import ParsedFeed

# All articles of a file together may have this many times the paragraphs of one article.
_PARAGRAPHS_FACTOR = 5
_FORMATS_WITHOUT_MARKS = ("json", "markdown", "plain_text", "table")
_UNREAD_FORMATS: dict[FormatName, str] = {
    "sitemap": "a sitemap, a list of the pages of a site",
    "tex": "a LaTeX document",
}
_MAX_FEED_TITLE_CHARS = 200
_OPML_HEAD_BYTES = 2_000
_MAX_URL_LIST_BYTES = 2_000_000

_Entry = tuple[str | None, Article]


@dataclass(frozen=True, slots=True)
class FeedArticles:
    """A feed's title, and its articles in the feed's order, each with the id of its entry.

    The id is None where the feed gives none. ``errors`` are of entries that cannot be read.
    """

    title: str
    articles: tuple[tuple[str | None, Article], ...]
    errors: tuple[UnreadableError, ...] = ()


def read_articles(
    data: bytes,
    name: str,
    *,
    path: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    on_error: OnError | None = None,
) -> tuple[Article, ...]:
    """Return the articles in a file's bytes, cleaned but not repaired.

    ``name`` is the file's name; ``path`` is shown for it and defaults to the name; ``-`` is
    standard input. ``on_error`` is called for each part of the file that cannot be read while
    other parts can. Raises ``UnreadableError`` for a file that is empty, too large, damaged, of an
    unknown format, or without any article that can be read.
    """
    file_reader = _FileReader(data, name, path, limits)
    entries = file_reader.run(
        lambda source: ((None, article) for article in read_source(source)), on_error
    )
    return tuple(article for _, article in entries)


def read_feed(
    data: bytes,
    name: str,
    *,
    path: str | None = None,
    address: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> FeedArticles | None:
    """Return the articles of an RSS, Atom or JSON feed with their ids; None if it is no feed.

    The feed is parsed once. ``name`` and ``path`` are as for ``read_articles``; ``address`` is the
    one that the feed was fetched from, by which relative addresses are completed. A feed without
    entries has no articles; entries beyond the limits are left out, as its errors say. Raises
    ``UnreadableError`` for a feed that cannot be read.
    """
    file_reader = _FileReader(data, name, path, limits)
    if not data.strip() or detect_binary_format(data) is not None:
        return None
    text, remarks = decode_text(data, file_reader.source.path)
    with contain_parser(file_reader.source.path):
        feed = _parse_feed(text, name, file_reader.source.path, address)
    if feed is None:
        return None
    title = clean(" ".join(clean(feed.title).split())[:_MAX_FEED_TITLE_CHARS])
    if not feed.entries:
        return FeedArticles(title, ())
    from reader.formats.feed.parsed_feed import entry_articles

    def read(source: Source) -> Iterator[_Entry]:
        with contain_parser(source.path):
            yield from entry_articles(feed, replace(source, text=text, remarks=remarks))

    errors: list[UnreadableError] = []
    return FeedArticles(title, file_reader.run(read, errors.append), tuple(errors))


def read_feed_list(data: bytes, path: str, limits: Limits = DEFAULT_LIMITS) -> list[Outline]:
    """Return the feeds of OPML, of newsboat's list, or of all OPML in a zip, such as FreshRSS's.

    Each address comes once. Raises ``UnreadableError``, naming ``path``, if there is none.
    """
    from reader.formats.feed.opml import read_opml

    if not data.startswith(b"PK"):
        from reader.formats.feed.url_list import is_url_list, read_url_list

        text = data[:_MAX_URL_LIST_BYTES].decode("utf-8", "replace")
        return read_url_list(text) if is_url_list(text) else read_opml(data, path)
    from reader.formats.archives.archive import read_zip_members

    found: dict[str, Outline] = {}
    lists = 0
    for member in read_zip_members(_FileReader(data, path, None, limits).source):
        if isinstance(member, UnreadableError):
            continue  # it says nothing of the lists in the others
        name, content = member
        if b"<opml" in content[:_OPML_HEAD_BYTES].lower():
            lists += 1
            for outline in read_opml(content, f"{name} in {path}"):
                found.setdefault(outline.url, outline)
    if not lists:
        raise UnreadableError(f"{path} has no list of feeds (OPML) in it; export it again.", path)
    return list(found.values())


def read_source(source: Source) -> Iterator[Article]:
    """Yield the articles of a source in whatever format it has; raises ``UnreadableError``."""
    with contain_parser(source.path):
        yield from _read_format(source)


def _read_format(source: Source) -> Iterable[Article]:
    if not source.data.strip():
        raise empty_error(source.path)
    format_name = detect_binary_format(source.data, source.name)
    if format_name is None:
        text, remarks = decode_text(source.data, source.path)
        source = replace(source, text=text, remarks=remarks)
        format_name = detect_text_format(text, source.name, source.limits.columns)
    kind = _describe_other_kind(format_name, source)
    if kind is not None:
        raise other_kind_error(source.path, kind)
    return _format_reader(format_name)(source)


def _describe_other_kind(format_name: FormatName, source: Source) -> str | None:
    """Return what a file is that holds no article, None where it may hold one."""
    by_name = describe_other_kind(source.name)
    if format_name in _UNREAD_FORMATS:
        return _UNREAD_FORMATS[format_name]
    if format_name == "other_xml":
        return by_name or "XML without an article"
    if format_name == "json" and source.name.lower().endswith(".jl"):
        return None  # lines of JSON, as Scrapy calls them; Julia's code has that name too
    if format_name in _FORMATS_WITHOUT_MARKS:  # the name counts where the content says little
        return by_name or describe_other_content(source.text)
    return None


class _FileReader:
    """Reads one file, and collects its articles and the errors of parts that cannot be read."""

    def __init__(self, data: bytes, name: str, path: str | None, limits: Limits) -> None:
        display_path = clean(name if path is None else path)
        headline = (
            "Standard input" if name == STANDARD_INPUT else clean(name).strip() or display_path
        )
        self._errors: list[UnreadableError] = []
        self.source = Source(
            data,
            headline,
            display_path,
            limits,
            self._add_error,
            ReadBudget.for_size(len(data), limits),
        )

    def run(
        self, read: Callable[[Source], Iterable[_Entry]], on_error: OnError | None
    ) -> tuple[_Entry, ...]:
        """Return what ``read`` gives; raises the first error if it gives nothing.

        Several articles of one file are numbered by ``item``.
        """
        path, limits = self.source.path, self.source.limits
        if len(self.source.data) > limits.size:
            raise too_large_error(path, limits)
        entries = self._collect(read)
        if not entries and self._errors:
            first, *others = self._errors
            if others:
                sentence = str(first).removesuffix(".")
                first = UnreadableError(
                    f"{sentence}; {len(others):,} more parts of it cannot be read.", path
                )
            raise first
        if not entries:
            raise empty_error(path)
        if on_error is not None:
            for error in self._errors:
                on_error(error)
        if len(entries) == 1:
            return tuple(entries)
        return tuple(
            (key, replace(article, item=item)) for item, (key, article) in enumerate(entries)
        )

    def _collect(self, read: Callable[[Source], Iterable[_Entry]]) -> list[_Entry]:
        """Return the articles up to the limits of one file, or up to the first error."""
        source = self.source
        found = read(source)
        entries: list[_Entry] = []
        paragraphs_left = _PARAGRAPHS_FACTOR * source.limits.paragraphs
        try:
            for entry in found:
                paragraphs_left -= len(entry[1].paragraphs)
                if len(entries) == source.limits.articles or paragraphs_left < 0:
                    self._add_error(too_many_articles_error(source.path, len(entries)))
                    break
                entries.append(entry)
        except UnreadableError as error:
            self._add_error(error)
        return entries

    def _add_error(self, error: UnreadableError) -> None:
        # A sentence may quote the file: a column's name, a member of an archive.
        self._errors.append(UnreadableError(clean(str(error)), self.source.path))


def _format_reader(format_name: FormatName) -> Callable[[Source], Iterator[Article]]:
    """Return the function that reads a format; its module is imported only now."""
    match format_name:
        case "archive":
            from reader.formats.exports.zip_exports import read as read_archive

            return partial(read_archive, read_member=read_source)
        case "bookmarks":
            from reader.formats.exports.bookmark_pages import read
        case "clippings":
            from reader.formats.exports.kindle_clippings import read
        case "epub":
            from reader.formats.documents.epub import read
        case "feed":
            from reader.formats.feed.rss_atom import read
        case "gemini":
            from reader.formats.documents.light_markup import read_gemini as read
        case "json":
            from reader.formats.records.json_records import read
        case "link_file":
            from reader.formats.exports.link_files import read
        case "link_list":
            from reader.formats.exports.bookmark_pages import read_link_list as read
        case "mail":
            from reader.formats.mail.mail_message import read
        case "markdown":
            from reader.formats.documents.markdown import read
        case "news_xml":
            from reader.formats.exports.news_xml import read
        case "opml":
            from reader.formats.feed.opml import read
        case "org":
            from reader.formats.documents.light_markup import read_org as read
        case "pdf":
            from reader.formats.documents.pdf import read
        case "plain_text":
            from reader.formats.documents.plain_text import read
        case "property_list":
            from reader.formats.exports.web_archives import read_webarchive as read
        case "ris":
            from reader.formats.exports.text_exports import read_ris as read
        case "subtitles":
            from reader.formats.documents.light_markup import read_subtitles as read
        case "table":
            from reader.formats.records.csv_table import read
        case "wallabag_text":
            from reader.formats.exports.text_exports import read_wallabag_text as read
        case "warc":
            from reader.formats.exports.web_archives import read_warc as read
        case "web_page":
            from reader.formats.web.web_page import read
        case "xml_records":
            from reader.formats.records.xml_records import read
        case "zim":
            from reader.formats.archives.zim import read
    return read


def _parse_feed(text: str, name: str, path: str, address: str | None) -> ParsedFeed | None:
    match detect_text_format(text, name, {}):
        case "feed":
            from reader.formats.feed.rss_atom import parse_feed

            return parse_feed(text, path, address)
        case "json":
            from reader.formats.feed.json_feed import parse_json_feed_text

            return parse_json_feed_text(text, address)
    return None
