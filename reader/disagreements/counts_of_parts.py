"""Counts that a sentence divides among places or days: "22 died in Wolda and 30 in Temal".

The later ones are elliptic: they have neither a noun nor what happened, which stand with the first
one. None of them is the count of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.disagreements.figures import Figure

_PLACE = (
    r"(?:in|at|on|near|off|outside|around|from|by) (?:the |nearby |neighbou?ring |late |early )*"
    r"(?:[A-Z]\w|(?:north|south|east|west)\w*\b)"
)
_WHERE = re.compile(rf"\b{_PLACE}")
_WHERE_BEHIND = re.compile(rf"(?: (?:people|persons|others?|more))?,? {_PLACE}")
_JOINT = re.compile(
    r"(?:,|;|\band|\bwhile|\bbut|\bplus|\bas well as)\s+(?:(?:at least|about|some|another|a further"
    r"|more than|up to|nearly|almost) )?$"
)


def find_elliptic_parts(text: str, offset: int, figures: Sequence[Figure]) -> set[Figure]:
    """Return the figures of a sentence that count parts, told by another place or day each.

    ``offset`` is where the sentence begins in its paragraph.
    """
    parts: set[Figure] = set()
    for one, other in pairwise(figures):
        end, start = one.end - offset, other.start - offset
        if one.number.dimension != other.number.dimension or other.events[:1] != one.events[:1]:
            continue
        between = text[end:start]
        is_placed = bool(_WHERE.search(between)) or one in parts
        if is_placed and _JOINT.search(between) and _WHERE_BEHIND.match(text, other.end - offset):
            parts |= {one, other}
    return parts
