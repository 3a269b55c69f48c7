"""Sentences of shown paragraphs beside the other shown paragraphs that share words with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.folding.candidates import cut_runs
from reader.folding.judgement import Verdict, judge
from reader.folding.wording import Wording

_LEAST = 5  # words; shorter sentences ("He was arrested.") are said of many things
_SHARED = 3  # one of so many runs of a sentence that is told twice is left whole


class Match(NamedTuple):
    """Sentence ``number`` of ``paragraph``, as a text of its own, judged beside ``other``."""

    paragraph: int
    number: int
    sentence: Wording
    other: int
    verdict: Verdict


def match_sentences(shown: Mapping[int, Wording], related: Sequence[Sequence[int]]) -> list[Match]:
    """Return every sentence of ``related`` pairs of paragraphs that the other may tell as well.

    Inflected forms are equal here and connectives free, as nothing is hidden on this account.
    """
    both_ways = sorted({pair for x, y in related for pair in ((x, y), (y, x))})
    return [match for x, y in both_ways for match in _match(x, shown[x], y, shown[y])]


def _match(paragraph: int, wording: Wording, number: int, other: Wording) -> Iterator[Match]:
    for start, end in _sentences(wording):
        runs = set(cut_runs(wording.words[start:end]))
        if end - start < _LEAST or len(runs & other.runs) * _SHARED < len(runs):
            continue
        sentence = wording.sentence(start, end).stemmed
        verdict = judge(sentence, other.stemmed)
        yield Match(paragraph, wording.sentences[start], sentence, number, verdict)


def _sentences(wording: Wording) -> Iterator[tuple[int, int]]:
    numbers = wording.sentences
    start = 0
    for i in range(1, len(numbers) + 1):
        if i == len(numbers) or numbers[i] != numbers[start]:
            yield start, i
            start = i
