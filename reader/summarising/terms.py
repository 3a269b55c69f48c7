"""The words of a sentence as summaries compare them: lower-cased, without endings."""

from __future__ import annotations

import pkgutil
import re
from functools import cache, lru_cache

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = ("'s", "’s")
# Beyond this many letters two words of one stem are taken for inflected forms of one word where
# no rules for the language are known (McNamee & Mayfield 2004 found 4 to 6 for European languages).
_PREFIX = 6
_VOWELS = frozenset("aeiouy")


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text in order, lower-cased, possessives cut off."""
    return [
        word[:-2] if word.endswith(_POSSESSIVE) else word for word in _TOKEN.findall(text.lower())
    ]


@lru_cache(maxsize=50_000)
def _english(word: str) -> str:
    """Cut the inflections that news uses: plural, third person, past and present participle.

    The plural rules are those of Harman's S stemmer (JASIS 1991); a stem keeps a vowel.
    """
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith("ies") and word[-4] not in "ae":
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    elif word.endswith("s") and word[-2] not in "us":
        word = word[:-1]
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 2 and not _VOWELS.isdisjoint(stem):
            if stem[-1] == stem[-2] and stem[-1] not in "lsz":
                stem = stem[:-1]
            word = stem
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def stem(word: str, language: str) -> str:
    """Return what the inflected forms of a token share."""
    return _english(word) if language == "english" else word[:_PREFIX]


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the function words of a language, lower-cased; none where no list is known."""
    try:
        data = pkgutil.get_data("sumy", f"data/stopwords/{language}.txt")
    except OSError:
        return frozenset()
    return frozenset((data or b"").decode("utf-8").split())


def content(words: list[str], language: str) -> list[str]:
    """Return the stems of the tokens that carry a meaning of their own, in order."""
    stops = stop_words(language)
    return [stem(word, language) for word in words if word not in stops and len(word) > 1]
