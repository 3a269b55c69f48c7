"""Datelines: where, when and by which agency a text was filed, before its first sentence.

"LOMBA (Agency) — ", "LOMBA, Westland, March 3 (Agency) -- ", "Lomba, 3 March (Agency) - ",
"(Agency) – ", "LOMBA — ", "Lomba, 3 March — ", "By ANN LEE, Lomba — ". Each outlet that prints an
agency's text has its own; it is no part of what the sentence says. Known limits: "LOMBA: ", which
is also how a speaker is named; a dateline without capitals, agency and day ("Lomba — ").
"""

from __future__ import annotations

import re
from functools import cache

_MAX_LETTERS = 140
_MIN_WORDS = 5  # of what stands behind a day, so that no programme is taken for news
# What parts two words is no character of a word: else a long row of "A-A-A" takes seconds.
_PLACE = r"[^\W\d_a-z][\w.’'-]*(?:[ /][^\W\d_a-z][\w.’'-]*){0,4}"
_CAPITALS = r"(?:[^\W\d_a-zß-öø-ÿ][.’']?-?){4,}(?:[ /](?:[^\W\d_a-zß-öø-ÿ][.’']?-?){2,}){0,4}"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = rf"(?:{_WEEKDAY},? )?(?:{_MONTH} \d\d?|\d\d? {_MONTH})(?:,? \d{{4}})?|{_WEEKDAY}"
_AGENCY = r"\((?!\d)[\w.&’'/ -]{2,40}\)"
_KNOWN_AGENCY = r"\((?:AP|AFP|ANSA|CNN|EFE|PA|PTI|TASS|UPI|dpa|Reuters|Xinhua)\)"
_DASH = r"\s?(?:--|[-–—―_])\s?"
_SPACED_DASH = r"(?: -- ?| [–—―] ?| - |—)"
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_NAMES = rf"{_NAME}(?: (?:(?:al|bin|da|de|den|der|di|la|le|van|von) ){{0,2}}{_NAME}){{1,3}}"
_BY = rf"(?:By|BY|by) {_NAMES}(?:(?:, | and | & ){_NAMES})*"
# A place and a day: what a programme of concerts has too.
_DAY_ALONE = (
    rf"(?!{_WEEKDAY}\b|{_MONTH}\b){_PLACE}(?:, {_PLACE})?,? (?:{_DAY}){_SPACED_DASH}"
    r"(?=[\"'“‘]?[^\W_a-zß-öø-ÿ])"
)
_BYLINE = (
    rf"{_BY}(?:(?:,| [-–—|/])? (?:{_NAME}|{_AGENCY}|{_DAY}|and|at|for|in|of|the|our|staff|writer"
    r"|reporter|correspondent|editor))*"
)
_MAX_BYLINE_WORDS = 14
_DATELINE = (
    rf"(?:(?:{_BY},? )?(?:{_CAPITALS}(?:, {_PLACE})?(?:,? (?:{_DAY}))?,? {_AGENCY}{_DASH}"
    rf"|{_PLACE}(?:, {_PLACE})?,? (?:{_DAY}),? {_AGENCY}{_DASH}"
    rf"|{_PLACE}(?:, {_PLACE})?,? {_KNOWN_AGENCY}{_DASH}"
    rf"|(?:{_DAY})? ?{_AGENCY}{_DASH}"
    rf"|{_CAPITALS}(?:, {_PLACE})?(?:, (?:{_DAY}))? ?{_SPACED_DASH}"
    rf"|{_KNOWN_AGENCY} ?)"
    rf"|{_BY}(?:, {_PLACE}){{0,2}}(?:,? (?:{_DAY}))?{_SPACED_DASH})"
    r"(?=[\"'“‘]?[^\W_a-zß-öø-ÿ])"
)


@cache  # compiled slowly, which takes longer than the digest of an article that has none
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def is_dateline(words: str) -> bool:
    """Return whether words, without blanks around them, are a dateline and nothing else."""
    found = _compile(_DATELINE).match(f"{words} A") or _compile(_DAY_ALONE).match(f"{words} A")
    return bool(words) and found is not None and found[0].rstrip() == words


def is_byline(words: str) -> bool:
    """Return whether words, without blanks around them, say who filed a text, and where and when.

    "By Ann Lee, Lomba", "LOMBA (Agency)". They are no statement.
    """
    if len(words) > _MAX_LETTERS:
        return False
    if _compile(_BYLINE).fullmatch(words) and len(words.split()) <= _MAX_BYLINE_WORDS:
        return True
    return is_dateline(words) or (words.endswith(")") and is_dateline(f"{words} -"))


def find_dateline(text: str) -> str:
    """Return the dateline that a sentence begins with, "" if it has none."""
    if found := _compile(_DATELINE).match(text, 0, _MAX_LETTERS):
        return found[0]
    found = _compile(_DAY_ALONE).match(text, 0, _MAX_LETTERS)
    return found[0] if found and len(text[found.end() :].split()) >= _MIN_WORDS else ""


def drop_dateline(text: str) -> str:
    """Return a sentence as it begins behind its dateline: as a summary shows it."""
    return text[len(find_dateline(text)) :]
