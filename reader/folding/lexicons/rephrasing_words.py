"""The word lists by which folding tells a clause in other words from another statement."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class RephrasingWords:
    """Word lists of one language, in lower case; ``english_rephrasing_words.py`` explains each."""

    auxiliaries: frozenset[str]
    passive_auxiliaries: frozenset[str]
    copulas: frozenset[str]
    light_words: frozenset[str]
    connectors: frozenset[str]
    clause_starts: frozenset[str]
    named_times: frozenset[str]
    pronouns: frozenset[str]
    subjects: frozenset[str]
    first_persons: frozenset[str]
    determiners: frozenset[str]
    indefinite_articles: frozenset[str]
    embedding_words: frozenset[str]
    relative_words: frozenset[str]
    claim_verbs: frozenset[str]
    question_verbs: frozenset[str]
    hearsay_words: frozenset[str]
    doubting_headings: frozenset[str]
    kin: frozenset[str]
    directions: frozenset[str]
    weakening_words: frozenset[str]
    minimisers: frozenset[str]
    origin_words: frozenset[str]
    day_joints: frozenset[str]
    credit_words: frozenset[str]
    credit_marks: frozenset[str]
    toggle_words: frozenset[str]
    counting_kickers: frozenset[str]
    past_ending: str
    adverb_ending: str
    conjunction: str
