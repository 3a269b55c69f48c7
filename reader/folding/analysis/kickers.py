"""Kickers: the words before a colon at the start of a caption that describe its picture."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.analysis.normalised_words import find_normalised_words
from reader.folding.lexicons import Lexicon, WordClass

_MAX_WORDS = 3  # longer ones are clauses


def count_kicker_words(text: str, words: Sequence[str], lexicon: Lexicon) -> int:
    """Return the number of words at the start of ``text`` that are a kicker; 0 for none.

    A kicker does not name a speaker ("He said:") and contains no number, date or qualifier. A
    single word must be listed, or have the ending of an adjective or participle; of two or three
    words only the first may have a capital.
    """
    if not lexicon.kickers or ":" not in text[:60]:
        return 0
    head, _, _ = text.partition(":")
    spellings = head.split()
    kicker = find_normalised_words(head, lexicon)
    if (
        not 0 < len(kicker) <= _MAX_WORDS
        or len(spellings) != len(kicker)
        or len(kicker) == len(words)
    ):
        return 0
    rephrasing_words = lexicon.rephrasing_words
    if rephrasing_words is not None and " ".join(kicker) in rephrasing_words.counting_kickers:
        return len(kicker)
    if any(
        lexicon.classify(word) >= WordClass.QUALIFIER or word in lexicon.speech_verbs
        for word in kicker
    ):
        return 0
    if len(kicker) == 1:
        is_known = kicker[0] in lexicon.kickers | lexicon.picture_words or kicker[0].endswith(
            lexicon.kicker_endings
        )
        return 1 if is_known else 0
    return 0 if any(spelling[0].isupper() for spelling in spellings[1:]) else len(kicker)
