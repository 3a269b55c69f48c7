"""The words of a sentence as summaries compare them: in lower case, and their stems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice

from reader.text import LETTERS, segment, stop_words, stop_words_of_other_scripts
from reader.text import stem_inflections as stem
from reader.text.ascii_words import split_plain_once, split_without_possessives
from reader.word_counts import HAN, HIRAGANA, has_unspaced

__all__ = [
    "find_spellings",
    "find_words",
    "find_words_once",
    "is_content_word",
    "stem",
    "stop_words",
]

# Cleaned text has this one space between the digits of a number, of which it is a part.
THOUSANDS_SPACE = r"(?<!\d{4})\xa0(?=\d{3}(?!\d))"
_WORD = re.compile(rf"\d+(?:(?:[.,:]|{THOUSANDS_SPACE})\d+)*|{LETTERS}(?:'{LETTERS})*")
# The same for ASCII text, in two thirds of the time.
_ASCII_WORD = re.compile(r"[a-zA-Z]+(?:'[a-zA-Z]+)*|[0-9]+(?:[.,:][0-9]+)*")
_POSSESSIVES = ("'s", "'S")
_CHARACTER = re.compile(f"[{HAN}]")
# Endings, particles and small words of Japanese; what names a thing is in kanji or katakana.
_HIRAGANA_WORD = re.compile(f"[{HIRAGANA}\u30fc]+")


def find_words(text: str) -> list[str]:
    """Return the words and numbers of a text in order, in lower case, without possessive endings.

    Parts of a hyphenated word are words: "five-year-old" and "five years" share two.
    """
    straightened = text.replace("’", "'")
    if straightened.isascii():  # a letter outside of ASCII may become two in lower case
        plain = split_without_possessives(straightened)
        if plain is not None:
            return plain
        words = _ASCII_WORD.findall(straightened.lower())
    elif has_unspaced(straightened):
        words = [straightened[start:end].lower() for start, end in _find_spans(straightened)]
    else:
        words = [word.lower() for word in _WORD.findall(straightened)]
    if "'" not in straightened:
        return words
    return [word[:-2] if word.endswith("'s") else word for word in words]


@lru_cache(maxsize=512)
def find_words_once(text: str) -> Sequence[str]:
    """Return the words of ``find_words``, kept for the steps of a digest that ask for them too."""
    plain = split_plain_once(text)  # folding has asked for most of them
    if plain is None:
        return find_words(text)
    if "'s" not in text and "'S" not in text:
        return plain
    return [word[:-2] if word.endswith("'s") else word for word in plain]


def find_spellings(
    text: str, first: int = 0, last: int | None = None
) -> list[tuple[str, int, int]]:
    """Return the words of ``find_words`` as they are spelt, each with its start and end.

    ``first`` and ``last`` select words by number, like a slice.
    """
    straightened = text.replace("’", "'")
    found = [
        (straightened[start:end], start, end)
        for start, end in islice(_find_spans(straightened), first, last)
    ]
    if "'" not in straightened:
        return found
    return [
        _without_possessive(text, *spelling) if "'" in spelling[0] else spelling
        for spelling in found
    ]


def _find_spans(straightened: str) -> Iterator[tuple[int, int]]:
    """Return start and end of each word of a text with straight apostrophes."""
    found = (_ASCII_WORD if straightened.isascii() else _WORD).finditer(straightened)
    if not has_unspaced(straightened):
        return map(re.Match.span, found)
    parts = chain.from_iterable(segment(straightened, *match.span()) for match in found)
    # The ending of "字's" is a part, and no word.
    return (part for part in parts if straightened[part[0]] != "'")


def _without_possessive(text: str, word: str, start: int, end: int) -> tuple[str, int, int]:
    """Return a word of a text, with its start and end, without a possessive ending."""
    if word.endswith(_POSSESSIVES):
        end -= 2
    return text[start:end], start, end


def is_content_word(word: str, language: str) -> bool:
    """Return whether a word in lower case carries meaning: it is no stop word and no letter.

    A Chinese character may be a word.
    """
    if word in stop_words(language) or (len(word) < 2 and not _CHARACTER.match(word)):
        return False
    return word.isascii() or not (
        word in stop_words_of_other_scripts() or _HIRAGANA_WORD.fullmatch(word)
    )
