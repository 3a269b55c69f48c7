"""Sentences that two shown paragraphs have in common: repeats and conflicts."""

from reader.folding.shared_sentences.attributed_claims import find_opposed_claims
from reader.folding.shared_sentences.conflicts import choose_conflicts, find_conflict
from reader.folding.shared_sentences.negations import find_negations
from reader.folding.shared_sentences.repeats import choose_repeats, find_repeated
from reader.folding.shared_sentences.sentence_matches import SentenceMatch, match_sentences

__all__ = [
    "SentenceMatch",
    "choose_conflicts",
    "choose_repeats",
    "find_conflict",
    "find_negations",
    "find_opposed_claims",
    "find_repeated",
    "match_sentences",
]
