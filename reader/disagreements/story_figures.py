"""Figures of a story: counts of one event that its articles tell differently.

Requirements. Better few and right. Only figures of different articles are compared; both stand in a
phrase that says what is counted (``quantity_phrases.py``), neither counts a part, another time or
another place; where no phrase does, see ``only_figures.py``. Tolls grow by the hour, so a count
told anew on another day is a claim as well. Of an article one figure tells a quantity: one that
another article gives too, else the first.

The result does not depend on the order of articles, but for their indices.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from reader.disagreements.ages import find_ages
from reader.disagreements.corrections import (
    find_corrections,
    find_ends,
    find_moved,
    group_corrections,
)
from reader.disagreements.counts_of_parts import find_elliptic_parts
from reader.disagreements.disagreement import StoryArticle, StoryClaim, StoryFigure, Toll
from reader.disagreements.english.english_plans import DEMAND, OFFER
from reader.disagreements.events.counts_by_two import find_counts_by_two
from reader.disagreements.events.event_claims import find_event_figures
from reader.disagreements.events.stakes import find_stakes
from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.group_units import choose_unit, round_value
from reader.disagreements.lexicons import quantity_lexicon_of
from reader.disagreements.number_reading import COUNT, PERCENT
from reader.disagreements.only_figures import find_only_figures, may_be_only
from reader.disagreements.placings import find_placings
from reader.disagreements.quantity_labels import describe_plainly, describe_story_quantity
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.quantity_phrases import counts_part, find_label, find_places, is_sure
from reader.disagreements.same_quantity import compare_names, may_be_one_place
from reader.disagreements.told_figures import (
    ToldFigure,
    are_one_value,
    find_day,
    get_day,
    have_one_day,
    have_one_place,
    list_weekdays,
    names_event_day,
)

_MAX_LETTERS = 420  # of a sentence
_LED_TO = re.compile(r", (?:after|when|as)\b")
_MAX_SENTENCES = 12  # of an article: tolls stand at its head
_MAX_FIGURES = 6  # of a sentence; with more it is a table
_MAX_PLAIN = 3  # the same of one whose figures no phrase explains
_MAX_TOLL_RATIO, _MAX_RATIO = 12.0, 3.0


def find_story_figures(articles: Sequence[StoryArticle]) -> tuple[StoryFigure, ...]:
    """Return the quantities that the articles of a story tell differently, most claims first.

    Articles in a language without a quantity lexicon tell nothing.
    """
    readable = [
        (number, one, lexicon)
        for number, one in enumerate(articles)
        if (lexicon := quantity_lexicon_of(one.article.language)) is not None
    ]
    by_lexicon: dict[QuantityLexicon, list[ToldFigure]] = {}
    for number, one, lexicon in readable:
        by_lexicon.setdefault(lexicon, []).extend(_read(number, one, lexicon))
    made = [*find_ages(readable), *find_placings(readable)]
    made += [*find_event_figures(readable), *find_stakes(readable)]
    taken = {(claim.article, claim.paragraph, claim.start) for one in made for claim in one.claims}
    for lexicon, every in by_lexicon.items():
        told = [
            one
            for one in every
            if (one.article, one.figure.paragraph, one.figure.start) not in taken
        ]
        groups = _group([one for one in told if one.label], lexicon)
        pairs = [pair for pair in _read_pairs(readable, lexicon) if _is_free(pair, taken)]
        groups = _join_pairs(groups, pairs, told, lexicon)
        differing = [group for group in groups if _differ(group)]
        differing += find_only_figures(told, articles, groups, lexicon)
        made += [_make(group, articles, lexicon) for group in differing]
    taken = {(claim.article, claim.paragraph, claim.start) for one in made for claim in one.claims}
    corrections = find_corrections(readable)
    corrected = (_make(one, articles, readable[0][2]) for one in group_corrections(corrections))
    for figure in (*find_ends(corrections), *find_moved(readable), *corrected):
        keys = {(claim.article, claim.paragraph, claim.start) for claim in figure.claims}
        if keys.isdisjoint(taken):
            taken |= keys
            made.append(figure)
    return tuple(sorted(made, key=_rank))


def _read_pairs(
    readable: Sequence[tuple[int, StoryArticle, QuantityLexicon]], lexicon: QuantityLexicon
) -> Iterator[list[ToldFigure]]:
    """Yield the counts of single articles for which two answer."""
    for number, one, own_lexicon in readable:
        if own_lexicon is lexicon:
            for counts in find_counts_by_two(one.article, one.folded, lexicon):
                yield [
                    ToldFigure(
                        number, one.article.key, figure, counts.label, counts.places, 0,
                        find_day(counts.weekdays, one.date, lexicon.weekdays)
                        if counts.label in lexicon.of_one_day
                        else None,
                        by,
                        bool(counts.weekdays),
                        get_day(one.date),
                    )
                    for figure, by in ((counts.one, counts.by), (counts.other, counts.other_by))
                ]  # fmt: skip


def _is_free(group: Sequence[ToldFigure], taken: Collection[tuple[int, int, int]]) -> bool:
    keys = {(one.article, one.figure.paragraph, one.figure.start) for one in group}
    return keys.isdisjoint(taken)


def _join_pairs(
    groups: Sequence[list[ToldFigure]],
    pairs: Sequence[list[ToldFigure]],
    told: Sequence[ToldFigure],
    lexicon: QuantityLexicon,
) -> list[list[ToldFigure]]:
    """Return groups with the counts for which two answer, and what other articles tell of them."""
    joined = list(groups)
    for pair in pairs:
        own = pair[0].article
        others = [group for group in joined if _belongs(group, pair, lexicon)]
        single = {id(one) for group in groups for one in group}
        alone = [
            one
            for one in told
            if id(one) not in single and one.article != own and _belongs([one], pair, lexicon)
        ]
        first_of: dict[int, ToldFigure] = {}
        for one in sorted(alone, key=lambda one: one.key):
            first_of.setdefault(one.article, one)
        joined = [group for group in joined if group not in others]
        members = [one for group in others for one in group if one.article != own]
        joined.append([*pair, *members, *first_of.values()])
    return joined


def _belongs(
    group: Sequence[ToldFigure], pair: Sequence[ToldFigure], lexicon: QuantityLexicon
) -> bool:
    return any(
        a.label == b.label and a.article != b.article and _may_be_one(a, b, lexicon)
        for a in group
        for b in pair
    )


def find_tolls(articles: Sequence[StoryArticle]) -> Iterator[Toll]:
    """Yield the counts of persons who came to harm at the heads of the articles of a story."""
    for number, one in enumerate(articles):
        lexicon = quantity_lexicon_of(one.article.language)
        for told in _read(number, one, lexicon) if lexicon else ():
            if lexicon and (kind := lexicon.harm.get(told.label)):
                yield Toll(kind, number, told.figure.paragraph, told.figure.start)


def _read(number: int, one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[ToldFigure]:
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


def _group(told: Sequence[ToldFigure], lexicon: QuantityLexicon) -> list[list[ToldFigure]]:
    """Return the figures that count one quantity, at most one value of an article."""
    pairs = []
    for i, j in combinations(range(len(told)), 2):
        one, other = told[i], told[j]
        if one.article != other.article and _may_be_one(one, other, lexicon):
            is_equal = are_one_value(one.figure, other.figure)
            keys = sorted((one.key, other.key))
            pairs.append((not is_equal, one.rank + other.rank, keys, i, j))
    group_of: dict[int, set[int]] = {}
    for is_unequal, ranks, _, i, j in sorted(pairs):
        one_group, other_group = group_of.get(i, {i}), group_of.get(j, {j})
        if one_group is other_group or (is_unequal and ranks and _is_alone(i, j, group_of, told)):
            continue
        joined = one_group | other_group
        if _has_one_value_each([told[k] for k in joined]):
            for k in joined:
                group_of[k] = joined
    distinct = {id(group): group for group in group_of.values()}
    groups = [[told[k] for k in sorted(group)] for group in distinct.values()]
    groups.sort(
        key=lambda group: (-len({t.article for t in group}), min(told.key for told in group))
    )
    kept: list[list[ToldFigure]] = []
    for group in groups:
        if not any(_rival(group, other, lexicon) for other in kept):
            kept.append(group)
    return kept


def _is_alone(i: int, j: int, group_of: dict[int, set[int]], told: Sequence[ToldFigure]) -> bool:
    """Return whether one of two figures is a later one, which no other article gives too."""
    return any(told[k].rank and k not in group_of for k in (i, j))


def _rival(
    group: Sequence[ToldFigure], other: Sequence[ToldFigure], lexicon: QuantityLexicon
) -> bool:
    """Return whether two groups would count one quantity twice."""
    return any(
        a.label == b.label
        and a.figure.number.dimension == b.figure.number.dimension
        and _nouns_agree(a, b, lexicon)
        for a in group
        for b in other
    )


def _may_be_one(a: ToldFigure, b: ToldFigure, lexicon: QuantityLexicon) -> bool:
    """Return whether nothing keeps the figures of two articles apart."""
    one, other = a.figure, b.figure
    if a.label != b.label or one.number.dimension != other.number.dimension:
        return False
    low, high = sorted((one.base_value, other.base_value))
    if low <= 0 or high > low * (
        _MAX_TOLL_RATIO if a.label in lexicon.person_labels | lexicon.of_event else _MAX_RATIO
    ):
        return False
    if not may_be_one_place(one, other) or not have_one_place(a, b) or not have_one_day(a, b):
        return False
    if one.number.rate != other.number.rate:
        return False
    names = compare_names(one, other)
    if names < 0 and a.label not in lexicon.person_labels | lexicon.of_event:
        return False
    if a.label in lexicon.named_labels and names <= 0:
        return False
    return one.number.kind != COUNT or _nouns_agree(a, b, lexicon)


def _nouns_agree(a: ToldFigure, b: ToldFigure, lexicon: QuantityLexicon) -> bool:
    """Return whether the nouns of two counts stand for one kind of thing, neither for a part."""
    one, other = a.figure, b.figure
    if one.number.kind != COUNT:
        return True
    if one.noun == other.noun:
        return True
    general = lexicon.generic_kinds
    if a.label in lexicon.whole and not (one.kinds | other.kinds) & lexicon.child_kinds:
        return True
    if (one.kinds ^ other.kinds) & lexicon.child_kinds:
        return False
    if (one.kinds & other.kinds) - general:
        return True
    is_general = [not f.noun or bool(f.kinds & general) for f in (one, other)]
    if all(is_general):
        return True
    parts = [f.noun in lexicon.part_stems or f.noun in f.names for f in (one, other)]
    men = [f.kinds == frozenset({"men"}) for f in (one, other)]
    if any(men) and not any(is_general):
        return men[0] != men[1] and parts.count(True) == 1  # "36 men" are the miners
    return any(is_general) and not any(parts)


def _has_one_value_each(group: Sequence[ToldFigure]) -> bool:
    values: dict[int, float] = {}
    return all(
        values.setdefault(told.article, told.figure.base_value) == told.figure.base_value
        for told in group
    )


def _differ(group: Sequence[ToldFigure]) -> bool:
    """Return whether a group has two values of which neither is the other one rounded."""
    return any(not are_one_value(a.figure, b.figure) for a, b in combinations(group, 2))


def _make(
    group: Sequence[ToldFigure], articles: Sequence[StoryArticle], lexicon: QuantityLexicon
) -> StoryFigure:
    figures = [told.figure for told in group]
    unit, factor = choose_unit(figures)
    claims = [
        StoryClaim(
            round_value(figure.base_value / factor), figure.text, told.article, figure.paragraph,
            figure.start, figure.end, articles[told.article].source, articles[told.article].date,
            told.by,
        )
        for told, figure in zip(group, figures, strict=True)
    ]  # fmt: skip
    claims.sort(key=lambda claim: claim.when)
    label = group[0].label if len({told.label for told in group}) == 1 else ""
    about = describe_story_quantity(figures, label, lexicon) if label else describe_plainly(figures)
    return StoryFigure(about, unit, tuple(claims))


def _rank(figure: StoryFigure) -> tuple[int, str, tuple[float, ...]]:
    return -len(figure.claims), figure.about, tuple(claim.value for claim in figure.claims)
