"""What a house corrects of its own text, and a text that an agency has corrected."""

from datetime import timedelta

import pytest

from reader.briefing import make_briefing
from reader.summarising import Length
from tests.known.articles import DAY, make

LEDE = "The dairy Holm made a profit of 412 million crowns in the spring, it said on Tuesday."
WRONG = LEDE.replace("412", "421")
MILK = "The price of milk has fallen for three quarters, the farmers' union of Ardley said."
CHEESE = "Holm will close its old cheese works in Felling and build a new one in Ostby."
TITLE = "Dairy Holm makes a profit of 412 million crowns"


def summary_of(*articles, sentences=3):
    """Return the sentences of the summary of a briefing."""
    return [s.text for s in make_briefing(articles, Length(sentences=sentences)).sentences]


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Correction: the profit of the dairy Holm", "Holm made 412 million crowns, and not 421."),
        ("Corrections and clarifications", "The dairy Holm has three works, and not four."),
        (TITLE, "Holm made a profit of 412 million, and not of 421 million as we reported."),
        (TITLE, "(Corrects the profit of the dairy Holm in the first paragraph)"),
    ],
)  # fmt: skip
def test_a_correction_leads_no_summary(title, sentence):
    """Though it is the newest; it stands in the body."""
    news = make(LEDE, MILK, CHEESE, title=TITLE)
    newer = make(sentence, title=title, date=DAY + timedelta(1))
    assert summary_of(news, newer)[0] == LEDE
    assert sentence not in summary_of(news, newer)
    assert any(
        sentence in make_briefing([news, newer]).get_text(entry)
        for entry in make_briefing([news, newer]).entries
    )


def test_the_text_that_more_articles_have_is_told():
    """Of nearly equal sentences of one day; the mark says that one house has another figure."""
    articles = [
        make(WRONG, CHEESE, title="Old"),
        make(LEDE, MILK, title="New"),
        make(LEDE, title="Copy"),
    ]
    for order in (articles, articles[::-1]):
        chosen = summary_of(*order)
        assert LEDE in chosen
        assert WRONG not in chosen


def test_the_newest_version_is_told_though_fewer_have_it():
    old = [make(WRONG, CHEESE, title="Old"), make(WRONG, title="Copy")]
    new = make(LEDE, MILK, title="New", date=DAY + timedelta(1))
    chosen = summary_of(*old, new)
    assert LEDE in chosen
    assert WRONG not in chosen
