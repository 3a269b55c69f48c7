"""A summary of a story that goes on for days: what happened last is told first."""

from datetime import timedelta

import pytest

from reader.briefing import make_briefing
from reader.summarising import Length
from tests.known.articles import DAY, make

# DAY is a Tuesday.
FIRST = make(
    "The tug Marigold ran aground off Hale Point on Tuesday with 31 people on board.",
    "Three people were taken to hospital with broken bones, the coast guard said.",
    "A salvage crew will try to pull the tug free on Wednesday at noon.",
    "The owner of the tug, Dorrit Lines, said that its engines had been checked in May.",
    title="Tug Marigold runs aground off Hale Point",
)
SECOND = make(
    "The tug Marigold was pulled free of Hale Point on Thursday and towed to Ardley.",
    "Five people were hurt, the hospital in Ardley said.",
    "There were 29 people on board and not 31, Dorrit Lines said.",
    title="Tug Marigold pulled free and towed to Ardley",
    date=DAY + timedelta(2),
)
FEATURE = make(
    "Ena Brill has sold tea on the quay for forty years, and never saw so many strangers.",
    "By noon her cups were gone, and a boy had to run for more.",
    "Marigold, she says, is a flower for the dead where she was born.",
    title="What the quay of Ardley talks about while it waits",
    date=DAY + timedelta(3),
)


def summary_of(*articles, sentences=3):
    """Return the sentences of the summary of a briefing."""
    return [s.text for s in make_briefing(articles, Length(sentences=sentences)).sentences]


@pytest.mark.parametrize("articles", [(FIRST, SECOND), (SECOND, FIRST)])
def test_the_newest_day_is_told_first(articles):
    """With its lede, and at least half of the sentences are of it."""
    chosen = summary_of(*articles, sentences=4)
    newest = [text for text in chosen if text in [p.text for p in SECOND.paragraphs]]
    assert chosen[0] == SECOND.paragraphs[0].text
    assert len(newest) >= 2
    assert chosen == newest + [text for text in chosen if text not in newest]


def test_what_was_planned_for_a_day_that_has_come_is_not_announced():
    """Though it was told first, and is shown in the body."""
    plan = FIRST.paragraphs[2].text
    assert all(plan not in summary_of(FIRST, SECOND, sentences=n) for n in range(1, 6))
    earlier = make(*(p.text for p in SECOND.paragraphs), title=SECOND.title, date=DAY)
    assert plan in summary_of(FIRST, earlier, sentences=7)


def test_a_toll_that_is_told_anew_is_told_alone():
    """Whatever the words: those in hospital are among the hurt."""
    older, newer = FIRST.paragraphs[1].text, SECOND.paragraphs[1].text
    for number in range(2, 6):
        chosen = summary_of(FIRST, SECOND, sentences=number)
        assert older not in chosen
    assert newer in chosen


def test_a_feature_does_not_lead():
    """It is the newest article, but its lede does not tell what its headline says."""
    chosen = summary_of(FIRST, SECOND, FEATURE, sentences=4)
    assert chosen[0] == SECOND.paragraphs[0].text
    assert FEATURE.paragraphs[0].text not in chosen[:2]


def test_articles_without_dates_have_no_newest_day():
    """The sentences stand in the order of the body."""
    undated = [
        make(*(p.text for p in article.paragraphs), title=article.title, date=None)
        for article in (FIRST, SECOND)
    ]
    briefing = make_briefing(undated, Length(sentences=4))
    shown = [(e.article, e.paragraph, s.start) for e in briefing.entries for s in e.shown]
    places = [(s.article, s.paragraph, s.start) for s in briefing.sentences]
    assert places == [place for place in shown if place in places]
