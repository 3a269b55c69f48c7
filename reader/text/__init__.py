"""Text: cleaning, repair, language, sentences, words. Pure functions of strings and articles."""

from reader.text.clean import clean
from reader.text.language import detect_language
from reader.text.languages import LANGUAGES, check_language
from reader.text.prepare import prepare
from reader.text.repair import repair, repair_all
from reader.text.sentences import find_sentences
from reader.text.words import normalise, stem, stop_words

__all__ = [
    "LANGUAGES",
    "check_language",
    "clean",
    "detect_language",
    "find_sentences",
    "normalise",
    "prepare",
    "repair",
    "repair_all",
    "stem",
    "stop_words",
]
