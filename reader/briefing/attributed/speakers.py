"""Speakers: may two articles mean the same one?

Requirements. Who says it is a fact: two speakers are one only if they are called by the same words,
by a name and its surname, by a longer and a shorter description ("the transport agency", "the
agency"), or by whom a spokesman speaks for. Ranks make another one ("the deputy mayor").
"""

from __future__ import annotations

import re

from reader.text import word_set

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_EMPTY = word_set("a an the its their his her mr mrs ms miss dr sir of for in on at")
_RANKS = word_set(
    """
    deputy vice former ex acting assistant associate junior shadow opposition rival other another
    second third senior chief interim incoming outgoing retired late local regional federal national
    state city county international foreign some several many most two three four five both
    """
)
_SPEAKS_FOR = re.compile(
    r"^(?:an? |the |its )?(?:spokes(?:man|woman|person|people)|statement|speaker) (?:for|of|from) ",
    re.IGNORECASE,
)
_PRONOUNS = word_set("he she they it")
_JOINED = word_set("and or")
_LEAST_INITIALS = 2
_JOINT = re.compile(r" (?:of|in|for|at|on|from) ")
_DEFINITE = re.compile(r"the ", re.IGNORECASE)


def are_one_speaker(one: str, other: str) -> bool:
    """Return whether two descriptions are of one speaker."""
    words, others = _list_words(one), _list_words(other)
    if not words or not others:
        return False
    if set(words) == set(others) or _abbreviates(one, other) or _abbreviates(other, one):
        return True
    shorter, longer = (one, other) if len(words) < len(others) else (other, one)
    few, many = sorted((words, others), key=len)
    further = set(many) - set(few)
    if not set(few) < set(many) or not further.isdisjoint(_RANKS | _JOINED):
        return False
    if is_name(shorter):
        return few[-1] in many  # "Orme" and "Mayor Ada Orme"
    return bool(_DEFINITE.match(shorter)) and few[-1] in _find_heads(longer)


def is_pronoun(speaker: str) -> bool:
    """Return whether a speaker is "he", "she", "they" or "it"."""
    return speaker.lower() in _PRONOUNS


def name_other_speakers(one: str, other: str) -> bool:
    """Return whether two descriptions are surely of two speakers: no word in common, no pronoun."""
    words, others = set(_list_words(one)), set(_list_words(other))
    return (
        bool(words and others)
        and words.isdisjoint(others | _PRONOUNS)
        and others.isdisjoint(_PRONOUNS)
        and not _abbreviates(one, other)
        and not _abbreviates(other, one)
    )


def _abbreviates(one: str, other: str) -> bool:
    """Return whether a speaker is called by the initials of the other one: "the CHP"."""
    capitals = "".join(
        word[0] for word in _WORD.findall(other) if word[0].isupper() and word != "The"
    )
    return len(capitals) >= _LEAST_INITIALS and capitals in _WORD.findall(one)


def _list_words(speaker: str) -> list[str]:
    """Return the words that tell who it is, in lower case; a spokesman is whom he speaks for."""
    found = [
        re.sub(r"['’]s$", "", match[0].lower())
        for match in _WORD.finditer(_SPEAKS_FOR.sub("", speaker))
    ]
    return [word for word in found if word not in _EMPTY]


def _find_heads(speaker: str) -> set[str]:
    """Return the nouns of a description: the last words of its parts, before "of" or "in"."""
    parts = _SPEAKS_FOR.sub("", speaker).split(",")
    words = (_list_words(_JOINT.split(part)[0]) for part in parts)
    return {found[-1] for found in words if found}


def is_name(speaker: str) -> bool:
    """Return whether a speaker is called by capitals alone, such as "Orme" or "Ada Orme"."""
    words = _WORD.findall(speaker)
    return all(word[0].isupper() or word.lower() in _EMPTY for word in words) and not (
        _DEFINITE.match(speaker)
    )
