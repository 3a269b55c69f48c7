"""Sentences of shown paragraphs beside the other shown paragraphs that share words with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from reader.folding.judgement import Verdict, judge
from reader.folding.languages import Kind
from reader.folding.wording import Wording

_LEAST = 5  # words; shorter sentences ("He was arrested.") are said of many things
_SHARED = 3  # one of so many runs of a sentence that is told twice is left whole
_TOLD = 4  # paragraphs, the first in the file, that may tell a sentence as well
_VERSIONS = 3  # a sentence that differs from so many by a number, date or unit is one of a list


class Pair(NamedTuple):
    """The words ``start`` to ``end`` of a paragraph, a sentence, beside the paragraph ``other``.

    The other one may have some of them in another form, or lack a number, date or unit.
    """

    paragraph: int
    start: int
    end: int
    other: int
    inflected: bool
    facts: bool


class Match(NamedTuple):
    """A sentence, judged beside another paragraph; both with stems where forms differ."""

    paragraph: int
    number: int
    other: int
    sentence: Wording
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
        beside = told + (differing if len(differing) < _VERSIONS else [])
        if beside:
            here = shown[beside[0].paragraph]
            sentence = here.sentence(beside[0].start, beside[0].end)
            number = here.sentences[beside[0].start]
            for pair in beside:
                yield _match(pair, number, sentence, shown[pair.other])


def _pair(paragraph: int, wording: Wording, other: int, whole: Wording) -> Iterator[Pair]:
    lists = wording.language
    for (start, end), runs in zip(wording.spans, wording.span_runs, strict=True):
        words = wording.words[start:end]
        if end - start < _LEAST or len(runs & whole.runs) * _SHARED < end - start - 2:
            continue
        inflected = facts = False
        for word in whole.missing(words):
            kind = lists.kind(word)
            if kind == Kind.GUARD or (
                kind == Kind.CONTENT and lists.stem_of[word] not in whole.stems
            ):
                break
            inflected |= kind == Kind.CONTENT
            facts |= kind > Kind.CONTENT
        else:
            yield Pair(paragraph, start, end, other, inflected, facts)


def _match(pair: Pair, number: int, sentence: Wording, whole: Wording) -> Match:
    if pair.inflected:
        sentence, whole = sentence.stemmed, whole.stemmed
    verdict = judge(sentence, whole)
    return Match(pair.paragraph, number, pair.other, sentence, whole, verdict)
