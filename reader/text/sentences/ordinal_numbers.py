"""Full stops of numbers that end no sentence: ``am 3. Oktober``, ``3. 10. 2024``, ``Karl XII.``"""

from __future__ import annotations

import re

from reader.text.languages.stop_words import stop_words
from reader.text.word_lists import word_set

# These write an ordinal number as figures and a full stop.
_WITH_ORDINAL_STOP = word_set(
    """
    czech danish estonian finnish german norwegian polish slovene turkish croatian serbian bosnian
    slovak hungarian icelandic faroese luxembourgish latvian azerbaijani
    """
)

# What is counted with a capital: months where they have one, clubs, courts, leagues.
_COUNTED = {
    "german": word_set(
        """
        Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November
        Dezember Jahrhundert Jh Liga Bundesliga FC FSV SC SV VfL Mannschaft Advent Weltkrieg Platz
        Stock Bezirk Armee Klasse Senat Kammer Runde Tag Woche Etappe Satz Auflage
        """
    ),
    "czech": word_set("FK FC SK HC BK TJ SFC"),
    "slovak": word_set("FK FC MFK HC BK"),
    "slovene": word_set("NK FC SNL"),
    "croatian": word_set("HNL NK HNK"),
    "danish": word_set("FC Division"),
    "norwegian": word_set("FK"),
    "polish": word_set("FC Liga"),
    "finnish": word_set("FC"),
}

_NOUNS_WITH_CAPITALS = ("german", "luxembourgish")
# Turkish has them before names of courts, streets and kings: "12. Ceza Dairesi", "III. Ahmet",
# Hungarian too: "IV. Béla". Their sentences end with a verb, hardly ever with a number.
_BEFORE_NAMES = ("turkish", "azerbaijani", "hungarian")
_BEFORE_GERMAN_ORDINALS = word_set(
    """
    am vom zum zur im ins beim der die das den dem des ab bis seit und oder nach vor an in auf zu
    jeder jeden jede ihr ihre ihren ihrem sein seine seinen seinem einen einem eine mein unser
    """
)

_NUMBER = re.compile(r"(?<![\w.,:/–-])(\d{1,3}|[IVXLC]{1,6})\.$")
_DAY = re.compile(r"(?<![\w.,:/–-])(?:[012]?\d|3[01])\.$")
_MONTH_AND_MORE = re.compile(r"(?:0?[1-9]|1[0-2])\.(?:\s?(?:\d{4}|\d{2})\b|\s|$)")
_DAY_AND_MONTH = re.compile(r"(?<![\w.,:/–-])(?:[012]?\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.$")
_YEAR_AND_STOP = re.compile(r"\b(?:1[5-9]|20)\d\d\.$")  # of Korea and Hungary
_MONTH_AND_DAY = re.compile(r"(?:0?[1-9]|1[0-2])\.\s?(?:[012]?\d|3[01])\.")
_WHOLE_DATE = re.compile(r"\b(?:1[5-9]|20)\d\d\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:[012]?\d|3[01])\.$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b")
_WORD_AND_NUMBER = re.compile(r"([^\W\d_]+)\s+(?:\d{1,3}|[IVXLC]{1,6})\.$")
_FIRST, _FIRST_CLUB = re.compile(r"\b1\.$"), re.compile(r"[A-Z]{2,4}\b")  # za 1. HFK Olomouc
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def is_within_number(before: str, after: str, language: str) -> bool:
    """Return whether the full stop at the end of ``before`` belongs to a date or an ordinal.

    ``before`` and ``after`` are the text on both sides of the white space behind that full stop.
    """
    if _DAY_AND_MONTH.search(before) and _YEAR.match(after):
        return True
    if _YEAR_AND_STOP.search(before) and _MONTH_AND_DAY.match(after):
        return True
    if language == "korean" and _WHOLE_DATE.search(before):
        return True
    if _DAY.search(before) and _MONTH_AND_MORE.match(after):
        return True
    if language not in _WITH_ORDINAL_STOP or not _NUMBER.search(before):
        return False
    first = _FIRST_WORD.match(after)
    if not first:
        return False
    word = first[0]
    if word[0].islower() or word in _COUNTED.get(language, ()):
        return True
    if _FIRST_CLUB.match(after) and _FIRST.search(before):
        return True
    if language in _BEFORE_NAMES:
        return word.lower() not in stop_words(language)
    if language not in _NOUNS_WITH_CAPITALS or word.lower() in stop_words(language):
        return False
    # "im 3. Satz"; but "auf Rang 3. Müller gewann", "sie wurde 3. Danach".
    said_before = _WORD_AND_NUMBER.search(before)
    return bool(said_before and said_before[1].lower() in _BEFORE_GERMAN_ORDINALS)
