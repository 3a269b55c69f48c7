"""Greedy selection: extends a summary by one sentence after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from reader.summarising.arrays import Bools, Ints
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
        levels = list(map(standalone.level, range(len(objective.matrix))))
        self._levels: Ints = np.array(levels, dtype=np.int64)
        lowest = min(levels)
        self._is_available = (
            self._levels < FRAGMENT if lowest < FRAGMENT else self._levels == FRAGMENT
        )
        self._waiting_for_name: dict[int, list[int]] = {}
        for number in np.flatnonzero(self._levels == UNNAMED).tolist():
            for full_name_sentence in standalone.full_name_sentences(number):
                self._waiting_for_name.setdefault(full_name_sentence, []).append(number)
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
            self._levels[following] = CLEAR

    def list_clear(self) -> list[int]:
        """Return the available sentences that are clear alone, and repeat no chosen one."""
        is_clear = self._is_available & (self._levels <= UNNAMED) & ~self._objective.is_covered
        return [int(number) for number in np.flatnonzero(is_clear)]

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
        allowed = np.flatnonzero(is_allowed)
        is_wanted = (
            np.isin(allowed, self._find_wanted_full_names())
            if self._not_introduced
            else allowed < 0
        )
        order = np.lexsort((-extended[allowed], self._levels[allowed], ~is_wanted))
        return int(allowed[order[0]]) if len(allowed) else None

    def _find_wanted_full_names(self) -> list[int]:
        """Return the clear sentences with full names that the chosen sentences use in short."""
        full_name_sentences = map(self._standalone.full_name_sentences, self._not_introduced)
        wanted = frozenset[int]().union(*full_name_sentences)
        return [
            i
            for i in wanted
            if self._is_likely[i] and self._standalone.level_without_names(i) == CLEAR
        ]
