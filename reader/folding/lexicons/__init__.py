"""The word lists that folding needs of a language.

A language has a module here with a ``Lexicon``. For other languages the lexicon is empty, and
folding uses only the relations that need no word list.
"""

from __future__ import annotations

from reader.folding.lexicons.english_lexicon import ENGLISH as ENGLISH
from reader.folding.lexicons.english_verbs import IRREGULAR_VERBS
from reader.folding.lexicons.lexicon import Lexicon, WordClass

__all__ = [
    "EMPTY_LEXICON",
    "ENGLISH",
    "IRREGULAR_VERBS",
    "Lexicon",
    "WordClass",
    "lexicon_of",
]

EMPTY_LEXICON = Lexicon()

_LEXICONS = {"english": ENGLISH}


def lexicon_of(language: str | None) -> Lexicon:
    """Return the lexicon of a language, the empty one where there is none."""
    return _LEXICONS.get(language or "", EMPTY_LEXICON)
