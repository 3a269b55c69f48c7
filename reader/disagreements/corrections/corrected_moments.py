"""Days and months that an article takes back, where another article of the story tells the old one.

"It opens on 16 May and not on 9 May" beside "will open on 9 May". And what lasts until a month or a
day, where it was told for how long: "closed until March; on Monday it had spoken of six weeks"
beside "closed for at least six weeks", which ended in January, counted from its article's date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date  # noqa: N812
from datetime import timedelta
from typing import NamedTuple

from reader.disagreements.corrections.correction_reading import takes_back
from reader.disagreements.corrections.told_corrections import ToldCorrection, is_earlier, list_stems
from reader.disagreements.disagreement import (
    CLOCK,
    DATE,
    MONTH,
    WEEKDAY,
    YEAR,
    StoryArticle,
    StoryClaim,
    StoryFigure,
)
from reader.disagreements.english.english_corrections import MOVED, MOVED_FROM, has_cue
from reader.disagreements.events.moment_reading import Moment, read_moments
from reader.disagreements.figures import Figure
from reader.disagreements.number_reading import TIME
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.told_figures import get_day

_END_UNITS = (DATE, MONTH)  # of what lasts
_LABELS = {DATE: "day", WEEKDAY: "day", MONTH: "month", YEAR: "year", CLOCK: "time"}
_PREPOSITION = re.compile(r"(?:on|until|till|in|before|at|by|for|from) $", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:until|till|(?:not|nothing|never)\b[^.;]{0,40}\bbefore|through|into)"
    r" (?:(?:the )?(?:end|start|middle|beginning) of |(?:early|late|mid)[- ]|at least )?$",
    re.IGNORECASE,
)
_TWO = 2  # moments of one unit, in a sentence that takes one back
_SHARED = 2  # words with a meaning that both sentences have
_LASTING = "lasting until"
_MONTHS_OF_YEAR = 12
_SECONDS = 86400.0
_MONTH_SECONDS = 2629800.0
_LONGEST = 50 * 12 * _MONTH_SECONDS


class SentenceMoment(NamedTuple):
    """A moment of a sentence, which begins at ``offset`` of a paragraph of an article."""

    number: int
    article: StoryArticle
    paragraph: int
    offset: int
    text: str
    moment: Moment

    @property
    def start(self) -> int:
        """Where it begins in its paragraph."""
        return self.offset + self.moment.start


class Moved(NamedTuple):
    """A moment ``new`` that stands for ``old`` now, which ``others`` tell."""

    new: SentenceMoment
    old: SentenceMoment
    others: tuple[SentenceMoment, ...]


def find_ends(corrections: Sequence[ToldCorrection]) -> Iterator[StoryFigure]:
    """Yield how long something lasts, of which the newer article tells the end."""
    for correction in corrections:
        told = find_end(correction)
        if told is None:
            continue
        moment = told.moment
        claims = [_claim(told)]
        for other_number, other, figure, text in correction.others:
            if (value := _count_end(figure, other, moment.unit)) is not None:
                lasts = text[figure.number.start : figure.number.after]
                claims.append(
                    StoryClaim(
                        float(value), lasts, other_number, figure.paragraph, figure.start,
                        figure.start + len(lasts), other.source, other.date,
                    )
                )  # fmt: skip
        if len({claim.value for claim in claims}) > 1:
            yield StoryFigure(
                _LASTING, moment.unit, tuple(sorted(claims, key=lambda claim: claim.when))
            )


def find_end(told: ToldCorrection) -> SentenceMoment | None:
    """Return until when something lasts, by a sentence that takes a duration back."""
    correction, one = told.correction, told.article
    if correction.new is not None or correction.old.number.dimension != TIME:
        return None
    for sentence in (correction.sentence, correction.before):
        if sentence and (moment := _read_end(sentence.text, one)) is not None:
            return SentenceMoment(
                told.number, one, sentence.paragraph, sentence.start, sentence.text, moment
            )
    return None


def _read_end(text: str, one: StoryArticle) -> Moment | None:
    ends = [
        moment
        for moment in read_moments(text, one.date)
        if moment.unit in _END_UNITS and _UNTIL.search(text[: moment.start])
        and len(moment.values) == 1
    ]  # fmt: skip
    return ends[0] if len(ends) == 1 else None


def _count_end(figure: Figure, one: StoryArticle, unit: str) -> int | None:
    """Return the month or the day to which a duration leads from the day of its article."""
    day = get_day(one.date)
    if day is None or figure.base_value > _LONGEST:
        return None
    number = figure.number
    if number.factor >= _MONTH_SECONDS:
        months = round(number.value * number.factor / _MONTH_SECONDS)
        year, month = divmod(day.year * _MONTHS_OF_YEAR + day.month - 1 + months, _MONTHS_OF_YEAR)
        last = monthrange(year, month + 1)[1]
        end = Date(year, month + 1, min(day.day, last))
    else:
        end = day + timedelta(figure.base_value / _SECONDS)
    if unit == MONTH:
        return end.year * 100 + end.month
    return end.year * 10000 + end.month * 100 + end.day


def find_moved(moves: Iterable[Moved]) -> Iterator[StoryFigure]:
    """Yield days and months that were told otherwise, and then taken back."""
    for new, _, others in moves:
        claims = [_claim(one) for one in (new, *others)]
        unit = new.moment.unit
        yield StoryFigure(_LABELS[unit], unit, tuple(sorted(claims, key=lambda claim: claim.when)))


def list_moved(
    readable: Sequence[tuple[int, StoryArticle, QuantityLexicon]],
) -> Iterator[Moved]:
    """Yield the days and months that are taken back, with where others tell the old one.

    ``readable`` are the articles of a story with their numbers and lexicons.
    """
    corrected = {
        number: list(_list_corrected(list(_read(number, one, with_cue=True))))
        for number, one, _ in readable
    }
    if not any(corrected.values()):
        return
    told = {number: list(_read(number, one)) for number, one, _ in readable}
    lexicons = {number: lexicon for number, _, lexicon in readable}
    for number, _, lexicon in readable:
        for new, old in corrected[number]:
            first_of: dict[int, SentenceMoment] = {}
            for other_number, moments in told.items():
                if other_number == number or lexicons[other_number] is not lexicon:
                    continue
                if any(_is_equal(one.moment, new.moment) for one in moments):
                    continue
                for other in moments:
                    if (
                        _is_equal(other.moment, old.moment)
                        and not is_earlier(new.article, other.article)
                        and _share_words(new.text, other.text, lexicon)
                    ):
                        first_of.setdefault(other_number, other)
            if first_of:
                yield Moved(new, old, tuple(first_of.values()))


def _read(number: int, one: StoryArticle, *, with_cue: bool = False) -> Iterator[SentenceMoment]:
    """Yield the days and months of an article, or of those sentences that have a cue."""
    for paragraph in one.article.paragraphs:
        if paragraph.index in one.folded:
            continue
        for sentence in paragraph.sentences:
            text = paragraph.get_sentence_text(sentence)
            if with_cue and not has_cue(text):
                continue
            for moment in read_moments(text, one.date):
                if moment.unit in _LABELS and len(moment.values) == 1:
                    yield SentenceMoment(number, one, paragraph.index, sentence.start, text, moment)


def _list_corrected(
    told: Sequence[SentenceMoment],
) -> Iterator[tuple[SentenceMoment, SentenceMoment]]:
    """Yield the new and the old moment of sentences that take one back."""
    of_unit: dict[tuple[int, int, str], list[SentenceMoment]] = {}
    for moment in told:
        key = moment.paragraph, moment.offset, moment.moment.unit
        of_unit.setdefault(key, []).append(moment)
    for moments in of_unit.values():
        if len(moments) != _TWO:
            continue
        one, other = moments
        if _is_equal(one.moment, other.moment):
            continue
        if MOVED_FROM.search(one.text[: one.moment.start]):
            between = one.text[one.moment.end : other.moment.start]
            if between.strip() in ("to", "until"):
                yield other, one
            continue
        left = _PREPOSITION.sub("", one.text[: other.moment.start])
        if takes_back(one.text, left) or MOVED.search(left):
            yield one, other


def _is_equal(one: Moment, other: Moment) -> bool:
    return one.unit == other.unit and one.values == other.values


def _share_words(text: str, other: str, lexicon: QuantityLexicon) -> bool:
    """Return whether two sentences have enough words in common to tell of one event."""
    return len(list_stems(text, lexicon) & list_stems(other, lexicon)) >= _SHARED


def _claim(told: SentenceMoment) -> StoryClaim:
    moment = told.moment
    return StoryClaim(
        float(moment.values[0]), moment.text, told.number, told.paragraph, told.start,
        told.start + len(moment.text), told.article.source, told.article.date,
    )  # fmt: skip
