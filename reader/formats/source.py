"""What a format is given, and the articles that it makes of it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812

from reader.article import Article, Paragraph
from reader.errors import UnreadableError
from reader.formats.refusals import refuse_long, refuse_wide
from reader.limits import Limits
from reader.text.cleaning import clean

Complain = Callable[[UnreadableError], None]

MOST_CHARACTERS = 1_000_000  # of a paragraph; a long novel has three times as many in all
_MOST_TITLE = 1_000  # characters
_SPACES = re.compile("  +")
_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_MOST_URL = 2_000  # characters; longer ones carry data, not an address
_MOST_NAME = 300
_SECONDS = 3.0  # of work for an archive out of which nothing comes
_SECONDS_EACH = 0.007


@dataclass(slots=True)
class Budget:
    """What the reading of one file, with all that lies in it, may still take.

    ``room`` counts bytes to unpack, ``tags`` those of pages in which the article is searched for
    with care. Both grow with the file, so that no small one takes long: pages of one site pack to a
    twentieth at best, and have a tag in thirty bytes, or in six when packed; bombs pack to a
    thousandth. ``seconds`` of work are for the files of an archive, and do not grow with its size,
    which costs a stranger nothing: each article that comes out of it earns some more. A slow
    machine needs as much for an honest page, a fast one a third of that.
    Children's work, done for it, is ``elsewhere``.
    """

    room: int
    tags: int
    seconds: float
    began: float
    elsewhere: float = 0.0

    @classmethod
    def of(cls, size: int, limits: Limits) -> Budget:
        """Return the budget of a file of ``size`` bytes."""
        return cls(
            room=min(4 * limits.size, limits.size // 4 + 30 * size),
            tags=30_000 + size * 3 // 20,
            seconds=_SECONDS,
            began=time.thread_time(),
        )

    @property
    def is_spent(self) -> bool:
        """Whether the reading has taken all its time."""
        return time.thread_time() - self.began + self.elsewhere > self.seconds

    def earn(self) -> None:
        """Give the time for an article that was read."""
        self.seconds += _SECONDS_EACH

    def take_tags(self, tags: int) -> bool:
        """Return whether a page of that many tags may be searched with care."""
        if tags > self.tags:
            return False
        self.tags -= tags
        return True


@dataclass(frozen=True, slots=True)
class Source:
    """The content of one file on its way to articles.

    ``name`` is the headline of an article that has none, ``path`` what is shown for the file in
    sentences and articles. ``text`` is ``data`` decoded, "" where the format is not one of text.
    ``complain`` takes what cannot be read while the rest can. ``archives`` counts the archives
    that it lies in, whose ``budget`` it shares.
    """

    data: bytes
    name: str
    path: str
    limits: Limits
    complain: Complain
    budget: Budget
    text: str = ""
    remarks: tuple[str, ...] = ()
    archives: int = 0

    def article(
        self,
        texts: Iterable[str],
        *,
        title: str | None = None,
        date: Date | None = None,
        url: str | None = None,
        author: str | None = None,
        remarks: tuple[str, ...] = (),
    ) -> Article:
        """Return an article of a format without lines; all texts are cleaned here.

        Raises ``UnreadableError`` for too many paragraphs.
        """
        return self.lined_article(
            ((None, text) for text in texts),
            title=title,
            date=date,
            url=url,
            author=author,
            remarks=remarks,
        )

    def lined_article(
        self,
        lines: Iterable[tuple[int | None, str]],
        *,
        title: str | None = None,
        date: Date | None = None,
        url: str | None = None,
        author: str | None = None,
        remarks: tuple[str, ...] = (),
    ) -> Article:
        """Return an article of paragraphs, each with its line in the file, from 1, or None."""
        return Article(
            path=self.path,
            title=shorten(tidy(title or "")) or self.name,
            date=date,
            url=web_address(url),
            paragraphs=tuple(self._paragraphs(lines)),
            remarks=(*self.remarks, *remarks),
            author=tidy(tidy(author or "")[:_MOST_NAME]) or None,
        )

    def _paragraphs(self, lines: Iterable[tuple[int | None, str]]) -> Iterator[Paragraph]:
        index = 0
        for line, text in lines:
            text = tidy(text)
            if not text:
                continue
            if index == self.limits.paragraphs:
                raise refuse_long(self.path, self.limits)
            if len(text) > MOST_CHARACTERS:
                raise refuse_wide(self.path, MOST_CHARACTERS)
            yield Paragraph(index, line, text, text)
            index += 1


def tidy(text: str) -> str:
    """Return a text clean, on one line, with single plain spaces and none at its ends."""
    text = clean(text)
    if len(text) > MOST_CHARACTERS:  # its words would take ten times the memory
        return _SPACES.sub(" ", text).strip(" ")
    return " ".join(part for part in text.split(" ") if part)


def shorten(title: str) -> str:
    """Return a headline, cut where it is longer than any."""
    # What joins two letters is cleaned away where the cut took the second.
    return title if len(title) <= _MOST_TITLE else f"{tidy(title[:_MOST_TITLE])}…"


def web_address(url: str | None) -> str | None:
    """Return an address if it is one of the web that can be opened, else None."""
    if url is None or len(url) > _MOST_URL:
        return None
    url = clean(url).strip()
    return url if _WEB.fullmatch(url) else None
