"""Attributed claims: one claim of one speaker, told in another place of the sentence.

"X, the agency said", "The agency said on Monday that X" and "X" alone are told once, by the one
that says most; what the others say of the speaker in other words stands beside it. The claims are
proved as sentences are (``reader.known.proofs``), and the speakers must be one
(``speakers.py``). Who names no speaker says it himself: such a sentence is hidden behind one that
names one, never the other way round, so that no speaker is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.article import Sentence
from reader.briefing.attributed.speaker_phrases import Attribution
from reader.briefing.attributed.speakers import are_one_speaker, is_pronoun
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.rephrasing.clause_alignment import extract_clause
from reader.folding.result import Relation
from reader.known.analysed_article import analyse_text
from reader.known.proofs import find_proving_verdict, list_own_words

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_SMALL = frozenset(
    "a an the that said says say added adds has have had also later in on to of".split()
)
_MIN_CLAIM_WORDS = 3  # with a meaning
_COMMAS = ", "


class AttributedProof(NamedTuple):
    """How a sentence says what another one says, with its own words as in ``Containment``."""

    relation: Relation
    own_words: tuple[tuple[str, str], ...]


class _Claim(NamedTuple):
    """A claim as a text of its own, and which of its words stand in a quotation."""

    text: AnalysedText
    quoted: tuple[bool, ...]
    is_in_one: bool


def prove_attributed(
    own: AnalysedText,
    own_quoted: Sequence[bool],
    attribution: Attribution | None,
    there: AnalysedText,
    there_quoted: Sequence[bool],
    other: Attribution | None,
) -> AttributedProof | None:
    """Return how ``own`` says what ``there`` says, of which somebody is named; None if not.

    ``own_quoted`` and ``there_quoted`` say of each word whether it stands in a quotation.
    """
    if other is None or own.lexicon.rephrasing_words is None:
        return None
    if attribution is not None and (
        not _may_be_one(attribution, other)
        or (attribution.days and other.days and attribution.days != other.days)
    ):
        return None
    claim = _take_claim(own, own_quoted, attribution)
    other_claim = _take_claim(there, there_quoted, other)
    if claim is None or other_claim is None:
        return None
    if "?" in claim.text.text or "?" in other_claim.text.text:
        return None
    verdict = find_proving_verdict(claim.text, other_claim.text)
    if verdict is None:
        return None
    pairs = [
        (i, j)
        for block in verdict.blocks
        for i, j in zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=False)
    ]
    if any(claim.quoted[i] != other_claim.quoted[j] for i, j in pairs):
        return None
    if verdict.shown_differences and not (claim.is_in_one and other_claim.is_in_one):
        return None
    whole = Sentence(0, len(claim.text.text) + 1)
    own_words = list_own_words(claim.text, other_claim.text, verdict, whole)
    said = _join(own, attribution)
    said_there = _join(there, other)
    if not _list_words(said) or not _list_words(said) <= _list_words(said_there):
        return AttributedProof("reworded", ((said, said_there), *own_words))
    return AttributedProof("variant" if own_words else "contained", own_words)


def _may_be_one(own: Attribution, other: Attribution) -> bool:
    """Return whether two sentences may have one speaker.

    "She said X" has the one that is named there, unless her article names another one before
    (which the guards of the briefing tell).
    """
    if is_pronoun(own.speaker) and own.claim[0][0] > 0:
        return True
    return are_one_speaker(own.speaker, other.speaker)


def _take_claim(
    text: AnalysedText, quoted: Sequence[bool], attribution: Attribution | None
) -> _Claim | None:
    """Return what a text claims without who says it, None where it has too few words."""
    if attribution is None:
        claim = _Claim(text, tuple(quoted), True)
    else:
        places = [
            (bisect_left(text.starts, start), bisect_left(text.starts, end))
            for start, end in attribution.claim
        ]
        if any(start >= end for start, end in places):
            return None
        marks = tuple(mark for start, end in places for mark in quoted[start:end])
        if len(places) == 1:
            claim = _Claim(extract_clause(text, *places[0]), marks, True)
        else:
            parts = (text.text[start:end] for start, end in attribution.claim)
            joined = analyse_text(" ".join(parts), text.lexicon)
            if len(joined.words) != len(marks):
                return None
            claim = _Claim(joined, marks, False)
    content = sum(one >= WordClass.CONTENT for one in claim.text.word_classes)
    return claim if content >= _MIN_CLAIM_WORDS else None


def _join(text: AnalysedText, attribution: Attribution | None) -> str:
    """Return what says who says it, as it stands, "" for nothing."""
    if attribution is None:
        return ""
    return " ".join(
        text.text[start:end].strip(_COMMAS + "”“\"’'.:") for start, end in attribution.spans
    )


def _list_words(said: str) -> set[str]:
    """Return the words of an attribution but for verbs that only say that it was said."""
    return {_POSSESSIVE.sub("", match[0].lower()) for match in _WORD.finditer(said)} - _SMALL
