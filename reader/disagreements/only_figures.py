"""Figures of a story that no phrase explains, where each article has one such figure alone.

"The river swallowed 31 farms" and "water stood on 13 farms": what happened is told in words that no
list could hold. But where each of two articles counts farms once, and both sentences have more
words in common, they count the same farms.

Requirements. Better few and right. Counts of persons are left to the phrases, for in one article
people die, are hurt and flee; so are small counts, of which an article has many by chance, and
shares and times. Rounded values agree, "more than 20" and 23 too. Known misses: two articles that
have no word in common but the noun.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reader.disagreements.disagreement import StoryArticle
from reader.disagreements.english.english_plans import DEMAND
from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.number_reading import COUNT, MAGNITUDE, MEASURE, MONEY, TIME
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.same_quantity import compare_names, may_be_same
from reader.disagreements.told_figures import (
    ToldFigure,
    are_one_value,
    count_digits,
    have_one_place,
)

_MAX_RATIO = 3.0
_LEAST = 8  # counts below are many things
_SHARED = {COUNT: 1, MEASURE: 1, MONEY: 2}  # words in common beside what is counted
_MAX_RATIOS = {"speed": 3.0, MAGNITUDE: 1.2}  # dimensions that an article seldom has twice
_IN_SENTENCES = 2  # words that sentences have in common, where those beside two counts are others
_MIN_LETTERS = 3
_NEARLY = 1.02


def may_be_only(figure: Figure, text: str, lexicon: QuantityLexicon) -> bool:
    """Return whether a figure of a sentence is one that may be compared without a phrase."""
    if figure.is_part or figure.is_apart or figure.times or lexicon.unreal_pattern.search(text):
        return False
    if DEMAND.search(text):
        return False  # "the union wants 900" tells what is not
    number = figure.number
    if number.kind == COUNT:
        kinds = figure.kinds & (lexicon.generic_kinds | lexicon.person_kinds)
        return bool(figure.noun) and not kinds and number.value >= _LEAST
    return number.kind in _SHARED and number.dimension != TIME


def find_only_figures(
    told: Sequence[ToldFigure],
    articles: Sequence[StoryArticle],
    taken: Sequence[Sequence[ToldFigure]],
    lexicon: QuantityLexicon,
) -> list[list[ToldFigure]]:
    """Return groups of figures that count one quantity, each the only one of its article.

    ``told`` are those at the heads of the articles, ``taken`` the groups that phrases have made.
    """
    counted = {key for group in taken for one in group for key in _list_keys(one.figure, lexicon)}
    candidates = [
        one
        for one in told
        if one.label not in lexicon.planned and counted.isdisjoint(_list_keys(one.figure, lexicon))
    ]
    read: dict[int, list[Figure]] = {}

    def is_only(one: ToldFigure) -> bool:
        if one.article not in read:
            read[one.article] = list(_read_all(articles[one.article], lexicon))
        return all(
            other.base_value == one.figure.base_value or other.times
            for other in read[one.article]
            if _count_one_thing(one.figure, other, lexicon)
        )

    group_of: dict[int, set[int]] = {}
    for i, j in combinations(range(len(candidates)), 2):
        one, other = candidates[i], candidates[j]
        if _may_be_one(one, other, lexicon) and is_only(one) and is_only(other):
            joined = group_of.get(i, {i}) | group_of.get(j, {j})
            for k in joined:
                group_of[k] = joined
    groups = {id(group): [candidates[k] for k in sorted(group)] for group in group_of.values()}
    return [group for group in groups.values() if _differ(group)]


def _read_all(one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[Figure]:
    """Yield the figures of all paragraphs that are not folded."""
    for paragraph in one.article.paragraphs:
        if paragraph.index in one.folded:
            continue
        for index, sentence in enumerate(paragraph.sentences):
            text = paragraph.get_sentence_text(sentence)
            yield from read_figures(text, paragraph.index, index, sentence.start, lexicon)


def _list_keys(figure: Figure, lexicon: QuantityLexicon) -> set[str]:
    """Return what names the counted thing: its noun, and the kinds that have it."""
    if figure.number.kind != COUNT:
        return set()
    kinds = {f"{kind}:" for kind in figure.kinds - lexicon.generic_kinds}  # no noun ends so
    return kinds | ({figure.noun} if figure.noun else set())


def _count_one_thing(one: Figure, other: Figure, lexicon: QuantityLexicon) -> bool:
    if one.number.dimension != other.number.dimension:
        return False
    if one.number.kind != COUNT:
        return True
    return not _list_keys(one, lexicon).isdisjoint(_list_keys(other, lexicon))


def _may_be_one(a: ToldFigure, b: ToldFigure, lexicon: QuantityLexicon) -> bool:
    """Return whether two figures count one thing, with enough words in common."""
    one, other = a.figure, b.figure
    if a.article == b.article or (a.label and b.label) or not _count_one_thing(one, other, lexicon):
        return False
    if one.number.kind not in _SHARED or not have_one_place(a, b):
        return False
    if one.number.dimension != MAGNITUDE and compare_names(one, other) < 0:
        return False  # "on the Richter scale" names nothing
    is_equal = one.base_value == other.base_value
    ratio = _MAX_RATIOS.get(one.number.dimension)
    if not is_equal and not may_be_same(one, other, ratio or _MAX_RATIO, same_day=False):
        return False
    if ratio is not None:
        return True
    own = {one.noun, other.noun, *lexicon.unit_stems, *lexicon.weekdays, *lexicon.months}
    if len((one.context & other.context) - own) >= _SHARED[one.number.kind]:
        return True
    shared = _list_telling(one.stems & other.stems, lexicon) - own
    return one.number.kind == COUNT and len(shared) >= _IN_SENTENCES


def _list_telling(stems: Iterable[str], lexicon: QuantityLexicon) -> set[str]:
    """Return the stems that are words with a meaning."""
    empty = lexicon.stop_words | lexicon.number_words.keys() | lexicon.scales.keys()
    return {stem for stem in stems if stem.isalpha() and len(stem) >= _MIN_LETTERS} - empty


def _differ(group: Sequence[ToldFigure]) -> bool:
    """Return whether two values of a group cannot both hold, even if one is rounded."""
    return any(_contradict(a.figure, b.figure) for a, b in combinations(group, 2))


def _contradict(one: Figure, other: Figure) -> bool:
    low, high = sorted((one, other), key=lambda figure: figure.base_value)
    if low.bound == "from" or high.bound == "to" or are_one_value(one, other):
        return False
    coarse, fine = sorted((one, other), key=count_digits)
    rounded = float(f"{fine.base_value:.{count_digits(coarse)}g}")
    return rounded != coarse.base_value and high.base_value > low.base_value * _NEARLY
