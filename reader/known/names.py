"""Names in a sentence: what tells of whom it speaks.

A name is a run of words with a capital. At the start of a sentence a capital tells nothing, so a
word there is a name only if the text has it with a capital elsewhere, or if it has another capital
within ("UNHCR", "McMahon"). Without capitals there are no
names. Known limit: places and companies are names as persons are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from reader.folding.lexicons import ENGLISH, WordClass
from reader.text import CAPITALS, SMALL_LETTERS, word_set

_CAPITALISED = re.compile(rf"(?<![\w’'-])[{CAPITALS}][\w’'-]*(?:\.(?=[A-Z ]))?")
_BETWEEN = re.compile(r"[ \u00a0]+(?:(?:of|the|de|van|von|al|bin|and) )?")
_NOT_OPENING = re.compile(rf"[{SMALL_LETTERS}0-9,;’'”)»] (?:['\"‘“(«„])?$")
_OPENING_LENGTH = 3  # characters that the pattern looks at, at most
# No "VIDEO:" or "BREAKING NEWS".
_INNER_CAPITAL = re.compile(rf"[{CAPITALS}][\w’'-]*[{CAPITALS}][\w’'-]*(?= [{SMALL_LETTERS}])")
_POSSESSIVE = re.compile(r"['’]s?$")

# With a capital, but no name of whom or what a sentence is about.
_NO_NAMES = word_set(
    """
    i i.d. d. i'm i've i'd i'll ok tv mr mrs ms miss dr sir lord lady god
    cnn bbc itv nbc abc cbs ap afp reuters mail mailonline fox sky news times guardian telegraph sun
    mirror facebook twitter instagram youtube whatsapp google
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday
    english british american european americans britons europeans us uk usa u.s. u.k. britain
    america christmas easter
    """
)
_CLASSES_OF_NAMES = (WordClass.CONTENT, WordClass.UNIT)


@lru_cache(maxsize=2048)
def find_names(text: str, known: frozenset[str] = frozenset()) -> tuple[frozenset[str], ...]:
    """Return the names in a sentence, in order, each as the set of its words in lower case.

    ``known`` are words that are names elsewhere; they are names at the start of the sentence too. A
    sentence is asked for once for each place where it was read.
    """
    names: list[list[str]] = []
    end = -1
    for match in _CAPITALISED.finditer(text):
        word = match[0].casefold()
        if "'" in word or "’" in word:
            word = _POSSESSIVE.sub("", word)
        if not word or word in _NO_NAMES:
            continue
        if ENGLISH.class_cache[word] not in _CLASSES_OF_NAMES:
            continue
        start = match.start()
        if (
            word not in known
            and not _NOT_OPENING.search(text, max(0, start - _OPENING_LENGTH), start)
            and not _INNER_CAPITAL.match(text, start)
        ):
            continue
        if end >= 0 and _BETWEEN.fullmatch(text, end, start):
            names[-1].append(word)
        else:
            names.append([word])
        end = match.end()
    return tuple(frozenset(name) for name in names)


def find_name_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that are part of a name within a sentence of these texts."""
    return frozenset(word for text in texts for name in find_names(text) for word in name)
