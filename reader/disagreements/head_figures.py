"""The figures at the head of an article of a story that may count the whole of something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.disagreements.counts_of_parts import find_elliptic_parts
from reader.disagreements.disagreement import StoryArticle
from reader.disagreements.english.english_plans import DEMAND, OFFER
from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.number_reading import PERCENT
from reader.disagreements.only_figures import may_be_only
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.quantity_phrases import counts_part, find_label, find_places, is_sure
from reader.disagreements.told_figures import (
    ToldFigure,
    find_day,
    get_day,
    list_weekdays,
    names_event_day,
)

_MAX_LETTERS = 420  # of a sentence
_LED_TO = re.compile(r", (?:after|when|as)\b")
_MAX_SENTENCES = 12  # of an article: tolls stand at its head
_MAX_FIGURES = 6  # of a sentence; with more it is a table
_MAX_PLAIN = 3  # the same of one whose figures no phrase explains


def read_head_figures(
    number: int, one: StoryArticle, lexicon: QuantityLexicon
) -> Iterator[ToldFigure]:
    """Yield the figures at the head of an article that may count the whole of something."""
    sentences = [
        (paragraph, index, sentence)
        for paragraph in one.article.paragraphs
        if paragraph.index not in one.folded
        for index, sentence in enumerate(paragraph.sentences)
    ]
    values: dict[str, list[float]] = {}
    last_label = ""
    for paragraph, index, sentence in sentences[:_MAX_SENTENCES]:
        text = paragraph.get_sentence_text(sentence)
        if len(text) > _MAX_LETTERS or lexicon.local_pattern.search(text):
            continue
        if index and _tells_another_time(
            paragraph.get_sentence_text(paragraph.sentences[index - 1]), lexicon
        ):
            continue
        figures = read_figures(text, paragraph.index, index, sentence.start, lexicon)
        if len(figures) > _MAX_FIGURES:
            continue
        labels = [find_label(text, f.start - sentence.start, f, lexicon) for f in figures]
        parts = find_elliptic_parts(text, sentence.start, figures)
        for figure, label in zip(figures, labels, strict=True):
            if figure in parts:
                continue
            start = figure.start - sentence.start
            is_other = last_label not in ("", label)
            last_label = label or last_label
            if not label and not (
                len(figures) <= _MAX_PLAIN and may_be_only(figure, text, lexicon)
            ):
                continue
            if text[start - 1 : start] == "(" or _is_negotiated(figure, text):
                continue
            end = figure.end - sentence.start
            if counts_part(text, start, end, lexicon) and not (
                is_other and _counts_others(text, start, end, label, lexicon)
            ):
                continue
            own_figures = [f for f, other in zip(figures, labels, strict=True) if other == label]
            if (
                label
                and _has_parts(own_figures)
                and not (figure is own_figures[0] and _is_total(text, sentence.start, own_figures))
            ):
                continue
            if not is_sure(text, start, label, lexicon):
                continue
            own = values.setdefault(label, [])
            if figure.base_value not in own:
                own.append(figure.base_value)
            places = find_places(text, start, lexicon)
            rank = own.index(figure.base_value) if label else 0
            weekdays = list_weekdays(text, start, figure)
            names_day = names_event_day(text, weekdays)
            is_of_one_day = label in lexicon.of_one_day
            day = find_day(weekdays, one.date, lexicon.weekdays) if is_of_one_day else None
            yield ToldFigure(
                number, one.article.key, figure, label, places, rank, day, "",
                names_day, get_day(one.date), bool(weekdays) and not names_day,
            )  # fmt: skip


def _is_negotiated(figure: Figure, text: str) -> bool:
    """Return whether a share is one that somebody offers or demands; see ``events``."""
    return figure.number.kind == PERCENT and bool(OFFER.search(text) or DEMAND.search(text))


def _has_parts(figures: Sequence[Figure]) -> bool:
    """Return whether counts of one label in a sentence differ: parts, or several places."""
    return len({figure.base_value for figure in figures}) > 1


def _is_total(text: str, offset: int, figures: Sequence[Figure]) -> bool:
    """Return whether what the other counts tell led to the first: "11 died, after 4 were found".

    The sentence ``text`` begins at ``offset`` of its paragraph.
    """
    first, *others = figures
    return all(
        other.base_value < first.base_value
        and _LED_TO.search(text, first.end - offset, other.start - offset) is not None
        for other in others
    )


def _tells_another_time(text: str, lexicon: QuantityLexicon) -> bool:
    """Return whether a sentence names a time, which may go on in the next one."""
    return bool(lexicon.time_pattern.search(text))


def _counts_others(text: str, start: int, end: int, label: str, lexicon: QuantityLexicon) -> bool:
    """Return whether a figure counts "12 others" to whom something else happened.

    "12 more" may also be counted with those before: "a million more cases and 12 more deaths".
    """
    found = lexicon.others_pattern.match(text, end)
    if found is None or lexicon.part_before.search(text, max(0, start - 16), start):
        return False
    return label in lexicon.with_others or bool(found["others"])
