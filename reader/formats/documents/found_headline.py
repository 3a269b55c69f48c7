"""Which line of a scrambled article is its headline: the one that reads as one, wherever it stands.

Scraping may have put the lines of an article in any order. What is chosen here depends on what the
lines say and on how often, never on their order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import fsum, log, sqrt

from reader.text import SENTENCE_ENDS
from reader.word_counts import count_words

_MIN_WORDS, _MAX_WORDS = 2, 50  # those of some newspapers tell the whole story
_MAX_CHARACTERS = 1000
_CLOSING = "'\"”’»›“‘)]} "
_ENDS = tuple(SENTENCE_ENDS)
_GOES_ON = (":", ";", ",", "-", "–", "—", "：", "、", "，")
_WORD = re.compile(r"[^\W\d_]+")
_WORD_LENGTH, _BEGINNING = 4, 6  # characters; inflected forms of a word mostly begin alike
_FIRST_WITHOUT_SPACES = "\u2e80"  # of Chinese and Japanese characters
_PART_ENDS = re.compile("[/?#]")
# Chosen on articles of other sources, whose lines had lost every second full stop.
_MANY_LINES = 9  # that have a word, beyond which it says no more about what all is about
_FEW_WORDS, _LEAST_WORDS = 2, 3
_PER_CHARACTER, _OF_ADDRESS, _OF_TOLD = 0.003, 4.0, 0.5
_TOLD = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|said|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
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


def find_headline(
    lines: Sequence[str], is_sentence: Callable[[str], bool], addresses: Iterable[str] = ()
) -> str | None:
    """Return the line that reads as the headline of all, None where none does.

    It is no sentence (``is_sentence``) and stands there once. Sentences that lost their full stop
    are such lines too, so that of several it is the one with most words of the article's address,
    of the ``addresses`` in the text, and with words that many others have; a question, one that
    tells who says it, and a longer one come behind. Equal ones are told apart by what they say.
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
    words_of = {line: _find_words(line) for line in copies}
    told_by = Counter(word for words in words_of.values() for word in words)
    named = set().union(*map(_find_named, addresses))

    def rate(line: str) -> tuple[bool, float, str]:
        words = words_of[line]
        told = fsum(log(min(told_by[word], _MANY_LINES)) for word in words)  # in any order
        score = told / (len(words) + _FEW_WORDS) - _PER_CHARACTER * len(line)
        if named:
            share = len(named & words) / sqrt(len(named) * max(len(words), _LEAST_WORDS))
            score += _OF_ADDRESS * share
        if _TOLD.search(line):
            score -= _OF_TOLD
        is_question = line.rstrip(_CLOSING).endswith(_ENDS)
        return not is_question, score, line

    return max(able, key=rate)


def _find_words(text: str) -> set[str]:
    """Return the beginnings of the words that say something; of scripts without spaces, pairs."""
    words = set()
    for run in _WORD.findall(text.casefold()):
        if run[0] >= _FIRST_WITHOUT_SPACES:
            words |= {run[n : n + 2] for n in range(len(run) - 1)}
        elif len(run) >= _WORD_LENGTH:
            words.add(run[:_BEGINNING])
    return words


def _find_named(address: str) -> set[str]:
    """Return the words of that part of an address which has most, as headlines are put in it."""
    parts = _PART_ENDS.split(address)[3:]  # behind the host
    return _find_words(max(parts, key=lambda part: (len(_WORD.findall(part)), part), default=""))


def _reads_as_headline(line: str) -> bool:
    """Whether a line is none of what else stands in an article without a full stop."""
    if len(line) > _MAX_CHARACTERS or line[0].islower() or line.endswith(_GOES_ON):
        return False
    return _MIN_WORDS <= count_words(line) <= _MAX_WORDS and not is_aside(line)
