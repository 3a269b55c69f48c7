"""Whether a paragraph by itself is worded like a caption."""

from __future__ import annotations

import re

from reader.article import Paragraph
from reader.text.captions.wording import Wording
from reader.text.words import LETTERS, normalise

_LONGEST = 60  # words; what is longer is a statement with a mark in it
_MOST_SENTENCES = 3
_KICKER = 4  # words before the colon
_TOLD = 4  # words after the colon
_TOLD_UNLISTED = 6  # where what stands before it is in no list
_SHORTEST_SCENE = 5  # words
_SUBJECT = 14  # words within which the scene's verb stands
_AGENCY = 40  # characters at the end, in which an agency is named
_CLOSERS = " \t\xa0'\"’”»)]›“"
_ENDS = (".", "!", "?", "…", "。", "।", "॥", ";", ":", ",")
_WORD = re.compile(rf"{LETTERS}(?:['’-]{LETTERS})*|\d[\d.,]*")
_HEAD = re.compile(r"([^\W\d][^:.!?'‘’\"“”,\d]{0,50}):\s+(?=[^\W\d_])")
_RELATIVE = re.compile(r",\s+(?:who|whose|whom|which|where)\b[^,]*(?:,|$)", re.IGNORECASE)
_SPOKEN = re.compile(r"['‘\"“«„]")


def find_words(text: str) -> list[str]:
    """Return the words of a text, normalised; numbers are words."""
    return [match[0] for match in _WORD.finditer(normalise(text))]


def main_words(text: str) -> list[str]:
    """Return the words without the clauses that begin with ", who" or the like."""
    return find_words(_RELATIVE.sub(",", text))


def has_end(text: str) -> bool:
    """Say whether a text closes with a full stop or the like; one after a space was put there."""
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(_ENDS) and not bare.endswith(" .")


def may_be_caption(paragraph: Paragraph) -> bool:
    """Say whether a paragraph has a caption's length, and is neither speech nor a heading."""
    text = paragraph.text.strip()
    return (
        len(paragraph.sentences) <= _MOST_SENTENCES
        and len(text.split()) <= _LONGEST
        and not _SPOKEN.match(text)
        and not text.isupper()
    )


def is_caption(text: str, wording: Wording, names: frozenset[str]) -> bool:
    """Say whether a mark, a kicker, a credit or a scene tells a caption.

    ``names`` are the article's words that have a capital within a sentence, in lower case.
    """
    if wording.credit and wording.credit.match(text):
        return True
    if wording.agency and wording.agency.search(text[-_AGENCY:]):
        return True
    ended = has_end(text)
    if wording.kickers and _has_kicker(text, ended, wording, names):
        return True
    small = text.lower()
    marked = any(hint in small for hint in wording.hints) and wording.marks.search(text)
    if ended and not marked:
        return False
    words = main_words(text)
    reported = not wording.reports.isdisjoint(words)
    if marked and not reported:
        return True
    if ended:
        return False
    if wording.weak_marks.search(text):
        return True
    return not reported and _is_scene(words, wording)


def _has_kicker(text: str, ended: bool, wording: Wording, names: frozenset[str]) -> bool:
    """Say whether a few words before a colon tell what the picture is about, not who speaks.

    With a full stop it must be one word that is known. Without one it is any but a name, or a few
    of which the first alone has a capital.
    """
    head = _HEAD.match(text)
    if head is None or not text[head.end()].isupper():
        return False
    kicker, rest = find_words(head[1]), text[head.end() :]
    if not 0 < len(kicker) <= _KICKER or head[1][1:] != head[1][1:].lower():
        return False
    if rest.endswith("?") or not (wording.speech | wording.links).isdisjoint(kicker):
        return False
    told = len(rest.split())
    if told < _TOLD:
        return False
    if len(kicker) == 1 and kicker[0] in wording.kickers:
        return True
    if len(kicker) == 1 and (kicker[0] in names):
        return False
    if ended:
        return len(kicker) == 1 and kicker[0].endswith(wording.kicker_endings)
    return len(kicker) > 1 or told >= _TOLD_UNLISTED


def _is_scene(words: list[str], wording: Wording) -> bool:
    """Say whether the first verb of a sentence is one that a picture shows, in the present."""
    if len(words) < _SHORTEST_SCENE or words[0] in wording.openings | wording.links:
        return False
    for place in range(1, min(len(words) - 1, _SUBJECT)):
        before, word, after = words[place - 1], words[place], words[place + 1]
        if before in wording.others or before.endswith("ing"):
            continue
        if word in ("is", "are") and after in wording.seen:
            return words[place + 2 : place + 3] not in (["as"], ["by"])
        if word in wording.told:
            return False
        if after.endswith(("ed", "wn")):
            continue
        many = _is_many(words[:place], wording)
        if word in (wording.scenes if many else wording.scenes_of_one):
            return True
    return False


def _is_many(subject: list[str], wording: Wording) -> bool:
    """Say whether the words before a verb name more than one."""
    last = subject[-1]
    return last.endswith("s") or last in wording.plurals or "and" in subject
