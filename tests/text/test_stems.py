"""A stem is never empty: words without one would all be the same word."""

from functools import cache

import pytest
import snowballstemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text import LANGUAGES, stem

from .stop_lists import stop_list

# Latin letters, and those of Yiddish, for languages that no list is shipped for.
_LETTERS = "abcdefghijklmnopqrstuvwxyzáéíóúšאבגדהוזחטיכלמנסעפצקרשתײַױָ"
ALGORITHMS = sorted({*snowballstemmer.algorithms(), *LANGUAGES})


@pytest.mark.parametrize("language", ALGORITHMS)
def test_every_stop_word_has_a_stem(language):
    """Snowball itself gives nothing for common Greek, Tamil and Turkish words."""
    assert [word for word in stop_list(language) if not stem(word, language)] == []


@cache
def words_of(language: str) -> st.SearchStrategy[str]:
    """Words of a language's letters, with the ends that its stop words have."""
    words = stop_list(language)
    letters = sorted({c for word in words for c in word if not c.isspace()}) or _LETTERS
    ends = sorted({word[-4:] for word in words}) or [""]
    return st.builds(str.__add__, st.text(letters, max_size=4), st.sampled_from(ends))


@pytest.mark.parametrize("language", ALGORITHMS)
@settings(max_examples=40)
@given(data=st.data())
def test_every_word_of_a_language_has_a_stem(language, data):
    """Also words that no list has."""
    word = data.draw(words_of(language)).lower()
    assert stem(word, language) or not word


@pytest.mark.parametrize("word", ["όταν", "έως", "είτε", "ίδιο"])
def test_words_that_snowball_takes_whole_stay_themselves(word):
    """They are the words that news begins its sentences with."""
    assert stem(word, "greek") == word
