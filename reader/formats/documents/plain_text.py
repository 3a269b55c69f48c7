"""Plain text, also scraped articles: headline, date YYYYMMDD, URL, then one paragraph a line.

These header lines may be missing or in another order. Where a sentence stands in the place of the
headline the lines may be scrambled, and the one that reads as a headline is it. A text wrapped to a
width, with blank lines between its paragraphs, is read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date as Date  # noqa: N812
from itertools import islice
from typing import NamedTuple

from reader.article import Article, Paragraph
from reader.formats.documents.found_headline import find_headline, is_aside
from reader.formats.shared.read_errors import (
    empty_error,
    long_paragraph_error,
    too_many_paragraphs_error,
)
from reader.formats.shared.source import (
    MAX_PARAGRAPH_CHARS,
    MAX_TITLE_CHARS,
    Source,
    clean_line,
    shorten_title,
)
from reader.formats.shared.text_paragraphs import is_wrapped, numbered_paragraphs, split_lines
from reader.text import FULL_STOPS, clean
from reader.text.sentences.author_lines import find_byline_names
from reader.word_counts import count_words

# Not str.splitlines: a form feed or U+2028 inside a line must not shift the line numbers.
_LINE = re.compile(r"\S[^\r\n]*")
_DATE = re.compile("[0-9]{8}")
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_FIRST_OF_DATE_OR_URL = frozenset("0123456789hH")
_CLOSING = "'\"”’»›“‘)]} "
_FULL_STOPS = tuple(FULL_STOPS)

_FEW_LINES = 10_000

HEADER_LINES = 3
_NEAR_END = 4  # lines of a text from its top or its end
HEADLINE_WORDS = 30
_MAX_WRAPPED_LINES = 1_000_000  # empty ones too


class _Line(NamedTuple):
    number: int
    text: str


def read(source: Source) -> Iterator[Article]:
    """Yield the article of a text; raises ``UnreadableError`` for too many paragraphs, or none."""
    limits = source.limits
    lines = list(islice(_visible_lines(source.text), limits.paragraphs + HEADER_LINES + 1))
    if not lines:
        raise empty_error(source.path)
    date, url, headline, header = _read_header(lines)
    if date is None and url is None and source.text.count("\n") < _MAX_WRAPPED_LINES:
        raw_lines = split_lines(source.text)
        if is_wrapped(raw_lines):
            yield _read_wrapped(source, raw_lines)
            return
    body = [line for line in lines if line not in header]
    if len(body) > limits.paragraphs:
        raise too_many_paragraphs_error(source.path, limits)
    if any(len(line.text) > MAX_PARAGRAPH_CHARS for line in body):
        raise long_paragraph_error(source.path, MAX_PARAGRAPH_CHARS)
    yield Article(
        path=source.path,
        title=shorten_title(headline or source.name),
        date=date,
        url=url,
        paragraphs=tuple(
            Paragraph(index, line.number, line.text, line.text) for index, line in enumerate(body)
        ),
        remarks=source.remarks,
        author=_find_author([line.text for line in body]),
    )


def _find_author(texts: Sequence[str]) -> str | None:
    """Return who wrote an article, by a byline near its top or its end; the line stays there."""
    near = texts if len(texts) <= 2 * _NEAR_END else (*texts[:_NEAR_END], *texts[-_NEAR_END:])
    return next(filter(None, map(find_byline_names, near)), None)


def _read_wrapped(source: Source, lines: list[str]) -> Article:
    """Return the article of a text that is wrapped to a width.

    Its first paragraph is the headline if it is one line and looks like a headline.
    """
    paragraphs = list(numbered_paragraphs(lines))
    first = clean_line(paragraphs[0][1])
    number = paragraphs[0][0]
    is_one_line = clean_line(lines[number - 1]) == first
    title = first if is_one_line and _is_headline(first) else None
    body = paragraphs[1:] if title else paragraphs
    author = _find_author([clean_line(text) for _, text in body])
    return source.make_numbered_article(body, title=title, author=author)


def _visible_lines(text: str) -> Iterator[_Line]:
    """Yield the lines that are not empty after cleaning."""
    if "\r" not in text and text.count("\n") < _FEW_LINES:
        # Twice as fast as the scan below, but with all lines in memory.
        for number, raw_line in enumerate(text.split("\n"), 1):
            line = clean(raw_line.lstrip()).strip()
            if line:
                yield _Line(number, line)
        return
    number, end = 1, 0
    for match in _LINE.finditer(text):
        gap = text[end : match.start()]
        number += gap.count("\n") + gap.count("\r") - gap.count("\r\n")
        end = match.end()
        line = clean(match.group()).strip()
        if line:
            yield _Line(number, line)


def _read_header(
    lines: list[_Line],
) -> tuple[Date | None, str | None, str | None, set[_Line]]:
    """Return date, URL and headline, each None if missing, and the lines that hold them."""
    date = url = headline = None
    header: set[_Line] = set()
    others: list[_Line] = []
    for line in lines[:HEADER_LINES]:
        found = _read_date(line.text)
        if date is None and found is not None:
            date = found
        elif url is None and _URL.fullmatch(line.text):
            url = line.text
        else:
            others.append(line)
            continue
        header.add(line)
    # What repeats the header lower down says nothing more.
    copies = {line.text for line in header}
    header |= {line for line in lines if line.text in copies}
    chosen = _choose_headline(lines, others, copies)
    if chosen is not None:
        headline = chosen.text
        if len(headline) <= MAX_TITLE_CHARS:  # else what the title leaves out is read below it
            header.add(chosen)
    return date, url, headline, header


def _choose_headline(lines: list[_Line], others: list[_Line], copies: Set[str]) -> _Line | None:
    """Return the line of the headline; ``others`` of the first lines are no header lines.

    One in its place that is no sentence is it, unless the lines are scrambled: beside the date or
    the address it was put there as the headline, and no reading of its words knows better.
    ``copies`` are the texts of the header lines found.
    """
    has_header = bool(copies)
    in_place = next((line for line in others if not _is_date_or_url(line.text)), None)
    if not has_header and (in_place is not lines[0] or not _is_headline(in_place.text)):
        in_place = None
    below = {line.text for line in lines[HEADER_LINES:] if _is_date_or_url(line.text)}
    addresses = {text for text in (*copies, *below) if _URL.fullmatch(text)}
    has_date = any(_DATE.fullmatch(text) for text in copies)
    # A date below the header: another copy of it, or it stands there. So does the one address of
    # an article that has none above, while some are the links of a text.
    is_scrambled = any(
        text in copies or not has_date for text in below if _DATE.fullmatch(text)
    ) or (has_date and len(addresses) == 1 and not addresses & copies)
    is_able = (
        in_place is not None and not _is_sentence(in_place.text) and not is_aside(in_place.text)
    )
    if is_able and not is_scrambled:  # as in nearly all files: other lines need no look
        return in_place
    texts = [line.text for line in lines if not _is_date_or_url(line.text)]
    if len(texts) == len(lines):
        return in_place
    headline = find_headline(texts, _is_sentence, addresses)
    if headline is None:  # of scrambled lines none stands in a place of its own
        return in_place if is_able or not is_scrambled else None
    return next(line for line in lines if line.text == headline)


def _read_date(text: str) -> Date | None:
    if not _DATE.fullmatch(text):
        return None
    try:
        return Date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def _is_date_or_url(text: str) -> bool:
    """Whether a line looks like a date, even an impossible one, or like a URL."""
    if text[:1] not in _FIRST_OF_DATE_OR_URL:  # as of nearly all lines
        return False
    return bool(_DATE.fullmatch(text) or _URL.fullmatch(text))


def _is_headline(text: str) -> bool:
    if len(text) > MAX_PARAGRAPH_CHARS:
        return False
    return count_words(text) <= HEADLINE_WORDS and not _is_sentence(text)


def _is_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_FULL_STOPS)
