"""The shape of a language's word lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from reader.text import stem

_NOTHING: frozenset[str] = frozenset()


class Kind(IntEnum):
    """What a word does in a statement; a word is of one kind."""

    FREE = 0  # may be added or lost: articles, connectives
    FUNCTION = 1  # may be added or lost, not exchanged: pronouns, prepositions
    CONTENT = 2  # says something
    GUARD = 3  # turns a statement round or weakens it: negation, hedge, modal, condition, "?"
    NUMBER = 4  # a figure, a number word, a quantity
    DATE = 5  # a month, a weekday, a day seen from today
    UNIT = 6  # what a number counts


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(text.split())


def groups(text: str) -> Mapping[str, frozenset[int]]:
    """Return for each word the numbers of the lines of ``text`` on which it stands."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(text.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _share(table: Mapping[str, frozenset[int]], one: str, other: str) -> bool:
    return not table.get(one, frozenset()).isdisjoint(table.get(other, frozenset()))


@dataclass(frozen=True, eq=False)
class Language:
    """The word lists of a language, in lower case; all empty for a language not known.

    ``name`` is Snowball's name of it, "" where inflected forms are not to be compared.
    """

    name: str = ""
    free: frozenset[str] = _NOTHING
    function: frozenset[str] = _NOTHING
    connectives: frozenset[str] = _NOTHING
    reversals: frozenset[str] = _NOTHING
    modals: frozenset[str] = _NOTHING
    unglued: frozenset[str] = _NOTHING
    numbers: frozenset[str] = _NOTHING
    dates: frozenset[str] = _NOTHING
    units: frozenset[str] = _NOTHING
    contractions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exchanges: Mapping[str, frozenset[int]] = field(default_factory=dict)
    marks: frozenset[str] = _NOTHING
    kickers: frozenset[str] = _NOTHING
    kicker_endings: tuple[str, ...] = ()
    synonyms: Mapping[str, frozenset[int]] = field(default_factory=dict)
    facts: frozenset[str] = _NOTHING
    kinds: dict[str, Kind] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        lists: Iterable[tuple[Kind, frozenset[str]]] = (
            (Kind.FREE, self.free),
            (Kind.FUNCTION, self.function),
            (Kind.UNIT, self.units),
            (Kind.DATE, self.dates),
            (Kind.NUMBER, self.numbers),
            (Kind.GUARD, self.reversals | self.modals | {"?"}),
        )
        for kind, listed in lists:
            self.kinds.update(dict.fromkeys(listed, kind))

    def kind(self, word: str) -> Kind:
        """Return the kind of a normalised word."""
        known = self.kinds.get(word)
        if known is not None:
            return known
        return Kind.NUMBER if any(map(str.isdigit, word)) else Kind.CONTENT

    def stem(self, word: str) -> str:
        """Return the stem of a content word, any other word as it is."""
        return stem(word, self.name) if self.name and self.kind(word) == Kind.CONTENT else word

    def exchangeable(self, one: str, other: str) -> bool:
        """Return whether two function words say the same in the same place."""
        return _share(self.exchanges, one, other)

    def synonymous(self, one: str, other: str) -> bool:
        """Return whether two content words may stand for one another in news."""
        return _share(self.synonyms, one, other)
