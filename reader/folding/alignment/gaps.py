"""Gaps: the words between the common words of two aligned texts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.folding.alignment.word_alignment import SpanPair
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass


class Gap(NamedTuple):
    """A place between common words of ``a`` and ``b`` where at least one of them has other words.

    ``own_range`` are the indices of the words of ``a`` there, its own words, ``other_range``
    those of ``b``. ``other_indices`` are those of ``other_range`` in a sentence with words of
    ``a``: a further whole sentence of ``b`` does not change what ``a`` says. Gaps ``at_start``
    have no common word before them, gaps ``at_end`` none after them; inner gaps have both.
    """

    a: AnalysedText
    b: AnalysedText
    own_range: range
    other_range: range
    other_indices: tuple[int, ...]
    at_start: bool
    at_end: bool
    is_inner: bool

    @property
    def is_empty(self) -> bool:
        """Whether ``b`` only has further sentences here, before or after the copy."""
        return not (self.own_range or self.other_indices or self.is_inner)

    @property
    def facing_indices(self) -> tuple[int, ...]:
        """The indices of the words of ``b`` in the place of the own words.

        Before and after the copy, where ``b`` continues, only the nearest words count.
        """
        if self.is_inner:
            return self.other_indices
        count = len(self.own_range) + 1
        return self.other_indices[-count:] if self.at_start else self.other_indices[:count]

    def own_classes(self) -> tuple[WordClass, ...]:
        """Return the classes of the own words."""
        return self.a.word_classes[self.own_range.start : self.own_range.stop]

    def own_words(self) -> tuple[str, ...]:
        """Return the own words."""
        return self.a.words[self.own_range.start : self.own_range.stop]

    def other_classes(self) -> list[WordClass]:
        """Return the classes of the words at ``other_indices``."""
        return [self.b.word_classes[j] for j in self.other_indices]

    def other_words(self) -> list[str]:
        """Return the words at ``other_indices``."""
        return [self.b.words[j] for j in self.other_indices]


def find_gaps(a: AnalysedText, b: AnalysedText, blocks: Sequence[SpanPair]) -> list[Gap]:
    """Return the gaps before, between and after the blocks, where either text has words."""
    first = SpanPair(0, 0, 0, 0)
    last = SpanPair(len(a.words), len(a.words), len(b.words), len(b.words))
    gaps = []
    for left, right in pairwise((first, *blocks, last)):
        own_range, other_range = range(left.a_end, right.a), range(left.b_end, right.b)
        if own_range or other_range:
            # The end of the sentence before the gap, and the start of the sentence after it.
            continued_to = (
                b.sentence_spans[b.sentence_numbers[left.b_end - 1] - 1][1]
                if left is not first
                else 0
            )
            starts_at = (
                b.sentence_spans[b.sentence_numbers[right.b] - 1][0]
                if right is not last
                else len(b.words)
            )
            if starts_at < continued_to:
                starts_at = continued_to
            other_indices = (
                *range(other_range.start, min(continued_to, other_range.stop)),
                *range(max(starts_at, other_range.start), other_range.stop),
            )
            at_start, at_end = own_range.start == 0, own_range.stop == len(a.words)
            gaps.append(
                Gap(
                    a,
                    b,
                    own_range,
                    other_range,
                    other_indices,
                    at_start,
                    at_end,
                    not (at_start or at_end),
                )
            )
    return gaps
