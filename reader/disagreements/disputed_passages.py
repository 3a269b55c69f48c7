"""What contradicts a passage: conflicts of nearly equal sentences, then figures in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.disagreements.disagreement import Claim, Disagreement
    from reader.folding import Conflict


class Contradiction(NamedTuple):
    """``text[start:end]`` of ``paragraph`` says otherwise than the same of ``other``.

    ``kind`` is the kind of a conflict ("number", "negation" …), or what is counted.
    """

    kind: str
    paragraph: int
    start: int
    end: int
    other: int
    other_start: int
    other_end: int

    def turn(self) -> Contradiction:
        """Return it with its sides exchanged."""
        return Contradiction(self.kind, *self[4:], *self[1:4])


def list_contradictions(
    conflicts: Iterable[Conflict], disagreements: Iterable[Disagreement]
) -> list[Contradiction]:
    """Return all contradictions of an article; of a quantity those of its first claim."""
    found = [_read_conflict(conflict) for conflict in conflicts]
    for group in disagreements:
        first, *others = group.claims
        found += [_pair(group, first, other) for other in others if other.value != first.value]
    return found


def find_contradictions(
    conflicts: Iterable[Conflict],
    disagreements: Iterable[Disagreement],
    paragraph: int,
    start: int,
    end: int,
) -> list[Contradiction]:
    """Return what says otherwise than ``text[start:end]`` of a paragraph, that side first.

    In the order of the other sides' places, each of them once.
    """
    found = [
        side
        for one in map(_read_conflict, conflicts)
        for side in (one, one.turn())
        if side.paragraph == paragraph and start <= side.start and side.end <= end
    ]
    for group in disagreements:
        own = [
            claim
            for claim in group.claims
            if claim.paragraph == paragraph and start <= claim.start and claim.end <= end
        ]
        values = {claim.value for claim in own}
        found += [_pair(group, own[0], c) for c in group.claims if own and c.value not in values]
    by_place = {(one.other, one.other_start, one.other_end): one for one in reversed(found)}
    return [by_place[place] for place in sorted(by_place)]


def _read_conflict(conflict: Conflict) -> Contradiction:
    return Contradiction(
        conflict.kind,
        *(conflict.paragraph, conflict.start, conflict.end),
        *(conflict.other, conflict.other_start, conflict.other_end),
    )


def _pair(group: Disagreement, one: Claim, other: Claim) -> Contradiction:
    return Contradiction(
        group.about,
        *(one.paragraph, one.start, one.end),
        *(other.paragraph, other.start, other.end),
    )
