"""A parsed feed of any format, and the articles of its entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from functools import partial

from reader.article import Article
from reader.formats.shared.parts import Parts
from reader.formats.shared.source import Source
from reader.formats.shared.text_paragraphs import split_paragraphs
from reader.formats.web.html_paragraphs import html_paragraphs
from reader.word_counts import shorten_to_words

CUT = "the feed ends in the middle; what follows is missing"

_TITLE_WORDS = 12  # of the text, for an entry without a title


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry of a feed; ``id`` is the feed's own for it, ``content`` HTML or plain text.

    One that ``is_cut`` is the last of a feed that ends within it.
    """

    id: str | None
    title: str
    url: str | None
    date: Date | None
    author: str | None
    content: str
    is_html: bool
    is_cut: bool = False

    def paragraphs(self) -> list[str]:
        """Return the paragraphs of the content."""
        if self.is_html:
            return html_paragraphs(self.content)
        return list(split_paragraphs(self.content))


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed: its title, the address of its site, and its entries in the feed's order.

    ``language`` is the name of the one that it says it is in, if reader supports it.
    """

    title: str
    url: str | None
    entries: tuple[FeedEntry, ...]
    language: str | None = None


def entry_articles(feed: ParsedFeed, source: Source) -> Iterator[tuple[str | None, Article]]:
    """Yield the id and the article of each entry of a feed that can be read."""
    parts = Parts(source, "entry")
    for number, entry in enumerate(feed.entries, 1):
        for article in parts.make(number, partial(_make_article, entry, feed, source)):
            yield entry.id, article
    parts.end()


def _make_article(entry: FeedEntry, feed: ParsedFeed, source: Source) -> Article:
    paragraphs = entry.paragraphs()
    return source.make_article(
        paragraphs,
        title=entry.title or next((_shorten(text) for text in paragraphs), feed.title),
        date=entry.date,
        url=entry.url,
        author=entry.author,
        language=feed.language,
        remarks=(CUT,) if entry.is_cut else (),
        ordered=True,
    )


def _shorten(text: str) -> str:
    """Return the beginning of a text as a title."""
    return shorten_to_words(text, _TITLE_WORDS)
