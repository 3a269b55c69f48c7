"""Sentences of shown paragraphs beside the other shown paragraphs that share words with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from reader.folding.candidates import cut_runs
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
        for pair in told + (differing if len(differing) < _VERSIONS else []):
            yield _match(pair, shown[pair.paragraph], shown[pair.other])


def _pair(paragraph: int, wording: Wording, other: int, whole: Wording) -> Iterator[Pair]:
    lists = wording.language
    shared = whole.runs.intersection(cut_runs(wording.words))
    for start, end in wording.spans:
        words = wording.words[start:end]
        common = shared.intersection(cut_runs(words))
        if end - start < _LEAST or len(common) * _SHARED < end - start - 2:
            continue
        inflected = facts = False
        for word in whole.missing(words):
            kind = lists.kind(word)
            if kind == Kind.GUARD or (kind == Kind.CONTENT and lists.stem(word) not in whole.stems):
                break
            inflected |= kind == Kind.CONTENT
            facts |= kind > Kind.CONTENT
        else:
            yield Pair(paragraph, start, end, other, inflected, facts)


def _match(pair: Pair, wording: Wording, whole: Wording) -> Match:
    sentence = wording.sentence(pair.start, pair.end)
    if pair.inflected:
        sentence, whole = sentence.stemmed, whole.stemmed
    number = wording.sentences[pair.start]
    verdict = judge(sentence, whole)
    return Match(pair.paragraph, number, pair.other, sentence, whole, verdict)
