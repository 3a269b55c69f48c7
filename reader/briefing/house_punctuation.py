"""Wordings that have the same words in the same order, and other marks between them.

Houses set commas and turn quotation marks in their own ways. A comma changes a statement where it
shows who speaks ("The senator, said the witness, lied") and where it makes of "those who fled" all
who are named; brackets, dashes, colons and question marks are never a house's style.
"""

from __future__ import annotations

import re

from reader.briefing.wordings import Wording
from reader.folding.analysis import QUOTATION_MARKS, AnalysedText

_STYLE = re.compile(rf"[{''.join(map(re.escape, sorted(QUOTATION_MARKS)))}`´.…!\s]")
_COMMA = frozenset(("", ","))
_MIN_WORDS = 5


def differ_in_marks_alone(one: Wording, other: Wording) -> bool:
    """Return whether two wordings are one statement with other commas or quotation marks.

    The same words are quoted in both.
    """
    a, b = one.analysed, other.analysed
    if a.words != b.words or len(a.words) < _MIN_WORDS or one.quoted != other.quoted:
        return False
    moved = [i for i in range(1, len(a.words)) if _find_pause(a, i) != _find_pause(b, i)]
    if any({_find_pause(a, i), _find_pause(b, i)} - _COMMA for i in moved):
        return False
    if not a.lexicon.relative_pronouns.isdisjoint(a.words[i] for i in moved):
        return False
    saying = {
        i
        for i, word in enumerate(a.words)
        if word in a.lexicon.speech_verbs and not (one.is_beside_marks and one.quoted[i])
    }
    if not saying:
        return True
    return len(moved) <= 1 and saying.isdisjoint(j for i in moved for j in (i - 2, i - 1, i, i + 1))


def _find_pause(text: AnalysedText, i: int) -> str:
    """Return the marks before a word that are no house's style."""
    return _STYLE.sub("", text.text_before(i))
