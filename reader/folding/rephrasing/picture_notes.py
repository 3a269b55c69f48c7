"""Picture notes: what a caption says about the picture itself, and whose picture it is."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import Gap
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.rephrasing.clause_alignment import is_capital

_MAX_CREDIT_WORDS = 9
_MAX_BARE_NAMES = 3  # a credit of more words says that it is one
_MIN_WORDS_BEFORE = 4  # of the sentence before a credit


def find_picture_notes(text: AnalysedText, indices: Sequence[int]) -> list[int]:
    """Return the words in brackets that begin with a caption's mark: "(left, in an old coat)"."""
    notes: list[int] = []
    inside = False
    for i in indices:
        if "(" in text.text_before(i):
            inside = text.words[i] in text.lexicon.caption_marks
        if inside:
            notes.append(i)
        if ")" in text.text_after(i):
            inside = False
    return notes


def is_credit(text: AnalysedText, start: int, end: int) -> bool:
    """Return whether words ``start`` to ``end`` name whose picture it is: "Ann Orr/Getty"."""
    words = text.lexicon.rephrasing_words
    credit = text.words[start:end]
    if words is None or not 0 < len(credit) <= _MAX_CREDIT_WORDS:
        return False
    if not all(
        word in words.credit_words
        or (is_capital(text, i) and text.word_classes[i] <= WordClass.CONTENT)
        for i, word in enumerate(credit, start)
    ):
        return False
    return len(credit) <= _MAX_BARE_NAMES or not words.credit_words.isdisjoint(credit)


def ends_with_credit(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the own words are a credit behind the sentence, marked or in brackets."""
    a, words = gap.a, gap.a.lexicon.rephrasing_words
    if words is None or not gap.at_end or not own or own[0] < _MIN_WORDS_BEFORE:
        return False
    return is_credit(a, own[0], own[-1] + 1) and (
        not words.credit_marks.isdisjoint(a.words[own[0] : own[-1] + 1])
        or "(" in a.text_before(own[0])
    )
