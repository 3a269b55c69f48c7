"""Sentence boundaries by Punkt (Kiss and Strunk 2006, Computational Linguistics 32.4), corrected.

Punkt decides about full stops from what it learned about abbreviations and words that start
sentences. The models come from the package ``punkt`` and, unlike nltk's, need no download.
Corrected here are cases that Punkt does not handle: a sentence that continues after a quotation
("Who?" she asked), closing quotation marks of other languages, and an abbreviation at the end of
a sentence before a word that starts one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reader.article import Sentence
from reader.text.word_lists import word_set

if TYPE_CHECKING:
    from punkt import PunktSentenceTokenizer

_QUOTES = "\"'“”‘’„«»‹›"
_CLOSED = re.compile(rf"[{_QUOTES})\]]+(?=\s|$)")
_OPENED = re.compile(r"(?<=\s)[«‹“„‘]\s*$")
_LETTER = re.compile(r"[^\W\d_]")
_FIRST_WORD = re.compile(rf"[{_QUOTES}(\[—–-]*([^\W\d_]+)")
_LIST_NUMBER = re.compile(r"\(?\d{1,3}[.)]")
_MAY_CONTINUE = re.compile(rf"(?:[!?…]|\.\.|\. \.)[{_QUOTES})\]\s]*$|\.[{_QUOTES})\]]+$|\w\.\w\.$")
_TIME_OF_DAY = re.compile(r"\b[ap]\.m\.$")
_AFTER_STOP = re.compile(rf"\.[{_QUOTES})\]]*(?P<gap>\s+)[{_QUOTES}(\[]*(?P<next>[A-Z][a-z]+)\b")
_CONTEXT = 40  # characters before a boundary that are enough to decide

# No sentence ends with one of these and a full stop.
_TITLES = word_set(
    """
    mr mrs ms messrs dr prof gov sen sens rep reps pres gen brig col lt sgt capt cpl pvt maj adm st
    rev hon mt ft
    """
)
_NEVER_LAST_WORDS = word_set("v vs cf fig no e.g i.e eg ie") | _TITLES

_TIME_ZONES = word_set("ET EST EDT CT CST CDT MT PT PST PDT GMT BST UTC CET CEST Eastern Pacific")

# With a capital letter, these begin a sentence and are no names.
_SENTENCE_STARTERS = word_set(
    """
    the this that these those he she it they we you his her its their our and but or if when while
    after before as at in on for from with since although though because there here what who how
    my then yet also however meanwhile
    """
)


def find_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph, in order; they cover all of its visible characters.

    ``language`` is one of ``reader.text.LANGUAGES``; offsets count code points of ``text``.
    """
    starts = [start for start, _ in _tokenizer(language).span_tokenize(text)][1:]
    if language == "english":
        starts = sorted({*starts, *_starts_after_abbreviation(text)})
    sentences: list[Sentence] = []
    for sentence in _spans(text, _align_to_quotes(text, starts)):
        if sentences and _continues(text, sentences[-1], sentence):
            sentence = Sentence(sentences.pop().start, sentence.end)
        sentences.append(sentence)
    return tuple(sentences)


@cache
def _tokenizer(language: str) -> PunktSentenceTokenizer:
    import punkt

    # ``prefixes`` adds listed abbreviations that the models have not seen: e.g., i.e., No. 5.
    return punkt.tokenizer_for(language, prefixes=True)


def _spans(text: str, starts: list[int]) -> Iterator[Sentence]:
    """Yield the text between the starts, without the white space around it."""
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        part = text[start:end]
        if part.strip():
            before = len(part) - len(part.lstrip())
            yield Sentence(start + before, start + len(part.rstrip()))


def _align_to_quotes(text: str, starts: list[int]) -> list[int]:
    """Move starts so that closing quotes end a sentence and opening quotes begin the next one."""
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
    """Yield the starts after ``Washington, D.C.`` in ``D.C. The President``, ``Malcolm X. But``."""
    for match in _AFTER_STOP.finditer(text):
        words = text[max(0, match.start() - _CONTEXT) : match.start()].split()
        if match["next"].lower() in _SENTENCE_STARTERS and words:
            word = words[-1].lower().lstrip(_QUOTES + "([")
            if word not in _NEVER_LAST_WORDS and not word.endswith("."):
                yield match.end("gap")


def _continues(text: str, previous: Sentence, sentence: Sentence) -> bool:
    """Return whether ``sentence`` is the rest of ``previous``."""
    start, end = sentence.start, sentence.end
    if not _LETTER.search(text, start, end):
        return not _LIST_NUMBER.fullmatch(text, start, end)
    if text[start] in ",;:!?)]}" or not _LETTER.search(text, previous.start, previous.end):
        return True
    before = text[max(previous.start, previous.end - _CONTEXT) : previous.end]
    first = _FIRST_WORD.match(text, start, end)
    if first and first[1].islower() and _MAY_CONTINUE.search(before):
        return True
    word = before.split()[-1].lstrip(_QUOTES + "([")
    if word[:1].isupper() and word.endswith(".") and word[:-1].lower() in _TITLES:
        return True
    return bool(first and first[1] in _TIME_ZONES and _TIME_OF_DAY.search(before))
