"""Rules: which differences between two aligned texts forbid a fold."""

from reader.folding.rules.gap_context import is_aside
from reader.folding.rules.gap_rules import (
    adds_inside,
    differs_in_fact,
    find_forbidding_rule,
    forbids_rephrasing,
    is_about_another,
    is_fiction,
    lacks_lexicon,
    reverses_clause,
    reverses_statement,
)
from reader.folding.rules.named_subjects import is_other_name
from reader.folding.rules.own_words import (
    has_caption_marks,
    is_harmless,
    is_note,
    without_caption_marks,
)
from reader.folding.rules.punctuation import (
    differs_in_capitals,
    differs_in_punctuation,
    has_pause,
)
from reader.folding.rules.quotation_marks import find_lost_quotation_marks
from reader.folding.rules.rewordings import count_rewordings
from reader.folding.rules.text_rules import (
    extends_list,
    is_too_short,
    names_other_speakers,
    swaps_roles,
)
from reader.folding.rules.verb_shifts import is_reported_negation, swaps_preposition

__all__ = [
    "adds_inside",
    "count_rewordings",
    "differs_in_capitals",
    "differs_in_fact",
    "differs_in_punctuation",
    "extends_list",
    "find_forbidding_rule",
    "find_lost_quotation_marks",
    "forbids_rephrasing",
    "has_caption_marks",
    "has_pause",
    "is_about_another",
    "is_aside",
    "is_fiction",
    "is_harmless",
    "is_note",
    "is_other_name",
    "is_reported_negation",
    "is_too_short",
    "lacks_lexicon",
    "names_other_speakers",
    "reverses_clause",
    "reverses_statement",
    "swaps_preposition",
    "swaps_roles",
    "without_caption_marks",
]
