"""Defects of a sentence that stands alone in a summary."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum
from itertools import pairwise

from reader.summarising.anaphora import (
    FIRST_PERSON_WORDS,
    PRONOUNS,
    REFERENCE_WORDS,
    SPEECH_VERBS,
    SentenceWords,
    has_unresolved_reference,
)
from reader.summarising.standalone.half_quotations import has_half_quotation
from reader.summarising.standalone.quoted_spans import blank_out, find_quoted_spans
from reader.summarising.terms import find_spellings, find_words
from reader.text import CLOSING_MARKS, SENTENCE_ENDS, stop_words, word_set


class SentenceDefect(Enum):
    """Why a sentence is not clear alone; ``value`` says it in words."""

    FRAGMENT = "not a whole sentence"
    CAPTION = "worded like a caption"
    UNRESOLVED_REFERENCE = "leans on the sentence before it"
    UNATTRIBUTED = "speech without its speaker"
    HALF_QUOTATION = "has half of a quotation"

    __hash__ = object.__hash__  # there is one of each; Enum's hashes the name, in Python


_CLOSERS = f" \t\xa0{CLOSING_MARKS}"
_ENDS = frozenset(f"{SENTENCE_ENDS};")
_LIST_ITEM = re.compile(r"\s*\((?:\d{1,2}|[a-z])\) ")  # "(2) that the best interest"
_BULLETS = ("•", "· ", "* ", "-- ", "► ", "▪")
_MIN_WORDS = 4
# Languages whose sentences end with no mark, so that a missing one says nothing.
_WITHOUT_ENDS = frozenset({"thai", "lao", "khmer"})
_CAPTION_PLACES = (
    r"above|below|left|right|far left|far right|cent(?:re|er)|pictured|inset|file photo|stock image"
)
_CAPTION_WORDS = word_set(
    "above below left right center centre pictured photographed inset image photo picture video "
    "caption seen shown"
)
_KICKER = re.compile(
    rf"(?:^|[.!?'’\"”]\s+)(?:{_CAPTION_PLACES}|image|photo|picture|video|caption)\b[^.!?:]{{0,30}}:",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"\((?:[^()]*[\s,])?(?:{_CAPTION_PLACES})\b[^()]*\)", re.IGNORECASE)
_CAPTION_ASIDE = re.compile(rf", (?:{_CAPTION_PLACES}),|\b(?:seen|shown) here\b", re.IGNORECASE)
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
_FOLLOW = re.compile(r"follow @\w", re.IGNORECASE)
_OF_PAGE = re.compile(
    r"\b(?:gallery|slideshow|video|photos?|pictures?|graphic|map|chart|table|links?|story) "
    r"(?:above|below)\b",
    re.IGNORECASE,
)
_LINK_FIRST_WORDS = word_set(
    "read click follow watch see share sign related scroll more cnn photo photos video opinion "
    "join subscribe"
)
_SIGNAL_WORDS = _CAPTION_WORDS | REFERENCE_WORDS | {"click", "contributed"}
# Titles after which a text was cut; not "her rep.", "with MS." and "on High St.".
_CUT_AT_TITLE = re.compile(
    r"\b(?:Sen|Gov|Rep|Lt|Gen|Col|Sgt|Capt|Cpl|Maj|Rev|Prof|Hon|Mr|Mrs|Ms|Dr|mr|mrs|dr|sen|gov)\.\s*$"
)
_CUT_TITLES = word_set("sen gov rep lt gen col sgt capt cpl maj rev prof hon mr mrs ms dr")
_ENDS_WITH_LIST_NUMBER = re.compile(
    r"[.!?][\"'’”]?\s+\d{1,2}\.\s*$"
)  # number of the next list item
_PERSONAL_WORDS_OF_TITLES = word_set("my me our us we")  # "My Family", "Please Please Me"
_COUNTED_BY_LETTER = re.compile(
    r"\b(?:War|Part|Phase|Type|Class|Division|Stage|Act|Volume|Title|Schedule|Level|Category) $"
)
_BEFORE_PRONOUN_MINE = word_set("of is was are were be been not like than and as that's it's")
_NOT_SPEAKERS = FIRST_PERSON_WORDS | PRONOUNS | word_set("it one who which that there you your")


def find_defects(
    text: str,
    *,
    words: Sequence[str] | None = None,
    quoted: Sequence[tuple[int, int]] | None = None,
    cased: bool = True,
    follows: bool = False,
    language: str = "english",
) -> frozenset[SentenceDefect]:
    """Return the defects of a sentence.

    ``words`` are those of ``find_words``, ``quoted`` the quoted spans of ``text``, which depend on
    the paragraph; both are computed here if not given. ``cased`` says whether the article has
    capitals, ``follows`` whether another sentence precedes this one in its paragraph. The word
    lists are English; in other languages only the first word of a sentence is tested.
    """
    defects, sentence = find_own_defects(
        text, words=words, quoted=quoted, cased=cased, follows=follows, language=language
    )
    if leans_on_others(sentence, language):
        defects.add(SentenceDefect.UNRESOLVED_REFERENCE)
    return frozenset(defects)


def find_own_defects(
    text: str,
    *,
    words: Sequence[str] | None = None,
    quoted: Sequence[tuple[int, int]] | None = None,
    cased: bool = True,
    follows: bool = False,
    language: str = "english",
) -> tuple[set[SentenceDefect], SentenceWords]:
    """Return the defects of a sentence but references, and what ``leans_on_others`` asks for.

    To look for references takes longer than for all others. The arguments are those of
    ``find_defects``.
    """
    spans = find_quoted_spans(text) if quoted is None else quoted
    words = find_words(text) if words is None else words
    unquoted = blank_out(text, spans) if spans else text
    defects = set()
    # Most sentences have few of these words; one intersection saves many searches.
    signal_words = _SIGNAL_WORDS.intersection(words)
    if _is_fragment(text, words, signal_words, cased):
        defects.add(SentenceDefect.FRAGMENT)
    if _is_caption(text, signal_words, language):
        defects.add(SentenceDefect.CAPTION)
    unquoted_words = find_words(unquoted) if spans else words
    sentence_words = SentenceWords(
        text, words, unquoted, unquoted_words, signal_words, cased, follows
    )
    if _is_unattributed(text, unquoted_words, unquoted, language):
        defects.add(SentenceDefect.UNATTRIBUTED)
    if (spans or '"' in text or "”" in text) and has_half_quotation(text, spans):
        defects.add(SentenceDefect.HALF_QUOTATION)
    return defects, sentence_words


def leans_on_others(sentence: SentenceWords, language: str) -> bool:
    """Return whether a sentence with words refers to something before it."""
    return bool(sentence.words) and has_unresolved_reference(sentence, language)


def ends_sentence(text: str) -> bool:
    """Return whether a text ends with an end mark; closing quotes or brackets may follow it."""
    return text.rstrip(_CLOSERS)[-1:] in _ENDS


def _is_fragment(
    text: str, words: Sequence[str], signal_words: frozenset[str], cased: bool
) -> bool:
    """Return whether a text is no whole sentence: too short, cut, a link, without beginning.

    ``signal_words`` are those of ``_SIGNAL_WORDS`` among its ``words``.
    """
    first = text.lstrip()
    if first.startswith(_BULLETS) or (first.startswith("(") and _LIST_ITEM.match(text)):
        return True
    if len(words) < _MIN_WORDS or text.rstrip().endswith((" .", ":", ",")):
        return True
    if words[0] in _LINK_FIRST_WORDS and _LINK.match(text):
        return True
    if (words[0] == "follow" and _FOLLOW.match(text)) or (
        ("above" in signal_words or "below" in signal_words) and _OF_PAGE.search(text)
    ):
        return True
    if "©" in text or ("click" in signal_words and "here" in words):
        return True
    if (words[-1].rpartition("'")[2] in _CUT_TITLES and _CUT_AT_TITLE.search(text)) or (
        words[-1].isdigit() and _ENDS_WITH_LIST_NUMBER.search(text)
    ):
        return True
    if "contributed" in signal_words and words[-1] in ("report", "story", "article"):
        return True
    return cased and first[0].isalpha() and first[0].islower() and not _is_name(first)


def _is_name(text: str) -> bool:
    """Return whether a lower-case beginning belongs to a name: iPhone, al-Shabab."""
    word = text.split()[0]
    return any(c.isupper() for c in word) or word in ("al", "de", "van", "von", "la", "el", "bin")


def _is_caption(text: str, signal_words: frozenset[str], language: str) -> bool:
    """Return whether a text is worded like a caption or has a label before a colon."""
    if language not in _WITHOUT_ENDS and not ends_sentence(text):
        return True
    if language != "english":
        # Its patterns take longer to compile than the digest of an article.
        from reader.text.captions.other_languages import has_caption_mark

        if has_caption_mark(text, language):
            return True
    if not _CAPTION_WORDS.isdisjoint(signal_words) and _shows_scene(text, signal_words):
        return True
    if ":" not in text:
        return False
    label = _LABEL.match(text)
    if label is None or language != "english":
        return False
    before = find_words(label[0])
    return len(before) <= 6 and SPEECH_VERBS.isdisjoint(before)


def _shows_scene(text: str, words: Collection[str]) -> bool:
    """Return whether a text with caption words describes a picture."""
    return bool(
        _CAPTION_ASIDE.search(text)
        or (("pictured" in words or "photographed" in words) and _SCENE.search(text))
        or ("(" in text and _IN_BRACKETS.search(text))
        or (":" in text and _KICKER.search(text))
    )


def _is_unattributed(text: str, words: Sequence[str], unquoted: str, language: str) -> bool:
    """Return whether a text is speech and names no speaker; ``words`` are the unquoted ones."""
    if unquoted is not text:
        bare = unquoted.strip()
        if not bare or unquoted.lstrip()[:1] != text.lstrip()[:1]:
            if language != "english":
                return len(words) < 2
            speech_position = _find_pronoun_saying(words)
            possible_speakers = [
                word
                for word in words[:speech_position]
                if word not in _NOT_SPEAKERS and word not in SPEECH_VERBS
            ]
            return stop_words("english").issuperset(possible_speakers)
    if language != "english":
        return False
    if not FIRST_PERSON_WORDS.isdisjoint(words) and _speaks_in_first_person(unquoted):
        return True
    ending = words[-3:]
    return not SPEECH_VERBS.isdisjoint(ending) and _find_pronoun_saying(ending) is not None


def _speaks_in_first_person(unquoted: str) -> bool:
    """Return whether a text has "I", "my" or "mine" outside of names.

    Neither "a mine" nor "My Family" has, nor "F.B.I." or "World War I".
    """
    spellings = find_spellings(unquoted)
    for position, (word, start, end) in enumerate(spellings):
        lower_case = word.lower().replace("’", "'")
        if lower_case not in FIRST_PERSON_WORDS or _is_letter(unquoted, start, end):
            continue
        before = spellings[position - 1][0] if position else ""
        if lower_case == "mine" and before and before.lower() not in _BEFORE_PRONOUN_MINE:
            continue
        is_title = lower_case in _PERSONAL_WORDS_OF_TITLES and word.istitle() and position > 0
        beside_capital = before[:1].isupper() or unquoted[end + 1 : end + 2].isupper()
        if not (is_title and beside_capital and unquoted[start - 1] == " "):
            return True
    return False


def _is_letter(text: str, start: int, end: int) -> bool:
    """Return whether a word is a letter of an abbreviation, or a number: "F.B.I.", "Part I"."""
    if end - start != 1:
        return False
    if text[start - 1 : start] == "." or (
        text[end : end + 1] == "." and text[end + 1 :][:1].isalpha()
    ):
        return True
    return _COUNTED_BY_LETTER.search(text, 0, start) is not None


def _find_pronoun_saying(words: Sequence[str]) -> int | None:
    """Return the position of a pronoun with a verb of speech ("she said"), else None."""
    for position, (subject, verb) in enumerate(pairwise(words)):
        if subject in PRONOUNS and verb in SPEECH_VERBS:
            return position
    return None
