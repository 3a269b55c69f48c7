"""The choice: which paragraph is shown, and which are folded onto it.

Theory. Paragraphs are taken from the fullest to the least full. Each is compared with the shown
ones that are fuller and share runs of words with it, and is folded onto the one that holds it
best, or shown. So what folds a paragraph is itself shown and holds it directly, never two are
folded onto one another, folding what is shown folds nothing, and neither the order of the input
nor a paragraph that shares nothing with the others plays a part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.folding.candidates import Near, RunIndex
from reader.folding.judgement import Verdict, judge
from reader.folding.languages import Kind
from reader.folding.wording import Wording

_STRENGTH = ("same", "contained", "variant", "reworded")
_MISSING = 8  # words: two of another wording, a kicker, and what lost spaces make of others
_LACKING = 4  # paragraphs that lack a word, with which one is compared
# What comparing may take: the product of both texts' words, which is the bits of an alignment, and
# as much for the rest of it as two of 140 words. An article of 20,000 copies takes nearly all.
_AT_ONCE = 6 * 10**8
_IN_ALL = 7 * _AT_ONCE
_EACH = 20_000


@dataclass
class Choice:
    """Wordings by number, the fullest first: what is folded onto what, and what is shown.

    ``related`` are pairs of shown wordings that share runs of words.
    """

    wordings: Sequence[Wording]
    onto: dict[int, tuple[int, Verdict]] = field(default_factory=dict)
    related: list[tuple[int, int]] = field(default_factory=list)


def choose(wordings: Iterable[Wording], *, reworded: bool) -> Choice:
    """Choose what is shown of ``wordings``, whose texts differ.

    What would take longer to compare than any article's paragraphs do is shown.
    """
    choice = Choice(sorted(wordings, key=lambda wording: wording.fullness, reverse=True))
    index = RunIndex(wording.words for wording in choice.wordings)
    room = _IN_ALL
    for number, wording in enumerate(choice.wordings):
        if found := index.near(number):
            near = []
            for other in found:
                work = len(wording.words) * len(choice.wordings[other.number].words) + _EACH
                if work <= min(room, _AT_ONCE):
                    room -= work
                    near.append(other)
            if best := _find_best(wording, near, choice.wordings, reworded):
                choice.onto[number] = best
                continue
            choice.related += [(other.number, number) for other in near if other.related]
        index.add(number)
    return choice


def _find_best(
    wording: Wording, near: Sequence[Near], wordings: Sequence[Wording], reworded: bool
) -> tuple[int, Verdict] | None:
    best: tuple[int, Verdict] | None = None
    for number in _compared(wording, near, wordings):
        verdict = judge(wording, wordings[number])
        if verdict.relation is None or (verdict.relation == "reworded" and not reworded):
            continue
        if best is None or _rank(verdict) < _rank(best[1]):
            best = number, verdict
    return best


def _compared(wording: Wording, near: Sequence[Near], wordings: Sequence[Wording]) -> Iterator[int]:
    """Yield the paragraphs that may hold ``wording``, those with all of its words first.

    One that lacks a number or a negation cannot, nor one that lacks more than own words may be.
    """
    lists = wording.language
    lacking = []
    for number in sorted(other.number for other in near if other.promising):
        missing = list(wordings[number].missing(wording.words))
        if not missing:
            yield number
        elif len(missing) <= _MISSING and all(
            lists.kind(word) < Kind.GUARD or word in lists.mark_joints for word in missing
        ):
            lacking.append((len(missing), number))
    yield from (number for _, number in sorted(lacking)[:_LACKING])


def _rank(verdict: Verdict) -> int:
    return _STRENGTH.index(verdict.relation) if verdict.relation else len(_STRENGTH)
