"""A stem is never empty: words without one would all be the same word."""

from functools import cache

import pytest
import Stemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text import LANGUAGES, stem

from .stop_lists import stop_list

# Latin letters, and those of Yiddish, for languages that no list is shipped for.
_LETTERS = "abcdefghijklmnopqrstuvwxyzáéíóúšאבגדהוזחטיכלמנסעפצקרשתײַױָ"
ALGORITHMS = sorted({*Stemmer.algorithms(), *LANGUAGES})


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


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("시장", "시장은 시장이 시장을 시장에게 시장과 시장의 시장으로"),
        ("다리", "다리는 다리가 다리를 다리에서 다리와 다리로"),
        ("주민", "주민들 주민들은 주민들이 주민들에게"),
        ("서울", "서울로 서울에서는 서울까지"),
        ("국회", "국회의 국회에서"),
    ],
)
def test_korean_nouns_lose_their_particles(noun, forms):
    """Each behind the sounds that it stands behind."""
    assert {stem(form, "korean") for form in forms.split()} == {noun}


@pytest.mark.parametrize(
    "word", "마을 가을 국가 결과 성과 회의 도로 지도 수도 추가 합의 민주주의".split()
)
def test_korean_nouns_keep_what_only_looks_like_a_particle(word):
    """What follows a consonant in particles does not follow a vowel, and the other way round."""
    assert stem(word, "korean") == word


@pytest.mark.parametrize("word", ["فيضان", "جسر", "مدرسة"])
def test_arabic_words_have_one_stem_with_and_without_article(word):
    """Also with "and", "to" before it."""
    assert len({stem(f"{before}{word}", "arabic") for before in ("", "ال", "وال", "بال")}) == 1
