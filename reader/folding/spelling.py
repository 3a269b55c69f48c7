"""Words of a text in one spelling, so that only what is said differs.

Requirements: quotes, dashes, spaces, case and full stops make no difference; currency, percent,
degree, emoji and the question mark do; scripts with combining marks and scripts without spaces
work. Known limit: Thai, Lao and Khmer have no spaces and are not cut, so that a clause is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import accumulate, chain
from operator import add
from unicodedata import normalize

from reader.folding.languages import Language
from reader.folding.lazy import Memory

Places = tuple[int, ...]

# Characters that are part of a word but not \w: marks that scripts from accented Latin to Khmer
# join their letters by, and the joiners that cleaning leaves in them.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u0900-\u0963"
    "\u0966-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u0f71-\u0fbc\u102b-\u103e"
    "\u17b4-\u17d3\u200c\u200d"
)
# Characters that are words of their own: kana and Chinese characters.
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SIGNS = "?%‰°$£€¥₹₽₩₺₴¢&@\u2600-\u27bf\U0001f000-\U0001faff"


def _pattern(first: str, letter: str, further: str) -> re.Pattern[str]:
    """A hyphen is no part of a word (``so-far`` is ``so far``), the marks in a number are.

    So are a sign or a bound before it and a plus behind it: ``-12``, ``>50``, ``40+``.
    """
    return re.compile(
        rf"(?<![\w.])[AaPp]\.[Mm](?!\w)|{first}{letter}*(?:['’ʼ]{letter}+)*"
        rf"|(?:(?<![\w.,])[-−+<>≤≥~≈±])?\d+(?:[.,:/\xa0]\d+)*{letter}*\+?"
        rf"|[{further}{_SIGNS}]"
    )


_ASCII = _pattern("[A-Za-z]", "[A-Za-z0-9]", "")
_PLAIN = _pattern(r"[^\W\d_]", r"[^\W_]", "")
_ANY = _pattern(
    rf"(?:[^\W\d_{_IDEOGRAPHS}]|[{_MARKS}])", rf"(?:[^\W_{_IDEOGRAPHS}]|[{_MARKS}])", _IDEOGRAPHS
)
_NOT_PLAIN = re.compile(f"[{_MARKS}{_IDEOGRAPHS}]")
_HALVES = {"a.m", "p.m"}  # of the day: "a" alone is an article
_APOSTROPHE = re.compile("['’ʼ]")
_GROUPING = re.compile(r"(?<=\d)[,\xa0](?=\d{3}(?!\d))")


def find_words(text: str, language: Language) -> tuple[str, ...]:
    """Return the normalised words of ``text`` in order."""
    known = _known_words(language)
    return tuple(chain.from_iterable(map(known.__getitem__, text.split(" "))))


def find_sentences(
    text: str, begins: Sequence[int], language: Language
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the words of ``text``, and with which of them its sentences begin.

    Where a sentence is said to begin after no space, no word is told.
    """
    found = list(map(_known_words(language).__getitem__, text.split(" ")))
    firsts = [0]
    before = pieces = words = 0
    for begin in begins[1:]:
        if text[begin - 1] == " ":
            further = text.count(" ", before, begin)
            words += sum(map(len, found[pieces : pieces + further]))
            before, pieces = begin, pieces + further
            firsts.append(words)
    return tuple(chain.from_iterable(found)), tuple(firsts)


def find_places(text: str, language: Language) -> tuple[Places, Places]:
    """Return where each of the words of ``text`` starts and ends."""
    pieces = text.split(" ")
    found = list(map(_known_places(language).__getitem__, pieces))
    befores = list(map(add, accumulate(map(len, pieces), initial=0), range(len(pieces))))
    return (
        tuple(
            [
                before + start
                for before, places in zip(befores, found, strict=True)
                for start, _ in places
            ]
        ),
        tuple(
            [
                before + end
                for before, places in zip(befores, found, strict=True)
                for _, end in places
            ]
        ),
    )


def find_capitals(text: str, language: Language) -> Iterator[bool]:
    """Return whether each of the words of ``text`` begins with a capital."""
    known = _known_capitals(language)
    return chain.from_iterable(map(known.__getitem__, text.split(" ")))


@cache
def _known_words(language: Language) -> Memory[tuple[str, ...]]:
    """The words of each piece between two spaces: no word reaches over a space."""
    spelled = _spellings(language)

    def cut(piece: str) -> tuple[str, ...]:
        found = _words(piece).findall(piece)
        if len(found) == 1:
            return spelled[found[0]]  # one for "end" and "end.", as less fits a processor's cache
        return tuple(chain.from_iterable(map(spelled.__getitem__, found)))

    return Memory(cut)


@cache
def _known_places(language: Language) -> Memory[tuple[tuple[int, int], ...]]:
    """Where the words of each piece between two spaces start and end in it."""
    spelled = _spellings(language)

    def cut(piece: str) -> tuple[tuple[int, int], ...]:
        places: list[tuple[int, int]] = []
        for match in _words(piece).finditer(piece):
            start, end = match.span()
            for part in spelled[match[0]][:-1]:
                middle = min(start + len(part), end)  # spelled nearly as long as it stands there
                places.append((start, middle))
                start = middle
            places.append((start, end))
        return tuple(places)

    return Memory(cut)


@cache
def _known_capitals(language: Language) -> Memory[tuple[bool, ...]]:
    """Whether the words of each piece between two spaces begin with a capital."""
    places = _known_places(language)
    return Memory(lambda piece: tuple([piece[start].isupper() for start, _ in places[piece]]))


def _words(text: str) -> re.Pattern[str]:
    if text.isascii():
        return _ASCII
    return _ANY if _NOT_PLAIN.search(text) else _PLAIN


@cache
def _spellings(language: Language) -> Memory[tuple[str, ...]]:
    """What each spelling in a language stands for: one word, but for contractions and elisions."""
    return Memory(partial(_split, language=language))


def _split(spelling: str, language: Language) -> tuple[str, ...]:
    if not spelling.isascii():
        spelling = normalize("NFC", spelling)
    if spelling.isalpha():
        folded = spelling.casefold()
        return (spelling if spelling == folded else folded,)
    word = spelling.casefold().replace("’", "'").replace("ʼ", "'").replace("−", "-")
    if word in _HALVES:
        return (word.replace(".", ""),)
    if word[0].isdigit() or word[-1].isdigit():
        return (_GROUPING.sub("", word),)
    if word in language.contractions:
        return language.contractions[word]
    head, *tails = word.split("'")
    # "'s" and "'ll" keep their mark, as they are no words; the "homme" of "l'homme" is one.
    return (head, *(tail if len(tail) > 2 else "'" + tail for tail in tails))
