"""Lexicon: the word lists of a language, and the classes, stems and synonyms they define."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from reader.caches import StringCache
from reader.folding.lexicons.rephrasing_words import RephrasingWords
from reader.folding.lexicons.spelling_rules import DEFAULT_RULES, SpellingRules, rules_of

_NONE: frozenset[str] = frozenset()
_MAX_ENDING_LETTERS = 2  # two forms of a word differ by so many letters, if no endings are known
_MIN_STEM_LETTERS = 3  # so many letters remain in a stem
_NON_LATIN_LETTER = re.compile(r"[^\W\d_\u0000-\u024f]")
_UNIT_SIGNS = frozenset("%‰°$£€¥₹₽₩₺₴¢")
_LISTED_WORD = re.compile(r"\w+")
LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")


class WordClass(IntEnum):
    """What a word does in a statement; each word has one class."""

    EMPTY = 0  # no meaning of their own: articles
    FUNCTION = 1  # may be added or omitted, not exchanged: pronouns, prepositions
    CONTENT = 2  # carries meaning; every word that is in no list
    QUALIFIER = 3  # negates or weakens: negation, hedge, modal, condition, "?"
    NUMBER = 4  # quantity or rank
    DATE = 5  # point in time
    UNIT = 6  # unit of a number


def phrase_list(text: str) -> tuple[str, ...]:
    """Return the lines of ``text``, each with a space before and after it."""
    return tuple(f" {line} " for line in text.strip().splitlines())


def groups_by_word(text: str) -> Mapping[str, frozenset[int]]:
    """Return for each word of ``text`` the numbers of the lines that contain it."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(text.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def folded_set(text: str) -> frozenset[str]:
    """Return the words of ``text`` as texts are normalised: "ß" is "ss"."""
    return frozenset(text.casefold().split())


def synonym_columns(text: str) -> Mapping[str, frozenset[int]]:
    """Return the groups of words of like form: each line has words with their forms in one order.

    "stieg stiegen | kletterte kletterten" makes two groups: a past form is no present one. A line
    that begins with "|" goes on with the line before it. Raises ``ValueError`` if a word of a line
    has more forms than another.
    """
    groups: dict[str, set[int]] = {}
    number = 0
    for line in text.casefold().strip().replace("\n|", " |").splitlines():
        for forms in zip(*(word.split() for word in line.split("|")), strict=True):
            for form in forms:
                groups.setdefault(form, set()).add(number)
            number += 1
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The word lists of a language, in lower case; all empty for an unknown language.

    ``english_lexicon.py`` explains each list. ``endings`` are those of inflected forms, longer ones
    first. ``letter_pattern`` matches a letter of the language's script.

    With ``has_exact_forms`` the synonyms are listed in each form, and what another word does is not
    known: nothing but a listed synonym may stand in place of a word, and before it another form of
    its article (``articles``). ``has_capital_nouns`` says that a capital makes no name.
    """

    has_exact_forms: bool = False
    has_capital_nouns: bool = False
    articles: tuple[frozenset[str], ...] = ()

    endings: tuple[str, ...] = ()
    empty_words: frozenset[str] = _NONE
    function_words: frozenset[str] = _NONE
    negations: frozenset[str] = _NONE
    modals: frozenset[str] = _NONE
    conditions: frozenset[str] = _NONE
    hedges: frozenset[str] = _NONE
    denials: frozenset[str] = _NONE
    cardinals: frozenset[str] = _NONE
    digits: Mapping[str, str] = field(default_factory=dict)
    ordinals: frozenset[str] = _NONE
    quantities: frozenset[str] = _NONE
    article_sensitive: frozenset[str] = _NONE
    past_markers: tuple[str, ...] = ()
    approximations: frozenset[str] = _NONE
    date_words: frozenset[str] = _NONE
    months: frozenset[str] = _NONE
    units: frozenset[str] = _NONE
    same_units: tuple[frozenset[str], ...] = ()  # words of one unit
    pronouns: frozenset[str] = _NONE
    possessive_marks: frozenset[str] = _NONE
    possessive_pronouns: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    connectives: frozenset[str] = _NONE
    speech_verbs: frozenset[str] = _NONE
    capital_sensitive: frozenset[str] = _NONE
    fiction_words: frozenset[str] = _NONE
    focus_words: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    agent_markers: frozenset[str] = _NONE
    prospect_markers: frozenset[str] = _NONE
    titles: frozenset[str] = _NONE
    reversing_phrases: tuple[str, ...] = ()
    inversion_openers: frozenset[str] = _NONE
    governing_words: frozenset[str] = _NONE
    governing_endings: tuple[str, ...] = ()
    relative_pronouns: frozenset[str] = _NONE
    limiting_words: frozenset[str] = _NONE
    restrictive_words: frozenset[str] = _NONE
    particles: frozenset[str] = _NONE
    letter_pattern: re.Pattern[str] | None = None
    meaning_changing: frozenset[str] = _NONE
    caption_marks: frozenset[str] = _NONE
    caption_mark_joints: frozenset[str] = _NONE
    kickers: frozenset[str] = _NONE
    kicker_endings: tuple[str, ...] = ()
    never_joined: frozenset[str] = _NONE
    picture_words: frozenset[str] = _NONE
    perfect_auxiliaries: frozenset[str] = _NONE
    reported_modals: frozenset[str] = _NONE
    hedging_verbs: frozenset[str] = _NONE
    subject_pronouns: tuple[frozenset[str], ...] = ()
    collective_nouns: frozenset[str] = _NONE
    generic_nouns: frozenset[str] = _NONE
    clause_openers: frozenset[str] = _NONE
    honorifics: frozenset[str] = _NONE
    person_nouns: frozenset[str] = _NONE
    observing_verbs: frozenset[str] = _NONE
    former_states: tuple[tuple[str, str], ...] = ()
    adverb_endings: tuple[str, ...] = ()
    age_words: tuple[tuple[str, ...], ...] = ()
    place_prepositions: frozenset[str] = _NONE
    preposition_groups: Mapping[str, frozenset[int]] = field(default_factory=dict)
    hollow_nouns: frozenset[str] = _NONE
    detail_prepositions: frozenset[str] = _NONE
    contractions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exchange_groups: Mapping[str, frozenset[int]] = field(default_factory=dict)
    synonym_groups: Mapping[str, frozenset[int]] = field(default_factory=dict)
    irregular_verbs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    rephrasing_words: RephrasingWords | None = None
    spelling_rules: SpellingRules = DEFAULT_RULES

    def is_script_of(self, text: str) -> bool:
        """Return whether at least half of a text's letters belong to the language's script.

        Latin letters are accepted without a count, as most paragraphs have no others.
        """
        if self.letter_pattern is None or text.isascii() or not _NON_LATIN_LETTER.search(text):
            return True
        letters = sum(map(str.isalpha, text))
        return 2 * len(self.letter_pattern.findall(text)) >= letters

    @cached_property
    def reversals(self) -> frozenset[str]:
        """The words that negate or weaken what stands before or after them."""
        return self.negations | self.conditions | self.hedges | self.denials | {"?"}

    @cached_property
    def named_nouns(self) -> frozenset[str]:
        """What may stand for a name in another text: nouns, and "old" of an age."""
        return self.generic_nouns.union(self.person_nouns, *self.age_words)

    @cached_property
    def exchanged_qualifiers(self) -> frozenset[str]:
        """The words beyond content that only one of two copies may have."""
        toggles = self.rephrasing_words.toggle_words if self.rephrasing_words else _NONE
        return self.caption_mark_joints | self.reported_modals | self.hedging_verbs | toggles

    @cached_property
    def phrase_first_words(self) -> frozenset[str]:
        """The first words of the reversing phrases."""
        return frozenset(phrase.split()[0] for phrase in self.reversing_phrases)

    @cached_property
    def name_joining_words(self) -> frozenset[str]:
        """The words that join names and add no information."""
        return self.empty_words | self.conjunctions | self.prepositions

    @cached_property
    def base_verbs(self) -> frozenset[str]:
        """The base forms of the irregular verbs."""
        return frozenset().union(*self.irregular_verbs.values())

    @cached_property
    def stem_cache(self) -> StringCache[str]:
        """The results of ``stem``."""
        return StringCache(self.stem)

    @cached_property
    def _listed_classes(self) -> dict[str, WordClass]:
        """The classes of the listed words; later lists take precedence."""
        classes: dict[str, WordClass] = {}
        for word_class, words in (
            (WordClass.EMPTY, self.empty_words),
            (WordClass.FUNCTION, self.function_words),
            (WordClass.UNIT, self.units | _UNIT_SIGNS),
            (WordClass.DATE, self.date_words | self.months),
            (WordClass.NUMBER, self.cardinals | self.ordinals | self.quantities),
            (WordClass.QUALIFIER, self.reversals | self.modals),
        ):
            classes.update(dict.fromkeys(words, word_class))
        return classes

    @cached_property
    def class_cache(self) -> StringCache[WordClass]:
        """The results of ``classify``."""
        return StringCache(self.classify)

    def classify(self, word: str) -> WordClass:
        """Return the class of a normalised word."""
        known = self._listed_classes.get(word)
        if known is not None:
            return known
        if word.isalpha():
            return WordClass.CONTENT
        return WordClass.NUMBER if any(map(str.isdigit, word)) else WordClass.CONTENT

    def may_be_word(self, cut: str, whole_word: str) -> bool:
        """Return whether the beginning of a word may be a word of its own: "man" of "manager".

        It may be one if it is in a list, or if it may be another form of the whole word.
        """
        word_lists = (
            self._listed_classes,
            self.synonym_groups,
            self.meaning_changing,
            self.kickers,
            self.caption_marks,
        )
        if any(cut in words for words in word_lists):
            return True
        if self.endings:
            return self.stem(cut) == self.stem(whole_word)
        return len(whole_word) - len(cut) <= _MAX_ENDING_LETTERS

    def stem(self, word: str) -> str:
        """Return the stem of a content word; any other word unchanged.

        Removes one ending, then a doubled letter and a silent vowel. This merges fewer words than a
        stemmer and makes fewer errors: "universe" and "university" have different stems.
        """
        if self.has_exact_forms:
            return word
        if len(word) <= _MIN_STEM_LETTERS or word in self._listed_classes or not word.isalpha():
            return word
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM_LETTERS:
                word = word[: -len(ending)]
                break
        if word[-1] == word[-2]:
            word = word[:-1]
        return word[:-1] if word[-1] in "ey" else word

    def are_exchangeable(self, one: str, other: str) -> bool:
        """Return whether two function words mean the same in the same place."""
        return _share_group(self.exchange_groups, one, other)

    def are_synonyms(self, one: str, other: str) -> bool:
        """Return whether two words are synonyms in news, or forms of one word."""
        if self.classify(one) > WordClass.CONTENT or self.classify(other) > WordClass.CONTENT:
            return False
        one, other = self.stem(one), self.stem(other)
        return (one == other and one not in self.function_words) or _share_group(
            self._synonym_stems, one, other
        )

    def are_like_prepositions(self, one: str, other: str) -> bool:
        """Return whether two prepositions can say the same after one verb."""
        return _share_group(self.preposition_groups, one, other)

    def are_articles(self, one: str, other: str) -> bool:
        """Return whether two words are forms of one article."""
        return any(one in forms and other in forms for forms in self.articles)

    @cached_property
    def _synonym_stems(self) -> Mapping[str, frozenset[int]]:
        """The synonym groups by stem."""
        found: dict[str, frozenset[int]] = {}
        for word, numbers in self.synonym_groups.items():
            stem = self.stem(word)
            found[stem] = found.get(stem, frozenset()) | numbers
        return found


def make_exact_lexicon(
    language: str,
    *,
    numbers: tuple[str, str, str],
    dates: tuple[str, str],
    units: tuple[str, str],
    synonyms: str,
    articles: tuple[str, ...] = (),
    letter_pattern: re.Pattern[str] = LATIN_LETTER,
    has_capital_nouns: bool = False,
) -> Lexicon:
    """Return a lexicon whose synonyms are listed in each form, from the texts of its word lists.

    ``numbers`` are cardinals, ordinals and quantities, ``dates`` other words of dates and the
    months, ``units`` the units and lines with the words of one unit; ``synonyms`` has the lines
    that ``synonym_columns`` reads, each of ``articles`` the forms of one article.
    """
    rules = rules_of(language)

    def spell(text: str) -> str:
        return _LISTED_WORD.sub(lambda match: rules.fold_case(match[0]), text)

    cardinals, ordinals, quantities = (folded_set(spell(text)) for text in numbers)
    date_words, months = (folded_set(spell(text)) for text in dates)
    return Lexicon(
        has_exact_forms=True,
        has_capital_nouns=has_capital_nouns,
        articles=tuple(map(folded_set, articles)),
        cardinals=cardinals,
        ordinals=ordinals,
        quantities=quantities,
        date_words=date_words,
        months=months,
        units=folded_set(spell(units[0])),
        same_units=tuple(map(folded_set, spell(units[1]).strip().split("\n"))),
        letter_pattern=letter_pattern,
        synonym_groups=synonym_columns(spell(synonyms)),
        spelling_rules=rules,
    )


def _share_group(table: Mapping[str, frozenset[int]], one: str, other: str) -> bool:
    """Return whether two words are in one group of ``table``."""
    return not table.get(one, frozenset()).isdisjoint(table.get(other, frozenset()))
