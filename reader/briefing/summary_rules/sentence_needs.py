"""What a sentence needs so that it can stand in a summary: its neighbours, or nothing at all.

Half of a quotation, speech whose speaker stands in the sentence before it and "she denied it" come
with the neighbour that they lean on or not at all; a caption, a heading and a house's correction of
its own text never come. Nor does a
plan for a day that has come when the newest article is written: that one tells what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date as Date  # noqa: N812 - dates are named ``date`` here
from typing import NamedTuple

from reader.article import Article, Paragraph, Sentence
from reader.briefing.briefing import Entry, Place
from reader.briefing.ledes import BACK_REFERENCE
from reader.briefing.paragraphs_apart import find_opening
from reader.briefing.summary_rules.correction_notices import is_correction, tells_correction
from reader.briefing.wordings import get_sentences
from reader.known.day_mentions import find_planned_day
from reader.summarising.standalone import (
    SentenceDefect,
    find_defects,
    find_quoted_spans,
    is_weak,
)
from reader.summarising.terms import find_words
from reader.text import DEFAULT_LANGUAGE

_MOST_WORDS = 8  # of a heading or a caption; a longer line says something, or was cut off
_OPENING_MARKS = ("“", "‘", "„", "«", '"', "'")
# "The 21-year-old had come on": of whom the sentence before tells.
_AGE_OF_SOMEBODY = re.compile(r"(?:The|This) \d{1,3}-year-old\b(?! [A-Z])")
_ALONE_UNFIT = frozenset({SentenceDefect.FRAGMENT, SentenceDefect.CAPTION})


class SentenceNeeds(NamedTuple):
    """The shown sentences that may be in a summary, with those that must be there as well.

    ``needed`` maps each sentence that may be chosen to its neighbours that must be chosen too.
    """

    needed: dict[Place, tuple[Place, ...]]

    def add(self, needs: Mapping[Place, Place]) -> None:
        """Add the sentence that each of some others needs as well."""
        for place, need in needs.items():
            if place in self.needed and need not in self.needed[place]:
                self.needed[place] += (need,)

    def are_met(self, chosen: Sequence[Place]) -> bool:
        """Return whether chosen sentences have all that they need."""
        return all(
            need in chosen for place in chosen for need in self.needed.get(place, ())
        ) and all(place in self.needed for place in chosen)


def find_needs(articles: Sequence[Article], entries: Sequence[Entry]) -> SentenceNeeds:
    """Return which shown sentences of ranked articles may be chosen, and with which others."""
    dates = [article.date for article in articles if article.date]
    newest = max(dates, default=None)
    openings = [find_opening(article) for article in articles]
    needed = {}
    for number, entry in enumerate(entries):
        article = articles[entry.article]
        if entry.is_apart or is_correction(article):
            continue
        paragraph = article.paragraphs[entry.paragraph]
        spans = find_quoted_spans(paragraph.text)
        for i, sentence in enumerate(entry.shown):
            text = paragraph.get_sentence_text(sentence)
            if tells_correction(text) or _is_over(text, article, newest):
                continue
            is_opening = paragraph is openings[entry.article]
            neighbours = _find_neighbours(paragraph, sentence, spans, article, is_opening)
            if neighbours is None:
                continue
            places = [_find_place(number, entry, neighbour) for neighbour in neighbours]
            if None not in places:
                needed[number, i] = tuple(place for place in places if place is not None)
    return SentenceNeeds(needed)


def _is_over(text: str, article: Article, newest: Date | None) -> bool:
    """Return whether a sentence announces what the newest article is no longer waiting for."""
    if article.date is None or newest is None or article.date >= newest:
        return False
    if (article.language or DEFAULT_LANGUAGE) != "english":
        return False
    day = find_planned_day(text, article.date)
    return day is not None and day <= newest


def _find_neighbours(
    paragraph: Paragraph,
    sentence: Sentence,
    spans: Sequence[tuple[int, int]],
    article: Article,
    is_opening: bool,
) -> list[Sentence] | None:
    """Return the sentences of its paragraph that a sentence needs, None where these are missing."""
    sentences = get_sentences(paragraph)
    number = sentences.index(sentence)
    quoted = [
        (max(start, sentence.start) - sentence.start, min(end, sentence.end) - sentence.start)
        for start, end in spans
        if start < sentence.end and end > sentence.start
    ]
    text = paragraph.get_sentence_text(sentence)
    words = find_words(text)
    language = article.language or DEFAULT_LANGUAGE
    defects = find_defects(text, words=words, quoted=quoted, follows=number > 0, language=language)
    if defects & _ALONE_UNFIT and len(words) <= _MOST_WORDS:
        return None
    if is_weak(text, words, language, likely=True):
        return None
    neighbours: list[Sentence] = []
    if SentenceDefect.HALF_QUOTATION in defects:
        begins = any(start < sentence.start < end for start, end in spans)
        goes_on = any(start < sentence.end < end for start, end in spans)
        if not begins and not goes_on:
            return None
        neighbours += sentences[number - 1 : number] if begins else []
        neighbours += sentences[number + 1 : number + 2] if goes_on else []
    # The first sentence of an article leans on nothing ("A second farm has tested positive"), but
    # for one with such a word: there its paragraphs are out of order.
    is_first = number == 0 and is_opening and not BACK_REFERENCE.match(text)
    leans = SentenceDefect.UNRESOLVED_REFERENCE in defects or _AGE_OF_SOMEBODY.match(text)
    if (leans and not is_first) or (
        SentenceDefect.UNATTRIBUTED in defects and text.startswith(_OPENING_MARKS)
    ):
        if number == 0:
            return None
        neighbours.append(sentences[number - 1])
    return neighbours


def _find_place(number: int, entry: Entry, sentence: Sentence) -> Place | None:
    """Return the place of a sentence of an entry's paragraph, None where it is not shown."""
    for i, shown in enumerate(entry.shown):
        if shown.start == sentence.start:
            return number, i
    return None
