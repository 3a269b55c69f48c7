"""Coreference of names: which sentence has the full name of a person.

"Ada Merrow" is the full name, "Ms Merrow" or "Merrow said" a short one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from reader.summarising.anaphora.anaphora_words import SPEECH_VERBS
from reader.summarising.terms import COMMON_WORDS, NOT_NAMES
from reader.text import stop_words, word_set

_COURTESY_TITLES = word_set("mr mrs ms miss sir dame lady lord")
_NAME = r"[A-Z][\w-]*(?:'[A-Z][\w-]*)?"
_SPEECH_PATTERN = "|".join(sorted(SPEECH_VERBS))
_SHORT_NAME = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss)\.? ({_NAME})(?![\w-]| [A-Z])|"  # Ms Merrow
    rf"(?<![\w.'-])({_NAME})(?= (?:{_SPEECH_PATTERN})\b)|"  # Merrow said
    rf"\b(?:{_SPEECH_PATTERN}|according to) ({_NAME})(?![\w-]| [A-Z])"  # said Merrow
)
_BARE_NAME = re.compile(
    r"(?<![\w.'-])(?<![A-Z]\w\w )(?<!\w[.'] )([A-Z][a-z][\w-]*)(?:'s)?(?! [A-Z])"
)
_FULL_NAME = re.compile(rf"(?<![\w.'-])([A-Z][\w'.-]*) (?=({_NAME}))")
_LOWER_CASE_WORD = re.compile(r"(?<![\w.'’-])[a-z][\w-]*")


def find_short_names(text: str) -> frozenset[str]:
    """Return the surnames of persons whom a cased sentence names only by a short name."""
    names = {one or two or three for one, two, three in _SHORT_NAME.findall(text.replace("’", "'"))}
    return frozenset(filter(_may_be_name, names)) - find_full_names(text) if names else frozenset()


def find_bare_names(text: str) -> frozenset[str]:
    """Return the capitalised words of a sentence that stand behind no other one: "Merrow lost".

    Many are no persons; they are compared with the surnames of full names.
    """
    names = frozenset(_BARE_NAME.findall(text.replace("’", "'")))
    return frozenset(filter(_may_be_name, names)) - find_full_names(text)


def find_full_names(text: str) -> frozenset[str]:
    """Return the surnames that follow another capitalised word of the same name."""
    return frozenset(
        name
        for before, name in _FULL_NAME.findall(text.replace("’", "'"))
        if before.lower().rstrip(".") not in _COURTESY_TITLES and _may_be_name(before)
    )


def _may_be_name(word: str) -> bool:
    """Return whether a capitalised word can be a first name."""
    lower_case = word.lower()
    return not any(
        lower_case in words for words in (COMMON_WORDS, NOT_NAMES, stop_words("english"))
    )


class FullNameIndex:
    """Finds the sentences of an article that have a person's full name."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def sentences_with(self, name: str) -> frozenset[int]:
        """Return the numbers of the sentences with the full name; empty if ``name`` is a noun."""
        return (
            frozenset()
            if name.lower() in self._lower_case_words
            else self._sentences_by_name.get(name, frozenset())
        )

    @cached_property
    def _lower_case_words(self) -> frozenset[str]:
        """The words that occur in lower case somewhere."""
        return frozenset(word for text in self._texts for word in _LOWER_CASE_WORD.findall(text))

    @cached_property
    def _sentences_by_name(self) -> dict[str, frozenset[int]]:
        """The numbers of the sentences with each surname's full name."""
        sentences_by_name: dict[str, set[int]] = {}
        for number, text in enumerate(self._texts):
            for name in find_full_names(text):
                sentences_by_name.setdefault(name, set()).add(number)
        return {name: frozenset(sentences) for name, sentences in sentences_by_name.items()}
