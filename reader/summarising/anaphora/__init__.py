"""Anaphora: words of a sentence that refer to something outside of it."""

from reader.summarising.anaphora.anaphora_words import (
    FIRST_PERSON_WORDS,
    HE_SHE_PRONOUNS,
    OPENINGS,
    PRONOUNS,
    SPEECH_VERBS,
)
from reader.summarising.anaphora.definite_nouns import (
    find_definite_subject,
    find_introductions,
)
from reader.summarising.anaphora.definite_phrases import DefinitePhrase, find_definite_phrases
from reader.summarising.anaphora.first_mentions import (
    FullNameIndex,
    find_abbreviations,
    find_bare_names,
    find_full_names,
    find_short_names,
    find_spelt_out,
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
    "DefinitePhrase",
    "FullNameIndex",
    "SentenceWords",
    "find_abbreviations",
    "find_bare_names",
    "find_definite_phrases",
    "find_definite_subject",
    "find_full_names",
    "find_introductions",
    "find_short_names",
    "find_spelt_out",
    "has_unresolved_reference",
]
