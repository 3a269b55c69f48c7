"""Whether a sentence leans on one before it: points to what is not in it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from reader.summarising.antecedents import IT, lacks_plural, lacks_thing, points_at_another
from reader.summarising.leaning import (
    FIRST_PERSON,
    OPENINGS,
    PEOPLE,
    PERSONS,
    PHRASES,
    PRONOUNS,
    SPANS,
    TIMES,
)
from reader.summarising.naming import PLAIN_WORDS
from reader.summarising.terms import find_words, spell_words, stop_words
from reader.text.words import word_set

_BARE_PRONOUNS = (["he"], ["she"], ["they"])
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "men", "women", "ant", "ent", "ee")
_EXPLETIVE = re.compile(
    r"it(?: (?:is|was|has been|will be|would be|may be|seems|appears|remains|became|takes))?"
    r"(?: (?:not|now|also|still|being|widely|often|even|only|very|too|far|more|so))* "
    r"(?:believed|thought|understood|claimed|alleged|estimated|reported|hoped|feared|expected|"
    r"announced|revealed|said|known|recommended|clear|unclear|likely|unlikely|possible|impossible|"
    r"hard|harder|difficult|easy|easier|important|time|true|worth|up to|common|rare|good|bad|"
    r"better|best|safe|dangerous|illegal|necessary|unusual|estimates|that|to|when|only|until)\b|"
    r"it (?:is|was) (?:\S+ ){1,4}who\b|it took (?:\S+ ){1,6}to\b|"
    r"it (?:emerged|was \S+ \S+ ago|was only \S+) (?:\S+ ){0,3}that\b"
)
# Open a phrase whose "his" may be the subject's that follows: "In his speech, Mr Merrow said".
_PHRASE_OPENINGS = word_set(
    """
    about after against among as at before behind beside besides between beyond by despite during
    following for from in inside like near of on outside over since through throughout to toward
    towards under unlike until upon with without
    """
)
# Words after which "this" is no noun's: "this is", "saw this as".
_AFTER_THIS = word_set(
    "is isn't was wasn't has hasn't had will won't would could can may might does did didn't means "
    "meant as at by for from in on to with and or but a an the"
)
_APART = ("later", "earlier")
_POINTING = word_set("this that these those")
_ANY_APART = _POINTING.union(_APART)
_DEFINED = word_set("who whose with in of")  # after "those", say who
_POSSESSIVES = word_set("his her their")
POINTING = _ANY_APART | IT | PRONOUNS | PEOPLE | {"also"}
"""An English sentence that has none of these can lean by its opening and in no other way."""

_BRIEF = 4  # letters: "ring", "king"
_SUBJECTS = word_set("he she they")
_PARTIES = word_set("couple trio group quartet others")
_NAMED_PARTY = re.compile(r"\W*The \w+,? [A-Z]")
_PARTY_OF = word_set("of that which who whose called known behind in")
_PHRASE_STARTS = frozenset(phrase.split()[0] for phrase in PHRASES)


class Wording(NamedTuple):
    """What is looked at in a sentence.

    ``words`` are those of ``find_words``, ``own`` is the text with its quotations blanked out and
    ``own_words`` the words of that; ``pointing`` are all words of ``POINTING`` among ``words`` and
    perhaps others. ``cased`` says that the article has capitals, ``follows`` that another sentence
    stands before this one in its paragraph.
    """

    text: str
    words: Sequence[str]
    own: str
    own_words: Sequence[str]
    pointing: Set[str]
    cased: bool
    follows: bool


def leans(wording: Wording, language: str) -> bool:
    """Say whether a sentence opens with, or hangs on, what stands before it.

    Languages other than English have openings alone.
    """
    text, words, own, own_words, pointing, cased, follows = wording
    first = words[0].partition("'")[0] if language == "english" else words[0]
    opens = first in OPENINGS.get(language, frozenset())
    if language != "english":
        return opens
    # What is said of "this" is said of the day or the news.
    if own is not text and own.strip(" .,") and own.lstrip()[:1] != text.lstrip()[:1]:
        return opens and first not in _POINTING and not _stands(words)
    if opens:
        return not _stands(words)
    if first in _PHRASE_STARTS and " ".join(words[:6]).startswith(PHRASES):
        return True
    if _adds(words) or _opens_with_party(text, words):
        return True
    if words[-1] == "too" or ("also" in pointing and _says_also(words)):
        return True
    if not _ANY_APART.isdisjoint(pointing) and _opens_pointing(words):
        return True
    if not IT.isdisjoint(pointing) and lacks_thing(
        own, own_words, _EXPLETIVE, cased=cased, follows=follows
    ):
        return True
    if "these" in pointing and lacks_plural(own_words):
        return True
    if "that" in pointing and points_at_another(own_words):
        return True
    if not _SUBJECTS.isdisjoint(pointing) and _does_before_said_who(words, own):
        return True
    first_pronoun = not PRONOUNS.isdisjoint(pointing) and _pronoun_first(words)
    missing = cased and not PEOPLE.isdisjoint(pointing)
    if not first_pronoun and not (missing and _lacks_person(own)):
        return False
    return not _points_ahead(own)


def _adds(words: Sequence[str]) -> bool:
    """Say whether the opening adds to what is not there: "In addition, the", not "to"."""
    return words[:2] == ["in", "addition"] and words[2:3] != ["to"]


def _opens_with_party(text: str, words: Sequence[str]) -> bool:
    """Say whether the subject is some people told of before: "The couple", "The group's".

    Who is named at once is told of here: "The group Elm Watch", "The couple, Ada Merrow and".
    """
    if words[0] != "the" or words[1:2] == [] or words[1] not in _PARTIES:
        return False
    if _NAMED_PARTY.match(text):
        return False
    return words[2:3] == [] or words[2] not in _PARTY_OF


def _does_before_said_who(words: Sequence[str], own: str) -> bool:
    """Say whether a pronoun alone says who does what the opening tells: "After leaving Elm, he"."""
    phrase, _, rest = own.partition(", ")
    doing = (words[1:2] if words[0] in _PHRASE_OPENINGS else words[:1]) or [""]
    if not doing[0].endswith("ing") or len(doing[0]) <= _BRIEF or doing[0] == "according":
        return False
    # Whose it is may be who is meant: "Following Merrow's arrest, he".
    if "'s " in phrase or "’s " in phrase:
        return False
    return not _SUBJECTS.isdisjoint(find_words(rest[:40])[:1])


def _says_also(words: Sequence[str]) -> bool:
    """Say whether the beginning adds to something: "Merrow also said", not "Ito, who also"."""
    if "also" not in words[1:6]:
        return False
    return {"who", "which"}.isdisjoint(words[: words.index("also")])


def _opens_pointing(words: Sequence[str]) -> bool:
    """Say whether a phrase points back at the opening: "In this letter", "Two days later".

    "This" stands for something where no noun follows: "Merrow saw this as a sign".
    """
    first, second, third = (*words[:3], "", "", "")[:3]
    near = words[1:7]
    if "this" in near:
        place = words.index("this", 1)
        if not _AFTER_THIS.isdisjoint(words[place + 1 : place + 2]):
            return True
    if any(when in near[:4] and words[words.index(when, 1) - 1] in SPANS for when in _APART):
        return True
    if first not in _PHRASE_OPENINGS or second not in _POINTING:
        return False
    return third not in TIMES and third not in _DEFINED


def _points_ahead(own: str) -> bool:
    """Say whether a phrase opens the text that has no pronoun but one for the subject after it."""
    phrase, comma, rest = own.partition(", ")
    before, after = find_words(phrase), find_words(rest[:40])
    if not comma or not before or not after:
        return False
    if before[0] not in _PHRASE_OPENINGS and not before[0].endswith("ing"):
        return False
    pronouns = PRONOUNS.intersection(before)
    if not pronouns or not pronouns <= _POSSESSIVES:
        return False
    return after[0] not in PRONOUNS and after[0] not in OPENINGS["english"] | FIRST_PERSON


def _stands(words: Sequence[str]) -> bool:
    """Say whether a pointing word at the opening points to nothing outside."""
    first, second = words[0], (words[1:2] or [""])[0]
    if first.startswith("it"):
        match = _EXPLETIVE.match(" ".join(words[:10]))
        return match is not None and words[match[0].count(" ") + 1 :][:1] not in _BARE_PRONOUNS
    if first in ("this", "these", "that"):
        return second in TIMES or (second == "is" and "moment" in words[2:5])
    if first == "those":
        return second in _DEFINED
    if first in ("both", "neither", "either"):
        return not {"and", "or", "nor"}.isdisjoint(words[1:6])
    if first == "so":
        return second in ("far", "many", "much")
    return first in ("then", "or", "other") and second in ("than", "president")


def _pronoun_first(words: Sequence[str]) -> bool:
    """Say whether a pronoun comes before any word that it could stand for."""
    near = words[:8]
    if PRONOUNS.isdisjoint(near):
        return False
    stops = stop_words("english")
    for word in near:
        base = word.partition("'")[0]
        if base in PRONOUNS:
            return True
        if base not in stops and not base.endswith(("ed", "ing", "ly")) and base not in TIMES:
            return False
    return False


def _lacks_person(own: str) -> bool:
    """Say whether "he" or "she" comes before anyone who could be meant, in a text with capitals.

    ``own`` has its quotations blanked out. A name is a word with a capital that is no initialism;
    the first word has one anyhow, and counts where it is no function word or adverb.
    """
    stops = stop_words("english")
    for place, (word, _, _) in enumerate(spell_words(own)):
        small = word.lower()
        base = small.partition("'")[0]
        if base in PEOPLE:
            return True
        first = place == 0 and (base in PLAIN_WORDS or base.endswith(("ing", "ly", "ed")))
        named = word[0].isupper() and not word.isupper() and not first
        person = base in PERSONS or (base.endswith(_PERSON_ENDINGS) and base not in TIMES)
        if base not in stops and (named or person):
            return False
    return False
