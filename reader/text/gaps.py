"""Spaces lost at punctuation: ``refused.We``, ``wars'.Meanwhile``, ``way,"she``, ``(CNN)The``.

A spot is a run of marks between two letters or digits with no white space. Each rule looks at one
kind of spot and returns where the space is missing, or None. None of them looks further than the
paragraph, so that what one paragraph gets does not depend on the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.text.pieces import Pieces
from reader.text.quotes import Quotes
from reader.text.words import stop_words, word_set

_MARKS = re.compile("[.!?,;:'\"’”“‘„)\\]%](?<=[^\\W_].)[.!?,;:'\"’”“‘„)\\]%]*(?=[^\\W_])")
_APOSTROPHES = ("'", "’")
_LETTERS = re.compile(r"[^\W\d_]+")
_STOP = re.compile("['\"’”)\\]%]*(\\.|[!?]+)")
_COMMA = re.compile("['\"’”)\\]%]*[,;]")
_MARK_AND_QUOTE = re.compile("[.!?,:]['\"’”“‘„]")
_QUOTE_AND_QUOTE = re.compile("[.!?,]?['\"’”]['\"“‘„]")

_NAME_ENDINGS = word_set(
    """
    com org net gov edu info biz io uk eu tv app html htm js ts py txt pdf jpg jpeg png gif svg
    doc docx xls csv xml json zip exe php asp aspx
    """
)

# A full stop after one of these, written with a capital, may stand inside a name.
_TITLES = word_set(
    """
    mr mrs ms mx dr prof st ste fr col gen lt sgt cpl pvt capt cmdr maj adm sir rev hon pres sen
    rep gov jr sr messrs mme mlle no nos vol fig ed inc ltd co corp bros dept ave blvd rd mt ft vs
    jan feb mar apr jun jul aug sep sept oct nov dec hr hrn frau dipl ing mag sra srta
    """
)

_SHOUTED_NAMES = frozenset({"yahoo", "jeopardy", "joomla", "yum"})
_CONTRACTED = frozenset({"s", "t", "d", "m", "re", "ve", "ll", "em"})


class Spot(NamedTuple):
    """Marks without white space: ``text[start:end]``, in the piece that begins at ``piece``."""

    text: str
    piece: int
    start: int
    end: int
    quotes: Quotes

    @property
    def marks(self) -> str:
        """The run of marks."""
        return self.text[self.start : self.end]

    @property
    def left(self) -> str:
        """The letters, digits and apostrophes that end at the marks."""
        start = self.start
        while start > self.piece and (
            self.text[start - 1].isalnum() or self.text[start - 1] in _APOSTROPHES
        ):
            start -= 1
        return self.text[start : self.start].strip("'’")

    @property
    def right(self) -> str:
        """The letters that begin after the marks."""
        match = _LETTERS.match(self.text, self.end)
        return match.group() if match else ""

    @property
    def beyond(self) -> str:
        """The character after ``right``, a space at the end of the text."""
        end = self.end + len(self.right)
        return self.text[end] if end < len(self.text) else " "


def fill_gaps(text: str) -> str:
    """Return ``text`` with the spaces put back that punctuation has lost."""
    # A space shortens the word before the next marks, which tells what is missing there.
    while gaps := sorted(set(_find_gaps(text))):
        text = " ".join(text[a:b] for a, b in zip([0, *gaps], [*gaps, len(text)], strict=True))
    return text


def _find_gaps(text: str) -> Iterator[int]:
    quotes, pieces = Quotes(text), Pieces(text)
    for marks in _MARKS.finditer(text):
        if marks.group() in _APOSTROPHES or pieces.is_address(marks.start()):
            continue
        spot = Spot(text, pieces.start, marks.start(), marks.end(), quotes)
        gap = next((gap for rule in RULES if (gap := rule(spot)) is not None), None)
        if gap is not None:
            yield gap


def after_stop(spot: Spot) -> int | None:
    """``refused.We``, ``wars'.Meanwhile``, ``2013.What``; not ``Mr.Smith``, ``LeanIn.Org``."""
    if not _STOP.fullmatch(spot.marks) or not _begins_sentence(spot):
        return None
    after_word = spot.marks[0] in ".!?"
    return spot.end if not after_word or _ends_sentence(spot) else None


def after_comma(spot: Spot) -> int | None:
    """``though,and``; not ``3,000``, ``x,y``."""
    if not _COMMA.fullmatch(spot.marks) or any(map(str.isdigit, spot.left)):
        return None
    return spot.end if min(len(spot.left), len(spot.right)) >= 2 else None


def beside_quote(spot: Spot) -> int | None:
    """``breaches."READ`` after, ``said."However, he`` before the quote, as its pair tells."""
    if not _MARK_AND_QUOTE.fullmatch(spot.marks) or spot.right in _CONTRACTED:
        return None
    side = spot.quotes.side(spot.end - 1)
    return {"open": spot.end - 1, "close": spot.end}[side] if side else None


def between_quotes(spot: Spot) -> int | None:
    """``us.""The``: one quotation ends, the next begins."""
    if not _QUOTE_AND_QUOTE.fullmatch(spot.marks) or spot.right in _CONTRACTED:
        return None
    sides = spot.quotes.side(spot.end - 2), spot.quotes.side(spot.end - 1)
    return spot.end - 1 if sides == ("close", "open") else None


def beside_double_quote(spot: Spot) -> int | None:
    """``said"We`` before, ``go"he`` after the quote, as its pair tells."""
    if spot.marks not in ('"', "“", "”") or min(len(spot.left), len(spot.right)) < 2:
        return None
    side = spot.quotes.side(spot.start)
    return {"open": spot.start, "close": spot.end}[side] if side else None


def after_bracket(spot: Spot) -> int | None:
    """``(CNN)The``; not ``(T)hey``, ``(s)He``, ``f(xy)Then``."""
    if spot.marks != ")" or not _begins_sentence(spot):
        return None
    before = spot.text[spot.piece : spot.start]
    return spot.end if len(before) - before.rfind("(") > 2 else None


RULES = (after_stop, after_comma, beside_quote, between_quotes, beside_double_quote, after_bracket)


def _ends_sentence(spot: Spot) -> bool:
    """Whether the word before a lone stop can end a sentence."""
    left, right = spot.left, spot.right
    if left.isdigit():
        whole = spot.start - len(left) == spot.piece
        year = len(left) == 4 and left[0] in "12"
        return whole and (year or right.lower() in stop_words())
    if left[:1].isdigit():
        return left[-1].islower()
    if (
        len(left) < 2
        or any(char.isdigit() for char in left)
        or (right == "A" and not left.islower())
    ):
        return False
    if spot.marks == ".":
        both_capitals = left.isupper() and right.isupper() and len(right) > 1
        return left.islower() or not (left.lower() in _TITLES or both_capitals)
    return left.lower() not in _SHOUTED_NAMES


def _begins_sentence(spot: Spot) -> bool:
    """Whether a sentence can begin with the word after the marks, and a name cannot go on so."""
    right = spot.right
    if not right or not right[0].isupper() or right.lower() in _NAME_ENDINGS:
        return False
    if len(right) == 1:
        alone = spot.beyond == " " and (right in "AI" or spot.marks[0] not in ".!?")
        return alone or spot.beyond in _APOSTROPHES or (right == "I" and spot.beyond == ",")
    return not (spot.beyond.isdigit() or spot.beyond in "_@")
