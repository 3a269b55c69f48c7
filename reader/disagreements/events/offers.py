"""Offers: amounts and shares that somebody offers, as far as a clause says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.disagreements.english.english_plans import NO_OFFER, OFFER, OFFER_FROM
from reader.disagreements.events.moment_reading import Moment
from reader.disagreements.number_reading import MONEY, PERCENT, read_numbers
from reader.disagreements.quantity_lexicon import QuantityLexicon

OFFER_LABEL = "offer"
_SEVERAL = re.compile(r"\b(?:offers|bids|plus|including|of which|a (?:day|week|year|share|head))\b")


def read_offers(text: str, lexicon: QuantityLexicon) -> Iterator[tuple[Moment, float]]:
    """Yield the one amount or share that a sentence says is offered, and its value."""
    if not OFFER.search(text) or NO_OFFER.search(text):
        return
    # "From 3.5% to 4.25%": what is offered now stands behind "to".
    blanked = OFFER_FROM.sub(lambda match: " " * len(match[0]), text)
    numbers = [n for n in read_numbers(blanked, lexicon) if n.kind in (MONEY, PERCENT)]
    if len(numbers) != 1 or _SEVERAL.search(text):
        return
    (number,) = numbers
    unit = "percent" if number.kind == PERCENT else "money"
    value = number.value * number.factor
    yield (
        Moment(
            unit, (), number.start, number.end, text[number.start : number.end],
            what=number.unit or "",
        ),
        value,
    )  # fmt: skip
