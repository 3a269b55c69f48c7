"""Normalisation: one spelling for characters that look alike, and the pattern of a word."""

from __future__ import annotations

import re

# Letters with their combining marks, which ``\w`` does not match: separate accents, Hebrew and
# Arabic vowels, the vowel signs of the Indic scripts, and the zero-width joiners within words.
LETTERS = (
    r"(?:[^\W\d_]+[\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0903\u093a-\u094f"
    r"\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d"
    r"\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0bbe-\u0bcd\u0c00-\u0c04"
    r"\u0c3e-\u0c56\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d62\u0d63"
    r"\u200c\u200d]*)+"
)

_LOOKALIKES = {
    **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("\xa0\u2007\u2009\u202f\t\n", " "),
}
_TABLE = str.maketrans(_LOOKALIKES)
_LOOKALIKE = re.compile(f"[{re.escape(''.join(_LOOKALIKES))}]")


def normalise(text: str) -> str:
    """Return ``text`` in lower case, with one kind of quotation mark, apostrophe, dash, space."""
    return fold_lookalikes(text).lower()


def fold_lookalikes(text: str) -> str:
    """Return ``text`` with one kind of quotation mark, apostrophe, dash and space."""
    if text.isascii():
        return text.translate(_TABLE)
    # Beyond ASCII ``translate`` looks up each character, which takes five times as long.
    return _LOOKALIKE.sub(lambda match: _LOOKALIKES[match[0]], text)
