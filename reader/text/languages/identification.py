"""Language identification among the languages that Punkt has a model of.

The share of each language's own stop words decides nearly every article within a millisecond.
Other cases (lists, tables, a language without a model) are decided by the package ``py3langid``,
whose first answer takes a second and 100 MB.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from reader.text.languages.stop_words import stop_words
from reader.text.languages.supported import DEFAULT_LANGUAGE, ISO_CODES
from reader.text.normalisation import LETTERS, normalise

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(rf"{LETTERS}(?:'{LETTERS})*")
_SCRIPT_WITH_MODEL = re.compile("[a-z\u00df-\u024f\u0370-\u03ff\u0400-\u04ff\u0d00-\u0d7f]")
_ASCII_WORD = re.compile("[a-z]+(?:'[a-z]+)*")  # the same in a third of the time

MIN_WORDS = 5  # with fewer words no answer is reliable
CLEAR_SHARE = 0.05  # weighted stop words per word; running text has .1 to .4
CLEAR_LEAD = 1.6  # ratio to the second language; for Danish and Norwegian it is about 3
MIN_STOP_WORDS = 3  # weighted, to contradict the language that a page names
CLEAR_SCORE = 1.5  # one short word may be anything: Finnish "n." is a word of French
MIN_WORDS_WITHOUT_STOP_WORDS = 10  # English hardly has so many, a list of names has fewer
SAMPLE_SIZE = 20_000  # characters


def detect_language(
    texts: Iterable[str], *, is_quick: bool = False, declared: str | None = None
) -> str:
    """Return the name of the Punkt model for the language of the texts together.

    Returns English if there are too few words, or if no language with a model uses the script;
    another language without a model gets its nearest one. The order of the texts does not matter
    unless the stop words leave the answer open. Where it ``is_quick``, the language with most stop
    words is returned then, and ``py3langid`` is not asked. The language that the texts are
    ``declared`` to be in is returned unless their stop words are clearly others: templates of pages
    often name a wrong one.
    """
    texts = list(texts)
    words = Counter(chain.from_iterable(map(_find_words, texts)))
    total = words.total()
    if total < MIN_WORDS:
        return declared or DEFAULT_LANGUAGE
    scores: dict[str, float] = {}
    weights = _weights()
    for word, count in words.items():
        if word in weights:
            for language, weight in weights[word]:
                scores[language] = scores.get(language, 0) + count * weight
    if not scores:
        readable = sum(words[word] for word in words if _SCRIPT_WITH_MODEL.match(word))
        is_open = not (declared or is_quick) and total >= MIN_WORDS_WITHOUT_STOP_WORDS
        if is_open and 2 * readable > total:
            return _identify_with_py3langid(" ".join(sorted(texts))[:SAMPLE_SIZE])
        return declared or DEFAULT_LANGUAGE
    best, *others = sorted(scores, key=lambda language: -scores[language])
    if declared:
        wanted = max(CLEAR_SHARE * total, CLEAR_LEAD * scores.get(declared, 0), MIN_STOP_WORDS)
        return best if scores[best] >= wanted else declared
    second = scores[others[0]] if others else 0
    if is_quick or scores[best] >= max(CLEAR_SHARE * total, CLEAR_LEAD * second, CLEAR_SCORE):
        return best
    return _identify_with_py3langid(" ".join(sorted(texts))[:SAMPLE_SIZE])


def _find_words(text: str) -> list[str]:
    normalised = normalise(text)
    return (_ASCII_WORD if normalised.isascii() else _WORD).findall(normalised)


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return the languages of each stop word with its weight: 1 / (number of languages) ** 2."""
    languages: dict[str, list[str]] = {}
    for language in ISO_CODES:
        for word in stop_words(language):
            languages.setdefault(word, []).append(language)
    return {
        word: tuple((language, 1 / len(sharing) ** 2) for language in sharing)
        for word, sharing in languages.items()
    }


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(ISO_CODES.values())
    return identifier


def _identify_with_py3langid(text: str) -> str:
    """Return the language that ``py3langid`` finds."""
    code, _ = _identifier().classify(text)
    return next(
        (language for language in ISO_CODES if ISO_CODES[language] == code), DEFAULT_LANGUAGE
    )
