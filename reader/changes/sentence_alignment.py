"""Which sentences of an earlier text are which of a later one: the same, or changed.

A sentence is the same if its words are, wherever it stands. Of the others those are two versions of
one sentence that have most words in common; between the same two neighbours half of the words are
enough.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.changes.word_changes import normalise_sentence, split_words

_MIN_SIMILARITY = 0.5  # of two versions of a sentence between the same neighbours
_MIN_SIMILARITY_ELSEWHERE = 0.7  # of two versions of which one was moved

# Bounds of the work: a word of more sentences than these finds no candidates, a sentence is
# compared with so many candidates, and with all of a gap that has at most so many sentences.
_MAX_SHARED_BY = 50
_MAX_CANDIDATES = 6
_MAX_GAP = 12


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs of two texts' sentences, from the later one's number to the earlier one's.

    ``moved`` has the numbers of those in ``same`` that stand in another order now.
    """

    same: Mapping[int, int]
    changed: Mapping[int, int]
    moved: frozenset[int]


class _Candidate(NamedTuple):
    """Two sentences that may be versions of one; the least is the best."""

    distance: float
    is_elsewhere: bool
    steps: int
    old: int
    new: int


def align_sentences(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """Return which sentences are which; each is in one pair at most."""
    same = _find_same([normalise_sentence(s) for s in old], [normalise_sentence(s) for s in new])
    in_order = _find_in_order(same)
    changed: dict[int, int] = {}
    used: set[int] = set()
    for candidate in sorted(_find_candidates(old, new, same, in_order)):
        if candidate.new not in changed and candidate.old not in used:
            changed[candidate.new] = candidate.old
            used.add(candidate.old)
    return Alignment(same, changed, frozenset(same) - in_order)


def _find_same(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return equal sentences; of several equal ones the first with the first, and so on.

    What both texts begin and end with is paired first, so that what was added in front of an equal
    sentence does not take its place.
    """
    start, shorter = 0, min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    same = {number: number for number in range(start)}
    same |= {len(new) - 1 - number: len(old) - 1 - number for number in range(end)}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number in reversed(range(start, len(old) - end)):
        places[old[number]].append(number)
    for number in range(start, len(new) - end):
        if places.get(new[number]):
            same[number] = places[new[number]].pop()
    return same


def _find_in_order(same: Mapping[int, int]) -> frozenset[int]:
    """Return the most sentences of the later text that stand in the order of the earlier one.

    The longest increasing subsequence, by patience sorting.
    """
    ends: list[int] = []  # the least earlier number that a sequence of each length ends with
    last: list[int] = []  # the later number that goes with it
    before: dict[int, int | None] = {}
    for number in sorted(same):
        length = bisect_left(ends, same[number])
        before[number] = last[length - 1] if length else None
        ends[length : length + 1] = [same[number]]
        last[length : length + 1] = [number]
    in_order = []
    step = last[-1] if last else None
    while step is not None:
        in_order.append(step)
        step = before[step]
    return frozenset(in_order)


def _find_candidates(
    old: Sequence[str], new: Sequence[str], same: Mapping[int, int], in_order: frozenset[int]
) -> Iterator[_Candidate]:
    """Yield pairs of sentences without an equal one that may be versions of one sentence."""
    from rapidfuzz.distance import Indel

    old_left = sorted(set(range(len(old))) - set(same.values()))
    new_left = [number for number in range(len(new)) if number not in same]
    old_words = {number: split_words(old[number]) for number in old_left}
    old_gaps = _number_gaps(old_left, sorted(same[number] for number in in_order))
    new_gaps = _number_gaps(new_left, sorted(in_order))
    in_gap: defaultdict[int, list[int]] = defaultdict(list)
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in old_words.items():
        in_gap[old_gaps[number]].append(number)
        for word in set(words):
            having[word].append(number)
    for number in new_left:
        words = split_words(new[number])
        near = in_gap[new_gaps[number]]
        others = set(near if len(near) <= _MAX_GAP else ())
        others.update(_find_most_shared(words, having))
        for other in others:
            similarity = Indel.normalized_similarity(words, old_words[other])
            is_elsewhere = old_gaps[other] != new_gaps[number]
            if similarity >= (_MIN_SIMILARITY_ELSEWHERE if is_elsewhere else _MIN_SIMILARITY):
                yield _Candidate(-similarity, is_elsewhere, abs(other - number), other, number)


def _number_gaps(numbers: Sequence[int], anchors: Sequence[int]) -> dict[int, int]:
    """Return for each sentence how many anchors stand before it."""
    return {number: bisect_left(anchors, number) for number in numbers}


def _find_most_shared(words: Sequence[str], having: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the sentences that have most of some words."""
    shared: Counter[int] = Counter()
    for word in set(words):
        numbers = having.get(word, ())
        if len(numbers) <= _MAX_SHARED_BY:
            shared.update(numbers)
    return [number for number, _ in shared.most_common(_MAX_CANDIDATES)]
