"""Words: tokens with offsets, one spelling, stems, stop words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import LANGUAGES, find_tokens, normalise, stem, stop_words
from tests.text.strategies import hostile, words


def spell(text):
    """Return kind and spelling of the tokens."""
    return [(token.kind, token.spelling) for token in find_tokens(text)]


def test_words_numbers_and_marks_are_told_apart():
    """Apostrophes and hyphens are part of words, grouping is part of numbers."""
    assert spell("The U.S. didn’t pay 3,000 (2.5m) to Jean-Paul...") == [
        ("word", "The"),
        ("word", "U.S."),
        ("word", "didn’t"),
        ("word", "pay"),
        ("number", "3,000"),
        ("mark", "("),
        ("number", "2.5"),
        ("word", "m"),
        ("mark", ")"),
        ("word", "to"),
        ("word", "Jean-Paul"),
        ("mark", "..."),
    ]


@pytest.mark.parametrize("word", ["cafe\u0301", "പറഞ്ഞു", "می\u200cخواهم", "G20", "Straße", "wasn't"])
def test_a_word_is_one_token(word):
    """Whatever script, marks and joiners it is written with."""
    assert spell(f"x {word} y")[1] == ("word", word)


def test_a_number_grouped_by_spaces_is_one():
    """Cleaning leaves such a space as a no-break one."""
    assert spell("10\xa0000 men")[0] == ("number", "10\xa0000")


@given(st.one_of(words, hostile))
def test_tokens_have_offsets_and_cover_all_that_is_seen(text):
    """Each stands where it says, and between them is white space only."""
    end = 0
    for token in find_tokens(text):
        assert text[token.start : token.end] == token.spelling != ""
        assert not text[end : token.start].strip()
        end = token.end
    assert not text[end:].strip()


def test_what_looks_the_same_is_spelled_the_same():
    """Quotes, dashes, spaces and case."""
    assert normalise("‘Don’t’ – “10\xa0km”") == normalise("'don't' - \"10 KM\"")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("english", "attacks", "attacked"),
        ("german", "häuser", "haus"),
        ("spanish", "casas", "casa"),
    ],
)
def test_inflected_forms_share_a_stem(language, one, other):
    """By Snowball, in each language that it has."""
    assert stem(one, language) == stem(other, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_stop_words_and_stems_without_failing(language):
    """The lists are normalised; a language without a stemmer keeps its words."""
    assert len(stop_words(language)) > 40
    assert all(word == normalise(word) for word in stop_words(language))
    assert stem("x", language) == "x"
