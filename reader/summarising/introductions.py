"""Which sentence tells in full who is named in short: "Ada Merrow", then "Ms Merrow said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from reader.summarising.leaning import SAYING
from reader.summarising.naming import NO_NAMES, PLAIN_WORDS
from reader.summarising.terms import stop_words
from reader.text.words import word_set

_COURTESY = word_set("mr mrs ms miss sir dame lady lord")
_NAME = r"[A-Z][\w-]*(?:'[A-Z][\w-]*)?"
_SAID = "|".join(sorted(SAYING))
_SHORT = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss)\.? ({_NAME})(?![\w-]| [A-Z])|"  # Ms Merrow
    rf"(?<![\w.'-])({_NAME})(?= (?:{_SAID})\b)|"  # Merrow said
    rf"\b(?:{_SAID}|according to) ({_NAME})(?![\w-]| [A-Z])"  # said Merrow
)
_FULL = re.compile(rf"(?<![\w.'-])([A-Z][\w'.-]*) (?=({_NAME}))")
_SMALL = re.compile(r"(?<![\w.'’-])[a-z][\w-]*")


def find_short(text: str) -> frozenset[str]:
    """Return the surnames of those whom a sentence with capitals names in short alone."""
    names = {one or two or three for one, two, three in _SHORT.findall(text.replace("’", "'"))}
    return frozenset(filter(_may_be_name, names)) - find_full(text) if names else frozenset()


def find_full(text: str) -> frozenset[str]:
    """Return the names that stand behind another word with a capital that belongs to them."""
    return frozenset(
        name
        for before, name in _FULL.findall(text.replace("’", "'"))
        if before.lower().rstrip(".") not in _COURTESY and _may_be_name(before)
    )


def _may_be_name(word: str) -> bool:
    small = word.lower()
    return not any(small in words for words in (PLAIN_WORDS, NO_NAMES, stop_words("english")))


class Introductions:
    """Finds in the sentences of an article who is named in full where."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def find(self, name: str) -> frozenset[int]:
        """Return the numbers of the sentences that name somebody in full; none for a noun."""
        return frozenset() if name.lower() in self._nouns else self._places.get(name, frozenset())

    @cached_property
    def _nouns(self) -> frozenset[str]:
        """The words that stand with a small letter somewhere."""
        return frozenset(word for text in self._texts for word in _SMALL.findall(text))

    @cached_property
    def _places(self) -> dict[str, frozenset[int]]:
        """The sentences that name each name in full."""
        places: dict[str, set[int]] = {}
        for number, text in enumerate(self._texts):
            for name in find_full(text):
                places.setdefault(name, set()).add(number)
        return {name: frozenset(found) for name, found in places.items()}
