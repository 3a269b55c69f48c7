"""What shows on its face that a sentence cannot stand in a summary by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum
from itertools import pairwise

from reader.summarising.leaning import FIRST_PERSON, PRONOUNS, SAYING
from reader.summarising.pointing import POINTING, Wording, leans
from reader.summarising.speech import quoted_spans
from reader.summarising.terms import find_words, stop_words
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
_TITLE = 5  # letters, which no shortened title has
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
_ASIDE = re.compile(rf", (?:{_PLACE}),|\b(?:seen|shown) here\b", re.IGNORECASE)
_SCENE = re.compile(
    r"\b(?:is|are) (?:pictured|photographed)\b|"
    r"\b(?:pictured|photographed) (?:here|above|below|left|right)\b|"
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:pictured|photographed) (?:in|with|at|on)\b",
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
_TELLING = _PLACES | POINTING
# Titles that a text was cut behind; "her rep.", "with MS." and "on High St." are none.
_CUT = re.compile(
    r"\b(?:Sen|Gov|Rep|Lt|Gen|Col|Sgt|Capt|Cpl|Maj|Rev|Prof|Hon|Mr|Mrs|Ms|Dr|mr|mrs|dr|sen|gov)\.\s*$"
)
_NUMBERED = re.compile(r"[.!?][\"'’”]?\s+\d{1,2}\.\s*$")  # the number of the next item of a list
_NOBODY = FIRST_PERSON | PRONOUNS | word_set("it one who which that there you your")


def find_faults(
    text: str,
    *,
    words: Sequence[str] | None = None,
    quoted: Sequence[tuple[int, int]] | None = None,
    cased: bool = True,
    follows: bool = False,
    language: str = "english",
) -> frozenset[Fault]:
    """Return what keeps a sentence from standing alone.

    ``words`` are those of ``find_words``, ``quoted`` the parts of ``text`` within quotation marks,
    which the paragraph tells; without them both are found here. ``cased`` says that the article
    has capitals, ``follows`` that another sentence stands before this one in its paragraph. What is
    known of words is English; other languages have their openings alone.
    """
    spans = quoted_spans(text) if quoted is None else quoted
    words = find_words(text) if words is None else words
    own = _without(text, spans) if spans else text
    faults = set()
    if _is_fragment(text, words, cased):
        faults.add(Fault.FRAGMENT)
    # Most sentences have few of the words that may tell: to look once spares many looks.
    telling = _TELLING.intersection(words)
    if _is_caption(text, words, telling, language):
        faults.add(Fault.CAPTION)
    own_words = find_words(own) if spans else words
    wording = Wording(text, words, own, own_words, telling, cased, follows)
    if words and leans(wording, language):
        faults.add(Fault.LEANING)
    if _is_unattributed(text, own_words, own, language):
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
    if "©" in text or ("click" in words and "here" in words):
        return True
    if (len(words[-1]) < _TITLE and _CUT.search(text)) or (
        words[-1].isdigit() and _NUMBERED.search(text)
    ):
        return True
    if "contributed" in words and words[-1] in ("report", "story", "article"):
        return True
    first = text.lstrip()
    return cased and first[0].isalpha() and first[0].islower() and not _is_name(first)


def _is_name(text: str) -> bool:
    """Say whether a text that begins small begins with a name all the same: iPhone, al-Shabab."""
    word = text.split()[0]
    return any(c.isupper() for c in word) or word in ("al", "de", "van", "von", "la", "el", "bin")


def _is_caption(text: str, words: Sequence[str], telling: frozenset[str], language: str) -> bool:
    if not has_end(text):
        return True
    if not _PLACES.isdisjoint(telling) and _shows_scene(text, telling):
        return True
    if ":" not in text:
        return False
    label = _LABEL.match(text)
    if label is None or language != "english":
        return False
    before = find_words(label[0])
    return len(before) <= 6 and SAYING.isdisjoint(before)


def _shows_scene(text: str, words: Collection[str]) -> bool:
    """Say whether a text with a word of captions tells what is to be seen; each look is short."""
    return bool(
        _ASIDE.search(text)
        or (("pictured" in words or "photographed" in words) and _SCENE.search(text))
        or ("(" in text and _IN_BRACKETS.search(text))
        or (":" in text and _KICKER.search(text))
    )


def _is_unattributed(text: str, words: Sequence[str], own: str, language: str) -> bool:
    """Say whether a text is speech by nobody who is named in it; ``words`` are unquoted."""
    if own is not text:
        bare = own.strip()
        if not bare or own.lstrip()[:1] != text.lstrip()[:1]:
            if language != "english":
                return len(words) < 2
            said = _find_pronoun_saying(words)
            names = [word for word in words[:said] if word not in _NOBODY and word not in SAYING]
            return stop_words("english").issuperset(names)
    if language != "english":
        return False
    return _find_pronoun_saying(words[-3:]) is not None or not FIRST_PERSON.isdisjoint(words)


def _find_pronoun_saying(words: Sequence[str]) -> int | None:
    """Return where a pronoun is said to speak ("she said"), None where none is."""
    for place, (subject, verb) in enumerate(pairwise(words)):
        if subject in PRONOUNS and verb in SAYING:
            return place
    return None
