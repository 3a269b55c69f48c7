"""The lead: the sentence that opens an article, where it can be told which one that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reader.summarising.anaphora import find_short_names
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.standalone import CAPTION
from reader.text.sentences.datelines import find_dateline

# "Lomba (CNN) Two ships", and a dateline that a full stop within has cut: "— Two ships".
_LEFT_OVER = re.compile(
    r"[^\W\d_a-z][\w.’'-]*(?:[ ,/-]+[^\W\d_a-z][\w.’'-]*){0,4} ?\([A-Z]{2,7}\)|[—–] ?(?=\S)"
)

_MARKS = ("(", "-- ", " - ", "_", "—", "–", "―")  # one of them ends a dateline
_MAX_LETTERS = 90
# Each with its factor, and words of which it has one: most texts have none, and need no search.
_SIGNS = (
    (
        re.compile(
            r"^(?:An?|Two|Three|Four|Five|Six|Seven|Dozens|Hundreds|Thousands|More than|At least"
            r"|New|Police|Scientists|Researchers) "
        ),
        2.0,
        (),
    ),
    (
        re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight)\b"),
        1.7,
        ("day", "tonight"),
    ),
    (
        re.compile(
            r"^(?:(?!\b(?:that|who|which|where)\b)[^,;]){1,80}"
            r"\b(?:has|have) (?:been )?\w+(?:ed|en|n|t)\b"
        ),
        1.7,
        ("has ", "have "),
    ),
    (
        re.compile(r"(?:\b(?:said|says)|\baccording to [^,.]+)(?: \w+day)?\.?$"),
        1.4,
        ("said", "says", "according to"),
    ),
    (re.compile(r"^[\"“'‘]"), 0.6, ()),
    (re.compile(r"\balso\b"), 0.45, ("also",)),
    (re.compile(r"^(?:No one|Nobody|None|(?:Just |Only )?[Ll]ast (?:week|month|year)) "), 0.5, ()),
)
_SHORT_NAME_FACTOR = 0.35


def find_lead(
    candidates: Sequence[CandidateSentence], level_of: Callable[[int], int], *, ordered: bool
) -> int | None:
    """Return the number of the lead: the one sentence with a dateline, or else the first.

    ``level_of`` tells whole sentences from captions and fragments, as which headlines and bylines
    stand before a lead. None where the order is unknown and no sentence, or more than one, has a
    dateline.
    """
    opening = [number for number, candidate in enumerate(candidates) if candidate.position == 0]
    dated = [
        number
        for number in opening
        if has_dateline(candidates[number].text) and level_of(number) < CAPTION
    ]
    if len(dated) == 1:
        return dated[0]
    if not ordered:
        return None
    by_place = sorted(opening, key=lambda i: candidates[i].paragraph)
    return next((number for number in by_place if level_of(number) < CAPTION), None)


def has_dateline(text: str) -> bool:
    """Return whether a sentence begins with a dateline, or with what is left of one."""
    opening = text[:_MAX_LETTERS]
    if not any(map(opening.__contains__, _MARKS)):
        return False  # most sentences; the patterns are slow
    return bool(find_dateline(text)) or _LEFT_OVER.match(text) is not None


def weigh_as_lead(text: str) -> float:
    """Return by how much an English sentence is worded like the opening of news, 1 for neither.

    News begins with what is new: "A ship has sunk", "on Tuesday", told by the reporter, with its
    people named in full. Learned from the summaries of 440 shuffled articles, and rounded; on 170
    others the earliest sentence of the summary then came first in .70 in place of .66.
    """
    weight = 1.0
    for sign, factor, words in _SIGNS:
        if (not words or any(word in text for word in words)) and sign.search(text):
            weight *= factor
    return weight * (_SHORT_NAME_FACTOR if find_short_names(text) else 1.0)
