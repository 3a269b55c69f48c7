"""Sentences of shown paragraphs beside the other shown paragraphs that share words with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from reader.folding.alignment import Block
from reader.folding.judgement import Verdict, judge
from reader.folding.languages import Kind
from reader.folding.wording import Wording

_LEAST = 5  # words; shorter sentences ("He was arrested.") are said of many things
_SHARED = 3  # one of so many runs of a sentence that is told twice is left whole
_TOLD = 4  # paragraphs, the first in the file, that may tell a sentence as well
_VERSIONS = 3  # a sentence that differs from so many by a number, date or unit is one of a list


class Pair(NamedTuple):
    """The words ``start`` to ``end`` of a paragraph, a sentence, beside the paragraph ``other``.

    The other one has the same sentence at the word ``there``; or it is -1, and the other one may
    have some of the words in another form, or lack a number, date or unit.
    """

    paragraph: int
    start: int
    end: int
    number: int
    other: int
    there: int
    inflected: bool = False
    facts: bool = False


class Match(NamedTuple):
    """A sentence, judged beside another paragraph; both with stems where forms differ.

    Of a sentence that stands there letter for letter no wording is made.
    """

    paragraph: int
    number: int
    other: int
    sentence: Wording | None
    whole: Wording
    verdict: Verdict


def match_sentences(
    shown: Mapping[int, Wording], related: Iterable[tuple[int, int]]
) -> Iterator[Match]:
    """Yield every sentence of ``related`` paragraphs that the other may tell as well.

    Inflected forms are equal here and connectives free, as nothing is hidden on this account.
    """
    pairs = sorted(
        pair
        for x, y in related
        for one, other in ((x, y), (y, x))
        for pair in _pair(one, shown[one], other, shown[other])
    )
    for _, same in groupby(pairs, key=lambda pair: pair[:3]):
        beside = list(same)
        told = [pair for pair in beside if not pair.facts][:_TOLD]
        differing = [pair for pair in beside if pair.facts]
        sentence: Wording | None = None
        for pair in told + (differing if len(differing) < _VERSIONS else []):
            whole = shown[pair.other]
            if pair.there >= 0:
                size = pair.end - pair.start
                verdict = Verdict(
                    "contained", blocks=(Block(0, size, pair.there, pair.there + size),)
                )
                yield Match(pair.paragraph, pair.number, pair.other, None, whole, verdict)
            else:
                sentence = sentence or shown[pair.paragraph].sentence(pair.number)
                yield _match(pair, sentence, whole)


def _pair(paragraph: int, wording: Wording, other: int, whole: Wording) -> Iterator[Pair]:
    for number, ((start, end), text) in enumerate(zip(wording.spans, wording.told, strict=True), 1):
        if end - start < _LEAST:
            continue
        if text in whole.told:
            there, _ = whole.spans[whole.told.index(text)]
            yield Pair(paragraph, start, end, number, other, there)
            continue
        forms = _differ(wording, number, whole)
        if forms is not None:
            yield Pair(paragraph, start, end, number, other, -1, *forms)


def _differ(wording: Wording, number: int, whole: Wording) -> tuple[bool, bool] | None:
    """Return whether a sentence may be told there with other forms, and with other facts.

    None where a word of it stands there in no form, or where too many do not stand there as they
    are: each of them breaks a run of three words.
    """
    lists = whole.language
    start, end = wording.spans[number - 1]
    runs = end - start - 2
    other = set(wording.words[start:end]) - whole.vocabulary
    if (runs - len(other)) * _SHARED < runs:
        return None
    inflected = facts = False
    for word in other:
        if word in whole.joined:
            continue
        kind = lists.kind(word)
        if kind == Kind.GUARD or (kind == Kind.CONTENT and lists.stem_of[word] not in whole.stems):
            return None
        inflected |= kind == Kind.CONTENT
        facts |= kind > Kind.CONTENT
    return inflected, facts


def _match(pair: Pair, sentence: Wording, whole: Wording) -> Match:
    if pair.inflected:
        sentence, whole = sentence.stemmed, whole.stemmed
    verdict = judge(sentence, whole)
    return Match(pair.paragraph, pair.number, pair.other, sentence, whole, verdict)
