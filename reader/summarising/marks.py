"""What shows on its face that a sentence does not stand alone: captions, fragments, openings."""

from __future__ import annotations

import re

_CLOSERS = "'\"’”»)]›"
_TERMINATORS = (".", "!", "?", "…", "。", "।")
_SHORTEST = 4
_KICKER = re.compile(
    r"(?:^|[.!?'’\"”]\s+)(?:above|below|left|right|pictured|image|photo|picture|file)\b[^.!?:]{0,30}:",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"\((?:[^()]*\b)?(?:pictured|left|right|centre|center|above|below|file|stock)\b[^()]*\)",
    re.IGNORECASE,
)
_SCENE = re.compile(r"\b(?:is|are|was|were) (?:pictured|photographed|seen here)\b", re.IGNORECASE)
_POINTING = (
    "he she it they his her its their him them this that these those such another other others "
    "but and or so also then yet nor however meanwhile instead still therefore thus moreover "
    "furthermore nevertheless besides both neither either elsewhere similarly consequently "
    "i we you my our your me us there here"
)
_DANGLING = frozenset(_POINTING.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def has_end(text: str) -> bool:
    """Say whether a text closes with the mark of a sentence's end, quotes and brackets aside."""
    return text.rstrip().rstrip(_CLOSERS).rstrip()[-1:] in _TERMINATORS


def is_caption(text: str) -> bool:
    """Say whether a text is worded like the line below a picture."""
    return not has_end(text) or any(
        pattern.search(text) is not None for pattern in (_KICKER, _IN_BRACKETS, _SCENE)
    )


def is_fragment(text: str, cased: bool) -> bool:
    """Say whether a text is a piece of a sentence; ``cased``: its article has capitals."""
    words = _WORD.findall(text)
    if len(words) < _SHORTEST:
        return True
    first = words[0]
    return cased and first.islower() and text.lstrip()[0].isalpha()


def opening(text: str) -> str:
    """Return the first word, lower-cased, "" for a text without words."""
    match = _WORD.search(text)
    return match[0].lower().replace("’", "'") if match else ""


def is_dangling(text: str) -> bool:
    """Say whether a sentence opens with a word that points to what is not in it."""
    return opening(text).split("'")[0] in _DANGLING
