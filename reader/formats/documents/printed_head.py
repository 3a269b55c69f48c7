"""What stands at the top of a printed article: its headline, who wrote it, and its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812
from typing import NamedTuple

from reader.formats.shared.dates import find_date
from reader.formats.web.page_authors import find_byline

_SEARCHED = 8  # texts from the top, up to the first one that is running text
_MAX_WORDS = 12  # of a line that is no running text
_SITE = re.compile(r"\s+[|–—·:»-]\s+\S")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")


class PrintedHead(NamedTuple):
    """The parts that were found, None for the others; ``headline`` is the number of its text."""

    headline: int | None = None
    author: str | None = None
    date: Date | None = None


def find_printed_head(texts: Sequence[str], title: str) -> PrintedHead:
    """Return what the first texts of an article say of it.

    A browser prints a page with its title ("Headline | Site") as the document's, and the day of
    printing as its date; headline, byline and day stand in the text as on the page. ``title`` is
    the document's: a text that it begins or ends with, beside a mark and a name, is the headline.
    """
    headline = author = day = None
    for number, text in enumerate(texts[:_SEARCHED]):
        is_title = headline is None and _is_headline_of(text, title)
        if is_title:
            headline = number
            continue
        if len(text.split()) > _MAX_WORDS or _SENTENCE_END.search(text):
            break
        author = author or find_byline(text)
        day = day or find_date(text)
    return PrintedHead(headline, author, day)


def _is_headline_of(text: str, title: str) -> bool:
    text, title = text.casefold(), title.casefold()
    if not text or len(text.split()) < 2:
        return False
    if title == text:
        return True
    return bool(title.startswith(text) and _SITE.match(title[len(text) :]))
