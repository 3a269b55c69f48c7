"""Gaps: what two aligned texts do not share, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.folding.alignment import Block
from reader.folding.languages import Kind
from reader.folding.wording import Wording


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between common words of ``a`` and ``b``, where either has words the other has not.

    ``own`` are the words of ``a`` there, its own words; ``there`` those of ``b``. ``theirs`` are
    those of ``there`` that stand in a sentence of which ``a`` has a part: a whole sentence more
    takes nothing from what ``a`` says.
    """

    a: Wording
    b: Wording
    own: range
    there: range
    theirs: tuple[int, ...]

    @property
    def head(self) -> bool:
        """Whether no common word stands before it."""
        return self.own.start == 0

    @property
    def tail(self) -> bool:
        """Whether no common word follows."""
        return self.own.stop == len(self.a.words)

    @property
    def inner(self) -> bool:
        """Whether it lies between common words."""
        return not self.head and not self.tail

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
            touched = {b.sentences[left.b_end - 1]} if left is not first else set()
            if right is not last:
                touched.add(b.sentences[right.b])
            theirs = tuple([j for j in there if b.sentences[j] in touched])
            gaps.append(Gap(a, b, own, there, theirs))
    return gaps
