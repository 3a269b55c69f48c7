"""Names and figures in a sentence, and words that name nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summarising.terms import spell_words
from reader.text.words import stop_words, word_set

Spelt = tuple[str, int, int]
"""A word as it is spelt, and where it starts and ends."""

_FIGURE = re.compile(r"(?<![\w.,])[£$€]?\d[\d.,]*(?:\d|(?<=\d))(?:m|bn|%)?(?!\w)")
_DIGIT = re.compile(r"\d")
ALL_NOUNS_CAPITAL = ("german",)

# Words with a meaning of their own that are neither a name nor a topic.
PLAIN_WORDS = word_set(
    """
    say says said saying tell tells told ask asks asked add adds added think thinks thought
    one two three four five six seven eight nine ten dozen hundred thousand million billion
    first second third last next new old many much more most several few
    year years month months week weeks day days night nights hour hours minute minutes time times
    today yesterday tomorrow morning afternoon evening monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december make makes made making get gets got take takes took taken taking come comes came go
    goes went gone give gives gave given find finds found see sees saw seen use uses used want
    wants wanted know knows knew known show shows showed shown begin began begun start started
    become became keep kept lose lost leave left put set run ran call called look looked need
    needed try tried turn turned help helped let mr mrs ms dr sir also still even just back way
    thing things people man men woman women part end twice once according including already
    behind early late later right able
    """
)


def find_names(text: str, language: str, words: Sequence[Spelt] | None = None) -> list[str]:
    """Return the runs of words with capitals, each once, in order; no days, months and openings.

    Empty for a language that writes every noun with a capital. ``words`` are those of
    ``spell_words``, where they are known already.
    """
    if language in ALL_NOUNS_CAPITAL:
        return []
    names: list[str] = []
    run: tuple[int, int] | None = None
    stops = stop_words(language)
    for place, (word, start, end) in enumerate(spell_words(text) if words is None else words):
        is_name = word[0].isupper() and len(word) > 1
        if is_name:
            small = word.lower()
            plain = small in PLAIN_WORDS or small in stops
            is_name = not plain or (run is not None and small != "i")
        if place == 0 and is_name and not word.isupper():
            # The first word has a capital anyhow: it is a name where another follows.
            is_name = _is_followed(text, end)
        if is_name and run is not None and text[run[1] : start] in (" ", "-"):
            run = (run[0], end)
            continue
        if run is not None:
            names.append(text[run[0] : run[1]])
        run = (start, end) if is_name else None
    if run is not None:
        names.append(text[run[0] : run[1]])
    return list(dict.fromkeys(names))


def _is_followed(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def find_figures(text: str) -> list[str]:
    """Return the numbers of a text with their currency, each once, in order."""
    if _DIGIT.search(text) is None:
        return []
    return list(dict.fromkeys(_FIGURE.findall(text)))
