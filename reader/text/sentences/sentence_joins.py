"""Boundaries that are none: what follows a question in speech, an abbreviation, a date."""

from __future__ import annotations

import re

from reader.article import Sentence
from reader.text.languages.stop_words import stop_words
from reader.text.normalisation import MARKS, SMALL_LETTERS
from reader.text.sentences.abbreviations import YEARS, abbreviations_of
from reader.text.sentences.ordinal_numbers import is_within_number
from reader.text.sentences.speech_tags import is_tag
from reader.text.word_lists import word_set

_QUOTES = "\"'“”‘’„«»‹›「」『』"
_OPENERS = _QUOTES + "(["
_LETTER = re.compile(r"[^\W\d_]")
_FIRST_WORD = re.compile(rf"[{_QUOTES}(\[—–\s,-]*([^\W\d_]+)")
_LIST_NUMBER = re.compile(r"\(?\d{1,3}[.)]")
_CONTINUING_MARKS = ",;:!?)]}،؛、，；：）】」』》"
_MAY_CONTINUE = re.compile(
    rf"(?:[!?…]|\.\.|\. \.)[{_QUOTES})\]\s]*$|[.;][{_QUOTES})\]]+$|\w\.\w\.$"
)
_TIME_OF_DAY = re.compile(r"\b[ap]\.m\.$")
_ROMAN_NUMBER = re.compile(r"([IVXLC]+)\b(?!\.\s+\w+\.)")
_DIGIT_FOLLOWS = re.compile(r"(?:[(\[#$€£]?|[§№]\s?)\d")
_LETTER_AND_DIGIT = re.compile(r"[A-Z]\.\s?\d")  # art. L. 121
_COMPANY_FOLLOWS = re.compile(r"(?:KG|KGaA|OHG|GmbH|mbH|AG|Ltd|Inc|LLC|Limited)\b")
_INITIALISM = re.compile(r"(?:[A-Z]\.){2,}$")
_DOUBLED = re.compile(r"\b([A-ZÁÉÍÓÚ])\1\.$")
_DOUBLED_FOLLOWS = re.compile(r"([A-ZÁÉÍÓÚ])\1\.")
_ELISION = re.compile(r"^[^\W\d_]+['’](?=[^\W\d_])")
_DUTCH_ARTICLE = re.compile(r"['’][stn] [^\W\d_a-z]")
_UNIT_AFTER_NUMBER = re.compile(r"(?:\d\.?|\b[IVXLC]+)\s?[^\W\d_]{1,4}\.$")
# Who writes danda ends no sentence with a full stop: it abbreviates a word.
_DANDA = re.compile("[।॥]")
_SHORT_INDIC_WORD = re.compile(rf"(?:[\u0900-\u0dff][{MARKS}]*){{1,3}}\.")
_WITHOUT_FULL_STOP = frozenset({"thai", "lao"})  # they have it in abbreviations alone
_WITH_LONG_INITIALS = frozenset(
    {"malayalam", "tamil", "telugu", "kannada"}
)  # a letter is a syllable
_WITH_SYLLABIC_CONSONANTS = word_set("czech slovak slovene croatian serbian bosnian macedonian")
_CONSONANTS = re.compile("[bcdfghjklmnpqrstvwxzčğñşšž]+")
_ARABIC_INITIAL = re.compile("[\u0621-\u064a\u066e-\u06d3]\\.")
_GOES_ON = re.compile(rf"[,;:]|\s+[{SMALL_LETTERS}]")
_LONGEST_BRACKETS = 300  # characters
_CONTEXT = 40  # characters before a boundary that are enough to decide
_SHORT_WORD = 4  # letters
_LONG_INITIAL = 3  # characters, with a vowel sign and the full stop

# No sentence ends with one of these and a full stop.
_ENGLISH_TITLES = word_set(
    """
    mr mrs ms messrs dr prof gov sen sens rep reps pres gen brig col lt sgt capt cpl pvt maj adm st
    rev hon mt ft
    """
)
NEVER_LAST_WORDS = word_set("v vs cf fig no e.g i.e eg ie") | _ENGLISH_TITLES

_TIME_ZONES = word_set("ET EST EDT CT CST CDT MT PT PST PDT GMT BST UTC CET CEST Eastern Pacific")


def continues(text: str, previous: Sentence, sentence: Sentence, language: str) -> bool:
    """Return whether ``sentence`` is the rest of ``previous``."""
    start, end = sentence.start, sentence.end
    if _goes_on_behind_brackets(text, previous, start):
        return True
    if text[previous.end - 1] == "." and _is_plain_end(text, previous, start, language):
        return False
    before = text[max(previous.start, previous.end - _CONTEXT) : previous.end]
    after = text[start : start + _CONTEXT]
    if not _LETTER.search(text, start, end):
        if not _LIST_NUMBER.fullmatch(text, start, end):
            return True
        return _is_abbreviated(before, after, language)
    if text[start] in _CONTINUING_MARKS or not _LETTER.search(text, previous.start, previous.end):
        return True
    first = _FIRST_WORD.match(text, start, end)
    if first and first[1].islower() and _MAY_CONTINUE.search(before):
        return True
    if is_tag(before, text[start:end], language):
        return True
    if before[-1] != ".":
        return False
    word = before.rsplit(None, 1)[-1].lstrip(_OPENERS)
    if language in _WITHOUT_FULL_STOP and not word.isascii():
        return True
    if _SHORT_INDIC_WORD.fullmatch(word) and _DANDA.search(text):
        return True
    if word[:1].isupper() and word[:-1].lower() in _ENGLISH_TITLES:
        return True
    if first and first[1] in _TIME_ZONES and _TIME_OF_DAY.search(before):
        return True
    return _is_abbreviated(before, after, language)


def _goes_on_behind_brackets(text: str, previous: Sentence, start: int) -> bool:
    """Return whether a sentence in brackets ends there, and the one around it goes on behind them.

    As in ``It stayed shut (the mayor had asked. Twice.) and empty.``
    """
    opened = text.rfind("(", previous.start + 1, previous.end)
    if opened < 0 or text.find(")", opened, previous.end) >= 0:
        return False
    closed = text.find(")", start, start + _LONGEST_BRACKETS)
    return closed >= 0 and _GOES_ON.match(text, closed + 1) is not None


def _is_plain_end(text: str, previous: Sentence, start: int, language: str) -> bool:
    """Return whether the last word plainly ends its sentence, as nearly all do.

    It is no initial and in no list, and a capital follows: no other rule has to be asked.
    """
    if not text[start].isupper():
        return False
    end = previous.end - 1
    bare = text[text.rfind(" ", previous.start, end) + 1 : end]
    is_word = bare.islower() if len(bare) <= _SHORT_WORD else bare[1:].islower()
    return (
        is_word
        and len(bare) > 2
        and bare.isalpha()
        and bare.lower() not in abbreviations_of(language).names
    )


def _is_abbreviated(before: str, after: str, language: str) -> bool:
    """Return whether the full stop at the end of ``before`` only abbreviates its last word."""
    word = before.rsplit(None, 1)[-1].lstrip(_OPENERS)
    if not word.endswith("."):
        return False
    if is_within_number(before, after, language):
        return True
    if language in _WITH_LONG_INITIALS and len(word) <= _LONG_INITIAL and not word.isascii():
        return True
    if _ARABIC_INITIAL.fullmatch(word):
        return True
    lists = abbreviations_of(language)
    names = name_abbreviation(before)
    if not lists.titles.isdisjoint(names):
        return True
    is_number = bool(_DIGIT_FOLLOWS.match(after))
    if is_number and _INITIALISM.search(word):
        return True
    first = _FIRST_WORD.match(after)
    if first and first[1][0].isupper() and not lists.last.isdisjoint(names):
        # "1945 г. Люди" ends; "в г. Орле" does not.
        return names[0] in YEARS and not _UNIT_AFTER_NUMBER.search(before)
    is_before_number = has_abbreviation(lists.before_number, names)
    if is_before_number and (
        is_number or _is_roman_number(after, language) or _LETTER_AND_DIGIT.match(after)
    ):
        return True
    if names[0] == "co" and _COMPANY_FOLLOWS.match(after):
        return True
    if _DOUBLED.search(word) and _DOUBLED_FOLLOWS.match(after):
        return True
    is_lower = bool(first and first[1][0].islower() and not _is_lower_name(first[1], after))
    if not lists.inside.isdisjoint(names):
        return is_lower or is_number or not (first and first[1].lower() in stop_words(language))
    if (is_lower or is_number) and _is_without_vowel(names[0], language):
        return True
    if not is_lower:
        return False
    if is_before_number or _DOUBLED.search(word):
        return True
    if _UNIT_AFTER_NUMBER.search(before):
        return True
    bare = names[0]
    return (
        language != "english"
        and len(bare) <= _SHORT_WORD
        and bare.isalpha()
        and bare not in stop_words(language)
    )


def _is_roman_number(after: str, language: str) -> bool:
    """Return whether a Roman number follows, and not a word: English "I", Czech "V"."""
    number = _ROMAN_NUMBER.match(after)
    if not number:
        return False
    letter = number[1].lower()
    return len(letter) > 1 or not (letter == "i" or letter in stop_words(language))


def _is_without_vowel(name: str, language: str) -> bool:
    """Return whether a name has no vowel, as no word has: yht, bldg; but Czech "krk" is one."""
    return (
        1 < len(name) <= _SHORT_WORD + 1
        and language not in _WITH_SYLLABIC_CONSONANTS
        and bool(_CONSONANTS.fullmatch(name))
    )


def name_abbreviation(before: str) -> tuple[str, ...]:
    """Return how the lists may name the abbreviation at the end: alone, and with the one before."""
    words = before.split()
    name = _ELISION.sub("", words[-1].lstrip(_OPENERS)[:-1].lower())
    if len(words) > 1 and words[-2].endswith(".") and len(words[-2]) <= _SHORT_WORD:
        return name, f"{words[-2].lower().lstrip(_OPENERS)}{name}"
    return (name,)


def has_abbreviation(listed: frozenset[str], names: tuple[str, ...]) -> bool:
    """Return whether one of the names is listed, or ends as a listed ending does."""
    if not listed.isdisjoint(names):
        return True
    return any(names[0].endswith(name[1:]) for name in listed if name[0] == "-")


def _is_lower_name(word: str, after: str) -> bool:
    """Return whether a sentence may begin so in lower case: iPhone, eBay; Dutch 's Avonds."""
    if len(word) > 1 and word[1].isupper() and after.startswith(word):
        return True
    return _DUTCH_ARTICLE.match(after) is not None
