"""Words of a text in one spelling, so that only differences of meaning remain.

Quotation marks, dashes, spaces, case and full stops make no difference; currency signs, percent,
degree, emoji and the question mark do. Scripts with combining marks and scripts without spaces
work; Thai is cut by ``reader.text.segment``. Known limit: in Lao, Khmer and Burmese, for which that
has no model, a clause is one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import accumulate, chain
from operator import add

from reader.caches import StringCache
from reader.folding.lexicons import Lexicon
from reader.folding.lexicons.spelling_rules import compose
from reader.text import segment

Words = tuple[str, ...]
Offsets = tuple[int, ...]

# Characters that belong to a word but are not \w: the combining marks of scripts from accented
# Latin to Khmer, and the zero-width joiners that cleaning keeps in them.
_COMBINING_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963"
    "\u0966-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u0f71-\u0fbc\u102b-\u103e"
    "\u17b4-\u17d3\u200c\u200d"
)
# Characters that are words of their own: kana and Chinese characters.
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SIGNS = "?%‰°$£€¥₹₽₩₺₴¢&@\u2600-\u27bf\U0001f000-\U0001faff"


def _pattern(first: str, letter: str, next_chunks: str, scales: str = "") -> re.Pattern[str]:
    """Return the pattern of a word from patterns of its first letter and of its further letters.

    ``scales`` matches what Chinese and Japanese write behind digits for a thousand and more.
    A hyphen is no part of a word (``so-far`` is ``so far``); the marks inside a number are. A sign
    or bound before a number and a plus after it belong to it: ``-12``, ``>50``, ``40+``.
    """
    return re.compile(
        rf"(?<![\w.])[AaPp]\.[Mm](?!\w)|{first}{letter}*(?:['’ʼ]{letter}+)*"
        rf"|(?:(?<![\w.,])[-−+<>≤≥~≈±])?\d+(?:[.,:/\xa0٫٬]\d+|['’]\d{{3}}(?!\d))*"
        rf"{scales}{letter}*\+?"
        rf"|[{next_chunks}{_SIGNS}]"
    )


_ASCII_WORD = _pattern("[A-Za-z]", "[A-Za-z0-9]", "")
_PLAIN_WORD = _pattern(r"[^\W\d_]", r"[^\W_]", "")
_NOT_PLAIN_CHARACTER = re.compile(f"[{_COMBINING_MARKS}{_IDEOGRAPHS}]")
_THAI = re.compile("[\u0e00-\u0e7f]")
_NUMBER_OR_NONE = re.compile(r"\d[\d.,:/]*|\D+")
_NO_PARTS_OF_WORDS = ".,;:!\"'()"  # at the edges of a word of letters
_DAY_HALVES = {"a.m", "p.m"}  # "a" alone would be an article
_SCALES = r"(?:[千万萬亿億](?:\d[\d.,]*)?)*"


def find_normalised_words(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the normalised words of ``text`` in order."""
    cache = _word_cache(lexicon)
    text = lexicon.spelling_rules.join_spaced_groups(text)
    return tuple(chain.from_iterable(map(cache.__getitem__, text.split(" "))))


def find_words_by_sentence(
    text: str, sentence_starts: Sequence[int], lexicon: Lexicon
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the words of ``text``, and the index of each sentence's first word.

    A sentence start that does not follow a space has no index.
    """
    text = lexicon.spelling_rules.join_spaced_groups(text)
    found = list(map(_word_cache(lexicon).__getitem__, text.split(" ")))
    first_words = [0]
    chunk_start = chunks = words = 0
    for start in sentence_starts[1:]:
        if text[start - 1] == " ":
            next_chunks = text.count(" ", chunk_start, start)
            words += sum(map(len, found[chunks : chunks + next_chunks]))
            chunk_start, chunks = start, chunks + next_chunks
            first_words.append(words)
    return tuple(chain.from_iterable(found)), tuple(first_words)


def find_offsets(text: str, lexicon: Lexicon) -> tuple[Offsets, Offsets]:
    """Return the start and the end offset of each word of ``text``."""
    chunks = lexicon.spelling_rules.join_spaced_groups(text).split(" ")
    found = list(map(_offset_cache(lexicon).__getitem__, chunks))
    chunk_starts = list(map(add, accumulate(map(len, chunks), initial=0), range(len(chunks))))
    return (
        tuple(
            [
                chunk_start + start
                for chunk_start, offsets in zip(chunk_starts, found, strict=True)
                for start, _ in offsets
            ]
        ),
        tuple(
            [
                chunk_start + end
                for chunk_start, offsets in zip(chunk_starts, found, strict=True)
                for _, end in offsets
            ]
        ),
    )


def split_contractions(words: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Return words of letters and apostrophes, in lower case, as normalised words."""
    spellings = _spelling_cache(lexicon)
    return tuple(
        chain.from_iterable([spellings[word] if "'" in word else (word,) for word in words])
    )


def find_capitalised(text: str, lexicon: Lexicon) -> Iterator[bool]:
    """Return whether each word of ``text`` begins with a capital."""
    cache = _capital_cache(lexicon)
    text = lexicon.spelling_rules.join_spaced_groups(text)
    return chain.from_iterable(map(cache.__getitem__, text.split(" ")))


@cache
def _word_cache(lexicon: Lexicon) -> StringCache[tuple[str, ...]]:
    """The words of each chunk between two spaces; no word contains a space."""
    spellings = _spelling_cache(lexicon)

    def split(chunk: str) -> tuple[str, ...]:
        bare = chunk.strip(_NO_PARTS_OF_WORDS)
        if bare.isascii() and bare.isalpha():  # nearly all: no pattern is needed
            return spellings[bare]
        found = _word_pattern(chunk).findall(chunk)
        if len(found) == 1:
            return spellings[found[0]]  # "end" and "end." share one tuple, which saves memory
        return tuple(chain.from_iterable(map(spellings.__getitem__, found)))

    return StringCache(split)


@cache
def _offset_cache(lexicon: Lexicon) -> StringCache[tuple[tuple[int, int], ...]]:
    """The starts and ends of the words in each chunk between two spaces."""
    spellings = _spelling_cache(lexicon)

    def split(chunk: str) -> tuple[tuple[int, int], ...]:
        offsets: list[tuple[int, int]] = []
        for match in _word_pattern(chunk).finditer(chunk):
            start, end = match.span()
            for part in spellings[match[0]][:-1]:
                middle = min(
                    start + len(part), end
                )  # the spelling is nearly as long as the word in the text
                offsets.append((start, middle))
                start = middle
            offsets.append((start, end))
        return tuple(offsets)

    return StringCache(split)


@cache
def _capital_cache(lexicon: Lexicon) -> StringCache[tuple[bool, ...]]:
    """Whether the words of each chunk between two spaces begin with a capital."""
    offsets = _offset_cache(lexicon)
    return StringCache(lambda chunk: tuple([chunk[start].isupper() for start, _ in offsets[chunk]]))


def _word_pattern(text: str) -> re.Pattern[str]:
    """Return the fastest pattern that fits the characters of ``text``."""
    if text.isascii():
        return _ASCII_WORD
    return _any_word_pattern() if _NOT_PLAIN_CHARACTER.search(text) else _PLAIN_WORD


@cache  # slow to compile, and seldom needed
def _any_word_pattern() -> re.Pattern[str]:
    return _pattern(
        rf"(?:[^\W\d_{_IDEOGRAPHS}]|(?!\d)[{_COMBINING_MARKS}])",
        rf"(?:[^\W_{_IDEOGRAPHS}]|[{_COMBINING_MARKS}])",
        _IDEOGRAPHS,
        _SCALES,
    )


@cache
def _spelling_cache(lexicon: Lexicon) -> StringCache[tuple[str, ...]]:
    """The normalised words of each spelling: one, or several for contractions and elisions."""
    return StringCache(partial(_split_spelling, lexicon=lexicon))


def _split_thai(spelling: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words of a run of Thai, in which a number may stand without spaces."""
    rules = lexicon.spelling_rules
    for piece in _NUMBER_OR_NONE.findall(spelling):
        if piece[0].isdigit():
            yield rules.fold_number(piece)
        else:
            for start, end in segment(piece, 0, len(piece)):
                yield rules.fold_case(piece[start:end])


def _split_spelling(spelling: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the normalised words of one spelling."""
    rules = lexicon.spelling_rules
    if not spelling.isascii():
        spelling = compose(spelling)
        if _THAI.search(spelling):
            return tuple(_split_thai(spelling, lexicon))
    folded = rules.fold_case(spelling)
    if spelling.isalpha():
        return (spelling if spelling == folded else folded,)
    word = folded.replace("’", "'").replace("ʼ", "'").replace("−", "-")
    if word in _DAY_HALVES:
        return (word.replace(".", ""),)
    if any(map(str.isdecimal, word)):
        word = rules.fold_number(word)
    if word[0].isdigit() or word[-1].isdigit():
        return (word,)
    if word in lexicon.contractions:
        return lexicon.contractions[word]
    head, *tails = word.split("'")
    # "'s" and "'ll" keep their apostrophe, as they are no words; the "homme" of "l'homme" is one.
    return (head, *(tail if len(tail) > 2 else "'" + tail for tail in tails))
