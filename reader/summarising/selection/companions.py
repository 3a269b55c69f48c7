"""Companions: sentences that another sentence brings along into a summary, or it misleads.

Needed is the rest of a quotation, and what became of a thing "five months later". A sentence whose
needed companions do not fit gives way. Welcome is the other side of a denial, as long as there is
room: a reader who is told "It was not switched off on my orders" asks who says so. "The airline
accused the union of a strike" misleads without "The union denied that", which stands right behind
it: such a denial takes the place of the sentence that is missed least.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from reader.folding import Conflict
from reader.summarising.arrays import Bools
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.selection.budget import Budget
from reader.summarising.standalone import CAPTION, CLEAR, SentenceDefect, StandaloneLevels
from reader.summarising.standalone.turns import goes_on_later

_DENYING = re.compile(
    r"\b(?:not|no|never|cannot|den(?:y|ies|ied)|reject|dismiss|disput)|n[’']t\b", re.I
)
# "The union denied it", "He was not involved": right behind what is said of somebody.
_DENIAL_BEHIND = re.compile(
    r"(?:[\w.’'-]+ ){1,7}?(?:has |have |had )?(?:den(?:y|ies|ied)|disput(?:es|ed)|reject(?:s|ed))\b"
    r"|(?:He|She|They|It) (?:is|are|was|were) (?:not (?:involved|true|charged)|cleared|released)\b"
)
_MAX_REST = 2  # sentences; a quotation that goes on longer gives way


class Companions:
    """The companions of candidate sentences, by number.

    Needed are those that must come along; ``welcome`` maps a sentence to those that come along
    where there is room. A sentence gives way that needs what is not to be had.
    """

    def __init__(
        self,
        candidates: Sequence[CandidateSentence],
        standalone: StandaloneLevels,
        following: Mapping[int, int],
        conflicts: Iterable[Conflict],
        language: str,
    ) -> None:
        self._candidates = candidates
        self._standalone = standalone
        self._following = following
        self._language = language
        self._needed: dict[int, tuple[int, ...]] = {}
        self.welcome: dict[int, tuple[int, ...]] = {}
        self.denials = list(_find_denials(conflicts, candidates))
        for said, denial in self.denials:
            for number, opposed in ((said, denial), (denial, said)):
                if standalone.level_without_names(opposed) < CAPTION:
                    self.welcome[number] = (opposed,)

    def find_needed(self, number: int) -> tuple[int, ...]:
        """Return the sentences that must come along with one, () for none."""
        needed = self._needed.get(number)
        if needed is None:
            needed = self._needed[number] = self._look_for_needed(number)
        return needed

    def find_denial_behind(self, number: int) -> int | None:
        """Return the sentence right behind one that denies what it says, None of most."""
        after = self._following.get(number)
        if after is None or self._language != "english":
            return None
        return after if _DENIAL_BEHIND.match(self._candidates[after].text) else None

    def bring_denials(
        self,
        chosen: Sequence[int],
        value_of: Callable[[int], float],
        find_kept: Callable[[Collection[int]], Collection[int]],
        find_fitting: Callable[[Sequence[int]], Bools | bool],
    ) -> list[int]:
        """Return a summary, each denial right behind one of its sentences in another's place.

        The one with the least value gives way; ``find_kept`` tells which stay in any case, and
        ``find_fitting`` which sentences fit beside others, ``bool[n_sentences]`` or True.
        """
        summary = list(chosen)
        for number in chosen:
            denial = self.find_denial_behind(number)
            if denial is None or denial in summary or number not in summary:
                continue
            kept = find_kept(summary)
            free = [i for i in summary if i not in kept and i != number]
            if not free:
                continue
            leaving = min(free, key=lambda i: (value_of(i), i))
            others = [i for i in summary if i != leaving]
            fits = find_fitting(others)
            if fits is True or (not isinstance(fits, bool) and bool(fits[denial])):
                summary = [*others, denial]
        return summary

    def _look_for_needed(self, number: int) -> tuple[int, ...]:
        after = self._following.get(number)
        if after is None:
            return ()
        if goes_on_later(self._candidates[after].text, self._language):
            return (after,)
        if self._standalone.defects(number) == {SentenceDefect.HALF_QUOTATION}:
            return _find_rest(number, self._candidates, self._standalone, self._following)
        return ()

    def level(self, number: int, budget: Budget) -> int:
        """Return the level of a sentence together with what it needs, short names ignored."""
        needed, standalone = self.find_needed(number), self._standalone
        if needed and budget.sentences is not None and len(needed) >= budget.sentences:
            return max(standalone.level_without_names(number), CLEAR + 1)
        if needed and standalone.defects(number) <= {SentenceDefect.HALF_QUOTATION}:
            return CLEAR
        return standalone.level_without_names(number)

    def list_groups(self, number: int, budget: Budget) -> list[list[int]]:
        """Return with which companions a sentence may come, the largest group first."""
        group = [number, *self.find_needed(number)]
        if budget.has_room and number in self.welcome:
            return [[*group, *self.welcome[number]], group]
        return [group]


def _find_rest(
    number: int,
    candidates: Sequence[CandidateSentence],
    standalone: StandaloneLevels,
    following: Mapping[int, int],
) -> tuple[int, ...]:
    """Return the sentences with the rest of the quotation that a sentence opens, () if too long."""
    end = standalone.find_quotation_end(number)
    rest: list[int] = []
    while end is not None and candidates[(rest or [number])[-1]].end < end:
        after = following.get((rest or [number])[-1])
        if after is None or len(rest) == _MAX_REST or standalone.is_weak(after):
            return ()
        rest.append(after)
    return tuple(rest)


def _find_denials(
    conflicts: Iterable[Conflict], candidates: Sequence[CandidateSentence]
) -> Iterable[tuple[int, int]]:
    """Yield the numbers of sentences that say something, and of those that deny it.

    That one says "may" and another one "will" is a conflict, and no denial.
    """
    denials = [conflict for conflict in conflicts if conflict.kind == "negation"]
    if not denials:
        return
    by_paragraph: dict[int, list[int]] = {}
    for number, candidate in enumerate(candidates):
        by_paragraph.setdefault(candidate.paragraph, []).append(number)
    for conflict in denials:
        sides = [
            (
                number,
                _DENYING.search(
                    candidates[number].text,
                    start - candidates[number].start,
                    end - candidates[number].start,
                )
                is not None,
            )
            for paragraph, start, end in (
                (conflict.paragraph, conflict.start, conflict.end),
                (conflict.other, conflict.other_start, conflict.other_end),
            )
            for number in by_paragraph.get(paragraph, ())
            if candidates[number].start <= start < candidates[number].end
        ]
        if len(sides) == 2 and sides[0][1] != sides[1][1]:
            (said, _), (denial, _) = sorted(sides, key=lambda side: side[1])
            yield said, denial
