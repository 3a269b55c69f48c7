"""Figures of a story: counts of one event that its articles tell differently.

Requirements. Better few and right. Only figures of different articles are compared; they count one
kind of thing to which the same happened, as the nearest words say, and neither a part nor another
time. Tolls grow by the hour, so a count told anew on another day is a claim as well. Of an article
one figure at most tells a quantity: the one that has most in common with those of the others.

The result does not depend on the order of articles, but for their indices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import combinations

from reader.disagreements.disagreement import StoryArticle, StoryClaim, StoryFigure
from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.group_units import choose_unit, round_value
from reader.disagreements.lexicons import quantity_lexicon_of
from reader.disagreements.number_reading import COUNT, MEASURE, TIME
from reader.disagreements.quantity_labels import describe_quantity
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.same_quantity import (
    compare,
    compare_names,
    happened_alike,
    have_listed_nouns,
    is_toll,
    may_be_one_place,
    may_be_same,
    share_event,
)

_MAX_LETTERS = 420  # of a sentence
_MAX_SENTENCES = 6  # of an article: tolls stand at its head
_MAX_FIGURES = 6  # of a sentence; with more it is a table
_MAX_RATIO = 12.0
_MIN_SCORE = 1.5
_ROUNDING = 1.06
# Of counts that are no tolls.
_MAX_OTHER_RATIO = 3.0
_FEW = 5
_SAME_NOUN, _LIKE_NOUN = 0.5, 0.8
_SENTENCED = "sentenced"  # of events, the one whose years are told differently
_DIMENSIONS = frozenset(("area", "weight", "barrel", "volume", "degree"))


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A figure of article number ``article``, whose content key is ``key``."""

    article: int
    key: str
    figure: Figure


def find_story_figures(articles: Sequence[StoryArticle]) -> tuple[StoryFigure, ...]:
    """Return the quantities that the articles of a story tell differently.

    Tolls come first, then by the number of claims. Articles in a language without a quantity
    lexicon tell nothing.
    """
    by_lexicon: dict[QuantityLexicon, list[_Told]] = {}
    for number, one in enumerate(articles):
        lexicon = quantity_lexicon_of(one.article.language)
        if lexicon is not None:
            told = by_lexicon.setdefault(lexicon, [])
            figures = list(_read(one, lexicon))
            told += [_Told(number, one.article.key, figure) for figure in figures]
    found = [
        (group, lexicon)
        for lexicon, told in by_lexicon.items()
        for group in _group(told, lexicon)
        if _differ(group)
    ]
    made = [_make(group, articles, lexicon) for group, lexicon in found]
    return tuple(sorted(made, key=_rank))


def _read(one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[Figure]:
    """Yield the figures at the head of an article that may count the whole of something."""
    sentences = [
        (paragraph, index, sentence)
        for paragraph in one.article.paragraphs
        if paragraph.index not in one.folded
        for index, sentence in enumerate(paragraph.sentences)
        if sentence.end - sentence.start <= _MAX_LETTERS
    ]
    for paragraph, index, sentence in sentences[:_MAX_SENTENCES]:
        text = paragraph.get_sentence_text(sentence)
        if lexicon.local_pattern.search(text):
            continue
        figures = read_figures(text, paragraph.index, index, sentence.start, lexicon)
        if len(figures) > _MAX_FIGURES:
            continue
        for figure in figures:
            start, end = figure.start - sentence.start, figure.end - sentence.start
            if text[start - 1 : start] == "(":
                continue
            if figure.number.kind == COUNT and not figure.noun:
                before = lexicon.bare_before.search(text[max(0, start - 24) : start])
                if not before and not lexicon.bare_behind.match(text, end):
                    continue
            if not figure.is_part and not figure.is_apart and not figure.times and figure.events:
                yield figure


def _group(told: Sequence[_Told], lexicon: QuantityLexicon) -> list[list[_Told]]:
    """Return the figures that count one quantity, at most one value of an article."""
    pairs = []
    for i, j in combinations(range(len(told)), 2):
        one, other = told[i].figure, told[j].figure
        if told[i].article != told[j].article:
            score = _score(one, other, lexicon)
            if score >= _MIN_SCORE:
                keys = sorted((_key(told[i]), _key(told[j])))
                pairs.append((-score, keys, i, j))
    group_of: dict[int, set[int]] = {}
    for _, _, i, j in sorted(pairs):
        one_group, other_group = group_of.get(i, {i}), group_of.get(j, {j})
        if one_group is other_group:
            continue
        joined = one_group | other_group
        if _has_one_value_each([told[k] for k in joined]):
            for k in joined:
                group_of[k] = joined
    distinct = {id(group): group for group in group_of.values()}
    return [[told[k] for k in sorted(group)] for group in distinct.values()]


def _key(told: _Told) -> tuple[str, int, int]:
    """Return what orders figures without regard to the order of articles."""
    figure = told.figure
    return told.key, figure.paragraph, figure.start


def _score(one: Figure, other: Figure, lexicon: QuantityLexicon) -> float:
    """Return what two figures have in common, 0 where they may count two quantities."""
    if not share_event(one, other, lexicon) or not may_be_one_place(one, other):
        return 0.0
    if one.base_value == other.base_value:
        if one.number.dimension != other.number.dimension:
            return 0.0
    elif not may_be_same(one, other, _MAX_RATIO, same_day=False):
        return 0.0
    likeness = compare(one, other, lexicon)
    if (one.kinds ^ other.kinds) & lexicon.subgroup_kinds:
        return 0.0  # six children are not all the people
    score = likeness.score + happened_alike(one, other, lexicon) + compare_names(one, other)
    if not likeness.noun or (is_toll(one, lexicon) and is_toll(other, lexicon)):
        return score if likeness.noun and have_listed_nouns(one, other) else 0.0
    if compare_names(one, other) < 0:
        return 0.0
    low, high = sorted((one.base_value, other.base_value))
    if low * _MAX_OTHER_RATIO < high:
        return 0.0
    if not likeness.words and (one.number.kind != COUNT or likeness.noun < _LIKE_NOUN):
        return 0.0
    if one.number.kind == COUNT and (low < _FEW or likeness.noun < _SAME_NOUN):
        return 0.0
    if one.number.kind == MEASURE and one.number.dimension not in _DIMENSIONS:
        is_term = one.number.dimension == TIME and _SENTENCED in one.near_events & other.near_events
        return score if is_term else 0.0
    return score


def _has_one_value_each(group: Sequence[_Told]) -> bool:
    values: dict[int, float] = {}
    return all(
        values.setdefault(told.article, told.figure.base_value) == told.figure.base_value
        for told in group
    )


def _differ(group: Sequence[_Told]) -> bool:
    """Return whether a group has two values that are not one value rounded."""
    figures = sorted((told.figure for told in group), key=lambda figure: figure.base_value)
    low, high = figures[0], figures[-1]
    if low.base_value == high.base_value:
        return False
    return high.base_value / low.base_value >= _ROUNDING or not (low.bound or high.bound)


def _make(
    group: Sequence[_Told], articles: Sequence[StoryArticle], lexicon: QuantityLexicon
) -> StoryFigure:
    figures = [told.figure for told in group]
    unit, factor = choose_unit(figures)
    claims = [
        StoryClaim(
            round_value(figure.base_value / factor), figure.text, told.article, figure.paragraph,
            figure.start, figure.end, articles[told.article].source, articles[told.article].date,
        )
        for told, figure in zip(group, figures, strict=True)
    ]  # fmt: skip
    claims.sort(key=_when)
    return StoryFigure(describe_quantity(figures, lexicon), unit, tuple(claims))


def _when(claim: StoryClaim) -> tuple[datetime, int, int, int]:
    """Return the order of claims: by time, those without one last, then by place."""
    when = claim.date
    if when is None:
        when = datetime.max
    elif not isinstance(when, datetime):
        when = datetime.combine(when, time())
    return when.replace(tzinfo=None), claim.article, claim.paragraph, claim.start


def _rank(figure: StoryFigure) -> tuple[int, str, tuple[float, ...]]:
    return -len(figure.claims), figure.about, tuple(claim.value for claim in figure.claims)
