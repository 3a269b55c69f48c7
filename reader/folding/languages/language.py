"""The shape of a language's word lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from reader.folding.lazy import Memory

_NONE: frozenset[str] = frozenset()
_ENDING = 2  # letters in which two forms of a word differ, where no endings are known
_STEM = 3  # letters that a stem has at least
_OTHER_LETTER = re.compile(r"[^\W\d_\u0000-\u024f]")  # no Latin one
_SIGNS = frozenset("%‰°$£€¥₹₽₩₺₴¢")


class Kind(IntEnum):
    """What a word does in a statement; a word is of one kind."""

    FREE = 0  # says nothing: articles
    FUNCTION = 1  # may be added or left out, not exchanged: pronouns, prepositions
    CONTENT = 2  # says something; every word of no list
    GUARD = 3  # turns a statement round or weakens it: negation, hedge, modal, condition, "?"
    NUMBER = 4  # how many, which one in a row
    DATE = 5  # when
    UNIT = 6  # what a number counts


def words(*texts: str) -> frozenset[str]:
    """Return the words of lists written as text."""
    return frozenset(word for text in texts for word in text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the lines of ``text``, each some words with a space before and after each."""
    return tuple(f" {line} " for line in text.strip().splitlines())


def groups(text: str) -> Mapping[str, frozenset[int]]:
    """Return for each word of ``text`` the numbers of the lines on which it stands."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(text.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@dataclass(frozen=True, eq=False)
class Language:
    """The word lists of a language, in lower case; all empty for a language not known.

    The lists and why each is there are told in ``english.py``. ``endings`` are those of inflected
    forms, the longer ones first. ``letters`` matches one that the language is written in.
    """

    endings: tuple[str, ...] = ()
    free: frozenset[str] = _NONE
    function: frozenset[str] = _NONE
    negations: frozenset[str] = _NONE
    modals: frozenset[str] = _NONE
    conditions: frozenset[str] = _NONE
    hedges: frozenset[str] = _NONE
    denials: frozenset[str] = _NONE
    cardinals: frozenset[str] = _NONE
    ordinals: frozenset[str] = _NONE
    quantities: frozenset[str] = _NONE
    articled: frozenset[str] = _NONE
    past: tuple[str, ...] = ()
    approximations: frozenset[str] = _NONE
    dates: frozenset[str] = _NONE
    months: frozenset[str] = _NONE
    units: frozenset[str] = _NONE
    pronouns: frozenset[str] = _NONE
    possessives: frozenset[str] = _NONE
    owners: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    joints: frozenset[str] = _NONE
    connectives: frozenset[str] = _NONE
    speech: frozenset[str] = _NONE
    cased: frozenset[str] = _NONE
    fictions: frozenset[str] = _NONE
    focus: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    agents: frozenset[str] = _NONE
    prospects: frozenset[str] = _NONE
    titles: frozenset[str] = _NONE
    phrases: tuple[str, ...] = ()
    openers: frozenset[str] = _NONE
    governors: frozenset[str] = _NONE
    governing_endings: tuple[str, ...] = ()
    relatives: frozenset[str] = _NONE
    limits: frozenset[str] = _NONE
    restricting: frozenset[str] = _NONE
    particles: frozenset[str] = _NONE
    letters: re.Pattern[str] | None = None
    facts: frozenset[str] = _NONE
    marks: frozenset[str] = _NONE
    mark_joints: frozenset[str] = _NONE
    kickers: frozenset[str] = _NONE
    kicker_endings: tuple[str, ...] = ()
    unglued: frozenset[str] = _NONE
    contractions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exchanges: Mapping[str, frozenset[int]] = field(default_factory=dict)
    synonyms: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def writes(self, text: str) -> bool:
        """Return whether a text is written in the language's letters, at least half of it.

        What has Latin letters alone, as most paragraphs, is not looked at more closely.
        """
        if self.letters is None or text.isascii() or not _OTHER_LETTER.search(text):
            return True
        letters = sum(map(str.isalpha, text))
        return 2 * len(self.letters.findall(text)) >= letters

    @cached_property
    def reversals(self) -> frozenset[str]:
        """The words that take back or weaken what follows or precedes them."""
        return self.negations | self.conditions | self.hedges | self.denials | {"?"}

    @cached_property
    def phrase_heads(self) -> frozenset[str]:
        """The words that phrases begin with."""
        return frozenset(phrase.split()[0] for phrase in self.phrases)

    @cached_property
    def joining(self) -> frozenset[str]:
        """The words that join names and say nothing of them."""
        return self.free | self.joints | self.prepositions

    @cached_property
    def stem_of(self) -> Memory[str]:
        """The stems of words met so far, for those who ask for many."""
        return Memory(self.stem)

    @cached_property
    def _kinds(self) -> dict[str, Kind]:
        kinds: dict[str, Kind] = {}
        for kind, listed in (
            (Kind.FREE, self.free),
            (Kind.FUNCTION, self.function),
            (Kind.UNIT, self.units | _SIGNS),
            (Kind.DATE, self.dates | self.months),
            (Kind.NUMBER, self.cardinals | self.ordinals | self.quantities),
            (Kind.GUARD, self.reversals | self.modals),
        ):
            kinds.update(dict.fromkeys(listed, kind))
        return kinds

    @cached_property
    def kind_of(self) -> Memory[Kind]:
        """The kinds of words met so far, for those who ask for many."""
        return Memory(self.kind)

    def kind(self, word: str) -> Kind:
        """Return the kind of a normalised word."""
        known = self._kinds.get(word)
        if known is not None:
            return known
        if word.isalpha():
            return Kind.CONTENT
        return Kind.NUMBER if any(map(str.isdigit, word)) else Kind.CONTENT

    def may_be_word(self, cut: str, whole: str) -> bool:
        """Return whether the beginning of a word may be a word of its own: "man" of "manager".

        It is one where it stands in a list, or may be another form of the whole word.
        """
        lists = (self._kinds, self.synonyms, self.facts, self.kickers, self.marks)
        if any(cut in listed for listed in lists):
            return True
        if self.endings:
            return self.stem(cut) == self.stem(whole)
        return len(whole) - len(cut) <= _ENDING

    def stem(self, word: str) -> str:
        """Return what inflected forms of a content word share, any other word as it is.

        An ending goes, then a letter doubled before it and a silent vowel. That is less than a
        stemmer does, and errs less: "universe" and "university" stay two words.
        """
        if len(word) <= _STEM or word in self._kinds or not word.isalpha():
            return word
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _STEM:
                word = word[: -len(ending)]
                break
        if word[-1] == word[-2]:
            word = word[:-1]
        return word[:-1] if word[-1] in "ey" else word

    def exchangeable(self, one: str, other: str) -> bool:
        """Return whether two function words say the same in the same place."""
        return _share(self.exchanges, one, other)

    def synonymous(self, one: str, other: str) -> bool:
        """Return whether news puts one of two words for the other, or forms of one word."""
        if self.kind(one) > Kind.CONTENT or self.kind(other) > Kind.CONTENT:
            return False
        one, other = self.stem(one), self.stem(other)
        return (one == other and one not in self.function) or _share(self._stems, one, other)

    @cached_property
    def _stems(self) -> Mapping[str, frozenset[int]]:
        found: dict[str, frozenset[int]] = {}
        for word, numbers in self.synonyms.items():
            stemmed = self.stem(word)
            found[stemmed] = found.get(stemmed, frozenset()) | numbers
        return found


def _share(table: Mapping[str, frozenset[int]], one: str, other: str) -> bool:
    return not table.get(one, frozenset()).isdisjoint(table.get(other, frozenset()))
