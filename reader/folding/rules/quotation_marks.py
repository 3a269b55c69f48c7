"""Quotation marks that one of two aligned texts has and the other has not."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import SpanPair
from reader.folding.analysis import QUOTATION_MARKS, AnalysedText


def find_lost_quotation_marks(
    a: AnalysedText, b: AnalysedText, blocks: Sequence[SpanPair]
) -> list[SpanPair] | None:
    """Return the quotations of either text that the other one has without quotation marks.

    If the other text has any quotation mark beside the words, only a mark was lost, not the
    quotation. Returns None if the quotation ends elsewhere in the other text: "'I shot him' and
    left" and "'I shot him and left'".
    """
    if _contains_quotations(b, a) and _keeps_all_marks(a, b):
        return []
    a_to_b: dict[int, int] = {}
    for block in blocks:
        if block.a_end - block.a == block.b_end - block.b:
            a_to_b.update(
                zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=True)
            )
    b_to_a = {j: i for i, j in a_to_b.items()}
    lost = []
    for one, other, counterparts in ((a, b, a_to_b), (b, a, b_to_a)):
        for start, end in one.quotation_spans:
            aligned = [counterparts[i] for i in range(start, end) if i in counterparts]
            if not aligned or (one is b and len(aligned) < end - start):
                continue
            in_quotation = [other.in_quotation[j] for j in aligned]
            if any(in_quotation) and not all(in_quotation):
                return None
            surroundings = other.text_before(aligned[0]) + other.text_after(aligned[-1])
            if all(in_quotation) or not QUOTATION_MARKS.isdisjoint(surroundings):
                continue
            other_span = aligned[0], aligned[-1] + 1
            lost.append(
                SpanPair(start, end, *other_span) if one is a else SpanPair(*other_span, start, end)
            )
    return lost


def _contains_quotations(text: AnalysedText, other: AnalysedText) -> bool:
    """Return whether ``text`` contains all quotations of ``other`` verbatim."""
    return all(other.text[start:end] in text.text for start, end in other.quotation_offsets)


def _keeps_all_marks(a: AnalysedText, b: AnalysedText) -> bool:
    """Return whether ``a`` has no quotation of ``b`` without its marks."""
    return _contains_quotations(a, b) or not any(
        a.distinct_words.issuperset(b.words[start:end]) for start, end in b.quotation_spans
    )
