"""A caption's kicker: what stands before a colon at its head and tells of the picture."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.languages import Kind, Language
from reader.folding.spelling import find_words

_LONGEST = 3  # words; what is longer is a clause


def find_kicker(text: str, words: Sequence[str], language: Language) -> int:
    """Return how many words at the head of ``text`` are a kicker; 0 where there is none.

    A kicker does not name a speaker ("He said:") and has no number, date or denial; one word must
    be listed, or formed as an adjective or participle; of two or three only the first has a
    capital.
    """
    if not language.kickers or ":" not in text[:60]:
        return 0
    head, _, _ = text.partition(":")
    spelled = head.split()
    kicker = find_words(head, language)
    if not 0 < len(kicker) <= _LONGEST or len(spelled) != len(kicker) or len(kicker) == len(words):
        return 0
    if any(language.kind(word) >= Kind.GUARD or word in language.speech for word in kicker):
        return 0
    if len(kicker) == 1:
        known = kicker[0] in language.kickers or kicker[0].endswith(language.kicker_endings)
        return 1 if known else 0
    return 0 if any(spelling[0].isupper() for spelling in spelled[1:]) else len(kicker)
