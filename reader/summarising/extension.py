"""A summary that grows sentence by sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from reader.summarising.arrays import Flags, Ints
from reader.summarising.marks import Fault
from reader.summarising.standing import CLEAR, FRAGMENT, UNNAMED, Standing
from reader.summarising.worth import Growth, Worth


class Extension:
    """Takes further sentences in, clear ones first, of these what adds most.

    ``after`` tells which sentence follows which in its paragraph, ``likely`` which sentences may
    come along for a name in full. ``chosen`` are numbers of sentences, in the order in which they
    were taken in.
    """

    def __init__(
        self,
        standing: Standing,
        worth: Worth,
        after: Mapping[int, int],
        likely: Flags,
        chosen: Sequence[int],
    ) -> None:
        self.chosen: list[int] = []
        self._standing = standing
        self._after = after
        self._likely = likely
        self._growth = Growth(worth)
        tiers = list(map(standing.tier, range(len(worth.material))))
        self._levels: Ints = np.array(tiers, dtype=np.int64)
        least = min(tiers)
        self._left = self._levels < FRAGMENT if least < FRAGMENT else self._levels == FRAGMENT
        self._introduces: dict[int, list[int]] = {}
        for number in np.flatnonzero(self._levels == UNNAMED).tolist():
            for introducer in standing.introducers(number):
                self._introduces.setdefault(introducer, []).append(number)
        self._unintroduced: list[int] = []
        for number in chosen:
            self.take(number)

    def take(self, number: int) -> None:
        """Take a sentence in, and let what it makes clear count as clear.

        That is who is named in short where it names them in full, and what does nothing worse than
        lean on it, the sentence before.
        """
        self.chosen.append(number)
        self._growth.add(number)
        self._left[number] = False
        introducers_of = self._standing.introducers
        self._levels[self._introduces.get(number, [])] = CLEAR
        self._unintroduced = [i for i in self._unintroduced if number not in introducers_of(i)]
        introducers = introducers_of(number)
        if introducers and introducers.isdisjoint(self.chosen):
            self._unintroduced.append(number)
        following = self._after.get(number)
        if following is not None and self._standing.faults(following) == {Fault.LEANING}:
            self._levels[following] = CLEAR

    def find_next(self, room: Flags | bool, target: float, *, only_gain: bool) -> int | None:
        """Return the sentence, of those that have room, that is to be taken in next.

        ``target`` is the length in words of the summary to be expected. With ``only_gain`` none is
        returned that costs more in length than it adds. What says again what is chosen is left out;
        who is named in short is named in full first.
        """
        worth, grown = self._growth.rate(target)
        able = self._left & room & ~self._growth.said
        if only_gain:
            able &= grown > worth
        places = np.flatnonzero(able)
        wanted = np.isin(places, self._find_wanted()) if self._unintroduced else places < 0
        order = np.lexsort((-grown[places], self._levels[places], ~wanted))
        return int(places[order[0]]) if len(places) else None

    def _find_wanted(self) -> list[int]:
        """Return the clear sentences that name in full whom the chosen name only in short."""
        introducers = map(self._standing.introducers, self._unintroduced)
        wanted = frozenset[int]().union(*introducers)
        return [i for i in wanted if self._likely[i] and self._standing.alone(i) == CLEAR]
