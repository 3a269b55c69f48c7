"""Coreference of names: which sentence has the full name of a person.

"Ada Merrow" is the full name, "Ms Merrow" or "Merrow said" a short one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from reader.summarising.anaphora.anaphora_words import SPEECH_VERBS
from reader.summarising.terms import COMMON_WORDS, NOT_NAMES, find_words
from reader.text import stop_words, word_set

_COURTESY_TITLES = word_set("mr mrs ms miss sir dame lady lord")
_NAME = r"[A-Z][\w-]*(?:'[A-Z][\w-]*)?"
_SPEECH_PATTERN = "|".join(sorted(SPEECH_VERBS))
_SHORT_NAME = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss)\.? ({_NAME})(?![\w-]| [A-Z])|"  # Ms Merrow
    rf"(?<![\w.'-])({_NAME})(?= (?:{_SPEECH_PATTERN})\b)|"  # Merrow said
    rf"\b(?:{_SPEECH_PATTERN}|according to) ({_NAME})(?![\w-]| [A-Z])"  # said Merrow
)
# A sentence without any of these words, in lower case, has no short name.
_SIGNS_OF_SHORT_NAMES = _COURTESY_TITLES | SPEECH_VERBS | {"according"}
# What stands before is looked at behind the capital: capitals alone are found quickly.
_BARE_NAME = re.compile(
    r"([A-Z](?<![\w.'-].)(?<![A-Z]\w\w .)(?<!\w[.'] .)[a-z][\w-]*)(?:'s)?(?! [A-Z])"
)
_FULL_NAME = re.compile(rf"([A-Z](?<![\w.'-].)[\w'.-]*) (?=({_NAME}))")
_MINOR_SHARE = 0.25  # of the sentences name a minor person
_BEHIND_ARTICLE = re.compile(r"\b(?:[Aa]n?|[Tt]he) $")


def find_short_names(text: str, words: Sequence[str] | None = None) -> frozenset[str]:
    """Return the surnames of persons whom a cased sentence names only by a short name.

    ``words`` are those of ``find_words``, if known already.
    """
    words = find_words(text) if words is None else words
    if _SIGNS_OF_SHORT_NAMES.isdisjoint(words) and not any(
        "'" in word and not _SIGNS_OF_SHORT_NAMES.isdisjoint(word.split("'")) for word in words
    ):
        return frozenset()
    names = {one or two or three for one, two, three in _SHORT_NAME.findall(text.replace("’", "'"))}
    return frozenset(filter(_may_be_name, names)) - find_full_names(text) if names else frozenset()


def find_bare_names(text: str) -> frozenset[str]:
    """Return the capitalised words of a sentence that stand behind no other one: "Merrow lost".

    Many are no persons; they are compared with the surnames of full names.
    """
    names = frozenset(_BARE_NAME.findall(text.replace("’", "'")))
    return frozenset(filter(_may_be_name, names)) - find_full_names(text)


@lru_cache(maxsize=512)
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
    return not (
        lower_case in COMMON_WORDS or lower_case in NOT_NAMES or lower_case in stop_words("english")
    )


class FullNameIndex:
    """Finds the sentences of an article that have a person's full name."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._found: dict[str, list[re.Match[str]]] = {}

    def sentences_with(self, name: str) -> frozenset[int]:
        """Return the numbers of the sentences with the full name; empty if ``name`` is a noun."""
        return (
            frozenset() if self._is_noun(name) else self._sentences_by_name.get(name, frozenset())
        )

    def _is_noun(self, name: str) -> bool:
        """Return whether a name occurs as a word in lower case somewhere."""
        word = name.lower()
        if "'" in word or not any(word in text for text in self._texts):
            return False
        pattern = re.compile(rf"(?<![\w.'’-]){re.escape(word)}(?![\w-])")
        return any(map(pattern.search, self._texts))

    def sentences_with_person(self, name: str) -> frozenset[int]:
        """Return those with the full name; empty if ``name`` is a party's or a people's.

        "The Republican" and "Republicans" are of a party, though "Senate Republican" looks like a
        full name.
        """
        sentences = self.sentences_with(name)
        is_person = sentences and not any(
            match[1] or _BEHIND_ARTICLE.search(match.string, 0, match.start())
            for match in self._mentions(name)
        )
        return sentences if is_person else frozenset()

    def is_minor(self, name: str) -> bool:
        """Return whether few sentences have a name."""
        return len(self._mentions(name)) <= _MINOR_SHARE * len(self._texts)

    def _mentions(self, name: str) -> list[re.Match[str]]:
        """Return the first mention of a name, or of its plural, in each sentence that has it."""
        if name not in self._found:
            mention = re.compile(rf"\b{re.escape(name)}(s?)\b")
            self._found[name] = [m for text in self._texts if (m := mention.search(text))]
        return self._found[name]

    @cached_property
    def _sentences_by_name(self) -> dict[str, frozenset[int]]:
        """The numbers of the sentences with each surname's full name."""
        sentences_by_name: dict[str, set[int]] = {}
        for number, text in enumerate(self._texts):
            for name in find_full_names(text):
                sentences_by_name.setdefault(name, set()).add(number)
        return {name: frozenset(sentences) for name, sentences in sentences_by_name.items()}
