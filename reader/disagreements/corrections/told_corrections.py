"""Figures that an article takes back, where another article of the story tells the old one.

"There were 209 people on board and not 214" is sure without any phrase that says what is counted:
the sentence names the value that it takes back. It is a figure of the story if another article
tells just that value. The unit may stand with one of them alone ("43 centimetres, and not 34"), or
only in the other article. Word lists are English, as all of the quantity lexicons.

Requirements. Better few and right: what somebody asks for, and what was so at another time, is
taken back by nobody. An article that was written later is not taken back by an earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.disagreements.corrections.correction_reading import (
    ArticleReading,
    Correction,
    is_bare,
    list_corrections,
)
from reader.disagreements.disagreement import StoryArticle
from reader.disagreements.figures import Figure
from reader.disagreements.number_reading import COUNT, Number
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.quantity_phrases import find_label
from reader.disagreements.told_figures import ToldFigure, get_day

_SURE_VALUE = 10.0  # a smaller old value is told again by chance, unless the nouns are one
_WORD = re.compile(r"[^\W\d_]{3,}")


class Told(NamedTuple):
    """A figure of article ``number`` of a story, with its sentence."""

    number: int
    article: StoryArticle
    figure: Figure
    text: str


class ToldCorrection(NamedTuple):
    """A correction of article ``number``, with where others tell the old figure, at least one."""

    number: int
    article: StoryArticle
    lexicon: QuantityLexicon
    correction: Correction
    others: Sequence[Told]


def group_corrections(corrections: Sequence[ToldCorrection]) -> Iterator[list[ToldFigure]]:
    """Yield for each correction the figures: the new one, and the old one as others tell it."""
    for one in corrections:
        correction, like = one.correction, one.others[0].figure.number
        if correction.new is None or (own := _give_unit(correction.new, like)) is None:
            continue
        text = correction.sentence.text
        if own.paragraph != correction.sentence.paragraph or own.sentence != (
            correction.sentence.number
        ):
            text = correction.before.text if correction.before else ""
        told = [Told(one.number, one.article, own, text), *one.others]
        yield [_tell(each, one.lexicon) for each in told]


def find_corrections(
    readable: Sequence[tuple[int, StoryArticle, QuantityLexicon]],
) -> list[ToldCorrection]:
    """Return the figures that articles take back and others tell.

    ``readable`` are the articles of a story with their numbers and lexicons.
    """
    read = {number: ArticleReading(one, lexicon) for number, one, lexicon in readable}
    found = []
    for number, one, lexicon in readable:
        for correction in list_corrections(read[number]):
            others = [
                Told(other_number, other, figure, text)
                for other_number, other, other_lexicon in readable
                if other_number != number
                and other_lexicon is lexicon
                and not is_earlier(one, other)
                for figure, text in _find_old(read[other_number], correction)
            ]
            if others:
                found.append(ToldCorrection(number, one, lexicon, correction, others))
    return found


def is_earlier(one: StoryArticle, other: StoryArticle) -> bool:
    """Return whether an article is of an earlier day than another one."""
    day, other_day = get_day(one.date), get_day(other.date)
    return day is not None and other_day is not None and day < other_day


def _give_unit(figure: Figure, like: Number) -> Figure | None:
    """Return a figure with the unit of a number, None where it has another one."""
    if figure.number.dimension == like.dimension:
        return figure
    if not is_bare(figure):
        return None
    number = replace(
        figure.number, kind=like.kind, unit=like.unit, dimension=like.dimension, factor=like.factor
    )
    return replace(figure, number=number)


def _find_old(reading: ArticleReading, correction: Correction) -> Iterator[tuple[Figure, str]]:
    """Yield where an article tells the old value first, of the same thing, and in which sentence.

    An article that tells the new value too, or corrects itself, is no source of the old one.
    """
    new, old = correction.new, correction.old
    figures = [
        (figure, sentence.text)
        for number, sentence in enumerate(reading.sentences)
        for figure in reading.read(number)
    ]
    if new and any(_are_equal(figure, new) for figure, _ in figures):
        return
    is_alone = new is None or new.sentence != correction.sentence.number
    before = correction.before.text if correction.before and is_alone else ""
    context = list_stems(before, reading.lexicon)
    context |= old.context | (new.context if new else frozenset())
    for figure, text in figures:
        if _are_equal(figure, old) and _may_be_one_thing(
            figure, new, old, context, reading.lexicon
        ):
            yield figure, text
            return


def list_stems(text: str, lexicon: QuantityLexicon) -> frozenset[str]:
    """Return the stems of the words with a meaning, without days and months."""
    words = (match[0].lower() for match in _WORD.finditer(text))
    empty = (lexicon.stop_words, lexicon.months, lexicon.weekdays, lexicon.number_words)
    return frozenset(
        lexicon.stem(word) for word in words if not any(word in words for words in empty)
    )


def _are_equal(figure: Figure, other: Figure) -> bool:
    """Return whether a figure has the value of another one, which may be a number alone."""
    if figure.number.dimension == other.number.dimension:
        return figure.base_value == other.base_value
    return is_bare(other) and figure.number.value == other.number.value


def _may_be_one_thing(
    figure: Figure,
    new: Figure | None,
    old: Figure,
    context: frozenset[str],
    lexicon: QuantityLexicon,
) -> bool:
    """Return whether an equal value counts what a correction is about.

    ``context`` are the stems beside the figures of the correction.
    """
    both = [one for one in (new, old) if one]
    nouns = {one.noun for one in both if one.noun}
    if figure.noun and figure.noun in nouns:
        return True
    value = old.number.value
    is_sure = value >= _SURE_VALUE or not value.is_integer()
    is_measured = figure.number.kind != COUNT
    if is_measured:
        units = {one.number.dimension for one in both if not is_bare(one)}
        if units and units != {figure.number.dimension}:
            return False
        return is_sure or bool(units and (figure.stems & context) - lexicon.unit_stems)
    if not is_sure:
        return False
    return bool(
        not nouns
        or not figure.noun
        or any(figure.kinds & one.kinds or figure.noun in one.stems for one in both)
        or figure.stems & context
    )


def _tell(told: Told, lexicon: QuantityLexicon) -> ToldFigure:
    label = find_label(told.text, told.figure.number.start, told.figure, lexicon)
    key = told.article.article.key
    return ToldFigure(told.number, key, told.figure, label, frozenset(), 0)
