"""Definite nouns: "the cut", which a sentence before must have named, and "a cut", which names it.

Only subjects count: a reader stumbles over "The cut would save", less over what comes later in a
sentence. A noun with more words ("the cut in pay", "the new cut") names itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.text import stop_words

_INTRODUCTION = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|another|several|some)((?: [a-z][a-z'’-]+){1,4})",
    re.IGNORECASE,
)
_VERB = (
    r"(?:was|were|is|are|has|have|had|will|would|can|could|may|might|must|should|did|does|said|says"
    r"|told|came|took|went|made|began|[a-z]+ed)\b"
)
_SPEAKS = r"(?:said|says?|told \w+|believes?|claims?|claimed|added|insists?|insisted)"
_SAYING = ("said", "say", "told", "believe", "claim", "added", "insist")  # one of each verb's forms
# "The cut would", and "The board said that the cut would".
_SUBJECT = re.compile(
    rf"(?:[^,.]{{2,60}} {_SPEAKS} (?:that )?)?[Tt]he (?:[a-z][a-z-]+ )?([a-z][a-z-]+) "
    rf"(?:[a-z]+ly |also )?(?={_VERB})"
)


@lru_cache(maxsize=512)
def find_introductions(text: str) -> frozenset[str]:
    """Return the words that an English sentence names anew: "man" of "an unarmed man"."""
    found: set[str] = set()
    for phrase in _INTRODUCTION.findall(text):
        for word in phrase.lower().split():
            if word in stop_words("english"):
                break
            found.add(word)
    return frozenset(found)


@lru_cache(maxsize=512)
def find_definite_subject(text: str) -> str | None:
    """Return the bare noun that an English sentence begins with as known: "cut" of "The cut would".

    None if it begins otherwise, or names the thing itself further on.
    """
    if not text.startswith(("The ", "the ")) and not any(word in text for word in _SAYING):
        return None
    match = _SUBJECT.match(text)
    if match is None or match[1].lower() in find_introductions(text):
        return None
    return match[1].lower()
