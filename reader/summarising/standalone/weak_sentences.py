"""Weak sentences: whole and clear ones that an editor leaves out where others are to be had.

A question tells nothing, a sentence to "you" is no report, one that sends to an address invites,
and a line of few words is most often a heading or leads up to what follows: "The road has been a
long one." An example of what the sentence before it says stands for nothing when that one is
missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summarising.standalone.quoted_spans import blank_out, find_quoted_spans
from reader.summarising.terms import find_words
from reader.text import word_set

_CLOSERS = " \t\xa0'\"’”»)]›“"
_QUESTION_MARKS = ("?", "？", "؟")
_FEWEST_WORDS = 8
_FEWEST_OF_LIKELY = 6  # of a sentence that is likely to be in a good summary
_READER_WORDS = word_set("you your yours yourself you're you've you'll you'd")
_DIGIT = re.compile(r"\d")
_EXAMPLE = re.compile(r"(?:\S+ ){1,6}?(?:for example|for instance|in particular),", re.IGNORECASE)
_EXAMPLES = ("for example,", "for instance,", "in particular,")
_FIRST_OF_COUNTED = word_set("first second third firstly secondly thirdly")
_SENT_TO_ADDRESS = re.compile(
    r"\W*(?:check|visit|see|go|follow|sign|e-?mail|contact|call|donate|buy|find|book|join|read|write"
    r"|send|for|to|if|tickets?|details?|more|information|anyone|readers?)\b"
    r".*(?:\bwww\.\w|\bhttps?://|[\w.-]@[\w-]+\.\w)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:first|second|third)(?:ly| of all)?, ", re.IGNORECASE)


def is_question(text: str) -> bool:
    """Return whether a sentence of any language asks; one that tells who asks ends otherwise."""
    return text.rstrip(_CLOSERS).endswith(_QUESTION_MARKS)


def _sends_to_address(text: str) -> bool:
    """Return whether a sentence sends its reader to an address: "Visit www.example.org"."""
    has_sign = "www." in text or "http" in text or "@" in text
    return has_sign and _SENT_TO_ADDRESS.match(text) is not None


def is_weak(text: str, words: Sequence[str], language: str, *, likely: bool = False) -> bool:
    """Return whether a sentence says too little to be chosen; ``words`` are its words.

    A sentence of few words with a figure says enough. The length counts in English alone, as other
    languages take fewer words for the same. One that is ``likely`` to be in a good summary is weak
    if it asks or has very few words.
    """
    if is_question(text):
        return True
    if language != "english":
        return False
    if _sends_to_address(text):
        return True
    fewest = _FEWEST_OF_LIKELY if likely else _FEWEST_WORDS
    if len(words) < fewest and not _DIGIT.search(text):
        return True
    if likely:
        return False
    if not _READER_WORDS.isdisjoint(words):
        unquoted = blank_out(text, find_quoted_spans(text))
        if not _READER_WORDS.isdisjoint(find_words(unquoted)):
            return True
    if _FIRST_OF_COUNTED.isdisjoint(words[:1]):
        lower_case = text.lower()
        return any(part in lower_case for part in _EXAMPLES) and _EXAMPLE.match(text) is not None
    return _EXAMPLE.match(text) is not None or _COUNTED.match(text) is not None
