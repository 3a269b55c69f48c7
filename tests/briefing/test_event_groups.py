"""Briefings of several events: what is told of one is not compared with what is told of another."""

from datetime import timedelta

from reader.briefing import make_briefing
from reader.summarising import Length
from tests.known.articles import DAY, make

COACH = make(
    "Nine people died when a coach of pilgrims fell into a ravine near Vellamo on Tuesday.",
    "The coach, of the company Sarda, broke through a barrier on the road to the shrine.",
    title="Coach of pilgrims falls into a ravine near Vellamo, nine dead",
)
COACH_LATER = make(
    "Fourteen people have died after a coach of pilgrims fell into a ravine near Vellamo.",
    "Prosecutors seized the papers of the company Sarda, whose coach it was.",
    title="Toll of the coach crash near Vellamo rises to fourteen",
    date=DAY + timedelta(1),
)
STORM = make(
    "Three people were killed when the storm Hedda hit the harbour of Brae on Wednesday.",
    "Ferries to the islands were cancelled, and trees fell on the railway to Inver.",
    title="Storm Hedda hits Brae and kills three",
    date=DAY + timedelta(2),
)
STORM_FIRST = make(
    "Two people were killed as the storm Hedda hit the harbour of Brae, police said.",
    "Trees fell on the railway to Inver.",
    title="Storm Hedda kills two in Brae",
    date=DAY + timedelta(1),
)


def values_of(*articles):
    """Return the values of the figures of a briefing, with the articles that tell them."""
    return sorted(
        [(claim.value, claim.article) for claim in group.claims]
        for group in make_briefing(articles).figures
    )


def test_tolls_of_two_events_are_two_figures():
    """Each in its own event, by the numbers of all articles."""
    assert values_of(COACH, STORM) == []
    assert values_of(COACH, STORM_FIRST, COACH_LATER, STORM) == [
        [(2, 1), (3, 3)],
        [(9, 0), (14, 2)],
    ]


def test_a_toll_of_another_event_makes_none_outdated():
    """The newest one of each event may be told."""
    articles = (COACH, COACH_LATER, STORM_FIRST, STORM)
    chosen = {s.text for s in make_briefing(articles, Length(sentences=2)).sentences}
    assert chosen == {STORM.paragraphs[0].text, COACH_LATER.paragraphs[0].text}
