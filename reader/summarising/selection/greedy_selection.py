"""Greedy selection: extends a summary by one sentence after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from reader.summarising.arrays import Bools, Floats
from reader.summarising.selection.objective import IncrementalObjective, Objective
from reader.summarising.standalone import CLEAR, FRAGMENT, UNNAMED, SentenceDefect, StandaloneLevels

_LEAST_FOR_MINOR = 0.5  # likelihood of a sentence that names a person of few sentences in full


class GreedySelection:
    """Adds sentences, the most self-contained first, and of these the one that adds most.

    ``following`` maps a sentence to the next one of its paragraph; ``likelihood:
    float64[n_sentences]`` is how likely each is in a good summary, 1 for the mean; it decides which
    may be added for a full name. ``chosen`` are the numbers of the chosen sentences, in the order
    in which they were added.
    """

    def __init__(
        self,
        standalone: StandaloneLevels,
        objective: Objective,
        following: Mapping[int, int],
        likelihood: Floats,
        chosen: Sequence[int],
    ) -> None:
        self.chosen: list[int] = []
        self._standalone = standalone
        self._following = following
        self._likelihood = likelihood
        self._objective = IncrementalObjective(objective)
        count = len(objective.matrix)
        self._is_free = np.ones(count, dtype=bool)
        self._has_whole_sentences = any(
            standalone.level_without_names(number) < FRAGMENT for number in range(count)
        )
        self._cleared = set[int]()
        for number in chosen:
            self.add(number)

    def add(self, number: int) -> None:
        """Add a sentence; it makes the next one clear whose only defect is a reference to it."""
        self.chosen.append(number)
        self._objective.add(number)
        self._is_free[number] = False
        following = self._following.get(number)
        if following is not None and self._standalone.defects(following) == {
            SentenceDefect.UNRESOLVED_REFERENCE
        }:
            self._cleared.add(following)

    def _level(self, number: int) -> int:
        """Return the level of a sentence behind the chosen ones, which may name whom it means."""
        if number in self._cleared:
            return CLEAR
        level = self._standalone.level_without_introductions(number)
        if level == CLEAR and self._find_missing(number, minor=True):
            return UNNAMED
        return level

    def _may_be_added(self, number: int) -> bool:
        """Return whether a sentence may be added: none that is cut, unless all are."""
        is_cut = self._standalone.level_without_names(number) == FRAGMENT
        return bool(self._is_free[number]) and is_cut != self._has_whole_sentences

    def _find_missing(self, number: int, *, minor: bool = False) -> list[frozenset[int]]:
        """Return for each person whom no chosen sentence names in full those that do."""
        needed = self._standalone.needed_introductions(number, minor=minor)
        return [introducing for introducing in needed if introducing.isdisjoint(self.chosen)]

    def is_clear(self, number: int) -> bool:
        """Return whether a sentence may be added, is clear alone, and repeats no chosen one."""
        return bool(
            self._may_be_added(number)
            and self._level(number) <= UNNAMED
            and not self._objective.is_covered[number]
        )

    def repeats(self, number: int) -> bool:
        """Return whether a sentence says what a chosen one says."""
        return bool(self._objective.is_covered[number])

    def leave_out(self, number: int) -> None:
        """Choose a sentence no more: what it needs does not fit."""
        self._is_free[number] = False

    def find_next(
        self, fits: Bools | bool, target_length: float, *, must_improve: bool
    ) -> int | None:
        """Return the best sentence that fits, None if there is none.

        ``fits`` is ``bool[n_sentences]`` or True; ``target_length`` the length in words of the
        expected summary. With ``must_improve`` the sentence must raise the score. Sentences that
        repeat a chosen one are left out; sentences with a missing full name come first.
        """
        score, extended = self._objective.score_extensions(target_length)
        is_allowed = self._is_free & fits & ~self._objective.is_covered
        if must_improve:
            is_allowed &= extended > score
        allowed = np.flatnonzero(is_allowed)
        ranked: list[int] = allowed[np.argsort(-extended[allowed], kind="stable")].tolist()
        wanted = self._find_wanted().intersection(ranked)
        if wanted := set(filter(self._may_be_added, wanted)):
            return self._find_clearest(filter(wanted.__contains__, ranked))
        return self._find_clearest(filter(self._may_be_added, ranked))

    def _find_clearest(self, ranked: Iterable[int]) -> int | None:
        """Return the first of the most self-contained sentences, None of none.

        Most often a clear one is among the first few, and the levels of others are not asked.
        """
        best, lowest = None, FRAGMENT + 1
        for number in ranked:
            level = self._level(number)
            if level == CLEAR:
                return number
            if level < lowest:
                best, lowest = number, level
        return best

    def _find_wanted(self) -> set[int]:
        """Return the clear sentences that name in full whom the chosen sentences name in short.

        For a minor person a less likely one will do: others may be known to everybody.
        """
        standalone, found = self._standalone, set[int]()
        for number in filter(standalone.needed_introductions, self.chosen):
            for minor, least in ((True, _LEAST_FOR_MINOR), (False, 1.0)):
                for introducing in self._find_missing(number, minor=minor):
                    found.update(i for i in introducing if self._likelihood[i] >= least)
        return {i for i in found if standalone.level_without_introductions(i) == CLEAR}
