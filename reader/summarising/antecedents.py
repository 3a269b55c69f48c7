"""Whether "it", "these" and "that" have what they stand for before them in an English sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summarising.leaning import PERSONS, PRONOUNS, TIMES
from reader.summarising.terms import find_words, spell_words, stop_words
from reader.text.words import word_set

IT = word_set("it its itself it'd it'll")
_ITS = word_set("it its itself")
_TITLES = word_set("mr mrs ms miss dr sir lady lord dame prof professor")
_ANYBODY = PRONOUNS | word_set("who nobody everybody everyone somebody someone anybody anyone")
_NO_NOUNS = word_set(
    "said says told tells made makes took takes taken knew knows known left put puts found finds "
    "thought thinks gave given held kept saw seen heard felt bought sold lost won sent read built "
    "already never ever"
)
# Who does one of these has a mind: the name before it is a person's, and "it" is something else.
_NOTICING = word_set("noticed realised realized remembered wondered guessed forgot")
_IDIOM = re.compile(
    r"it (?:comes|came|turns|turned) |it(?: (?:is|was))? like\b|"
    r"it (?:is|was) (?:an? |the )?\S+ (?:that|to|how)\b|"
    r"it (?:is|was|be|been) (?:all|rainy|sunny|cold|hot|warm|dark|late|early)\b"
)
_BEFORE_NOUN = word_set("at by during for from in of on to under with")
# What a name before may be: "Yemen, in that country's north".
_NAMED = word_set("area city club country county group nation region state town village")
_BEGINNING = 7  # words, in which there is hardly room for what is spoken of
_NUMEROUS = word_set("women men people children two three four five six seven eight nine ten")


def lacks_thing(
    own: str,
    words: Sequence[str],
    expletive: re.Pattern[str],
    *,
    cased: bool,
    follows: bool,
) -> bool:
    """Say whether nothing but people stands before the first "it" of a text.

    ``own`` has its quotations blanked out, ``words`` are its words, ``cased`` says that the article
    has capitals, ``expletive`` matches an "it" that stands for nothing. "When it broke, the gate
    stopped" is clear where nothing else can be meant: unless it ``follows`` another sentence.
    """
    place = next((i for i, word in enumerate(words) if word.partition("'")[0] in _ITS), 0)
    if place == 0:
        return False
    after = " ".join(words[place : place + 10])
    if expletive.match(after) or _IDIOM.match(after):
        return False
    spelt = [word for word, _, _ in spell_words(own, 0, place)] if cased else words[:place]
    people = _find_people(spelt, cased, words[place])
    return people is not None and (people or follows or not _names_later(own))


def _find_people(spelt: Sequence[str], cased: bool, it: str) -> bool | None:
    """Say whether the words before ``it`` name people, None where they may name a thing."""
    stops = stop_words("english")
    titled = named = noticing = people = False
    for place, word in enumerate(spelt):
        base = word.lower().partition("'")[0]
        titled = cased and word[0].isupper() and (base in _TITLES or titled)
        if titled or base in _ANYBODY or base in PERSONS:
            people = True
        elif base in _NOTICING:
            noticing = True
        elif place > 0 and word[0].isupper() and base not in TIMES:
            return None
        elif base in stops or base in _NO_NOUNS or base in TIMES or base.endswith(("ed", "ly")):
            continue
        elif place == 0 and cased and not word.isupper():
            named = True
        else:
            return None
    if named:
        return True if noticing and it != "its" else None
    return people


def _names_later(own: str) -> bool:
    """Say whether the text opens with a clause or phrase, and names its subject after that."""
    _, comma, rest = own.partition(", ")
    after = find_words(rest[:40])
    if not comma or not after:
        return False
    return after[0] not in IT | PRONOUNS and after[0] not in ("that", "this", "then", "there")


def lacks_plural(words: Sequence[str]) -> bool:
    """Say whether "these" is among words with nothing before it that it could stand for.

    A word that ends like a plural could, if it does not stand right before, where it is a verb.
    """
    place = words.index("these") if "these" in words else 0
    if place == 0 or words[place + 1 : place + 2] == ["days"]:
        return False
    return not any(
        word in _NUMEROUS or (len(word) > 3 and word.endswith("s") and word[-2] not in "ius'")
        for word in words[: max(place - 1, 0)]
        if word not in TIMES and word not in stop_words("english")
    )


def points_at_another(words: Sequence[str]) -> bool:
    """Say whether words begin with "that" thing after a preposition: "All of that family"."""
    words = words[:_BEGINNING]
    for place in range(1, len(words) - 1):
        before, that, noun = words[place - 1 : place + 2]
        if that == "that" and before in _BEFORE_NOUN:
            return noun not in stop_words("english") | TIMES | _NAMED
    return False
