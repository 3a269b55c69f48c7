"""Phrases that reverse a statement though their single words do not: "yet to", "anything but"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.analysis import AnalysedText


def has_reversing_phrase(text: AnalysedText, positions: Sequence[int]) -> bool:
    """Return whether a reversing phrase contains a word at ``positions``, which are in order.

    The first or last word of the phrase may be next to them, in what both texts share.
    """
    if not positions:
        return False
    words = text.words[max(0, positions[0] - 1) : positions[-1] + 2]
    if text.lexicon.phrase_first_words.isdisjoint(words):
        return False
    joined = f" {' '.join(words)} "
    return any(phrase in joined for phrase in text.lexicon.reversing_phrases)
