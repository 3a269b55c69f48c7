"""Repeats: a sentence that another shown paragraph tells as well is shown dim, on one side.

Only whole sentences: a clause that two sentences share is no repeat. A sentence is never dim on
account of one that is dim itself, so that each is told once in full.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import NamedTuple

from reader.folding.relation import Repeat
from reader.folding.sentences import Match
from reader.folding.wording import Wording


class Place(NamedTuple):
    """A sentence by its paragraph's index and its number there."""

    paragraph: int
    sentence: int


class Hit(NamedTuple):
    """All that a sentence says stands in the other one."""

    sentence: Place
    within: Place


def choose_repeats(shown: Mapping[int, Wording], hits: Set[Hit]) -> tuple[Repeat, ...]:
    """Return the sentences to be dimmed, in order of place.

    Of two sentences the one that stands whole in the other is dim; where each does, the later.
    """
    one_way = [hit for hit in hits if Hit(hit.within, hit.sentence) not in hits]
    both_ways = [hit for hit in hits - set(one_way) if hit.sentence > hit.within]
    dim: dict[Place, Place] = {}
    kept: set[Place] = set()
    for sentence, within in [*sorted(one_way), *sorted(both_ways)]:
        if within not in dim and sentence not in kept and sentence not in dim:
            dim[sentence] = within
            kept.add(within)
    return tuple(
        Repeat(
            place.paragraph, *shown[place.paragraph].sentence_span(place.sentence), within.paragraph
        )
        for place, within in sorted(dim.items())
    )


def find_hit(match: Match) -> Hit | None:
    """Return where the other paragraph tells a sentence, if it tells all of it in one sentence."""
    if match.verdict.relation not in ("same", "contained"):
        return None
    touched = {
        match.whole.sentences[j]
        for block in match.verdict.blocks
        if block.a_end - block.a > 1
        for j in (block.b, block.b_end - 1)
    }
    if len(touched) != 1:
        return None
    return Hit(Place(match.paragraph, match.number), Place(match.other, touched.pop()))
