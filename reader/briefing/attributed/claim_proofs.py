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
from reader.briefing.attributed.speakers import are_one_speaker, is_name, is_pronoun
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.rephrasing import find_rephrasing
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
_GUILLEMETS = re.compile("«[^»]*»")  # folding knows none with spaces within
_POINTERS = frozenset(("this", "that", "these", "those", "such"))  # elsewhere of another thing
_MIN_QUOTED, _MIN_SPEAKER, _MAX_SPEAKER = 4, 2, 10  # words
_MAX_VERB = 2  # words of a verb of saying: "sagte", "a déclaré"


class AttributedProof(NamedTuple):
    """How a sentence says what another one says, with its own words as in ``Containment``.

    ``is_named`` says that both name one speaker by a name, and claim it in the same words.
    """

    relation: Relation
    own_words: tuple[tuple[str, str], ...]
    is_named: bool = False


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
    if _moves_speaker(own, own_quoted, there, there_quoted):
        return AttributedProof("contained", (), is_named=True)
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
    said, said_there = _join(own, attribution), _join(there, other)
    if verdict is None:
        return _prove_rephrased(claim, other_claim, said, said_there)
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
    is_named = attribution is not None and not own_words and is_name(other.speaker)
    if not _list_words(said) or not _list_words(said) <= _list_words(said_there):
        return AttributedProof("reworded", ((said, said_there), *own_words), is_named)
    return AttributedProof("variant" if own_words else "contained", own_words, is_named)


def _prove_rephrased(
    claim: _Claim, other: _Claim, said: str, said_there: str
) -> AttributedProof | None:
    """Return how a claim is told in other words, of which both name the speaker; None if not."""
    if not (said and claim.is_in_one and other.is_in_one) or any(claim.quoted + other.quoted):
        return None
    if ":" in claim.text.text or ":" in other.text.text:
        return None  # a heading may name another speaker
    found = find_rephrasing(claim.text, other.text)
    if found is None or any(
        not _POINTERS.isdisjoint(claim.text.words[p.a : p.a_end]) for p in found
    ):
        return None
    own_words = tuple(
        (_get_text(claim.text, pair.a, pair.a_end), _get_text(other.text, pair.b, pair.b_end))
        for pair in found
        if pair.a < pair.a_end
    )
    if not _list_words(said) <= _list_words(said_there):
        own_words = ((said, said_there), *own_words)
    return AttributedProof("reworded", own_words)


def _moves_speaker(
    own: AnalysedText,
    own_quoted: Sequence[bool],
    there: AnalysedText,
    there_quoted: Sequence[bool],
) -> bool:
    """Return whether one quotation stands before its speaker in one text, behind it in the other.

    "„X“, sagte Ada Horn" and "Ada Horn sagte: „X“", in any language.
    """
    if own.words == there.words or len(own.words) != len(there.words):
        return False
    parts = [_part_quotation(*side) for side in ((own, own_quoted), (there, there_quoted))]
    if parts[0] is None or parts[1] is None:
        return False
    (quote, said, is_before), (other_quote, other_said, is_other_before) = parts[0], parts[1]
    if quote != other_quote or is_before == is_other_before:
        return False
    first, last = (said, other_said) if is_before else (other_said, said)
    return any(first[-n:] + first[:-n] == last for n in range(min(_MAX_VERB, len(first) - 1) + 1))


def _part_quotation(
    text: AnalysedText, quoted: Sequence[bool]
) -> tuple[tuple[str, ...], tuple[str, ...], bool] | None:
    """Return the words of a quotation at an end of a text, the others, and if they stand first."""
    marks = list(quoted)
    if not any(marks) and (found := _GUILLEMETS.search(text.text)):
        marks = [found.start() < start < found.end() for start in text.starts]
    number = sum(marks)
    others = len(marks) - number
    if number < _MIN_QUOTED or not _MIN_SPEAKER <= others <= _MAX_SPEAKER:
        return None
    if all(marks[others:]):
        return text.words[others:], text.words[:others], True
    if all(marks[:number]):
        return text.words[:number], text.words[number:], False
    return None


def _get_text(text: AnalysedText, start: int, end: int) -> str:
    """Return the words from ``start`` to ``end`` as they stand, "" for none."""
    return text.text[text.starts[start] : text.ends[end - 1]] if start < end else ""


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
