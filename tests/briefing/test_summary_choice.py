"""The summary of a briefing: what sources agree on, within the length."""

from datetime import timedelta

import pytest

from reader.briefing import make_briefing
from reader.briefing.briefing_weights import load_weights
from reader.briefing.sentence_sets import SET_FEATURES
from reader.summarising import Length
from tests.known.articles import DAY, make

NEWS = "The ferry Aurora ran aground on the rocks near Felling on Monday with 214 people on board."
OTHER_NEWS = "A ferry with 214 passengers on board ran aground near Felling on Monday morning."
THIRD_NEWS = "All passengers of the Aurora, which ran aground near Felling on Monday, are safe."
ASIDES = (
    "“What would you have done?” asked a man who sells newspapers at the station of Ardley.",
    "The town of Dunmore is known for its apples, its brass band and a long pier.",
    "I have always liked boats, writes our columnist, who lives far away from any shore.",
)
ARTICLES = [
    make(f"{ASIDES[0]} {NEWS}", ASIDES[1], title="Ferry Aurora runs aground near Felling"),
    make(f"{OTHER_NEWS} {ASIDES[2]}", title="Ferry with 214 people aground"),
    make(THIRD_NEWS, "Nobody knows yet what the new harbour will cost.", title="Ferry: all safe"),
]


def test_what_sources_agree_on_comes_first():
    """Not an aside, a question or the columnist."""
    chosen = [s.text for s in make_briefing(ARTICLES, Length(sentences=2)).sentences]
    assert len(chosen) == 2
    assert set(chosen) <= {NEWS, OTHER_NEWS, THIRD_NEWS}


def test_a_newer_figure_stands_in_the_place_of_an_older_one():
    """Where both sentences say little more than that; the older one is told where all is."""
    hurt = "Fourteen people were injured, the coast guard said."
    newer = "Nineteen people were injured, the hospital in Ardley said."
    articles = [
        make(f"{NEWS} {hurt}", *ASIDES, title="Ferry Aurora runs aground near Felling"),
        make(f"{OTHER_NEWS} {newer}", title="Ferry aground", date=DAY + timedelta(1)),
    ]
    for number in (2, 3, 4):
        chosen = [s.text for s in make_briefing(articles, Length(sentences=number)).sentences]
        assert len(chosen) == number
        assert hurt not in chosen
    assert newer in chosen
    chosen = [s.text for s in make_briefing(articles, Length(sentences=7)).sentences]
    assert {hurt, newer} <= set(chosen)


@pytest.mark.parametrize("number", [1, 2, 3, 5, 7, 30])
def test_so_many_sentences(number):
    """All of them if there are fewer, none twice; behind a lede in the order of the body."""
    briefing = make_briefing(ARTICLES, Length(sentences=number))
    shown = [
        (entry.article, entry.paragraph, s.start) for entry in briefing.entries for s in entry.shown
    ]
    places = [(s.article, s.paragraph, s.start) for s in briefing.sentences]
    assert len(places) == min(number, len(shown))
    assert places[0][1:] == (0, 0)
    assert [place for place in shown if place in places[1:]] == places[1:]


@pytest.mark.parametrize("words", [1, 10, 20, 40, 75, 120, 500])
def test_so_many_words(words):
    """At most; but one sentence, the shortest, if none fits."""
    briefing = make_briefing(ARTICLES, Length(words=words))
    chosen = [len(s.text.split()) for s in briefing.sentences]
    assert chosen
    if len(chosen) > 1 or chosen[0] > 9:
        assert sum(chosen) <= words


def test_short_ledes_have_a_short_summary():
    """Not all that fits is told of articles of two short sentences; of long ones more is."""
    short = [
        "The ferry Aurora ran aground near Felling.",
        "Nobody was hurt, the coast guard said.",
        "A ferry ran aground near Felling on Monday.",
        "The harbour of Ardley stays closed.",
        "Ferry Aurora lies on the rocks off Felling.",
        "Tugs are on their way from Dunmore.",
    ]
    articles = [
        make(" ".join(short[i : i + 2]), title="Ferry runs aground near Felling") for i in (0, 2, 4)
    ]
    briefing = make_briefing(articles, Length(words=75))
    told = sum(len(sentence.text.split()) for sentence in briefing.sentences)
    assert sum(len(text.split()) for text in short) <= 75
    assert 7 <= told < 30


def test_only_english_has_weights_of_words():
    """Other languages have weights that were learned without them."""
    english, other = load_weights("english"), load_weights("german")
    assert english.words
    assert english.word_pairs
    assert english.length.words
    assert not other.words
    assert not other.word_pairs
    assert not other.length.words
    assert set(other.set) == set(english.set) == set(SET_FEATURES)


def test_other_languages():
    """Their stems and stop words; the shares of sources are known in any language."""
    news = "Die Fähre Aurora ist am Montag vor Felling mit 214 Menschen auf Grund gelaufen."
    aside = "Die Stadt ist für ihre Äpfel und ihre lange Brücke weithin bekannt."
    articles = [
        make(f"{aside} {news}", title="Fähre Aurora auf Grund", language="german"),
        make("Die Fähre Aurora lief vor Felling auf Grund.", title="Fähre", language="german"),
    ]
    (sentence,) = make_briefing(articles, Length(sentences=1)).sentences
    assert "Fähre" in sentence.text
