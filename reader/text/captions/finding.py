"""Which paragraphs are captions, told by how they are written.

Scraping leaves captions among the paragraphs. What gives one away is a mark ("(left)",
"Pictured:"), a kicker before a colon ("Final embrace: ..."), a photographer's line, or a scene told
in the present tense, most of it together with a missing full stop. Where such captions show that a
page has them, and nearly all else ends with a full stop, a missing one alone is enough, unless the
paragraph repeats another (a pulled quote, a cut copy) or reports what somebody said. A doubt leaves
a paragraph where it is: a statement set apart is missed, a caption among statements is only in the
way.

Known misses: a caption that is written like a statement on a page that has few others, one with a
statement glued to it, and all but a few marks in other languages than English.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from reader.article import Article, Paragraph
from reader.text.captions.telling import find_words, has_end, is_caption, main_words, may_be_caption
from reader.text.captions.wording import Wording
from reader.text.words import normalise, stop_words

_TELLING = 2  # captions that show that a page has them
_ENDED = 0.8  # of the paragraphs that are not captions end with a full stop
_SHORTEST = 8  # words of a paragraph that only lacks its full stop; shorter ones are headings
_COPIED = 0.7  # of its content words stand in one other paragraph, which it repeats
_PLAIN_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w-]+")


def find_captions(article: Article) -> frozenset[int]:
    """Return the indices of the paragraphs that are captions, in a prepared article."""
    wording = _wording_of(article.language)
    if wording is None:
        return frozenset()
    candidates = [p for p in article.paragraphs if may_be_caption(p)]
    names = _names(article) if wording.kickers else frozenset()
    told = frozenset(p.index for p in candidates if is_caption(p.text.strip(), wording, names))
    if len(told) < _TELLING or not wording.reports:
        return told
    unended = [p for p in candidates if p.index not in told and _only_lacks_end(p, wording)]
    others = len(article.paragraphs) - len(told) - len(unended)
    ended = sum(has_end(p.text) for p in article.paragraphs if p.index not in told)
    if ended < _ENDED * (others + len(unended)):
        return told
    return told | _without_copies(unended, article)


def _wording_of(language: str | None) -> Wording | None:
    if language == "english":
        from reader.text.captions.english import WORDING

        return WORDING
    from reader.text.captions.others import WORDINGS

    return WORDINGS.get(language or "")


def _names(article: Article) -> frozenset[str]:
    """Return the words that have a capital within a sentence, in lower case."""
    return frozenset(
        name.lower() for paragraph in article.paragraphs for name in _NAME.findall(paragraph.text)
    )


def _only_lacks_end(paragraph: Paragraph, wording: Wording) -> bool:
    """Say whether a paragraph reads like a whole sentence but for its full stop."""
    text = paragraph.text.strip()
    words = find_words(text)
    return (
        len(words) >= _SHORTEST
        and len(paragraph.sentences) == 1
        and not has_end(text)
        and not text.endswith(".")
        and text[0].isupper()
        and words[0] not in wording.openings | wording.links
        and words[-1] not in stop_words("english")
        and wording.reports.isdisjoint(main_words(text))
    )


def _without_copies(paragraphs: Iterable[Paragraph], article: Article) -> frozenset[int]:
    """Return the indices of the paragraphs that repeat no other one of the article.

    A paragraph that has the share ``_COPIED`` of another's content words has one of the rarest
    ones that exceed the rest: only those that have one are compared.
    """
    contents = {p.index: _content(p.text) for p in article.paragraphs}
    having = defaultdict(set)
    for index, words in contents.items():
        for word in words:
            having[word].add(index)
    kept = set()
    for paragraph in paragraphs:
        words = contents[paragraph.index]
        spare = int((1 - _COPIED) * len(words)) + 1
        rarest = sorted(words, key=lambda word: (len(having[word]), word))[:spare]
        near = set().union(*(having[word] for word in rarest)) - {paragraph.index}
        if all(len(words & contents[other]) < _COPIED * len(words) for other in near):
            kept.add(paragraph.index)
    return frozenset(kept)


def _content(text: str) -> frozenset[str]:
    return frozenset(_PLAIN_WORD.findall(normalise(text))) - stop_words("english")
