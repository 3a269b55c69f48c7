"""What folding must know of a language: which words carry nothing, and which change everything.

A language is a module of this package that holds a ``Language`` called ``WORDS``, named as its
Punkt model is. Without one, folding keeps to the relations that need no word list.
"""

from __future__ import annotations

from reader.folding.languages.english import WORDS as ENGLISH
from reader.folding.languages.language import Kind, Language

__all__ = ["UNKNOWN", "Kind", "Language", "words_of"]

UNKNOWN = Language()

_LANGUAGES = {"english": ENGLISH}


def words_of(language: str | None) -> Language:
    """Return the lists of a language, empty ones where there is no module for it."""
    return _LANGUAGES.get(language or "", UNKNOWN)
