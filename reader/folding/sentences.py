"""Sentences of shown paragraphs beside the other shown paragraphs that share words with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.folding.candidates import cut_runs
from reader.folding.judgement import Verdict, judge
from reader.folding.languages import Kind
from reader.folding.wording import Wording

_LEAST = 5  # words; shorter sentences ("He was arrested.") are said of many things
_SHARED = 3  # one of so many runs of a sentence that is told twice is left whole
_INFLECTED = 3  # words that may stand in the other paragraph in another form only
_VERSIONS = 3  # a sentence that differs from so many by a number, date or unit is one of a list


class Pair(NamedTuple):
    """Sentence ``number`` of ``paragraph`` beside the paragraph ``other``."""

    paragraph: int
    number: int
    other: int
    sentence: Wording
    whole: Wording
    facts: bool  # the other paragraph has not all of its numbers, dates and units


class Match(NamedTuple):
    """A sentence, judged beside another paragraph; both with stems where forms differ."""

    paragraph: int
    number: int
    other: int
    sentence: Wording
    whole: Wording
    verdict: Verdict


def match_sentences(shown: Mapping[int, Wording], related: Sequence[Sequence[int]]) -> list[Match]:
    """Return every sentence of ``related`` paragraphs that the other may tell as well.

    Inflected forms are equal here and connectives free, as nothing is hidden on this account.
    """
    both_ways = sorted({pair for x, y in related for pair in ((x, y), (y, x))})
    pairs = [pair for x, y in both_ways for pair in _pair(x, shown[x], y, shown[y])]
    pairs.sort(key=lambda pair: pair[:3])
    matches = []
    for _, same in groupby(pairs, key=lambda pair: pair[:2]):
        beside = list(same)
        listed = sum(pair.facts for pair in beside) >= _VERSIONS
        for pair in beside:
            if not (pair.facts and listed):
                verdict = judge(pair.sentence, pair.whole)
                matches.append(Match(*pair[:5], verdict))
    return matches


def _pair(paragraph: int, wording: Wording, other: int, whole: Wording) -> Iterator[Pair]:
    kind = wording.language.kind
    shared = wording.runs & whole.runs
    for start, end in wording.spans:
        common = shared.intersection(cut_runs(wording.words[start:end]))
        if end - start < _LEAST or len(common) * _SHARED < end - start - 2:
            continue
        sentence = wording.sentence(start, end)
        missing = [kind(word) for word in sentence.missing(whole)]
        if len(missing) > _INFLECTED or Kind.GUARD in missing:
            continue
        forms = any(lacking <= Kind.CONTENT for lacking in missing)
        facts = any(lacking > Kind.CONTENT for lacking in missing)
        both = (sentence.stemmed, whole.stemmed) if forms else (sentence, whole)
        yield Pair(paragraph, wording.sentences[start], other, *both, facts)
