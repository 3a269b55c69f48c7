"""Selection: scores of sentences, and the choice of the best set of them (the method gist)."""

from reader.summarising.selection.budget import Budget, fill_budget
from reader.summarising.selection.gist import Gist
from reader.summarising.selection.lead_sentence import find_lead, weigh_as_lead
from reader.summarising.selection.objective import Objective
from reader.summarising.selection.place_features import (
    ITEM_PLACES,
    SENTENCE_PLACES,
    measure_item_places,
    measure_sentence_places,
)
from reader.summarising.selection.recent_gists import find_gist, forget_gists
from reader.summarising.selection.sentence_features import (
    COMMON_FEATURES,
    ENGLISH_FEATURES,
    measure_sentences,
)
from reader.summarising.selection.shortlist import select_shortlist
from reader.summarising.selection.term_features import (
    BIGRAM_FEATURES,
    TERM_FEATURES,
    Bigrams,
    measure_bigrams,
    measure_terms,
)
from reader.summarising.selection.weights import (
    PLACE_WEIGHTS_FILE,
    WEIGHTS_FILE,
    Weights,
    load_weights,
)

__all__ = [
    "BIGRAM_FEATURES",
    "COMMON_FEATURES",
    "ENGLISH_FEATURES",
    "ITEM_PLACES",
    "PLACE_WEIGHTS_FILE",
    "SENTENCE_PLACES",
    "TERM_FEATURES",
    "WEIGHTS_FILE",
    "Bigrams",
    "Budget",
    "Gist",
    "Objective",
    "Weights",
    "fill_budget",
    "find_gist",
    "find_lead",
    "forget_gists",
    "load_weights",
    "measure_bigrams",
    "measure_item_places",
    "measure_sentence_places",
    "measure_sentences",
    "measure_terms",
    "select_shortlist",
    "weigh_as_lead",
]
