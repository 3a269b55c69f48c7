"""Whether two figures count one quantity.

Theory. Different figures in different words are true disagreements in few cases: most count parts
of a whole, or another place, time, group or thing. So whatever differs in a way that word lists can
see keeps two figures apart, and what they have in common must reach a sum: the counted noun, what
happened to it, the words beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.disagreements.figures import Figure
from reader.disagreements.number_reading import COUNT, MEASURE
from reader.disagreements.quantity_lexicon import QuantityLexicon

_ROUNDING = 1.05  # "about 90" and "88" do not disagree
_DOZEN_ROUNDING = 1.25
_NEAREST_EVENTS = 4
_OWN_EVENTS = 4  # labels that stand nearest; a word may have several
_SAME_CLAIM = 2.0
_SAME_NAME, _OTHER_NAME = 0.3, -1.5
_NAME_LETTERS = 5  # "Sudan" and "Sudanese" are one
_MANY_STEMS = 2
_SAME_UNIT, _OTHER_UNIT, _MONEY_OR_SHARE = 0.9, 0.5, 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two figures have in common; ``noun`` is 0 where they count different things."""

    noun: float
    events: float
    words: float
    rate: float

    @property
    def score(self) -> float:
        """The sum, which grows with what is common."""
        return self.noun + self.events + self.words + self.rate if self.noun else 0.0


def may_be_same(one: Figure, other: Figure, max_ratio: float, *, same_day: bool = True) -> bool:
    """Return whether nothing that word lists can see keeps two figures apart.

    With ``same_day`` False, figures that name different days may be one count told anew.
    """
    a, b = one.number, other.number
    if a.dimension != b.dimension or not _have_one_rate(one, other):
        return False
    low, high = sorted((one.base_value, other.base_value))
    if low <= 0 or high / low > max_ratio or high == low:
        return False
    if high / low < _ROUNDING and (one.bound or other.bound):
        return False
    if high / low < _DOZEN_ROUNDING and "dozen" in f"{one.text} {other.text}":
        return False
    if one.is_part or other.is_part or one.is_apart or other.is_apart:
        return False
    if one.times != other.times and not (_is_same_time(one) or _is_same_time(other)):
        return False
    if not may_be_one_place(one, other):
        return False
    return not (same_day and one.weekdays and other.weekdays and one.weekdays != other.weekdays)


def is_same_claim(one: Figure, other: Figure, lexicon: QuantityLexicon) -> bool:
    """Return whether two figures count one quantity and give it one value."""
    a, b = one.number, other.number
    if a.dimension != b.dimension or one.base_value != other.base_value or a.rate != b.rate:
        return False
    if one.times != other.times and not (_is_same_time(one) or _is_same_time(other)):
        return False
    return compare(one, other, lexicon).score >= _SAME_CLAIM


def may_be_one_place(one: Figure, other: Figure) -> bool:
    """Return whether the place that opens one sentence is named in the other one."""
    return all(
        not a.place or not a.place.isdisjoint(b.stems) for a, b in ((one, other), (other, one))
    )


def compare_names(one: Figure, other: Figure) -> float:
    """Return what the names beside two figures add or take away."""
    if not one.names or not other.names:
        return 0.0
    a, b = ({name[:_NAME_LETTERS] for name in figure.names} for figure in (one, other))
    return _SAME_NAME if a & b else _OTHER_NAME


def have_listed_nouns(one: Figure, other: Figure) -> bool:
    """Return whether two nouns are one, or both stand in lists; a missing noun may be any."""
    return one.noun == other.noun or all(figure.kinds or not figure.noun for figure in (one, other))


def share_event(one: Figure, other: Figure, lexicon: QuantityLexicon) -> bool:
    """Return whether what happened near to two figures is the same, and of use in a story."""
    if one.number.kind != COUNT:
        return not lexicon.story_events.isdisjoint(set(one.events) & set(other.events))
    return not one.near_events.isdisjoint(other.near_events & lexicon.story_events)


def happened_alike(one: Figure, other: Figure, lexicon: QuantityLexicon) -> float:
    """Return what tolls have in common beyond their words: the nearest event of each."""
    a, b = _find_toll(one, lexicon), _find_toll(other, lexicon)
    if a and b:
        return 0.5 if a == b else -2.0
    return 0.0


def is_toll(figure: Figure, lexicon: QuantityLexicon) -> bool:
    """Return whether a figure counts persons to whom something happened."""
    return (
        figure.number.kind == COUNT
        and not lexicon.person_events.isdisjoint(figure.near_events)
        and (not figure.noun or _are_persons(figure, lexicon))
    )


def _find_toll(figure: Figure, lexicon: QuantityLexicon) -> str:
    return next(
        (
            event
            for event in figure.events[:_OWN_EVENTS]
            if event in lexicon.tolls & figure.near_events
        ),
        "",
    )


def _have_one_rate(one: Figure, other: Figure) -> bool:
    a, b = one.number.rate, other.number.rate
    return a == b or (not a and b in one.context) or (not b and a in other.context)


def _is_same_time(figure: Figure) -> bool:
    return "same" in figure.times


def compare(one: Figure, other: Figure, lexicon: QuantityLexicon) -> Likeness:
    """Return what two figures have in common."""
    noun = _compare_nouns(one, other, lexicon)
    events = 0.0
    if set(one.events[:_NEAREST_EVENTS]) & set(other.events[:_NEAREST_EVENTS]):
        events = 1.0
    elif set(one.events) & set(other.events):
        events = 0.5
    own = {one.noun, other.noun, *lexicon.unit_stems}
    shared = (one.context & other.context) - own
    words = 0.7 * min(len(shared), _MANY_STEMS)
    return Likeness(noun, events, words, 0.5 if one.number.rate else 0.0)


def _compare_nouns(one: Figure, other: Figure, lexicon: QuantityLexicon) -> float:
    number = one.number
    if number.kind == MEASURE:
        return _SAME_UNIT if number.unit == other.number.unit else _OTHER_UNIT
    if number.kind != COUNT:
        if one.noun and other.noun and one.noun != other.noun and not one.kinds & other.kinds:
            return 0.0  # shares of different things
        return _MONEY_OR_SHARE
    if one.noun and one.noun == other.noun:
        return 1.0
    if one.kinds & other.kinds:
        return 0.9
    if all(figure.kinds and figure.kinds <= lexicon.subgroup_kinds for figure in (one, other)):
        return 0.0  # men and women are parts
    near = bool(set(one.events[:3]) & set(other.events[:3]))
    missing = max(_fill_noun(one, other, near, lexicon), _fill_noun(other, one, near, lexicon))
    if missing:
        return missing
    if _are_persons(one, lexicon) and _are_persons(other, lexicon):
        if "people" in one.kinds | other.kinds:
            return 0.6
        return 0.4 if near else 0.0
    generic = lexicon.generic_kinds - lexicon.person_kinds
    if one.kinds & generic or other.kinds & generic:
        return 0.3 if near else 0.0
    return 0.0


def _fill_noun(one: Figure, other: Figure, near: bool, lexicon: QuantityLexicon) -> float:
    """Return how well the noun of ``other`` fits ``one``, which has none; 0 where it has one."""
    if one.noun:
        return 0.0
    if other.noun in one.nouns_before or other.kinds & one.nouns_before:
        return 0.8
    if one.is_anaphoric:
        return 0.6
    if _are_persons(other, lexicon) and one.nouns_before & lexicon.person_kinds:
        return 0.5
    return 0.4 if near or one.nouns_before & other.nouns_before else 0.0


def _are_persons(figure: Figure, lexicon: QuantityLexicon) -> bool:
    return bool(figure.kinds & lexicon.person_kinds) or (
        not figure.kinds and figure.noun.endswith(lexicon.person_endings)
    )
