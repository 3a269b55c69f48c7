"""Words of ASCII text, split by the fast functions of bytes in a third of a pattern's time.

Each character that is no part of a word becomes a space, and then the text is split at spaces.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_APOSTROPHE, _DIGIT = b"'", b"0"


def _mark(char: str) -> str:
    """Return what stands for a character: letters in lower case, and one digit for all."""
    if not char.isascii() or not (char.isalnum() or char == "'"):
        return " "
    return "0" if char.isdigit() else char.lower()


_SPELT = bytes(code if chr(code).isalpha() and code < 128 else ord(" ") for code in range(256))
_LOWER_CASE = "".join(map(_mark, map(chr, range(256)))).encode("ascii")
# Signs that folding takes for words are marked as digits are.
_PLAIN = bytes(ord("0") if chr(code) in "?%$&@" else _LOWER_CASE[code] for code in range(256))


def split_letters(text: str) -> list[str]:
    """Return the runs of letters of an ASCII text, as they are spelt."""
    return text.encode("ascii").translate(_SPELT).decode("ascii").split()


def split_words(text: str) -> list[str]:
    """Return the words of an ASCII text in lower case, which may have apostrophes within.

    Digits and all other characters part words.
    """
    marked = text.encode("ascii").translate(_LOWER_CASE).replace(_DIGIT, b" ")
    return _trim_apostrophes(marked).decode("ascii").split()


def split_without_possessives(text: str) -> list[str] | None:
    """Return the words of ``split_words`` without "'s"; None for a text that has digits."""
    marked = text.encode("ascii").translate(_LOWER_CASE)
    if _DIGIT in marked:
        return None
    if _APOSTROPHE in marked:
        marked = _trim_apostrophes(marked).replace(b"'s ", b" ")
    return marked.decode("ascii").split()


def split_plain(text: str) -> list[str] | None:
    """Return the words of ``split_words``, None for a text with digits, signs or "a.m.".

    In other ASCII texts all steps of a digest find these words.
    """
    marked = text.encode("ascii").translate(_PLAIN)
    if _DIGIT in marked or ".m" in text or ".M" in text:
        return None
    return _trim_apostrophes(marked).decode("ascii").split()


@lru_cache(maxsize=512)
def split_plain_once(text: str) -> Sequence[str] | None:
    """Return the words of ``split_plain``, kept for the next step; None beyond ASCII too."""
    return split_plain(text) if text.isascii() else None


def _trim_apostrophes(marked: bytes) -> bytes:
    """Return words, letters and spaces around them, without apostrophes at their edges."""
    if _APOSTROPHE not in marked:
        return marked
    while b"''" in marked:
        marked = marked.replace(b"''", b" ")
    return b" %b " % marked.replace(b"' ", b" ").replace(b" '", b" ").strip(b"' ")
