"""Phrases that turn a statement round by words that singly do not: "yet to", "anything but"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.wording import Wording


def has_phrase(text: Wording, places: Sequence[int]) -> bool:
    """Return whether a phrase of the language has a word at ``places``, which are in order.

    Its first or last word may stand beside them: what two texts share may end with it.
    """
    if not places:
        return False
    words = text.words[max(0, places[0] - 1) : places[-1] + 2]
    if text.language.phrase_heads.isdisjoint(words):
        return False
    joined = f" {' '.join(words)} "
    return any(phrase in joined for phrase in text.language.phrases)
