"""Sentences of an article as one selects them, one after the other over what is shown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reader.ui.layout.article import Position

if TYPE_CHECKING:
    from reader.article import Article


class TextRange(NamedTuple):
    """A range of code points in a paragraph's text."""

    paragraph: int
    start: int
    end: int


def get_sentence_ranges(article: Article, paragraph: int) -> list[TextRange]:
    """Return the ranges of a paragraph's sentences; all of its text while none are known."""
    text = article.paragraphs[paragraph]
    ranges = [TextRange(paragraph, s.start, s.end) for s in text.sentences]
    return ranges or [TextRange(paragraph, 0, len(text.text))]


def find_sentence_range(article: Article, position: Position) -> TextRange:
    """Return the sentence in which a position stands, or the last one before it."""
    ranges = get_sentence_ranges(article, position.paragraph)
    number = bisect_right([text_range.start for text_range in ranges], position.char) - 1
    return ranges[max(number, 0)]


def find_neighbour_range(
    article: Article, shown: Sequence[int], text_range: TextRange, step: int
) -> TextRange | None:
    """Return the next sentence (1) or the previous one (-1) of the shown paragraphs, if any."""
    ranges = get_sentence_ranges(article, text_range.paragraph)
    number = (
        ranges.index(find_sentence_range(article, Position(text_range.paragraph, text_range.start)))
        + step
    )
    if 0 <= number < len(ranges):
        return ranges[number]
    if text_range.paragraph not in shown:
        return None
    block = shown.index(text_range.paragraph) + step
    if not 0 <= block < len(shown):
        return None
    return get_sentence_ranges(article, shown[block])[0 if step > 0 else -1]


def find_ranges_between(
    article: Article, shown: Sequence[int], one: Position, other: Position
) -> tuple[TextRange, ...]:
    """Return what lies between two positions of a mouse, whole words of the shown paragraphs."""
    order = {paragraph: block for block, paragraph in enumerate(shown)}
    if one.paragraph not in order or other.paragraph not in order:
        return ()
    first, last = sorted((one, other), key=lambda p: (order[p.paragraph], p.char))
    ranges = []
    for paragraph in shown[order[first.paragraph] : order[last.paragraph] + 1]:
        text = article.paragraphs[paragraph].text
        start = first.char if paragraph == first.paragraph else 0
        end = last.char if paragraph == last.paragraph else len(text)
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        ranges.append(TextRange(paragraph, start, end))
    return tuple(ranges)


def extract_text(article: Article, ranges: Sequence[TextRange]) -> str:
    """Return selected text verbatim, an empty line between paragraphs."""
    texts = []
    for paragraph, group in groupby(ranges, lambda text_range: text_range.paragraph):
        parts = list(group)
        text = article.paragraphs[paragraph].text
        texts.append(text[parts[0].start : parts[-1].end].strip())
    return "\n\n".join(texts)
