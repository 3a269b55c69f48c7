"""The shape of what is known of a language's captions."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Wording:
    """How captions are worded in a language; words in lower case, patterns without case.

    ``marks`` tell a caption whatever its end; where there are ``hints``, one of them stands in
    lower case in all that they find. ``weak_marks`` tell one without a full stop. ``credit`` is the
    head of a photographer's line, ``agency`` the end of a text that names one. ``kickers`` stand
    alone before a colon at the head, and words with the ``kicker_endings`` may; ``speech`` and
    ``links`` are no kickers.

    The others tell a scene, as ``english.py`` says of each: without them none is looked for.
    """

    marks: re.Pattern[str]
    weak_marks: re.Pattern[str]
    hints: tuple[str, ...] = ("",)
    credit: re.Pattern[str] | None = None
    agency: re.Pattern[str] | None = None
    kickers: frozenset[str] = _NONE
    kicker_endings: tuple[str, ...] = ()
    speech: frozenset[str] = _NONE
    links: frozenset[str] = _NONE
    reports: frozenset[str] = _NONE
    openings: frozenset[str] = _NONE
    scenes: frozenset[str] = _NONE
    scenes_of_one: frozenset[str] = _NONE
    plurals: frozenset[str] = _NONE
    seen: frozenset[str] = _NONE
    told: frozenset[str] = _NONE
    others: frozenset[str] = _NONE


def pattern(text: str) -> re.Pattern[str]:
    """Return a pattern that does not look at case."""
    return re.compile(text, re.IGNORECASE)
