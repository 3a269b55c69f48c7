"""Negations: one statement and its denial, in pairs of sentences of our own.

In ``negation_pairs.txt`` "+" begins a pair of which one denies the other, "-" one that only looks
like it. The half "confirm" was first run after the rules were made, and all of it was right.
"""

from pathlib import Path

import pytest

from tests.folding.articles import fold_texts

_PAIRS = (Path(__file__).parent / "negation_pairs.txt").read_text("utf-8")


def list_pairs(sign):
    """Return the pairs of sentences with a sign, both orders of each."""
    lines = [line for line in _PAIRS.splitlines() if not line.startswith("#")]
    pairs = [
        (one[2:], other[2:])
        for one, other in zip(lines[::2], lines[1::2], strict=True)
        if one[0] == sign
    ]
    return [pair for one, other in pairs for pair in ((one, other), (other, one))]


@pytest.mark.parametrize(("one", "other"), list_pairs("+"))
def test_denial_is_a_conflict(one, other):
    """A sentence and its denial are one conflict, whose spans hold what differs."""
    (found,) = fold_texts(one, other).conflicts
    assert found.kind == "negation"
    rest = [
        one[: found.start] + one[found.end :],
        other[: found.other_start] + other[found.other_end :],
    ]
    assert rest[0].casefold() == rest[1].casefold()


@pytest.mark.parametrize(("one", "other"), list_pairs("-"))
def test_near_miss_is_no_conflict(one, other):
    """Another subject or time, a question, a condition or another tense denies nothing."""
    assert fold_texts(one, other).conflicts == ()


WON = "Marta Kern won the race for the harbour seat by a narrow margin of votes."


def test_denial_within_longer_paragraphs():
    """What surrounds the sentences plays no part, nor do words behind the copy."""
    denied = WON.replace("won", "didn't win").removesuffix(".") + ", the count shows."
    one, other = f"The hall was full. {WON} She smiled.", f"Nobody slept. {denied} The mayor left."
    (found,) = fold_texts(one, other).conflicts
    assert one[found.start : found.end] == "won"
    assert other[found.other_start : found.other_end] == "didn't win"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("won", "does not win"),
        ("won", "would not win"),
        ("won", "did not lose"),
        ("may win", "may not win"),
        ("won", "could have won"),
        ("won", "should not win"),
        ("did not win", "never won"),
        ("had won", "has won"),
        ("will win", "would win"),
        ("can win", "may win"),
    ],
)
def test_other_verb_tense_or_modality_is_no_denial(one, other):
    """Two groups of another tense, another verb or two possibilities deny nothing."""
    assert fold_texts(WON.replace("won", one), WON.replace("won", other)).conflicts == ()
