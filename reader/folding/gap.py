"""Gaps: what two aligned texts do not share, and where."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.folding.alignment import Block
from reader.folding.languages import Kind
from reader.folding.wording import Wording


class Gap(NamedTuple):
    """A place between common words of ``a`` and ``b``, where either has words the other has not.

    ``own`` are the words of ``a`` there, its own words; ``there`` those of ``b``. ``theirs`` are
    those of ``there`` that stand in a sentence of which ``a`` has a part: a whole sentence more
    takes nothing from what ``a`` says. At the ``head`` no common word stands before it, at the
    ``tail`` none after it, and an ``inner`` one lies between common words.
    """

    a: Wording
    b: Wording
    own: range
    there: range
    theirs: tuple[int, ...]
    head: bool
    tail: bool
    inner: bool

    @property
    def empty(self) -> bool:
        """Whether nothing stands there: ``b`` has further sentences before or after the copy."""
        return not (self.own or self.theirs or self.inner)

    @property
    def place(self) -> tuple[int, ...]:
        """Those of ``theirs`` that stand in the place of the own words.

        Before and after the copy, where ``b`` goes on, only the nearest can.
        """
        if self.inner:
            return self.theirs
        near = len(self.own) + 1
        return self.theirs[-near:] if self.head else self.theirs[:near]

    def own_kinds(self) -> tuple[Kind, ...]:
        """What the own words do."""
        return self.a.kinds[self.own.start : self.own.stop]

    def their_kinds(self) -> list[Kind]:
        """What the words do that stand there."""
        return [self.b.kinds[j] for j in self.theirs]

    def their_words(self) -> list[str]:
        """The words that stand there."""
        return [self.b.words[j] for j in self.theirs]


def find_gaps(a: Wording, b: Wording, blocks: Sequence[Block]) -> list[Gap]:
    """Return the gaps before, between and after the blocks, where either text has words."""
    first = Block(0, 0, 0, 0)
    last = Block(len(a.words), len(a.words), len(b.words), len(b.words))
    gaps = []
    for left, right in pairwise((first, *blocks, last)):
        own, there = range(left.a_end, right.a), range(left.b_end, right.b)
        if own or there:
            # What goes on of the sentence before, and what of the one after stands there already.
            goes_on = b.spans[b.sentences[left.b_end - 1] - 1][1] if left is not first else 0
            begins = b.spans[b.sentences[right.b] - 1][0] if right is not last else len(b.words)
            if begins < goes_on:
                begins = goes_on
            theirs = (
                *range(there.start, min(goes_on, there.stop)),
                *range(max(begins, there.start), there.stop),
            )
            head, tail = own.start == 0, own.stop == len(a.words)
            gaps.append(Gap(a, b, own, there, theirs, head, tail, not (head or tail)))
    return gaps
