"""What shows on its face that a sentence cannot stand in a summary by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from reader.summarising.leaning import (
    FIRST_PERSON,
    OPENINGS,
    PEOPLE,
    PERSONS,
    PHRASES,
    PRONOUNS,
    TIMES,
)
from reader.summarising.naming import PLAIN_WORDS
from reader.summarising.speech import quoted_spans
from reader.summarising.terms import find_words, spell_words, stop_words
from reader.text.words import word_set


class Fault(Enum):
    """Why a sentence is not clear alone; ``value`` says it in words."""

    FRAGMENT = "not a whole sentence"
    CAPTION = "worded like a caption"
    LEANING = "leans on the sentence before it"
    UNATTRIBUTED = "speech without its speaker"


_CLOSERS = " \t\xa0'\"’”»)]›“"
_ENDS = (".", "!", "?", "…", "。", "।", "॥", ";")
_SHORTEST = 4  # words
_PLACE = (
    r"above|below|left|right|far left|far right|cent(?:re|er)|pictured|inset|file photo|stock image"
)
_PLACES = word_set(
    "above below left right center centre pictured photographed inset image photo picture video "
    "caption seen shown"
)
_KICKER = re.compile(
    rf"(?:^|[.!?'’\"”]\s+)(?:{_PLACE}|image|photo|picture|video|caption)\b[^.!?:]{{0,30}}:",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"\((?:[^()]*[\s,])?(?:{_PLACE})\b[^()]*\)", re.IGNORECASE)
_SCENE = re.compile(
    rf"\b(?:is|are|was|were) (?:pictured|photographed|seen here|shown here)\b|, (?:{_PLACE}),|"
    r"\b(?:pictured|photographed) (?:here|above|below|left|right|in|with|at|on)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^\s.:\"'“‘][^.:\"“]{1,50}: (?![\"“'‘])(?=\D)")
_LINK = re.compile(
    r"(?:read more|click here|follow (?:us|@)|watch|see also|see more|share this|sign up|related"
    r"|scroll down|more on|cnn explains|photos?|video|opinion|join us|subscribe)\b"
    r"[^.]{0,40}(?:[:@#]|here|for|$)",
    re.IGNORECASE,
)
_LINK_STARTS = word_set(
    "read click follow watch see share sign related scroll more cnn photo photos video opinion "
    "join subscribe"
)
_SAYING = word_set(
    """
    said says say saying told tells added adds asked asks wrote writes tweeted claimed claims
    explained explains insisted insists warned warns argued argues replied recalled admitted
    announced stated declared joked concluded continued noted according statement posted
    """
)
_BARE_PRONOUNS = (["he"], ["she"], ["they"])
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "men", "women", "ant", "ent", "ee")
_NOBODY = FIRST_PERSON | PRONOUNS | word_set("it one who which that there you your")
_EXPLETIVE = re.compile(
    r"it(?: (?:is|was|has been|will be|would be|may be|seems|appears|remains|became|takes))?"
    r"(?: (?:not|now|also|still|being|widely|often|even|only|very|too|far|more|so))* "
    r"(?:believed|thought|understood|claimed|alleged|estimated|reported|hoped|feared|expected|"
    r"announced|revealed|said|known|recommended|clear|unclear|likely|unlikely|possible|impossible|"
    r"hard|harder|difficult|easy|easier|important|time|true|worth|up to|common|rare|good|bad|"
    r"better|best|safe|dangerous|illegal|necessary|unusual|estimates|that|to|when|only|until)\b|"
    r"it (?:is|was) (?:\S+ ){1,4}who\b|it took (?:\S+ ){1,6}to\b"
)
_PHRASE_STARTS = frozenset(phrase.split()[0] for phrase in PHRASES)


def find_faults(
    text: str,
    *,
    words: Sequence[str] | None = None,
    quoted: Sequence[tuple[int, int]] | None = None,
    cased: bool = True,
    language: str = "english",
) -> frozenset[Fault]:
    """Return what keeps a sentence from standing alone.

    ``words`` are those of ``find_words``, ``quoted`` the parts of ``text`` within quotation marks,
    which the paragraph tells; without them both are found here. ``cased`` says that the article
    has capitals. What is known of words is English; other languages have their openings alone.
    """
    spans = quoted_spans(text) if quoted is None else quoted
    words = find_words(text) if words is None else words
    own = _without(text, spans) if spans else text
    faults = set()
    if _is_fragment(text, words, cased):
        faults.add(Fault.FRAGMENT)
    if _is_caption(text, words, language):
        faults.add(Fault.CAPTION)
    if words and _leans(text, words, own, cased, language):
        faults.add(Fault.LEANING)
    if _is_unattributed(text, find_words(own) if spans else words, own, language):
        faults.add(Fault.UNATTRIBUTED)
    return frozenset(faults)


def has_end(text: str) -> bool:
    """Say whether a text closes with the mark of a sentence's end, quotes and brackets aside."""
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(_ENDS)


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the text with its quotations blanked out."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_fragment(text: str, words: Sequence[str], cased: bool) -> bool:
    if len(words) < _SHORTEST or text.rstrip().endswith((" .", ":", ",")):
        return True
    if words[0] in _LINK_STARTS and _LINK.match(text):
        return True
    if "contributed" in words and words[-1] in ("report", "story", "article"):
        return True
    first = text.lstrip()
    return cased and first[0].isalpha() and first[0].islower() and not _is_name(first)


def _is_name(text: str) -> bool:
    """Say whether a text that begins small begins with a name all the same: iPhone, al-Shabab."""
    word = text.split()[0]
    return any(c.isupper() for c in word) or word in ("al", "de", "van", "von", "la", "el", "bin")


def _is_caption(text: str, words: Sequence[str], language: str) -> bool:
    if not has_end(text):
        return True
    if not _PLACES.isdisjoint(words) and any(
        pattern.search(text) for pattern in (_SCENE, _IN_BRACKETS, _KICKER)
    ):
        return True
    if ":" not in text:
        return False
    label = _LABEL.match(text)
    if label is None or language != "english":
        return False
    before = find_words(label[0])
    return len(before) <= 6 and _SAYING.isdisjoint(before)


def _leans(text: str, words: Sequence[str], own: str, cased: bool, language: str) -> bool:
    first = words[0].partition("'")[0] if language == "english" else words[0]
    opens = first in OPENINGS.get(language, frozenset())
    if language != "english":
        return opens
    if own is not text and own.strip(" .,") and own.lstrip()[:1] != text.lstrip()[:1]:
        return False
    if opens:
        return not _stands(words)
    if first in _PHRASE_STARTS and " ".join(words[:6]).startswith(PHRASES):
        return True
    if words[-1] == "too" or "also" in words[1:6] or _pronoun_first(words):
        return True
    return cased and not PEOPLE.isdisjoint(words) and _lacks_person(own)


def _stands(words: Sequence[str]) -> bool:
    """Say whether a pointing word at the opening points to nothing outside."""
    first, second = words[0], (words[1:2] or [""])[0]
    if first.startswith("it"):
        match = _EXPLETIVE.match(" ".join(words[:10]))
        return match is not None and words[match[0].count(" ") + 1 :][:1] not in _BARE_PRONOUNS
    if first in ("this", "these", "that"):
        return second in TIMES
    if first == "those":
        return second in ("who", "whose", "with", "in", "of")
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


def _is_unattributed(text: str, words: Sequence[str], own: str, language: str) -> bool:
    """Say whether a text is speech by nobody who is named in it; ``words`` are unquoted."""
    if own is not text:
        bare = own.strip()
        if not bare or own.lstrip()[:1] != text.lstrip()[:1]:
            if language != "english":
                return len(words) < 2
            said = _find_pronoun_saying(words)
            names = [word for word in words[:said] if word not in _NOBODY and word not in _SAYING]
            return stop_words("english").issuperset(names)
    if language != "english":
        return False
    return _find_pronoun_saying(words[-3:]) is not None or not FIRST_PERSON.isdisjoint(words)


def _find_pronoun_saying(words: Sequence[str]) -> int | None:
    """Return where a pronoun is said to speak ("she said"), None where none is."""
    for place, (subject, verb) in enumerate(pairwise(words)):
        if subject in PRONOUNS and verb in _SAYING:
            return place
    return None
