"""Disagreements within one article: two sources that give one quantity different values.

Requirements. Better none than a wrong one: in ordinary news at most one article in two hundred has
one. So both sentences name who says so (one of them by a verb of saying), they are not in quotation
marks, each has this one figure near its beginning, and nothing keeps the figures apart
(``same_quantity``). Sentences that nearly agree are conflicts of folding; these are told in other
words. Of the pairs that remain each must be the only one of its figures, or by far the likeliest.
Of counts in one sentence, or in two that follow each other, see ``events/counts_by_two.py``.

The result does not depend on the order of paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reader.article import Article, Paragraph, Sentence
from reader.disagreements.disagreement import Claim, Disagreement
from reader.disagreements.events.counts_by_two import find_counts_by_two
from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.group_units import choose_unit, round_value
from reader.disagreements.number_reading import COUNT, MEASURE, PERCENT, TIME, Number
from reader.disagreements.quantity_labels import describe_quantity, describe_story_quantity
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.quantity_phrases import find_label
from reader.disagreements.same_quantity import (
    compare,
    compare_names,
    is_same_claim,
    may_be_same,
)
from reader.disagreements.sources import NumberedSentence, list_numbered_sentences

_MAX_WORDS = 26  # of the clause with the figure
_MAX_RATIO = 4.0
_MAX_SENTENCE_WORDS = 24
_MIN_SCORE = 0.9
_SURE_SCORE = 2.4  # with so much in common a figure may be in several pairs
_NEVER = 99.0
_MARGIN = 0.4  # by so much the best pair of a figure is better than its next one
_LARGE = 100  # a toll of so many is the one of the event
_FEW = 3
_SMALL = 8  # counts below are many things, often numbered ones
_SHORT, _SHORT_BONUS = 18, 0.3  # words: a short sentence says little beside its figure
_MAX_FIGURES = 60  # of an article; with more, it is a table
_DEFINITE = re.compile(
    r"\b(?:in the|these|those|all|past|last|next|first|coming) $", re.IGNORECASE
)  # counts what was counted before, or says when
_SHARE = re.compile(r"\b(?:account(?:s|ed)? for|ma(?:de|kes?) up)(?: \w+)? $", re.IGNORECASE)
_OPEN_QUOTE = re.compile(r"[“\"]")
_CLAUSE_END = re.compile(r"[;:]|,\s|\s[-–—]\s|—|$")

_Found = tuple[Paragraph, int, Sentence, Number]


def find_in_article(
    article: Article, folded: Collection[int], lexicon: QuantityLexicon
) -> tuple[Disagreement, ...]:
    """Return the disagreements of the paragraphs that are not folded, in order of place."""
    sentences = list_numbered_sentences(article, folded, lexicon)
    found = list(_find_numbers(sentences))
    if len(found) > _MAX_FIGURES:
        return ()
    texts: dict[Figure, str] = {}
    for paragraph, index, sentence, number in _keep_comparable(found):
        text = paragraph.get_sentence_text(sentence)
        for figure in read_figures(
            text, paragraph.index, index, sentence.start, lexicon, [number], sourced=True
        ):
            if not figure.is_part and not figure.is_apart:
                texts[figure] = text
    figures = list(texts)
    groups = _group(figures, texts, lexicon)
    made = [_make(group, describe_quantity(group, lexicon)) for group in groups]
    taken = {(figure.paragraph, figure.start) for group in groups for figure in group}
    for counts in find_counts_by_two(article, folded, lexicon, sentences):
        pair = [counts.one, counts.other]
        if taken.isdisjoint((figure.paragraph, figure.start) for figure in pair):
            made.append(_make(pair, describe_story_quantity(pair, counts.label, lexicon)))
    return tuple(sorted(made, key=_place))


def _find_numbers(sentences: Iterable[NumberedSentence]) -> Iterator[_Found]:
    """Yield the sentences that have one number, outside of quotations."""
    for one in sentences:
        numbers = _choose(one.text, one.numbers)
        if len(numbers) == 1 and _is_plain(one.text, numbers[0]):
            yield one.paragraph, one.number, one.sentence, numbers[0]


def _choose(text: str, numbers: list[Number]) -> list[Number]:
    """Return the numbers without the time that another one took, and without "the two"."""
    if len(numbers) > 1:
        numbers = [
            n for n in numbers if n.value > _FEW or not text[: n.start].lower().endswith("the ")
        ]
    if len(numbers) > 1:
        others = [n for n in numbers if n.dimension != TIME]
        numbers = others if len(others) == 1 else numbers
    return numbers


def _is_plain(text: str, number: Number) -> bool:
    """Return whether a number is outside of quotations, in a short clause."""
    before = text[: number.start]
    if before.endswith("(") or _SHARE.search(before):
        return False
    if number.kind in (COUNT, MEASURE) and _DEFINITE.search(before):
        return False
    if len(_OPEN_QUOTE.findall(before)) > before.count("”") and (
        "“" in before or before.count('"') % 2
    ):
        return False
    end = _CLAUSE_END.search(text, number.after)
    return len(text[: end.start() if end else None].split()) <= _MAX_WORDS


def _keep_comparable(found: Sequence[_Found]) -> list[_Found]:
    """Return the numbers that another paragraph may give another value."""
    by_dimension: dict[str, list[tuple[int, float]]] = {}
    for paragraph, _, _, number in found:
        values = by_dimension.setdefault(number.dimension, [])
        values.append((paragraph.index, number.value * number.factor))
    return [
        one
        for one in found
        if any(
            index != one[0].index and _have_ratio(value, one[3].value * one[3].factor)
            for index, value in by_dimension[one[3].dimension]
        )
    ]


def _have_ratio(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return low > 0 and high <= low * _MAX_RATIO


def _group(
    figures: Sequence[Figure], texts: Mapping[Figure, str], lexicon: QuantityLexicon
) -> list[list[Figure]]:
    """Return the groups of figures that count one quantity, each with two values or more."""
    scores: dict[tuple[int, int], float] = {}
    for i, j in combinations(range(len(figures)), 2):
        one, other = figures[i], figures[j]
        if one.paragraph == other.paragraph or not _are_two_sources(one, other):
            continue
        if may_be_same(one, other, _MAX_RATIO) and not _may_both_hold(one, other):
            if compare_names(one, other) < 0 or _tell_a_poll(one, other, lexicon):
                continue
            likeness = compare(one, other, lexicon)
            score = likeness.score
            if not likeness.events and one.number.kind == COUNT and not (one.noun and other.noun):
                continue
            if not _are_plain(one, other):
                if not _are_large_tolls(one, other, texts, lexicon):
                    continue
                score += _SURE_SCORE
            least = _MIN_SCORE
            if max(one.words, other.words) <= _SHORT:
                score += _SHORT_BONUS
            if one.number.kind == COUNT and max(one.base_value, other.base_value) < _SMALL:
                least = _SURE_SCORE if likeness.events else _NEVER
            if score >= least:
                scores[i, j] = score
    of_figure: dict[int, list[float]] = {}
    for (i, j), score in scores.items():
        of_figure.setdefault(i, []).append(score)
        of_figure.setdefault(j, []).append(score)
    pairs = [
        (i, j)
        for (i, j), score in scores.items()
        if all(_is_best(score, of_figure[k]) for k in (i, j))
    ]
    return [[figures[i] for i in sorted(group)] for group in _join(pairs, figures, lexicon)]


def _is_best(score: float, scores: list[float]) -> bool:
    """Return whether a pair is the only one of its figure, or stands out."""
    others = sorted(scores)
    others.remove(score)
    return not others or score >= _SURE_SCORE or score >= others[-1] + _MARGIN


def _join(
    pairs: Sequence[tuple[int, int]], figures: Sequence[Figure], lexicon: QuantityLexicon
) -> list[set[int]]:
    """Return the sets of figures that pairs connect, with others that tell the same value."""
    groups: list[set[int]] = []
    for i, j in pairs:
        joined = [group for group in groups if i in group or j in group]
        groups = [group for group in groups if group not in joined]
        groups.append({i, j}.union(*joined))
    for group in groups:
        for k, figure in enumerate(figures):
            if k not in group and any(is_same_claim(figure, figures[i], lexicon) for i in group):
                group.add(k)
    return groups


def _are_two_sources(one: Figure, other: Figure) -> bool:
    a, b = one.source, other.source
    if a.stems <= b.stems or b.stems <= a.stems:
        return False
    return a.is_strong or b.is_strong or (a.is_known and b.is_known)


def _are_plain(one: Figure, other: Figure) -> bool:
    """Return whether two short sentences name who keeps count."""
    return (
        one.source.is_known
        and other.source.is_known
        and max(one.words, other.words) <= _MAX_SENTENCE_WORDS
    )


def _tell_a_poll(one: Figure, other: Figure, lexicon: QuantityLexicon) -> bool:
    """Return whether two shares may be answers to two questions of one poll."""
    return one.number.kind == PERCENT and not lexicon.poll_stems.isdisjoint(one.stems | other.stems)


def _may_both_hold(one: Figure, other: Figure) -> bool:
    """Return whether the lower of two figures is "at least", or the higher one "at most"."""
    low, high = sorted((one, other), key=lambda figure: figure.base_value)
    return low.bound == "from" or high.bound == "to"


def _are_large_tolls(
    one: Figure, other: Figure, texts: Mapping[Figure, str], lexicon: QuantityLexicon
) -> bool:
    """Return whether two figures are tolls so large that an article has one of them."""
    if min(one.base_value, other.base_value) < _LARGE or one.noun != other.noun:
        return False
    if compare_names(one, other) < 0 or not (one.source.is_strong and other.source.is_strong):
        return False
    label, other_label = (
        find_label(texts[figure], figure.number.start, figure, lexicon) for figure in (one, other)
    )
    return label in lexicon.tolls and label == other_label


def _make(group: Sequence[Figure], about: str) -> Disagreement:
    """Return a group as claims, in the unit that most of them have."""
    unit, factor = choose_unit(group)
    claims = sorted(
        (
            Claim(
                round_value(figure.base_value / factor),
                figure.text, figure.paragraph, figure.start, figure.end,
            )
            for figure in group
        ),
        key=lambda claim: (claim.paragraph, claim.start),
    )  # fmt: skip
    return Disagreement(about, unit, tuple(claims))


def _place(disagreement: Disagreement) -> tuple[int, int]:
    first = disagreement.claims[0]
    return first.paragraph, first.start
