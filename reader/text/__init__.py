"""Text: cleaning, repair, language, sentences, words. Pure functions of strings and articles.

What is asked for is imported then: cleaning a name needs none of the word lists of repair.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.text.cleaning import clean
    from reader.text.language import detect_language
    from reader.text.languages import LANGUAGES, check_language
    from reader.text.preparing import is_endless, prepare
    from reader.text.repairing import repair, repair_all
    from reader.text.sentences import find_sentences
    from reader.text.words import normalise, stem, stop_words

__all__ = [
    "LANGUAGES",
    "check_language",
    "clean",
    "detect_language",
    "find_sentences",
    "is_endless",
    "normalise",
    "prepare",
    "repair",
    "repair_all",
    "stem",
    "stop_words",
]

_PLACES = {
    "LANGUAGES": "languages",
    "check_language": "languages",
    "clean": "cleaning",
    "detect_language": "language",
    "find_sentences": "sentences",
    "is_endless": "preparing",
    "normalise": "words",
    "prepare": "preparing",
    "repair": "repairing",
    "repair_all": "repairing",
    "stem": "words",
    "stop_words": "words",
}


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
