"""Whether a sentence can be understood without the sentences around it."""

from reader.summarising.standalone.quoted_spans import find_quoted_spans
from reader.summarising.standalone.sentence_defects import SentenceDefect, find_defects
from reader.summarising.standalone.standalone_levels import (
    CAPTION,
    CLEAR,
    FRAGMENT,
    UNNAMED,
    StandaloneLevels,
    is_cased,
    level_of_defects,
)
from reader.summarising.standalone.weak_sentences import is_weak

__all__ = [
    "CAPTION",
    "CLEAR",
    "FRAGMENT",
    "UNNAMED",
    "SentenceDefect",
    "StandaloneLevels",
    "find_defects",
    "find_quoted_spans",
    "is_cased",
    "is_weak",
    "level_of_defects",
]
