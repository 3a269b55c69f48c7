"""Stems of the words of a story in languages that inflect them, and names among German nouns.

English needs no stems: its first letters serve. A Russian noun of five letters has ten forms, and a
follow-up tells "паром" in other ones than the first report does; German has its plurals, French and
Spanish have an "s". What is cut is never more than an ending, so that few words fall together.

In German every noun has a capital. A name is one that follows another noun ("Bürgermeister Jens
Portmann", "Grundschule Obersteinach"), or a preposition without an article ("in Thalheim"), or
stands in quotation marks. A compound is found by its last part too: "Rheinbrücke" is a "Brücke".
"""

from __future__ import annotations

import re

_MIN_STEM, _MIN_RUSSIAN_STEM = 4, 3
_GERMAN_ENDING = re.compile(r"(?:ern|em|en|er|es|e|s|n)$")
_RUSSIAN_ENDING = re.compile(
    "(?:иями|ами|ями|ого|его|ому|ему|ыми|ими|иях|ией|ием|иям|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые"
    "|ие|ам|ям|ом|ем|ую|юю|их|ых|ии|ия|ию|ью|а|я|о|е|и|ы|у|ю|ь|й)$"
)
_PLURAL = re.compile(r"(?:es|s|x)$")
_UMLAUTS = str.maketrans("äöüё", "aouе")
_ELISION = re.compile(r"\b(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu)['’](?=\w)", re.IGNORECASE)
_ELIDED = frozenset({"french", "italian", "catalan"})

_LEAST_COMPOUND, _HEAD_LETTERS = 10, 5
_DERIVED = re.compile(r"(?:ung|heit|keit|schaft|tion|tat|ment|ismus|ling|lich|isch|bar|sam)$")
_HEAD = "~"

_NOUN = r"[A-ZÄÖÜ][\w-]*[a-zäöüß]"
_NOUN_BEHIND_NOUN = re.compile(rf"(?<=\w )({_NOUN}) ({_NOUN})(?: ({_NOUN}))?")
_NOUN_BEHIND_PREPOSITION = re.compile(
    rf"\b(?:in|bei|aus|nach|von|vor|um|zwischen|In|Bei|Aus|Nach|Von|Vor) ({_NOUN})"
)
_QUOTED = re.compile(rf"[„“\"'»]({_NOUN})")


def stem_word(word: str, language: str) -> str:
    """Return a word in lower case without its ending; in most languages as it is."""
    if language == "german":
        return _cut(word.translate(_UMLAUTS), _GERMAN_ENDING, _MIN_STEM)
    if language == "russian":
        return _cut(word.translate(_UMLAUTS), _RUSSIAN_ENDING, _MIN_RUSSIAN_STEM)
    if language in ("french", "spanish"):
        return _cut(word, _PLURAL, _MIN_STEM)
    return word


def find_head(stem: str, language: str) -> str | None:
    """Return the term of the last part of a German compound, None for other words.

    The last part by itself has it too, so that "Brücke" is in "Rheinbrücke".
    """
    if language != "german" or len(stem) < _HEAD_LETTERS or _DERIVED.search(stem):
        return None
    return _HEAD + stem[-_HEAD_LETTERS:]


def drop_elisions(text: str, language: str) -> str:
    """Return a text without articles that an apostrophe joins to a word: "l'école"."""
    return _ELISION.sub("", text) if language in _ELIDED else text


def find_german_names(text: str) -> set[str]:
    """Return the nouns of a German text that are names by what stands before them."""
    names: set[str] = set()
    for match in _NOUN_BEHIND_NOUN.finditer(text):
        names.update(noun for noun in match.groups()[1:] if noun)
    names.update(match[1] for match in _NOUN_BEHIND_PREPOSITION.finditer(text))
    names.update(match[1] for match in _QUOTED.finditer(text))
    return names


def _cut(word: str, ending: re.Pattern[str], least: int) -> str:
    """Return a word without its endings.

    "Паром" looks as if it had one, so "парома" has to lose two, to be the same.
    """
    while found := ending.search(word, least):
        word = word[: found.start()]
    return word
