"""Anaphora: words of a sentence that refer to something outside of it."""

from reader.summarising.anaphora.anaphora_words import (
    FIRST_PERSON_WORDS,
    HE_SHE_PRONOUNS,
    OPENINGS,
    PRONOUNS,
    SPEECH_VERBS,
)
from reader.summarising.anaphora.first_mentions import (
    FullNameIndex,
    find_full_names,
    find_short_names,
)
from reader.summarising.anaphora.unresolved_references import (
    REFERENCE_WORDS,
    SentenceWords,
    has_unresolved_reference,
)

__all__ = [
    "FIRST_PERSON_WORDS",
    "HE_SHE_PRONOUNS",
    "OPENINGS",
    "PRONOUNS",
    "REFERENCE_WORDS",
    "SPEECH_VERBS",
    "FullNameIndex",
    "SentenceWords",
    "find_full_names",
    "find_short_names",
    "has_unresolved_reference",
]
