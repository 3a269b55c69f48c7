"""Verdict: may one text be hidden behind another, and what of it must be shown then.

Theory. Align the two texts. The words of the first that are left over are its *own words*; words of
the second may be in their place. No score is computed: a gap is harmless, or its own words are
shown beside the copy, or a rule forbids the fold and the verdict names the rule. The rules are in
``reader.folding.rules``.

Requirements. No information of the first text is lost: a word with meaning is in the second text,
in order, or among the own words that are shown. If no rule can read a gap, there is no fold.

Known limits. Statements in other words are not found (``rephrasing`` tells some of them), nor a
clause moved inside its sentence; of two statements with the same words, irony makes no difference;
if the second text names a speaker and the first does not ("Prosecutors say"), the first is folded;
"is" and "was" are equal, and so is a word with and without its hyphen.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.folding.alignment import Gap, SpanPair, align, find_gaps, is_reordered
from reader.folding.analysis import AnalysedText
from reader.folding.result import Relation
from reader.folding.rules import (
    count_rewordings,
    differs_in_punctuation,
    extends_list,
    find_forbidding_rule,
    find_lost_quotation_marks,
    has_caption_marks,
    is_note,
    is_reported_negation,
    is_too_short,
    names_other_speakers,
    swaps_roles,
)

_MAX_REWORDED = 2  # reworded content words; with more, a text is a statement of its own


@dataclass(frozen=True, slots=True)
class Verdict:
    """The relation of a text to another one, or the rule that forbids a fold.

    ``shown_differences`` are own words that must be on screen, ``differences`` all own words, each
    with the words in their place; ``blocks`` are the common words.
    """

    relation: Relation | None
    rule: str = ""
    shown_differences: tuple[SpanPair, ...] = ()
    differences: tuple[SpanPair, ...] = ()
    blocks: tuple[SpanPair, ...] = ()


def find_relation(a: AnalysedText, b: AnalysedText) -> Verdict:
    """Return how ``a``, a paragraph or a sentence, may be folded onto paragraph ``b``."""
    blocks = align(a, b)
    if not blocks:
        return Verdict(None, "nothing in common")
    gaps = find_gaps(a, b, blocks)
    lost_marks = find_lost_quotation_marks(a, b, blocks)
    if lost_marks is None:
        return Verdict(None, "other bounds of a quotation", blocks=tuple(blocks))
    if not gaps and not lost_marks and a.all_letters == b.all_letters:
        if differs_in_punctuation(a, b, blocks):
            return Verdict(None, differs_in_punctuation.__name__, blocks=tuple(blocks))
        return Verdict("same", blocks=tuple(blocks))
    if is_too_short(a, b, blocks):
        return Verdict(None, is_too_short.__name__, blocks=tuple(blocks))
    shown_differences = [*lost_marks, *(block for block in blocks if block.may_be_cut)]
    rewordings = 0
    differences = []
    for gap in gaps:
        if gap.is_empty or is_reordered(gap, blocks):
            continue
        if rule := find_forbidding_rule(gap):
            return Verdict(None, rule, blocks=tuple(blocks))
        count = count_rewordings(gap)
        rewordings += count
        if gap.own_range:
            differences.append(_make_span_pair(gap))
            if count or has_caption_marks(gap):
                shown_differences.append(_make_span_pair(gap))
    if rewordings > _MAX_REWORDED:
        return Verdict(None, "reworded too much", blocks=tuple(blocks))
    for text_rule in (swaps_roles, extends_list, names_other_speakers):
        if text_rule(gaps):
            return Verdict(None, text_rule.__name__, blocks=tuple(blocks))
    if differs_in_punctuation(a, b, blocks):
        return Verdict(None, differs_in_punctuation.__name__, blocks=tuple(blocks))
    relation: Relation = (
        "reworded" if rewordings else "variant" if shown_differences else "contained"
    )
    return Verdict(
        relation, "", tuple(sorted(shown_differences)), tuple(differences), tuple(blocks)
    )


def _make_span_pair(gap: Gap) -> SpanPair:
    """Return the own words and the words in their place; at an edge only the nearest ones."""
    other_indices = gap.other_indices
    if is_reported_negation(gap):  # "won't" and "would not": the words cannot be shown without it
        return SpanPair(
            gap.own_range.start,
            gap.own_range.stop + 1,
            gap.other_range.start,
            gap.other_range.stop + 1,
        )
    if not other_indices or is_note(gap):
        return SpanPair(
            gap.own_range.start, gap.own_range.stop, gap.other_range.start, gap.other_range.start
        )
    first = (
        max(other_indices[0], other_indices[-1] + 1 - len(gap.own_range))
        if gap.at_start
        else other_indices[0]
    )
    end = (
        min(other_indices[-1] + 1, other_indices[0] + len(gap.own_range))
        if gap.at_end
        else other_indices[-1] + 1
    )
    return SpanPair(gap.own_range.start, gap.own_range.stop, first, end)
