"""Claims of two speakers: what one is said to claim and another one to deny.

In ``claim_pairs.txt`` "+" begins a pair that contradicts each other, "-" one that only looks so.
"""

from pathlib import Path

import pytest

from tests.folding.articles import fold_texts

_LINES = (Path(__file__).parent / "claim_pairs.txt").read_text("utf-8").splitlines()


def list_pairs(sign):
    """Return the pairs of sentences with a sign, both orders of each."""
    pairs = [
        (one[2:], other[2:])
        for one, other in zip(_LINES[::2], _LINES[1::2], strict=True)
        if one[0] == sign
    ]
    return [pair for one, other in pairs for pair in ((one, other), (other, one))]


@pytest.mark.parametrize(("one", "other"), list_pairs("+"))
def test_contradicted_claim_is_a_conflict(one, other):
    """What two speakers say against each other is one conflict, with a place on each side."""
    (found,) = fold_texts(one, other).conflicts
    assert found.kind in ("negation", "number")
    assert one[found.start : found.end] != other[found.other_start : found.other_end]


@pytest.mark.parametrize(("one", "other"), list_pairs("-"))
def test_claim_of_another_thing_is_no_conflict(one, other):
    """Another subject, day, person or condition contradicts nothing, nor do two denials."""
    assert fold_texts(one, other).conflicts == ()


def test_place_of_a_contradiction():
    """The places are those of the words that differ, also where "it" stands for the speaker."""
    one = "Nobody was hurt. The council says that it may restore the old clock in the spring."
    other = (
        "A leaflet from the shop said that the council will restore the old clock in the spring."
    )
    (found,) = fold_texts(one, other).conflicts
    assert one[found.start : found.end] == "may"
    assert other[found.other_start : found.other_end] == "will"
