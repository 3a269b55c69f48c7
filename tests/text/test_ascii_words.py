"""Words of ASCII text: split by bytes as patterns would find them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.ascii_words import split_letters, split_without_possessives, split_words

_WORD = re.compile("[a-z]+(?:'[a-z]+)*")
TEXTS = st.text("aZs' '\".-3\n", max_size=24) | st.text(st.characters(max_codepoint=127))


@given(TEXTS)
def test_words_are_those_of_a_pattern(text):
    """Runs of letters, with apostrophes within where a word may have them."""
    assert split_letters(text) == re.findall("[A-Za-z]+", text)
    assert split_words(text) == _WORD.findall(text.lower())


@given(TEXTS)
def test_possessives_are_left_out(text):
    """A text with digits, whose numbers are words too, is left to a pattern."""
    words = [word.removesuffix("'s") for word in _WORD.findall(text.lower())]
    assert split_without_possessives(text) == (None if re.search("[0-9]", text) else words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Merrow's boat isn't 'hers'", ["merrow", "boat", "isn't", "hers"]),
        ("rock 'n' roll", ["rock", "n", "roll"]),
        ("the ''last'' one's's", ["the", "last", "one's"]),
        ("'", []),
        ("", []),
    ],
)
def test_apostrophes(text, words):
    """At the edges of a word they are quotation marks."""
    assert split_without_possessives(text) == words
