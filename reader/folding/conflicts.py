"""Conflicts: two shown sentences that are equal but for one number, date or unit.

Requirements. Better none than a wrong one: but for that one the sentence would be folded onto the
other as contained; a single number, date or unit stands against a single other one of its kind;
the sentence says enough to be the same statement; and a statement told with many numbers is a list
(results, prices), not a conflict.

Known limit: "first", "second", "last" and quantities tell of different things more often than they
contradict, and are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from reader.folding.gap import Gap, find_gaps
from reader.folding.languages import Kind
from reader.folding.own_words import find_rewording, has_marks
from reader.folding.relation import Conflict, ConflictKind
from reader.folding.rules import RULES, not_readable, other_fact
from reader.folding.sentences import Match
from reader.folding.wording import Wording

_SAID = 3  # content words in small letters that make a statement, not an item of a programme
_VERSIONS = 3  # a sentence with more other versions is an item of a list


def choose_conflicts(found: Set[Conflict]) -> tuple[Conflict, ...]:
    """Return the conflicts that are no items of a list, in order of place."""
    versions = Counter(
        place
        for conflict in found
        for place in (
            (conflict.paragraph, conflict.start),
            (conflict.other, conflict.other_start),
        )
    )
    listed = {place for place, number in versions.items() if number >= _VERSIONS}
    return tuple(
        sorted(
            (
                conflict
                for conflict in found
                if (conflict.paragraph, conflict.start) not in listed
                and (conflict.other, conflict.other_start) not in listed
            ),
            key=lambda conflict: (
                *(conflict.paragraph, conflict.start),
                *(conflict.other, conflict.other_start),
            ),
        )
    )


def find_conflict(match: Match, here: Wording) -> Conflict | None:
    """Return what a sentence of the paragraph ``here`` and the other paragraph contradict in."""
    sentence = match.sentence
    if not sentence or match.verdict.rule not in (other_fact.__name__, not_readable.__name__):
        return None
    gaps = find_gaps(sentence, match.whole, match.verdict.blocks)
    facts = [gap for gap in gaps if other_fact(gap)]
    said = sum(
        kind == Kind.CONTENT and sentence.text[start].islower()
        for kind, start in zip(sentence.kinds, sentence.starts, strict=True)
    )
    if len(facts) != 1 or said < _SAID:
        return None
    kind = _kind(facts[0])
    others = [gap for gap in gaps if gap is not facts[0]]
    if kind is None or any(rule(gap) for gap in others for rule in RULES):
        return None
    if any(find_rewording(gap) or has_marks(gap) for gap in others):
        return None
    i = here.sentences.index(match.number) + facts[0].own.start
    j = _opposite(facts[0])[0]
    own = here.starts[i], here.ends[i]
    theirs = match.whole.starts[j], match.whole.ends[j]
    first, second = sorted([(match.paragraph, own), (match.other, theirs)])
    return Conflict(kind, first[0], *first[1], second[0], *second[1])


def _opposite(gap: Gap) -> tuple[int, ...]:
    """Return the words against the own ones; where the other text goes on, only the nearest."""
    if gap.tail:
        return gap.theirs[: len(gap.own)]
    return gap.theirs[-len(gap.own) :] if gap.head else gap.theirs


def _kind(gap: Gap) -> ConflictKind | None:
    theirs = _opposite(gap)
    if len(gap.own) != 1 or len(theirs) != 1:
        return None
    kinds = {*gap.own_kinds(), *(gap.b.kinds[j] for j in theirs)}
    lists = gap.a.language
    if any(gap.b.kinds[j] >= Kind.NUMBER for j in gap.theirs if j not in theirs):
        return None  # "Friday" against "March 3"
    if kinds == {Kind.UNIT}:
        return "unit"
    one, other = gap.a.words[gap.own.start], gap.b.words[theirs[0]]
    if kinds == {Kind.DATE}:
        return "date" if (one in lists.months) == (other in lists.months) else None
    if kinds != {Kind.NUMBER} or not (
        {one, other} <= lists.cardinals or _differ_in_figures(one, other)
    ):
        return None
    beside = gap.a.words[max(0, gap.own.start - 1) : gap.own.stop + 1]
    return "number" if lists.months.isdisjoint(beside) else "date"


def _differ_in_figures(one: str, other: str) -> bool:
    """Return whether two words are the same but for their figures: MH370 and MH371, 9pm and 4pm."""
    letters = [
        "".join(c for c in word if not c.isdigit() and c not in ".,:") for word in (one, other)
    ]
    figures = ["".join(filter(str.isdigit, word)) for word in (one, other)]
    return letters[0] == letters[1] and figures[0] != figures[1] and all(figures)
