"""Which sentence tells in full who is named in short: "Ada Merrow", then "Ms Merrow said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summarising.leaning import SAYING
from reader.summarising.naming import PLAIN_WORDS
from reader.summarising.terms import stop_words
from reader.text.words import word_set

_COURTESY = word_set("mr mrs ms miss sir dame lady lord")
_NAME = r"([A-Z][a-z][\w’'-]*?)(?:['’]s)?\b"
_SAID = "|".join(sorted(SAYING))
_SHORT = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss)\.? {_NAME}(?! [A-Z])|"  # Ms Merrow
    rf"(?:^|(?<=[^\w.])){_NAME} (?:{_SAID})\b|"  # Merrow said
    rf"\b(?:{_SAID}) {_NAME}(?! [A-Z])"  # said Merrow
)
_BEFORE = re.compile(r"([\w’'.-]+) $")


def find_short(text: str) -> frozenset[str]:
    """Return the surnames of those who are named in short in a sentence with capitals."""
    found: set[str] = set()
    for match in _SHORT.finditer(text):
        name = match[1] or match[2] or match[3]
        small = name.lower()
        if small not in PLAIN_WORDS and small not in stop_words("english"):
            found.add(name)
    return frozenset(name for name in found if not _names_in_full(text, name))


def find_introducers(name: str, texts: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the texts that name somebody in full; none for a common noun."""
    having = [number for number, text in enumerate(texts) if name in text]
    small = re.compile(rf"\b{re.escape(name.lower())}\b")
    if any(small.search(text) for text in texts):
        return frozenset()
    return frozenset(number for number in having if _names_in_full(texts[number], name))


def _names_in_full(text: str, name: str) -> bool:
    """Say whether a name stands behind another word with a capital that belongs to it."""
    for match in re.finditer(rf"\b{re.escape(name)}\b", text):
        before = _BEFORE.search(text, 0, match.start())
        if before is None or not before[1][0].isupper():
            continue
        small = before[1].lower().rstrip(".")
        if small not in _COURTESY and small not in PLAIN_WORDS | stop_words("english"):
            return True
    return False
