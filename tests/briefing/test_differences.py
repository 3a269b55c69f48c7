"""What the articles of a briefing tell differently in nearly equal sentences."""

from datetime import datetime, timedelta

import pytest

from reader.briefing import Briefing, make_briefing
from reader.export.briefings.briefing_markdown import render_briefing_markdown
from reader.export.briefings.briefing_text import render_briefing_text
from tests.known.articles import DAY, make

LEAD = "The ferry Aurora ran aground on the rocks near Felling in heavy fog."
BRIDGE = "The bridge over the sound, built by Nordline, is 214 metres long and has two lanes."
BOLTS = "Divers found that two bolts of the stern door had sheared off in the storm."
BOAT = "The crew of the lifeboat reached the ferry in 50 minutes, the coast guard said."
CAPTAIN = "The captain, who is 43 years old, was questioned by police in Ostby."
HEARING = "The hearing about the broken lights will begin on Monday in the hall of Ardley."
APPEAL = "The owner of the ferry will appeal against the fine, its lawyer Pia Holm said."


def brief(*sentences: str, language: str = "english") -> Briefing:
    """Return the briefing of an article a day with one of these sentences each."""
    articles = [
        make(LEAD, text, title=f"Title {number}", date=DAY + timedelta(number), language=language)
        for number, text in enumerate(sentences)
    ]
    return make_briefing(articles)


@pytest.mark.parametrize(
    ("sentence", "old", "new", "about", "unit", "values"),
    [
        (BRIDGE, "214", "241", "length", "metre", [214, 241]),
        (BOLTS, "two", "twelve", "bolts", None, [2, 12]),
        (BOAT, "50", "15", "time", "minute", [50, 15]),
    ],
)
def test_a_number_is_a_figure(sentence, old, new, about, unit, values):
    """With its unit; the newer claim comes last."""
    briefing = brief(sentence, sentence.replace(old, new))
    (group,) = briefing.figures
    assert (group.about, group.unit) == (about, unit)
    assert [claim.value for claim in group.claims] == values
    assert [briefing.get_text(c)[c.start : c.end] for c in group.claims] == [
        claim.text for claim in group.claims
    ]
    assert [claim.article for claim in group.claims] == [0, 1]
    text = render_briefing_text(briefing)
    assert f"\n{sentence} ≠ [1]" in text
    assert f"\n{sentence.replace(old, new)} ≠ [2]" in text


@pytest.mark.parametrize(
    ("sentence", "old", "new", "kind"),
    [
        (CAPTAIN, "43", "47", "number"),
        (HEARING, "Monday", "Tuesday", "date"),
        (APPEAL, "will appeal", "will not appeal", "negation"),
    ],
)
def test_what_is_no_figure_is_a_conflict(sentence, old, new, kind):
    """Both sentences are marked, and what differs is listed with its sources."""
    briefing = brief(sentence, sentence.replace(old, new))
    (conflict,) = briefing.conflicts
    assert conflict.kind == kind
    assert briefing.figures == ()
    told = [briefing.get_text(one)[one.start : one.end] for one in conflict.statements]
    assert told == [one.text for one in conflict.statements]
    assert [one.article for one in conflict.statements] == [0, 1]
    text = render_briefing_text(briefing)
    assert f"{sentence} ≠ [1]" in text
    assert f"{sentence.replace(old, new)} ≠ [2]" in text
    assert f": {told[0]} ([1], 3 March 2026) · {told[1]} ([2], 4 March 2026)" in text
    note = render_briefing_markdown(briefing, datetime(2026, 1, 1))
    assert "## Statements\n" in note


def test_three_articles_are_one_group():
    """Whatever their order; one that says the same as another one is its source."""
    told = [BOAT.replace("50", str(minutes)) for minutes in (50, 15, 20, 15)]
    (group,) = brief(*told).figures
    assert sorted(claim.value for claim in group.claims) == [15, 20, 50]
    (other,) = brief(*reversed(told)).figures
    assert sorted(claim.value for claim in other.claims) == [15, 20, 50]


@pytest.mark.parametrize(
    "others",
    [
        [BOAT.replace("50 minutes", "about an hour")],
        [BOAT.replace("lifeboat", "tug").replace("50", "15")],
        [BOAT],
        [BRIDGE],
    ],
)
def test_other_statements_are_no_differences(others):
    """Other words differ besides, or nothing does."""
    briefing = brief(BOAT, *others)
    assert (briefing.figures, briefing.conflicts) == ((), ())


def test_items_of_a_list_are_no_differences():
    """An article that has three versions lists them."""
    items = [BOLTS.replace("two bolts", f"{n} bolts").replace("stern", "d") for n in (3, 4, 5)]
    listed = make(LEAD, *items, title="List", date=DAY)
    other = make(LEAD, items[0].replace("3", "7"), title="Other", date=DAY)
    briefing = make_briefing([listed, other])
    assert (briefing.figures, briefing.conflicts) == ((), ())


def test_two_versions_are_no_list():
    """An article that contradicts itself disagrees with another one all the same."""
    own = make(LEAD, BOAT, BOAT.replace("50", "15"), title="Own", date=DAY)
    other = make(LEAD, BOAT.replace("50", "20"), title="Other", date=DAY)
    (group,) = make_briefing([own, other]).figures
    assert sorted(claim.value for claim in group.claims) == [15, 20, 50]


def test_a_difference_within_one_article_is_left_to_that_article():
    """It is shown there, and no other source tells it."""
    article = make(LEAD, BOAT, BOAT.replace("50", "15"), title="One", date=DAY)
    briefing = make_briefing([article, make(LEAD, title="Other", date=DAY)])
    assert briefing.figures == ()


STRIKE = "Bus drivers in Sull will strike on 9, 11 and 14 December over their shifts."
WALKOUT = "In Sull the drivers of the buses walk out on December 9, 11 and 15."
OFFER = "The port has offered its dockers a rise of 3.5 per cent."
NEW_OFFER = "Dockers will vote on an offer of 4.25% from the port."


def test_days_of_one_event_are_told_as_figures():
    """In other words no two sentences are nearly equal; both places are marked."""
    briefing = brief(STRIKE, WALKOUT)
    (group,) = briefing.figures
    assert (group.about, group.unit) == ("strike", "date")
    assert [claim.value for claim in group.claims] == [20261214, 20261215]
    text = render_briefing_text(briefing)
    assert (
        "Strike (date): 9, 11 and 14 December ([1], 3 March 2026) "
        "· December 9, 11 and 15 ([2], 4 March 2026)" in text
    )
    assert f"{STRIKE} ≠ [1]" in text
    assert f"{WALKOUT} ≠ [2]" in text


def test_what_a_third_source_tells_joins_nearly_equal_sentences():
    """One group has all, and nothing stands twice."""
    briefing = brief(STRIKE, STRIKE.replace("14", "16"), WALKOUT)
    (group,) = briefing.figures
    assert sorted(claim.value for claim in group.claims) == [20261214, 20261215, 20261216]
    assert briefing.conflicts == ()


def test_an_offer_that_grows_stands_with_the_newest_first():
    briefing = brief(OFFER, NEW_OFFER)
    (group,) = briefing.figures
    assert [claim.value for claim in group.claims] == [4.25, 3.5]
    assert "Offer: 4.25% ([2], 4 March 2026) · 3.5 per cent ([1]" in render_briefing_text(briefing)


def test_counts_for_which_two_answer_name_them():
    """Both stand in one article."""
    march = "Police put the number of marchers at 8,000, while organisers spoke of 25,000."
    text = render_briefing_text(brief(march, BRIDGE))
    assert (
        "attending: 8,000 (police, [1], 3 March 2026) · 25,000 (organisers, [1], 3 March 2026)"
        in text
    )


def test_those_who_tell_one_figure_on_one_day_stand_together():
    """Also those whose sentence is told by another one's; units stand behind their numbers."""
    other = BRIDGE.replace("214 metres", "241 meters")
    articles = [make(LEAD, BRIDGE, title="One"), make(BRIDGE, title="Copy")]
    articles.append(make(other, title="Other", date=DAY + timedelta(1)))
    briefing = make_briefing(articles)
    text = render_briefing_text(briefing)
    assert "Length: 214 metres ([1][2], 3 March 2026) · 241 meters ([3], 4 March 2026)" in text
    note = render_briefing_markdown(briefing, datetime(2026, 1, 1))
    assert "| Length | 214 metres | [1] [2], 3 March 2026 |" in note
