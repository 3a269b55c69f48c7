"""The content of one file as a format gets it, and the articles that the format makes of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from itertools import chain

from reader.article import Article, Paragraph
from reader.errors import UnreadableError
from reader.formats.shared.read_budget import ReadBudget
from reader.formats.shared.read_errors import long_paragraph_error, too_many_paragraphs_error
from reader.limits import Limits
from reader.text import clean

OnError = Callable[[UnreadableError], None]

MAX_PARAGRAPH_CHARS = 1_000_000  # a long novel has three times as many in all
MAX_TITLE_CHARS = 1_000
_SPACES = re.compile("  +")
_WEB_URL = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_MAX_URL_CHARS = 2_000  # longer ones carry data, not an address
_MAX_AUTHOR_CHARS = 300
_MAX_OUTLET_CHARS = 100


@dataclass(frozen=True, slots=True)
class Source:
    """The content of one file.

    ``text`` is ``data`` decoded, "" for formats that are not text. ``name`` is the headline of an
    article that has none, ``path`` the file's path for display. ``on_error`` is called with the
    error of a part that cannot be read while the rest can. ``archive_depth`` counts the archives
    around this file; it shares their ``budget``. ``remarks`` go to each article.
    """

    data: bytes
    name: str
    path: str
    limits: Limits
    on_error: OnError
    budget: ReadBudget
    text: str = ""
    remarks: tuple[str, ...] = ()
    archive_depth: int = 0

    def make_article(
        self,
        texts: Iterable[str],
        *,
        title: str | None = None,
        date: Date | None = None,
        url: str | None = None,
        author: str | None = None,
        language: str | None = None,
        remarks: tuple[str, ...] = (),
        ordered: bool = False,
        outlet: str | None = None,
    ) -> Article:
        """Return an article of paragraphs without line numbers; all texts are cleaned here.

        ``language`` is the one that the file names, if reader supports it; ``ordered`` says that
        the format keeps the author's order, ``outlet`` who sends it. Raises ``UnreadableError`` for
        too many paragraphs, or one that is too long.
        """
        return self.make_numbered_article(
            ((None, text) for text in texts),
            title=title,
            date=date,
            url=url,
            author=author,
            language=language,
            remarks=remarks,
            ordered=ordered,
            outlet=outlet,
        )

    def make_numbered_article(
        self,
        numbered_texts: Iterable[tuple[int | None, str]],
        *,
        title: str | None = None,
        date: Date | None = None,
        url: str | None = None,
        author: str | None = None,
        language: str | None = None,
        remarks: tuple[str, ...] = (),
        ordered: bool = False,
        outlet: str | None = None,
    ) -> Article:
        """Return an article of paragraphs, each with its line in the file (from 1) or None.

        A headline that is too long for one is the first paragraph too: what the title leaves out
        is read there. Raises ``UnreadableError`` as ``make_article`` does.
        """
        headline = clean_line(title or "")
        if MAX_TITLE_CHARS < len(headline) <= MAX_PARAGRAPH_CHARS:
            numbered_texts = chain([(None, headline)], numbered_texts)
        return Article(
            path=self.path,
            title=shorten_title(headline) or self.name,
            date=date,
            url=valid_web_url(url),
            paragraphs=tuple(self._paragraphs(numbered_texts)),
            language=language,
            remarks=(*self.remarks, *remarks),
            author=clean_line(clean_line(author or "")[:_MAX_AUTHOR_CHARS]) or None,
            ordered=ordered,
            outlet=clean_line(clean_line(outlet or "")[:_MAX_OUTLET_CHARS]) or None,
        )

    def _paragraphs(self, numbered_texts: Iterable[tuple[int | None, str]]) -> Iterator[Paragraph]:
        index = 0
        for line, text in numbered_texts:
            text = clean_line(text)
            if not text:
                continue
            if index == self.limits.paragraphs:
                raise too_many_paragraphs_error(self.path, self.limits)
            if len(text) > MAX_PARAGRAPH_CHARS:
                raise long_paragraph_error(self.path, MAX_PARAGRAPH_CHARS)
            yield Paragraph(index, line, text, text)
            index += 1


def clean_line(text: str) -> str:
    """Return a text cleaned, on one line, with single spaces and none at its ends."""
    text = clean(text)
    if len(text) > MAX_PARAGRAPH_CHARS:  # splitting it would take ten times the memory
        return _SPACES.sub(" ", text).strip(" ")
    return " ".join(part for part in text.split(" ") if part)


def shorten_title(title: str) -> str:
    """Return a headline, cut if it is too long."""
    if len(title) <= MAX_TITLE_CHARS:
        return title
    # The cut may leave a joining character at the end, which cleaning removes.
    return f"{clean_line(title[:MAX_TITLE_CHARS])}…"


def valid_web_url(url: str | None) -> str | None:
    """Return a URL if it is http or https and can be opened, else None."""
    if url is None or len(url) > _MAX_URL_CHARS:
        return None
    url = clean(url).strip()
    return url if _WEB_URL.fullmatch(url) else None
