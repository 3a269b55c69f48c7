"""Text: cleaning, repair, language, sentences and words; pure functions of strings and articles.

A name is imported from its module when it is first used, so that cleaning a title does not load
the word lists of repair.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.text.characters import clean, strip_escape_sequences
    from reader.text.languages.frame_words import frame_words
    from reader.text.languages.further_stop_words import (
        FURTHER_LANGUAGES,
        stop_words_of_other_scripts,
    )
    from reader.text.languages.identification import detect_language
    from reader.text.languages.light_stems import strip_article
    from reader.text.languages.stemmer import (
        has_stemmer,
        stem,
        stem_all_inflections,
        stem_inflections,
    )
    from reader.text.languages.stop_words import stop_words
    from reader.text.languages.supported import (
        DEFAULT_LANGUAGE,
        ISO_CODES,
        LANGUAGE_NAMES,
        LANGUAGES,
        NAMES_BY_CODE,
        UNKNOWN_LANGUAGE,
        check_language,
        suggest_languages,
    )
    from reader.text.normalisation import (
        CAPITALS,
        CLOSING_MARKS,
        FULL_STOPS,
        LETTERS,
        MARKS,
        SENTENCE_ENDS,
        SMALL_LETTERS,
        normalise,
    )
    from reader.text.preparation import is_too_long, prepare
    from reader.text.repair.lost_spaces import repair_paragraphs, repair_text
    from reader.text.repair.punctuation_spaces import respace_punctuation
    from reader.text.sentences import find_sentences
    from reader.text.word_lists import word_set
    from reader.text.words.search_folding import (
        FoldedWord,
        find_folded_letters,
        find_folded_words,
        fold_letter,
        fold_letters,
        fold_text,
        is_written_in_pairs,
        join_prefixes,
        split_at_spaces,
        split_folded_words,
    )
    from reader.text.words.segmentation import segment

__all__ = [
    "CAPITALS",
    "CLOSING_MARKS",
    "DEFAULT_LANGUAGE",
    "FULL_STOPS",
    "FURTHER_LANGUAGES",
    "ISO_CODES",
    "LANGUAGES",
    "LANGUAGE_NAMES",
    "LETTERS",
    "MARKS",
    "NAMES_BY_CODE",
    "SENTENCE_ENDS",
    "SMALL_LETTERS",
    "UNKNOWN_LANGUAGE",
    "FoldedWord",
    "check_language",
    "clean",
    "detect_language",
    "find_folded_letters",
    "find_folded_words",
    "find_sentences",
    "fold_letter",
    "fold_letters",
    "fold_text",
    "frame_words",
    "has_stemmer",
    "is_too_long",
    "is_written_in_pairs",
    "join_prefixes",
    "normalise",
    "prepare",
    "repair_paragraphs",
    "repair_text",
    "respace_punctuation",
    "segment",
    "split_at_spaces",
    "split_folded_words",
    "stem",
    "stem_all_inflections",
    "stem_inflections",
    "stop_words",
    "stop_words_of_other_scripts",
    "strip_article",
    "strip_escape_sequences",
    "suggest_languages",
    "word_set",
]

_MODULES = {
    "DEFAULT_LANGUAGE": "languages.supported",
    "FURTHER_LANGUAGES": "languages.further_stop_words",
    "ISO_CODES": "languages.supported",
    "LANGUAGES": "languages.supported",
    "LANGUAGE_NAMES": "languages.supported",
    "NAMES_BY_CODE": "languages.supported",
    "UNKNOWN_LANGUAGE": "languages.supported",
    "CAPITALS": "normalisation",
    "CLOSING_MARKS": "normalisation",
    "FULL_STOPS": "normalisation",
    "LETTERS": "normalisation",
    "MARKS": "normalisation",
    "SENTENCE_ENDS": "normalisation",
    "SMALL_LETTERS": "normalisation",
    "FoldedWord": "words.search_folding",
    "check_language": "languages.supported",
    "clean": "characters",
    "detect_language": "languages.identification",
    "find_folded_letters": "words.search_folding",
    "find_folded_words": "words.search_folding",
    "find_sentences": "sentences",
    "fold_letter": "words.search_folding",
    "fold_letters": "words.search_folding",
    "fold_text": "words.search_folding",
    "join_prefixes": "words.search_folding",
    "frame_words": "languages.frame_words",
    "has_stemmer": "languages.stemmer",
    "is_too_long": "preparation",
    "is_written_in_pairs": "words.search_folding",
    "normalise": "normalisation",
    "prepare": "preparation",
    "repair_paragraphs": "repair.lost_spaces",
    "repair_text": "repair.lost_spaces",
    "respace_punctuation": "repair.punctuation_spaces",
    "segment": "words.segmentation",
    "split_at_spaces": "words.search_folding",
    "split_folded_words": "words.search_folding",
    "stem": "languages.stemmer",
    "stem_all_inflections": "languages.stemmer",
    "stem_inflections": "languages.stemmer",
    "strip_article": "languages.light_stems",
    "stop_words": "languages.stop_words",
    "stop_words_of_other_scripts": "languages.further_stop_words",
    "strip_escape_sequences": "characters",
    "suggest_languages": "languages.supported",
    "word_set": "word_lists",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value  # functions that import it when they are called ask no more
    return value
