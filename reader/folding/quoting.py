"""Quotation marks that one of two aligned texts gives and the other does not."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import Block
from reader.folding.quotations import MARKS
from reader.folding.wording import Wording


def lost_quotations(a: Wording, b: Wording, blocks: Sequence[Block]) -> list[Block]:
    """Return the quotations of ``a`` whose words ``b`` says in its own name.

    Where ``b`` has any mark beside the words, its partner is lost, not the quotation.
    """
    if all(a.text[start:end] in b.text for start, end in a.spoken):
        return []
    lost = []
    for start, end in a.quotations:
        there = [
            block.b + i - block.a
            for block in blocks
            if block.a_end - block.a == block.b_end - block.b
            for i in range(max(start, block.a), min(end, block.a_end))
        ]
        if not there or any(b.quoted[j] for j in there):
            continue
        around = b.before(there[0]) + b.after(there[-1])
        if MARKS.isdisjoint(around):
            lost.append(Block(start, end, there[0], there[-1] + 1))
    return lost
