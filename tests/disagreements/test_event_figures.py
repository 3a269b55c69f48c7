"""Moments and offers of one event: what ties those of two articles, and what keeps them apart."""

from datetime import date, timedelta

import pytest

from reader.disagreements import StoryArticle, find_story_figures
from tests.quality.disagreement_cases import prepare_texts

DAY = date(2026, 11, 2)  # a Monday


def tell(*texts, days=None):
    """What the figures of articles are about, in which unit, and the words and values told."""
    articles = [
        StoryArticle(
            prepare_texts("", text.split("\n")), date=DAY + timedelta(days[i] if days else 0)
        )
        for i, text in enumerate(texts)
    ]
    return [
        (figure.about, figure.unit, [(claim.text, claim.value) for claim in figure.claims])
        for figure in find_story_figures(articles)
    ]


STRIKE = "Bus drivers in Sull will strike on 9, 11 and 14 December over their shifts."
OTHER_STRIKE = "In Sull the drivers of the buses walk out on December 9, 11 and 15."
REPAIRS = "Repairs to the Oster bridge will last until January, the county of Sull said."
OTHER_REPAIRS = "Lorries go round by Temal, as the Oster bridge is closed until March."
GOAL = "A header by Dario Okoro in the 79th minute won it for Marn."
OTHER_GOAL = "Marn won by a goal of Okoro in the 78th minute."
LIBRARY = "The town library in Kessin reopens on Thursday after the flood."
OTHER_LIBRARY = "Readers return to the library in Kessin on Friday, when it reopens."
CONCERT = "The concert of Mira Voss in Belt park begins at 7.30pm."
OTHER_CONCERT = "In Belt park Mira Voss sings on Saturday; the concert starts at 8pm."
TITLE = "Karla Voss won her sixth national title."
OTHER_TITLE = "It was the seventh national title for Karla Voss."
RAILWAY = "The railway from Sarn to Doll is to open in 2031."
OTHER_RAILWAY = "Trains from Sarn will run to Doll from 2033, when the railway opens."
BLAZE = "The fire at the Hollin mill broke out at 2.15am, said the mayor of Wolda."
OTHER_BLAZE = "In Wolda a blaze that began at 3.40am has gutted the Hollin mill."


@pytest.mark.parametrize(
    ("one", "other", "about", "unit", "claims"),
    [
        (STRIKE, OTHER_STRIKE, "strike", "date",
         [("9, 11 and 14 December", 20261214), ("December 9, 11 and 15", 20261215)]),
        (REPAIRS, OTHER_REPAIRS, "reopening", "month", [("January", 202701), ("March", 202703)]),
        (GOAL, OTHER_GOAL, "goal: Marn, Okoro", "minute of play",
         [("79th minute", 79), ("78th minute", 78)]),
        (LIBRARY, OTHER_LIBRARY, "reopening", "weekday", [("Thursday", 4), ("Friday", 5)]),
        (CONCERT, OTHER_CONCERT, "start", "time of day", [("7.30pm", 1930), ("8pm", 2000)]),
        (TITLE, OTHER_TITLE, "national title: Karla Voss", "ordinal",
         [("sixth", 6), ("seventh", 7)]),
        (RAILWAY, OTHER_RAILWAY, "opening", "year", [("2031", 2031), ("2033", 2033)]),
        (BLAZE, OTHER_BLAZE, "fire", "time of day", [("2.15am", 215), ("3.40am", 340)]),
    ],
)  # fmt: skip
def test_moments_of_one_event_are_set_side_by_side(one, other, about, unit, claims):
    """Told in other words; of a list of days the value is the one that differs."""
    assert tell(one, other, days=(0, 1)) == [(about, unit, claims)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STRIKE, "Teachers in Sull will strike on 9, 11 and 15 December over their shifts."),
        (STRIKE, "Bus drivers in Marn will strike on 9, 11 and 15 December over their shifts."),
        (STRIKE, "Bus drivers in Sull will strike on 9 and 11 December over their shifts."),
        (STRIKE, "Bus drivers in Sull struck on 9, 11 and 15 October over their shifts."),
        (STRIKE, "Bus drivers in Sull will strike on 3, 5 and 7 December over their shifts."),
        (STRIKE, "A second strike of bus drivers in Sull will be on 9, 11 and 15 December."),
        (REPAIRS, "The Sarn bridge is closed until March."),
        (REPAIRS, "The Oster bridge was built in March 1931, long before the repairs."),
        (GOAL, "Pell scored for Tolb in the 78th minute."),
        (GOAL, "Okoro missed a penalty in the 78th minute."),
        (GOAL, "In the first leg Okoro scored for Marn in the 78th minute."),
        (GOAL, "Okoro scored for Marn in the 60th minute."),
        (GOAL, f"{OTHER_GOAL}\nOkoro headed in for Marn in the 81st minute."),
        (LIBRARY, "The branch library in Oru reopens on Friday."),
        (LIBRARY, "The library in Kessin opened on Friday, the mayor said."),
        (LIBRARY, "The library in Kessin reopens soon, the mayor of Kessin said on Friday."),
        (CONCERT, "Gates open at 5pm for the concert of Mira Voss in Belt park."),
        (CONCERT, "The concert of Mira Voss in Belt park begins at 8pm GMT."),
        (CONCERT, "Last year the concert of Mira Voss in Belt park began at 8pm."),
        (TITLE, "Karla Voss won her seventh regional title."),
        (TITLE, "It was the seventh national title for Rhea Stone."),
        (RAILWAY, "The railway from Sarn to Telling is to open in 2033."),
        (BLAZE, "The fire at the Hollin mill broke out shortly after 2am, a guard in Wolda said."),
        (BLAZE, "A fire at a bakery in Oru broke out at 5am."),
    ],
)
def test_moments_of_two_events_are_not(one, other):
    """Other people, places, matches and times, or no event that both tell."""
    assert tell(one, other, days=(0, 1)) == []


def test_two_matches_of_a_week_are_two():
    assert tell(GOAL, OTHER_GOAL, days=(0, 7)) == []


def test_a_day_that_had_passed_is_no_plan_any_more():
    """On the Wednesday after it the newer article tells of another reopening."""
    assert tell(LIBRARY, OTHER_LIBRARY, days=(0, 9)) == []


OFFER = "The port has offered its dockers a rise of 3.5 per cent."
NEW_OFFER = "Dockers will vote on an offer of 4.25% from the port."


def test_an_offer_that_grows_is_told_newest_first():
    """It is a development: what was offered first comes last."""
    offered = [("offer", "per cent", [("4.25%", 4.25), ("3.5", 3.5)])]
    assert tell(OFFER, NEW_OFFER, days=(0, 7)) == offered
    assert tell(NEW_OFFER, OFFER, days=(7, 0)) == offered
    raised = "The port raised its offer to dockers from 3.5% to 4.25%."
    assert tell(OFFER, raised, days=(0, 7)) == offered


@pytest.mark.parametrize(
    "other",
    [
        "Dockers demand 4.25% from the port.",
        "Crane drivers were offered 4.25% by the port.",
        "Dockers turned down an offer of 2% from the port last year.",
        "Inflation of 4.25% makes the port's offer to dockers worth little.",
    ],
)
def test_what_is_no_offer_to_them_is_left_out(other):
    assert tell(OFFER, other, days=(0, 7)) == []


def test_amounts_of_an_offer_want_one_currency():
    bid = "Harrow Mills has bid $2.1bn for the seed maker Norvane."
    assert tell(bid, "Harrow Mills raised its bid for Norvane to $2.4bn.", days=(0, 7)) == [
        ("offer", "$", [("$2.4bn", 2.4e9), ("$2.1bn", 2.1e9)])
    ]
    assert tell(bid, "Harrow Mills raised its bid for Norvane to €2.4bn.", days=(0, 7)) == []
    assert tell(bid, "Harrow Mills raised its bid for Telling to $2.4bn.", days=(0, 7)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [(STRIKE, OTHER_STRIKE), (GOAL, OTHER_GOAL), (LIBRARY, OTHER_LIBRARY), (OFFER, NEW_OFFER)],
)
def test_the_order_of_articles_has_no_influence(one, other):
    assert tell(one, other, days=(0, 1)) == tell(other, one, days=(1, 0)) != []
