"""Quantity lexicon: the word lists of a language that reading figures and their meaning needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.folding.lexicons import Lexicon
from reader.text.ascii_words import split_plain


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: figures of one ``dimension`` are compared by ``factor``."""

    name: str
    dimension: str
    factor: float


@dataclass(frozen=True)
class QuantityPhrase:
    """What a number counts, by the words around it; see ``english_phrases.py``.

    ``counted`` says what may be counted: "persons", "things", "money" and so on. One of the
    patterns ``before`` or ``behind`` must match, with ``both`` one of each. One that ``is_weak``
    counts where no other phrase does.
    """

    label: str
    counted: str
    before: tuple[str, ...]
    behind: tuple[str, ...]
    both: bool = False
    is_weak: bool = False

    # Compiled on first use: all phrases take longer than the digest of an article, which seldom
    # needs one.
    @cached_property
    def before_patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns that end just before the number."""
        return tuple(re.compile(pattern, re.IGNORECASE) for pattern in self.before)

    @cached_property
    def behind_patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns that begin just behind the number."""
        return tuple(re.compile(pattern, re.IGNORECASE) for pattern in self.behind)


@dataclass(frozen=True, eq=False)
class QuantityLexicon:
    """The word lists of a language, in lower case; ``english_quantities.py`` explains each.

    ``events`` and ``kinds`` map a label to words, of which some are two words with a blank between
    them. ``words`` gives the stems.
    """

    words: Lexicon
    digits_pattern: re.Pattern[str]
    words_pattern: re.Pattern[str]
    sign_pattern: re.Pattern[str]
    number_words: Mapping[str, float]
    scales: Mapping[str, float]
    units: Mapping[str, Unit]
    currencies: Mapping[str, tuple[str, float]]
    percent_words: frozenset[str]
    events: Mapping[str, str]
    tolls: frozenset[str]
    person_events: frozenset[str]
    story_events: frozenset[str]
    kinds: Mapping[str, str]
    generic_kinds: frozenset[str]
    person_kinds: frozenset[str]
    subgroup_kinds: frozenset[str]
    child_kinds: frozenset[str]
    person_endings: tuple[str, ...]
    stop_words: frozenset[str]
    reporting_verbs: frozenset[str]
    keeping_verbs: frozenset[str]
    auxiliaries: frozenset[str]
    passive_words: frozenset[str]
    source_nouns: frozenset[str]
    source_endings: tuple[str, ...]
    account_openers: frozenset[str]
    phrase_ends: frozenset[str]
    account_nouns: frozenset[str]
    pronouns: frozenset[str]
    approximations: Mapping[str, str]
    weekdays: Mapping[str, int]
    of_one_day: frozenset[str]
    of_event: frozenset[str]
    harm: Mapping[str, str]
    months: frozenset[str]
    place_openers: frozenset[str]
    conjunctions: frozenset[str]
    naming_words: frozenset[str]
    noun_forms: frozenset[str]
    single_persons: frozenset[str]
    fates: frozenset[str]
    poll_words: frozenset[str]
    anaphoric_pattern: re.Pattern[str]
    age_before: re.Pattern[str]
    person_age_before: re.Pattern[str]
    age_patterns: tuple[re.Pattern[str], ...]
    surname_ages: tuple[re.Pattern[str], ...]
    age_of_subject: re.Pattern[str]
    subject_name: re.Pattern[str]
    whole_name: re.Pattern[str]
    placing: re.Pattern[str]
    of_another_race: re.Pattern[str]
    ordinals: Mapping[str, int]
    titles: frozenset[str]
    magnitude_before: re.Pattern[str]
    magnitude_behind: re.Pattern[str]
    aftershock_before: re.Pattern[str]
    aftershock_behind: re.Pattern[str]
    part_before: re.Pattern[str]
    part_behind: re.Pattern[str]
    part_articles: frozenset[str]
    time_pattern: re.Pattern[str]
    same_time_pattern: re.Pattern[str]
    apart_pattern: re.Pattern[str]
    unreal_pattern: re.Pattern[str]
    bare_before: re.Pattern[str]
    bare_behind: re.Pattern[str]
    local_pattern: re.Pattern[str]
    rate_pattern: re.Pattern[str]
    phrases: tuple[QuantityPhrase, ...]
    part_nouns: frozenset[str]
    unsure_pattern: re.Pattern[str]
    at_most_before: re.Pattern[str]
    series_pattern: re.Pattern[str]
    place_pattern: re.Pattern[str]
    relation_before: re.Pattern[str]
    others_pattern: re.Pattern[str]
    with_others: frozenset[str]
    planned: frozenset[str]
    named_labels: frozenset[str]
    whole: frozenset[str]
    animal_kinds: frozenset[str]

    def stem(self, word: str) -> str:
        """Return the stem of a word in lower case."""
        return self._stems.get(word) or self.words.stem_cache[word]

    @cached_property
    def unit_stems(self) -> frozenset[str]:
        """The stems of units, which say nothing of what is measured."""
        return frozenset(map(self.stem, (*self.units, *self.currencies, *self.percent_words)))

    @cached_property
    def number_keys(self) -> frozenset[str]:
        """The words, as ``str.split`` gives them, of which a number without digits has one."""
        return _with_punctuation(self._number_words)

    @cached_property
    def number_openings(self) -> frozenset[str]:
        """The words with which a number in words begins."""
        return frozenset(self.number_words) | {"a", "an"}

    @cached_property
    def plain_number_words(self) -> frozenset[str]:
        """The words of ``split_plain`` of which a sentence with a word of ``number_keys`` has one.

        Only of ASCII words: a text with others is not split so.
        """
        return _find_first_words(self._number_words)

    @cached_property
    def source_words(self) -> frozenset[str]:
        """The words, as ``str.split`` gives them, of which a sentence with a source has one."""
        return _with_punctuation(self._source_words)

    @cached_property
    def plain_source_words(self) -> frozenset[str]:
        """The words of ``split_plain`` of which a sentence with one of ``source_words`` has one."""
        return _find_first_words(self._source_words)

    @cached_property
    def source_stems(self) -> frozenset[str]:
        """The stems of nouns that name a source."""
        return frozenset(map(self.stem, self.source_nouns))

    @cached_property
    def person_labels(self) -> frozenset[str]:
        """The labels of phrases that count persons."""
        return frozenset(p.label for p in self.phrases if p.counted in ("persons", "workers"))

    @cached_property
    def poll_stems(self) -> frozenset[str]:
        """The stems of words that tell of a poll."""
        return frozenset(map(self.stem, self.poll_words))

    @cached_property
    def part_stems(self) -> frozenset[str]:
        """The stems of nouns that count a part of the people."""
        return frozenset(map(self.stem, self.part_nouns))

    @cached_property
    def event_index(self) -> Mapping[str, frozenset[str]]:
        """The labels of events by stem, or by two stems with a blank between them."""
        return self._index(self.events)

    @cached_property
    def kind_index(self) -> Mapping[str, frozenset[str]]:
        """The labels of kinds by stem."""
        return self._index(self.kinds)

    @property
    def _number_words(self) -> frozenset[str]:
        return frozenset(self.number_words) | self.scales.keys()

    @property
    def _source_words(self) -> frozenset[str]:
        verbs = self.reporting_verbs | self.keeping_verbs
        return verbs | self.account_nouns | {"according"}

    @cached_property
    def _stems(self) -> dict[str, str]:
        """Irregular plurals, which the stemmer leaves as they are."""
        return dict(_IRREGULAR)

    def _index(self, lists: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for label, text in lists.items():
            for entry in text.replace("\n", ",").split(","):
                key = " ".join(self.stem(word) for word in entry.split())
                if key:
                    found.setdefault(key, set()).add(label)
        return {key: frozenset(labels) for key, labels in found.items()}


def _with_punctuation(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word + mark for word in words for mark in ("", *",.;:!?)'’”\""))


def _find_first_words(words: Iterable[str]) -> frozenset[str]:
    """Return the first word of each word in ASCII, as ``split_plain`` finds it in a text."""
    found = (split_plain(word) for word in words if word.isascii())
    return frozenset(words[0] for words in found if words)


_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life",
    "mice": "mouse", "geese": "goose", "wolves": "wolf", "calves": "calf", "people": "people",
    "police": "police", "wives": "wife", "teeth": "tooth", "loaves": "loaf", "thieves": "thief",
    "firemen": "fireman", "policemen": "policeman", "fishermen": "fisherman",
    "shelves": "shelf", "leaves": "leave", "missing": "missing",
}  # fmt: skip
