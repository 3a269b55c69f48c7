"""Sentence boundaries by Punkt (Kiss and Strunk 2006, Computational Linguistics 32.4), mended.

Punkt decides about full stops from what it learned about abbreviations and words that start
sentences. The models come from the package ``punkt`` and, unlike nltk's, need no download; a
language without a model gets the marks alone. Added here are the ends that other scripts have
(``other_script_ends``), closing quotation marks of other languages, and an abbreviation at the end
of a sentence before a word that starts one. Boundaries that are none are taken back in
``sentence_joins``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reader.article import Sentence
from reader.text.languages.stop_words import stop_words
from reader.text.sentences.abbreviations import YEARS, abbreviations_of
from reader.text.sentences.other_script_ends import find_other_starts
from reader.text.sentences.sentence_joins import NEVER_LAST_WORDS, continues, name_abbreviation
from reader.text.word_lists import word_set

if TYPE_CHECKING:
    from punkt import PunktSentenceTokenizer

_QUOTES = "\"'“”‘’„«»‹›"
_CLOSED = re.compile(rf"[{_QUOTES})\]]+(?=\s|$)")
# A comma follows, or a particle: “왜요?”라고.
_CLOSED_AND_BOUND = re.compile(rf"[{_QUOTES})\]]+(?:[,;:،؛]|[\uac00-\ud7a3])")
_OPENED = re.compile(r"(?<=\s)[«‹“„‘]\s*$")
_MAY_END = re.compile(r"[.?!…](?=\W)")
_WORD_CHARACTER = re.compile(r"\w")
_CONTEXT = 40  # characters before a boundary that are enough to decide
_NUMBER_AT_END = re.compile(r"\d{4,}|\d+[:,]\d+|\d{1,3}(?:\.\d{3})+")  # years, scores: no ordinals
_NUMBER_AND_WORD = re.compile(r"(?:\d\.?|\b[IVXLC]+)\s?[^\W\d_]+\.$")
_UNITS = word_set("t kg km m cm mm ha kw mw kwh т кг км м см га")  # written without full stop
_SENTENCE_END = re.compile(r"(?<=\w[^\W\d])[.!?…]\s")
_MIN_WORDS_BEFORE_LAST = 3
_AFTER_STOP = re.compile(rf"\.[{_QUOTES})\]]*(?P<gap>\s+)[{_QUOTES}(\[]*(?P<next>[A-Z][a-z]+)\b")
_AFTER_STOP_BEYOND_ASCII = re.compile(
    rf"\.[{_QUOTES})\]]*(?P<gap>\s+)[{_QUOTES}(\[¿¡]*(?P<next>[^\W\d_]+)(?![.\w])"
)

_AFTER_ELLIPSIS = re.compile(
    rf"(?:…|\.\.\.|\. \. \.)[{_QUOTES})\]]*(?P<gap>\s+)[{_QUOTES}(\[¿¡]*(?P<next>[^\W\d_]+)"
)

# With a capital letter, these begin a sentence and are no names.
_ENGLISH_STARTERS = word_set(
    """
    the this that these those he she it they we you his her its their our and but or if when while
    after before as at in on for from with since although though because there here what who how
    my then yet also however meanwhile
    """
)
# Function words that are parts of names too: De Vries, La Paz, Los Angeles, Van Dijk, Di Marco.
_PARTS_OF_NAMES = word_set(
    """
    de la le les el los las del da do dos das di della van den der von zu al ibn y e i d l a o
    """
)


# Pronouns that no list of stop words has, in whatever language.
_NOBODY = word_set(
    """
    niemand jemand keiner personne quelqu nadie alguien iemand nessuno qualcuno ninguém alguém ingen
    någon noen nogen nikt ktoś nikdo někdo nihče nekdo kukaan joku keegi никто кто-то κανείς kimse
    """
)


def find_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph, in order; they cover all of its visible characters.

    ``language`` is one of ``reader.text.LANGUAGE_NAMES`` or unknown; offsets count code points of
    ``text``.
    """
    others: set[int] = set() if text.isascii() else set(find_other_starts(text, language))
    if not others and not _has_end_within(text):
        end = len(text.rstrip())
        return (Sentence(len(text) - len(text.lstrip()), end),) if end else ()
    starts = [start for start, _ in _tokenizer(language).span_tokenize(text)][1:]
    starts = _align_to_quotes(text, starts)
    if "." in text:
        others.update(_find_starts_after_abbreviation(text, language, frozenset(starts)))
    if "…" in text or ".." in text or ". ." in text:
        others.update(_find_starts_after_ellipsis(text, language))
    if others:
        starts = sorted({*starts, *others})
    sentences: list[Sentence] = []
    for sentence in _spans(text, starts):
        if sentences and continues(text, sentences[-1], sentence, language):
            sentence = Sentence(sentences.pop().start, sentence.end)
        sentences.append(sentence)
    return tuple(sentences)


def _has_end_within(text: str) -> bool:
    """Return whether a sentence may end before the last word: most paragraphs of one have none.

    Without a mark that words follow, but not at once, no rule can find an end.
    """
    mark = _MAY_END.search(text)
    return mark is not None and _WORD_CHARACTER.search(text, mark.end()) is not None


@cache
def _tokenizer(language: str) -> PunktSentenceTokenizer:
    import punkt

    try:
        parameters = punkt.load_model(language)
    except punkt.ModelError:
        parameters = punkt.PunktParameters()
    if punkt.has_prefixes(language):
        # Listed abbreviations that the models have not seen: e.g., i.e., No. 5.
        parameters = punkt.with_nonbreaking_prefixes(parameters, language)
    return punkt.PunktSentenceTokenizer(parameters)


def _spans(text: str, starts: list[int]) -> Iterator[Sentence]:
    """Yield the text between the starts, without the white space around it."""
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        part = text[start:end]
        if part.strip():
            before = len(part) - len(part.lstrip())
            yield Sentence(start + before, start + len(part.rstrip()))


def _align_to_quotes(text: str, starts: list[int]) -> list[int]:
    """Move starts so that closing quotes end a sentence and opening quotes begin the next one.

    Before a comma behind the quotes there is no start: ``„Hält es?“, fragte der Maurer.``
    """
    aligned: list[int] = []
    for start in starts:
        closed = _CLOSED.match(text, start)
        opened = _OPENED.search(text, max(0, start - 4), start)
        if start and not text[start - 1].isspace() and _CLOSED_AND_BOUND.match(text, start):
            continue
        if closed and start and not text[start - 1].isspace():
            start = closed.end()
        elif opened:
            start = opened.start()
        aligned.append(max([start, *aligned[-1:]]))
    return aligned


def _find_starts_after_abbreviation(
    text: str, language: str, known: frozenset[int]
) -> Iterator[int]:
    """Yield the starts after ``Washington, D.C.`` in ``D.C. The President``, ``Malcolm X. But``.

    Those that are ``known`` already are left out.
    """
    if language == "english":
        for match in _AFTER_STOP.finditer(text):
            words = text[max(0, match.start() - _CONTEXT) : match.start()].split()
            if match["next"].lower() in _ENGLISH_STARTERS and words:
                word = words[-1].lower().lstrip(_QUOTES + "([")
                if word not in NEVER_LAST_WORDS and not word.endswith("."):
                    yield match.end("gap")
        return
    starters, lists = _starters_of(language), abbreviations_of(language)
    for match in _AFTER_STOP_BEYOND_ASCII.finditer(text):
        if match.end("gap") in known or not match["next"][0].isupper():
            continue
        before = text[max(0, match.start() - _CONTEXT) : match.start() + 1]
        names = name_abbreviation(before)
        if _NUMBER_AT_END.fullmatch(names[0]):
            yield match.end("gap")
        elif not lists.last.isdisjoint(names):
            if names[0] in YEARS and not _NUMBER_AND_WORD.search(before):
                continue
            # "В 1945 г. Москва" goes on: it has no verb yet.
            if len(_SENTENCE_END.split(before)[-1].split()) > _MIN_WORDS_BEFORE_LAST:
                yield match.end("gap")
        elif (names[0] in _UNITS and _NUMBER_AND_WORD.search(before)) or (
            match["next"].lower() in starters
            and len(names[0]) > 1
            and "." not in names[0]
            and lists.titles.isdisjoint(names)
        ):
            yield match.end("gap")


def _find_starts_after_ellipsis(text: str, language: str) -> Iterator[int]:
    """Yield the starts after "They left… Nobody": a word that is no name has a capital."""
    for match in _AFTER_ELLIPSIS.finditer(text):
        word = match["next"]
        if word[0].isupper() and word.lower() in _starters_of(language):
            yield match.end("gap")


@cache
def _starters_of(language: str) -> frozenset[str]:
    """Return the words that begin a sentence where they have a capital after a full stop."""
    return (stop_words(language) | _NOBODY) - _PARTS_OF_NAMES
