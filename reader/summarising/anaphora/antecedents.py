"""Whether "it", "these" and "that" have an antecedent before them in an English sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summarising.anaphora.anaphora_words import PERSON_NOUNS, PRONOUNS, TIME_WORDS
from reader.summarising.terms import find_spellings, find_words
from reader.text import stop_words, word_set

IT_WORDS = word_set("it its itself it'd it'll")
_ITS = word_set("it its itself")
_TITLES = word_set("mr mrs ms miss dr sir lady lord dame prof professor")
_PERSON_WORDS = PRONOUNS | word_set("who nobody everybody everyone somebody someone anybody anyone")
_NO_SUBJECTS = IT_WORDS | PRONOUNS | {"that", "this", "then", "there"}
_NOT_NOUNS = word_set(
    "said says told tells made makes took takes taken knew knows known left put puts found finds "
    "thought thinks gave given held kept saw seen heard felt bought sold lost won sent read built "
    "already never ever"
)
# Only persons do these: the name before is a person's, and "it" refers to something else.
_VERBS_OF_NOTICING = word_set("noticed realised realized remembered wondered guessed forgot")
_IT_IDIOM = re.compile(
    r"it (?:comes|came|turns|turned) |it(?: (?:is|was))? like\b|"
    r"it (?:is|was) (?:an? |the )?\S+ (?:that|to|how)\b|"
    r"it (?:is|was|be|been) (?:all|rainy|sunny|cold|hot|warm|dark|late|early)\b"
)
_PREPOSITIONS = word_set("at by during for from in of on to under with")
# Nouns for a place named before: "Yemen, in that country's north".
_PLACE_NOUNS = word_set("area city club country county group nation region state town village")
_MAX_OPENING_WORDS = 7  # in so few words an antecedent is hardly possible
_SEVERAL = word_set(
    """
    and all both each every many several some few none they we us women men people children police
    everyone everybody anyone anybody someone somebody whoever public staff crew team couple group
    family government media crowd party company band two three four five six seven eight nine ten
    """
)
_PLURAL_WORDS = word_set("women men people children two three four five six seven eight nine ten")


def lacks_antecedent_of_it(
    unquoted: str,
    words: Sequence[str],
    expletive: re.Pattern[str],
    *,
    cased: bool,
    follows: bool,
) -> bool:
    """Return whether only persons are named before the first "it" of a sentence.

    ``unquoted`` is the sentence with its quotations blanked out, ``words`` its words; ``cased``
    says whether the article has capitals; ``expletive`` matches an "it" that refers to nothing.
    "When it broke, the gate stopped" is clear unless it ``follows`` another sentence.
    """
    position = next((i for i, word in enumerate(words) if word.partition("'")[0] in _ITS), 0)
    if position == 0:
        return False
    after = " ".join(words[position : position + 10])
    if expletive.match(after) or _IT_IDIOM.match(after):
        return False
    spellings = (
        [word for word, _, _ in find_spellings(unquoted, 0, position)]
        if cased
        else words[:position]
    )
    names_person = _names_only_people(spellings, cased, words[position])
    return names_person is not None and (
        names_person or follows or not _names_subject_later(unquoted)
    )


def _names_only_people(spellings: Sequence[str], cased: bool, it: str) -> bool | None:
    """Return whether the words before ``it`` name persons, None if they may name a thing."""
    stop_word_set = stop_words("english")
    after_title = starts_with_name = notices = names_person = False
    for position, word in enumerate(spellings):
        base = word.lower().partition("'")[0]
        after_title = cased and word[0].isupper() and (base in _TITLES or after_title)
        if after_title or base in _PERSON_WORDS or base in PERSON_NOUNS:
            names_person = True
        elif base in _VERBS_OF_NOTICING:
            notices = True
        elif position > 0 and word[0].isupper() and base not in TIME_WORDS:
            return None
        elif (
            base in stop_word_set
            or base in _NOT_NOUNS
            or base in TIME_WORDS
            or base.endswith(("ed", "ly"))
        ):
            continue
        elif position == 0 and cased and not word.isupper():
            starts_with_name = True
        else:
            return None
    if starts_with_name:
        return True if notices and it != "its" else None
    return names_person


def _names_subject_later(unquoted: str) -> bool:
    """Return whether the sentence opens with a clause or phrase and names its subject after it."""
    _, comma, rest = unquoted.partition(", ")
    after = find_words(rest[:40])
    if not comma or not after:
        return False
    return after[0] not in _NO_SUBJECTS


def lacks_antecedent_of_these(words: Sequence[str]) -> bool:
    """Return whether no word before "these" can be its antecedent.

    A word that looks like a plural can, unless it is right before "these", where it is a verb.
    """
    position = words.index("these") if "these" in words else 0
    if position == 0 or words[position + 1 : position + 2] == ["days"]:
        return False
    return not any(
        word in _PLURAL_WORDS or (len(word) > 3 and word.endswith("s") and word[-2] not in "ius'")
        for word in words[: max(position - 1, 0)]
        if word not in TIME_WORDS and word not in stop_words("english")
    )


def lacks_antecedent_of_them(words: Sequence[str]) -> bool:
    """Return whether no word before "them" names several: no plural, no "and", no "each"."""
    before = words[: words.index("them")] if "them" in words else []
    return bool(before) and not any(
        word in _SEVERAL or (len(word) > 3 and word.endswith("s") and word[-2] not in "ius'")
        for word in before
        if word not in TIME_WORDS
    )


def has_back_referring_that(words: Sequence[str]) -> bool:
    """Return whether the words open with a preposition and "that" thing: "All of that family"."""
    words = words[:_MAX_OPENING_WORDS]
    for position in range(1, len(words) - 1):
        before, that, noun = words[position - 1 : position + 2]
        if that == "that" and before in _PREPOSITIONS:
            return noun not in stop_words("english") | TIME_WORDS | _PLACE_NOUNS
    return False
