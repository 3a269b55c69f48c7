"""Quotation marks that one of two aligned texts gives and the other does not."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import Block
from reader.folding.quotations import MARKS
from reader.folding.wording import Wording


def lost_quotations(a: Wording, b: Wording, blocks: Sequence[Block]) -> list[Block] | None:
    """Return the quotations of either text whose words the other says in its own name.

    Where that has any mark beside the words, its partner is lost, not the quotation. None if what
    is quoted ends elsewhere in the other: "'I shot him' and left", "'I shot him and left'".
    """
    if _has_all(b, a) and _may_lack_none(a, b):
        return []
    there: dict[int, int] = {}
    for block in blocks:
        if block.a_end - block.a == block.b_end - block.b:
            there.update(zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=True))
    here = {j: i for i, j in there.items()}
    lost = []
    for one, other, places in ((a, b, there), (b, a, here)):
        for start, end in one.quotations:
            found = [places[i] for i in range(start, end) if i in places]
            if not found or (one is b and len(found) < end - start):
                continue
            quoted = [other.quoted[j] for j in found]
            if any(quoted) and not all(quoted):
                return None
            around = other.before(found[0]) + other.after(found[-1])
            if all(quoted) or not MARKS.isdisjoint(around):
                continue
            there_span = found[0], found[-1] + 1
            lost.append(
                Block(start, end, *there_span) if one is a else Block(*there_span, start, end)
            )
    return lost


def _has_all(text: Wording, other: Wording) -> bool:
    """Return whether the quotations of ``other`` stand letter for letter in ``text``."""
    return all(other.text[start:end] in text.text for start, end in other.spoken)


def _may_lack_none(a: Wording, b: Wording) -> bool:
    """Return whether ``a`` has no quotation of ``b`` without its marks."""
    return _has_all(a, b) or not any(
        a.vocabulary.issuperset(b.words[start:end]) for start, end in b.quotations
    )
