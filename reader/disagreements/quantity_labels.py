"""What a quantity is, in a few words: "people: dead", "homes: without power", "cost"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.disagreements.figures import Figure
from reader.disagreements.number_reading import COUNT, MONEY, PERCENT
from reader.disagreements.quantity_lexicon import QuantityLexicon

_PARTICIPLES = frozenset("injured wounded hurt killed dead missing arrested evacuated".split())


def describe_quantity(figures: Sequence[Figure], lexicon: QuantityLexicon) -> str:
    """Return the counted noun and what happened to it, as far as either is known."""
    event = find_common_event(figures)
    if figures[0].number.kind != COUNT:
        return event or figures[0].number.unit or "figure"
    noun = _find_noun(figures) or ("people" if event in lexicon.tolls else "number")
    return f"{noun}: {event}" if event else noun


def describe_story_quantity(figures: Sequence[Figure], label: str, lexicon: QuantityLexicon) -> str:
    """Return the counted noun and the label of the phrase that a figure of a story stands in."""
    if figures[0].number.kind != COUNT or ":" in label:
        return label
    noun = _find_noun(figures)
    if label in lexicon.person_labels and (not noun or noun in _PARTICIPLES):
        noun = "people"  # "30 injured"
    return f"{noun}: {label}" if noun and noun != label else label


def describe_plainly(figures: Sequence[Figure]) -> str:
    """Return the counted noun, or what is measured: "farms", "length", "amount"."""
    number = figures[0].number
    if number.kind == COUNT:
        return _find_noun(figures) or "number"
    return {MONEY: "amount", PERCENT: "share"}.get(number.kind, number.dimension)


def _find_noun(figures: Sequence[Figure]) -> str:
    """Return the noun that most figures have, "" where none has one."""
    nouns = Counter(figure.noun_text for figure in figures if figure.noun_text)
    most = max(nouns.values(), default=0)
    return min((text for text, number in nouns.items() if number == most), default="")


def find_common_event(figures: Sequence[Figure]) -> str:
    """Return the event that most figures have, the nearest to them of several; "" for none."""
    ranks: dict[str, list[int]] = {}
    for figure in figures:
        for rank, event in enumerate(figure.events):
            ranks.setdefault(event, []).append(rank)
    shared = {event: r for event, r in ranks.items() if len(r) > 1}
    if not shared:
        return ""
    return min(shared, key=lambda event: (-len(shared[event]), sum(shared[event]), event))
