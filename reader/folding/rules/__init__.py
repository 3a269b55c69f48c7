"""Rules: which differences between two aligned texts forbid a fold."""

from reader.folding.rules.gap_rules import (
    differs_in_fact,
    find_forbidding_rule,
    lacks_lexicon,
    reverses_statement,
)
from reader.folding.rules.own_words import has_caption_marks
from reader.folding.rules.punctuation import differs_in_punctuation
from reader.folding.rules.quotation_marks import find_lost_quotation_marks
from reader.folding.rules.rewordings import count_rewordings
from reader.folding.rules.text_rules import (
    extends_list,
    is_too_short,
    names_other_speakers,
    swaps_roles,
)
from reader.folding.rules.verb_shifts import is_reported_negation

__all__ = [
    "count_rewordings",
    "differs_in_fact",
    "differs_in_punctuation",
    "extends_list",
    "find_forbidding_rule",
    "find_lost_quotation_marks",
    "has_caption_marks",
    "is_reported_negation",
    "is_too_short",
    "lacks_lexicon",
    "names_other_speakers",
    "reverses_statement",
    "swaps_roles",
]
