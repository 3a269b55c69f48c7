"""Words: one spelling for what only looks different, stems, stop words."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reader.text.function_words import FUNCTION_WORDS
from reader.text.languages import DEFAULT

if TYPE_CHECKING:
    from snowballstemmer.basestemmer import BaseStemmer

# A run of letters with their combining marks, which ``\w`` leaves out: accents written apart,
# Hebrew and Arabic vowels, the vowel signs of the Indic scripts, and the joiners within words.
LETTERS = (
    r"(?:[^\W\d_]+[\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0903\u093a-\u094f"
    r"\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d"
    r"\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0bbe-\u0bcd\u0c00-\u0c04"
    r"\u0c3e-\u0c56\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d62\u0d63"
    r"\u200c\u200d]*)+"
)

_SAME_LOOKING = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
        **dict.fromkeys("“”„‟″«»＂", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\xa0\u2007\u2009\u202f\t\n", " "),
    }
)


def normalise(text: str) -> str:
    """Return ``text`` with one kind of quotes, dashes and spaces, in lower case."""
    return text.translate(_SAME_LOOKING).lower()


@cache
def _stemmer(language: str) -> BaseStemmer | None:
    import snowballstemmer

    return snowballstemmer.stemmer(language) if language in snowballstemmer.algorithms() else None


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str = DEFAULT) -> str:
    """Return the stem of a normalised word, never empty unless the word is.

    The word in lower case where Snowball has no stemmer, or gives nothing: it takes all letters of
    some common words, such as Greek "όταν", and those would become one and the same word.
    """
    stemmer = _stemmer(language)
    return (stemmer.stemWord(word) if stemmer else word) or word.lower()


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written as prose, with white space between them."""
    return frozenset(words.split())


@cache
def stop_words(language: str = DEFAULT) -> frozenset[str]:
    """Return the language's function words, normalised; none for a language without a list."""
    return word_set(FUNCTION_WORDS.get(language, ""))
