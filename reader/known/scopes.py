"""Scopes: where a detail that is left out makes a statement say more than was read.

Theory. "Two sailors were hurt" follows from "Two sailors were hurt in the second fire", but "No
sailor was hurt" does not follow from "No sailor was hurt in the second fire": a negation, "all" and
"the first" turn what follows from what (downward monotone contexts of natural logic: MacCartney and
Manning 2007, "Natural logic for textual inference"). There nothing may be left out that no pause
separates. Nor may a relative clause without a comma: it tells which sailors are meant.
"""

from __future__ import annotations

from itertools import pairwise

from reader.folding.alignment import Gap
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.known.pauses import find_pause
from reader.text import word_set

_NEGATIONS = word_set(
    """
    not n't no nobody none nothing nowhere never neither nor cannot without hardly barely scarcely
    rarely seldom few little
    """
)
_SELECTING = word_set("all every each any first second third only most best worst")
_LAST = word_set("last next same")  # but in "last year"
_TIMES = word_set("day week weekend month year season summer winter spring autumn night time")
_NO_SUPERLATIVES = word_set(
    """
    forest interest protest request arrest contest harvest test rest west midwest guest quest
    conquest chest nest priest honest modest invest suggest digest manifest behest est
    """
)
_MAX_SELECTED_WORDS = 4  # between "the first" and what says first of what
_RELATIVE = word_set("who whom whose which")
_NARROWING = word_set(
    "in on at after before during since while when until by within for from following near under"
)
_COMPARING = word_set("than or nor")
_COMPARED = word_set("as so such")


def loses_scope(gap: Gap) -> bool:
    """Return whether a detail is left out that tells how far or of whom a statement is true."""
    if not gap.other_indices:
        return False
    a, b = gap.a, gap.b
    if gap.at_start:
        return narrows(gap.other_words()[0]) and is_far_reaching(a, gap.own_range.stop)
    first = gap.other_indices[0]
    words = gap.other_words()
    if words[0] in _COMPARING and words[0] not in gap.own_words():
        return True
    if find_pause(b, first - 1):
        return False
    if all(word_class < WordClass.CONTENT for word_class in gap.other_classes()):
        return False
    if words[0] in _RELATIVE and not gap.own_range:
        return True
    if b.in_quotation[first - 1] and not b.in_quotation[first]:
        return False  # what stands behind a quotation does not belong to its negation
    clause: list[str] = []
    for i in range(gap.own_range.start - 1, -1, -1):
        if clause and (
            find_pause(a, i)
            or a.sentence_numbers[i] != a.sentence_numbers[i + 1]
            or a.in_quotation[i] != a.in_quotation[i + 1]
        ):
            break
        clause.append(a.words[i])
    if words[0] == "as" and not _COMPARED.isdisjoint(clause[:_MAX_SELECTED_WORDS]):
        return True
    return not _NEGATIONS.isdisjoint(clause) or any(
        word in _SELECTING or _is_superlative(word) or (word in _LAST and behind not in _TIMES)
        for behind, word in pairwise(("", *clause[:_MAX_SELECTED_WORDS]))
    )


def narrows(opener: str) -> bool:
    """Return whether what begins so says when or where: "in the second fire, nobody was hurt"."""
    return opener in _NARROWING


def is_far_reaching(text: AnalysedText, start: int) -> bool:
    """Return whether the clause from word ``start`` on is negated, or says "all" or "the first"."""
    for i in range(start, len(text.words)):
        word = text.words[i]
        if word in _NEGATIONS or word in _SELECTING or _is_superlative(word):
            return True
        if find_pause(text, i):
            break
    return False


def _is_superlative(word: str) -> bool:
    """Return whether a word ends as "biggest" does, and is none of the others that do."""
    return word.endswith("est") and word not in _NO_SUPERLATIVES
