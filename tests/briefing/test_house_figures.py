"""Times, shares, sums and dates that houses write in their own ways."""

import pytest

from reader.briefing import make_briefing
from reader.export.briefings.briefing_text import render_briefing_text
from tests.known.articles import DAY, make

from .told import shown_of

LEAD = "The pumping station at Ardley will be rebuilt after the flood, the council of Felling said."
BEGIN = "Divers went down to the broken gate at {} while the crowd on the bridge held its breath."
SHARE = "Only {} of the farms behind the dike had paid for an insurance against water."
COST = "Building a new dike of concrete would cost the water board {} over the whole length."
VOTE = "The council of Felling will vote on the plans of the water board on {} in the school hall."


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        (BEGIN, "7.40am", "7:40 a.m."),
        (BEGIN, "6pm", "6 p.m."),
        (SHARE, "12.5%", "12.5 percent"),
        (SHARE, "six per cent", "6%"),
        (COST, "£1.3m", "£1.3 million"),
        (COST, "€412 million", "412 million euros"),
        (VOTE, "28 November", "Nov. 28"),
    ],
)
def test_a_house_style_of_figures_is_told_once(sentence, one, other):
    """And the briefing does not say that the words differ."""
    articles = (make(LEAD, sentence.format(one)), make(sentence.format(other)))
    assert len(shown_of(*articles)) == 2
    assert "instead of" not in render_briefing_text(make_briefing(articles))


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        (BEGIN, "7.40am", "7:45 a.m."),
        (BEGIN, "7.40am", "7:40 p.m."),
        (SHARE, "12.5%", "15 percent"),
        (COST, "£1.3m", "£1.3 billion"),
        (COST, "€412 million", "412 million pounds"),
        (VOTE, "28 November", "Dec. 28"),
        (VOTE, "28 November", "Nov. 26"),
    ],
)
def test_another_figure_in_another_style_is_shown(sentence, one, other):
    """Both are, whatever their styles."""
    assert len(shown_of(make(LEAD, sentence.format(one)), make(sentence.format(other)))) == 3


def test_another_date_in_another_style_is_a_conflict_of_dates():
    """Told with the whole dates."""
    articles = [make(LEAD, VOTE.format(day), date=DAY) for day in ("28 November", "Nov. 26")]
    [conflict] = make_briefing(articles).conflicts
    assert conflict.kind == "date"
    assert {one.text for one in conflict.statements} == {"28 November", "Nov. 26"}


def test_figures_are_words_also_where_two_say_and_deny():
    """A figure of two words ("2 November") keeps its place when a sentence is compared alone."""
    one = "Lena Kern will not take the office of the mayor of Lomba on 2 November, she said."
    other = "Lena Kern will take the office of the mayor of Lomba on 2 November, she said."
    briefing = make_briefing([make(one, title="One"), make(other, title="Other")])
    (conflict,) = briefing.conflicts
    assert conflict.kind == "negation"
    assert ["not" in statement.text for statement in conflict.statements].count(True) == 1
