"""Words: one spelling, stems, stop words."""

import pytest

from reader.text import LANGUAGES, normalise, stem, stop_words


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
