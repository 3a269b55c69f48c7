"""Definite phrases of an English sentence that take a thing for known: "the cut", "each school".

What defines itself is left out: a name, a thing with its own complement ("the mayor of Elm", "the
man who"), the best or the first of its kind, and what all readers know ("the sun"). So is a thing
that the sentence names before ("a bridge ... the bridge").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reader.summarising.anaphora.anaphora_words import SPEECH_VERBS, TIME_SPANS, TIME_WORDS
from reader.text import stop_words, word_set

# What stands before is looked at behind the first letter: letters alone are found quickly.
_DETERMINER = re.compile(
    r"([TtE](?<!\w.)(?:(?<=[Tt])h(?:e(?: (?:[MTWFS][a-z]{2,5}day|January|February|March|April|May"
    r"|June|July|August|September|October|November|December)(?= [a-z]))?|is|ese|at)|(?<=E)ach))"
    r" (?=[a-z0-9])"
)
_WORD = re.compile(r"\d[\w-]*|[a-z]+(?:[-'’][a-z]+)*", re.IGNORECASE)
_NAME = re.compile(r"(?<=[^.!?\"“‘'] )[A-Z][a-z]|^[A-Z][\w’']+ [A-Z]")
_POSSESSIVE = re.compile(r"['’]s?$")
_QUOTATION_MARKS = str.maketrans("“”", '""')
_MAX_WORDS = 3
_ENOUGH_LETTERS = 6  # in which two forms of one noun agree
_POINTS_NOWHERE = word_set("way time point world country nation kind sort is was are were has")
# Behind one of these a thing is defined: "the mayor of Elm", "the ban on boats".
_COMPLEMENTS = word_set(
    "of who whom whose which that where when why for against between about into behind than called"
    " named known to"
)
_DEMONSTRATIVES = word_set("this these that")
_PREPOSITIONS = word_set("about after at by during for from in into of on over to under with")
_HALF_COMPLEMENTS = word_set("in on at from with by near over under within across outside inside")
_UNIQUE = word_set(
    """
    first last same only latest most best worst past current former top main biggest largest
    highest lowest greatest oldest youngest newest closest longest fastest whole entire very right
    wrong so-called full next federal national local
    """
)
_COUNTING = word_set("second third fourth fifth sixth")
# Before one of these a word with "s" is a verb: "the map suggests that", "the plan comes after".
_BEHIND_VERBS = word_set(
    "that a an the it he she they its his her their how what why whether after as when to no there"
)
_VERBS = word_set(
    """
    took came went made got saw began became gave held left led lost won met ran rose fell grew hit
    kept knew thought felt found sent set put brought caught built bought broke drew drove fought
    shot sold spent spoke stood stole struck swept threw wore wrote paid showed needs wants seems
    """
)
_COUNTED = word_set("half quarter round set place season straight consecutive floor anniversary")
# What a reader knows without having been told, or what stands for no thing.
_COMMON_GROUND = word_set(
    """
    world sun moon sky sea ocean earth planet globe universe weather air ground water land heat cold
    dark environment climate internet web net media press public people police military army navy
    government state nation country region area city town capital border law economy market markets
    opposition parliament constitution congress senate president presidency administration church
    north south east west northeast northwest southeast southwest mainland continent countryside
    way ways fact facts truth reality case matter question point reason chance opportunity idea
    moment time times end start beginning top bottom middle side front back rest future past present
    road street floor door wall window kitchen bathroom bench pitch field table ball goal post box
    corner penalty lead game match minute minutes interval break scoring deadlock net touchline
    spot keeper referee crowd fans season title league cup half hand hands head face eye eyes body
    heart mind feet leg neck arm arms mouth chest stomach back nose brain skin blood dead living
    rich poor wealthy elderly young old sick homeless unemployed blind wounded injured
    difference ability right need word words answer key situation
    process result results pressure risk odds mood atmosphere trend majority minority number amount
    rate kind sort type size age level degree extent basis aim role effect impact cause threat
    spotlight limelight headlines news latter former phone radio television tv screen camera cameras
    gym beach hill woods runway surface shelves horizon scene scenes heat summit
    """
).union(TIME_SPANS, TIME_WORDS)


class DefinitePhrase(NamedTuple):
    """A phrase that takes a thing for known.

    ``words`` are its words in lower case, the noun last, where the phrase could be delimited;
    ``behind_name`` says that a name stands before it in the sentence, whose second mention it
    may be ("Ada Merrow ... the singer"); ``is_half_defined`` that what follows may define it
    ("the houses on the hill"); ``points`` that it is a demonstrative ("this map").
    """

    words: tuple[str, ...]
    behind_name: bool
    is_half_defined: bool
    points: bool


@lru_cache(maxsize=512)
def find_definite_phrases(text: str) -> tuple[DefinitePhrase, ...]:
    """Return the phrases of an English sentence with capitals that take a thing for known."""
    found = []
    for match in _DETERMINER.finditer(text):
        determiner = match[1].lower()
        points = determiner in _DEMONSTRATIVES
        words, end = _read_phrase(text, match.end())
        before = text[: match.start()]
        if (
            not words
            or (determiner == "that" and not _is_demonstrative(before, text[end : end + 1]))
            or (_is_of_now(words[-1]) if points else _is_known(words, text, end))
            or (points and before.translate(_QUOTATION_MARKS).count('"') % 2)
            or f" {words[-1][:_ENOUGH_LETTERS]}" in f" {before.lower()}"
        ):
            continue
        following = _WORD.match(text, end + 1)
        found.append(
            DefinitePhrase(
                words,
                _NAME.search(before) is not None,
                following is not None and following[0].lower() in _HALF_COMPLEMENTS,
                points,
            )
        )
    return tuple(found)


def _is_demonstrative(before: str, following: str) -> bool:
    """Return whether "that" points: "from that region", "show that solidarity, ..."."""
    _, _, word = before.rstrip().rpartition(" ")
    return word.lower() in _PREPOSITIONS or following in ",.;"


def _is_of_now(noun: str) -> bool:
    """Return whether a demonstrative with this noun points at the present: "this week"."""
    return noun in TIME_WORDS or noun in TIME_SPANS or noun in _POINTS_NOWHERE


def _read_phrase(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """Return the words of the phrase that starts there, and its end; no words if it is a name.

    It ends before a function word, a verb of speech or a participle, and behind a possessive.
    """
    words: list[str] = []
    stop_word_set, end = stop_words("english"), start
    while match := _WORD.match(text, end + bool(words)):
        word = match[0]
        if words and text[end : end + 1] != " ":
            break
        lower_case = word.lower()
        if lower_case in stop_word_set or lower_case in SPEECH_VERBS:
            break
        if word[0].isupper():
            return (), end
        if words and (lower_case in _VERBS or lower_case.endswith(("ed", "ly"))):
            break
        base = lower_case if lower_case.isalnum() else _POSSESSIVE.sub("", lower_case)
        words.append(base)
        end = match.end()
        if base != lower_case or len(words) > _MAX_WORDS:
            break
    if len(words) > _MAX_WORDS:
        return (), end
    if len(words) > 1 and _is_verb(words[-1], words[-2], text, end):
        end -= len(words.pop()) + 1
    return tuple(words), end


def _is_verb(word: str, noun: str, text: str, end: int) -> bool:
    """Return whether the last word of a phrase is the verb of its noun: "the map suggests that"."""
    if word[-1:] != "s" or word[-2:] == "ss" or noun[-1:] == "s":
        return False
    following = _WORD.match(text, end + 1)
    return following is not None and following[0].lower() in _BEHIND_VERBS


def _is_known(words: tuple[str, ...], text: str, end: int) -> bool:
    """Return whether a phrase defines itself, or names what everybody knows."""
    noun = words[-1]
    if not _UNIQUE.isdisjoint(words) or any(w.endswith("est") and len(w) > 4 for w in words[:-1]):
        return True
    if noun in _COMMON_GROUND or noun.removesuffix("s") in _COMMON_GROUND or noun.endswith("ing"):
        return True
    if not _COUNTING.isdisjoint(words) and not _COUNTED.isdisjoint(words):
        return True
    following = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    if following is None and text[end : end + 2] == ", ":
        following = _WORD.match(text, end + 2)
        return following is not None and following[0].lower() in ("who", "which", "whose")
    return following is not None and (
        following[0].lower() in _COMPLEMENTS or following[0][0].isupper()
    )
