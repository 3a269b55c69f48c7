"""Clause comparison: what of a clause another one tells in other words, and what that costs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.folding.alignment import Gap, SpanPair, find_gaps
from reader.folding.analysis import QUOTATION_MARKS, AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.rephrasing.clause_alignment import align_clauses, find_key, is_capital
from reader.folding.rephrasing.gap_judgement import judge_gap
from reader.folding.rephrasing.insertions import is_reduced_clause
from reader.folding.rules import (
    differs_in_capitals,
    differs_in_punctuation,
    extends_list,
    swaps_roles,
)

_MIN_SHARE = 0.65  # of the content words, without those that only say who says it
_MAX_INSERTIONS = 3
_MIN_LOOSE_MATCHED, _MIN_LOOSE_RUN = 7, 5  # content words, words in a row: what a long clause has
_WORDS_BEFORE_VERB = 3  # among which its auxiliary stands
_ENDS = " " + "".join(QUOTATION_MARKS)


class Comparison(NamedTuple):
    """What two clauses have in common, and what their differences cost.

    ``matched`` counts the common content words, ``plain`` those that have no capital in either
    clause. ``weight`` counts the words that are told otherwise. ``shown`` are the words of the
    first that must be on screen. ``differs`` says that more than an article differs, ``attributed``
    that own words say who says it. ``added`` counts the content words of further phrases.
    """

    matched: int
    plain: int
    weight: int
    shown: tuple[SpanPair, ...]
    differs: bool
    attributed: bool
    added: int


def compare_clauses(a: AnalysedText, b: AnalysedText) -> Comparison | None:
    """Return what ``b`` tells of ``a``, None if it is another statement."""
    if _asks(a) or _asks(b):
        return None
    blocks = align_clauses(a, b)
    gaps = find_gaps(a, b, blocks) if blocks else []
    inflected = _find_inflected(a, b, blocks)
    if not blocks or inflected is None:
        return None
    judged = []
    for gap in gaps:
        judgement = judge_gap(gap, gaps)
        if judgement is None:
            return None
        judged.append(judgement)
    pairs = [
        (i, min(block.b + i - block.a, block.b_end - 1))
        for block in blocks
        for i in range(block.a, block.a_end)
    ]
    matched = sum(a.word_classes[i] >= WordClass.CONTENT for i, _ in pairs)
    content = sum(word_class >= WordClass.CONTENT for word_class in a.word_classes)
    attributed = sum(judgement.attributed for judgement in judged)
    spoken = any(judgement.spoken for judgement in judged)
    insertions = sum(judgement.insertions for judgement in judged)
    weight = sum(judgement.weight for judgement in judged)
    added = sum(judgement.added for judgement in judged)
    if any(judgement.loose for judgement in judged) and (
        matched < _MIN_LOOSE_MATCHED
        or max(block.a_end - block.a for block in blocks) < _MIN_LOOSE_RUN
    ):
        return None
    is_headline = all(
        is_capital(a, i) for i, one in enumerate(a.word_classes) if one == WordClass.CONTENT
    )
    if insertions > _MAX_INSERTIONS or matched < _MIN_SHARE * (content - attributed):
        return None
    if _is_another_statement(a, b, blocks, gaps):
        return None
    return Comparison(
        matched,
        sum(
            a.word_classes[i] in (WordClass.CONTENT, WordClass.QUALIFIER)
            and (is_headline or not is_capital(a, i))
            and not is_capital(b, j)
            for i, j in pairs
        ),
        weight,
        (*inflected, *(span for judgement in judged for span in judgement.shown)),
        bool(
            weight
            or insertions
            or spoken
            or added
            or any(not span.may_be_cut for span in inflected)
        ),
        spoken,
        added,
    )


def _asks(text: AnalysedText) -> bool:
    """Return whether a clause is a question."""
    return text.text.rstrip(_ENDS).endswith("?")


def _find_inflected(
    a: AnalysedText, b: AnalysedText, blocks: Sequence[SpanPair]
) -> list[SpanPair] | None:
    """Return the common words whose forms differ; None if one of them is a name, or one of many."""
    found = []
    for block in blocks:
        if block.a_end - block.a != block.b_end - block.b:
            found += [block] if block.may_be_cut else []
            continue
        for i, j in zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=True):
            if a.words[i] == b.words[j]:
                continue
            if (i and is_capital(a, i)) or _changes_number(a, i, b, j):
                return None
            found.append(SpanPair(i, i + 1, j, j + 1))
    return found


def _changes_number(a: AnalysedText, i: int, b: AnalysedText, j: int) -> bool:
    """Return whether one text has one of what the other has many: "a relative", "relatives"."""
    one, other = sorted((a.words[i], b.words[j]), key=len)
    words = a.lexicon.rephrasing_words
    if words is None or other not in (f"{one}s", f"{one}es"):
        return False
    return (bool(i) and a.words[i - 1] in words.indefinite_articles) != (
        bool(j) and b.words[j - 1] in words.indefinite_articles
    )


def _is_another_statement(
    a: AnalysedText, b: AnalysedText, blocks: Sequence[SpanPair], gaps: Sequence[Gap]
) -> bool:
    """Return whether the clauses as a whole say two things though no single gap does."""
    if swaps_roles(gaps) or extends_list(gaps) or _moves_words(gaps) or _turns_passive(gaps):
        return True
    outside = {
        word
        for text in (a, b)
        for word, quoted in zip(text.words, text.in_quotation, strict=True)
        if not quoted
    }
    lexicon = a.lexicon
    if not (lexicon.speech_verbs | lexicon.relative_pronouns | lexicon.hedges).isdisjoint(outside):
        return differs_in_punctuation(a, b, blocks)  # a comma shows who speaks, and of whom
    return differs_in_capitals(a, b, blocks)


def _moves_words(gaps: Sequence[Gap]) -> bool:
    """Return whether an own content word stands in another gap of ``b``: "the dog bit Kern"."""
    for gap in gaps:
        own = _find_content_keys(gap.a, gap.own_range)
        if own and any(
            not own.isdisjoint(_find_content_keys(one.b, one.other_range))
            for one in gaps
            if one is not gap
        ):
            return True
    return False


def _find_content_keys(text: AnalysedText, indices: range) -> set[str]:
    """Return the keys of the content words."""
    return {
        find_key(text.words[i], text.lexicon)
        for i in indices
        if text.word_classes[i] == WordClass.CONTENT
    }


def _turns_passive(gaps: Sequence[Gap]) -> bool:
    """Return whether a form of "be" stands before a participle in one text only."""
    for gap in gaps:
        a, words = gap.a, gap.a.lexicon.rephrasing_words
        if words is None or gap.at_end or is_reduced_clause(gap):
            continue
        verb = a.words[gap.own_range.stop]
        if not verb.endswith(words.past_ending) and verb not in a.lexicon.irregular_verbs:
            continue
        sides = [
            (text.words[max(0, place.start - _WORDS_BEFORE_VERB) : place.stop], place)
            for text, place in ((a, gap.own_range), (gap.b, gap.other_range))
        ]
        beside = [
            bool(place) and before[-1] in words.passive_auxiliaries for before, place in sides
        ]
        passive = [not words.passive_auxiliaries.isdisjoint(before) for before, _ in sides]
        if beside[0] != beside[1] and passive[0] != passive[1]:
            return True
    return False
