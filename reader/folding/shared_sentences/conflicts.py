"""Conflicts: two shown sentences that are equal except for one number, date, unit or negation.

Requirements. Better no conflict than a wrong one. Without the difference, one sentence would be
folded onto the other as contained; a single number, date or unit is in the place of a single other
one (negations are found in ``negations.py``); the sentence says enough to be the same statement;
and a sentence with many versions is an item of a list (results, prices), not a conflict.

Known limit: "first", "second", "last" and quantities name different things more often than they
contradict each other, and are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from reader.folding.alignment import Gap, find_gaps
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.result import Conflict, ConflictKind
from reader.folding.rules import (
    count_rewordings,
    differs_in_fact,
    find_forbidding_rule,
    has_caption_marks,
    lacks_lexicon,
)
from reader.folding.shared_sentences.sentence_matches import SentenceMatch

_MIN_STATEMENT_WORDS = 3  # lower-case content words; with fewer, a sentence may be a list item
_LIST_SIZE = 3  # a sentence with so many versions is a list item
_MARK = re.compile("[.,:]")
_OF_FIGURES = re.compile(r"[\d.,:]").match
_MAY_BE_GROUPED = re.compile(r"[.,]\d{3}(?!\d)")


def choose_conflicts(found: Set[Conflict]) -> tuple[Conflict, ...]:
    """Return the conflicts that are no list items, in order of place."""
    versions = Counter(
        sentence_key
        for conflict in found
        for sentence_key in (
            (conflict.paragraph, conflict.start),
            (conflict.other, conflict.other_start),
        )
    )
    in_lists = {sentence_key for sentence_key, number in versions.items() if number >= _LIST_SIZE}
    return tuple(
        sorted(
            (
                conflict
                for conflict in found
                if (conflict.paragraph, conflict.start) not in in_lists
                and (conflict.other, conflict.other_start) not in in_lists
            ),
            key=lambda conflict: (
                *(conflict.paragraph, conflict.start),
                *(conflict.other, conflict.other_start),
            ),
        )
    )


def find_conflict(
    match: SentenceMatch, analysed: AnalysedText, least_words: int = _MIN_STATEMENT_WORDS
) -> Conflict | None:
    """Return the contradiction between a sentence of ``analysed`` and the other paragraph.

    A sentence with fewer than ``least_words`` content words is taken for an item of a list.
    """
    sentence = match.sentence
    if not sentence or match.verdict.rule not in (differs_in_fact.__name__, lacks_lexicon.__name__):
        return None
    gaps = find_gaps(sentence, match.other_text, match.verdict.blocks)
    fact_gaps = [gap for gap in gaps if differs_in_fact(gap)]
    if len(fact_gaps) != 1 or not is_statement(sentence, least_words):
        return None
    kind = _find_conflict_kind(fact_gaps[0])
    if kind is None or not are_harmless(gaps, fact_gaps[0]):
        return None
    i = analysed.sentence_numbers.index(match.number) + fact_gaps[0].own_range.start
    j = _find_facing_words(fact_gaps[0])[0]
    own = analysed.starts[i], analysed.ends[i]
    facing = match.other_text.starts[j], match.other_text.ends[j]
    first, second = sorted([(match.paragraph, own), (match.other, facing)])
    return Conflict(kind, first[0], *first[1], second[0], *second[1])


def is_statement(sentence: AnalysedText, least_words: int = _MIN_STATEMENT_WORDS) -> bool:
    """Return whether a sentence has so many content words without a capital: it is no list item."""
    words = sum(
        word_class == WordClass.CONTENT and not sentence.text[start].isupper()
        for word_class, start in zip(sentence.word_classes, sentence.starts, strict=True)
    )
    return words >= least_words


def are_harmless(gaps: Sequence[Gap], differing: Gap) -> bool:
    """Return whether two sentences are equal but for one gap."""
    others = [gap for gap in gaps if gap is not differing]
    if any(map(find_forbidding_rule, others)):
        return False
    return not any(count_rewordings(gap) or has_caption_marks(gap) for gap in others)


def _find_facing_words(gap: Gap) -> tuple[int, ...]:
    """Return the indices of the words against the own ones; at an edge only the nearest."""
    if gap.at_end:
        return gap.other_indices[: len(gap.own_range)]
    return gap.other_indices[-len(gap.own_range) :] if gap.at_start else gap.other_indices


def _find_conflict_kind(gap: Gap) -> ConflictKind | None:
    """Return what a gap contradicts in, None if it is no conflict."""
    facing = _find_facing_words(gap)
    if len(gap.own_range) != 1 or len(facing) != 1:
        return None
    classes = {*gap.own_classes(), *(gap.b.word_classes[j] for j in facing)}
    lexicon = gap.a.lexicon
    if any(gap.b.word_classes[j] >= WordClass.NUMBER for j in gap.other_indices if j not in facing):
        return None  # "Friday" against "March 3"
    one, other = gap.a.words[gap.own_range.start], gap.b.words[facing[0]]
    if classes == {WordClass.UNIT}:
        return None if any({one, other} <= words for words in lexicon.same_units) else "unit"
    if classes == {WordClass.DATE}:
        return "date" if (one in lexicon.months) == (other in lexicon.months) else None
    if classes != {WordClass.NUMBER} or not (
        {one, other} <= lexicon.cardinals or _differ_in_figures(one, other)
    ):
        return None
    neighbours = gap.a.words[max(0, gap.own_range.start - 1) : gap.own_range.stop + 1]
    return "number" if lexicon.months.isdisjoint(neighbours) else "date"


def _differ_in_figures(one: str, other: str) -> bool:
    """Return whether two words differ only in their figures: MH370 and MH371, 9.5 and 95.

    Where a mark may group digits or begin a fraction, as in 9.125 and 9125, they may be the same.
    """
    letters = [
        "".join(c for c in word if not c.isdigit() and c not in ".,:") for word in (one, other)
    ]
    if letters[0] != letters[1]:
        return False
    digits = ["".join(filter(str.isdigit, word)) for word in (one, other)]
    if not all(digits):
        return False
    if digits[0] != digits[1]:
        return True
    figures = [_MARK.sub(".", "".join(filter(_OF_FIGURES, word))) for word in (one, other)]
    return figures[0] != figures[1] and not any(map(_MAY_BE_GROUPED.search, (one, other)))
