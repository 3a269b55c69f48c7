"""Which line of a scrambled article is its headline: the one that reads as one, wherever it stands.

Scraping may have put the lines of an article in any order. What is chosen here depends on what the
lines say and on how often, never on their order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from reader.text import SENTENCE_ENDS
from reader.word_counts import count_words

_MIN_WORDS, _MAX_WORDS = 2, 50  # those of some newspapers tell the whole story
_MAX_CHARACTERS = 1000
_SHARED_WORDS = 2  # that also stand in other lines
_CLOSING = "'\"”’»›“‘)]} "
_ENDS = tuple(SENTENCE_ENDS)
_GOES_ON = (":", ";", ",", "-", "–", "—", "：", "、", "，")
_WORD = re.compile(r"[^\W\d_]{4,}")
_PICTURE = re.compile(
    r"\b(?:photo|photograph|picture|pictured|image|caption|video|graphic|gallery|credit"
    r"|above|below|left|right|foto|fotos|bild|bilder|légende|imagen|imagem|фото)s?\s?[:：]"
    r"|写真[:：]|图[:：]|^(?:pictured|above|below)\b|\((?:left|right|above|below|pictured)\)"
    r"|^(?:photo|picture|image|foto|bild)[a-z]{0,10} (?:by|von|par|por)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|von|par|por|di|door|av|af)\s\S+(?:\s\S+){0,4}", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.|\S@\S", re.IGNORECASE)


def is_aside(text: str) -> bool:
    """Return whether a line belongs to a picture, as captions and credits do, or names the author.

    One that is an address is none of the text either.
    """
    found = _PICTURE.search(text) or _BYLINE.fullmatch(text) or _ADDRESS.search(text)
    return found is not None


def find_headline(lines: Sequence[str], is_sentence: Callable[[str], bool]) -> str | None:
    """Return the line that reads as the headline of all, None where none does.

    It is no sentence (``is_sentence``) and stands there once; of several such lines it is the
    shortest that has words in common with the others.
    """
    copies = Counter(lines)
    able = [
        line
        for line, count in copies.items()
        if count == 1 and not is_sentence(line) and _reads_as_headline(line)
    ]
    # What another line says whole is a copy of a sentence that was cut.
    able = [
        one for one in able if not any(one in other for other in copies if other != one)
    ] or able
    if len(able) < 2:
        return able[0] if able else None
    words_of = {line: set(_WORD.findall(line.casefold())) for line in copies}
    told_by = Counter(word for words in words_of.values() for word in words)

    def rate(line: str) -> tuple[bool, bool, int, str]:
        shared = sum(told_by[word] > 1 for word in words_of[line])
        is_question = line.rstrip(_CLOSING).endswith(_ENDS)
        return not is_question, shared >= _SHARED_WORDS, -len(line), line

    return max(able, key=rate)


def _reads_as_headline(line: str) -> bool:
    """Whether a line is none of what else stands in an article without a full stop."""
    if len(line) > _MAX_CHARACTERS or line[0].islower() or line.endswith(_GOES_ON):
        return False
    return _MIN_WORDS <= count_words(line) <= _MAX_WORDS and not is_aside(line)
