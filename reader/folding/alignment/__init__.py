"""Alignment: which words two texts have in common, and the gaps between these."""

from reader.folding.alignment.difference_spans import locate_difference
from reader.folding.alignment.gaps import Gap, find_gaps
from reader.folding.alignment.reordered_words import is_reordered
from reader.folding.alignment.word_alignment import SpanPair, align

__all__ = [
    "Gap",
    "SpanPair",
    "align",
    "find_gaps",
    "is_reordered",
    "locate_difference",
]
