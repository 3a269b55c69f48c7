"""Terms: the words of an article's sentences, their stems, and the term-sentence matrix."""

from reader.summarising.terms.duplicate_sentences import build_term_matrix
from reader.summarising.terms.entities import (
    CAPITALISED_NOUN_LANGUAGES,
    COMMON_WORDS,
    NOT_NAMES,
    find_named_entities,
    find_numbers,
)
from reader.summarising.terms.recent_matrices import make_term_matrix
from reader.summarising.terms.stemmed_words import (
    find_spellings,
    find_words,
    find_words_once,
    is_content_word,
    stem,
)
from reader.summarising.terms.term_matrix import (
    TermMatrix,
    find_headline_bigrams,
    is_number,
    number_by_first_use,
)
from reader.summarising.terms.vocabulary import Vocabulary, vocabulary_of

__all__ = [
    "CAPITALISED_NOUN_LANGUAGES",
    "COMMON_WORDS",
    "NOT_NAMES",
    "TermMatrix",
    "Vocabulary",
    "build_term_matrix",
    "find_headline_bigrams",
    "find_named_entities",
    "find_numbers",
    "find_spellings",
    "find_words",
    "find_words_once",
    "is_content_word",
    "is_number",
    "make_term_matrix",
    "number_by_first_use",
    "stem",
    "vocabulary_of",
]
