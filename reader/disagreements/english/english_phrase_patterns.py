"""Patterns of the words around a number in English, made of the words that differ.

They are texts: a phrase compiles its own when a number may be one that it counts.
"""

from __future__ import annotations

# Between the phrase and the number: "at least", "an estimated", "a total of".
SOME = (
    r"(?:(?:at least|at most|at a minimum|as many as|as much as"
    r"|as few as|up to|more than|over"
    r"|fewer than|less than|no (?:more|fewer|less) than|close to"
    r"|well over|upwards of|an?|the"
    r"|about|around|some|nearly|almost|under|roughly|approximately"
    r"|estimated|only|just|total of"
    r"|now|what|reported|confirmed|record|exactly|further|another"
    r"|additional|also|so far|still"
    r"|has been|have been|had been|were|was|is|are|has|have|had"
    r"|been)\s+)*$"
)
# The counted noun with its adjectives: " Turkish coal miners".
NOUN = (
    r"(?:\s+(?!(?:and|but|while|when|after|before|as|in|on|at|of"
    r"|from|by|with|who|which|that|were"
    r"|was|is|are|have|has|had|said|say|says|into|during|for"
    r"|to)\b)[^\W\d][\w’'-]*\.?){0,4}"
)
# Where they were: " in the valley", " on board the ferry".
WHERE = (
    r"(?:\s+(?:in|on|at|from|near|across|around|aboard"
    r"|of)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+)?,?"
    r"(?:\s+who)?"
)
VERB = (
    r"(?:\s+(?:were|was|are|is|have|has|had|been|be|being|also"
    r"|reportedly|now|still|so|far|already"
    r"|officially|believed|thought|known|confirmed|said|to|remain"
    r"|remained|remains|reported"
    r"|listed|all|left|as|found|later|since|either|would|will|must"
    r"|got|went|had|lay))*\s+"
)
IS_AT = (
    r"[^.;]{0,80}?\b(?:to|at|of|is|was|reached|reaches|reach|hit|hits"
    r"|passed|passes|pass|topped|tops|top|approach(?:es|ed|ing)?|near(?:s|ed|ing)?"
    r"|surpass(?:es|ed)?|exceed(?:s|ed)?|stands at|being|became|:)\s+"
)


def before(words: str) -> str:
    """Return the pattern of "killed at least", which ends where a number begins."""
    return rf"\b(?:{words})\s+{SOME}"


def count(words: str) -> str:
    """Return the pattern of "the death toll has risen to"."""
    return rf"\b(?:{words})\b{IS_AT}{SOME}"


def behind(words: str) -> str:
    """Return the pattern of " miners in the pit were killed", which begins behind a number."""
    return rf"{NOUN}{WHERE}{VERB}(?:{words})\b"


def noun(words: str) -> str:
    """Return the pattern of "12 confirmed deaths"."""
    return rf"\s+(?:(?:confirmed|reported|known|new|more|other|civilian)\s+){{0,2}}(?:{words})\b"
