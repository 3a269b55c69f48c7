"""Words as summaries compare them, and the numbers that they get."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.summarising.terms import Vocabulary, find_spellings, find_words, stem

TEXTS = st.text(alphabet="abzAZ019'’.,:- _\n\"é", max_size=60)


@given(TEXTS)
def test_one_odd_letter_changes_no_other_word(text):
    """Text of plain letters is read by a shorter way, to the same words."""
    assert find_words(text + " é") == [*find_words(text), "é"]


@given(TEXTS)
def test_words_are_where_they_are_said_to_be(text):
    """The spelling of a word stands at its place, and made small it is the word."""
    spelt = find_spellings(text)
    assert [text[start:end] for _, start, end in spelt] == [word for word, _, _ in spelt]
    assert [word.replace("’", "'").lower() for word, _, _ in spelt] == find_words(text)
    assert find_spellings(text, 1, 3) == spelt[1:3]


def test_words_and_numbers_are_distinguished():
    """A number keeps its inner marks, a possessive loses its ending, a hyphen parts words."""
    words = find_words("The Harnden's 1,500-year-old oaks don't cost £3.50: rock’s 4th's.")
    assert words == [
        *("the", "harnden", "1,500", "year", "old", "oaks", "don't", "cost", "3.50"),
        *("rock", "4", "th"),
    ]
    assert find_words("Près de 12\xa0500,50 €") == ["près", "de", "12\xa0500,50"]


@pytest.fixture
def restless():
    """Let threads take turns as often as Python can."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("restless")
def test_threads_number_words_alike():
    """Words that several threads meet at once get one number for each term, and no number two."""
    words = [
        beginning + str(number).translate(str.maketrans("0123456789", "bcdfghjkmn"))
        for number in range(2000)
        for beginning in ("row", "oar")
    ]

    def number(known, ready, first):
        ready.wait()
        return {word: known[word] for word in words[first:] + words[:first]}

    for _ in range(20):
        known, ready = Vocabulary("english"), Barrier(8)
        with ThreadPoolExecutor(8) as threads:
            running = [threads.submit(number, known, ready, 500 * turn) for turn in range(8)]
        numbers = [thread.result() for thread in running]
        assert all(found == numbers[0] for found in numbers)
        assert [known.term(word)[0] for word in words] == [stem(w, "english") for w in words]
        assert len(set(known.terms)) == len(known.terms)
