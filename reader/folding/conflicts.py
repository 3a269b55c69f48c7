"""Conflicts: two shown sentences that are equal but for one number, date or unit.

Requirements. Better none than a wrong one: all other words are the same in order, on both sides;
there is one difference, a single number, date or unit against a single other one; the sentence
says enough to be the same statement; and a statement told with many numbers is a list (results,
prices), not a conflict.

Known limit: ordinals ("the first half", "the second half") and quantities tell of different things
more often than they contradict, and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.folding.gap import Gap, find_gaps
from reader.folding.languages import Kind
from reader.folding.relation import Conflict, ConflictKind
from reader.folding.rules import RULES, other_fact
from reader.folding.sentences import Match
from reader.folding.wording import Wording

_SAID = 3  # content words that make a sentence one statement
_VERSIONS = 3  # a sentence with more other versions is an item of a list


def find_conflicts(shown: Mapping[int, Wording], matches: Iterable[Match]) -> tuple[Conflict, ...]:
    """Return the conflicts between shown paragraphs, in order of place."""
    found: dict[tuple[int, int], list[Conflict]] = {}
    for match in matches:
        if match.verdict.rule == other_fact.__name__ and match.paragraph < match.other:
            conflict = _find(match, shown)
            if conflict:
                found.setdefault((match.paragraph, match.number), []).append(conflict)
    return tuple(
        sorted(
            (
                conflict
                for versions in found.values()
                if len(versions) < _VERSIONS
                for conflict in versions
            ),
            key=lambda conflict: (conflict.paragraph, conflict.start, conflict.other),
        )
    )


def _find(match: Match, shown: Mapping[int, Wording]) -> Conflict | None:
    sentence, other = match.sentence, shown[match.other]
    gaps = find_gaps(sentence, other.stemmed, match.verdict.blocks)
    facts = [gap for gap in gaps if other_fact(gap)]
    said = sum(kind == Kind.CONTENT for kind in sentence.kinds)
    if len(facts) != 1 or said < _SAID:
        return None
    [fact] = facts
    kind = _kind(fact)
    if kind is None or not all(_is_harmless(gap) for gap in gaps if gap is not fact):
        return None
    first = shown[match.paragraph]
    offset = first.sentences.index(match.number) + fact.own.start
    return Conflict(
        kind,
        match.paragraph,
        *first.places[offset],
        match.other,
        *other.places[fact.theirs[0]],
    )


def _is_harmless(gap: Gap) -> bool:
    """Return whether neither text says anything in the gap that the other does not."""
    return not any(rule(gap) for rule in RULES) and all(
        kind <= Kind.FUNCTION for kind in (*gap.own_kinds(), *gap.their_kinds())
    )


def _kind(gap: Gap) -> ConflictKind | None:
    if len(gap.own) != 1 or len(gap.theirs) != 1:
        return None
    kinds = {*gap.own_kinds(), *gap.their_kinds()}
    lists = gap.a.language
    if kinds == {Kind.DATE}:
        return "date"
    if kinds == {Kind.UNIT}:
        return "unit"
    words = (gap.a.words[gap.own.start], *gap.their_words())
    if kinds != {Kind.NUMBER} or not all(
        word in lists.cardinals or any(map(str.isdigit, word)) for word in words
    ):
        return None
    beside = gap.a.words[max(0, gap.own.start - 1) : gap.own.stop + 1]
    return "number" if lists.months.isdisjoint(beside) else "date"
