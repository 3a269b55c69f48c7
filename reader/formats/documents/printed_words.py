"""Words that printing has broken: over the ends of lines, after a large first letter, by ligatures.

Whether the hyphen at the end of a line is of the word ("well-known") is told by the rest of the
text where the word stands there again, else by the usual first and last parts of such words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from reader.text.languages.stop_words import STOP_WORDS, stop_words

_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st", 0x0132: "IJ", 0x0133: "ij",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_BROKEN = re.compile(r"(?<![^\W_])([^\W_]+(?:-[^\W_]+)*)([-\u2010\u00ad])$")
_GOES_ON = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MAX_WORD_CHARS = 60

_FIRST_PARTS = frozenset(
    "best cross eight eighth far first five four fourth full half hard high ill last left long"
    " low near new nine non north old one open part right second self seven short six sixth"
    " south third three twenty thirty forty fifty sixty seventy eighty ninety two vice well".split()
)
# What follows these parts in words without hyphen: "higher", "party", "highway", "northern".
_NO_LAST_PARTS = frozenset(
    "ability able age aged ally ary by ed en ened ening ent eous er ern ers erly est fare ful"
    " hood ible icle icular ing ings ish ition land lands less light lights line lined ly ment"
    " mer ness nal ner ners nership over ship shine some son sense stop th ties teen ther ty"
    " ward wards ware way ways where y".split()
)
_LAST_PARTS = frozenset("backed based called elect known led old olds owned term year".split())
_BETWEEN = frozenset("a and at by day for in month of on the to week year".split())
_CONJUNCTIONS = frozenset("and or und oder bis et ou y o e och en og".split())  # "north- and"
_SHARE_OF_THE = 0.02
_UNHYPHENATED = frozenset("dis mid mis over re semes un under win quar mas sis fos".split())


def mend_ligatures(text: str) -> str:
    """Return a text with the letters of its typographic ligatures."""
    return text if text.isascii() else text.translate(_LIGATURES)


class WordsOfText:
    """The words of one text, by which its broken words are mended."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        for line in lines:
            self._counts.update(_WORD.findall(line.strip().rstrip("-").lower()))
        self._is_english = self._counts["the"] > _SHARE_OF_THE * self._counts.total()

    def join_hyphenated(self, line: str, following: str) -> tuple[str, str] | None:
        """Return a line and the next one as they join within a word, None where none is broken."""
        broken = _BROKEN.search(line[-_MAX_WORD_CHARS:])
        rest = _GOES_ON.match(following[:_MAX_WORD_CHARS])
        if broken is None or rest is None or rest[0] in _CONJUNCTIONS:
            return None
        first, hyphen = broken[1], broken[2]
        is_kept = hyphen != "\u00ad" and self._keeps_hyphen(first, rest[0])
        return (f"{line[:-1]}-" if is_kept else line[:-1]), following

    def _keeps_hyphen(self, first: str, rest: str) -> bool:
        if first[-1].isdigit() or rest[0].isdigit() or len(first) == 1:
            return True
        if rest[0].isupper() and not (first.isupper() and rest.isupper()):
            return True  # "Anglo-Saxon"
        seen = self._counts[f"{first}{rest}".lower()]
        seen_with = self._counts[f"{first}-{rest}".lower()]
        if seen != seen_with or not self._is_english:
            return seen_with > seen
        before, after = first.lower().split("-"), rest.lower().split("-")
        start, end = before[-1], after[0]
        if (len(before) > 1 and start in _BETWEEN) or (len(after) > 1 and end in _BETWEEN):
            return True  # "up-to-date"
        if start in _FIRST_PARTS and end not in _NO_LAST_PARTS:
            return True
        return end in _LAST_PARTS and start not in _UNHYPHENATED and len(start) > 2

    def join_initial(self, initial: str, text: str) -> str:
        """Return the text of a line after a large first letter, which may be a word by itself."""
        rest = _WORD.match(text)
        if rest is None or (text[0].isupper() and not rest[0].isupper()):
            return f"{initial} {text}"
        word = rest[0].lower()
        is_apart = not self.is_word(f"{initial}{word}") and (
            word in _common_words() or self._counts[word] > 1
        )
        return f"{initial} {text}" if is_apart else f"{initial}{text}"

    def is_word(self, text: str) -> bool:
        """Return whether a text is a common word, or stands in the text as one."""
        return text.lower() in _common_words() or self._counts[text.lower()] > 0


@cache
def _common_words() -> frozenset[str]:
    return frozenset().union(*map(stop_words, STOP_WORDS))
