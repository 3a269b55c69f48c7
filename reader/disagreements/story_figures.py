"""Figures of a story: counts of one event that its articles tell differently.

Requirements. Better few and right. Only figures of different articles are compared; both stand in a
phrase that says what is counted (``quantity_phrases.py``), neither counts a part, another time or
another place; where no phrase does, see ``only_figures.py``. Tolls grow by the hour, so a count
told anew on another day is a claim as well. Of an article one figure tells a quantity: one that
another article gives too, else the first.

The result does not depend on the order of articles, but for their indices.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from reader.disagreements.attributes import find_ages, find_placings, find_years
from reader.disagreements.corrections import (
    Moved,
    ToldCorrection,
    find_corrections,
    find_ends,
    find_moved,
    find_withdrawals,
    group_corrections,
    list_moved,
)
from reader.disagreements.disagreement import (
    StoryArticle,
    StoryClaim,
    StoryDifferences,
    StoryFigure,
    Toll,
)
from reader.disagreements.events.counts_by_two import find_counts_by_two
from reader.disagreements.events.event_claims import find_event_figures
from reader.disagreements.events.stakes import find_stakes
from reader.disagreements.group_units import choose_unit, round_value
from reader.disagreements.head_figures import read_head_figures
from reader.disagreements.lexicons import quantity_lexicon_of
from reader.disagreements.number_reading import COUNT
from reader.disagreements.only_figures import find_only_figures
from reader.disagreements.quantity_labels import describe_plainly, describe_story_quantity
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.same_quantity import compare_names, may_be_one_place
from reader.disagreements.told_figures import (
    ToldFigure,
    are_one_value,
    find_day,
    get_day,
    have_one_day,
    have_one_place,
)

_MAX_TOLL_RATIO, _MAX_RATIO = 12.0, 3.0

_Readable = Sequence[tuple[int, StoryArticle, QuantityLexicon]]


def find_story_differences(articles: Sequence[StoryArticle]) -> StoryDifferences:
    """Return what the articles of a story tell differently, and their tolls and withdrawals.

    Articles in a language without a quantity lexicon tell nothing.
    """
    readable = [
        (number, one, lexicon)
        for number, one in enumerate(articles)
        if (lexicon := quantity_lexicon_of(one.article.language)) is not None
    ]
    told = {
        number: list(read_head_figures(number, one, lexicon)) for number, one, lexicon in readable
    }
    corrections, moved = find_corrections(readable), list(list_moved(readable))
    return StoryDifferences(
        _find_figures(articles, readable, told, corrections, moved),
        tuple(_list_tolls(readable, told)),
        tuple(find_withdrawals(corrections, moved)),
    )


def _find_figures(
    articles: Sequence[StoryArticle],
    readable: _Readable,
    read: Mapping[int, Sequence[ToldFigure]],
    corrections: Sequence[ToldCorrection],
    moved: Sequence[Moved],
) -> tuple[StoryFigure, ...]:
    """Return the quantities that the articles of a story tell differently, most claims first."""
    by_lexicon: dict[QuantityLexicon, list[ToldFigure]] = {}
    for number, _, lexicon in readable:
        by_lexicon.setdefault(lexicon, []).extend(read[number])
    made = [*find_ages(readable), *find_placings(readable), *find_years(readable)]
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
    corrected = (_make(one, articles, readable[0][2]) for one in group_corrections(corrections))
    for figure in (*find_ends(corrections), *find_moved(moved), *corrected):
        keys = {(claim.article, claim.paragraph, claim.start) for claim in figure.claims}
        if keys.isdisjoint(taken):
            taken |= keys
            made.append(figure)
    return tuple(sorted(made, key=_rank))


def _list_tolls(readable: _Readable, told: Mapping[int, Sequence[ToldFigure]]) -> Iterator[Toll]:
    """Yield the counts of persons who came to harm at the heads of the articles."""
    for number, _, lexicon in readable:
        for one in told[number]:
            if kind := lexicon.harm.get(one.label):
                yield Toll(kind, number, one.figure.paragraph, one.figure.start)


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
