"""Coreference of names: which sentence has the full name of a person.

"Ada Merrow" is the full name, "Ms Merrow" or "Merrow said" a short one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from reader.caches import StringCache
from reader.summarising.anaphora.anaphora_words import SPEECH_VERBS
from reader.summarising.terms import COMMON_WORDS, NOT_NAMES, find_words_once
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
# A capitalised opening before a group or a person: "Original Abba member", "Outgoing Rangers boss".
_OPENING_ADJECTIVES = word_set(
    "original former outgoing incoming current previous senior retired fellow famous prominent "
    "leading controversial deposed disgraced struggling embattled besides elsewhere throughout "
    "similarly instead typically currently finally eventually across almost featuring facing"
)
# "the Asian Development Bank (ADB)": both begin with the same letter.
_SPELT_OUT = re.compile(
    r"\b([A-Z])[\w'’&,-]*(?: [\w'’&,-]+){1,7} \([\"“]?(\1[A-Za-z]?[A-Z]{1,5})[\"”]?\)"
)
_ABBREVIATION = re.compile(r"(?<![\w.(-])[A-Z][A-Za-z]?[A-Z]{1,5}(?![\w.)])")
_MINOR_SHARE = 0.25  # of the sentences name a minor person
_ARTICLES = ("a ", "A ", "an ", "An ", "the ", "The ")


@lru_cache(maxsize=512)
def find_short_names(text: str) -> frozenset[str]:
    """Return the surnames of persons whom a cased sentence names only by a short name."""
    words = find_words_once(text)
    signs = _SIGNS_OF_SHORT_NAMES.intersection(words)
    if "'" in text or "’" in text:
        parts = chain.from_iterable(word.split("'") for word in words if "'" in word)
        signs |= _SIGNS_OF_SHORT_NAMES.intersection(parts)
    if not any(_stands_beside_capital(text, sign) for sign in signs):
        return frozenset()  # most sentences; the pattern is slow
    names = {one or two or three for one, two, three in _SHORT_NAME.findall(text.replace("’", "'"))}
    return frozenset(filter(_may_be_name, names)) - find_full_names(text) if names else frozenset()


def _stands_beside_capital(text: str, sign: str) -> bool:
    """Return whether a word with a capital may stand before or behind a verb of speech in a text.

    True for every other sign of short names. What stands before is all that has no space.
    """
    if sign not in SPEECH_VERBS or sign == "according":
        return True
    start = text.find(sign)
    while start >= 0:
        if text[start - 1 : start] == " ":
            before = text[text.rfind(" ", 0, start - 1) + 1 : start]
            if before != before.lower():
                return True
        end = start + len(sign)
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            return True
        start = text.find(sign, end)
    return False


@lru_cache(maxsize=512)
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


@lru_cache(maxsize=512)
def find_abbreviations(text: str) -> frozenset[str]:
    """Return the abbreviations of a sentence that stand alone: "the ADB fears"."""
    return frozenset(_ABBREVIATION.findall(text))


@lru_cache(maxsize=512)
def find_spelt_out(text: str) -> frozenset[str]:
    """Return the abbreviations that a sentence spells out: "the Asian Development Bank (ADB)"."""
    if "(" not in text:
        return frozenset()
    return frozenset(match[2] for match in _SPELT_OUT.finditer(text))


def _is_no_common_word(word: str) -> bool:
    """Return whether a capitalised word can be a first name."""
    lower_case = word.lower()
    return not (
        lower_case in COMMON_WORDS
        or lower_case in NOT_NAMES
        or lower_case in _OPENING_ADJECTIVES
        or lower_case in stop_words("english")
    )


_may_be_name = StringCache(_is_no_common_word).__getitem__


class Mention(NamedTuple):
    """Where a sentence first has a name, and whether it is the name's plural there."""

    text: str
    start: int
    is_plural: bool


class FullNameIndex:
    """Finds the sentences of an article that have a person's full name."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._mentions_found: dict[str, list[Mention]] = {}
        self._nouns: dict[str, bool] = {}
        self._persons: dict[str, frozenset[int]] = {}

    def has_name(self, text: str) -> bool:
        """Return whether a text may have a surname that some sentence has in full.

        Where it has none, the slow search for the names of the text is of no use.
        """
        straightened = text if text.isascii() else text.replace("’", "'")
        return any(map(straightened.__contains__, self._sentences_by_name))

    def sentences_with(self, name: str) -> frozenset[int]:
        """Return the numbers of the sentences with the full name; empty if ``name`` is a noun."""
        sentences = self._sentences_by_name.get(name)
        return frozenset() if sentences is None or self._is_noun(name) else sentences

    def _is_noun(self, name: str) -> bool:
        """Return whether a name occurs as a word in lower case somewhere."""
        found = self._nouns.get(name)
        if found is None:
            word = name.lower()
            found = "'" not in word and any(
                word in text and _has_noun(text, word) for text in self._texts
            )
            self._nouns[name] = found
        return found

    def sentences_with_person(self, name: str) -> frozenset[int]:
        """Return those with the full name; empty if ``name`` is a party's or a people's.

        "The Republican" and "Republicans" are of a party, though "Senate Republican" looks like a
        full name.
        """
        found = self._persons.get(name)
        if found is None:
            found = self.sentences_with(name)
            if found and any(
                mention.is_plural or _is_behind_article(mention.text, mention.start)
                for mention in self._mentions(name)
            ):
                found = frozenset()
            self._persons[name] = found
        return found

    def is_minor(self, name: str) -> bool:
        """Return whether few sentences have a name."""
        return len(self._mentions(name)) <= _MINOR_SHARE * len(self._texts)

    def _mentions(self, name: str) -> list[Mention]:
        """Return the first mention of a name, or of its plural, in each sentence that has it."""
        found = self._mentions_found.get(name)
        if found is None:
            found = [m for text in self._texts if name in text and (m := _find_mention(text, name))]
            self._mentions_found[name] = found
        return found

    @cached_property
    def _sentences_by_name(self) -> dict[str, frozenset[int]]:
        """The numbers of the sentences with each surname's full name."""
        sentences_by_name: dict[str, set[int]] = {}
        for number, text in enumerate(self._texts):
            for name in find_full_names(text):
                sentences_by_name.setdefault(name, set()).add(number)
        return {name: frozenset(sentences) for name, sentences in sentences_by_name.items()}


# The names of an article are looked for by hand: to compile a pattern for each takes longer than
# all of the search.


def _is_word_character(text: str, position: int) -> bool:
    """Return whether there is a letter, digit or underscore at a position, if there is one."""
    char = text[position : position + 1] if position >= 0 else ""
    return char.isalnum() or char == "_"


def _has_noun(text: str, word: str) -> bool:
    """Return whether a text has a word in lower case, which is no part of another one."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        is_part = (
            _is_word_character(text, start - 1)
            or (start and text[start - 1] in ".'’-")
            or _is_word_character(text, end)
            or text[end : end + 1] == "-"
        )
        if not is_part:
            return True
        start = text.find(word, start + 1)
    return False


def _find_mention(text: str, name: str) -> Mention | None:
    """Return where a text has a name or its plural as a word of its own."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not _is_word_character(text, start - 1):
            if text[end : end + 1] == "s" and not _is_word_character(text, end + 1):
                return Mention(text, start, is_plural=True)
            if _is_word_character(text, end - 1) != _is_word_character(text, end):
                return Mention(text, start, is_plural=False)
        start = text.find(name, start + 1)
    return None


def _is_behind_article(text: str, start: int) -> bool:
    """Return whether an article and a space stand before a position."""
    return any(
        text.endswith(article, 0, start) and not _is_word_character(text, start - len(article) - 1)
        for article in _ARTICLES
    )
