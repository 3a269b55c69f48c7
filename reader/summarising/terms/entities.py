"""Named entities and numbers in a sentence, by their spelling; and words that are neither."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summarising.terms.stemmed_words import THOUSANDS_SPACE, find_spellings
from reader.text import stop_words, word_set
from reader.word_counts import UNSPACED

SpelledWord = tuple[str, int, int]
"""A word as it is spelt, with its start and end."""

# A letter beside which a digit is part of a word; in East Asia a number has none beside it.
_WORDY = rf"[^\W{UNSPACED}\uac00-\ud7a3]"
# A score and a time of day are one number: "2-1", "1:19"; thousands behind a no-break space too.
_NUMBER = re.compile(
    rf"(?<![.,])(?<!{_WORDY})(?:\d+(?:[-–:]\d+)+"
    rf"|[£$€]?\d(?:[\d.,]|{THOUSANDS_SPACE})*(?:\d|(?<=\d))(?:m|bn|%)?)(?!{_WORDY})"
)
_DIGIT = re.compile(r"\d")
CAPITALISED_NOUN_LANGUAGES = ("german",)
_BEFORE_FIRST_WORD = "\"“„«‘':"  # the word after one has a capital anyway, like the first word
_OF_CONNECTOR = re.compile(r" of(?: the)? (?=[A-Z])")
_FOR_CONNECTOR = re.compile(r" for(?: the)? (?=[A-Z])")
# A name with one of these continues after "of": "Department of Justice", not "Ada Merrow of Elm".
_INSTITUTION_NOUNS = word_set(
    """
    academy archbishop army association bank battle bishop board bureau cathedral center centers
    centre chamber church city college committee company council court department duchess duke
    earl federation friends gulf house institute isle kingdom league library ministry museum office
    order president prince princess republic school secretary society state states university
    """
)
_INSTITUTION_NOUNS_WITH_FOR = word_set(
    "association center centers centre committee council institute office"
)
_PARTICLE = re.compile(
    r" (?:al|el|bin|ibn|bint|de|del|van|von|der|den|la|le|du|di|da|dos)[- ](?=[A-Z])"
)
_PREFIX_AND_HYPHEN = re.compile(r"(?<![\w'’])[a-z]+-$")
_ROMAN_NUMERAL = re.compile(r"[IVXL]+")
_TITLES = word_set("sen gov rep st lt gen col sgt capt cpl maj rev prof hon jr sr ok the")

# Content words that are neither a name nor a topic.
COMMON_WORDS = word_set(
    """
    say says said saying tell tells told ask asks asked add adds added think thinks thought
    one two three four five six seven eight nine ten dozen hundred thousand million billion
    first second third last next new old many much more most several few
    year years month months week weeks day days night nights hour hours minute minutes time times
    today yesterday tomorrow morning afternoon evening monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december make makes made making get gets got take takes took taken taking come comes came go
    goes went gone give gives gave given find finds found see sees saw seen use uses used want
    wants wanted know knows knew known show shows showed shown begin began begun start started
    become became keep kept lose lost leave left put set run ran call called look looked need
    needed try tried turn turned help helped let mr mrs ms dr sir also still even just back way
    thing things people man men woman women part end twice once according including already
    behind early late later right able
    will not same other such reported stopped pulled refused happen happens happened ready good
    wrong wrote written testified held holds brought believed expected decided
    """
)


# Capitalised openings of a sentence that are no first name.
NOT_NAMES = word_set(
    "despite following unlike like yes inside outside near except unless via plus meanwhile "
    "earlier indeed read watch cnn"
)


def find_named_entities(
    text: str, language: str, words: Sequence[SpelledWord] | None = None
) -> list[str]:
    """Return the runs of capitalised words, each once, in order; without days, months and openings.

    Empty for a language that capitalises every noun. ``words`` are those of ``find_spellings``, if
    known already.
    """
    if text.islower():
        return []
    spellings = find_spellings(text) if words is None else words
    if language in CAPITALISED_NOUN_LANGUAGES or _is_upper_case(spellings):
        return []
    names: list[str] = []
    span: tuple[int, int] | None = None
    stop_word_set = stop_words(language)
    for word, start, end in spellings:
        if span is None:  # before most words there is no name
            if word[0].isupper() and _is_part_of_name(
                text, word, start, end, stop_word_set, continues=False
            ):
                span = (start, end)
            continue
        is_beside = text[span[1] : start] in (" ", "-")
        connector = None if is_beside else _find_connector(text, span)
        continues = is_beside or (connector is not None and connector.end() == start)
        is_name = word[0].isupper() and _is_part_of_name(
            text, word, start, end, stop_word_set, continues=continues
        )
        if is_name and continues:
            span = (span[0], end)
            continue
        if is_beside:
            connector = _find_connector(text, span)
        if connector is not None and start < connector.end():
            continue
        names.append(text[span[0] : span[1]])
        span = (start, end) if is_name else None
    if span is not None:
        names.append(text[span[0] : span[1]])
    return list(dict.fromkeys(names))


def _is_part_of_name(
    text: str, word: str, start: int, end: int, stop_word_set: frozenset[str], *, continues: bool
) -> bool:
    """Return whether a capitalised word is a name, or part of a name that it ``continues``."""
    lower_case, before = word.lower(), text[:start].rstrip()
    if (
        len(word) < 2
        or lower_case in _TITLES
        or lower_case in NOT_NAMES
        or _ROMAN_NUMERAL.fullmatch(word)
    ):
        return False
    # A part of "MH370", "9th" or "al-Sharif" is no name.
    if text[end : end + 1].isdigit() or text[start - 1 : start].isalnum():
        return False
    if not continues and _PREFIX_AND_HYPHEN.search(text[max(0, start - 12) : start]):
        return False
    if lower_case in COMMON_WORDS or lower_case in stop_word_set:
        return (continues and lower_case != "i") or (
            word == "New" and _is_before_capital(text, end)
        )
    follows_bracket = before.endswith(")") and len(before) == start  # "(CNN)When it rains"
    if (not before or before[-1] in _BEFORE_FIRST_WORD or follows_bracket) and not word.isupper():
        return _is_before_capital(text, end)
    return True


def _find_connector(text: str, span: tuple[int, int]) -> re.Match[str] | None:
    """Return what joins a name to the next one: "of", "for", or a particle like "al" and "van"."""
    if text[span[1] : span[1] + 1] != " ":
        return None
    last_word = text[span[0] : span[1]].rpartition(" ")[2].lower()
    return (
        _PARTICLE.match(text, span[1])
        or (_OF_CONNECTOR.match(text, span[1]) if last_word in _INSTITUTION_NOUNS else None)
        or (
            _FOR_CONNECTOR.match(text, span[1])
            if last_word in _INSTITUTION_NOUNS_WITH_FOR
            else None
        )
    )


def _is_upper_case(words: Sequence[SpelledWord]) -> bool:
    """Return whether most words are in upper case, so that capitals mean nothing."""
    long_words = [word for word, _, _ in words if len(word) > 1]
    return 2 * sum(map(str.isupper, long_words)) > len(long_words)


def _is_before_capital(text: str, end: int) -> bool:
    """Return whether a space and a capital follow."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def find_numbers(text: str) -> list[str]:
    """Return the numbers of a text with their currency, each once, in order."""
    if _DIGIT.search(text) is None:
        return []
    return list(dict.fromkeys(_NUMBER.findall(text)))
