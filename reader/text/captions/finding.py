"""Which paragraphs are captions, told by how they are written.

Scraping leaves captions among the paragraphs. What gives one away is a mark ("(left)",
"Pictured:"), a kicker before a colon ("Final embrace: ..."), a photographer's line, or a scene told
in the present tense, most of it together with a missing full stop. None is looked for in what is
said by somebody, and a doubt leaves a paragraph where it is: a statement set apart is missed, a
caption among statements is only in the way.

Known misses: a caption that is written like a statement ("Robin van Persie scored"), whether its
full stop is there or not, and a caption with a scraped statement glued to it.
"""

from __future__ import annotations

import re

from reader.article import Article, Paragraph
from reader.text.captions.wording import Wording
from reader.text.words import LETTERS, normalise

_LONGEST = 60  # words; longer ones are body with a mark in it
_MOST_SENTENCES = 3
_KICKER = 4  # words before the colon
_LISTED_KICKER = 1  # a word alone must be known
_TOLD = 4  # words after the colon, of a caption without a full stop
_SHORTEST_SCENE = 5  # words
_SUBJECT = 14  # words within which the scene's verb stands
_CLOSERS = " \t\xa0'\"’”»)]›“"
_ENDS = (".", "!", "?", "…", "。", "।", "॥", ";", ":", ",")
_WORD = re.compile(rf"{LETTERS}(?:['’-]{LETTERS})*|\d[\d.,]*")
_HEAD = re.compile(r"['‘\"“]?([^\s:'‘\"“.!?][^:.!?]{0,50}?)['’\"”]?\s?:\s+(?=\S)")
_RELATIVE = re.compile(r",\s+(?:who|whose|whom|which|where)\b[^,]*(?:,|$)", re.IGNORECASE)
_SPOKEN = re.compile(r"['‘\"“«„]")


def find_captions(article: Article) -> frozenset[int]:
    """Return the indices of the paragraphs that are captions, in a prepared article."""
    wording = _wording_of(article.language)
    if wording is None:
        return frozenset()
    return frozenset(p.index for p in article.paragraphs if _is_caption(p, wording))


def _wording_of(language: str | None) -> Wording | None:
    if language == "english":
        from reader.text.captions.english import WORDING

        return WORDING
    from reader.text.captions.others import WORDINGS

    return WORDINGS.get(language or "")


def _is_caption(paragraph: Paragraph, wording: Wording) -> bool:
    text = paragraph.text.strip()
    if len(paragraph.sentences) > _MOST_SENTENCES or len(text.split()) > _LONGEST:
        return False
    if wording.credit and wording.credit.search(text):
        return True
    words = _words(text)
    if _SPOKEN.match(text) or not words:
        return False
    spoken = not wording.speech.isdisjoint(words)
    if wording.marks.search(text) and not spoken:
        return True
    ended = _has_end(text)
    if _has_kicker(text, ended, wording):
        return True
    if ended:
        return False
    if wording.weak_marks and wording.weak_marks.search(text):
        return True
    return not spoken and _is_scene(_words(_RELATIVE.sub(",", text)), wording)


def _words(text: str) -> list[str]:
    return [match[0] for match in _WORD.finditer(normalise(text))]


def _has_end(text: str) -> bool:
    """Say whether a text closes with a full stop or the like; one after a space was put there."""
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(_ENDS) and not bare.endswith(" .")


def _has_kicker(text: str, ended: bool, wording: Wording) -> bool:
    """Say whether a few words before a colon tell what the picture is about, not who speaks."""
    if not wording.kickers:
        return False
    head = _HEAD.match(text)
    if head is None:
        return False
    rest = text[head.end() :]
    spelled = head[1].split()
    kicker = _words(head[1])
    if not 0 < len(kicker) <= _KICKER or not wording.speech.isdisjoint(kicker):
        return False
    if any(word[0].isdigit() for word in kicker) or head[1].isupper() or _SPOKEN.match(rest):
        return False
    if any(word[0].isupper() for word in spelled[1:]) or not spelled[0][0].isupper():
        return False
    if not ended and len(rest.split()) >= _TOLD:
        return len(kicker) > _LISTED_KICKER or _is_listed(kicker[0], wording)
    return len(kicker) == 1 and _is_listed(kicker[0], wording) and not rest.endswith("?")


def _is_listed(word: str, wording: Wording) -> bool:
    return word in wording.kickers or word.endswith(wording.kicker_endings)


def _is_scene(words: list[str], wording: Wording) -> bool:
    """Say whether the first verb of a sentence is one that a picture shows, in the present."""
    if len(words) < _SHORTEST_SCENE:
        return False
    for place in range(1, min(len(words) - 1, _SUBJECT)):
        before, word, after = words[place - 1], words[place], words[place + 1]
        if before in wording.others:
            continue
        if word in ("is", "are") and after in wording.seen:
            return words[place + 2 : place + 3] not in (["as"], ["by"])
        if word in wording.told:
            return False
        if word in wording.scenes_of_one and not _is_many(words[:place], wording):
            return True
        if word in wording.scenes and _is_many(words[:place], wording):
            return True
    return False


def _is_many(subject: list[str], wording: Wording) -> bool:
    """Say whether the words before a verb name more than one."""
    last = subject[-1]
    return last.endswith("s") or last in wording.plurals or "and" in subject
