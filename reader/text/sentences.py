"""Sentences: Punkt's decisions (Kiss and Strunk 2006, Computational Linguistics 32.4), mended.

Punkt decides about full stops by what it learned of abbreviations and sentence starters. The
models come from the package ``punkt``; unlike nltk's they need no download. What Punkt does not
look at is mended here: quotations that go on ("Who?" she asked), closing quotes of other
languages, and abbreviations that end a sentence before a word that only begins one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reader.article import Sentence
from reader.text.words import word_set

if TYPE_CHECKING:
    from punkt import PunktSentenceTokenizer

_QUOTES = "\"'“”‘’„«»‹›"
_CLOSED = re.compile(rf"[{_QUOTES})\]]+(?=\s|$)")
_OPENED = re.compile(r"(?<=\s)[«‹“„‘]\s*$")
_LETTER = re.compile(r"[^\W\d_]")
_FIRST_WORD = re.compile(rf"[{_QUOTES}(\[—–-]*([^\W\d_]+)")
_ITEM = re.compile(r"\(?\d{1,3}[.)]")
_GOES_ON_AFTER = re.compile(rf"(?:[!?…]|\.\.|\. \.)[{_QUOTES})\]\s]*$|\.[{_QUOTES})\]]+$|\w\.\w\.$")
_CLOCK = re.compile(r"\b[ap]\.m\.$")
_AFTER_STOP = re.compile(rf"\.[{_QUOTES})\]]*(?P<gap>\s+)[{_QUOTES}(\[]*(?P<next>[A-Z][a-z]+)\b")
_ENOUGH = 40  # characters before a boundary that tell all there is to know of it

# No sentence ends with one of these and its full stop.
_TITLES = word_set(
    """
    mr mrs ms messrs dr prof gov sen sens rep reps pres gen brig col lt sgt capt cpl pvt maj adm st
    rev hon mt ft
    """
)
_JOINERS = word_set("v vs cf fig no e.g i.e eg ie") | _TITLES

_ZONES = word_set("ET EST EDT CT CST CDT MT PT PST PDT GMT BST UTC CET CEST Eastern Pacific")

# With a capital, these begin a sentence and no name.
_STARTERS = word_set(
    """
    the this that these those he she it they we you his her its their our and but or if when while
    after before as at in on for from with since although though because there here what who how
    my then yet also however meanwhile
    """
)


def find_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph, in order, covering all of its visible characters.

    ``language`` is one of ``reader.text.LANGUAGES``; offsets are code points of ``text``.
    """
    starts = [start for start, _ in _tokenizer(language).span_tokenize(text)][1:]
    if language == "english":
        starts = sorted({*starts, *_starts_after_abbreviation(text)})
    sentences: list[Sentence] = []
    for sentence in _spans(text, _align(text, starts)):
        if sentences and _goes_on(text, sentences[-1], sentence):
            sentence = Sentence(sentences.pop().start, sentence.end)
        sentences.append(sentence)
    return tuple(sentences)


@cache
def _tokenizer(language: str) -> PunktSentenceTokenizer:
    import punkt

    # The prefixes are curated abbreviations that the models have not seen: e.g., i.e., No. 5.
    return punkt.tokenizer_for(language, prefixes=True)


def _spans(text: str, starts: list[int]) -> Iterator[Sentence]:
    """Yield what lies between the starts, without the white space around it."""
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        piece = text[start:end]
        if piece.strip():
            before = len(piece) - len(piece.lstrip())
            yield Sentence(start + before, start + len(piece.rstrip()))


def _align(text: str, starts: list[int]) -> list[int]:
    """Give closing quotes to the sentence before, opening ones to the sentence after."""
    aligned: list[int] = []
    for start in starts:
        closed = _CLOSED.match(text, start)
        opened = _OPENED.search(text, max(0, start - 4), start)
        if closed and start and not text[start - 1].isspace():
            start = closed.end()
        elif opened:
            start = opened.start()
        aligned.append(max([start, *aligned[-1:]]))
    return aligned


def _starts_after_abbreviation(text: str) -> Iterator[int]:
    """Yield where ``Washington, D.C. The President`` and ``Malcolm X. But`` begin anew."""
    for match in _AFTER_STOP.finditer(text):
        words = text[max(0, match.start() - _ENOUGH) : match.start()].split()
        if match["next"].lower() in _STARTERS and words:
            word = words[-1].lower().lstrip(_QUOTES + "([")
            if word not in _JOINERS and not word.endswith("."):
                yield match.end("gap")


def _goes_on(text: str, last: Sentence, sentence: Sentence) -> bool:
    """Whether ``sentence`` is the rest of ``last``."""
    start, end = sentence.start, sentence.end
    if not _LETTER.search(text, start, end):
        return not _ITEM.fullmatch(text, start, end)
    if text[start] in ",;:!?)]}" or not _LETTER.search(text, last.start, last.end):
        return True
    before = text[max(last.start, last.end - _ENOUGH) : last.end]
    first = _FIRST_WORD.match(text, start, end)
    if first and first[1].islower() and _GOES_ON_AFTER.search(before):
        return True
    word = before.split()[-1].lstrip(_QUOTES + "([")
    if word[:1].isupper() and word.endswith(".") and word[:-1].lower() in _TITLES:
        return True
    return bool(first and first[1] in _ZONES and _CLOCK.search(before))
