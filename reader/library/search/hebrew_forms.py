"""Forms of Hebrew words, for which there is no stemmer: with the small words written before them.

"The", "in", "to", "from", "and", "that" are one letter at the next word, הגשר, and a word may begin
with the same letter, בירה. So a form of the index is stored under each word that it may be a form
of, and a query looks up its own word alone: בירה finds הבירה, and not לירה. All words are folded:
letters that end a word are written as within one.
"""

from __future__ import annotations

import re

from reader.library.search.irregular_plurals import find_singular

_PREFIX = re.compile("ו?(?:כש|ש)?[הבלמכ]?")
_PLURALS = (
    ("ימ", ""),
    ("ימ", "י"),
    ("ימ", "ה"),
    ("ות", ""),
    ("ות", "ה"),
)  # an ending, and what it replaces
_MIN_LETTERS = 3  # of what is left


def list_words_of(form: str) -> tuple[str, ...]:
    """Return the words that a folded form may be a form of, itself first."""
    longest = _PREFIX.match(form)
    cuts = range(longest.end() + 1) if longest else range(1)
    starts = [form[cut:] for cut in cuts]
    return _list_with_singulars(starts) or (form,)


def list_words_to_look_up(form: str) -> tuple[str, ...]:
    """Return under which words the forms of a word of a query are stored."""
    return _list_with_singulars([form, form.removeprefix("ה")]) or (form,)


def _list_with_singulars(starts: list[str]) -> tuple[str, ...]:
    """Return words that are long enough, and what they may be the plural of."""
    words = [
        *starts,
        *(
            bare[: -len(ending)] + singular
            for bare in starts
            for ending, singular in _PLURALS
            if bare.endswith(ending)
        ),
    ]
    long_words = [word for word in words if len(word) >= _MIN_LETTERS]
    irregular = [find_singular(bare, "hebrew") for bare in starts if len(bare) >= _MIN_LETTERS]
    return tuple(dict.fromkeys((*long_words, *irregular)))
