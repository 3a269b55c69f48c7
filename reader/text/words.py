"""Words: tokens with offsets, one spelling for what only looks different, stems, stop words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.text.function_words import FUNCTION_WORDS
from reader.text.languages import DEFAULT

if TYPE_CHECKING:
    from snowballstemmer.basestemmer import BaseStemmer

Kind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """A word, number or punctuation mark; ``text[start:end]`` is ``spelling``, as it stands."""

    start: int
    end: int
    kind: Kind
    spelling: str


# A number keeps its grouping and decimal marks, a word its inner apostrophes, hyphens and the
# full stops of an abbreviation (U.S., p.m.); all else that is not white space is a mark.
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,:\xa0]\d+)*)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W_](?:[\w\u200c\u200d]|[\u0300-\u036f])*(?:['’‑-][^\W_]\w*)*)"
    r"|(?P<mark>\.{2,}|-{2,}|\S)"
)

_SAME_LOOKING = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
        **dict.fromkeys("“”„‟″«»＂", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\xa0\u2007\u2009\u202f\t\n", " "),
    }
)


def find_tokens(text: str) -> list[Token]:
    """Return the words, numbers and marks of ``text`` in order, with offsets in code points."""
    return [
        Token(match.start(), match.end(), match.lastgroup, match.group())  # type: ignore[arg-type]
        for match in _TOKEN.finditer(text)
    ]


def normalise(text: str) -> str:
    """Return ``text`` with one kind of quotes, dashes and spaces, in lower case."""
    return text.translate(_SAME_LOOKING).lower()


@cache
def _stemmer(language: str) -> BaseStemmer | None:
    import snowballstemmer

    return snowballstemmer.stemmer(language) if language in snowballstemmer.algorithms() else None


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str = DEFAULT) -> str:
    """Return the stem of a normalised word; the word itself where Snowball has no stemmer."""
    stemmer = _stemmer(language)
    return stemmer.stemWord(word) if stemmer else word


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list that is written as prose, with white space between them."""
    return frozenset(words.split())


@cache
def stop_words(language: str = DEFAULT) -> frozenset[str]:
    """Return the language's function words, normalised; none for a language without a list."""
    return word_set(FUNCTION_WORDS.get(language, ""))
