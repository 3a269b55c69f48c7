"""Finds the place of a note in a later version of its article, by the quoted words.

Spaces, case and punctuation are ignored: a note is written on repaired text, in which spaces and
quotation marks can differ from the stored text. A quote that was edited is found by its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.text import split_folded_words

_MIN_SHARED_WORDS = (
    0.6  # the least share of a quote's words that a paragraph has if it is the quote's
)


def find_quote(text: str, quote: str, near: int = 0) -> tuple[int, int] | None:
    """Return start and end of a quote in a text in code points, the place nearest to ``near``.

    None where it does not stand there.
    """
    if not quote:
        return None
    if text.startswith(quote, near):
        return near, near + len(quote)
    letters, offsets = _letters(text)
    wanted, _ = _letters(quote)
    starts = [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", letters)]
    if not wanted or not starts:
        return None
    first = min(starts, key=lambda start: abs(offsets[start] - near))
    start, stop = offsets[first], offsets[first + len(wanted) - 1] + 1
    exact = text.find(quote, max(stop - len(quote), 0), start + len(quote))
    return (start, stop) if exact < 0 else (exact, exact + len(quote))


def find_paragraph(texts: Sequence[str], quote: str, near: int) -> int | None:
    """Return the index of the paragraph that a quote stands in, the nearest to index ``near``.

    Where none has it, it is the paragraph with most of its words; None where none has enough.
    """
    order = sorted(range(len(texts)), key=lambda index: abs(index - near))
    for index in order:
        if find_quote(texts[index], quote) is not None:
            return index
    words = set(_words(quote))
    shares = {index: len(words.intersection(_words(texts[index]))) for index in order}
    best = max(order, key=lambda index: shares[index], default=None)
    if best is None or not words or shares[best] < _MIN_SHARED_WORDS * len(words):
        return None
    return best


def _words(text: str) -> list[str]:
    return split_folded_words(text)


def _letters(text: str) -> tuple[str, list[int]]:
    """Return letters and digits of a text without case, and where each stands in it."""
    offsets = [offset for offset, character in enumerate(text) if character.isalnum()]
    return "".join(_lower(text[offset]) for offset in offsets), offsets


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character
