"""The shape of what is known of a language's captions."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Wording:
    """How captions are worded in a language; words in lower case, patterns without case.

    ``kickers`` stand alone before a colon at the head, ``kicker_endings`` are those of words that
    may. ``marks`` tell a caption whatever its end, ``weak_marks`` where it has no full stop.
    ``credit`` is a photographer's or agency's line. The other lists serve the scene: without
    ``scenes`` none is looked for.
    """

    marks: re.Pattern[str]
    weak_marks: re.Pattern[str] | None = None
    credit: re.Pattern[str] | None = None
    kickers: frozenset[str] = _NONE
    kicker_endings: tuple[str, ...] = ()
    speech: frozenset[str] = _NONE
    reports: frozenset[str] = _NONE
    openings: frozenset[str] = _NONE
    links: frozenset[str] = _NONE
    scenes: frozenset[str] = _NONE
    scenes_of_one: frozenset[str] = _NONE
    plurals: frozenset[str] = _NONE
    seen: frozenset[str] = _NONE
    told: frozenset[str] = _NONE
    others: frozenset[str] = _NONE


def pattern(text: str) -> re.Pattern[str]:
    """Return a pattern that does not look at case."""
    return re.compile(text, re.IGNORECASE)
