"""Spaces lost at punctuation: ``refused.We``, ``wars'.Meanwhile``, ``way,"she``, ``(CNN)The``.

A junction is a run of punctuation marks between two letters or digits without white space. Each
rule handles one kind of junction and returns the offset of the missing space, or None. The rules
use only the paragraph itself, so the result does not depend on other paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.text.languages.stop_words import stop_words
from reader.text.repair.quote_sides import QuoteSides
from reader.text.repair.whitespace_tokens import WhitespaceTokens
from reader.text.word_lists import word_set

_UNSPACED_MARKS = re.compile("[.!?,;:'\"’”“‘„)\\]%](?<=[^\\W_].)[.!?,;:'\"’”“‘„)\\]%]*(?=[^\\W_])")
_APOSTROPHES = ("'", "’")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_LETTERS = re.compile(r"[^\W\d_]+")
_STOP = re.compile("['\"’”)\\]%]*(\\.|[!?]+)")
_COMMA = re.compile("['\"’”)\\]%]*[,;]")
_MARK_AND_QUOTE = re.compile("[.!?,:]['\"’”“‘„]")
_QUOTE_AND_QUOTE = re.compile("[.!?,]?['\"’”]['\"“‘„]")

_FILE_AND_DOMAIN_ENDINGS = word_set(
    """
    com org net gov edu info biz io uk eu tv app html htm js ts py txt pdf jpg jpeg png gif svg
    doc docx xls csv xml json zip exe php asp aspx
    """
)

# A full stop after one of these, written with a capital letter, may belong to a name.
_TITLES = word_set(
    """
    mr mrs ms mx dr prof st ste fr col gen lt sgt cpl pvt capt cmdr maj adm sir rev hon pres sen
    rep gov jr sr messrs mme mlle no nos vol fig ed inc ltd co corp bros dept ave blvd rd mt ft vs
    jan feb mar apr jun jul aug sep sept oct nov dec hr hrn frau dipl ing mag sra srta
    """
)

_NAMES_WITH_EXCLAMATION_MARK = frozenset({"yahoo", "jeopardy", "joomla", "yum"})
_CONTRACTION_ENDINGS = frozenset({"s", "t", "d", "m", "re", "ve", "ll", "em"})


class Junction(NamedTuple):
    """Punctuation ``text[start:end]`` between letters or digits, without white space.

    ``token_start`` is where the characters around it that have no white space begin.
    """

    text: str
    token_start: int
    start: int
    end: int
    quote_sides: QuoteSides

    @property
    def marks(self) -> str:
        """The punctuation marks."""
        return self.text[self.start : self.end]

    @property
    def word_before(self) -> str:
        """The letters, digits and apostrophes before the marks."""
        start = self.start
        while start > self.token_start and (
            self.text[start - 1].isalnum() or self.text[start - 1] in _APOSTROPHES
        ):
            start -= 1
        return self.text[start : self.start].strip("'’")

    @property
    def word_after(self) -> str:
        """The letters after the marks."""
        match = _LETTERS.match(self.text, self.end)
        return match.group() if match else ""

    @property
    def character_after(self) -> str:
        """The character after ``word_after``, a space at the end of the text."""
        end = self.end + len(self.word_after)
        return self.text[end] if end < len(self.text) else " "


def respace_punctuation(text: str) -> str:
    """Return ``text`` with the lost spaces at punctuation restored."""
    # A new space changes the word before the next marks, and so what the rules find there.
    while (found := _find_junctions(text)) and (
        positions := sorted(set(_find_missing_spaces(text, found)))
    ):
        text = " ".join(
            text[a:b] for a, b in zip([0, *positions], [*positions, len(text)], strict=True)
        )
    return text


def _find_junctions(text: str) -> list[re.Match[str]]:
    """Return the marks of each junction but apostrophes; most texts have none."""
    return [m for m in _UNSPACED_MARKS.finditer(text) if m[0] not in _APOSTROPHES]


def _find_missing_spaces(text: str, found: Iterable[re.Match[str]]) -> Iterator[int]:
    """Yield the offset of the missing space of each of the ``found`` junctions that has one."""
    quote_sides, tokens = QuoteSides(text), WhitespaceTokens(text)
    for marks in found:
        if tokens.is_not_prose(marks.start()):
            continue
        junction = Junction(text, tokens.token_start, marks.start(), marks.end(), quote_sides)
        position = next(
            (position for rule in RULES if (position := rule(junction)) is not None), None
        )
        if position is not None:
            yield position


def after_stop(junction: Junction) -> int | None:
    """``refused.We``, ``wars'.Meanwhile``, ``2013.What``; not ``Mr.Smith``, ``LeanIn.Org``."""
    if not _STOP.fullmatch(junction.marks) or not _can_begin_sentence(junction):
        return None
    after_word = junction.marks[0] in ".!?"
    return junction.end if not after_word or _can_end_sentence(junction) else None


def after_comma(junction: Junction) -> int | None:
    """``though,and``; not ``3,000``, ``x,y``."""
    if not _COMMA.fullmatch(junction.marks) or any(map(str.isdigit, junction.word_before)):
        return None
    return junction.end if min(len(junction.word_before), len(junction.word_after)) >= 2 else None


def beside_quote(junction: Junction) -> int | None:
    """After the quote in ``breaches."READ``, before it in ``said."However, he``."""
    if not _MARK_AND_QUOTE.fullmatch(junction.marks) or junction.word_after in _CONTRACTION_ENDINGS:
        return None
    if _HANGUL.match(
        junction.text, junction.end
    ):  # Korean particles stand right behind a quotation
        return None
    side = junction.quote_sides.side(junction.end - 1)
    return {"open": junction.end - 1, "close": junction.end}[side] if side else None


def between_quotes(junction: Junction) -> int | None:
    """``us.""The``: one quotation ends, the next begins."""
    if (
        not _QUOTE_AND_QUOTE.fullmatch(junction.marks)
        or junction.word_after in _CONTRACTION_ENDINGS
    ):
        return None
    sides = junction.quote_sides.side(junction.end - 2), junction.quote_sides.side(junction.end - 1)
    return junction.end - 1 if sides == ("close", "open") else None


def beside_double_quote(junction: Junction) -> int | None:
    """Before the quote in ``said"We``, after it in ``go"he``."""
    if (
        junction.marks not in ('"', "“", "”")
        or min(len(junction.word_before), len(junction.word_after)) < 2
    ):
        return None
    side = junction.quote_sides.side(junction.start)
    return {"open": junction.start, "close": junction.end}[side] if side else None


def after_bracket(junction: Junction) -> int | None:
    """``(CNN)The``; not ``(T)hey``, ``(s)He``, ``f(xy)Then``."""
    if junction.marks != ")" or not _can_begin_sentence(junction):
        return None
    before = junction.text[junction.token_start : junction.start]
    return junction.end if len(before) - before.rfind("(") > 2 else None


RULES = (after_stop, after_comma, beside_quote, between_quotes, beside_double_quote, after_bracket)


def _can_end_sentence(junction: Junction) -> bool:
    """Return whether the word before a full stop without space can end a sentence."""
    word_before, word_after = junction.word_before, junction.word_after
    if word_before.isdigit():
        is_whole_word = junction.start - len(word_before) == junction.token_start
        year = len(word_before) == 4 and word_before[0] in "12"
        return is_whole_word and (year or word_after.lower() in stop_words())
    if word_before[:1].isdigit():
        return word_before[-1].islower()
    if (
        len(word_before) < 2
        or any(char.isdigit() for char in word_before)
        or (word_after == "A" and not word_before.islower())
    ):
        return False
    if junction.marks == ".":
        both_capitals = word_before.isupper() and word_after.isupper() and len(word_after) > 1
        return word_before.islower() or not (word_before.lower() in _TITLES or both_capitals)
    return word_before.lower() not in _NAMES_WITH_EXCLAMATION_MARK


def _can_begin_sentence(junction: Junction) -> bool:
    """Return whether the word after the marks can begin a sentence and is no part of a name."""
    word_after = junction.word_after
    if (
        not word_after
        or not word_after[0].isupper()
        or word_after.lower() in _FILE_AND_DOMAIN_ENDINGS
    ):
        return False
    if len(word_after) == 1:
        stands_alone = junction.character_after == " " and (
            word_after in "AI" or junction.marks[0] not in ".!?"
        )
        return (
            stands_alone
            or junction.character_after in _APOSTROPHES
            or (word_after == "I" and junction.character_after == ",")
        )
    return not (junction.character_after.isdigit() or junction.character_after in "_@")
