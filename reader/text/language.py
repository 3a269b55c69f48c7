"""Which of Punkt's languages a text is in.

The share of each language's own function words decides nearly every article in a millisecond.
What it leaves open (lists, tables, a language without a model) goes to the package ``py3langid``,
whose first answer takes a second and 100 MB.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from reader.text.languages import CODES, DEFAULT
from reader.text.words import LETTERS, normalise, stop_words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = rf"{LETTERS}(?:'{LETTERS})*"

ENOUGH_WORDS = 5  # below this no answer is sound
CLEAR_SHARE = 0.05  # of a text's words, weighed; running text has .1 to .4
CLEAR_LEAD = 1.6  # over the next language; Danish over Norwegian has about 3
LIBRARY_SAMPLE = 20_000  # characters


def detect_language(texts: Iterable[str]) -> str:
    """Return the name of the Punkt model for the language of the texts together.

    English where there is too little to tell, and for a script that none of them is written in;
    another language without a model gets its nearest one.
    The order of the texts does not matter unless the function words leave the answer open.
    """
    texts = list(texts)
    words = Counter(chain.from_iterable(re.findall(_WORD, normalise(text)) for text in texts))
    total = words.total()
    if total < ENOUGH_WORDS:
        return DEFAULT
    scores: dict[str, float] = {}
    weights = _weights()
    for word, count in words.items():
        for language, weight in weights.get(word, ()):
            scores[language] = scores.get(language, 0) + count * weight
    if not scores:
        return DEFAULT
    best, *others = sorted(scores, key=lambda language: -scores[language])
    second = scores[others[0]] if others else 0
    if scores[best] >= max(CLEAR_SHARE * total, CLEAR_LEAD * second):
        return best
    return _ask_library(" ".join(sorted(texts))[:LIBRARY_SAMPLE])


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return for each function word its languages, with a weight that falls with their number."""
    languages: dict[str, list[str]] = {}
    for language in CODES:
        for word in stop_words(language):
            languages.setdefault(word, []).append(language)
    return {
        word: tuple((language, 1 / len(shared) ** 2) for language in shared)
        for word, shared in languages.items()
    }


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(CODES.values())
    return identifier


def _ask_library(text: str) -> str:
    code, _ = _identifier().classify(text)
    return next((language for language in CODES if CODES[language] == code), DEFAULT)
