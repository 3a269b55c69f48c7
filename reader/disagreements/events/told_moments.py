"""Moments and offers as the articles of a story tell them, with the event that their clauses tell.

A moment counts if its clause tells of an event that is still to come (a time of day also of what
has happened, an ordinal of what is counted), and no other verb stands between both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date  # noqa: N812
from datetime import datetime
from typing import NamedTuple

from reader.disagreements.disagreement import (
    CLOCK,
    DATE,
    MONTH,
    PLAY_MINUTE,
    RANK,
    WEEKDAY,
    YEAR,
    StoryArticle,
)
from reader.disagreements.english.english_plans import (
    BETWEEN,
    DONE_BEFORE,
    DONE_BEHIND,
    INCIDENTS,
    NO_PLAY,
    PAST,
    PLANNED,
    PLANS,
    PLAYS,
    SEQUENCE_OF_GOALS,
    WILL,
)
from reader.disagreements.events.event_frames import Frame, find_clause, make_frame
from reader.disagreements.events.moment_reading import Moment, list_joined, read_moments
from reader.disagreements.events.offers import OFFER_LABEL, read_offers
from reader.disagreements.quantity_lexicon import QuantityLexicon

_WHEN_IT = re.compile(r"^, when|^ (?:as|when)\b")
_MAX_BETWEEN = 12  # words
_AFTER = re.compile(r"\b(?:after|before) (?:the )?$")
_MAX_SENTENCES = 20  # of an article
_MAX_LETTERS = 420  # of a sentence
_MAX_MOMENTS = 4  # of a sentence; with more it is a calendar
_UNIT_GROUP = {DATE: "day", WEEKDAY: "day", MONTH: "month", YEAR: "year", CLOCK: "clock"}


class ToldMoment(NamedTuple):
    """A moment or an offer of an article, with the kinds of event that its clause tells."""

    article: int
    key: str
    date: Date | datetime | None
    paragraph: int
    offset: int
    moment: Moment
    amount: float
    labels: frozenset[str]
    frame: Frame

    @property
    def place(self) -> tuple[str, int, int]:
        """What orders them without regard to the order of articles."""
        return self.key, self.paragraph, self.offset + self.moment.start

    @property
    def values(self) -> tuple[float, ...]:
        """The values in order."""
        return (self.amount,) if self.moment.unit in ("percent", "money") else self.moment.values


def read_told(
    number: int, one: StoryArticle, names: frozenset[str], lexicon: QuantityLexicon
) -> Iterator[ToldMoment]:
    """Yield the moments and offers at the head of an article."""
    sentences = [
        (paragraph, sentence)
        for paragraph in one.article.paragraphs
        if paragraph.index not in one.folded
        for sentence in paragraph.sentences
    ]
    for paragraph, sentence in sentences[:_MAX_SENTENCES]:
        text = paragraph.get_sentence_text(sentence)
        if len(text) > _MAX_LETTERS:
            continue
        moments = list(list_joined(text, read_moments(text, one.date)))
        if len(moments) > _MAX_MOMENTS:
            continue
        held = [(_find_start(text, moment.start), moment.end) for moment in moments]
        for moment in moments:
            start, clause = find_clause(text, moment.start, moment.end, held)
            if labels := _find_labels(moment, clause, moment.start - start):
                frame = make_frame(text, clause, names, lexicon)
                if moment.unit == PLAY_MINUTE:
                    goals = SEQUENCE_OF_GOALS.findall(clause.lower())
                    frame = frame._replace(sequence=frozenset(goals))
                place = paragraph.index, sentence.start
                yield ToldMoment(
                    number, one.article.key, one.date, *place, moment, 0.0, labels, frame
                )
        for moment, amount in read_offers(text, lexicon):
            _, clause = find_clause(text, moment.start, moment.end, [(moment.start, moment.end)])
            frame = make_frame(text, clause, names, lexicon)
            yield ToldMoment(
                number, one.article.key, one.date, paragraph.index, sentence.start, moment, amount,
                frozenset((OFFER_LABEL,)), frame,
            )  # fmt: skip


def _find_start(text: str, start: int) -> int:
    """Return where " after 36 minutes" begins, whose number begins at ``start``."""
    found = _AFTER.search(text, 0, start)
    return max(0, found.start() - 1) if found else start


def _find_labels(moment: Moment, clause: str, start: int) -> frozenset[str]:
    """Return the kinds of event that a clause tells of, which has a moment at ``start``."""
    if moment.unit == RANK:
        return frozenset((moment.what,))
    if moment.unit == PLAY_MINUTE:
        if NO_PLAY.search(clause):
            return frozenset()
        return frozenset(label for label, pattern in PLAYS.items() if pattern.search(clause))
    if moment.unit == CLOCK:
        found = frozenset(label for label, words in INCIDENTS.items() if words.search(clause))
        if found:
            return found
    if not PLANNED.search(clause) or (PAST.search(clause) and not WILL.search(clause)):
        return frozenset()
    end = start + moment.end - moment.start
    if DONE_BEFORE.search(clause[:start]) or DONE_BEHIND.search(clause[end:]):
        return frozenset()
    unit = _UNIT_GROUP[moment.unit]
    found = frozenset(
        label
        for label, (words, units) in PLANS.items()
        if unit in units
        and any(_is_of(clause, m.span(), start, end) for m in words.finditer(clause))
    )
    for special, general in (("reopening", "opening"), ("gates open", "opening")):
        if special in found:
            found -= {general}
    if "reopening" in found:
        found -= {"completion", "closure"}
    return found


def _is_of(clause: str, event: tuple[int, int], start: int, end: int) -> bool:
    """Return whether a moment at ``start`` to ``end`` of a clause is that of an event in it."""
    if event[0] < end and start < event[1]:
        return True
    is_before = event[1] <= start
    between = clause[event[1] : start] if is_before else clause[end : event[0]]
    if not is_before:
        between = _WHEN_IT.sub("", between)
    return len(between.split()) <= _MAX_BETWEEN and not BETWEEN.search(between)
