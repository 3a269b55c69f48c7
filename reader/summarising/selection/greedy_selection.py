"""Greedy selection: extends a summary by one sentence after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np

from reader.summarising.arrays import Bools, Floats, Ints
from reader.summarising.selection.objective import IncrementalObjective, Objective
from reader.summarising.standalone import CLEAR, FRAGMENT, UNNAMED, SentenceDefect, StandaloneLevels


class GreedySelection:
    """Adds sentences, the most self-contained first, and of these the one that adds most.

    ``following`` maps a sentence to the next one of its paragraph; ``is_likely: bool[n_sentences]``
    says which sentences may be added for a full name. ``chosen`` are the numbers of the chosen
    sentences, in the order in which they were added.
    """

    def __init__(
        self,
        standalone: StandaloneLevels,
        objective: Objective,
        following: Mapping[int, int],
        is_likely: Bools,
        chosen: Sequence[int],
    ) -> None:
        self.chosen: list[int] = []
        self._standalone = standalone
        self._following = following
        self._is_likely = is_likely
        self._objective = IncrementalObjective(objective)
        count = len(objective.matrix)
        self._is_available: Bools = np.ones(count, dtype=bool)
        # Of a sentence that was not looked at yet, the level is at least CLEAR.
        self._levels: Ints = np.full(count, CLEAR, dtype=np.int64)
        self._is_known: Bools = np.zeros(count, dtype=bool)
        self._waiting_for_name: dict[int, list[int]] = {}
        self._not_introduced: list[int] = []
        for number in chosen:
            self.add(number)

    def add(self, number: int) -> None:
        """Add a sentence, and update the levels of the sentences that it makes clear.

        These are sentences with the short form of a name that this one has in full, and the next
        sentence if its only defect is a reference to this one.
        """
        self.chosen.append(number)
        self._objective.add(number)
        self._is_available[number] = False
        full_names_of = self._standalone.full_name_sentences
        self._levels[self._waiting_for_name.get(number, [])] = CLEAR
        self._not_introduced = [i for i in self._not_introduced if number not in full_names_of(i)]
        full_name_sentences = full_names_of(number)
        if full_name_sentences and full_name_sentences.isdisjoint(self.chosen):
            self._not_introduced.append(number)
        following = self._following.get(number)
        if following is not None and self._standalone.defects(following) == {
            SentenceDefect.UNRESOLVED_REFERENCE
        }:
            self._levels[following], self._is_known[following] = CLEAR, True

    def is_clear(self, number: int) -> bool:
        """Return whether a sentence may be added, is clear alone, and repeats no chosen one."""
        if self._objective.is_covered[number]:
            return False
        self._find_levels([number])
        return bool(self._is_available[number]) and int(self._levels[number]) <= UNNAMED

    def leave_out(self, number: int) -> None:
        """Choose a sentence no more: what it needs does not fit."""
        self._is_available[number] = False

    def find_next(
        self, fits: Bools | bool, target_length: float, *, must_improve: bool
    ) -> int | None:
        """Return the best sentence that fits, None if there is none.

        ``fits`` is ``bool[n_sentences]`` or True; ``target_length`` the length in words of the
        expected summary. With ``must_improve`` the sentence must raise the score. Sentences that
        repeat a chosen one are left out; sentences with a missing full name come first.
        """
        score, extended = self._objective.score_extensions(target_length)
        is_allowed = self._is_available & fits & ~self._objective.is_covered
        if must_improve:
            is_allowed &= extended > score
        wanted = self._find_wanted_full_names() if self._not_introduced else []
        ranked = self._rank(is_allowed, extended, wanted)
        self._find_levels(ranked)
        return next(iter(self._rank(is_allowed & self._is_available, extended, wanted)), None)

    def _rank(self, is_allowed: Bools, extended: Floats, wanted: Sequence[int]) -> list[int]:
        """Return the allowed sentences, the best by the levels known so far first."""
        allowed = np.flatnonzero(is_allowed)
        is_wanted = np.isin(allowed, wanted) if wanted else allowed < 0
        order = np.lexsort((-extended[allowed], self._levels[allowed], ~is_wanted))
        ranked: list[int] = allowed[order].tolist()
        return ranked

    def _find_levels(self, ranked: Iterable[int]) -> None:
        """Find the levels of ranked sentences up to the first that is no worse than it was taken.

        What is ranked behind that one cannot be better: few sentences have to be looked at.
        """
        for number in ranked:
            if self._is_known[number]:
                return
            self._is_known[number] = True
            level = self._standalone.level(number)
            if level == UNNAMED:
                introduced = self._standalone.full_name_sentences(number)
                if not introduced.isdisjoint(self.chosen):
                    level = CLEAR
                for sentence in introduced:
                    self._waiting_for_name.setdefault(sentence, []).append(number)
            self._levels[number] = level
            if level == FRAGMENT and self._has_whole_sentence:
                self._is_available[number] = False
            if level == CLEAR:
                return

    @cached_property
    def _has_whole_sentence(self) -> bool:
        """Whether the article has a sentence that is no fragment; else fragments are added."""
        return any(
            self._standalone.level_without_names(number) < FRAGMENT
            for number in range(len(self._levels))
        )

    def _find_wanted_full_names(self) -> list[int]:
        """Return the clear sentences with full names that the chosen sentences use in short."""
        full_name_sentences = map(self._standalone.full_name_sentences, self._not_introduced)
        wanted = frozenset[int]().union(*full_name_sentences)
        return [
            i
            for i in wanted
            if self._is_likely[i] and self._standalone.level_without_names(i) == CLEAR
        ]
