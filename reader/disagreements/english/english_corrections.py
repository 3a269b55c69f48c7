"""Words with which an article takes an earlier figure back, in English.

Each pattern of ``INTROS`` ends just before the old number; see ``told_corrections.py``.
"""

from __future__ import annotations

import re

_OLD = r"(?:an? |the |its |their |his |her )?(?:earlier |first |initial |previous |preliminary )?"
_ABOUT = (
    r"(?:(?:up to|as many as|as much as|about|around|some|only|just|at least|more than|nearly"
    r"|almost|over|roughly) )?"
)
_ADVERB = r"(?:at first|first|earlier|previously|originally|initially)"
_NOUN = r"(?:figure|number|toll|count|estimate|report|statement|total|reading|value|sum|forecast)s?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WORDS = r"(?:[\w’'-]+ ){0,6}?"
_SAID = (
    r"(?:said|announced|estimated|named|mentioned|expected|promised|thought|planned|stated|told"
    r"|claimed|published|given|put)"
)

# Without one of these a sentence takes nothing back; to look for them is quick.
_CUES = (
    "not ", "instead of", "rather than", "from ", "first", "earlier", "previous", "original",
    "initial", "prelim", "early ", "had ", "have ", "has ",
    "correct", "revis", "withdr",
)  # fmt: skip
CUE = re.compile(
    rf"\bnot\b|\binstead of\b|\brather than\b|\bfrom\b|\b{_ADVERB}\b|\bpreliminary\b|\bprevious\b"
    r"|\b(?:early|initial)\b|\b(?:had|have|has) (?:[\w’'-]+ )?(?:spoken|talked|told|put|given"
    rf"|reported|counted)\b|\bhad {_SAID}\b|\b(?:correct|revis|withdr)",
    re.IGNORECASE,
)


def has_cue(text: str) -> bool:
    """Return whether a sentence may take something back."""
    low = text.lower()
    return any(cue in low for cue in _CUES) and CUE.search(text) is not None


_CHANGED = (
    r"\b(?:revis(?:ed|es|ing)|correct(?:ed|s|ing)|chang(?:ed|es|ing)|amend(?:ed|s|ing)|cut(?:s|ting)?"
    r"|lower(?:ed|s|ing)|rais(?:ed|es|ing)|reduc(?:ed|es|ing)|increas(?:ed|es|ing))"
)
# "Had spoken of 214": who says so has another figure now.
SPOKEN = re.compile(
    rf"\b(?:(?:had|have|has) (?:{_ADVERB} )?(?:spoken of|talked of|told of|put [\w ]{{1,25}}? at)"
    rf"|had (?:{_ADVERB} )?(?:given|reported|counted)) {_OLD}{_ABOUT}$",
    re.IGNORECASE,
)
# "Had said 214", which tells of an earlier figure beside a word or a day that says so.
HAD_SAID = re.compile(rf"\bhad (?:{_ADVERB} )?{_SAID} {_WORDS}{_ABOUT}$", re.IGNORECASE)
EARLIER_WORD = re.compile(rf"\b{_ADVERB}\b|\b[Oo]n {_WEEKDAY}\b|\b[Yy]esterday\b")
# "The owner earlier said that there were 214".
EARLIER_SAID = re.compile(
    rf"\b{_ADVERB},? (?:[\w’'-]+ ){{0,3}}?(?:said|spoke of|talked of|put [\w ]{{1,25}}? at"
    rf"|reported|estimated|announced|gave|counted|named|stated) {_WORDS}{_ABOUT}$",
    re.IGNORECASE,
)
# "Correcting an earlier figure of 214", "the earlier count was 214".
EARLIER_FIGURE = re.compile(
    rf"\b(?:correct(?:ed|ing|s)|revis(?:ed|ing|es)|withdr(?:ew|awing|awn)) {_OLD}{_NOUN} of"
    rf" {_ABOUT}$"
    rf"|\b(?:earlier|first|initial|previous|preliminary) {_NOUN} (?:of|was|were|had been|stood at)"
    rf" {_ABOUT}$",
    re.IGNORECASE,
)
# "Up from 214", "revised from 214".
FROM = re.compile(
    r"\b(?:(?:up|down)|(?:revised|corrected|changed|amended)(?: (?:up|down|upwards?|downwards?))?)"
    rf" from {_OLD}(?:{_NOUN} of )?{_ABOUT}$",
    re.IGNORECASE,
)
# The new figure stands behind the old one: "corrected the cost from 310 to". "Raised from 2% to 3%"
# tells of what was done, and not of what had been said wrongly: it is a new figure all the same.
FROM_TO = re.compile(
    rf"{_CHANGED}"
    rf"(?: [\w’'-]+){{0,8}}? from {_OLD}{_ABOUT}(?P<old>[^,;:]{{1,30}}?) to {_ABOUT}(?=\S)",
    re.IGNORECASE,
)
# The same the other way round: "cut its figure to 30 from 45".
TO_FROM = re.compile(rf"{_CHANGED}(?: [\w’'-]+){{0,8}}? to {_ABOUT}$", re.IGNORECASE)
FROM_BEHIND = re.compile(rf"^(?: [a-z]+){{0,2}},? from {_OLD}{_ABOUT}$", re.IGNORECASE)
# "Instead of the 214", which may also be what somebody wants.
INSTEAD = re.compile(rf"\b(?:instead of|rather than) {_OLD}{_ABOUT}$", re.IGNORECASE)
NOT = re.compile(rf"\bnot (?:the )?{_ABOUT}$", re.IGNORECASE)
# Between a new figure and "not" with the old one, and between "not 214" and the new figure.
UP_TO_NOT = re.compile(rf"^[^.;]{{0,40}}?(?:,| and| but)? not (?:the )?{_ABOUT}$", re.IGNORECASE)
UP_TO_INSTEAD = re.compile(
    rf"^(?:[^.;,—–]{{0,40}}?),? (?:instead of|rather than) {_OLD}{_ABOUT}$", re.IGNORECASE
)
BUT = re.compile(rf"^(?: [\w-]+){{0,4}}, but {_ABOUT}$", re.IGNORECASE)
# A sentence of its own with the old figure.
EARLIER_REPORT = re.compile(
    r"(?:the |an? )?(?:earlier|first|initial|early|preliminary|previous) "
    r"(?:reports?|estimates?|figures?|counts?|statements?|tolls?|numbers?)\b",
    re.IGNORECASE,
)
# Who admits a mistake does not bargain: "it cost $4m and not $3m; the sum had been wrong".
MISTAKE = re.compile(
    r"\b(?:mistakes?|errors?|wrong(?:ly)?|correct(?:ed|ing|ion|s)|recount(?:ed)?|miscount(?:ed)?"
    r"|withdr(?:ew|awn)|misprint|misread|swapped)\b",
    re.IGNORECASE,
)
# Behind an old figure: it is that of another time, and was right then.
OTHER_TIME = re.compile(
    r"^[^.;,]{0,24}\b(?:(?:the|a) (?:year|month|week|quarter|season|decade) (?:before|earlier|ago)"
    r"|the prior \w+"
    r"|(?:last|previous) (?:year|month|week|quarter|season)|(?:in|since) (?:19|20)\d\d"
    r"|years? (?:ago|earlier|before)|months? (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
# "On 16 May, moved from 9 May"; "moved the vote from 9 May to 16 May".
MOVED = re.compile(
    r"\b(?:moved|postponed|put (?:off|back)|brought forward|delayed|changed|shifted) from "
    r"(?:the )?$",
    re.IGNORECASE,
)
MOVED_FROM = re.compile(
    r"\b(?:mov(?:ed|es|ing)|postpon(?:ed|es|ing)|put(?:s|ting)?(?: off| back)?"
    r"|brought forward|delay(?:ed|s|ing)|chang(?:ed|es|ing)|shift(?:ed|s|ing))\b"
    r"(?: [\w’'-]+){0,8}? from $",
    re.IGNORECASE,
)
