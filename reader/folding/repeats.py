"""Repeats: a sentence that another shown paragraph tells as well is shown dim, on one side.

Looser than a fold, as nothing is hidden: inflected forms are equal. Stricter in one thing: it is a
whole sentence, so that a clause that two sentences share is no repeat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.folding.alignment import Block
from reader.folding.candidates import ShingleIndex, shingles
from reader.folding.judgement import judge
from reader.folding.wording import Wording

_LEAST = 5  # words; shorter sentences ("He was arrested.") are said of many things


class Place(NamedTuple):
    """Sentence ``sentence`` of paragraph ``paragraph``."""

    paragraph: int
    sentence: int


class Hit(NamedTuple):
    """All that a sentence says stands in the other one."""

    sentence: Place
    within: Place


def find_repeats(shown: Sequence[Wording], index: ShingleIndex) -> dict[Place, int]:
    """Return for each sentence to be dimmed the paragraph that tells it undimmed.

    ``shown`` are the shown paragraphs in the order of the file, and ``index`` has them by their
    place in it.
    """
    hits = {hit: None for number in range(len(shown)) for hit in _hits(number, shown, index)}
    mutual = [hit for hit in hits if Hit(hit.within, hit.sentence) in hits]
    single = [hit for hit in hits if Hit(hit.within, hit.sentence) not in hits]
    dim: dict[Place, int] = {}
    kept: set[Place] = set()
    later = sorted(hit for hit in mutual if hit.sentence > hit.within)
    for hit in sorted(single) + later:
        if hit.within not in dim and hit.sentence not in kept and hit.sentence not in dim:
            dim[hit.sentence] = hit.within.paragraph
            kept.add(hit.within)
    return dim


def _hits(number: int, shown: Sequence[Wording], index: ShingleIndex) -> Iterator[Hit]:
    wording = shown[number]
    for sentence, start, end in _sentences(wording):
        if end - start < _LEAST:
            continue
        runs = shingles(wording.words[start:end])
        part = None
        for other in index.near(runs, max(2, len(runs) // 3)):
            if other == number:
                continue
            part = part or wording.part(start, end).stemmed
            verdict = judge(part, shown[other].stemmed, sentence=True)
            touched = _touched(verdict.blocks, shown[other])
            if verdict.relation in ("same", "contained") and len(touched) == 1:
                yield Hit(Place(number, sentence), Place(other, touched.pop()))


def _touched(blocks: Sequence[Block], other: Wording) -> set[int]:
    return {
        other.sentences[j]
        for block in blocks
        if block.a_end - block.a > 1
        for j in (block.b, block.b_end - 1)
    }


def _sentences(wording: Wording) -> Iterator[tuple[int, int, int]]:
    start = 0
    for i in range(1, len(wording.words) + 1):
        if i == len(wording.words) or wording.sentences[i] != wording.sentences[start]:
            yield wording.sentences[start], start, i
            start = i
