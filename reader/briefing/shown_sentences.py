"""The choice of the sentences that are shown, so that each statement is shown once.

Sentences are taken from the fullest to the least full. One that says nothing beyond a shown one is
hidden behind it, else it is shown; then those shown ones are hidden too that a less full one
contains. So what hides a sentence is itself shown and contains it directly, and the order of the
articles has an influence only through their ranks. A sentence is never hidden behind another one of
its own paragraph, whose sources name the others, and one of the text never behind a caption.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.briefing.containment import Containment
from reader.briefing.context_guards import ContextGuards
from reader.briefing.wordings import Occurrence, Wording

_STRENGTHS = ("same", "contained", "variant", "reworded")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A sentence is hidden behind the shown sentence ``behind``; see ``Containment``."""

    behind: Occurrence
    own_words: tuple[tuple[str, str], ...] = ()


class ShownSentences:
    """Which sentences are shown: ``hidden`` has the other ones, ``shown`` the rest, sorted.

    ``by_wording`` are the shown ones by the number of their wording.
    """

    def __init__(
        self,
        wordings: Sequence[Wording],
        containments: Sequence[Sequence[Containment]],
        guards: ContextGuards,
    ) -> None:
        self._containments = containments
        self._guards = guards
        self._are_apart = [wording.is_apart for wording in wordings]
        self.by_wording: defaultdict[int, list[Occurrence]] = defaultdict(list)
        self.hidden: dict[Occurrence, Hidden] = {}
        ordered = sorted(
            ((wording.fullness, occurrence), number)
            for number, wording in enumerate(wordings)
            for occurrence in wording.occurrences
        )
        ordered.sort(key=lambda item: item[0][0], reverse=True)
        for (_, occurrence), number in ordered:
            if hidden := self._find_target(occurrence, number):
                self.hidden[occurrence] = hidden
            else:
                self.by_wording[number].append(occurrence)
        self._hide_contained([(occurrence, number) for (_, occurrence), number in ordered])
        self.shown = sorted(
            occurrence for occurrences in self.by_wording.values() for occurrence in occurrences
        )

    def find_sources(self, occurrence: Occurrence) -> Iterator[Occurrence]:
        """Yield the sentences of other articles that say all of a sentence, in order of rank.

        One of each article.
        """
        number = self._guards.number_of(occurrence)
        seen = {occurrence.article}
        for other in sorted(
            other
            for containment in self._list_containments(number)
            if containment.relation != "reworded"
            for other in self._guards.occurrences_of(containment.within)
        ):
            if other.article not in seen and self._guards.says_same(occurrence, other):
                seen.add(other.article)
                yield other

    def _list_containments(self, number: int) -> list[Containment]:
        """Return where a wording is contained, itself first."""
        return [Containment(number, "same"), *self._containments[number]]

    def _find_target(
        self, occurrence: Occurrence, number: int, without: Occurrence | None = None
    ) -> Hidden | None:
        """Return the shown sentence that contains one best, None if there is none."""
        targets = sorted(
            (_STRENGTHS.index(containment.relation), target, containment.own_words)
            for containment in self._list_containments(number)
            for target in self.by_wording.get(containment.within, ())
            if target != without and target[:2] != occurrence[:2]
            if self._are_apart[number] or not self._are_apart[containment.within]
        )
        for _, target, own_words in targets:
            if self._guards.says_same(occurrence, target):
                return Hidden(target, own_words)
        return None

    def _hide_contained(self, ordered: Sequence[tuple[Occurrence, int]]) -> None:
        """Hide the shown sentences that another one contains, as far as nothing is lost by it.

        What was hidden behind such a sentence must be contained in another shown one.
        """
        followers: defaultdict[Occurrence, list[Occurrence]] = defaultdict(list)
        for occurrence, hidden in self.hidden.items():
            followers[hidden.behind].append(occurrence)
        for occurrence, number in reversed(ordered):
            if occurrence in self.hidden:
                continue
            found = self._find_target(occurrence, number, occurrence)
            if found is None:
                continue
            moved = {
                follower: target
                for follower in followers[occurrence]
                if (
                    target := self._find_target(
                        follower, self._guards.number_of(follower), occurrence
                    )
                )
            }
            if len(moved) < len(followers[occurrence]):
                continue
            self.by_wording[number].remove(occurrence)
            for moving, target in {occurrence: found, **moved}.items():
                self.hidden[moving] = target
                followers[target.behind].append(moving)
