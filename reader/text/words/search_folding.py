"""Folding for the search: the form in which words of texts and of queries are compared.

The index is given folded text, so that nothing depends on what SQLite folds: its tokenizer
``ascii`` takes runs of ASCII letters and digits and of all that is beyond ASCII as words, and does
no more than lower the case of ASCII. What is folded:

- case; accents of Latin, Greek and Cyrillic (й, ў, ї stay letters of their own, ё is е,
  ґ is г); ß, ø, đ,
  ł, æ, ligatures; full-width and half-width forms; the dotted and the dotless i;
- vowel signs and common variants of letters in Arabic and Hebrew, ZWNJ, the dots of nukta, marks
  within words of Hebrew, the space behind a verb's prefix in Persian, old chillu letters; a number
  of Indian scripts is a word of its own;
- digits of other scripts, and what groups digits: ``9,000`` is ``9000``.

Chinese, Japanese, Thai and the like have no spaces, and Korean has particles at its words: there a
run of letters is written as the pairs of its letters and the last letter alone, ``渡轮了`` as
``渡轮 轮了 了``. A word inside a run is then a phrase of pairs; the letter alone keeps two runs
apart. With 10,000 made articles of 500 letters the index of pairs takes 34 MB, that of letters
alone 20, and a word is found in .03 to .16 ms instead of 1.1 to 1.5 (``tests.bench.word_search``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from operator import add
from typing import NamedTuple

from reader.caches import StringCache
from reader.text.normalisation import MARKS
from reader.text.words.letter_pages import LetterPages
from reader.word_counts import UNSPACED

_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc"

# A letter with its marks; what joins or parts letters invisibly counts as a mark.
_MARK_CLASS = f"[{MARKS}\u00ad\u0640\u200b-\u200f\u2060\ufe00-\ufe0f]"
_LETTER = re.compile(f"[^\x00-\x7f]{_MARK_CLASS}*|[a-zA-Z0-9]+|[\x00-\x7f]")
_MARK = re.compile(_MARK_CLASS)
# Of a class of all others re makes a small table at once, of a wide range a large one slowly.
_BEYOND_ASCII = re.compile(r"([^\x00-\x7f]+)")
_INDEX_WORD = re.compile(r"[^\x00-/:-@\[-`{-\x7f]+")
_MAX_LETTERS = 1 << 15  # in the table: more than a library of all languages has
_MANY_BYTES = 1.5  # a character: Greek has 1.8, Vietnamese 1.3
# Characters of a long text that are folded at once; folding looks across no space but a prefix's.
_PART_LENGTH = 1 << 16
_PART_END = re.compile("(?<!م[یي])[ \n]")
# What stands in a number between groups of three digits, in India of two and then three; and what
# marks an abbreviation or a foreign letter within a word of Hebrew.
_LEFT_OUT_MARK = re.compile(
    "[,.'’\xa0\u2009\u202f\u066c\"״׳](?:"
    r"(?<=\d[,.'’\xa0\u2009\u202f\u066c])(?<!\d\d\d\d.)(?=(?:\d\d[,\u066c])*\d\d\d(?!\d))"
    r"|(?<=[א-ת].)(?<![,.\xa0\u2009\u202f\u066c])(?=[א-ת]))"
)
# Persian writes the prefix of a verb with a joiner behind it, with a space, or with neither.
_PREFIX_SPACES = re.compile("(?<=م[یي]) (?=[^\\W\\d_])(?:(?<=(?<!\\w)م. )|(?<=(?<!\\w)نم. ))")
_PREFIXES = ("می ", "مي ")
# Where a number ends before what is counted or a particle, in scripts of India.
_INDIC_LETTER = re.compile("[\u0900-\u0dff]")
_GLUED_NUMBER = re.compile("(?<=\\d)(?![\\d\u0964\u0965])(?=[\u0900-\u0dff])")

_DROPPED_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u093c\u09bc\u0a3c\u0abc\u0b3c\u0c3c\u0cbc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0"
    "\u00ad\u0640\u200b-\u200f\u2060\ufe00-\ufe0f]+"
)
# Letters of Cyrillic that are written with a mark, and are no accented form of another one.
_OWN_LETTERS = frozenset("йўїѓќ")
_LETTERS = str.maketrans(
    {
        **{"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"},
        **{"ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ŀ": "l", "ɨ": "i", "ƶ": "z", "ɓ": "b"},
        **{"ʼ": " ", "ʻ": " ", "ʹ": "", "ʾ": "", "ʿ": "", "ˈ": ""},
        # Arabic and Persian: alef, yeh, kaf, heh and teh marbuta are typed in several ways.
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        **{"ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ۀ": "ه", "ە": "ه"},
        **{"ھ": "ه", "ہ": "ه", "ۃ": "ه", "ک": "ك", "ڪ": "ك"},
        # Hebrew: letters at the end of a word.
        **{"ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ"},
        "ґ": "г",
        "\u0901": "\u0902",  # candrabindu, mostly printed as anusvara
    }
)


# Consonants of Malayalam without a vowel, which were written as three characters each.
_CHILLUS = {
    "\u0d23\u0d4d\u200d": "\u0d7a",
    "\u0d28\u0d4d\u200d": "\u0d7b",
    "\u0d30\u0d4d\u200d": "\u0d7c",
    "\u0d32\u0d4d\u200d": "\u0d7d",
    "\u0d33\u0d4d\u200d": "\u0d7e",
    "\u0d15\u0d4d\u200d": "\u0d7f",
}


class FoldedWord(NamedTuple):
    """A word as the index has it, and where it stands in the text: start and end in code points.

    ``first_end`` is where the first letter of a pair ends, and else the end of the word.
    """

    form: str
    start: int
    end: int
    first_end: int


def fold_text(text: str) -> str:
    """Return a text for the index, in which each run of letters and digits is a folded word.

    Capitals of ASCII stay, because SQLite lowers them; the words are those of ``find_words``.
    """
    text = _LEFT_OUT_MARK.sub("", text)
    if text.isascii():
        return text
    if any(map(text.__contains__, _PREFIXES)):
        text = _PREFIX_SPACES.sub("", text)
    if (folded := _pages.fold(text)) is not None:
        return folded
    if _INDIC_LETTER.search(text) is not None:
        text = _GLUED_NUMBER.sub(" ", text)
    is_mostly_beyond = len(text.encode("utf-8", "surrogatepass")) > _MANY_BYTES * len(text)
    if is_mostly_beyond and (folded := _fold_by_letters(text)) is not None:
        return folded
    # Nearly every run was met before. So the text is split, looked up and joined, all in C: a
    # function called for each match would take most of the time.
    parts = _BEYOND_ASCII.split(text)
    parts[1::2] = map(_folded_runs.__getitem__, parts[1::2])
    return "".join(parts)


def join_prefixes(query: str) -> str:
    """Return a query with prefixes of Persian verbs joined to the verb, as the index has them."""
    if any(map(query.__contains__, _PREFIXES)):
        return _PREFIX_SPACES.sub("\u200c", query)
    return query


def fold_letters(words: Sequence[str]) -> list[str]:
    """Return words of letters alone as ``fold_text`` folds each of them, at once."""
    text = "\n".join(words)
    if text.isascii():
        return list(words)
    folded = _pages.fold(text) or _fold_by_letters(text)
    return (fold_text(text) if folded is None else folded).split("\n")


def _fold_by_letters(text: str) -> str | None:
    """Return a text folded at once, which has no marks; None for what has some.

    Where most letters are beyond ASCII, that takes half as long as to look up each run of them.
    """
    if _MARK.search(text) is not None:
        return None
    folded = text.translate(_letter_table)
    if _in_pairs().search(folded) is None:
        return folded
    if any(map(text.__contains__, _letter_table.several)):
        return None
    return _write_all_pairs(folded)


def split_at_spaces(text: str) -> Iterator[str]:
    """Yield the parts of a long text, which folded one by one are the folded text."""
    start = 0
    while len(text) - start > _PART_LENGTH:
        space = _PART_END.search(text, start + _PART_LENGTH)
        end = len(text) if space is None else space.end()
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:] if start else text


def find_folded_words(text: str) -> list[FoldedWord]:
    """Return the words that the index has of a text, in order, with their places."""
    return list(_join_letters(find_folded_letters(text)))


def split_folded_words(text: str) -> list[str]:
    """Return the words that the index has of a text, in order."""
    return [word.lower() for word in _INDEX_WORD.findall(fold_text(text))]


def is_written_in_pairs(word: str) -> bool:
    """Return whether a folded word is a letter, or a pair of letters, of a run without spaces."""
    return not word.isascii() and _in_pairs().match(word) is not None


@cache  # compiled slowly, and seldom asked
def _in_pairs() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}{_HANGUL}]")


def _fold_run(run: str) -> str:
    """Return a run of characters beyond ASCII, folded; words of pairs have spaces around them."""
    letters: list[str] | None = None
    if _MARK.search(run) is None:
        folded = run.translate(_letter_table)
    else:
        letters = list(map(_folded_letters.__getitem__, _LETTER.findall(run)))
        folded = "".join(letters)
    if _in_pairs().search(folded) is None:
        return folded
    letters = letters or list(map(_folded_letters.__getitem__, run))
    if set(map(len, letters)) == {1}:  # no letter became several, or none: the pattern tells runs
        return _write_all_pairs(folded)
    pieces: list[str] = []
    pairs: list[str] = []
    for letter in letters:
        if is_written_in_pairs(letter):
            pairs.append(letter)
            continue
        if pairs and letter:
            pieces += _write_pairs(pairs)
            pairs.clear()
        pieces.append(letter)
    return "".join(pieces + _write_pairs(pairs))


_folded_runs = StringCache(_fold_run)


def _write_all_pairs(folded: str) -> str:
    """Return a folded text with its runs in pairs."""
    return _runs_in_pairs().sub(lambda run: "".join(_write_pairs(run[0])), folded)


@cache
def _runs_in_pairs() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}{_HANGUL}]+")


def _write_pairs(letters: Sequence[str]) -> list[str]:
    if not letters:
        return []
    return [" ", " ".join(map(add, letters, letters[1:])), " ", letters[-1], " "]


def fold_letter(letter: str) -> str:
    """Return a letter with its marks, folded: "" for what is left out, " " for what parts words.

    A letter may become several, and several words ("½" is "1 2").
    """
    return _folded_letters[letter]


def _fold_letter(letter: str) -> str:
    if letter in _OWN_LETTERS:
        return letter
    if letter in _CHILLUS:
        return _CHILLUS[letter]
    composed = unicodedata.normalize("NFKC", letter).casefold()
    if composed[:1] in _OWN_LETTERS:
        base = composed[0] + _DROPPED_MARKS.sub("", composed[1:])
        return unicodedata.normalize("NFC", base)
    letters = unicodedata.normalize("NFKD", composed.translate(_LETTERS))
    letters = unicodedata.normalize("NFC", _DROPPED_MARKS.sub("", letters)).translate(_LETTERS)
    return "".join(map(_keep_wordy, letters))


class _LetterTable(dict[int, str]):
    """Letters without marks, folded, by their code points: a table for ``str.translate``.

    ASCII stays as it is. ``several`` are the letters that stand for several in pairs, as "㍿".
    """

    def __init__(self) -> None:
        super().__init__()
        self.several: set[str] = set()

    def __missing__(self, code: int) -> str:
        if len(self) > _MAX_LETTERS:
            self.clear()
        letter = chr(code)
        folded = self[code] = letter if letter.isascii() else _fold_letter(letter)
        if len(folded) > 1 and _in_pairs().search(folded):
            self.several.add(letter)
        return folded


def _fold_alone(letter: str) -> str | None:
    """Return a letter folded; None for a mark, for what is written in pairs and for rare planes."""
    if (
        _MARK.match(letter)
        or _INDIC_LETTER.match(letter)
        or letter >= "\ufffe"
        or "\ud800" <= letter <= "\udfff"
    ):
        return None
    folded = _folded_letters[letter]
    return None if _in_pairs().search(folded) else folded


_folded_letters = StringCache(_fold_letter)
_letter_table = _LetterTable()
_pages = LetterPages(_fold_alone)


def _keep_wordy(char: str) -> str:
    if char.isalnum():
        digit = unicodedata.decimal(char, None)
        return char if digit is None else str(digit)
    return char if _MARK.match(char) or char == " " else " "


def find_folded_letters(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the letters of a text, folded, with start and end; of ASCII words at once.

    It is " " for what parts words, and "" for what is left out.
    """
    left_out = {match.start() for match in _LEFT_OUT_MARK.finditer(text)}
    if any(map(text.__contains__, _PREFIXES)):
        left_out.update(match.start() for match in _PREFIX_SPACES.finditer(text))
    return _fold_letters(text, left_out)


def _fold_letters(text: str, left_out: set[int]) -> Iterator[tuple[str, int, int]]:
    for match in _LETTER.finditer(text):
        start, end = match.span()
        if start in left_out:
            yield "", start, end
        elif match[0].isascii():
            yield (match[0].lower() if match[0].isalnum() else " "), start, end
        else:
            if start and _GLUED_NUMBER.match(text, start):
                yield " ", start, start
            yield fold_letter(match[0]), start, end


def _join_letters(letters: Iterator[tuple[str, int, int]]) -> Iterator[FoldedWord]:
    """Yield the words of folded letters, and of runs without spaces the pairs."""
    word, start, end = "", 0, 0
    pairs: list[tuple[str, int, int]] = []
    for folded, first, last in (*letters, (" ", 0, 0)):
        if not folded:
            end = last if word and end == first else end  # a mark of the letter before it
            continue
        if is_written_in_pairs(folded):
            if word:
                yield FoldedWord(word, start, end, end)
                word = ""
            pairs.append((folded, first, last))
            continue
        yield from _pair_up(pairs)
        pairs.clear()
        before, *others = folded.split(" ")
        if before:
            word, start, end = word + before, start if word else first, last
        for part in others:
            if word:
                yield FoldedWord(word, start, end, end)
            word, start, end = part, first, last


def _pair_up(letters: list[tuple[str, int, int]]) -> Iterator[FoldedWord]:
    for number, (letter, start, end) in enumerate(letters):
        if number + 1 < len(letters):
            following, _, last = letters[number + 1]
            yield FoldedWord(letter + following, start, last, end)
        else:
            yield FoldedWord(letter, start, end, end)
