"""Stemming of words by Snowball."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reader.text.languages.supported import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from snowballstemmer.basestemmer import BaseStemmer


@cache
def _stemmer(language: str) -> BaseStemmer | None:
    import snowballstemmer

    return snowballstemmer.stemmer(language) if language in snowballstemmer.algorithms() else None


def has_stemmer(language: str) -> bool:
    """Return whether Snowball has a stemmer of a language."""
    return _stemmer(language) is not None


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the stem of a normalised word, never empty unless the word is.

    It is the word in lower case if Snowball has no stemmer, or gives nothing: it removes all
    letters of some common words, such as Greek "όταν", which would all have one and the same stem.
    """
    stemmer = _stemmer(language)
    return (stemmer.stemWord(word) if stemmer else word) or word.lower()
