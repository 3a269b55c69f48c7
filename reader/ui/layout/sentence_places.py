"""Sentences of an article as one selects them, one after the other over what is shown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reader.ui.layout.article import Position

if TYPE_CHECKING:
    from reader.article import Article


class Place(NamedTuple):
    """Code points of a paragraph's text."""

    paragraph: int
    start: int
    end: int


def sentences_of(article: Article, paragraph: int) -> list[Place]:
    """Return the places of a paragraph's sentences; the whole of it while none are known."""
    text = article.paragraphs[paragraph]
    places = [Place(paragraph, s.start, s.end) for s in text.sentences]
    return places or [Place(paragraph, 0, len(text.text))]


def sentence_at(article: Article, position: Position) -> Place:
    """Return the sentence in which a position stands, or the last one before it."""
    places = sentences_of(article, position.paragraph)
    number = bisect_right([place.start for place in places], position.char) - 1
    return places[max(number, 0)]


def sentence_beside(
    article: Article, shown: Sequence[int], place: Place, step: int
) -> Place | None:
    """Return the next sentence (1) or the previous one (-1) of the shown paragraphs, if any."""
    places = sentences_of(article, place.paragraph)
    number = places.index(sentence_at(article, Position(place.paragraph, place.start))) + step
    if 0 <= number < len(places):
        return places[number]
    if place.paragraph not in shown:
        return None
    block = shown.index(place.paragraph) + step
    if not 0 <= block < len(shown):
        return None
    return sentences_of(article, shown[block])[0 if step > 0 else -1]


def places_between(
    article: Article, shown: Sequence[int], one: Position, other: Position
) -> tuple[Place, ...]:
    """Return what lies between two places of a mouse, whole words of the shown paragraphs."""
    order = {paragraph: block for block, paragraph in enumerate(shown)}
    if one.paragraph not in order or other.paragraph not in order:
        return ()
    first, last = sorted((one, other), key=lambda p: (order[p.paragraph], p.char))
    places = []
    for paragraph in shown[order[first.paragraph] : order[last.paragraph] + 1]:
        text = article.paragraphs[paragraph].text
        start = first.char if paragraph == first.paragraph else 0
        end = last.char if paragraph == last.paragraph else len(text)
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        places.append(Place(paragraph, start, end))
    return tuple(places)


def text_of(article: Article, places: Sequence[Place]) -> str:
    """Return selected text verbatim, an empty line between paragraphs."""
    pieces = []
    for paragraph, group in groupby(places, lambda place: place.paragraph):
        parts = list(group)
        text = article.paragraphs[paragraph].text
        pieces.append(text[parts[0].start : parts[-1].end].strip())
    return "\n\n".join(pieces)
