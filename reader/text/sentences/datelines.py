"""Datelines: where, when and by which agency a text was filed, before its first sentence.

"LOMBA (Agency) — ", "LOMBA, Westland, March 3 (Agency) -- ", "Lomba, 3 March (Agency) - ",
"(Agency) – ", "LOMBA — ". Each outlet that prints an agency's text has its own; it is no part of
what the sentence says. Known limits: "LOMBA: ", which is also how a speaker is named; a dateline
without capitals and without an agency; one that is a sentence or a paragraph of its own.
"""

from __future__ import annotations

import re

_MAX_LETTERS = 90
_PLACE = r"[^\W\d_a-z][\w.’'-]*(?:[ /-][^\W\d_a-z][\w.’'-]*){0,4}"
_CAPITALS = r"(?:[^\W\d_a-zß-öø-ÿ][.’'-]?){4,}(?:[ /-](?:[^\W\d_a-zß-öø-ÿ][.’'-]?){2,}){0,4}"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = rf"(?:{_WEEKDAY},? )?(?:{_MONTH} \d\d?|\d\d? {_MONTH})(?:,? \d{{4}})?|{_WEEKDAY}"
_AGENCY = r"\((?!\d)[\w.&’'/ -]{2,40}\)"
_KNOWN_AGENCY = r"\((?:AP|AFP|ANSA|CNN|EFE|PA|PTI|TASS|UPI|dpa|Reuters|Xinhua)\)"
_DASH = r"\s?(?:--|[-–—―_])\s?"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:, {_PLACE})?(?:,? (?:{_DAY}))?,? {_AGENCY}{_DASH}"
    rf"|{_PLACE}(?:, {_PLACE})?,? (?:{_DAY}),? {_AGENCY}{_DASH}"
    rf"|{_PLACE}(?:, {_PLACE})?,? {_KNOWN_AGENCY}{_DASH}"
    rf"|(?:{_DAY})? ?{_AGENCY}{_DASH}"
    rf"|{_CAPITALS}(?:, {_PLACE})?(?:, (?:{_DAY}))? ?(?: -- ?| [–—―] ?| - |—)"
    rf"|{_KNOWN_AGENCY} ?)"
    r"(?=[\"'“‘]?[^\W_a-zß-öø-ÿ])"
)


def is_dateline(words: str) -> bool:
    """Return whether words, without blanks around them, are a dateline and nothing else."""
    return bool(words) and find_dateline(f"{words} A").rstrip() == words


def find_dateline(text: str) -> str:
    """Return the dateline that a sentence begins with, "" if it has none."""
    found = _DATELINE.match(text, 0, _MAX_LETTERS)
    return found[0] if found else ""
