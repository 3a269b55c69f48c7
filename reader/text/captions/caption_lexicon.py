"""The words and patterns by which captions of one language are recognised."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class CaptionLexicon:
    """How captions are worded in one language; words in lower case, patterns ignore case.

    ``marks`` recognise a caption with or without a full stop; every match contains one of the
    ``hints`` in lower case, which saves searches. ``weak_marks`` recognise one without a full stop.
    ``credit`` matches at the start of a photographer's line, ``agency`` in the last characters of a
    text that names a picture agency, where every match contains one of the ``agency_hints``;
    ``bracketed_credit`` is any name in brackets at the end, which counts behind a scene alone
    (``scene_participle``: "wrapped in").
    ``kickers`` are single words before a colon at the start; words with one of ``kicker_endings``
    may be kickers; ``speech_verbs`` and ``link_labels`` are none.

    The other fields recognise sentences that describe a picture; ``english_captions.py`` explains
    each. A language without them has no such captions.
    """

    marks: re.Pattern[str]
    weak_marks: re.Pattern[str]
    hints: tuple[str, ...] = ("",)
    credit: re.Pattern[str] | None = None
    agency: re.Pattern[str] | None = None
    bracketed_credit: re.Pattern[str] | None = None
    scene_participle: re.Pattern[str] | None = None
    agency_hints: tuple[str, ...] = ("",)
    kickers: frozenset[str] = _NONE
    kicker_endings: tuple[str, ...] = ()
    speech_verbs: frozenset[str] = _NONE
    link_labels: frozenset[str] = _NONE
    report_verbs: frozenset[str] = _NONE
    non_scene_openings: frozenset[str] = _NONE
    scene_verbs: frozenset[str] = _NONE
    singular_scene_verbs: frozenset[str] = _NONE
    plural_subjects: frozenset[str] = _NONE
    shown_participles: frozenset[str] = _NONE
    statement_verbs: frozenset[str] = _NONE
    words_before_nouns: frozenset[str] = _NONE


def compile_pattern(text: str) -> re.Pattern[str]:
    """Return a pattern that ignores case."""
    return re.compile(text, re.IGNORECASE)
