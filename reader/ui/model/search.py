"""A search in one text: what was found, and which match is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.model.matches import Finder, Match

    IsBelow = Callable[[Any, int, int], bool]
    """Whether a code point of a paragraph is not above a position, as one reads."""


@dataclass
class Search:
    """A search in one article or briefing: where it began, what was found, which match is shown.

    ``origin`` is a viewpoint of the pane. ``of_library`` says that the article was found by a
    search of the library, whose words are marked in it; ``go_there`` is called before the first
    match of such a search is shown, None where none is to be; ``shown_at`` is the position at which
    the last match was shown. ``former_number`` and ``former_count`` are those of the same search in
    what stood there before: the match that was in view, -1 for none, and how many there were.
    """

    query: str
    finder: Finder
    origin: Any
    of_library: bool = False
    go_there: Callable[[], None] | None = None
    is_repeated: bool = False
    former_number: int = -1
    former_count: int = 0
    matches: list[Match] = field(default_factory=list)
    number: int = -1
    is_complete: bool = False
    shown_at: Any = None
    title: str = ""  # of what is searched; its words are found, and not marked

    def repeat(self, before: Any) -> Search:
        """Return the same search, begun anew in a text in which the position was ``before``."""
        search = Search(self.query, self.finder, self.origin, is_repeated=self.number >= 0)
        search.title = self.title
        if self.shown_at == before:
            search.former_number, search.former_count = self.number, len(self.matches)
        search.shown_at = self.shown_at
        return search

    def choose(self, number: int) -> None:
        """Have a match be the one that is shown."""
        if self.number < 0 and self.go_there is not None:
            self.go_there()
        self.number = number

    @property
    def keeps_position(self) -> bool:
        """Whether finding something does not scroll."""
        return (self.of_library and self.go_there is None) or self.is_repeated

    @property
    def leads_on(self) -> bool:
        """Whether there is nothing to step through here, but in other articles that were found."""
        return self.of_library and self.is_complete and not self.matches

    @property
    def has_same_matches(self) -> bool:
        """Whether there are as many matches as before, of which one was in view."""
        return self.former_number >= 0 and self.former_count == len(self.matches)

    @property
    def count_label(self) -> str:
        """How much was found, and which match is shown."""
        if not self.matches:
            return self._nothing_label if self.is_complete else "…"
        folded = sum(match.folded for match in self.matches)
        count = f"{len(self.matches):,}{'' if self.is_complete else '+'}"
        where = f"{self.number + 1:,} of {count}" if self.number >= 0 else f"{count} found"
        return where + (f" · {folded:,} in folded copies" if folded else "")

    @property
    def _nothing_label(self) -> str:
        if self.is_in_title:
            return "only in the headline"
        # What found the article may be its date or its source, or words in a folded form.
        return "in no paragraph" if self.of_library else "not found"

    @property
    def is_in_title(self) -> bool:
        """Whether the headline has what is looked for."""
        return bool(self.finder(self.title))

    def describe_missing(self, noun: str) -> str:
        """Return a sentence of a search that found nothing in what ``noun`` names."""
        where = "only in the headline" if self.is_in_title else f"not in this {noun}"
        return f"“{self.query}” is {where}."

    @property
    def label(self) -> str:
        """The query, the count, and whether the match in view is in a folded copy."""
        at_one = 0 <= self.number < len(self.matches)
        in_copy = " · in a copy" if at_one and self.matches[self.number].folded else ""
        return f"“{self.query}” {self.count_label}{in_copy}"

    def first_below(self, position: Any, is_below: IsBelow, since: int = 0) -> int | None:
        """Return the first match from number ``since`` on that is not above a position."""
        for number in range(since, len(self.matches)):
            match = self.matches[number]
            if is_below(position, match.paragraph, match.end):
                return number
        return None

    def neighbour(self, step: int, here: Any, is_below: IsBelow) -> int:
        """Return the number of the next match (1) or the previous one (-1), seen from ``here``.

        Numbers beyond either end say that there is none.
        """
        if here == self.shown_at:
            return self.number + step
        first = self.first_below(here, is_below)
        if step > 0:
            return 0 if first is None else first
        return (len(self.matches) if first is None else first) - 1
