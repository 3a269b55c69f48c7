"""Languages: each is told from the others, and what is not known is English."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UsageError
from reader.text import LANGUAGES, check_language, detect_language
from tests.text.samples import SAMPLES
from tests.text.strategies import hostile


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_of_three_sentences_is_detected(language):
    """In every language that Punkt has a model of."""
    assert detect_language(SAMPLES[language]) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_order_of_the_paragraphs_does_not_matter(language):
    """A scrambled article is in the language of the article."""
    texts = list(SAMPLES[language])
    random.Random(7).shuffle(texts)
    assert detect_language(texts) == language


@pytest.mark.parametrize("language", ["danish", "norwegian", "portuguese", "spanish", "czech"])
def test_an_article_that_quotes_another_language_is_in_its_own(language):
    """A foreign sentence does not turn the article."""
    assert detect_language([*SAMPLES[language], SAMPLES["english"][0]]) == language


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [""],
        ["1 2 3 4 5 6 7 8"],
        ["Hello"],
        ["Oslo, Rome, Paris"],
        ["市長は昨日、橋は冬の前に修理されると述べた。"] * 3,
        ["市长昨天说，桥将在冬天之前修好。 他 不 知道 为什么 。"],
        ["시장은 어제 다리가 겨울 전에 수리될 것이라고 말했다"],
    ],
)
def test_an_unknown_language_defaults_to_english(texts):
    """Too short, no words, or a script without a model."""
    assert detect_language(texts) == "english"


def test_what_function_words_leave_open_the_library_decides():
    """A line with words that several languages share."""
    assert detect_language(["Pek na trgu se smeje in pravi, da lahko počaka."]) == "slovene"


@given(st.lists(hostile, max_size=3))
def test_any_text_has_a_language(texts):
    """Nothing makes detection fail."""
    assert detect_language(texts) in LANGUAGES


def test_a_language_can_be_named_in_any_case():
    """A user need not know how the models spell it."""
    assert check_language(" German ") == "german"


def test_an_unknown_language_is_answered_with_the_known_ones():
    """The sentence names what was asked and what there is."""
    with pytest.raises(UsageError) as caught:
        check_language("klingon")
    assert "'klingon'" in str(caught.value)
    assert all(language in str(caught.value) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Hallitus myönsi avustusta n. 300 000 euroa. Päätös julkaistiin keskiviikkona.",
            "finnish",
        ),
        (
            "Poliisi pidätti kaksi miestä pankkiryöstöstä. Ministeri vierailee Oulussa perjantaina."
            " Nosturi kaatui satamassa.",
            "finnish",
        ),
        (
            "Vinç düştü, feribot seferi iptal. Polis dün gece limanda iki kişiyi tutukladı.",
            "turkish",
        ),
        ("Ann Bee, Tom Cook, Maud Ellery, Renate Aumer", "english"),
    ],
)
def test_one_short_stop_word_or_none_decides_nothing(text, language):
    """Statistics of letters do, where there are words enough."""
    assert detect_language([text]) == language
