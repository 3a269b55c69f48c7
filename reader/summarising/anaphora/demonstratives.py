"""Demonstratives that point out of an English sentence: "revoked that ruling", "these rules".

Only the first clause counts. Behind a comma or a dash the antecedent most often stands before it:
"Tattoos can be bought, and these habits cost money."
"""

from __future__ import annotations

import re

from reader.summarising.anaphora.anaphora_words import TIME_WORDS
from reader.text import stop_words, word_set

_CLAUSE_END = re.compile(r"[,;:()—–]| --? ")
_DEMONSTRATIVE = re.compile(r"\b(this|that|these) ([a-z][a-z'’-]*[a-z])", re.IGNORECASE)
_LAST_WORD = re.compile(r"([\w'’-]+)\W*$")
_WORD = re.compile(r"\w+")
_PREPOSITIONS = word_set(
    "about after against at before by during for from in into like of on over than through to"
    " under until with"
)
# "Said that argument" has no other reading: these nouns want an article.
_COUNTABLE_NOUNS = word_set(
    """
    accident accusation agreement amount analysis answer approach argument arrangement assertion
    assessment assumption attack attitude bill case charge choice claim comment comparison
    complaint conclusion conflict contract criticism date decision declaration demand description
    desire dispute effort episode estimate event example explanation fact feature fight figure
    finding goal group idea incident information interview investigation issue law lesson limit
    loophole measure meeting message method mission mistake moment move notion number offer
    opinion option order organisation organization outcome pattern period place plan point
    position practice prediction problem procedure process program programme project promise
    proposal provision question rate reason request requirement result risk role rule ruling
    scenario scheme sentence settlement situation standard statement step storyline strategy
    suggestion survey system tactic target task technique tendency test theory threat trend
    verdict version view vote warning
    """
)
_SPANS = word_set("year month week decade season night day")
_IDIOMS = word_set("matter respect")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ADDS = re.compile(
    r"(?:in (?:(?:his|her|their|its) )?response\b|in return,"
    r"|there (?:is|are|was|were) (?:also |still )?(?:other|another|more|further)\b(?! than)"
    r"|an? (?:further|second|third|additional) )",
    re.IGNORECASE,
)
_BARE_AT_END = re.compile(
    r"\b(?:about|after|against|as|at|before|by|for|from|of|on|to|with) (?:that|this)\W*$"
)
_OPENING = re.compile(
    r"(?:(?:if|when|because|since|while|although|though|once|until|before|after|as) (?:that|this)"
    r" (?:is|isn['’]t|was|wasn['’]t|happens|happened|proves|proved|means|fails|works|does|did|has"
    r"|had|will|would|can|could|comes|came|goes|occurs|occurred|changes|changed)"
    r"|similar|the other (?!\w+ of\b)\w+|the more \w+ (?!than\b|the\b)\w+)\b",
    re.IGNORECASE,
)
_ENOUGH_LETTERS = 5  # in which two forms of one word agree


def has_unresolved_demonstrative(unquoted: str) -> bool:
    """Return whether an English sentence points at what it does not name.

    ``unquoted`` is the sentence with its quotations blanked out: in speech "this" is what the
    speaker sees.
    """
    if _OPENING.match(unquoted) or _ADDS.match(unquoted):
        return True
    lower_case = unquoted.lower()
    if not any(word in lower_case for word in ("this", "that", "these")):
        return False
    if _BARE_AT_END.search(unquoted):
        return True
    end = _CLAUSE_END.search(unquoted)
    clause = unquoted[: end.start()] if end else unquoted
    return any(
        _points_out(match[1].lower(), match[2].lower(), clause[: match.start()])
        for match in _DEMONSTRATIVE.finditer(clause)
    )


def _points_out(demonstrative: str, noun: str, before: str) -> bool:
    """Return whether a demonstrative with a noun has no antecedent in what stands before it."""
    if noun in stop_words("english") or noun in _IDIOMS:
        return False
    before_lower, stem = before.lower(), noun.rstrip("s")[:_ENOUGH_LETTERS]
    if any(before_lower.startswith(stem, m.start()) for m in _WORD.finditer(before_lower)):
        return False
    if demonstrative == "these":
        return noun not in TIME_WORDS
    if demonstrative == "that" and noun in _SPANS:
        return _YEAR.search(before) is None
    if noun in _COUNTABLE_NOUNS:
        return True
    last = _LAST_WORD.search(before)
    return (
        demonstrative == "that"
        and last is not None
        and last[1].lower() in _PREPOSITIONS
        and noun not in TIME_WORDS
        and not noun.endswith("s")
    )
