"""Folding of whole texts by code pages of one byte a letter.

``str.translate`` looks up each letter beyond ASCII in a table: 45 ns a letter. Codecs of one byte a
letter do the same in 4: a text is encoded by the letters that a page has, and decoded by what they
are folded to. The letters of most languages fit in one page, which is filled as texts need it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping

_ASCII = "".join(map(chr, range(128)))
_PAGE_SIZE = 256
_MAX_LETTERS = _PAGE_SIZE - len(_ASCII)
_UNDEFINED = "\ufffe"  # of codecs: a byte that stands for nothing
# Letters of Latin with accents, up to those of Indic scripts, and Vietnamese. The first one of a
# text tells its page. Of Chinese, Japanese and Korean there are too many for one.
_FIRST_LETTER = re.compile("[\u00c0-\u1eff]")
_BLOCK_SIZE = 256  # code points; texts whose first letters are in one block share a page
_FIRST_PLACEHOLDER = 0xE000  # for private use: nothing is folded to it


class LetterPages:
    """Pages of letters that are folded one by one.

    ``fold_letter`` returns what a letter beyond ASCII is folded to, None where that depends on its
    neighbours.
    """

    def __init__(self, fold_letter: Callable[[str], str | None]) -> None:
        self._fold_letter = fold_letter
        self._pages: dict[int, _Page] = {}
        self._excluded: set[str] = set()  # letters that no page can have

    def fold(self, text: str) -> str | None:
        """Return a text with each letter folded; None where no page can have all of them."""
        first = _FIRST_LETTER.search(text)
        if first is None:
            return None
        block = ord(first[0]) // _BLOCK_SIZE
        page = self._pages.get(block) or _Page({})
        try:
            return page.fold(text)
        except UnicodeEncodeError as error:
            if text[error.start] in self._excluded:
                return None
        letters = self._add_letters(text, page.letters)
        if len(letters) > _MAX_LETTERS:
            # The page is begun anew: what one text had, in a name, would fill it for good.
            letters = self._add_letters(text, {})
        if len(letters) > _MAX_LETTERS:
            return None
        page = self._pages[block] = _Page(letters)
        return page.fold(text) if self._excluded.isdisjoint(text) else None

    def _add_letters(self, text: str, known: Mapping[str, str]) -> dict[str, str]:
        """Return known letters and those of a text that are not excluded, each with its folding."""
        letters = dict(known)
        for letter in set(text).difference(_ASCII, known, self._excluded):
            folded = self._fold_letter(letter)
            if folded is None:
                self._excluded.add(letter)
            else:
                letters[letter] = folded
        return letters


class _Page:
    """ASCII, which stays as it is, and at most 128 letters with what each is folded to.

    It is never changed, so that several threads can use it.
    """

    def __init__(self, letters: Mapping[str, str]) -> None:
        self.letters = letters
        # What is folded to none or to several letters gets a placeholder, which is replaced then.
        self._several = {
            chr(_FIRST_PLACEHOLDER + n): folded
            for n, folded in enumerate({f for f in letters.values() if len(f) != 1})
        }
        placeholders = {folded: char for char, folded in self._several.items()}
        self._encoding = codecs.charmap_build(
            (_ASCII + "".join(letters)).ljust(_PAGE_SIZE, _UNDEFINED)
        )
        self._decoding = _ASCII + "".join(placeholders.get(f, f) for f in letters.values())

    def fold(self, text: str) -> str:
        """Return a text with each letter folded; raises ``UnicodeEncodeError`` for other ones."""
        data, _ = codecs.charmap_encode(text, "strict", self._encoding)
        folded, _ = codecs.charmap_decode(data, "strict", self._decoding)
        for placeholder, several in self._several.items():
            folded = folded.replace(placeholder, several)
        return folded
